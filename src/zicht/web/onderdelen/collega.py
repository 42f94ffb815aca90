"""Choosing a colleague: from a list while that is short, by typing the name in a large organisation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from zicht.kern.models import Medewerker
from zicht.web.onderdelen.velden import Aankruisen

LANGSTE_LIJST = 50
"""Names in a list; with more of them nobody finds the right one, and a page with three lists grows too heavy."""
MEER_VAKKEN = 4
"""Empty places for more names; a script adds one when the last is used."""
KORTSTE = 2
"""Characters before names are looked up."""
MEESTE = 12
"""Names that are offered at once."""


def collegas() -> QuerySet[Medewerker]:
    """Everybody who works here now, by name."""
    return Medewerker.objects.filter(is_active=True).order_by("naam", "gebruikersnaam")


def voluit(collega: Medewerker) -> str:
    """Name and login, which together are of one person only."""
    return f"{collega.naam} ({collega.gebruikersnaam})"


def lijken_op(tekst: str) -> list[str]:
    """Up to `MEESTE` colleagues of whom a part of the name, or the beginning of the login, is this."""
    if len(tekst.strip()) < KORTSTE:
        return []
    begin = tekst.strip()
    gevonden = collegas().filter(Q(naam__icontains=begin) | Q(gebruikersnaam__istartswith=begin))
    return [voluit(een) for een in gevonden[:MEESTE]]


def vind(gegeven: str) -> Medewerker:
    """The colleague with this id, login or name. Raises ValidationError, with who is meant perhaps."""
    tekst = gegeven.strip()
    sleutel = _als_id(tekst)
    if sleutel is not None:
        zoek = Q(pk=sleutel)
    else:
        login = tekst.rpartition("(")[2].rstrip(")") if tekst.endswith(")") else tekst
        zoek = Q(naam__iexact=tekst) | Q(gebruikersnaam__iexact=login)
    gevonden = list(collegas().filter(zoek)[:MEESTE])
    if len(gevonden) == 1:
        return gevonden[0]
    if gevonden:
        namen = ", ".join(voluit(een) for een in gevonden)
        raise ValidationError(f"Er zijn meer collega's die zo heten: {namen}. Kies er één uit de lijst.")
    raise ValidationError("Zo heet geen collega die hier nu werkt. Typ een deel van de naam en kies uit de lijst.")


def _als_id(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None


def _korte_lijst() -> list[Medewerker] | None:
    """Everybody, or None when that is too many to choose from."""
    lijst = list(collegas()[: LANGSTE_LIJST + 1])
    return lijst if len(lijst) <= LANGSTE_LIJST else None


def _als_tekst(waarden: Iterable[Any]) -> list[str]:
    """What stands in the field: ids become names, what was typed stays as it was typed."""
    gegeven = [str(getattr(waarde, "pk", waarde)) for waarde in waarden if waarde]
    ids = {sleutel for waarde in gegeven if (sleutel := _als_id(waarde))}
    namen = {str(een.pk): voluit(een) for een in Medewerker.objects.filter(pk__in=ids)} if ids else {}
    return [namen.get(waarde, waarde) for waarde in gegeven]


def _naamvak(naam: str, tekst: str, attrs: dict[str, Any], renderer: Any) -> str:
    meer = {"autocomplete": "off", "placeholder": "Typ een naam", "data-collegas": reverse("collegas")}
    return forms.TextInput().render(naam, tekst, {**attrs, **meer}, renderer)


class Collegakiezer(forms.Widget):
    """One colleague. `leeg`: the choice for nobody."""

    def __init__(self, leeg: str) -> None:
        super().__init__()
        self.leeg = leeg

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        samen = {**self.attrs, **(attrs or {})}
        lijst = _korte_lijst()
        if lijst is None:
            return mark_safe(_naamvak(name, "".join(_als_tekst([value])), samen, renderer))  # noqa: S308 - Django's own
        keuzes = [("", self.leeg), *((str(een.pk), een.naam) for een in lijst)]
        gekozen = str(getattr(value, "pk", value) or "")
        return forms.Select(choices=keuzes).render(name, gekozen, samen, renderer)


class Collegaskiezer(forms.Widget):
    """Any number of colleagues."""

    use_fieldset = True

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        waarden = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
        return [str(waarde) for waarde in waarden if str(waarde).strip()]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        samen, waarden = {**self.attrs, **(attrs or {})}, list(value or [])
        lijst = _korte_lijst()
        if lijst is not None:
            keuzes = [(str(een.pk), een.naam) for een in lijst]
            gekozen = [str(getattr(waarde, "pk", waarde)) for waarde in waarden]
            return Aankruisen(choices=keuzes).render(name, gekozen, samen, renderer)
        teksten = [*_als_tekst(waarden), *[""] * MEER_VAKKEN]
        vakken = (
            _naamvak(name, tekst, {**samen, **_plek(samen, nummer)}, renderer)
            for nummer, tekst in enumerate(teksten, 1)
        )
        return mark_safe(f'<div class="namen" data-namen>{"".join(vakken)}</div>')  # noqa: S308 - Django's own


def _plek(attrs: dict[str, Any], nummer: int) -> dict[str, str]:
    """What tells one of several boxes from the others."""
    return {"id": f"{attrs.get('id', 'collega')}_{nummer}", "aria-label": f"Collega {nummer}"}


class CollegaVeld(forms.Field):
    """One of the workers; the cleaned value is that worker, or None."""

    def __init__(self, *, label: str, verplicht: bool = True, uitleg: str = "", leeg: str = "Kies…") -> None:
        super().__init__(label=label, required=verplicht, help_text=uitleg, widget=Collegakiezer(leeg))

    def clean(self, value: Any) -> Medewerker | None:
        gegeven = super().clean(str(value or "").strip())
        return vind(gegeven) if gegeven else None


class CollegasVeld(forms.Field):
    """Any number of the workers; the cleaned value is a list of workers, each once."""

    def __init__(self, *, label: str, uitleg: str = "") -> None:
        super().__init__(label=label, required=False, help_text=uitleg, widget=Collegaskiezer())

    def clean(self, value: Sequence[str] | None) -> list[Medewerker]:
        return list(dict.fromkeys(vind(een) for een in super().clean(value) or []))
