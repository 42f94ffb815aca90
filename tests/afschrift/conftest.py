"""The family of the file's own tests, with what a copy is about. All people are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.brieven.conftest import (  # noqa: F401 - the fixed cast is the same
    OPVANG,
    Gezin,
    _klok,
    buurvrouw,
    geheim,
    gezin,
    leidinggevende,
    melding_van,
    politie,
    school,
    wijkteam,
)
from tests.dossiers.conftest import ander_gezin  # noqa: F401
from zicht.afschrift.inhoud import Afschriftbeeld, Passage, Stand, Stuk
from zicht.afschrift.maken import maak_afschrift
from zicht.afschrift.models import Afschrift
from zicht.afschrift.samenstellen import stel_samen
from zicht.contact.models import Melding
from zicht.dossiers.models import Bevinding, Bron, Gesprek, Persoon
from zicht.kern.models import Medewerker

VERHAAL = "De ouders ruzieden. Ik ben Wilma Zonneveld en ik hoorde het. Daarna werd het stil."
Beeld = Callable[..., Afschriftbeeld]


@pytest.fixture
def melding(buurvrouw: Bron) -> Melding:  # noqa: F811
    """Of the neighbour, who did not give permission; her name stands in her story."""
    melding = melding_van(buurvrouw)
    melding.verhaal = VERHAAL
    melding.save()
    return melding


@pytest.fixture
def beeld(gezin: Gezin) -> Beeld:  # noqa: F811
    """`beeld(voor, aanvrager=None)`: what this person gets."""

    def maak(voor: Persoon | Bron, aanvrager: Persoon | Bron | None = None) -> Afschriftbeeld:
        return stel_samen(gezin.dossier, voor=voor, aanvrager=aanvrager)

    return maak


@pytest.fixture
def concept(gezin: Gezin, anna: Medewerker) -> Callable[..., Afschrift]:  # noqa: F811
    """`concept(voor, aanvrager=…)`: a draft by Anna."""

    def maak(voor: Persoon, **velden: object) -> Afschrift:
        return maak_afschrift(dossier=gezin.dossier, door=anna, voor=voor, **velden)  # type: ignore[arg-type]

    return maak


def gesprek_met(gezin: Gezin, verslag: str, *personen: Persoon) -> Gesprek:  # noqa: F811
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op="2026-03-05T10:00Z", wijze="telefoon", verslag=verslag, verslag_op=date(2026, 3, 5)
    )
    for persoon in personen:
        gesprek.partners.create(dossier=gezin.dossier, persoon=persoon)
    return gesprek


def bevinding(gezin: Gezin, tekst: str, *over: Persoon, **velden: object) -> Bevinding:  # noqa: F811
    rij = Bevinding.objects.create(dossier=gezin.dossier, tekst=tekst, status="feit", op=date(2026, 3, 6), **velden)
    rij.betreft.set(over)
    return rij


def stuk_van(beeld: Afschriftbeeld, rij: object) -> Stuk:
    """How this row stands in the view."""
    return next(stuk for stuk in beeld.stukken if stuk.rij[1] == rij.pk)  # type: ignore[attr-defined]


def passage_met(beeld: Afschriftbeeld, woorden: str) -> Passage:
    return next(passage for passage in beeld.passages if woorden in passage.tekst)


def staat_van(beeld: Afschriftbeeld, woorden: str) -> Stand:
    return passage_met(beeld, woorden).stand


def gegeven_tekst(beeld: Afschriftbeeld) -> str:
    """All that the reader would read if every passage were passed."""
    return "\n".join(
        f"{stuk.titel}\n{p.kop}\n{p.tekst}"
        for stuk in beeld.stukken
        for p in stuk.passages
        if p.stand != Stand.WEGGELATEN
    )
