"""Handovers with what went along, what was agreed, and the answer (OV-2 to OV-5)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from zicht.afronding.models import Overdracht
from zicht.afronding.overdragen import AFSPRAKEN, PARTIJ_VERTELT
from zicht.afronding.selectors.meegeven import MeeInBeeld, mee_in_beeld
from zicht.contact.models import Melding
from zicht.dossiers.models import Dossier
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld


@dataclass(frozen=True)
class OverdrachtInBeeld:
    """One handover. `mee`: the statements that went along, each with why an opinion was needed."""

    rij: Overdracht
    ontvanger: BronInBeeld | None
    mee: tuple[tuple[MeeInBeeld, str], ...]
    afspraken: tuple[tuple[str, str], ...]
    informeert_over: tuple[str, ...]
    meldingen: tuple[str, ...]

    @property
    def wacht(self) -> bool:
        """Not answered: Veilig Thuis is responsible until then (OV-5)."""
        return self.rij.aanvaard_op is None and self.rij.geweigerd_op is None

    @property
    def aan(self) -> str:
        return self.ontvanger.naam if self.ontvanger else self.rij.get_partij_display()


def overdrachten(dossier: Dossier) -> list[OverdrachtInBeeld]:
    """Every handover, the latest first. Five queries."""
    nummers = {m.pk: str(m) for m in Melding.objects.filter(dossier=dossier).only("id", "nummer")}
    rijen = _rijen(dossier).prefetch_related(
        "bevindingen__bevinding__bron", "bevindingen__bevinding__bron_persoon", "bevindingen__bevinding__rust_op"
    )
    return [_in_beeld(rij, [nummers[pk] for pk in rij.meldingen if pk in nummers]) for rij in rijen]


def lopende_overdrachten(dossier: Dossier) -> list[Overdracht]:
    """Those that wait for an answer, the oldest first."""
    return list(_rijen(dossier).filter(aanvaard_op=None, geweigerd_op=None).order_by("op", "id"))


def _rijen(dossier: Dossier) -> QuerySet[Overdracht]:
    return Overdracht.objects.filter(dossier=dossier).select_related("ontvanger", "besluit").order_by("-op", "-id")


def _in_beeld(rij: Overdracht, meldingen: list[str]) -> OverdrachtInBeeld:
    return OverdrachtInBeeld(
        rij=rij,
        ontvanger=bron_in_beeld(rij.ontvanger) if rij.ontvanger else None,
        mee=tuple((mee_in_beeld(mee.bevinding), mee.nodig_omdat) for mee in rij.bevindingen.all()),
        afspraken=tuple((naam, rij.afspraken[code]) for code, naam in AFSPRAKEN.items() if code in rij.afspraken),
        informeert_over=tuple(PARTIJ_VERTELT[code] for code in rij.informeert_over if code in PARTIJ_VERTELT),
        meldingen=tuple(meldingen),
    )
