"""The services of Veilig Thuis itself: Voorwaarden & Vervolg and Onderzoek (HP2019 ch. 9, 10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from zicht.demo.regio import cijfers
from zicht.demo.regio.beoordelen import geef_feedback, leg_feedback_vast
from zicht.demo.regio.boek import vul_aan
from zicht.demo.regio.melden import leg_bevinding_vast
from zicht.demo.regio.nazorg import stuur_evaluatieformulier
from zicht.demo.regio.spreken import bevestig_aanpak, informeer
from zicht.demo.regio.zaak import Zaak, versie, werkdag
from zicht.demo.streek.organisaties import van_soort
from zicht.diensten.models import Dienst, Herbeoordeling, Plan, PlanVanAanpak, Vermoeden, Voorwaarde
from zicht.diensten.voorwaarden_toets import kwaliteiten
from zicht.dossiers.models import Accordering, Bevraging, Bron
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen
from zicht.protocol.verplichtingen.diensten import PLANNEN

VV, ONDERZOEK = "voorwaarden en vervolg", "onderzoek"
ANTWOORDEN: dict[str, dict[str, dict[str, bool | None]]] = {
    VV: {
        "vv": {
            "structurele_onveiligheid": True,
            "bevestigen_nodig": False,
            "bereid_en_in_staat": True,
            "accepteert_hulp": True,
        }
    },
    ONDERZOEK: {"onderzoek": {"structurele_onveiligheid": True, "bevestigen_nodig": True}},
}
KETEN = {"huisarts": "huisartsenpraktijk", "jeugdgezondheidszorg": "jeugdgezondheidszorg", "school": "basisschool"}
TIEN_WEKEN = timedelta(weeks=10)


def begin_dienst(zaak: Zaak, soort: str) -> UUID:
    """Choose and start a service, and tell the adults on paper what it is."""
    boek = zaak.boek
    door = zaak.behandelaar = zaak.iemand("backoffice")
    besluit = zaak.besluit(
        "keuze dienst",
        soort,
        "dienst kiezen",
        door=door,
        meldingen=[m.id for m in zaak.meldingen],
        criteria=ANTWOORDEN[soort],
    )
    dienst = boek.leg_vast(
        Dienst,
        door,
        soort=soort,
        besluit_id=besluit,
        gestart_op=boek.dag,
        contactpersoon_id=door,
        versie_protocol=versie(boek.dag),
    )
    boek.feiten.diensten.append(b.Dienst(dienst, soort, besluit, boek.dag, versie(boek.dag)))
    zaak.na(1, 9)
    bevestig_aanpak(zaak, besluit)
    return dienst


def einde_volgens_plan(zaak: Zaak) -> date:
    """When the service will end: ten weeks after the assessment is met in less than half of them (IGJ 2023)."""
    begin = min(besluit.op for besluit in zaak.boek.feiten.besluiten if besluit.soort == "veiligheidsbeoordeling")
    speling = zaak.dagen(-35, -1) if zaak.kans(cijfers.DEEL_DIENST_OP_TIJD) else zaak.dagen(3, 100)
    return werkdag(begin + TIEN_WEKEN + speling)


def doe_vv(zaak: Zaak, dienst: UUID, erbij: Callable[[], None]) -> None:
    """Conditions and agreements; `erbij` is what comes in between."""
    zaak.na(4, 14)
    _stel_voorwaarden(zaak)
    _maak_plan(zaak, "veiligheidsafspraken", [lid.id for lid in zaak.leden])
    erbij()
    if zaak.kans(0.15):
        _beoordeel_opnieuw(zaak, dienst)


def doe_onderzoek(zaak: Zaak, dienst: UUID, erbij: Callable[[], None]) -> str:
    """Plan, explanation, suspicions, informants, outcome; returns the outcome, empty when it was broken off."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("backoffice")
    plan = boek.leg_vast(
        PlanVanAanpak,
        door,
        dienst_id=dienst,
        op=boek.dag,
        tekst=zaak.vertel("plan_van_aanpak"),
        vooronderzoek_nodig=False,
        informanten_besproken=True,
    )
    boek.gebeurtenis("plan van aanpak opstellen", door, ("planvanaanpak", plan))
    boek.feiten.plannen_van_aanpak.append((dienst, boek.dag))
    informeer(zaak, zaak.volwassenen, onderwerpen("onderzoek_uitleggen"))
    vermoeden = _leg_vermoeden_vast(zaak, dienst, door)
    zaak.na(6, 20)
    _vraag_informant(zaak, door)
    erbij()
    if zaak.kans(cijfers.DEEL_VOORTIJDIG):
        return ""
    return _stel_uitkomst_vast(zaak, vermoeden, door)


def rond_af(zaak: Zaak, dienst: UUID, einde: str) -> None:
    """The service ends; professionals who reported hear of it a second time (FB-1)."""
    boek = zaak.boek
    boek.vul(dienst, afgerond_op=boek.dag, einde=einde)
    vul_aan(boek.feiten.diensten, dienst, afgerond=boek.dag, einde=einde)
    boek.gebeurtenis("dienst afronden", zaak.behandelaar, ("dienst", dienst))
    if any(een.id == dienst and een.soort == ONDERZOEK for een in boek.feiten.diensten):
        stuur_evaluatieformulier(zaak)
    if einde != "onderzoek":
        for gemeld in zaak.meldingen:
            geef_feedback(zaak, gemeld, "bij einde")


def licht_keten_in(zaak: Zaak) -> None:
    """The GP, and with children youth health care and school, hear what their task needs (FB-3)."""
    for ketenpartner, soort in KETEN.items():
        if ketenpartner == "huisarts" or zaak.kinderen:
            leg_feedback_vast(zaak, _bron_van(zaak, soort), "bij einde", ketenpartner=ketenpartner)


def _bron_van(zaak: Zaak, soort: str) -> UUID:
    organisatie = van_soort(soort, zaak.gemeente)[0]
    identiteit = {"naam": "Intern begeleider", "organisatie": organisatie.naam, "telefoon": organisatie.telefoon}
    return zaak.boek.leg_vast(Bron, zaak.behandelaar, soort="professional", identiteit=identiteit)


def _stel_voorwaarden(zaak: Zaak) -> None:
    boek = zaak.boek
    toets = {kwaliteit.code: {"ja": True, "toelichting": ""} for kwaliteit in kwaliteiten()}
    for _ in range(1 + int(boek.rng.random() * 2)):
        voorwaarde = boek.leg_vast(
            Voorwaarde,
            zaak.behandelaar,
            tekst=zaak.vertel("voorwaarde"),
            toets=toets,
            hoe_gemeten=zaak.vertel("hoe_gemeten"),
            afgestemd_met=zaak.vertel("eigenaar"),
            op=boek.dag,
        )
        for lid in zaak.volwassenen:
            boek.leg_naast(Voorwaarde.betreft.through, voorwaarde_id=voorwaarde, persoon_id=lid.id)
        boek.gebeurtenis("veiligheidsvoorwaarde opstellen", zaak.behandelaar, ("voorwaarde", voorwaarde))
        boek.feiten.voorwaarden.append(boek.dag)


def _maak_plan(zaak: Zaak, soort: str, personen: list[UUID]) -> None:
    boek = zaak.boek
    plan = boek.leg_vast(
        Plan,
        zaak.behandelaar,
        soort=soort,
        eigenaar=zaak.vertel("eigenaar"),
        status="gemaakt",
        op=boek.dag,
        tekst=zaak.vertel("plan"),
    )
    for persoon in personen:
        boek.leg_naast(Plan.personen.through, plan_id=plan, persoon_id=persoon)
    boek.gebeurtenis("plan maken", zaak.behandelaar, ("plan", plan))
    boek.feiten.plannen.append(b.Plan(soort, frozenset(personen), boek.dag))


def _beoordeel_opnieuw(zaak: Zaak, dienst: UUID) -> None:
    boek = zaak.boek
    gevraagd = boek.dag
    herbeoordeling = boek.leg_vast(
        Herbeoordeling, zaak.behandelaar, dienst_id=dienst, aanleiding=zaak.vertel("aanleiding"), gevraagd_op=gevraagd
    )
    boek.gebeurtenis("herbeoordeling vragen", zaak.behandelaar, ("herbeoordeling", herbeoordeling))
    boek.feiten.herbeoordelingen.append(b.Herbeoordeling(herbeoordeling, gevraagd))
    zaak.na(1, 10)
    boek.vul(herbeoordeling, conclusie="voortzetten", op=boek.dag, motivering=zaak.vertel("advies"))
    boek.feiten.herbeoordelingen[-1] = b.Herbeoordeling(herbeoordeling, gevraagd, boek.dag)


def _leg_vermoeden_vast(zaak: Zaak, dienst: UUID, door: UUID) -> UUID:
    boek = zaak.boek
    betreft = [lid.id for lid in (zaak.kinderen or zaak.volwassenen[:1])]
    vermoeden = boek.leg_vast(Vermoeden, door, dienst_id=dienst, omschrijving=zaak.vertel("vermoeden"))
    for persoon in betreft:
        boek.leg_naast(Vermoeden.betreft.through, vermoeden_id=vermoeden, persoon_id=persoon)
    boek.gebeurtenis("vermoeden vastleggen", door, ("vermoeden", vermoeden))
    boek.feiten.vermoedens.append(b.Vermoeden(vermoeden, dienst, "", None, frozenset(betreft)))
    return vermoeden


def _vraag_informant(zaak: Zaak, door: UUID) -> None:
    """An informant tells, and approves what was written down (ALG-9)."""
    boek = zaak.boek
    bron = _bron_van(zaak, "basisschool" if zaak.kinderen else "huisartsenpraktijk")
    boek.leg_vast(
        Bevraging,
        door,
        bij="school" if zaak.kinderen else "huisarts",
        bron_id=bron,
        soort="wat",
        gevraagd_op=boek.dag,
        vraag=zaak.vertel("vraag"),
        noodzaak=zaak.vertel("noodzaak"),
        antwoord=zaak.vertel("antwoord"),
        beantwoord_op=boek.dag,
        voor_contact=False,
        gezin_vooraf_geinformeerd=True,
    )
    bevinding = leg_bevinding_vast(zaak, "feit", bron, "professional", door)
    zaak.na(2, 12)
    accordeer(zaak, bevinding, door)


def accordeer(zaak: Zaak, bevinding: UUID, door: UUID | None) -> None:
    """Who said it agrees with what was written down."""
    boek = zaak.boek
    boek.leg_vast(Accordering, door, bevinding_id=bevinding, gevraagd_op=boek.dag, akkoord_op=boek.dag)
    vul_aan(boek.feiten.bevindingen, bevinding, akkoord=boek.dag)


def _stel_uitkomst_vast(zaak: Zaak, vermoeden: UUID, door: UUID) -> str:
    boek = zaak.boek
    zaak.na(10, 20)
    kinderen = [lid.id for lid in zaak.kinderen]
    uitkomst = (cijfers.ONDERZOEK_KM if kinderen else cijfers.ONDERZOEK_VOLWASSEN).trek(boek.rng)
    zaak.besluit(
        "uitkomst onderzoek",
        uitkomst,
        "uitkomst van het onderzoek vaststellen",
        door=door,
        meldingen=[m.id for m in zaak.meldingen],
    )
    boek.vul(vermoeden, uitkomst=uitkomst, onderbouwing=zaak.vertel("onderbouwing"), op=boek.dag)
    vul_aan(boek.feiten.vermoedens, vermoeden, uitkomst=uitkomst, op=boek.dag)
    if uitkomst == "bevestigd":
        for kind in kinderen:
            for soort in PLANNEN:
                _maak_plan(zaak, soort, [kind])
    if uitkomst == "weerlegd":
        informeer(zaak, zaak.volwassenen, onderwerpen("vernietiging_vertellen"))
    return uitkomst
