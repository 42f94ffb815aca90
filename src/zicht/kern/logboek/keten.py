"""One chain: which of its lines were changed, moved, put in or taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

Rij = dict[str, Any]
Verwacht = Callable[[Rij], bytes | None]


@dataclass(frozen=True)
class Afwijking:
    """What is wrong with which line of which chain (None: of the anchors), as a Dutch sentence."""

    keten: UUID | None
    volgnummer: int
    zin: str


def controleer_keten(
    keten: UUID, rijen: Sequence[Rij], aantal: int, laatste: bytes, verwacht: Verwacht
) -> list[Afwijking]:
    """Compare the lines, in order of number, with the length and last seal that were kept, and with their seals (TG-4).

    `verwacht` gives the seal a line should have; None when its key is not there.
    """
    if _is_heel(rijen, aantal, laatste, verwacht):
        return []
    mis = _wat_is_er_mis(rijen, aantal, verwacht) or list(_losse_schakels(rijen, aantal))
    return [Afwijking(keten, nummer, zin) for nummer, zin in sorted(mis)]


def _is_heel(rijen: Sequence[Rij], aantal: int, laatste: bytes, verwacht: Verwacht) -> bool:
    vorige = b""
    for plek, rij in enumerate(rijen, start=1):
        if rij["volgnummer"] != plek or rij["vorige"] != vorige or verwacht(rij) != rij["zegel"]:
            return False
        vorige = rij["zegel"]
    return len(rijen) == aantal and vorige == laatste


def _losse_schakels(rijen: Sequence[Rij], aantal: int) -> Iterator[tuple[int, str]]:
    """Lines that are each in order, but of two histories; or a kept end that is not theirs."""
    los = [rij["volgnummer"] for eerder, rij in pairwise(rijen) if rij["vorige"] != eerder["zegel"]]
    for nummer in los:
        yield nummer, "Deze regel sluit niet aan op de vorige: een deel van het logboek is teruggezet."
    if not los:
        yield aantal, "De stand van deze keten is veranderd."


def _wat_is_er_mis(rijen: Sequence[Rij], aantal: int, verwacht: Verwacht) -> list[tuple[int, str]]:
    mis: list[tuple[int, str]] = []
    stuk = [rij for rij in rijen if verwacht(rij) != rij["zegel"]]
    aanwezig = {rij["volgnummer"] for rij in rijen} - {rij["volgnummer"] for rij in stuk}
    gevolgd = {rij["vorige"] for rij in rijen}
    for rij in stuk:
        nummer = rij["volgnummer"]
        if verwacht(rij) is None:
            aanwezig.add(nummer)
            mis.append((nummer, f"Deze regel is niet te controleren: sleutel {rij['sleutel']} ontbreekt in de kluis."))
        elif plaats := _eigen_plaats(rij, range(1, aantal + 1), verwacht):
            aanwezig.add(plaats)
            mis.append((nummer, f"Deze regel is verplaatst: hij hoort op nummer {plaats}."))
        elif rij["zegel"] in gevolgd or verwacht(rij) in gevolgd or nummer == aantal:
            aanwezig.add(nummer)
            mis.append((nummer, "Deze regel is veranderd."))
        else:
            mis.append((nummer, "Deze regel is ingevoegd: Zicht heeft hem niet geschreven."))
    mis += [(nummer, "Deze regel ontbreekt.") for nummer in range(1, aantal + 1) if nummer not in aanwezig]
    mis += [(nummer, "Deze regel staat voorbij het einde van zijn keten.") for nummer in aanwezig if nummer > aantal]
    return mis


def _eigen_plaats(rij: Rij, plaatsen: range, verwacht: Verwacht) -> int | None:
    """The number with which the seal of this line does fit."""
    return next((plaats for plaats in plaatsen if verwacht({**rij, "volgnummer": plaats}) == rij["zegel"]), None)
