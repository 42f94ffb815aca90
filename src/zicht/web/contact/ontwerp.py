"""The whole form of a new contact: record, people, statements; and how it is kept as a draft (TG-9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.forms import BaseForm, BaseFormSet
from django.http import QueryDict

from zicht.contact.invoer import PersoonInvoer
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker
from zicht.web.contact import personenrij, uitspraakrij
from zicht.web.contact.formulier import ContactFormulier

SLEUTEL = "nieuw_contact/"


@dataclass
class Ontwerp:
    """One page with three parts that are sent together."""

    form: ContactFormulier
    personen: Any
    uitspraken: Any

    @classmethod
    def leeg(cls) -> Ontwerp:
        return cls(
            ContactFormulier(),
            personenrij.PersonenFormSet(prefix=personenrij.PREFIX),
            uitspraakrij.UitsprakenFormSet(prefix=uitspraakrij.PREFIX),
        )

    @classmethod
    def gestuurd(cls, gegevens: QueryDict) -> Ontwerp:
        personen: Any = personenrij.PersonenFormSet(gegevens, prefix=personenrij.PREFIX)
        aantal = len(personen.ingevuld()) if personen.is_valid() else 0
        uitspraken = uitspraakrij.UitsprakenFormSet(gegevens, prefix=uitspraakrij.PREFIX)
        return cls(ContactFormulier(gegevens, personen=aantal), personen, uitspraken)

    @classmethod
    def uit_concept(cls, gegevens: QueryDict) -> Ontwerp:
        """What was typed, not judged yet; also without JavaScript."""
        getypt = cls.gestuurd(gegevens)
        personen = personenrij.PersonenFormSet(initial=_rijen(getypt.personen), prefix=personenrij.PREFIX)
        uitspraken = uitspraakrij.UitsprakenFormSet(initial=_rijen(getypt.uitspraken), prefix=uitspraakrij.PREFIX)
        return cls(ContactFormulier(initial=_getypt(getypt.form)), personen, uitspraken)

    @property
    def geldig(self) -> bool:
        delen = [self.personen.is_valid(), self.uitspraken.is_valid(), self.form.is_valid()]
        if not all(delen):
            return False
        aantal = len(self.lijst())
        if any(nummer > aantal or nummer < 1 for een in self.uitspraken.bevindingen() for nummer in een.over):
            self.form.add_error(None, "Een uitspraak gaat over iemand die niet in de rij met personen staat.")
        return self.form.is_valid()

    def lijst(self) -> list[PersoonInvoer]:
        uitkomst: list[PersoonInvoer] = self.personen.personen()
        return uitkomst

    def invoer(self) -> dict[str, Any]:
        """The fields of the act that receives a melding."""
        return {**self.form.invoer(), "personen": self.lijst(), "bevindingen": self.uitspraken.bevindingen()}

    @property
    def formulieren(self) -> list[BaseForm]:
        """For the summary of what is wrong."""
        return [self.form, *self.personen.forms, *self.uitspraken.forms]


def sleutel(kenmerk: UUID) -> str:
    """The key of the draft of one contact. Not with a colon: it belongs to no dossier yet."""
    return f"{SLEUTEL}{kenmerk}"


def bewaar(medewerker: Medewerker, kenmerk: UUID, gestuurd: QueryDict) -> None:
    """Keep what was sent as a draft."""
    gegevens = {naam: gestuurd.getlist(naam) for naam in gestuurd if naam != "csrfmiddlewaretoken"}
    Concept.objects.update_or_create(
        medewerker=medewerker, sleutel=sleutel(kenmerk), defaults={"gegevens": gegevens, "bewaard_op": klok.nu()}
    )


def als_gestuurd(gegevens: Mapping[str, Any]) -> QueryDict:
    """A draft as if it were sent now."""
    gestuurd = QueryDict(mutable=True)
    for naam, waarden in gegevens.items():
        gestuurd.setlist(naam, [str(waarde) for waarde in waarden])
    return gestuurd


def onafgerond(medewerker: Medewerker, *, behalve: UUID) -> list[tuple[str, Concept]]:
    """The other contacts this worker began and did not send yet, with their ids."""
    rijen = Concept.objects.filter(medewerker=medewerker, sleutel__startswith=SLEUTEL).exclude(sleutel=sleutel(behalve))
    return [(rij.sleutel.removeprefix(SLEUTEL), rij) for rij in rijen.order_by("-bewaard_op")[:10]]


def _rijen(formset: BaseFormSet[Any]) -> list[dict[str, Any]]:
    weg = [bool(rij.data.get(rij.add_prefix("DELETE"))) for rij in formset.forms]
    return [
        _getypt(rij) for rij, verwijderd in zip(formset.forms, weg, strict=True) if rij.has_changed() and not verwijderd
    ]


def _getypt(form: BaseForm) -> dict[str, Any]:
    return {
        naam: veld.widget.value_from_datadict(form.data, form.files, form.add_prefix(naam))
        for naam, veld in form.fields.items()
        if naam != "DELETE"
    }
