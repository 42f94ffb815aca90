from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models.besluit import Besluit
from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Gesprek, Wijze
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldTekst


class Verzending(DossierFeit):
    """Something in writing that left: to whom, when, how, and which parts of what is owed it contained."""

    class Soort(models.TextChoices):
        START = "informatie bij de start", "Informatie bij de start"
        AANPAK = "bevestiging aanpak", "Bevestiging van de gekozen aanpak"
        AFSPRAKEN = "bevestiging afspraken", "Bevestiging van afspraken"
        VERSLAG = "gespreksverslag", "Gespreksverslag ter correctie"
        VOORWAARDEN = "veiligheidsvoorwaarden", "Veiligheidsvoorwaarden"
        FEEDBACK = "feedback melder", "Feedback aan de melder"
        OVERDRACHT = "overdracht", "Overdracht"
        AFSLUITING = "afsluiting", "Afsluiting"
        EINDE_MONITOREN = "einde monitoren", "Einde van het monitoren"
        ANTWOORD_VERZOEK = "antwoord op verzoek", "Antwoord op een verzoek over de gegevens"
        UITKOMST = "uitkomst onderzoek", "Uitkomst van het Onderzoek"
        AFSLUITBRIEF = "afsluitbrief om te tonen", "Afsluitbrief om aan anderen te tonen"
        VERNIETIGINGSVERZOEK = "vernietigingsverzoek ontvangen", "Bevestiging van een verzoek om vernietiging"
        VERNIETIGING = "bevestiging vernietiging", "Bevestiging van de vernietiging"
        EVALUATIE = "evaluatieformulier", "Evaluatieformulier"
        RECTIFICATIE = "rectificatie", "Rectificatie"
        VERWIJDERING = "melding verwijderd", "Bericht dat een melding is verwijderd"
        NIEUWE_MELDING = "nieuwe melding", "Bericht over een nieuwe melding"
        ANTWOORD_VRAAG = "antwoord op vraag", "Antwoord op een vraag"
        ANTWOORD_KLACHT = "reactie op klacht", "Reactie na het oordeel over een klacht"
        ANDERS = "anders", "Anders"

    soort = models.CharField(max_length=30, choices=Soort.choices)
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices, default=Wijze.BRIEF)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verzendingen")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="verzendingen")
    partij = VersleuteldTekst()
    """A recipient that is neither: a party taking over, by name."""
    overdracht_id = models.UUIDField(null=True, blank=True, db_index=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="verzendingen")
    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="verzendingen")
    melding_id = models.UUIDField(null=True, blank=True)
    verzoek_id = models.UUIDField(null=True, blank=True, db_index=True)
    """The request about the data that it answers (rechten.Verzoek, some floors higher)."""
    dekt = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    """Codes of the parts it contained, e.g. of ALG-14: welke, waarom, wel_en_niet, hoe_lang, vervolg."""
    tekst = VersleuteldTekst()


class Begrepen(DossierFeit):
    """It was checked that somebody understood the chosen approach (ALG-14, second part)."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="begrepen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="begrepen")
    op = models.DateField()
    hoe = VersleuteldTekst()
