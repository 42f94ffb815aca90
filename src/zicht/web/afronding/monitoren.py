"""Monitoring: plan of contacts, scores as a line, the four judgments and what follows (HP2019 ch. 13)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.urls import reverse

from zicht.afronding.einde_hulp import Wat, meld_einde_hulp
from zicht.afronding.models import Monitorcontact, Monitoring, Monitoroordeel
from zicht.afronding.monitoren import (
    VASTE_AANLEIDINGEN,
    beoordeel_monitoren,
    leg_monitorcontact_vast,
    leg_score_vast,
    plan_monitorcontact,
    start_monitoren,
)
from zicht.afronding.selectors import ScoreInBeeld, monitoren_in_beeld, scores
from zicht.afronding.selectors.monitoren import VRAGEN
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.selectors import Plicht, bron_in_beeld
from zicht.kern import klok
from zicht.protocol.taal import korte_datum, opsomming
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.diensten.besluitformulier import BesluitFormulier, Groepen
from zicht.web.diensten.schermen import IN_GROEPEN
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import BronVeld, DossierFormulier, bron, dag, keuze, personen, persoon, reden
from zicht.web.dossiers.vervolg import Stap
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, LangeTekst
from zicht.web.tekenen.grafiek import Grafiek, Reeks

NAAR_HET_EINDE = (Monitoroordeel.Vervolg.AFRONDEN, Monitoroordeel.Vervolg.SLUITEN)
VRIJE_AANLEIDINGEN = [keuze for keuze in Monitorcontact.Aanleiding.choices if keuze[0] not in VASTE_AANLEIDINGEN]


def naar_contact(dossier: Dossier, plicht: Plicht) -> Stap:
    """The button for one contact that is owed: to its form, or to the plan while it is not planned."""
    tekst = "Contact vastleggen"
    welk = plicht.sleutel.rpartition(":")[2]
    open_ = Monitorcontact.objects.filter(dossier=dossier, gehouden_op=None)
    contact = next(
        (
            rij.pk
            for rij in open_.only("id", "dossier", "monitoring", "aanleiding")
            if rij.monitoring_id == plicht.onderwerp_id and welk in (str(rij.pk), rij.aanleiding)
        ),
        None,
    )
    if contact is None:
        return Stap(tekst, reverse("monitoren", kwargs={"dossier": dossier.pk}))
    return Stap(tekst, reverse("monitoren-contact", kwargs={"dossier": dossier.pk, "contact": contact}))


class BronnenVeld(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    label_from_instance = BronVeld.label_from_instance


def anderen(label: str) -> BronnenVeld:
    """Any number of the professionals and others outside the family."""
    rijen = Bron.objects.exclude(soort=Bron.Soort.ANONIEM).order_by("vastgelegd_op", "id")
    return BronnenVeld(rijen, label=label, required=False, widget=Aankruisen)


class StartFormulier(BesluitFormulier):
    afspraken = LangeTekst(
        label="Wat is afgesproken?", help_text="Hoe vaak, met wie, op welke momenten en hoe u contact hebt.", regels=4
    )
    op = dag("Datum van het besluit")
    groepen: ClassVar[Groepen] = (("Het monitoren", ("afspraken", "op")), *BesluitFormulier.groepen)


class PlanFormulier(DossierFormulier):
    aanleiding = forms.ChoiceField(label="Waarom dit contact?", choices=VRIJE_AANLEIDINGEN)
    gepland_op = dag("Op welke dag?", verplicht=True)
    personen = personen("Met wie van het gezin?", verplicht=False, contact=True)
    bronnen = anderen("Met welke anderen?")


class ContactFormulier(DossierFormulier):
    redenvelden = ("niet_ingelicht_reden", "eerder_reden", "zonder_kind_reden")
    personen = personen("Wie van het gezin sprak u?", verplicht=False, contact=True)
    bronnen = anderen("Welke anderen sprak u?")
    betrokkenen_ingelicht = JaNeeOnbekend(label="Weten de betrokkenen van het contact met anderen?", required=False)
    niet_ingelicht_reden = reden("Waarom weten de betrokkenen dit niet?")
    verslag = LangeTekst(
        label="Wat hoorde u?",
        help_text="Over de voorwaarden, de veiligheid en het herstel van de schade.",
        regels=6,
        schrijfhulp=Tekstsoort.VERSLAG,
    )
    op = dag("Wanneer was het contact?")
    eerder_reden = reden("Waarom telt dit vroege contact als het geplande?")
    zonder_kind_reden = reden("Waarom sprak u geen kind?")


class EindeHulpFormulier(DossierFormulier):
    wat = keuze("Wat gebeurt er?", Wat)
    toelichting = LangeTekst(label="Welke hulp stopt of wie vertrekt, en waarom?", regels=3)
    gepland_op = DatumVeld(label="Wanneer spreekt u hen, ook het kind?", required=False, help_text="Leeg: vandaag.")
    op = dag("Gehoord op")


class ScoreFormulier(DossierFormulier):
    door_persoon = persoon(
        "Wie van het gezin gaf het cijfer?", verplicht=False, uitleg="Of kies hieronder een professional."
    )
    door_bron = bron("Of welke professional?")
    over = persoon("Over wie gaat het?", verplicht=False)
    score = forms.IntegerField(label="Cijfer", help_text="0 is heel onveilig, 10 is veilig.")
    reden = LangeTekst(label="Waarom dit cijfer", regels=3)
    op = dag("Gegeven op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._noem_leeg("door_persoon", "Niemand van het gezin")
        self._noem_leeg("over", "Het hele gezin")

    def _noem_leeg(self, naam: str, tekst: str) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.empty_label = tekst


class OordeelFormulier(DossierFormulier):
    redenvelden = ("afwijking_reden",)
    voorwaarden_nagekomen = JaNeeOnbekend(label=VRAGEN["voorwaarden_nagekomen"])
    directe_veiligheid = JaNeeOnbekend(label=VRAGEN["directe_veiligheid"])
    stabiele_veiligheid = JaNeeOnbekend(label=VRAGEN["stabiele_veiligheid"])
    aandacht_voor_herstel = JaNeeOnbekend(label=VRAGEN["aandacht_voor_herstel"])
    medewerking = JaNeeOnbekend(label="Werken de betrokkenen mee aan de contacten?", required=False)
    onderbouwing = LangeTekst(label="Waarop rusten deze oordelen?", regels=4)
    vervolg = keuze("Wat volgt hieruit?", Monitoroordeel.Vervolg)
    op = dag("Datum van de oordelen")
    afwijking_reden = reden("Waarom deze stap?")


class MonitorBlad(Blad):
    """Contacts with their dates, scores over time, judgments and where they led."""

    template_name = "web/afronding/monitoren.html"
    wat = "monitoren"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegeven = scores(self.dossier)
        beelden = monitoren_in_beeld(self.dossier)
        lopend = next((beeld for beeld in beelden if beeld.loopt), None)
        eigen = {
            "beelden": beelden,
            "lopend": lopend,
            "scores": gegeven,
            "grafiek": veiligheidslijn(gegeven),
            "vandaag": klok.vandaag(),
        }
        return super().get_context_data(**{**eigen, **kwargs})


def veiligheidslijn(gegeven: tuple[ScoreInBeeld, ...]) -> Grafiek:
    """A line per person who gave scores, and per person they are about."""
    per: defaultdict[str, list[tuple[date, float]]] = defaultdict(list)
    for een in gegeven:
        per[f"{een.over.split()[0]}: {een.van}" if een.over else een.van].append((een.rij.op, een.rij.score))
    return Grafiek("Veiligheidscijfers", tuple(Reeks(naam, tuple(punten)) for naam, punten in per.items()))


class _Monitoren:
    terug_naar = "monitoren"
    wat = "monitoren"


class Starten(_Monitoren, DossierDaad):
    template_name = IN_GROEPEN
    daad = start_monitoren
    formulier = StartFormulier
    kop = "Monitoren zonder overdracht"
    knop = "Monitoren starten"
    gelukt = "Het monitoren is begonnen. De contacten na 3 en 12 maanden staan gepland."
    regels = ("MON-1",)


class Plannen(_Monitoren, RijDaad):
    daad = plan_monitorcontact
    formulier = PlanFormulier
    soort = Monitoring
    naam = "monitoring"
    kop = "Contact plannen"
    knop = "Contact plannen"
    gelukt = "Het contact is gepland."
    regels = ("MON-1", "MON-7")


class EindeHulp(_Monitoren, RijDaad):
    daad = meld_einde_hulp
    formulier = EindeHulpFormulier
    soort = Monitoring
    naam = "monitoring"
    kop = "De hulp stopt of de gezinsvoogd vertrekt"
    knop = "Vastleggen en contact plannen"
    gelukt = "Het contact is gepland, ook met de kinderen."
    regels = ("MON-7",)


class ContactVastleggen(_Monitoren, RijDaad):
    daad = leg_monitorcontact_vast
    formulier = ContactFormulier
    soort = Monitorcontact
    naam = "contact"
    kop = "Contact vastleggen"
    knop = "Contact vastleggen"
    gelukt = "Het contact is vastgelegd. Leg ook de cijfers vast die mensen gaven."
    regels = ("MON-1", "MON-2", "MON-7")

    def waarover(self) -> str:
        return f"{self.rij.get_aanleiding_display()}, gepland op {korte_datum(self.rij.gepland_op)}"

    def maak_formulier(self, *args: Any) -> forms.Form:
        """With whom it was planned is said, not ticked: whom somebody spoke, the child too, is answered (MON-7)."""
        form = super().maak_formulier(*args)
        gepland = {
            "personen": [een.naam for een in self.rij.personen.all()],
            "bronnen": [bron_in_beeld(een).naam for een in self.rij.bronnen.all()],
        }
        for veld, namen in gepland.items():
            form.fields[veld].help_text = f"Gepland met {opsomming(namen)}." if namen else ""
        return form


class ScoreVastleggen(_Monitoren, DossierDaad):
    daad = leg_score_vast
    formulier = ScoreFormulier
    kop = "Veiligheidscijfer vastleggen"
    knop = "Cijfer vastleggen"
    gelukt = "Het cijfer is vastgelegd."
    regels = ("MON-2",)


class Beoordelen(_Monitoren, RijDaad):
    template_name = "web/afronding/oordeel.html"
    daad = beoordeel_monitoren
    formulier = OordeelFormulier
    soort = Monitoring
    naam = "monitoring"
    kop = "De vier oordelen"
    knop = "Oordelen vastleggen"
    gelukt = "De oordelen zijn vastgelegd."
    regels = ("MON-3",)

    def na(self, uitkomst: Any) -> str:
        """To the end itself, when the judgments lead there; else back."""
        if uitkomst.vervolg not in NAAR_HET_EINDE:
            return super().na(uitkomst)
        return reverse("monitoren-afronden", kwargs={"dossier": self.dossier.pk, "monitoring": self.rij.pk})
