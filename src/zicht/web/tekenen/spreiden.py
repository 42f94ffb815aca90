"""Things in a row that want to stand somewhere but need room."""

from __future__ import annotations

from collections.abc import Sequence


def spreid(gewenst: Sequence[float], afstand: float, gewichten: Sequence[float] | None = None) -> list[float]:
    """Places in the same order, at least `afstand` apart, as near to the `gewenst` places as can be.

    Least squares with a fixed order (pool adjacent violators); a heavier item moves less. Weights are above zero.
    """
    gewichten = gewichten or [1.0] * len(gewenst)
    blokken: list[tuple[float, float, int]] = []  # mean, weight, count: items that touch move as one
    for plaats, (wens, gewicht) in enumerate(zip(gewenst, gewichten, strict=True)):
        midden, zwaarte, aantal = wens - plaats * afstand, gewicht, 1
        while blokken and blokken[-1][0] >= midden:
            vorig, vorige_zwaarte, vorig_aantal = blokken.pop()
            midden = (vorig * vorige_zwaarte + midden * zwaarte) / (vorige_zwaarte + zwaarte)
            zwaarte, aantal = zwaarte + vorige_zwaarte, aantal + vorig_aantal
        blokken.append((midden, zwaarte, aantal))
    middens = [midden for midden, _, aantal in blokken for _ in range(aantal)]
    return [midden + plaats * afstand for plaats, midden in enumerate(middens)]
