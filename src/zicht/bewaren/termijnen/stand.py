"""Where a dossier stands: until when it is kept, why, and what it waits for (RE-10)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.bewaren.models import Lijstregel
from zicht.bewaren.termijnen.feiten import Feiten, lees_feiten
from zicht.bewaren.termijnen.samenhang import samenhang
from zicht.kern import klok
from zicht.protocol.bewaren import Bewaartermijn, bewaren, bewaren_met_latere
from zicht.protocol.versies import versie_op

LOOPT = "loopt"


@dataclass(frozen=True)
class Bewaarstand:
    """`eigen` is the term of the dossier by itself, `termijn` the one that counts. `wacht_op`: the numbers of the
    dossiers about the same person that are kept longer.
    """

    id: UUID
    nummer: int
    eigen: Bewaartermijn
    termijn: Bewaartermijn
    stand: str
    wacht_op: tuple[int, ...] = ()

    @property
    def naam(self) -> str:
        return f"D{self.nummer:07d}"

    @property
    def mag_weg(self) -> bool:
        return self.stand == Lijstregel.Stand.VERSTREKEN


def bewaarstanden(ids: Collection[UUID], op: date | None = None) -> dict[UUID, Bewaarstand]:
    """Where each of these dossiers stands on day `op` (default today), by the law of that day. Ten queries."""
    op = op or klok.vandaag()
    anderen = samenhang(ids)
    feiten = lees_feiten({*ids, *(ander for groep in anderen.values() for ander in groep)})
    eigen = {pk: eigen_termijn(een, op) for pk, een in feiten.items()}
    return {
        pk: _stand(feiten[pk], [feiten[een] for een in anderen.get(pk, ())], eigen, op) for pk in ids if pk in feiten
    }


def eigen_termijn(feiten: Feiten, op: date) -> Bewaartermijn:
    """The term by the facts of this dossier alone."""
    return bewaren(
        feiten.gesloten,
        feiten.laatste_wijziging,
        feiten.jongste_kind,
        versie_op(op),
        kind_zonder_geboortedatum=feiten.kind_zonder_geboortedatum,
        verlengd_tot_en_met=feiten.verlengd_tot_en_met,
    )


def _stand(dossier: Feiten, anderen: list[Feiten], eigen: dict[UUID, Bewaartermijn], op: date) -> Bewaarstand:
    termijn, wacht_op = eigen[dossier.id], []
    for ander in _die_tellen([dossier, *anderen], eigen):
        samen = bewaren_met_latere(termijn, eigen[ander.id])
        if samen is not termijn and samen != termijn and ander is not dossier:
            wacht_op.append(ander.nummer)
        termijn = samen
    stand = _naam(eigen[dossier.id], termijn, op)
    return Bewaarstand(dossier.id, dossier.nummer, eigen[dossier.id], termijn, stand, tuple(sorted(wacht_op)))


def _die_tellen(alle: list[Feiten], eigen: dict[UUID, Bewaartermijn]) -> Iterable[Feiten]:
    """The dossier made last, and every one whose end is not known: as long as one runs, all stay."""
    laatst = max(alle, key=lambda een: (een.geopend_op, een.nummer))
    return [een for een in alle if een is laatst or eigen[een.id].bewaren_tot_en_met is None]


def _naam(eigen: Bewaartermijn, termijn: Bewaartermijn, op: date) -> str:
    if termijn.mag_weg(op):
        return Lijstregel.Stand.VERSTREKEN
    if eigen.bewaren_tot_en_met is None:
        return Lijstregel.Stand.ONBEKEND
    return Lijstregel.Stand.WACHT if eigen.mag_weg(op) else LOOPT
