"""Where the program names a rule: read from its own source at the moment somebody asks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from zicht.protocol.gegevens import WORTEL
from zicht.protocol.regels import Regel

_NUMMER = re.compile(r"\b[A-Z]{2,3}-\d+\b")
_SOORTEN = {".py", ".yaml"}
_REGELBOEK = WORTEL / "regelboek"


def vindplaatsen(wortel: Path = WORTEL.parent) -> Mapping[str, tuple[str, ...]]:
    """For every rule id the modules and data files below `wortel` that name it, as paths relative to it.

    The book of rules itself does not count: telling a rule is not checking it.
    """
    gevonden: dict[str, set[str]] = defaultdict(set)
    for bestand in wortel.rglob("*"):
        if bestand.suffix in _SOORTEN and _REGELBOEK not in bestand.parents:
            for nummer in _NUMMER.findall(bestand.read_text(encoding="utf-8")):
                gevonden[nummer].add(bestand.relative_to(wortel).as_posix())
    return {nummer: tuple(sorted(plaatsen)) for nummer, plaatsen in gevonden.items()}


def met_vindplaatsen(regels: Iterable[Regel], plaatsen: Mapping[str, tuple[str, ...]]) -> tuple[Regel, ...]:
    """The same rules with `waar` filled in."""
    return tuple(replace(regel, waar=plaatsen.get(regel.id, ())) for regel in regels)
