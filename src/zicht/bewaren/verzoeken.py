"""Which requests for destruction were granted, wholly or in part, and are still to be carried out (RE-6, RE-7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.rechten.models import Beslissing, Verzoek


@dataclass(frozen=True)
class Toegewezen:
    """A granted request. `geheel`: nothing of it was held back for the interest of somebody else.

    `betrokkene`: the person whose data must go; None when a melder or informant asked for what concerns himself.
    """

    verzoek: Verzoek
    geheel: bool

    @property
    def betrokkene(self) -> UUID | None:
        return self.verzoek.betrokkene_id


def toegewezen_verzoeken(dossier: Dossier) -> list[Toegewezen]:
    """Those of this dossier, the oldest first: at least one part granted and not carried out. Two queries.

    Of each part the decision taken last counts.
    """
    verzoeken = {
        een.pk: een
        for een in Verzoek.objects.filter(
            dossier=dossier, soort=Verzoek.Soort.VERNIETIGING, ingetrokken_op=None
        ).order_by("ontvangen_op", "id")
    }
    laatste: dict[UUID, Beslissing] = {}
    rijen = Beslissing.objects.filter(onderdeel__verzoek__in=verzoeken).select_related("onderdeel")
    for beslissing in rijen.order_by("op", "vastgelegd_op", "id"):
        laatste[beslissing.onderdeel_id] = beslissing
    per_verzoek: dict[UUID, list[Beslissing]] = {}
    for beslissing in laatste.values():
        per_verzoek.setdefault(beslissing.onderdeel.verzoek_id, []).append(beslissing)
    return [
        Toegewezen(verzoek, geheel=all(een.uitkomst == Beslissing.Uitkomst.TOEGEWEZEN for een in per_verzoek[pk]))
        for pk, verzoek in verzoeken.items()
        if any(_nog_te_doen(een) for een in per_verzoek.get(pk, ()))
    ]


def zet_uitgevoerd(betrokkene: UUID) -> None:
    """What was granted about this person is done, as far as the requests themselves stay."""
    Beslissing.objects.filter(
        onderdeel__verzoek__betrokkene=betrokkene,
        onderdeel__verzoek__soort=Verzoek.Soort.VERNIETIGING,
        uitgevoerd_op=None,
    ).exclude(uitkomst=Beslissing.Uitkomst.AFGEWEZEN).update(uitgevoerd_op=klok.vandaag())


def gedekte_personen(verzoeken: Iterable[Toegewezen]) -> set[UUID]:
    """Whose data must go altogether."""
    return {een.betrokkene for een in verzoeken if een.geheel and een.betrokkene is not None}


def _nog_te_doen(beslissing: Beslissing) -> bool:
    return beslissing.uitkomst != Beslissing.Uitkomst.AFGEWEZEN and beslissing.uitgevoerd_op is None
