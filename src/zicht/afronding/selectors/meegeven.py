"""What can go along in a handover, and what cannot and why (ALG-11, OV-1, ALG-16)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.models import Bevinding, Bron, Dossier, GeheimAdres, Status, VeiligContact


@dataclass(frozen=True)
class MeeInBeeld:
    """A statement as the recipient would read it. `houder`: whose it is; a protected source is not named (ML-2)."""

    rij: Bevinding
    id: UUID
    tekst: str
    status: str
    op: date
    houder: str
    rust_op: tuple[str, ...]

    @property
    def is_feit(self) -> bool:
        return self.rij.status == Status.FEIT


@dataclass(frozen=True)
class NietMee:
    """What stays, and why; `regel` is the rule behind "Waarom?"."""

    wat: str
    waarom: str
    regel: str


@dataclass(frozen=True)
class KanMee:
    feiten: tuple[MeeInBeeld, ...]
    meningen: tuple[MeeInBeeld, ...]
    niet: tuple[NietMee, ...]

    def kies(self, ids: Iterable[UUID]) -> tuple[MeeInBeeld, ...]:
        """The chosen ones, facts first."""
        gekozen = set(ids)
        return tuple(mee for mee in (*self.feiten, *self.meningen) if mee.id in gekozen)


def wat_kan_mee(dossier: Dossier) -> KanMee:
    """Everything of the file, divided. Six queries."""
    rijen = Bevinding.objects.filter(dossier=dossier).select_related("bron", "bron_persoon").prefetch_related("rust_op")
    mee: list[MeeInBeeld] = []
    niet: list[NietMee] = []
    for rij in rijen.order_by("op", "id"):
        belet = _belet(rij)
        if belet is None:
            mee.append(mee_in_beeld(rij))
        else:
            niet.append(NietMee(f"{rij.get_status_display()} van {rij.op:%d-%m-%Y}", *belet))
    return KanMee(
        feiten=tuple(m for m in mee if m.is_feit),
        meningen=tuple(m for m in mee if not m.is_feit),
        niet=(*niet, *_geheimen(dossier)),
    )


def mee_in_beeld(rij: Bevinding) -> MeeInBeeld:
    return MeeInBeeld(
        rij=rij,
        id=rij.pk,
        tekst=rij.tekst,
        status=rij.get_status_display(),
        op=rij.op,
        houder=_houder(rij),
        rust_op=tuple(feit.tekst for feit in rij.rust_op.all()),
    )


def _houder(rij: Bevinding) -> str:
    if rij.diagnose_door:
        return rij.diagnose_door
    if rij.bron is not None:
        return naam_voor_anderen(rij.bron)
    return rij.bron_persoon.naam if rij.bron_persoon else rij.bron_omschrijving


def _belet(rij: Bevinding) -> tuple[str, str] | None:
    """Why this statement cannot go along: sentence and rule. None: it can."""
    if rij.achtergehouden or any(feit.achtergehouden for feit in rij.rust_op.all()):
        return "Dit wordt achtergehouden voor een strafrechtelijk onderzoek.", "OV-1"
    if rij.gerectificeerd_op is not None:
        return f"Dit is gerectificeerd op {rij.gerectificeerd_op:%d-%m-%Y}.", "ALG-16"
    if rij.status == Status.FEIT:
        return None
    if not _houder(rij):
        return "Van een mening of oordeel moet vaststaan van wie het is.", "ALG-11"
    if rij.status != Status.DIAGNOSE and not rij.rust_op.all():
        return "Er zijn geen feiten aan gekoppeld waarop dit berust.", "ALG-11"
    return None


def _geheimen(dossier: Dossier) -> Iterable[NietMee]:
    bronnen = list(Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id"))
    for bron in bronnen:
        oordeel = afscherming(bron)
        if oordeel.beschermd and bron.soort != Bron.Soort.ANONIEM:
            yield NietMee(f"Wie de {bron.get_soort_display().lower()} is die informatie gaf", oordeel.waarom, "ML-2")
    if any(b.soort == Bron.Soort.POLITIE and not b.contactgegevens_overdragen for b in bronnen):
        zin = "De politiemedewerker gaf daar geen toestemming voor."
        yield NietMee("Naam en nummer van de politiemedewerker", zin, "OV-1")
    if GeheimAdres.objects.filter(dossier=dossier).exists() or VeiligContact.objects.filter(dossier=dossier).exists():
        zin = "Dat blijft binnen Veilig Thuis. Heeft de partij het nodig, spreek dan af hoe zij het hoort."
        yield NietMee("Een geheim adres, en hoe iemand veilig te bereiken is", zin, "TG-5")
