"""The record of a first contact: who reports, what happened, what was agreed (ML-1, ML-2, ML-6)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.forms import BoundField

from zicht.advies.keuzes import Wens
from zicht.contact.invoer import AmbtshalveInvoer, MelderInvoer
from zicht.contact.models import Aanleiding, Aard, Kanaal
from zicht.contact.models import JaNeeOnbekend as Antwoord
from zicht.contact.onderwerpen import AFSPRAKEN, EERSTE_CONTACT, KINDCHECK
from zicht.contact.toetsen import toets_melder
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron
from zicht.kern import klok
from zicht.protocol.criteria import criteria
from zicht.web.contact.afweging import ANTWOORD, gestuurde_antwoorden, velden_van, voeg_vragen_toe
from zicht.web.diensten.besluitformulier import GEEN_ROL, rolveld
from zicht.web.onderdelen.collega import CollegaVeld
from zicht.web.onderdelen.velden import (
    JA_NEE_ONBEKEND,
    Aankruisen,
    DatumVeld,
    JaNeeOnbekend,
    Keuzes,
    LangeTekst,
    Segmenten,
    TijdstipVeld,
)

MELDCODE = tuple(vraag.code for vraag in criteria("meldcode").vragen)
DRAAGKRACHT = (
    *(vraag.code for vraag in criteria("draagkracht").vragen),
    "multiproblematische_leefsituatie",
    "open_voor_hulp",
    "meer_bemoeienis_nodig",
)
"""What the caller can carry, and what else speaks for a melding; unsafety is asked with the story (EC-5, ADV-8)."""
CIJFERS = [("", "Niet gevraagd"), *((str(cijfer), str(cijfer)) for cijfer in range(11))]
KANALEN = [(waarde, naam) for waarde, naam in Kanaal.choices if waarde != Kanaal.AMBTSHALVE]


def _antwoord(label: str, *, uitleg: str = "") -> forms.TypedChoiceField:
    """Ja, nee or niet bekend, as the melding stores it. Nothing is chosen beforehand; what stays open is not known."""
    return forms.TypedChoiceField(
        label=label,
        help_text=uitleg,
        choices=JA_NEE_ONBEKEND,
        required=False,
        empty_value=Antwoord.ONBEKEND,
        widget=Segmenten,
    )


def _kort(label: str, *, uitleg: str = "", lengte: int = 200) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=lengte, help_text=uitleg)


class MelderVelden(forms.Form):
    """Who reports, and whether the family may know."""

    melder_soort = forms.ChoiceField(
        label="Wie meldt er?",
        choices=Bron.Soort.choices,
        widget=Keuzes,
        error_messages={"required": "Kies wie er meldt."},
    )
    melder_naam = _kort("Naam van de melder")
    melder_telefoon = _kort("Telefoon")
    melder_email = _kort("E-mail")
    melder_adres = _kort("Adres")
    melder_relatie = _kort("Relatie tot het gezin", uitleg="Bijvoorbeeld buurvrouw, opa, leerkracht.")
    melder_organisatie = _kort("Organisatie")
    melder_functie = _kort("Functie")
    is_persoon_nummer = forms.IntegerField(
        label="De melder is persoon nummer",
        required=False,
        min_value=1,
        help_text="Als iemand uit het gezin zelf meldt: het nummer hieronder.",
    )
    valt_onder_meldcode = JaNeeOnbekend(label="Valt de melder onder de Meldcode?", required=False)
    toestemming_identiteit = JaNeeOnbekend(
        label="Mag het gezin weten wie meldt?",
        required=False,
        help_text="Voor een omstander of iemand uit het gezin. Zonder uitdrukkelijk ja blijft de naam geheim.",
    )
    gronden = forms.MultipleChoiceField(
        label="Waarom wil de professional onbekend blijven?",
        choices=Bron.Grond.choices,
        required=False,
        widget=Aankruisen,
        help_text="Dit kan gebeuren als het gezin de naam weet. Kiest u niets, dan mag het gezin de naam weten.",
    )
    grond_toelichting = LangeTekst(label="Wat zegt de professional daarover?", required=False, regels=2)
    nadelen_besproken = forms.BooleanField(label="De nadelen van onbekend blijven zijn besproken", required=False)
    blijvend_betrokken = forms.BooleanField(
        label="De melder blijft betrokken (naaste familie)", required=False, help_text="Hoort dan ook de uitkomst."
    )
    rol_in_vervolg = forms.BooleanField(label="De melder heeft een rol in het vervolg", required=False)

    def melder(self) -> MelderInvoer:
        gegeven = self.cleaned_data
        velden = ("naam", "telefoon", "email", "adres", "relatie", "organisatie", "functie")
        return MelderInvoer(
            soort=gegeven["melder_soort"],
            **{veld: gegeven[f"melder_{veld}"] for veld in velden},
            is_persoon_nummer=gegeven["is_persoon_nummer"],
            valt_onder_meldcode=gegeven["valt_onder_meldcode"],
            toestemming_identiteit=gegeven["toestemming_identiteit"],
            gronden=gegeven["gronden"],
            grond_toelichting=gegeven["grond_toelichting"],
            nadelen_besproken=gegeven["nadelen_besproken"],
            blijvend_betrokken=gegeven["blijvend_betrokken"],
            rol_in_vervolg=gegeven["rol_in_vervolg"],
        )


class MeldingVelden(forms.Form):
    """What happened, and what the melder expects."""

    kanaal = forms.ChoiceField(label="Hoe kwam dit binnen?", choices=KANALEN, initial=Kanaal.TELEFOON)
    op = TijdstipVeld(label="Ontvangen op", required=False, help_text="Leeg is nu. De dag van ontvangst telt.")
    verhaal = LangeTekst(
        label="Wat is er gezien of gehoord?", required=False, regels=8, help_text="Door wie, en wanneer? In feiten."
    )
    waargenomen = LangeTekst(label="Wat zag of hoorde de melder zelf?", required=False, regels=3)
    aanleiding = forms.MultipleChoiceField(
        label="Aanleiding", choices=Aanleiding.choices, required=False, widget=Aankruisen
    )
    aard = forms.MultipleChoiceField(
        label="Aard van het geweld", choices=Aard.choices, required=False, widget=Aankruisen
    )
    acuut = _antwoord("Acuut onveilig?")
    structureel = _antwoord("Structureel onveilig?")
    veiligheidscijfer = forms.TypedChoiceField(
        label="Hoe veilig is het nu, van 0 tot 10?",
        choices=CIJFERS,
        required=False,
        coerce=int,
        empty_value=None,
        help_text="0 is helemaal niet veilig, 10 is veilig.",
    )
    veiligheidscijfer_reden = LangeTekst(label="Waarom dat cijfer?", required=False, regels=2)
    scheidingsstrijd = JaNeeOnbekend(
        label="Speelt er strijd rond een scheiding?",
        required=False,
        help_text="Achtergrond, geen reden om niet te melden.",
    )
    gezin_ingelicht = _antwoord("Weet het gezin van de melding?", uitleg="Een professional vertelt het zelf vooraf.")
    verwachting = LangeTekst(label="Wat verwacht de melder van ons?", required=False, regels=2)
    doel_melder = LangeTekst(
        label="Wat wil de melder bereiken?", required=False, regels=2, help_text="Dit is een mening van de melder."
    )
    feedback_afspraak = LangeTekst(label="Wat hoort de melder terug, en wanneer?", required=False, regels=2)


class OnderwerpVelden(forms.Form):
    """The topics to talk through, the agreements, the kindcheck: a field per code."""

    besproken = forms.MultipleChoiceField(
        label="Besproken",
        required=False,
        choices=[(onderwerp.code, onderwerp.naam) for onderwerp in EERSTE_CONTACT],
        widget=Aankruisen,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for groep, onderwerpen in (("afspraak", AFSPRAKEN), ("kindcheck", KINDCHECK)):
            for onderwerp in onderwerpen:
                self.fields[f"{groep}_{onderwerp.code}"] = LangeTekst(
                    label=onderwerp.naam, help_text=onderwerp.vraag, required=False, regels=2
                )

    def teksten(self, groep: str) -> dict[str, str]:
        """What was filled in of a group, by code."""
        begin = f"{groep}_"
        return {n.removeprefix(begin): w for n, w in self.cleaned_data.items() if n.startswith(begin) and w.strip()}

    def velden_van(self, groep: str) -> list[BoundField]:
        return [self[naam] for naam in self.fields if naam.startswith(f"{groep}_")]


class KeuzeVelden(forms.Form):
    """What the caller came for, and what weighs in the choice (EC-2, EC-3, EC-5, EC-6)."""

    eerste_wens = forms.ChoiceField(
        label="Waarvoor belt deze persoon?",
        choices=Wens.choices,
        required=False,
        widget=Segmenten,
        help_text="De eerste wens, voor uw uitleg.",
    )
    minderjarig = JaNeeOnbekend(
        label="Is de beller jonger dan 18?",
        required=False,
        help_text="Dan spreekt u hem of haar ook, zonder toestemming van de ouders.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voeg_vragen_toe(self, (*MELDCODE, *DRAAGKRACHT))

    def meldcodevelden(self) -> list[BoundField]:
        return velden_van(self, MELDCODE)

    def draagkrachtvelden(self) -> list[BoundField]:
        return velden_van(self, DRAAGKRACHT)

    def antwoorden(self) -> dict[str, bool | None]:
        """What was answered; an open question is left out."""
        gegeven = {naam: self[naam].value() for naam in self.fields if naam.startswith(ANTWOORD)}
        return gestuurde_antwoorden(gegeven)


class AmbtshalveVelden(forms.Form):
    """The decision behind a melding of Veilig Thuis itself (ADV-9)."""

    ambtshalve_motivering = LangeTekst(
        label="Waarom neemt Veilig Thuis zelf een melding op?",
        required=False,
        regels=3,
        help_text="Betrokkenen krijgen deze uitleg. Schrijf niets over wie advies vroeg.",
    )
    ambtshalve_besloten_op = DatumVeld(label="Besloten op", required=False, help_text="Leeg is vandaag.")
    ambtshalve_collega = CollegaVeld(label="Geraadpleegde collega", verplicht=False)
    ambtshalve_rol = rolveld("Rol van deze collega")
    ambtshalve_advies = LangeTekst(label="Advies van de collega", required=False, regels=2)
    ambtshalve_kindbelang = LangeTekst(
        label="Is er een kind? Hoe woog diens zorg, bescherming en veiligheid?", required=False, regels=2
    )

    def ambtshalvevelden(self) -> list[BoundField]:
        return [self[naam] for naam in self.fields if naam.startswith("ambtshalve_")]

    def ambtshalve(self) -> AmbtshalveInvoer | None:
        """None when nothing was filled in."""
        gegeven = {naam: self.cleaned_data[f"ambtshalve_{naam}"] for naam in ("motivering", "collega", "advies")}
        if not gegeven["motivering"].strip():
            return None
        rol, collega = self.cleaned_data["ambtshalve_rol"], gegeven["collega"]
        kindbelang = self.cleaned_data["ambtshalve_kindbelang"].strip()
        return AmbtshalveInvoer(
            motivering=gegeven["motivering"],
            geraadpleegd=[Geraadpleegd(collega=collega, advies=gegeven["advies"], rol=rol)] if collega else [],
            kindbelang={"zorg_bescherming_veiligheid": kindbelang} if kindbelang else {},
            besloten_op=self.cleaned_data["ambtshalve_besloten_op"],
        )


class ContactFormulier(MelderVelden, MeldingVelden, OnderwerpVelden, KeuzeVelden, AmbtshalveVelden):
    """The whole record. Nothing but who reports is asked; what is missing becomes a call (ML-3)."""

    spoed_reden = _kort("Waarom is dit spoed?", lengte=1000)
    GROEPEN: ClassVar[dict[str, tuple[str, ...]]] = {
        "binnenkomst": ("kanaal", "op"),
        "melder": (
            "melder_naam",
            "melder_telefoon",
            "melder_relatie",
            "melder_organisatie",
            "melder_functie",
            "valt_onder_meldcode",
        ),
        "meer_melder": (
            "melder_email",
            "melder_adres",
            "is_persoon_nummer",
            "blijvend_betrokken",
            "rol_in_vervolg",
        ),
        "veiligheid": ("acuut", "structureel", "veiligheidscijfer"),
        "geweld": ("aard", "aanleiding"),
        "identiteit": ("gezin_ingelicht", "toestemming_identiteit", "nadelen_besproken"),
        "gronden": ("gronden", "grond_toelichting"),
        "verwachting": ("verwachting", "feedback_afspraak", "doel_melder"),
        "keuze": ("eerste_wens", "minderjarig"),
    }
    """What stands together on the page."""

    def __init__(self, *args: Any, personen: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.personen = personen

    def clean(self) -> dict[str, Any]:
        gegeven = dict(super().clean() or self.cleaned_data)
        if not self.errors:
            controle = Controle()
            toets_melder(controle, self.melder(), personen=self.personen)
            controle.gebeurd("op", gegeven["op"])
            if gegeven["ambtshalve_collega"] and not gegeven["ambtshalve_rol"]:
                controle.fout("ambtshalve_rol", GEEN_ROL)
            for veld, zin in controle.fouten.items():
                self.add_error(veld if veld in self.fields else None, zin)
        return gegeven

    def afspraakvelden(self) -> list[BoundField]:
        return self.velden_van("afspraak")

    def kindcheckvelden(self) -> list[BoundField]:
        return self.velden_van("kindcheck")

    def meer_melder_ingevuld(self) -> bool:
        return _ingevuld(self.groep("meer_melder"))

    def gronden_ingevuld(self) -> bool:
        return _ingevuld(self.groep("gronden"))

    def kindcheck_ingevuld(self) -> bool:
        return _ingevuld(self.kindcheckvelden())

    def meldcode_ingevuld(self) -> bool:
        return _ingevuld(self.meldcodevelden())

    def draagkracht_ingevuld(self) -> bool:
        return _ingevuld(self.draagkrachtvelden())

    def ambtshalve_ingevuld(self) -> bool:
        """Filled in, or asked for because Veilig Thuis itself is the melder."""
        return self["melder_soort"].value() == Bron.Soort.VEILIG_THUIS or _ingevuld(self.ambtshalvevelden())

    def groep(self, naam: str) -> list[BoundField]:
        return [self[veld] for veld in self.GROEPEN[naam]]

    def invoer(self) -> dict[str, Any]:
        """The fields of the act that receives a melding, but for the people."""
        gegeven = self.cleaned_data
        return {
            **{veld: gegeven[veld] for veld in MeldingVelden.base_fields},
            "op": gegeven["op"] or klok.nu(),
            "melder": self.melder(),
            "besproken": gegeven["besproken"],
            "afspraken": self.teksten("afspraak"),
            "kindcheck": self.teksten("kindcheck"),
            "eerste_wens": gegeven["eerste_wens"],
            "minderjarig": gegeven["minderjarig"],
            "antwoorden": self.antwoorden(),
            "ambtshalve": self.ambtshalve(),
        }


def _ingevuld(velden: list[BoundField]) -> bool:
    return any(veld.value() or veld.errors for veld in velden)
