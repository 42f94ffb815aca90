"""What is still open on a dossier somebody wants to destroy: requests, complaints, rectifications, obligations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from zicht.dossiers.models import Rectificatie, Verplichting
from zicht.klachten.models import Klacht
from zicht.rechten.models import Beslissing, Verzoek, Verzoekonderdeel

_TEKST = {
    "verzoek": (
        "1 verzoek over de gegevens is nog niet beantwoord",
        "{} verzoeken over de gegevens zijn nog niet beantwoord",
    ),
    "klacht": ("1 klacht loopt nog", "{} klachten lopen nog"),
    "rectificatie": ("1 rectificatie is nog niet verstuurd", "{} rectificaties zijn nog niet verstuurd"),
    "nazorgcontact": (
        "1 persoon wil nog gebeld worden (laat kiezen of dat vervalt)",
        "{} personen willen nog gebeld worden (laat kiezen of dat vervalt)",
    ),
    "verplichting": ("1 verplichting staat nog open", "{} verplichtingen staan nog open"),
}


NAZORGCONTACT = "nazorgcontact"
DOOR_HET_VERNIETIGEN_ZELF = ("vernietiging_uitvoeren",)
"""What the destruction itself settles: it does not stand in its own way."""


def openstaand(ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """By dossier a Dutch sentence per kind of thing that is open; nothing for a dossier without. Four queries."""
    zinnen: defaultdict[UUID, list[str]] = defaultdict(list)
    for soort, geteld in _tel(ids).items():
        een, meer = _TEKST[soort]
        for dossier, aantal in geteld.items():
            zinnen[dossier].append(een if aantal == 1 else meer.format(aantal))
    return dict(zinnen)


def _tel(ids: Collection[UUID]) -> dict[str, dict[UUID, int]]:
    onbeantwoord = ~Exists(Beslissing.objects.filter(onderdeel=OuterRef("pk")))
    onderdelen = Verzoekonderdeel.objects.filter(onbeantwoord, dossier__in=ids, verzoek__ingetrokken_op=None)
    klachten = Klacht.objects.filter(dossier__in=ids, vervolgen=None).filter(
        Q(uitspraak_op=None, gesprek_op=None) | Q(bij=Klacht.Bij.COMMISSIE, uitspraak_op__isnull=False, reactie_op=None)
    )
    return {
        "verzoek": _per_dossier(Verzoek.objects.filter(pk__in=onderdelen.values("verzoek"))),
        "klacht": _per_dossier(klachten),
        "rectificatie": _per_dossier(Rectificatie.objects.filter(dossier__in=ids, verzonden_op=None)),
        **_verplichtingen(ids),
    }


def _verplichtingen(ids: Collection[UUID]) -> dict[str, dict[UUID, int]]:
    """NZ-3: who wants to be called first, or was not asked yet, is named apart from what else is owed."""
    geteld: dict[str, Counter[UUID]] = {NAZORGCONTACT: Counter(), "verplichting": Counter()}
    rijen = Verplichting.objects.filter(dossier__in=ids, stand=Verplichting.Stand.OPEN).order_by()
    rijen = rijen.exclude(code__in=DOOR_HET_VERNIETIGEN_ZELF)
    for dossier, code, aantal in rijen.values_list("dossier_id", "code").annotate(aantal=Count("pk")):
        geteld[NAZORGCONTACT if code == NAZORGCONTACT else "verplichting"][dossier] += aantal
    return {soort: dict(per) for soort, per in geteld.items()}


def _per_dossier(rijen: object) -> dict[UUID, int]:
    geteld = rijen.order_by().values_list("dossier_id").annotate(aantal=Count("pk"))  # type: ignore[attr-defined]
    return dict(geteld)
