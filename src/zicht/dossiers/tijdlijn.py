"""The time line: every act writes one line, and no line is ever changed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import models

from zicht.dossiers.models import Dossier, Gebeurtenis
from zicht.kern import klok
from zicht.kern.daden import raak
from zicht.kern.models import Medewerker


def schrijf(
    dossier: Dossier,
    soort: str,
    *,
    door: Medewerker | None,
    op: datetime | date | None = None,
    tekst: str = "",
    over: models.Model | None = None,
    melding_id: UUID | None = None,
    is_wijziging: bool = True,
) -> Gebeurtenis:
    """Write what happened (`op`, default now) and that it was recorded now. `soort` is the name of the act.

    Not `is_wijziging`: what is done about keeping the dossier changes nothing in it, so retention counts on (RE-10).
    """
    raak(dossier.pk)
    if is_wijziging:
        Dossier.objects.filter(pk=dossier.pk).update(laatste_wijziging=klok.nu())
    return Gebeurtenis.objects.create(
        dossier=dossier,
        soort=soort,
        gebeurd_op=klok.moment(op),
        tekst=tekst,
        over_soort=over._meta.model_name or "" if over else "",
        over_id=over.pk if over else None,
        melding_id=melding_id,
        vastgelegd_door=door,
    )
