"""Responsibility handed to a party (HP2019 ch. 11; OV-1 to OV-5)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Besluit, Bevinding, Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Overdracht(DossierFeit):
    """Responsibility handed to a party; VT keeps it until the party accepts (OV-2 to OV-5)."""

    class Soort(models.TextChoices):
        DIRECT = "direct", "Direct na de veiligheidsbeoordeling"
        NA_DIENST = "na dienst", "Na Voorwaarden & Vervolg of Onderzoek"

    class Partij(models.TextChoices):
        LOKAAL_TEAM = "lokaal team", "Lokaal team"
        LOPENDE_HULP = "lopende hulp", "Hulp die er al is"
        MDT = "multidisciplinair team", "Multidisciplinair team"
        RVDK = "RvdK", "Raad voor de Kinderbescherming"
        GI = "GI", "Gecertificeerde instelling"
        HULP = "hulpverlener", "Andere hulpverlener of instelling"
        CLIENTSYSTEEM = "cliëntsysteem", "De directbetrokkenen zelf"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="overdrachten")
    partij = models.CharField(max_length=30, choices=Partij.choices)
    ontvanger = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="overdrachten")
    op = models.DateField()
    warm = models.BooleanField(default=False)
    niet_warm_reden = VersleuteldTekst()
    afspraken = VersleuteldJSON()
    """plannen, uitvoering_en_toezicht, bellen_bij_onveiligheid, consequenties, monitoren, hulp (OV-2 to OV-4)."""
    partij_informeert = models.BooleanField(default=False)
    """The party informs the people, as ALG-6 and OV-2 allow without earlier contact."""
    informeert_over = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    meldingen = ArrayField(models.UUIDField(), default=list)
    inhoud = VersleuteldTekst()
    verzonden_op = models.DateField(null=True, blank=True)
    aanvaard_op = models.DateField(null=True, blank=True)
    geweigerd_op = models.DateField(null=True, blank=True)
    reactie = VersleuteldTekst()
    hulp_geweigerd_op = models.DateField(null=True, blank=True)
    """When the party reported that the people do not want its help (OV-2)."""
    hulp_geweigerd_tekst = VersleuteldTekst()
    partij_verwijderde_op = models.DateField(null=True, blank=True)
    """When the party deleted what it got from Veilig Thuis (OV-2)."""
    monitoren = models.BooleanField(null=True, blank=True)
    niet_monitoren_reden = VersleuteldTekst()


class OverdrachtBevinding(DossierFeit):
    """A statement that goes along: facts; an opinion only when judged necessary, with its holder (ALG-11)."""

    overdracht = models.ForeignKey(Overdracht, on_delete=models.PROTECT, related_name="bevindingen")
    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, related_name="overgedragen")
    nodig_omdat = VersleuteldTekst()
