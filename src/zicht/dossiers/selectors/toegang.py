"""Who sees a dossier beside its team, and who looked in by breaking the glass (TG-2, TG-3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.dossiers.models import Dossier, Dossierafscherming, Meekijkverzoek, Noodtoegang, Toelating
from zicht.kern.models import Medewerker

MEEST = 20


@dataclass(frozen=True)
class Meekijker:
    """A colleague who was asked along, and still may look."""

    id: UUID
    wie: str
    vraag: str
    gevraagd_door: str
    tot_en_met: date


@dataclass(frozen=True)
class Inzien:
    """One use of noodtoegang in this dossier."""

    wie: str
    reden: str
    vanaf: datetime
    tot: datetime


@dataclass(frozen=True)
class Toegangsbeeld:
    """`uitgesloten` and `reden` are for the leidinggevende only: who is kept out tells who knows whom."""

    genoemd: tuple[str, ...]
    uitgesloten: tuple[str, ...]
    reden: str
    meekijkers: tuple[Meekijker, ...]
    noodtoegang: tuple[Inzien, ...]


def toegangsbeeld(dossier: Dossier, *, leidinggevende: bool) -> Toegangsbeeld:
    """Four queries."""
    namen: dict[bool, list[str]] = {False: [], True: []}
    for rij in Toelating.objects.filter(dossier=dossier).select_related("medewerker").order_by("medewerker__naam"):
        namen[rij.uitgesloten].append(rij.medewerker.naam)
    lopend = Dossierafscherming.objects.filter(dossier=dossier, opgeheven_op=None).first()
    return Toegangsbeeld(
        genoemd=tuple(namen[False]),
        uitgesloten=tuple(namen[True]) if leidinggevende else (),
        reden=lopend.reden if lopend and leidinggevende else "",
        meekijkers=tuple(_meekijkers(dossier)),
        noodtoegang=tuple(_noodtoegang(dossier)),
    )


def gevraagd(medewerker: Medewerker) -> list[Meekijkverzoek]:
    """In which dossiers this worker was asked to look along, the nearest last day first; none that is shielded."""
    rijen = Meekijkverzoek.objects.lopend().filter(aan=medewerker, dossier__afgeschermd=False)
    return list(rijen.select_related("dossier", "vastgelegd_door").order_by("tot_en_met", "id")[:MEEST])


def _meekijkers(dossier: Dossier) -> list[Meekijker]:
    rijen = Meekijkverzoek.objects.lopend().filter(dossier=dossier).select_related("aan", "vastgelegd_door")
    return [
        Meekijker(rij.pk, rij.aan.naam, rij.vraag, str(rij.vastgelegd_door or ""), rij.tot_en_met)
        for rij in rijen.order_by("tot_en_met", "id")
    ]


def _noodtoegang(dossier: Dossier) -> list[Inzien]:
    rijen = Noodtoegang.objects.filter(dossier=dossier).select_related("medewerker").order_by("-vanaf")[:MEEST]
    return [Inzien(rij.medewerker.naam, rij.reden, rij.vanaf, rij.tot) for rij in rijen]
