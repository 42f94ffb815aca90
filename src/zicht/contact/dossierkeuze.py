"""Which dossier a melding comes in (ML-7, ML-9; HP2019 15.2, 15.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.contact.invoer import PersoonInvoer
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


def loopt(dossier: Dossier) -> bool:
    """ML-7: a service runs or it is monitored; then a new melding joins. After the final end it does not."""
    return dossier.definitief_einde_op is None


def kies_dossier(
    bij_dossier: Dossier | None,
    voorgangers: Sequence[Dossier],
    personen: Sequence[PersoonInvoer],
    reden: str,
    *,
    door: Medewerker | None,
    op: date,
) -> Dossier:
    """The running dossier the worker chose, else a new one with the earlier ones in view.

    Raises RedenNodig when nobody in it is recognised and no reason is given (ML-9).
    """
    bekenden = [een.is_persoon for een in personen if een.is_persoon is not None]
    if bij_dossier is not None:
        bij_dossier.refresh_from_db(fields=["definitief_einde_op"])
        toets_herkenning(bij_dossier, bekenden, reden)
        if loopt(bij_dossier):
            return bij_dossier
    eerdere = {dossier.pk: dossier for dossier in [*voorgangers, *([bij_dossier] if bij_dossier else [])]}
    for persoon in bekenden:
        if not loopt(persoon.dossier):
            eerdere.setdefault(persoon.dossier_id, persoon.dossier)
    return open_dossier(door=door, op=op, voorgangers=list(eerdere.values()))


def toets_herkenning(dossier: Dossier, bekenden: Sequence[Persoon], reden: str) -> None:
    """ML-9: a melding only joins a dossier because a worker recognises somebody, or says why else."""
    if not any(persoon.dossier_id == dossier.pk for persoon in bekenden) and not reden.strip():
        raise RedenNodig(
            "ML-9",
            "U herkent niemand uit dit dossier. Kies wie dezelfde persoon is, of schrijf waarom het toch dit gezin is.",
            veld="reden_samenvoeging",
        )
