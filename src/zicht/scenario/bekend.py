"""Whom the intake would propose as known, for people as a scenario names them (ML-9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zicht.dossiers.bekend import Kandidaat, zoek_bekenden
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.kern.models import Medewerker
from zicht.scenario.lezen import Scenariofout

VELDEN = ("voornamen", "voorvoegsel", "achternaam", "geboortedatum", "geslacht", "postcode", "huisnummer", "telefoons")


def kandidaten(gezochten: Sequence[Mapping[str, Any]], waar: str, *, door: Medewerker) -> Sequence[Kandidaat]:
    """Raises Scenariofout that lists the fields."""
    for gezocht in gezochten:
        if vreemd := set(gezocht) - set(VELDEN):
            raise Scenariofout(f"{waar}: geen {', '.join(sorted(vreemd))}. Mogelijk is: {', '.join(VELDEN)}.")
    return zoek_bekenden([_kenmerken(gezocht) for gezocht in gezochten], door)


def _kenmerken(gezocht: Mapping[str, Any]) -> Kenmerken:
    return Kenmerken(
        voornamen=gezocht.get("voornamen", ""),
        voorvoegsel=gezocht.get("voorvoegsel", ""),
        achternaam=gezocht.get("achternaam", ""),
        geboortedatum=gezocht.get("geboortedatum"),
        geboortedatum_nauwkeurigheid="dag" if gezocht.get("geboortedatum") else "onbekend",
        geslacht=gezocht.get("geslacht", "onbekend"),
        postcode=gezocht.get("postcode", ""),
        huisnummer=str(gezocht.get("huisnummer", "")),
        telefoons=tuple(gezocht.get("telefoons", ())),
    )
