"""Striking out who somebody is in the texts that stay, because they are about others too (RE-6)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zicht.brieven.models import Brief
from zicht.contact.feiten import feitsoorten
from zicht.dossiers.models import Adres, Contactgegeven, Gebeurtenis, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.models import Concept
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst

IN_PLAATS = "[gegevens vernietigd]"
KORTST = 3
"""Characters from which a name is looked for by itself; shorter ones are words of the language."""


@dataclass(frozen=True)
class Namen:
    """How somebody is called or found, the longest first."""

    woorden: tuple[str, ...] = ()

    @property
    def patroon(self) -> re.Pattern[str] | None:
        delen = "|".join(re.escape(woord) for woord in self.woorden)
        return re.compile(rf"(?<!\w)(?:{delen})(?!\w)", re.IGNORECASE) if delen else None


def namen_van(persoon: Persoon) -> Namen:
    """His names, numbers and addresses, as far as nobody else in the dossier has the same."""
    van_anderen = _van_anderen(persoon)
    eigen = {persoon.naam, *_losse_namen(persoon), persoon.bsn}
    eigen |= {een.waarde for een in Contactgegeven.objects.filter(persoon=persoon)}
    eigen |= {f"{een.straat} {een.huisnummer}" for een in Adres.objects.filter(persoon=persoon) if een.straat}
    blijvend = {een for een in eigen if len(een) >= KORTST and een.casefold() not in van_anderen}
    return Namen(tuple(sorted(blijvend, key=lambda een: (-len(een), een))))


def haal_door(dossier: UUID, namen: Namen) -> None:
    """Strike these names out in every text of the dossier but letters that were sent: those are what others received.

    Inside `uitvoeren.vernietigend`, which lets the time line be replaced.
    """
    patroon = namen.patroon
    if patroon is None:
        return
    for soort in feitsoorten():
        velden = [v.attname for v in soort._meta.concrete_fields if isinstance(v, VersleuteldTekst | VersleuteldJSON)]
        if velden:
            for rij in soort._default_manager.filter(dossier_id=dossier):
                _haal_door_in_rij(rij, velden, patroon)
    _haal_door_in_tijdlijn(dossier, patroon)


def wis_concepten_met(dossier: UUID, ids: Collection[UUID], namen: Namen) -> None:
    """Throw away the drafts about this dossier that name one of these rows or these names."""
    gezocht, patroon = {str(een) for een in ids}, namen.patroon
    for concept in Concept.objects.filter(dossier=dossier):
        inhoud = f"{concept.sleutel} {concept.gegevens}"
        if any(een in inhoud for een in gezocht) or (patroon and patroon.search(inhoud)):
            concept.delete()


def _haal_door_in_rij(rij: DossierFeit, velden: list[str], patroon: re.Pattern[str]) -> None:
    if isinstance(rij, Brief) and rij.stand == Brief.Stand.VERSTUURD:
        return
    anders = []
    for veld in velden:
        waarde = getattr(rij, veld)
        nieuw = _zonder(waarde, patroon)
        if nieuw != waarde:
            setattr(rij, veld, nieuw)
            anders.append(veld)
    if anders:
        rij.save(update_fields=anders)


def _haal_door_in_tijdlijn(dossier: UUID, patroon: re.Pattern[str]) -> None:
    """A line is never changed: it makes place for the same line without the name."""
    oud = [regel for regel in Gebeurtenis.objects.filter(dossier=dossier) if patroon.search(regel.tekst)]
    for regel in oud:
        regel.tekst = _zonder(regel.tekst, patroon)
    Gebeurtenis.objects.filter(pk__in=[regel.pk for regel in oud]).delete()
    Gebeurtenis.objects.bulk_create(oud)


def _zonder(waarde: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(waarde, str):
        return patroon.sub(IN_PLAATS, waarde)
    if isinstance(waarde, list):
        return [_zonder(een, patroon) for een in waarde]
    if isinstance(waarde, dict):
        return {naam: _zonder(een, patroon) for naam, een in waarde.items()}
    return waarde


def _losse_namen(persoon: Persoon) -> set[str]:
    achternaam = " ".join(deel for deel in (persoon.voorvoegsel, persoon.achternaam) if deel)
    return {persoon.voornamen, *persoon.voornamen.split(), achternaam, persoon.achternaam}


def _van_anderen(persoon: Persoon) -> set[str]:
    """What others of the dossier are called, where they live, how they are reached."""
    anderen = Persoon.objects.filter(dossier=persoon.dossier_id).exclude(pk=persoon.pk)
    woorden = {woord for ander in anderen for woord in (ander.naam, *_losse_namen(ander))}
    woorden |= set(Contactgegeven.objects.filter(persoon__in=anderen).values_list("waarde", flat=True))
    adressen = Adres.objects.filter(persoon__in=anderen).values_list("straat", "huisnummer")
    return {woord.casefold() for woord in woorden | {f"{straat} {nummer}" for straat, nummer in adressen}}
