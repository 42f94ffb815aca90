"""Whom of the family somebody means who types a name, a part in the family or a number by hand (TG-5).

Who is typed is bound to nobody, so no screen can warn that calling is not safe: whoever is known is chosen instead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from zicht.dossiers.gelijkenis.namen import naamdelen, voornamen
from zicht.dossiers.gelijkenis.tekst import woorden
from zicht.dossiers.leestekst import Leestekst
from zicht.dossiers.models import Contactgegeven, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.sporen import (
    AANSPREEKVORMEN,
    KORTST_ANDERS_GESPELD,
    LIDWOORDEN,
    NETNUMMER_EN_NUMMER,
    klinkt_of_lijkt,
)

ROLWOORDEN = {
    **dict.fromkeys(("moeder", "mama", "mam"), Gezinsrol.MOEDER),
    **dict.fromkeys(("vader", "papa", "pap"), Gezinsrol.VADER),
    **dict.fromkeys(("ouder", "ouders"), Gezinsrol.OUDER),
    **dict.fromkeys(("stiefouder", "stiefmoeder", "stiefvader"), Gezinsrol.STIEFOUDER),
    **dict.fromkeys(("pleegouder", "pleegmoeder", "pleegvader"), Gezinsrol.PLEEGOUDER),
    **dict.fromkeys(("kind", "zoon", "dochter"), Gezinsrol.KIND),
    **dict.fromkeys(("oma", "opa", "grootouder"), Gezinsrol.GROOTOUDER),
    **dict.fromkeys(("broer", "zus"), Gezinsrol.BROER_ZUS),
    "partner": Gezinsrol.PARTNER,
    "ex": Gezinsrol.EXPARTNER,
}
"""How a part in the family is called, without a name or before it."""
OMSCHRIJVEND = AANSPREEKVORMEN | LIDWOORDEN | ROLWOORDEN.keys() | {"familie", "gezin", "van"}
"""Words around a name that are no name."""


@dataclass
class Gezinslid:
    """A person of the dossier, and the ends of the telephone numbers and the e-mail addresses he was known by."""

    persoon: Persoon
    nummers: set[str] = field(default_factory=set)
    adressen: set[str] = field(default_factory=set)


def gezinnen(dossiers: Collection[UUID]) -> dict[UUID, list[Gezinslid]]:
    """Who belongs to each of these dossiers. Two queries, none without a dossier."""
    leden: dict[UUID, list[Gezinslid]] = {dossier: [] for dossier in dossiers}
    if not dossiers:
        return leden
    personen = Persoon.objects.filter(dossier__in=dossiers).defer("bsn", "begrip", "hulp_bekend").order_by("id")
    lid = {persoon.pk: Gezinslid(persoon) for persoon in personen}
    # Also what does not hold any more: who answers there can be just the wrong one.
    for gegeven in Contactgegeven.objects.filter(dossier__in=dossiers):
        if gegeven.soort == Contactgegeven.Soort.EMAIL:
            lid[gegeven.persoon_id].adressen.add(gegeven.waarde.strip().casefold())
        else:
            lid[gegeven.persoon_id].nummers.add(Leestekst(gegeven.waarde).cijfers[-NETNUMMER_EN_NUMMER:])
    for een in lid.values():
        leden[een.persoon.dossier_id].append(een)
    return leden


def bedoeld(tekst: str, gezin: Iterable[Gezinslid]) -> list[Persoon]:
    """Of this family: whoever these few words name, by name, by part in the family, by number or e-mail address."""
    leden = list(gezin)
    return met_nummer_in(tekst, leden) or [een.persoon for een in leden if _genoemd(woorden(tekst), een.persoon)]


def met_nummer_in(tekst: str, gezin: Iterable[Gezinslid]) -> list[Persoon]:
    """Of this family: whose telephone number or e-mail address stands in this text."""
    cijfers, klein = Leestekst(tekst).cijfers, tekst.casefold()
    return [
        een.persoon
        for een in gezin
        if any(len(nummer) == NETNUMMER_EN_NUMMER and nummer in cijfers for nummer in een.nummers)
        or any(adres and adres in klein for adres in een.adressen)
    ]


def _genoemd(alle: list[str], persoon: Persoon) -> bool:
    """Nothing but (a part of) this name, the whole name with more beside it, or only the part in the family."""
    over = set(naamdelen(" ".join(woord for woord in alle if woord not in OMSCHRIJVEND)))
    if not over:
        return persoon.gezinsrol in {ROLWOORDEN.get(woord) for woord in alle}
    achter = naamdelen(persoon.achternaam)
    voor = {woord for woord in over if _is_voornaam(woord, persoon)}
    geslacht = {woord for woord in over if any(_zelfde(woord, deel) for deel in achter)}
    heel = bool(voor) and bool(achter) and all(any(_zelfde(deel, woord) for woord in over) for deel in achter)
    return heel or voor | geslacht == over


def _is_voornaam(woord: str, persoon: Persoon) -> bool:
    bekend = voornamen(persoon.voornamen)
    if not bekend.namen:
        return woord[0] in bekend.letters
    return any(_zelfde(woord, naam) for naam in bekend.namen)


def _zelfde(een: str, ander: str) -> bool:
    if een == ander:
        return True
    return min(len(een), len(ander)) >= KORTST_ANDERS_GESPELD and klinkt_of_lijkt(een, ander)
