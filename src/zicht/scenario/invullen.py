"""From what stands in a scenario to the fields of an act: names become people and things of the dossier."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping, Sequence
from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence as AbstractSequence
from datetime import date, datetime
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from django.db.models import Model

from zicht.kern.daden import REGISTER, Daad
from zicht.kern.fouten import Fout
from zicht.scenario.alle_daden import laad
from zicht.scenario.lezen import Scenariofout

NOEM = "noem"
SLEUTEL = "sleutel"
"""The field that is the key of an obligation, written with names."""


def zoek_daad(naam: str, waar: str) -> Daad:
    """Raises Scenariofout that lists the acts."""
    laad()
    if naam not in REGISTER:
        raise Scenariofout(f"{waar}: “{naam}” is geen daad. Mogelijk is: {', '.join(sorted(REGISTER))}.")
    return REGISTER[naam]


class Invuller:
    """Fills in the fields of acts; `namen` are the things that earlier steps gave a name."""

    def __init__(self, namen: Mapping[str, Any]) -> None:
        self.namen = namen

    def velden(self, daad: Daad, met: Mapping[str, Any], waar: str) -> dict[str, Any]:
        """The fields of an act as its function wants them. Raises Scenariofout that lists what is possible."""
        soorten = daad.velden
        mogelijk = [veld for veld in soorten if veld not in ("door", "op")]
        if vreemd := [veld for veld in met if veld not in soorten]:
            raise Scenariofout(
                f"{waar}: de daad “{daad.naam}” kent geen {', '.join(vreemd)}. Mogelijk is: {', '.join(mogelijk)}."
            )
        gegeven = {veld: self.sleutel(w) if veld == SLEUTEL else w for veld, w in met.items()}
        return {veld: self.waarde(waarde, soorten[veld], f"{waar}, {veld}") for veld, waarde in gegeven.items()}

    def waarde(self, waarde: Any, soort: Any, waar: str) -> Any:
        """One value, as its type wants it."""
        if waarde is None:
            return None
        herkomst = get_origin(soort)
        if herkomst in (Union, types.UnionType):
            return self._een_van(waarde, [s for s in get_args(soort) if s is not type(None)], waar)
        if herkomst in (AbstractSequence, list, tuple, Sequence):
            lijst = waarde if isinstance(waarde, list) else [waarde]
            return [self.waarde(w, get_args(soort)[0], waar) for w in lijst]
        if herkomst in (AbstractMapping, dict, Mapping):
            return self._verzameling(waarde, get_args(soort), waar)
        return self._enkel(waarde, soort, waar)

    def _enkel(self, waarde: Any, soort: Any, waar: str) -> Any:
        if isinstance(soort, type) and issubclass(soort, Model):
            return self.genoemd(waarde, soort, waar)
        if soort is UUID:
            return self.genoemd(waarde, Model, waar).pk
        if dataclasses.is_dataclass(soort):
            return self._onderdeel(waarde, soort, waar)
        if soort in (date, datetime) and not isinstance(waarde, date):
            raise Scenariofout(f"{waar}: schrijf een datum zoals 2020-01-20.")
        if soort is str and not isinstance(waarde, str):
            return str(waarde)
        if soort is bool and not isinstance(waarde, bool):
            raise Scenariofout(f"{waar}: schrijf ja of nee, niet “{waarde}”.")
        return waarde

    def _een_van(self, waarde: Any, soorten: list[Any], waar: str) -> Any:
        """The first of the possible types that fits."""
        for soort in soorten:
            try:
                return self.waarde(waarde, soort, waar)
            except Scenariofout as fout:
                laatste: Fout = fout
        raise laatste

    def _verzameling(self, waarde: Any, soorten: tuple[Any, ...], waar: str) -> Any:
        if not isinstance(waarde, dict):
            raise Scenariofout(f"{waar}: schrijf hier regels met een naam ervoor, zoals “naam: tekst”.")
        soort = soorten[1] if len(soorten) == 2 else Any
        return {self.sleutel(str(k)): self.waarde(w, soort, f"{waar}, {k}") for k, w in waarde.items()}

    def sleutel(self, tekst: str) -> str:
        """`gespreksverslag:eerste gesprek` with names becomes the key of that obligation."""
        code, *delen = tekst.split(":")
        if not delen or not all(deel in self.namen for deel in delen):
            return tekst
        return ":".join((code, *(str(self.namen[deel].pk) for deel in delen)))

    def _onderdeel(self, waarde: Any, soort: Any, waar: str) -> Any:
        if not isinstance(waarde, dict):
            raise Scenariofout(f"{waar}: schrijf hier de onderdelen, elk op een eigen regel.")
        soorten = get_type_hints(soort)
        mogelijk = [veld.name for veld in dataclasses.fields(soort)]
        gegeven = {veld: w for veld, w in waarde.items() if veld != NOEM}
        if vreemd := [veld for veld in gegeven if veld not in mogelijk]:
            raise Scenariofout(f"{waar}: geen {', '.join(vreemd)}. Mogelijk is: {', '.join(mogelijk)}.")
        return soort(**{veld: self.waarde(w, soorten[veld], f"{waar}, {veld}") for veld, w in gegeven.items()})

    def genoemd(self, naam: Any, soort: type[Any], waar: str) -> Any:
        """The thing that was given this name. Raises Scenariofout that lists the names."""
        ding = self.namen.get(str(naam))
        if ding is None or not isinstance(ding, soort):
            passend = sorted(n for n, d in self.namen.items() if isinstance(d, soort))
            raise Scenariofout(
                f"{waar}: “{naam}” is nog niet genoemd. Mogelijk is: {', '.join(passend) or 'nog niets'}."
            )
        if ding._state.adding is False:
            ding.refresh_from_db()
        return ding
