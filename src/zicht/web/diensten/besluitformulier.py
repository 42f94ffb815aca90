"""The parts every decision form shares: the colleague, what it rests on, the child's interest, the criteria.

After cleaning, `cleaned_data` holds the fields of the act, so that a screen hands them on as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from django import forms

from zicht.dossiers.besluiten import KINDBELANG, Geraadpleegd, betreft_kind
from zicht.dossiers.models import GELDEND, Bevinding
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.criteria import criteria
from zicht.protocol.versies import versie_op
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.groepen import Veldgroep, verdeel
from zicht.web.onderdelen.velden import Aankruisen, JaNeeOnbekend, LangeTekst

ANTWOORD = "antwoord_"
ROLLEN = (("", "Kies…"), ("collega", "Collega"), *((rol.value, rol.label) for rol in Rol if rol != Rol.BEHEER))
GEEN_ROL = "Kies in welke rol deze collega adviseerde."

Groepen = tuple[tuple[str, tuple[str, ...]], ...]
KINDBELANG_KOP = "Het belang van het kind"
NOG_EEN_COLLEGA = "Nog een collega geraadpleegd"
MEER_KINDBELANG = "Meer punten in het belang van het kind"
ANDERS = "Iets niet bereikt, of afgeweken van criteria of advies"
OVERLEG: Groepen = (
    ("Overleg", ("collega", "rol", "advies", "advies_gevolgd")),
    (NOG_EEN_COLLEGA, ("tweede_",)),
)
BELANG: Groepen = (
    (KINDBELANG_KOP, ("kindbelang_mening_van_het_kind", "kindbelang_zorg_bescherming_veiligheid")),
    (MEER_KINDBELANG, ("kindbelang_", "ander_belang_reden")),
)


def ja_nee(label: str, *, uitleg: str = "", verplicht: bool = True) -> forms.TypedChoiceField:
    """A yes or no that must be chosen; None when it need not be and was not."""
    return forms.TypedChoiceField(
        label=label,
        help_text=uitleg,
        required=verplicht,
        choices=(("ja", "Ja"), ("nee", "Nee")),
        coerce=lambda waarde: waarde == "ja",
        empty_value=None,
        widget=JaNeeOnbekend.widget,
        error_messages={"required": "Kies ja of nee."},
    )


def rolveld(label: str) -> forms.ChoiceField:
    """In which role a colleague advised: chosen, never assumed: some decisions ask for a certain one (ALG-12)."""
    return forms.ChoiceField(label=label, choices=ROLLEN, required=False)


class Advies(NamedTuple):
    """What one consulted colleague said, as the form has it."""

    collega: Medewerker
    rol: str
    advies: str
    gevolgd: bool


ADVIEZEN = (
    ("collega", "rol", "advies", "advies_gevolgd"),
    ("tweede_collega", "tweede_rol", "tweede_advies", "tweede_gevolgd"),
)


def geraadpleegden(formulier: forms.Form, gegevens: dict[str, Any]) -> list[Advies]:
    """Who was consulted, taken out of `gegevens`.

    The role, and whether the decision follows the advice, are answered, never assumed: a departure asks its reason
    (ALG-12).
    """
    uit = []
    for namen in ADVIEZEN:
        collega, rol, advies, gevolgd = (gegevens.pop(naam, None) for naam in namen)
        if collega and gevolgd is None and namen[-1] not in formulier.errors:
            formulier.add_error(namen[-1], "Kies ja of nee: volgt het besluit dit advies?")
        if collega and not rol and namen[1] not in formulier.errors:
            formulier.add_error(namen[1], GEEN_ROL)
        if collega:
            uit.append(Advies(collega, rol or "", advies or "", bool(gevolgd)))
    return uit


class GegroepeerdFormulier(DossierFormulier):
    """A form shown in named groups (see `onderdelen.groepen`)."""

    groepen: ClassVar[Groepen] = ()
    vouwt: ClassVar[frozenset[str]] = frozenset({NOG_EEN_COLLEGA, MEER_KINDBELANG, ANDERS})
    """Titles of the groups that are seldom needed."""
    regels_bij: ClassVar[Mapping[str, str]] = {"Overleg": "ALG-12", KINDBELANG_KOP: "ALG-20"}
    """Per title the rule that asks for that group."""

    def indeling(self) -> Groepen:
        return self.groepen

    @property
    def in_groepen(self) -> list[Veldgroep]:
        return [
            Veldgroep(titel, velden, vouwt=titel in self.vouwt, regel=self.regels_bij.get(titel, ""))
            for titel, velden in verdeel(self, self.indeling())
        ]


class MetCollega(GegroepeerdFormulier):
    """Who was consulted and advised what; a second colleague when there was one (ALG-12)."""

    collega = CollegaVeld(label="Geraadpleegde collega", verplicht=False)
    rol = rolveld("Rol van deze collega")
    advies = LangeTekst(label="Advies van de collega", required=False, regels=3)
    advies_gevolgd = ja_nee("Volgt het besluit dit advies?", verplicht=False)
    tweede_collega = CollegaVeld(label="Nog een collega", verplicht=False)
    tweede_rol = rolveld("Rol van de tweede collega")
    tweede_advies = LangeTekst(label="Advies van de tweede collega", required=False, regels=3)
    tweede_gevolgd = ja_nee("Volgt het besluit dit tweede advies?", verplicht=False)

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["geraadpleegd"] = [
            Geraadpleegd(collega=een.collega, advies=een.advies, rol=een.rol, gevolgd=een.gevolgd)
            for een in geraadpleegden(self, gegevens)
        ]
        return gegevens


class MetKindbelang(GegroepeerdFormulier):
    """How the child's interest was weighed; asked when a child is concerned (ALG-20)."""

    kindbelang_veld: ClassVar[str] = "kindbelang_"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if betreft_kind(self.dossier, klok.vandaag()):
            for code, naam in KINDBELANG.items():
                self.fields[f"{self.kindbelang_veld}{code}"] = LangeTekst(label=naam, required=False, regels=2)

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["kindbelang"] = {
            code: gegevens.pop(f"{self.kindbelang_veld}{code}")
            for code in KINDBELANG
            if f"{self.kindbelang_veld}{code}" in gegevens
        }
        return gegevens


class MetCriteria(GegroepeerdFormulier):
    """The questions of one or more sets of criteria, each once; an open answer is unknown."""

    sets: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        versie = versie_op(klok.vandaag())
        for naam in self.sets:
            for vraag in criteria(naam, versie).vragen:
                self.fields.setdefault(f"{ANTWOORD}{vraag.code}", JaNeeOnbekend(label=vraag.vraag, required=False))

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        namen = [naam for naam in gegevens if naam.startswith(ANTWOORD)]
        gegevens["antwoorden"] = {naam.removeprefix(ANTWOORD): gegevens.pop(naam) for naam in namen}
        return gegevens


class BesluitFormulier(MetCollega, MetKindbelang):
    """A whole decision: reasons, what it rests on, colleague, child's interest, reason for departing."""

    motivering = LangeTekst(
        label="Waarom",
        help_text="Betrokkenen krijgen deze uitleg.",
        schrijfhulp=Tekstsoort.MOTIVERING,
        error_messages={"required": "Schrijf waarom u dit besluit neemt."},
    )
    rust_op = BevindingenVeld(
        Bevinding.objects.filter(GELDEND).order_by("-op", "id"), label="Bevindingen", required=False, widget=Aankruisen
    )
    rust_op_tekst = LangeTekst(label="Of in eigen woorden", required=False, regels=3)
    niet_bereikt = LangeTekst(
        label="Wat of wie kon u niet bereiken?",
        required=False,
        regels=2,
        help_text="Alleen informatie of personen die ertoe doen.",
    )
    ander_belang_reden = LangeTekst(
        label="Gaat een ander belang voor? Waarom?", required=False, regels=2, help_text="Laat leeg als dat niet zo is."
    )
    afwijking_reden = LangeTekst(
        label="Waarom wijkt u af?",
        required=False,
        regels=3,
        help_text="Alleen als u afwijkt van de criteria of van een advies.",
    )

    groepen: ClassVar[Groepen] = (
        ("Het besluit", ("motivering",)),
        ("Waar het op rust", ("rust_op", "rust_op_tekst")),
        *OVERLEG,
        *BELANG,
        (ANDERS, ("niet_bereikt", "afwijking_reden")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not any(naam.startswith(self.kindbelang_veld) for naam in self.fields):
            del self.fields["ander_belang_reden"]
        if not self.rijen("rust_op").exists():
            del self.fields["rust_op"]
