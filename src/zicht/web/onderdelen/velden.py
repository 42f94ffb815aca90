"""Form fields and widgets for what the protocol asks again and again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.schrijfhulp.aanwijzingen import AAN

JA_NEE_ONBEKEND = (("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Onbekend"))
_WAARDEN: dict[str, bool | None] = {"ja": True, "nee": False, "onbekend": None}


class Keuzes(forms.RadioSelect):
    """One out of a few, each on its own line."""

    template_name = "web/onderdelen/keuzes.html"


class Aankruisen(forms.CheckboxSelectMultiple):
    """Any number out of a few."""

    template_name = "web/onderdelen/keuzes.html"


class Segmenten(forms.RadioSelect):
    """One out of two to four short answers, side by side."""

    template_name = "web/onderdelen/segmenten.html"


class DatumVeld(forms.DateField):
    """A day. The browser shows it the Dutch way and sends it as year-month-day."""

    default_error_messages = {"invalid": "Deze datum bestaat niet. Vul een dag, een maand en een jaar in."}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**kwargs)


class TijdstipVeld(forms.DateTimeField):
    """A day and a time in Europe/Amsterdam; the cleaned value is aware."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"type": "datetime-local"}
        kwargs.setdefault("widget", forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs=attrs))
        super().__init__(**kwargs)


class LangeTekst(forms.CharField):
    """Text of more than a line; grows while somebody types.

    `schrijfhulp`: what kind of text it is, when words to look at again are shown below it.
    """

    def __init__(self, *, regels: int = 5, schrijfhulp: Tekstsoort | None = None, **kwargs: Any) -> None:
        attrs = {"rows": str(regels)} | ({AAN: schrijfhulp.value} if schrijfhulp else {})
        kwargs.setdefault("widget", forms.Textarea(attrs=attrs))
        super().__init__(**kwargs)


class JaNeeOnbekend(forms.Field):
    """Yes, no or unknown, none of them chosen beforehand: unknown is an answer, and never the same as no.

    The cleaned value is True, False or None. Required: one of the three must be chosen. Not required: left open gives
    None too. As `initial`, "onbekend" shows that answer; None shows nothing chosen.
    """

    widget = Segmenten

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.choices = JA_NEE_ONBEKEND

    default_error_messages = {"required": "Kies ja, nee of onbekend."}

    def prepare_value(self, value: Any) -> Any:
        return {True: "ja", False: "nee"}.get(value, value) if isinstance(value, bool) else value

    def clean(self, value: Any) -> bool | None:
        if value in self.empty_values:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if value not in _WAARDEN:
            raise ValidationError("Kies ja, nee of onbekend.", code="invalid")
        return _WAARDEN[value]
