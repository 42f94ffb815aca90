"""Somebody as he was described, as columns of a person and of a person in a melding."""

from __future__ import annotations

from typing import Any

from zicht.dossiers.gelijkenis.kenmerken import Kenmerken


def als_genoemd(wie: Kenmerken) -> dict[str, Any]:
    """Names, birth date and sex."""
    return {
        "voornamen": wie.voornamen,
        "voorvoegsel": wie.voorvoegsel,
        "achternaam": wie.achternaam,
        "geboortedatum": wie.geboortedatum,
        "geboortedatum_nauwkeurigheid": wie.geboortedatum_nauwkeurigheid if wie.geboortedatum else "onbekend",
        "geslacht": wie.geslacht or "onbekend",
    }


def als_gemeld(wie: Kenmerken) -> dict[str, Any]:
    """The same, with where he lives and one phone number."""
    return als_genoemd(wie) | {
        "postcode": wie.postcode,
        "huisnummer": wie.huisnummer,
        "telefoon": wie.telefoons[0] if wie.telefoons else "",
    }
