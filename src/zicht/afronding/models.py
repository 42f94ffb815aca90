"""Handover, closing, feedback, monitoring: HP2019 chapters 11-13."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Besluit, Bevinding, Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Wijze
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
    monitoren = models.BooleanField(null=True, blank=True)
    niet_monitoren_reden = VersleuteldTekst()


class OverdrachtBevinding(DossierFeit):
    """A statement that goes along: facts; an opinion only when judged necessary, with its holder (ALG-11)."""

    overdracht = models.ForeignKey(Overdracht, on_delete=models.PROTECT, related_name="bevindingen")
    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, related_name="overgedragen")
    nodig_omdat = VersleuteldTekst()


class Feedback(DossierFeit):
    """Feedback to a melder or chain partner (VB-12, FB-1 to FB-3)."""

    class Ronde(models.TextChoices):
        BEOORDELING = "na beoordeling", "Na de veiligheidsbeoordeling"
        EINDE = "bij einde", "Bij het einde van de dienst of de bemoeienis"

    class Ketenpartner(models.TextChoices):
        HUISARTS = "huisarts", "Huisarts"
        JGZ = "jeugdgezondheidszorg", "Jeugdgezondheidszorg"
        SCHOOL = "school", "School"

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="feedback")
    melding_id = models.UUIDField(null=True, blank=True, db_index=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ronde = models.CharField(max_length=20, choices=Ronde.choices)
    ketenpartner = models.CharField(max_length=30, choices=Ketenpartner.choices, blank=True)
    """Which of the three partners this is that hear of the end (FB-3); empty: none of them."""
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    onderdelen = ArrayField(models.CharField(max_length=30), default=list)
    """What was told: codes of `feedback.ONDERDELEN`."""
    inhoud = VersleuteldTekst()
    meer_reden = VersleuteldTekst()
    """Why more was told than the protocol gives this melder."""


class Afsluiting(DossierFeit):
    """One of the three ends, kept apart (AF-2)."""

    class Soort(models.TextChoices):
        DIENST = "einde dienst", "Einde van een dienst"
        DIENSTEN = "einde diensten", "Einde van alle diensten, monitoren volgt"
        DEFINITIEF = "definitief einde", "Definitief einde"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    op = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="afsluitingen")
    dienst_id = models.UUIDField(null=True, blank=True)
    toelichting = VersleuteldTekst()


class Monitoring(DossierFeit):
    """Monitoring after a handover: what is checked, with whom, when (MON-1)."""

    class Einde(models.TextChoices):
        VEILIG = "alle vier positief", "Alle vier de oordelen positief"
        DWANG = "advies dwangmaatregel", "Partijen geadviseerd naar een dwangmaatregel te gaan"
        AMBTSHALVE = "ambtshalve melding", "Ambtshalve melding"
        GEEN_MIDDELEN = "gebrek aan mogelijkheden", "Gesloten bij gebrek aan mogelijkheden"

    overdracht = models.ForeignKey(
        Overdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="monitoringen"
    )
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    besloten_op = models.DateField()
    telt_vanaf = models.DateField(null=True, blank=True)
    """Acceptance of the handover, or the decision when there is none. None: not accepted yet."""
    afspraken = VersleuteldTekst()
    beeindigd_op = models.DateField(null=True, blank=True)
    einde = models.CharField(max_length=40, choices=Einde.choices, blank=True)
    versie_protocol = models.CharField(max_length=30)


class Monitorcontact(DossierFeit):
    """A planned contact of the monitoring, and what came of it (MON-1, MON-2)."""

    monitoring = models.ForeignKey(Monitoring, on_delete=models.PROTECT, related_name="contacten")

    class Aanleiding(models.TextChoices):
        DRIE = "3 maanden", "Na 3 maanden"
        TWAALF = "12 maanden", "Na 12 maanden"
        EXTRA = "extra", "Extra contact"
        EINDE_HULP = "einde hulp", "De hulp stopt of de voogd vertrekt"

    aanleiding = models.CharField(max_length=30, choices=Aanleiding.choices, default=Aanleiding.EXTRA)
    gepland_op = models.DateField()
    gehouden_op = models.DateField(null=True, blank=True)
    personen = models.ManyToManyField(Persoon, blank=True, related_name="monitorcontacten")
    bronnen = models.ManyToManyField(Bron, blank=True, related_name="monitorcontacten")
    betrokkenen_ingelicht = models.BooleanField(null=True, blank=True)
    """The people were told of a contact with others (MON-1)."""
    verslag = VersleuteldTekst()


class Veiligheidsscore(DossierFeit):
    """A score on the safety scale, with reasons, by a professional or one of the people (MON-2)."""

    over = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="scores")
    door_persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="gegeven_scores"
    )
    door_bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="gegeven_scores")
    contact = models.ForeignKey(Monitorcontact, on_delete=models.PROTECT, null=True, blank=True, related_name="scores")
    op = models.DateField()
    score = models.PositiveSmallIntegerField()
    reden = VersleuteldTekst()


class Monitoroordeel(DossierFeit):
    """The four judgments; None is unknown (MON-3)."""

    class Vervolg(models.TextChoices):
        AFRONDEN = "afronden", "Het monitoren afronden"
        DOORGAAN = "doorgaan", "Doorgaan met monitoren"
        EVALUEREN = "evaluatie plan", "Het veiligheidsplan samen evalueren"
        ZORGOVERLEG = "zorgoverleg", "Aansluiten bij een regionaal zorgoverleg"
        CONSULTATIE = "consultatie en advies", "Consultatie en advies bieden"
        DWANG = "advies dwangmaatregel", "Partijen adviseren naar een dwangmaatregel te gaan"
        AMBTSHALVE = "ambtshalve melding", "Ambtshalve melding overwegen"
        SLUITEN = "gebrek aan mogelijkheden", "Sluiten bij gebrek aan mogelijkheden"

    monitoring = models.ForeignKey(Monitoring, on_delete=models.PROTECT, related_name="oordelen")
    op = models.DateField()
    voorwaarden_nagekomen = models.BooleanField(null=True, blank=True)
    directe_veiligheid = models.BooleanField(null=True, blank=True)
    stabiele_veiligheid = models.BooleanField(null=True, blank=True)
    aandacht_voor_herstel = models.BooleanField(null=True, blank=True)
    medewerking = models.BooleanField(null=True, blank=True)
    onderbouwing = VersleuteldTekst()
    vervolg = models.CharField(max_length=40, choices=Vervolg.choices)

    @property
    def alle_positief(self) -> bool:
        return all(
            (self.voorwaarden_nagekomen, self.directe_veiligheid, self.stabiele_veiligheid, self.aandacht_voor_herstel)
        )
