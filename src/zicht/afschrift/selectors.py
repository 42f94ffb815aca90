"""What the screens of copies show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from zicht.afschrift.indelen import Document, documenten
from zicht.afschrift.inhoud import Afschriftbeeld
from zicht.afschrift.models import Afschrift
from zicht.afschrift.rij import Sleutel
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.models import Document as Bestand
from zicht.dossiers.selectors import bron_in_beeld
from zicht.rechten.aanvragers import naam_van


@dataclass(frozen=True)
class AfschriftInLijst:
    """A copy in a list. A protected source stays so (ML-2)."""

    rij: Afschrift
    voor: str
    over: str


@dataclass(frozen=True)
class Blad:
    """One document of the review: what the dossier holds, and how much still waits."""

    nummer: int
    document: Document

    @property
    def na_te_zien(self) -> int:
        return sum(stuk.nazien for stuk in self.document.stukken)

    @property
    def gegeven(self) -> bool:
        return any(stuk.gegeven for stuk in self.document.stukken)

    @property
    def mee(self) -> bool:
        """Waits for a look, or goes along; else it is not for this person."""
        return self.gegeven or bool(self.na_te_zien)

    @property
    def stand(self) -> str:
        if self.na_te_zien:
            return "nog nazien"
        return "gaat mee" if self.gegeven else "niet voor deze persoon"


def afschriften(dossier: Dossier) -> list[AfschriftInLijst]:
    """All copies of a dossier, the newest first; their content stays closed. One query."""
    rijen = Afschrift.objects.filter(dossier=dossier).defer("pdf", "gegevens", "gegeven_rijen")
    rijen = rijen.select_related("voor", "voor_bron", "aanvrager", "vastgelegd_door").order_by("-vastgelegd_op", "-id")
    return [in_lijst(rij) for rij in rijen]


def in_lijst(rij: Afschrift) -> AfschriftInLijst:
    over = bron_in_beeld(rij.voor_bron).naam if rij.voor_bron else str(rij.voor)
    lezer = rij.lezer
    return AfschriftInLijst(rij, voor=over if isinstance(lezer, Bron) else naam_van(lezer), over=over)


def bladen(beeld: Afschriftbeeld) -> list[Blad]:
    """The documents of the review, numbered from 1: what waits or goes along first, what is not for him after it."""
    mee = [stuk for stuk in beeld.stukken if stuk.gegeven or stuk.nazien]
    niet_mee = [stuk for stuk in beeld.stukken if not (stuk.gegeven or stuk.nazien)]
    alle = (*documenten(mee), *documenten(niet_mee))
    return [Blad(nummer, document) for nummer, document in enumerate(alle, start=1)]


def eerstvolgende(alle: Sequence[Blad], na: int) -> Blad | None:
    """The next document with something to look at, from the start again after the last."""
    wachtend = [blad for blad in alle if blad.na_te_zien]
    return next((blad for blad in wachtend if blad.nummer > na), next(iter(wachtend), None))


def bijlagen(afschrift: Afschrift) -> tuple[Sleutel, ...]:
    """The files that went along with a copy."""
    label = Bestand._meta.label_lower
    return tuple((soort, UUID(pk)) for soort, pk in afschrift.gegeven_rijen if soort == label)


def vraagt_gesloten_deel(afschrift: Afschrift) -> bool:
    """Does this copy hold who a protected source is: his own (TG-6)?"""
    return afschrift.voor_bron is not None and afscherming(afschrift.voor_bron).beschermd
