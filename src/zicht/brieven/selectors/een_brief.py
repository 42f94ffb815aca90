"""One letter: what stands in it, what it covers, and what is still owed after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zicht.brieven.inhoud import Inhoud, lees
from zicht.brieven.models import Brief
from zicht.brieven.samenstellen import verschoven
from zicht.brieven.selectors.lijst import aan
from zicht.brieven.selectors.schuldig import AAN_PARTIJ, ZONDER_ONTVANGER
from zicht.brieven.soorten import Briefsoort, briefsoort
from zicht.dossiers.models import Verplichting
from zicht.dossiers.redenen import AF_TE_ZIEN
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import omschrijving


@dataclass(frozen=True)
class Dekking:
    """What sending this letter does to one obligation: what is in it, and what is still owed after it."""

    naam: str
    regel: str
    erin: tuple[str, ...]
    blijft: tuple[str, ...]


@dataclass(frozen=True)
class BriefInBeeld:
    """One letter. `verschoven`: facts the file tells differently since it was made (of a draft only)."""

    rij: Brief
    soort: Briefsoort
    aan: str
    inhoud: Inhoud
    dekking: tuple[Dekking, ...]
    verschoven: tuple[str, ...]


def brief_in_beeld(brief: Brief, medewerker: Medewerker) -> BriefInBeeld:
    """One letter, with what it covers and what stays owed."""
    inhoud = lees(brief)
    soort = briefsoort(brief.soort)
    concept = brief.stand == Brief.Stand.CONCEPT
    return BriefInBeeld(
        rij=brief,
        soort=soort,
        aan=aan(brief),
        inhoud=inhoud,
        dekking=tuple(_dekking(brief, soort, inhoud)) if concept else (),
        verschoven=tuple(verschoven(brief, inhoud, medewerker)) if concept else (),
    )


def _dekking(brief: Brief, soort: Briefsoort, inhoud: Inhoud) -> Iterator[Dekking]:
    rijen = Verplichting.objects.filter(dossier=brief.dossier_id, code__in=soort.plichten, stand__in=AF_TE_ZIEN)
    van_lezer = rijen.filter(persoon_id=brief.persoon_id, bron_id=brief.bron_id)
    for rij in (van_lezer | rijen.filter(code__in=ZONDER_ONTVANGER)).order_by("code", "sleutel"):
        if _gaat_hierover(rij, soort, brief):
            yield _van_plicht(rij, soort, inhoud)


def _gaat_hierover(rij: Verplichting, soort: Briefsoort, brief: Brief) -> bool:
    if rij.code in AAN_PARTIJ and brief.bron_id is None:
        return False
    over: dict[str, Any] = brief.over
    onderwerp = over.get(soort.plichten[rij.code])
    return onderwerp is None or onderwerp == str(rij.onderwerp_id)


def _van_plicht(rij: Verplichting, soort: Briefsoort, inhoud: Inhoud) -> Dekking:
    wat = omschrijving(rij.code)
    erin = [code for code in soort.dekt(inhoud.delen) if code in rij.ontbreekt]
    blijft = [code for code in rij.ontbreekt if code not in erin]
    if not soort.in_delen or not rij.ontbreekt:
        return Dekking(wat.naam, rij.regel, (wat.naam,), ())
    return Dekking(wat.naam, rij.regel, _namen(erin, wat.delen), _namen(blijft, wat.delen))


def _namen(codes: list[str], delen: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(delen.get(code, code.replace("_", " ")) for code in codes)
