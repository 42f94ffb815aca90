"""Form fields for what a dossier holds: persons, sources, statements. Nothing of another dossier fits in."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from django import forms
from django.db.models import Q, QuerySet, TextChoices

from zicht.dossiers.models import Besluit, Bevinding, Bron, Dossier, Gesprek, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.selectors import bron_in_beeld
from zicht.dossiers.uitstel import met_contactstop
from zicht.kern import klok
from zicht.protocol.taal import korte_datum, opsomming
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, Keuzes, LangeTekst

if TYPE_CHECKING:
    _Een = forms.ModelChoiceField
    _Meer = forms.ModelMultipleChoiceField
else:

    class _Een(forms.ModelChoiceField):
        """Django's field takes a type in its stubs only."""

        def __class_getitem__(cls, _: object) -> type:
            return cls

    class _Meer(forms.ModelMultipleChoiceField):
        """Django's field takes a type in its stubs only."""

        def __class_getitem__(cls, _: object) -> type:
            return cls


VOLGORDE = ("-directbetrokkene", "geboortedatum", "id")
"""Of the persons in a list: who is directly involved first, then the eldest."""


def met_rol(persoon: Persoon) -> str:
    """For example "Jette Hofstra (kind)"."""
    return f"{persoon.naam} ({persoon.get_gezinsrol_display().lower()})"


class VanPersonen(forms.Field):
    """A field of persons. `contact`: who is chosen is called, met or written to, so a contact stop is said there."""

    contact = False
    gestopt: frozenset[UUID] = frozenset()

    def label_from_instance(self, obj: Persoon) -> str:
        return f"{met_rol(obj)}{': let op, contactstop' if obj.pk in self.gestopt else ''}"


class PersoonVeld(VanPersonen, _Een[Persoon]):
    """One of them."""


class PersonenVeld(VanPersonen, _Meer[Persoon]):
    """Any number of them."""


class BronVeld(_Een[Bron]):
    """Workers see who it is, with the mark whether the family may know (ML-2)."""

    def label_from_instance(self, obj: Bron) -> str:
        bron = bron_in_beeld(obj)
        return f"{bron.naam} ({bron.soort.lower()}{'; het gezin mag dit niet weten' if bron.beschermd else ''})"


class BevindingenVeld(_Meer[Bevinding]):
    """Each by what it is, its day, whom it is about, and its words: "zij" may be the mother or a child."""

    def __init__(self, queryset: QuerySet[Bevinding], **kwargs: Any) -> None:
        super().__init__(queryset.prefetch_related("betreft"), **kwargs)

    def label_from_instance(self, obj: Bevinding) -> str:
        return bevinding_in_woorden(obj)


def bevinding_in_woorden(bevinding: Bevinding) -> str:
    """For example "Feit, 30 maart 2020, over Mieke Hofstra: zij komt op tijd". In a list `betreft` is prefetched."""
    wie = opsomming([persoon.naam for persoon in bevinding.betreft.all()])
    over = f", over {wie}" if wie else ""
    return f"{bevinding.get_status_display()}, {korte_datum(bevinding.op)}{over}: {bevinding.tekst[:120]}"


class GesprekVeld(_Een[Gesprek]):
    def label_from_instance(self, obj: Gesprek) -> str:
        return f"{korte_datum(klok.dag(obj.op))}, {obj.get_wijze_display().lower()}"


class BesluitVeld(_Een[Besluit]):
    def label_from_instance(self, obj: Besluit) -> str:
        return f"{obj.get_soort_display()}: {obj.uitkomst}, {korte_datum(obj.op)}"


class DossierFormulier(forms.Form):
    """A form about one dossier. The fields in `redenvelden` show only when an act asked for that reason."""

    redenvelden: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dossier = dossier
        for naam in self.redenvelden:
            if not self.data.get(self.add_prefix(naam)):
                self.fields[naam].widget = forms.HiddenInput()
        for naam, veld in self.fields.items():
            if isinstance(veld, forms.ModelChoiceField) and issubclass(self.rijen(naam).model, DossierFeit):
                veld.queryset = self.rijen(naam).filter(dossier=dossier)
            if isinstance(veld, VanPersonen) and veld.contact:
                veld.gestopt = self.gestopt

    @cached_property
    def gestopt(self) -> frozenset[UUID]:
        """With whom there is a contact stop, for this contact or for another (ALG-6)."""
        return met_contactstop(self.dossier)

    def full_clean(self) -> None:
        # Not earlier: some forms add fields after they are made.
        for veld in self.fields.values():
            if veld.error_messages["required"] == forms.Field.default_error_messages["required"]:
                veld.error_messages["required"] = _wat_ontbreekt(veld)
        super().full_clean()

    def rijen(self, naam: str) -> QuerySet[Any]:
        """What can be chosen in a field of rows."""
        veld = self.fields[naam]
        assert isinstance(veld, forms.ModelChoiceField)
        assert veld.queryset is not None
        return veld.queryset

    def beperk(self, naam: str, *uitdrukkingen: Q, **voorwaarden: Any) -> None:
        """Let only some of the rows be chosen in a field."""
        veld = self.fields[naam]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = self.rijen(naam).filter(*uitdrukkingen, **voorwaarden)

    def add_error(self, field: str | None, error: Any) -> None:
        super().add_error(field, error)
        if field in self.redenvelden:
            self.fields[field].widget = forms.Textarea(attrs={"rows": 3})


def _wat_ontbreekt(veld: forms.Field) -> str:
    """What to do with a field that was left open, in words of that field."""
    if isinstance(veld, forms.ChoiceField):
        return "Maak een keuze."
    if isinstance(veld, forms.FileField):
        return "Kies een bestand."
    return "Vul een datum in." if isinstance(veld, forms.DateField | forms.DateTimeField) else "Vul dit in."


def personen(label: str, *, verplicht: bool = True, uitleg: str = "", contact: bool = False) -> PersonenVeld:
    """Any number of the persons of the dossier."""
    rijen = Persoon.objects.order_by(*VOLGORDE)
    veld = PersonenVeld(rijen, label=label, required=verplicht, help_text=uitleg, widget=Aankruisen)
    veld.contact = contact
    return veld


def persoon(label: str, *, verplicht: bool = True, uitleg: str = "", contact: bool = False) -> PersoonVeld:
    """One person of the dossier."""
    rijen = Persoon.objects.order_by(*VOLGORDE)
    veld = PersoonVeld(rijen, label=label, required=verplicht, help_text=uitleg, empty_label="Kies…")
    veld.contact = contact
    return veld


def bron(label: str, *, uitleg: str = "") -> BronVeld:
    """A source of the dossier, or none."""
    rijen = Bron.objects.order_by("vastgelegd_op", "id")
    return BronVeld(rijen, label=label, required=False, help_text=uitleg, empty_label="Geen van deze")


def keuze(label: str, keuzes: type[TextChoices], *, uitleg: str = "", begin: str | None = None) -> forms.ChoiceField:
    """One out of a few."""
    return forms.ChoiceField(label=label, choices=keuzes.choices, help_text=uitleg, widget=Keuzes, initial=begin)


def kies(label: str, keuzes: type[TextChoices], *, uitleg: str = "") -> forms.ChoiceField:
    """One out of a list in which nothing is chosen beforehand: nobody records by not looking."""
    rijen = [("", "Kies…"), *keuzes.choices]
    return forms.ChoiceField(label=label, choices=rijen, help_text=uitleg)


def wijze(label: str = "Hoe") -> forms.ChoiceField:
    """By which way: telephone, letter, visit. Chosen by who did it: it is evidence, and not every way is safe."""
    return kies(label, Wijze)


def dag(label: str = "Wanneer", *, uitleg: str = "", verplicht: bool = False) -> DatumVeld:
    """A day; left open it is today, when the act says so."""
    begin = None if verplicht else klok.vandaag
    return DatumVeld(label=label, required=verplicht, help_text=uitleg, initial=begin)


def gesprek(label: str, *, leeg: str) -> GesprekVeld:
    """A conversation that was held, or none (`leeg` says what that means)."""
    rijen = Gesprek.objects.filter(gehouden=True).order_by("-op")
    return GesprekVeld(rijen, label=label, required=False, empty_label=leeg)


def reden(label: str) -> LangeTekst:
    """Why somebody departs from a rule."""
    return LangeTekst(label=label, required=False, regels=3)


CONTACTSTOP = "Waarom het contact toch doorgaat"
