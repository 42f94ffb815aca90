"""The safety assessment: asking others, screening, judging a party, deciding, feedback (HP2019 ch. 7)."""

from __future__ import annotations

from uuid import UUID

from zicht.afronding.models import Feedback
from zicht.beoordeling.instrument import instrument_op
from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening
from zicht.demo.regio import cijfers
from zicht.demo.regio.zaak import Gemeld, Zaak
from zicht.demo.streek.organisaties import van_soort
from zicht.dossiers.models import Besluit, Bevraging, Bron
from zicht.protocol import beeld as b

BIJ_VT, GEEN_VERVOLG, AAN_ZELF = "Veilig Thuis", "geen vervolg", "cliëntsysteem"
BIJ = ("eigen systeem", "BRP", "gezagsregister", "VT-register")
SOORT_PARTIJ = {"lokaal team": "lokaal_team", "lopende hulp": "ggz", "multidisciplinair team": "jeugdbescherming"}
# Criteria of each outcome as they are answered when they hold.
CRITERIA: dict[str, dict[str, dict[str, bool | None]]] = {
    "lokaal team": {"lokaal_team": {"aard_en_ernst_passen": True, "in_takenpakket": True}},
    "lopende hulp": {
        "lopende_hulp": {
            "structurele_onveiligheid": True,
            "hulp_betrokken": True,
            "hulp_kan": True,
            "hulp_wil": True,
            "hulp_in_staat": True,
        }
    },
    "multidisciplinair team": {
        "multidisciplinair_team": {
            "structurele_onveiligheid": True,
            "vraagt_samenwerking": True,
            "juridisch_in_staat": True,
        }
    },
    AAN_ZELF: {
        "clientsysteem": {
            "zorgen_zelf_oppakken": True,
            "zelf_veiligheid_waarborgen": True,
            "vraagt_zelf_hulp": True,
            "zonder_controle": True,
        }
    },
    BIJ_VT: {"vv": {"structurele_onveiligheid": True, "bereid_en_in_staat": None}},
    GEEN_VERVOLG: {"einde_bemoeienis": {"redelijk_vermoeden": False, "zorgen_veiligheid": False}},
}


def wacht_op_beoordeling(zaak: Zaak, melding: b.Melding) -> None:
    """The days until the decision: urgent ones at once, most in time, many late (IGJ 2023)."""
    if melding.urgentie != "gewoon":
        zaak.na(0, 1)
    elif zaak.kans(cijfers.DEEL_BEOORDELING_OP_TIJD):
        zaak.na(1, 6)
    else:
        zaak.na(8, 12 if zaak.kans(0.6) else 45)


def beoordeel(zaak: Zaak, meldingen: list[Gemeld], uitkomst: str) -> UUID:
    """Everything of one assessment, on the day of today; ends with who takes the next steps."""
    door = zaak.behandelaar = zaak.behandelaar or zaak.iemand("beoordelaar")
    eerste = meldingen[0] is zaak.meldingen[0]
    if eerste:
        _vraag_na(zaak, door)
        _ga_maatregelen_na(zaak, door)
    _screen(zaak, meldingen, door)
    oordeel = _beoordeel_partij(zaak, uitkomst, door) if uitkomst in (*SOORT_PARTIJ, AAN_ZELF) else None
    besluit = zaak.besluit(
        "veiligheidsbeoordeling",
        uitkomst,
        "veiligheidsbeoordeling besluiten",
        door=door,
        meldingen=[m.id for m in meldingen],
        criteria=CRITERIA[uitkomst],
    )
    for bevinding in (bevinding for m in meldingen for bevinding in m.bevindingen):
        zaak.boek.leg_naast(Besluit.rust_op.through, besluit_id=besluit, bevinding_id=bevinding)
    if oordeel:
        zaak.boek.leg_naast(Hulpoordeel.besluiten.through, hulpoordeel_id=oordeel, besluit_id=besluit)
    return besluit


def _vraag_na(zaak: Zaak, door: UUID) -> None:
    boek = zaak.boek
    for bij in BIJ[: 1 + int(boek.rng.random() * 3)]:
        bevraging = boek.leg_vast(
            Bevraging,
            door,
            bij=bij,
            soort="dat" if bij == "VT-register" else "wat",
            gevraagd_op=boek.dag,
            vraag=zaak.vertel("vraag"),
            noodzaak=zaak.vertel("noodzaak"),
            antwoord=zaak.vertel("antwoord"),
            beantwoord_op=boek.dag,
            voor_contact=True,
        )
        boek.gebeurtenis("informatie vragen", door, ("bevraging", bevraging))


def _ga_maatregelen_na(zaak: Zaak, door: UUID) -> None:
    boek = zaak.boek
    if not zaak.kinderen or zaak.kans(0.25):
        return
    for kind in zaak.kinderen:
        check = boek.leg_vast(
            Maatregelcheck,
            door,
            kind_id=kind.id,
            op=boek.dag,
            gezag_nagegaan=True,
            onderzoek_rvdk="nee",
            maatregel="ja" if zaak.kans(0.05) else "nee",
        )
        boek.feiten.maatregelchecks.append((kind.id, boek.dag))
    boek.gebeurtenis("maatregel controleren", door, ("maatregelcheck", check))


def _screen(zaak: Zaak, meldingen: list[Gemeld], door: UUID) -> None:
    boek, rng = zaak.boek, zaak.boek.rng
    acuut = any(m.urgentie != "gewoon" for m in boek.feiten.meldingen)
    structureel = rng.random() < 0.4
    screening = boek.leg_vast(
        Screening,
        door,
        op=boek.dag,
        instrument=instrument_op(boek.dag).naam,
        meldingen=[m.id for m in meldingen],
        acuut="ja" if acuut else "nee",
        structureel="ja" if structureel else "nee",
        multiproblematiek="ja" if rng.random() < 0.3 else "nee" if rng.random() < 0.7 else "onbekend",
        antwoorden={"gevaar_nu": acuut, "vaker_geweld": structureel, "eerdere_meldingen": len(zaak.meldingen) > 1},
        politieniveau=("laag", "matig", "hoog")[int(rng.random() * 3)] if meldingen[0].soort == "politie" else "",
        toelichting=zaak.vertel("toelichting"),
        gebeurtenissen=[m.bevindingen[0] for m in zaak.meldingen],
    )
    boek.gebeurtenis("screenen", door, ("screening", screening))


def _beoordeel_partij(zaak: Zaak, uitkomst: str, door: UUID) -> UUID:
    boek = zaak.boek
    if uitkomst == AAN_ZELF:
        naam = "Het gezin zelf"
    else:
        zaak.partij = van_soort(SOORT_PARTIJ[uitkomst], zaak.gemeente)[0]
        naam = zaak.partij.naam
    oordeel = boek.leg_vast(
        Hulpoordeel,
        door,
        soort=uitkomst,
        naam=naam,
        kan=True,
        wil=True,
        in_staat=True,
        gesprek_op=boek.dag,
        start_op=boek.dag,
        rust_op=zaak.vertel("advies"),
        juridisch_bevoegd=True if uitkomst == "multidisciplinair team" else None,
        op=boek.dag,
    )
    boek.gebeurtenis("partij beoordelen", door, ("hulpoordeel", oordeel))
    return oordeel


def ontvanger(zaak: Zaak, door: UUID) -> UUID:
    """The party that takes over, as a source of the dossier; recorded once."""
    if zaak.ontvanger is None:
        partij = zaak.partij
        identiteit = (
            {"naam": "Aanmeldteam", "organisatie": partij.naam, "telefoon": partij.telefoon, "email": partij.email}
            if partij
            else {}
        )
        zaak.ontvanger = zaak.boek.leg_vast(
            Bron, door, soort="professional", identiteit=identiteit, rol_in_vervolg=True
        )
    return zaak.ontvanger


def geef_feedback(zaak: Zaak, gemeld: Gemeld, ronde: str = "na beoordeling") -> None:
    """To a melder who is known: whether and how it goes on (VB-12, FB-1, FB-2)."""
    if gemeld.soort != "anoniem":
        leg_feedback_vast(zaak, gemeld.bron, ronde, melding=gemeld.id)


def leg_feedback_vast(
    zaak: Zaak, bron: UUID, ronde: str, *, melding: UUID | None = None, ketenpartner: str = ""
) -> None:
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("beoordelaar")
    feedback = boek.leg_vast(
        Feedback,
        door,
        bron_id=bron,
        melding_id=melding,
        ronde=ronde,
        ketenpartner=ketenpartner,
        op=boek.dag,
        wijze="telefoon",
        onderdelen=["opgepakt"],
        inhoud=zaak.vertel("feedback" if ronde == "na beoordeling" else "feedback_einde"),
    )
    boek.gebeurtenis("feedback geven", door, ("feedback", feedback), melding_id=melding)
    boek.feiten.feedback.append(b.Feedback(bron, ronde, boek.dag, melding, melding is not None, ketenpartner))
