"""The form of the decision for one outcome: its criteria, the advice, and what would follow (VB-5 to VB-9, VB-11)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.db import transaction
from django.http import Http404

from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.criteria import PARTIJ
from zicht.beoordeling.models import Hulpoordeel, Uitkomst
from zicht.beoordeling.selectors.keuzes import SLUGS, KeuzeInBeeld, VraagInBeeld
from zicht.beoordeling.selectors.scherm import Beoordelingsbeeld, beoordelingsbeeld
from zicht.beoordeling.urgentie import VOLGORDE
from zicht.beoordeling.vervolg import wat_volgt
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import KINDBELANG
from zicht.dossiers.models import Besluit, Bevinding
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.web.beoordeling.raadplegingen import MetRaadplegingen
from zicht.web.beoordeling.velden import meldingen, open_meldingen
from zicht.web.dossiers.velden import BevindingenVeld, DossierFormulier, dag, reden
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst, Segmenten
from zicht.werkvoorraad.beeld import lees_beeld

VRAAG, BELANG = "vraag_", "belang_"
LATER = [("", "Later, na het eerste contact"), *Dienst.Soort.choices]
PRIORITEIT = [("", "Blijft zoals het is"), *((niveau, niveau.capitalize()) for niveau in VOLGORDE)]


@dataclass(frozen=True)
class Gevolgregel:
    """One thing that would be owed: what, to whom, by when, by which rule."""

    naam: str
    voor: str
    uiterlijk: date | None
    regel: str


class BesluitFormulier(DossierFormulier):
    """The fields of every outcome; those of the criteria, the party and the service depend on it."""

    redenvelden = ("afwijking_reden",)
    meldingen = meldingen("Over welke meldingen besluit u")
    prioriteit = forms.ChoiceField(label="Prioriteit", choices=PRIORITEIT, required=False, widget=Segmenten)
    motivering = LangeTekst(label="Waarom dit besluit", help_text="Betrokkenen krijgen deze uitleg.")
    rust_op = BevindingenVeld(
        Bevinding.objects.order_by("-op"), label="Waar het op rust", required=False, widget=Aankruisen
    )
    rust_op_tekst = LangeTekst(label="Waar het nog meer op rust, in eigen woorden", required=False, regels=2)
    niet_bereikt = LangeTekst(label="Wie of wat u niet kon bereiken", required=False, regels=2)
    ander_belang_reden = LangeTekst(
        label="Gaat een ander belang vóór dat van het kind? Waarom", required=False, regels=2
    )
    op = dag("Besloten op")
    afwijking_reden = reden("Waarom u toch zo besluit")

    def __init__(self, *args: Any, keuze: KeuzeInBeeld, met_kind: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keuze = keuze
        self.vragen: dict[str, VraagInBeeld] = {v.code: v for een in keuze.sets for v in een.vragen}
        for vraag in self.vragen.values():
            self.fields[f"{VRAAG}{vraag.code}"] = _vraagveld(vraag)
        for deel in KINDBELANG if met_kind else ():
            label = deel.replace("_", " ").capitalize()
            self.fields[f"{BELANG}{deel}"] = LangeTekst(label=label, required=False, regels=2)
        if not met_kind:
            del self.fields["ander_belang_reden"]
        if keuze.vraagt_partij:
            self.fields["partij"] = _partijveld(self)
        if keuze.uitkomst == Uitkomst.VEILIG_THUIS:
            self.fields |= _dienstvelden()

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if gegeven.get("dienst") and not gegeven.get("contactpersoon"):
            self.add_error("contactpersoon", "Kies wie voor het gezin de contactpersoon is.")
        if self.belangvelden() and not any(gegeven.get(veld.name, "").strip() for veld in self.belangvelden()):
            zin = "Er is een kind bij betrokken. Schrijf bij minstens één van deze punten hoe u dat hebt gewogen."
            self.add_error(self.belangvelden()[0].name, zin)
        return gegeven

    def verzameld(self, begin: str) -> dict[str, Any]:
        """The answers of the fields whose name starts with `begin`, by code."""
        return {n.removeprefix(begin): w for n, w in self.cleaned_data.items() if n.startswith(begin)}

    def criteriavelden(self) -> list[forms.BoundField]:
        return [self[f"{VRAAG}{code}"] for code in self.vragen]

    def belangvelden(self) -> list[forms.BoundField]:
        return [self[naam] for naam in self.fields if naam.startswith(BELANG)]

    def dienstvelden(self) -> list[forms.BoundField]:
        return [self[naam] for naam in ("dienst", "contactpersoon", "aangekondigd_einde") if naam in self.fields]


def besluit_en_kies_dienst(
    *,
    dienst: str = "",
    contactpersoon: Medewerker | None = None,
    aangekondigd_einde: date | None = None,
    **besluit: Any,
) -> Besluit:
    """The decision, and with `dienst` the choice of the service at once: both or neither (VB-11; HP2019 7.5.1)."""
    with transaction.atomic():
        genomen = besluit_veiligheidsbeoordeling(**besluit)
        if dienst and contactpersoon:
            gedeeld = {veld: besluit[veld] for veld in besluit if veld not in ("uitkomst", "meldingen", "prioriteit")}
            kies_dienst(dienst=dienst, contactpersoon=contactpersoon, aangekondigd_einde=aangekondigd_einde, **gedeeld)
    return genomen


class BesluitScherm(MetRaadplegingen):
    template_name = "web/beoordeling/besluit.html"
    daad = staticmethod(besluit_en_kies_dienst)
    formulier = BesluitFormulier
    kop = "Besluit"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    terug_naar = "beoordeling"

    @cached_property
    def keuze(self) -> KeuzeInBeeld:
        """The outcome of this address. 404 for one that does not exist."""
        slug = self.kwargs["uitkomst"]
        if slug not in SLUGS:
            raise Http404
        return next(keuze for keuze in self.beeld.keuzes if keuze.slug == slug)

    @cached_property
    def beeld(self) -> Beoordelingsbeeld:
        return beoordelingsbeeld(self.dossier, self.medewerker)

    def kwargs_formulier(self) -> dict[str, Any]:
        return {"dossier": self.dossier, "keuze": self.keuze, "met_kind": self.beeld.met_minderjarige}

    def beginwaarden(self) -> dict[str, Any]:
        begin: dict[str, Any] = {"meldingen": open_meldingen(self.dossier), "contactpersoon": self.medewerker.pk}
        if self.keuze.oordeel:
            begin["partij"] = self.keuze.oordeel.pk
        return begin

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        assert isinstance(form, BesluitFormulier)
        los = {n: w for n, w in form.cleaned_data.items() if not n.startswith((VRAAG, BELANG))}
        return {
            "dossier": self.dossier,
            "door": self.medewerker,
            "uitkomst": self.keuze.uitkomst.value,
            "antwoorden": form.verzameld(VRAAG),
            "kindbelang": form.verzameld(BELANG),
            "geraadpleegd": self.geraadpleegd(),
            **los,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = klok.vandaag()
        namen = {lid.persoon.pk: lid.persoon.naam for lid in self.beeld.leden}
        te_beslissen = [melding.rij.pk for melding in self.beeld.te_beslissen]
        gevolg = wat_volgt(lees_beeld(self.dossier.pk), self.keuze.uitkomst, te_beslissen, vandaag)
        regels = [
            Gevolgregel(
                naam=omschrijving(plicht.code).naam,
                voor=namen.get(plicht.persoon, "") if plicht.persoon else "de melder" if plicht.bron else "",
                uiterlijk=plicht.uiterlijk,
                regel=plicht.regel,
            )
            for plicht in gevolg.plichten
        ]
        kop = f"Besluit: {self.keuze.uitkomst.label}"
        return super().get_context_data(keuze=self.keuze, gevolg=gevolg, gevolgen=regels, kop=kop, **kwargs)


def _vraagveld(vraag: VraagInBeeld) -> JaNeeOnbekend:
    van = f" Nu {vraag.antwoord}, volgens {vraag.van}." if vraag.waarde is not None else ""
    return JaNeeOnbekend(label=vraag.vraag, required=False, initial=vraag.waarde, help_text=f"{vraag.bron}.{van}")


def _partijveld(form: BesluitFormulier) -> PartijVeld:
    oordelen = Hulpoordeel.objects.filter(dossier=form.dossier, soort=PARTIJ[form.keuze.uitkomst]).order_by("-op")
    return PartijVeld(
        oordelen,
        label="Op welk oordeel over de partij rust dit",
        required=False,
        empty_label="Het laatste",
        help_text="Staat de partij er niet bij? Leg dan eerst een oordeel over haar vast.",
    )


class PartijVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Hulpoordeel) -> str:
        return f"{obj.naam} ({obj.op:%d-%m-%Y})"


def _dienstvelden() -> dict[str, forms.Field]:
    collegas = Medewerker.objects.filter(is_active=True).order_by("naam")
    return {
        "dienst": forms.ChoiceField(label="Kiest u nu al een dienst?", choices=LATER, required=False, widget=Keuzes),
        "contactpersoon": forms.ModelChoiceField(
            collegas, label="Contactpersoon voor het gezin", required=False, help_text="Nodig als u een dienst kiest."
        ),
        "aangekondigd_einde": DatumVeld(label="Einde dat u aan het gezin noemt", required=False),
    }
