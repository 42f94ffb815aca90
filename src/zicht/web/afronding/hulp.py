"""A new melding while it is monitored: the helpers are told (ML-8; HP2019 15.3.1)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Dossier, Verzending
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.web.beoordeling.velden import MeldingenVeld
from zicht.web.dossiers.schermen import DossierDaad
from zicht.web.dossiers.velden import DossierFormulier, bron, dag, kies
from zicht.web.onderdelen.velden import LangeTekst


class MeldingVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    label_from_instance = MeldingenVeld.label_from_instance


class HulpFormulier(DossierFormulier):
    melding = MeldingVeld(
        Melding.objects.filter(afgesloten_op=None).order_by("-ontvangen_op"),
        label="Over welke melding?",
        empty_label="Kies…",
    )
    bron = bron("Wie hebt u ingelicht?", uitleg="Kies wie u inlichtte, of schrijf het hieronder op.")
    partij = forms.CharField(label="Of: welke hulpverlener of organisatie?", required=False)
    wijze = kies("Hoe?", Wijze)
    op = dag("Wanneer?")
    tekst = LangeTekst(
        label="Wat vertelde u?",
        required=False,
        regels=4,
        help_text="Zicht kijkt of er een geheim adres of een beschermde melder in staat.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["bron"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = self.rijen("bron").exclude(soort=Bron.Soort.ANONIEM)


def licht_hulp_in(*, dossier: Dossier, door: Medewerker, melding: Melding, **velden: Any) -> Verzending:
    """Record that a helper was told of a melding. Raises Invoerfout; Geweigerd for what no helper may learn (ML-2)."""
    if velden.get("bron") is None and not velden["partij"].strip():
        raise Invoerfout({"bron": "Kies wie u inlichtte, of schrijf op welke hulpverlener het was."})
    if velden.get("bron") == melding.melder:
        raise Invoerfout({"bron": "Dit is wie deze melding zelf deed. Kies de hulp die betrokken is."})
    return bevestig_schriftelijk(
        dossier=dossier, door=door, soort=Verzending.Soort.ANDERS, melding_id=melding.pk, **velden
    )


class HulpInlichten(DossierDaad):
    wat = "hulpverleners inlichten"
    daad = staticmethod(licht_hulp_in)
    formulier = HulpFormulier
    kop = "Hulpverleners inlichten over de nieuwe melding"
    knop = "Vastleggen dat de hulp het weet"
    gelukt = "Vastgelegd dat de hulp het weet."
    regels = ("ML-8",)
    terug_naar = "monitoren"
    vooraf = ("melding",)
