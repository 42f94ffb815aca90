"""The lines about accounts: logging in and out, second factors, and who changed whose account (TG-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import MEDEWERKER, Regel, schrijf

if TYPE_CHECKING:
    from zicht.kern.models import Medewerker


def schrijf_over_account(
    waar: str,
    *,
    door: Medewerker | None,
    over: Medewerker | None,
    actie: Actie = Actie.BEHEREN,
    gelukt: bool = True,
) -> None:
    """Log that `door` did `waar` with the account `over`; None for who is not known (yet), never what he typed."""
    schrijf(
        Regel(
            medewerker=door,
            actie=actie,
            waar=waar,
            grond=Grond.ACCOUNT,
            object_soort=MEDEWERKER if over else "",
            object=over.pk if over else None,
            uitkomst=Uitkomst.GELUKT if gelukt else Uitkomst.GEWEIGERD,
        )
    )
