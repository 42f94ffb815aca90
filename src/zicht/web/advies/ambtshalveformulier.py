"""Forms on the way from an advice to a melding of Veilig Thuis itself (ADV-9)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.advies.ambtshalve import Overlegd
from zicht.protocol.ambtshalve import voorwaarden
from zicht.web.advies.formulieren import ZONDER_NAMEN, Gegroepeerd
from zicht.web.contact.afweging import ANTWOORD, gestuurde_antwoorden, voeg_vragen_toe
from zicht.web.diensten.besluitformulier import geraadpleegden, ja_nee, rolveld
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import DatumVeld, LangeTekst

NOG_EEN = "Nog een collega in het overleg"
AFWIJKEN = "Afwijken van een voorwaarde of een advies"


class OverwegenFormulier(Gegroepeerd):
    reden = LangeTekst(
        label="Waarom overweegt u zelf een melding op te nemen?", required=False, regels=4, help_text=ZONDER_NAMEN
    )
    besproken_op = DatumVeld(label="Besproken met de adviesvrager op", required=False)
    organisatie_besproken_op = DatumVeld(label="Besproken met de organisatie van de adviesvrager op", required=False)
    niet_besproken_reden = LangeTekst(
        label="Niet besproken? Waarom niet?", required=False, regels=2, help_text=ZONDER_NAMEN
    )
    groepen = (
        ("De voorwaarden", ("antwoord_",)),
        ("De overweging", ("reden", "besproken_op", "organisatie_besproken_op", "niet_besproken_reden")),
    )

    def __init__(self, *args: Any, soort: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voeg_vragen_toe(self, voorwaarden(soort))
        if soort != "professional":
            del self.fields["organisatie_besproken_op"]

    def clean(self) -> dict[str, Any]:
        gegeven = dict(super().clean() or self.cleaned_data)
        for naam in [naam for naam in gegeven if naam.startswith(ANTWOORD)]:
            del gegeven[naam]
        gestuurd = {naam: self[naam].value() for naam in self.fields if naam.startswith(ANTWOORD)}
        gegeven["antwoorden"] = gestuurde_antwoorden(gestuurd)
        return gegeven


class BesluitFormulier(Gegroepeerd):
    melden = ja_nee("Neemt Veilig Thuis zelf een melding op?")
    motivering = LangeTekst(label="Waarom", required=False, regels=4, help_text=ZONDER_NAMEN)
    mdo_op = DatumVeld(
        label="Multidisciplinair overleg op",
        required=False,
        help_text="Nodig na een advies aan een omstander of professional.",
    )
    collega = CollegaVeld(label="Collega in het overleg", verplicht=False)
    rol = rolveld("Rol van deze collega")
    advies = LangeTekst(label="Advies van de collega", required=False, regels=3, help_text=ZONDER_NAMEN)
    advies_gevolgd = ja_nee("Volgt het besluit dit advies?", verplicht=False)
    tweede_collega = CollegaVeld(label="Nog een collega", verplicht=False)
    tweede_rol = rolveld("Rol van de tweede collega")
    tweede_advies = LangeTekst(label="Advies van de tweede collega", required=False, regels=3, help_text=ZONDER_NAMEN)
    tweede_gevolgd = ja_nee("Volgt het besluit dit tweede advies?", verplicht=False)
    afwijking_reden = LangeTekst(label="Waarom wijkt u af?", required=False, regels=3, help_text=ZONDER_NAMEN)
    groepen = (
        ("Het besluit", ("melden", "motivering")),
        ("Overleg", ("mdo_op", "collega", "rol", "advies", "advies_gevolgd")),
        (NOG_EEN, ("tweede_",)),
        (AFWIJKEN, ("afwijking_reden",)),
    )
    vouwt = frozenset({NOG_EEN, AFWIJKEN})
    regels_bij = {"Overleg": "ALG-12"}

    def clean(self) -> dict[str, Any]:
        gegeven = dict(super().clean() or self.cleaned_data)
        gegeven["overlegd"] = [
            Overlegd(collega=een.collega, advies=een.advies, rol=een.rol, gevolgd=een.gevolgd)
            for een in geraadpleegden(self, gegeven)
        ]
        return gegeven


class VertellenFormulier(forms.Form):
    verteld_op = DatumVeld(label="Verteld op", required=False)
    niet_verteld_reden = LangeTekst(
        label="Niet verteld? Waarom niet?", required=False, regels=2, help_text=ZONDER_NAMEN
    )
