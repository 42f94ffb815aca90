"""A melding comes in: who reports, about whom, what was said (HP2019 ch. 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from zicht.contact.models import GemeldePersoon, Melding, Samenvoeging, Terugbelafspraak
from zicht.demo.regio import cijfers
from zicht.demo.regio.beschreven import als_gemeld
from zicht.demo.regio.boek import vul_aan
from zicht.demo.regio.opnemen import GEZINSROLLEN, beschrijving, neem_op, positie
from zicht.demo.regio.plekken import plek
from zicht.demo.regio.zaak import Gemeld, Zaak, werkdag
from zicht.demo.streek.organisaties import van_soort
from zicht.dossiers.models import Bevinding, Bron
from zicht.protocol import beeld as b

FUNCTIES = {
    "politie": "wijkagent",
    "ziekenhuis": "arts spoedeisende hulp",
    "huisartsenpraktijk": "huisarts",
    "basisschool": "intern begeleider",
    "middelbare_school": "mentor",
    "kinderopvang": "pedagogisch medewerker",
    "jeugdgezondheidszorg": "jeugdverpleegkundige",
}
MEESTE_MELDINGEN = 5
"""Per dossier; each has its own share of the numbers, so that dossiers can be written in any order."""
NOG_TE_BELLEN = 10
"""Days after which every promised call was made."""
PRIVE = ("omstander", "directbetrokkene", "anoniem")
BESPROKEN = ["veiligheid_nu", "relatie", "samenstelling", "bedoeling", "werkwijze", "gevolgen", "anonimiteit"]


@dataclass(frozen=True)
class Melder:
    """Who reports: the kind of source, the row, and whether he stays involved."""

    soort: str
    bron: UUID
    persoon: UUID | None = None
    blijvend: bool = False


def ontvang(zaak: Zaak, *, erbij: bool = False, herschreven: bool = False) -> Gemeld:
    """A melding of today; `erbij`: in a dossier that runs already."""
    boek = zaak.boek
    door = zaak.iemand("frontoffice")
    if not erbij:
        boek.gebeurtenis("dossier openen", door)
        neem_op(zaak, door, herschreven=herschreven)
    wie = cijfers.MELDERS.trek(boek.rng)
    melder = _leg_melder_vast(zaak, wie, door)
    melding = _leg_melding_vast(zaak, melder, door)
    _leg_genoemd_vast(zaak, melding, door, erbij=erbij)
    if erbij:
        boek.leg_vast(Samenvoeging, door, melding_id=melding, kans=round(0.9 + boek.rng.random() * 0.1, 3))
    boek.gebeurtenis("melding ontvangen", door, ("melding", melding), melding_id=melding)
    bevindingen = _leg_uitspraken_vast(zaak, melder, melding, door)
    gemeld = Gemeld(melding, melder.bron, melder.soort, boek.dag, bevindingen)
    zaak.meldingen.append(gemeld)
    if melder.soort in ("professional", "omstander") and zaak.kans(0.12):
        _beloof_te_bellen(zaak, melding, door)
    return gemeld


def _leg_melder_vast(zaak: Zaak, wie: str, door: UUID) -> Melder:
    boek, rng = zaak.boek, zaak.boek.rng
    volwassenen = zaak.volwassenen
    if wie == "directbetrokkene" and volwassenen:
        lid = volwassenen[0]
        identiteit = {"naam": f"{lid.mens.roepnaam} {lid.mens.achternaam}", "telefoon": lid.mens.telefoon or ""}
        bron = boek.leg_vast(Bron, door, soort=wie, identiteit=identiteit, persoon_id=lid.id, nadelen_besproken=True)
        return Melder(wie, bron, persoon=lid.id)
    if wie == "anoniem":
        return Melder(wie, boek.leg_vast(Bron, door, soort=wie))
    blijvend = wie == "omstander" and zaak.kans(cijfers.ZELF_BETROKKEN_BLIJVEND)
    soort = wie if wie in ("omstander", "politie") else "omstander" if wie == "directbetrokkene" else "professional"
    bron = boek.leg_vast(
        Bron,
        door,
        soort=soort,
        identiteit=_identiteit(zaak, wie),
        valt_onder_meldcode=True if soort == "professional" else None,
        toestemming_identiteit_op=boek.dag if soort == "omstander" and rng.random() < 0.3 else None,
        gronden=["vertrouwensrelatie"] if soort == "professional" and rng.random() < 0.06 else [],
        nadelen_besproken=soort != "politie",
        blijvend_betrokken=blijvend,
        rol_in_vervolg=soort == "professional" and rng.random() < 0.4,
        contactgegevens_overdragen=False if soort == "politie" else None,
    )
    return Melder(soort, bron, blijvend=blijvend)


def _identiteit(zaak: Zaak, wie: str) -> dict[str, str]:
    wie_belt = zaak.mensen.buitenstaander()
    organisaties = van_soort(wie, zaak.gemeente)
    if not organisaties:
        return {"naam": wie_belt.naam, "relatie": "bekende van het gezin", "telefoon": wie_belt.telefoon}
    organisatie = organisaties[int(zaak.boek.rng.random() * len(organisaties))]
    return {
        "naam": wie_belt.naam,
        "organisatie": organisatie.naam,
        "functie": FUNCTIES.get(wie, "hulpverlener"),
        "telefoon": organisatie.telefoon,
        "email": wie_belt.email,
    }


def _leg_melding_vast(zaak: Zaak, melder: Melder, door: UUID) -> UUID:
    boek, rng = zaak.boek, zaak.boek.rng
    acuut, structureel = rng.random() < cijfers.DEEL_ACUUT, rng.random() < cijfers.DEEL_STRUCTUREEL
    spoed = acuut and rng.random() < cijfers.DEEL_SPOED
    urgentie = "spoed" if spoed else "hoog" if acuut else "gewoon"
    politie, aanleiding, aard = melder.soort == "politie", *_geweld(zaak)
    boek.meldingnummers += 1
    cijfer = None if politie else int(2 + rng.random() * 6)
    melding = boek.leg_vast(
        Melding,
        door,
        nummer=plek("melding", boek.meldingnummers),
        ontvangen_op=boek.moment,
        kanaal="politiemelding" if politie else "telefoon" if rng.random() < 0.7 else "digitaal",
        melder_id=melder.bron,
        aanleiding=list(aanleiding),
        aard=list(aard),
        verhaal=zaak.vertel("verhaal", "burger" if melder.soort in PRIVE else melder.soort),
        acuut="ja" if acuut else "nee",
        structureel="ja" if structureel else "nee" if rng.random() < 0.6 else "onbekend",
        veiligheidscijfer=cijfer,
        gezin_ingelicht="ja" if rng.random() < 0.6 else "onbekend",
        besproken=[] if politie else BESPROKEN,
        ontbrekend=[] if politie or rng.random() < 0.6 else ["veiligheidscijfer_reden", "verwachting"],
        urgentie=urgentie,
        spoed_sinds=boek.moment if spoed else None,
        behandelaar_id=door,
    )
    boek.feiten.meldingen.append(
        b.Melding(
            melding,
            boek.dag,
            melder.bron,
            melder.soort,
            melder.blijvend,
            melder.persoon,
            boek.dag if spoed else None,
            urgentie,
            moment=boek.moment,
        )
    )
    return melding


def _geweld(zaak: Zaak) -> tuple[tuple[str, ...], tuple[str, ...]]:
    rng, vorm = zaak.boek.rng, zaak.gezin.vorm
    if vorm == "paar zonder kinderen":
        return cijfers.AANLEIDING_PAAR.trek(rng), cijfers.AARD_VOLWASSEN.trek(rng)
    if vorm == "oudere met volwassen kind":
        return cijfers.AANLEIDING_OUDERE.trek(rng), cijfers.AARD_VOLWASSEN.trek(rng)
    aanleiding = cijfers.AANLEIDING_MET_KIND.trek(rng)
    return aanleiding, cijfers.AARD_KM.trek(rng)


def _leg_genoemd_vast(zaak: Zaak, melding: UUID, door: UUID, *, erbij: bool) -> None:
    boek = zaak.boek
    for lid in zaak.leden:
        if erbij and lid.mens.rol == "kind" and not zaak.kans(0.6):
            continue
        boek.leg_vast(
            GemeldePersoon,
            door,
            melding_id=melding,
            persoon_id=lid.id,
            **als_gemeld(beschrijving(zaak, lid.mens, herschreven=erbij)),
            gezinsrol=GEZINSROLLEN[lid.mens.rol],
            positie=positie(boek, lid.mens),
        )


def _leg_uitspraken_vast(zaak: Zaak, melder: Melder, melding: UUID, door: UUID) -> tuple[UUID, ...]:
    uitspraken = [leg_bevinding_vast(zaak, "feit", melder.bron, melder.soort, door, melding_id=melding)]
    if melder.soort != "politie" and zaak.kans(0.35):
        uitspraken.append(leg_bevinding_vast(zaak, "mening", melder.bron, melder.soort, door, melding_id=melding))
    return tuple(uitspraken)


def leg_bevinding_vast(
    zaak: Zaak, status: str, bron: UUID, bron_soort: str, door: UUID, *, melding_id: UUID | None = None
) -> UUID:
    """A statement of a source: a fact about the children, or an opinion about one of the adults."""
    boek = zaak.boek
    doelgroep = zaak.kinderen if status == "feit" else zaak.volwassenen
    betreft = [lid.id for lid in (doelgroep or zaak.leden)[:2]]
    bevinding = boek.leg_vast(
        Bevinding,
        door,
        tekst=zaak.vertel(status),
        status=status,
        op=boek.dag,
        bron_id=bron,
        melding_id=melding_id,
        huidig_contact=True,
        onveilige_gebeurtenis=status == "feit",
    )
    for persoon in betreft:
        boek.leg_naast(Bevinding.betreft.through, bevinding_id=bevinding, persoon_id=persoon)
    boek.gebeurtenis("bevinding vastleggen", door, ("bevinding", bevinding), melding_id=melding_id)
    boek.feiten.bevindingen.append(
        b.Bevinding(
            id=bevinding,
            op=boek.dag,
            oordelend=status == "mening",
            betreft=frozenset(betreft),
            van_professional=bron_soort == "professional",
            bron=bron,
        )
    )
    return bevinding


def _beloof_te_bellen(zaak: Zaak, melding: UUID, door: UUID) -> None:
    """A promise to call back the next working day; of the last days some still have to be kept (ML-11)."""
    boek = zaak.boek
    volgende = werkdag(boek.dag + timedelta(days=1))
    uiterlijk = datetime(volgende.year, volgende.month, volgende.day, 15, tzinfo=boek.moment.tzinfo)
    verstreken = (boek.vandaag - volgende).days
    gebeld = verstreken > NOG_TE_BELLEN or (verstreken > 0 and zaak.kans(0.7))
    taak = boek.leg_vast(
        Terugbelafspraak,
        door,
        melding_id=melding,
        onderwerp=zaak.vertel("terugbel"),
        uiterlijk=uiterlijk,
        ernst=boek.feiten.meldingen[-1].urgentie,
        door_id=door,
        gebeld_op=uiterlijk - timedelta(hours=3) if gebeld else None,
        uitkomst=zaak.vertel("terugbel_uitkomst") if gebeld else "",
    )
    boek.gebeurtenis("terugbelafspraak plannen", door, ("terugbelafspraak", taak), melding_id=melding)
    boek.feiten.terugbel.append(b.Taak(id=taak, op=boek.dag, uiterlijk=volgende, gedaan=volgende if gebeld else None))


def neem_anonieme_op(zaak: Zaak, gemeld: Gemeld) -> None:
    """ML-4: the leidinggevende takes an anonymous melding up."""
    boek = zaak.boek
    zaak.na(1, 2)
    door = zaak.iemand("leidinggevende")
    zaak.besluit(
        "anonieme melding",
        "in behandeling",
        "anonieme melding besluiten",
        door=door,
        meldingen=[gemeld.id],
        criteria={"anonieme_melding": {"redelijk_vermoeden": True}},
    )
    boek.vul(gemeld.id, anoniem_in_behandeling=True)
    vul_aan(boek.feiten.meldingen, gemeld.id, anoniem_in_behandeling=True)
