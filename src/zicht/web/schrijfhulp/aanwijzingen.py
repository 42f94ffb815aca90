"""What stands beside a field: the marks of its text, counted as a browser counts, and the rules behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BoundField

from zicht.taalhulp.schrijfhulp import Merk, Tekstsoort, merk

AAN = "data-schrijfhulp"
"""The attribute of a field with writing help; its value is a `Tekstsoort`."""
LANGSTE = 50_000
"""Characters of a text that are looked at: about 20 pages."""
MEESTE = 12
"""Marks that are shown at once; more would be a wall."""
BEVOEGD = ("diagnose_door", "diagnose_kwalificatie", "diagnose_op")


@dataclass(frozen=True)
class Plek:
    """A mark, and where it stands as JavaScript counts (UTF-16)."""

    merk: Merk
    begin: int
    eind: int


@dataclass(frozen=True)
class Aanwijzingen:
    """What there is to say about one text. `over`: how many marks are not shown."""

    plekken: tuple[Plek, ...]
    over: int = 0

    @property
    def aantal(self) -> int:
        return len(self.plekken) + self.over

    @property
    def regels(self) -> tuple[str, ...]:
        """The rules behind what is shown, each once."""
        return tuple(dict.fromkeys(plek.merk.regel for plek in self.plekken))

    @property
    def soorten(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(str(plek.merk.soort) for plek in self.plekken))


def aanwijzingen(tekst: str, soort: Tekstsoort, status: str = "", bevoegd: bool = False) -> Aanwijzingen:
    """The marks of a text of this kind. A statement always has its source in a field beside it (ALG-7)."""
    gelezen = tekst.replace("\r\n", "\n")[:LANGSTE]
    bron = soort is Tekstsoort.BEVINDING
    merken = merk(gelezen, soort=soort, status=status, bron=bron, bevoegd=bevoegd)
    plekken = tuple(Plek(een, _tekens(gelezen[: een.begin]), _tekens(gelezen[: een.eind])) for een in merken[:MEESTE])
    return Aanwijzingen(plekken, len(merken) - len(plekken))


def bij_veld(veld: BoundField) -> Aanwijzingen | None:
    """The marks of what stands in a field now; None for a field without writing help."""
    soort = veld.field.widget.attrs.get(AAN)
    if not soort or veld.is_hidden:
        return None
    form = veld.form
    bevoegd = all(_waarde(form, naam) for naam in BEVOEGD)
    return aanwijzingen(str(veld.value() or ""), Tekstsoort(soort), str(_waarde(form, "status") or ""), bevoegd)


def na_bewaren(form: BaseForm) -> Iterable[str]:
    """One sentence per field that deserves another look. It names no word of the text: messages travel in a cookie."""
    for veld in form:
        gevonden = bij_veld(veld)
        if gevonden and gevonden.aantal:
            plekken = "één plek" if gevonden.aantal == 1 else f"{gevonden.aantal} plekken"
            wat = ", ".join(gevonden.soorten)
            yield f"Bewaard zoals u het schreef. Kijk in “{veld.label}” nog eens naar {plekken}: {wat}."


def _waarde(form: BaseForm, naam: str) -> Any:
    return form[naam].value() if naam in form.fields else None


def _tekens(tekst: str) -> int:
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2
