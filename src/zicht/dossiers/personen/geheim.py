"""Secret addresses: data of their own under the key of the closed part, in no search, letter or log (TG-5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from zicht.dossiers.models import Adres, GeheimAdres, Persoon
from zicht.dossiers.personen.plek import Plek, plek_van, toets_plek
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker

Reiniger = Callable[[Persoon, Plek], None]
_reinigers: list[Reiniger] = []


def bij_geheim_adres(reiniger: Reiniger) -> None:
    """Register who removes an address that became secret from the rows of a floor above."""
    if reiniger not in _reinigers:
        _reinigers.append(reiniger)


def geheime_adressen(persoon: Persoon) -> QuerySet[GeheimAdres]:
    """The secret addresses that hold today."""
    return GeheimAdres.objects.filter(Q(tot=None) | Q(tot__gt=klok.vandaag()), persoon=persoon)


def heeft_geheim_adres(persoon: Persoon) -> bool:
    return geheime_adressen(persoon).exists()


@daad("geheim adres vastleggen", regels=("TG-5",))
def leg_geheim_adres_vast(
    *,
    persoon: Persoon,
    door: Medewerker | None,
    straat: str = "",
    huisnummer: str = "",
    postcode: str = "",
    plaats: str = "",
    ook_voor: Sequence[Persoon] = (),
    gewoon_bij_anderen_reden: str = "",
    vanaf: date | None = None,
    op: date | None = None,
) -> GeheimAdres:
    """Record where somebody stays and nobody may know; also for those who stay there with him (`ook_voor`).

    Where the same address stood as an ordinary one, it disappears. Raises Invoerfout; RedenNodig when it stays an
    ordinary address of somebody else of the family, because he would lead others to it.
    """
    plek = Plek.van(straat, huisnummer, postcode, plaats)
    toets_plek(plek)
    verborgen = [persoon, *(ander for ander in ook_voor if ander.pk != persoon.pk)]
    _toets_anderen(persoon, verborgen, plek, gewoon_bij_anderen_reden)
    rijen = [_verberg(wie, plek, door=door, vanaf=vanaf, op=op) for wie in verborgen]
    return rijen[0]


def toets_niet_geheim(persoon: Persoon, plek: Plek, afwijking_reden: str) -> None:
    """TG-5: an address that is secret never becomes an ordinary one by accident."""
    geheim = list(geheime_adressen(persoon))
    if any(plek.is_zelfde(Plek(**rij.adres)) for rij in geheim):
        raise Geweigerd(
            "TG-5", "Dit is het geheime adres van deze persoon. Het staat al veilig vastgelegd; zet het nergens anders."
        )
    if geheim and not afwijking_reden.strip():
        raise RedenNodig(
            "TG-5",
            "Deze persoon heeft een geheim adres. Een gewoon adres is te vinden en komt op brieven. "
            "Schrijf waarom dit adres wel bekend mag zijn.",
        )


def _toets_anderen(persoon: Persoon, verborgen: Sequence[Persoon], plek: Plek, reden: str) -> None:
    gewoon = Adres.objects.filter(dossier=persoon.dossier, tot=None).exclude(persoon__in=verborgen)
    zelfde = [adres for adres in gewoon.select_related("persoon") if plek.is_zelfde(plek_van(adres))]
    namen = sorted({adres.persoon.naam for adres in zelfde})
    if namen and not reden.strip():
        raise RedenNodig(
            "TG-5",
            f"Dit adres staat ook als gewoon adres bij {', '.join(namen)}. Leg het ook voor hen als geheim vast, "
            "of schrijf waarom het bij hen bekend mag blijven.",
            veld="gewoon_bij_anderen_reden",
        )


def _verberg(
    persoon: Persoon, plek: Plek, *, door: Medewerker | None, vanaf: date | None, op: date | None
) -> GeheimAdres:
    gewoon = Adres.objects.filter(persoon=persoon)
    gewoon.filter(pk__in=[adres.pk for adres in gewoon if plek.is_zelfde(plek_van(adres))]).delete()
    for reiniger in _reinigers:
        reiniger(persoon, plek)
    rij = GeheimAdres.objects.create(
        dossier=persoon.dossier, persoon=persoon, adres=vars(plek), vanaf=vanaf, vastgelegd_door=door
    )
    schrijf(persoon.dossier, "geheim adres vastleggen", door=door, op=op, over=persoon)
    return rij
