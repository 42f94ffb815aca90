"""Destroying again what came back with an older back-up (RE-11): how each kind of the ledger is done again."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from zicht.bewaren.goedkeuren import DOSSIER, PERSOON, maak_bewijs
from zicht.bewaren.grootboek import opslag
from zicht.bewaren.models import Grond, Omvang
from zicht.bewaren.persoon import vernietig_persoon
from zicht.bewaren.uitvoeren import vernietig_dossier
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern import grootboek
from zicht.kern.daden import raak


def registreer() -> None:
    """Keep the ledger, and say what a dossier and a person are."""
    grootboek.schrijver(opslag.schrijf)
    grootboek.soort(DOSSIER, ids=_dossiers, opnieuw=_dossier)
    grootboek.soort(PERSOON, ids=_personen, opnieuw=_persoon)


def _dossiers() -> Iterable[UUID]:
    return Dossier.objects.values_list("pk", flat=True).iterator()


def _personen() -> Iterable[UUID]:
    return Persoon.objects.values_list("pk", flat=True).iterator()


def _dossier(wat: UUID) -> None:
    raak(wat)
    maak_bewijs(Omvang.DOSSIER, Grond.HERSTEL, vernietig_dossier(wat))


def _persoon(wat: UUID) -> None:
    """With his identity: which part of the request was granted came after the back-up, and more is the safe side."""
    persoon = Persoon.objects.get(pk=wat)
    maak_bewijs(Omvang.PERSOON, Grond.HERSTEL, vernietig_persoon(persoon, ook_identiteit=True))
