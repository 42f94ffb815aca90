"""Monitoring: contacts, scores, judgments (HP2019 ch. 13; MON-1 to MON-4)."""

from __future__ import annotations

from django.db import models

from zicht.afronding.models.overdracht import Overdracht
from zicht.dossiers.models import Besluit, Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


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
    telt_vanaf = models.DateField(null=True, blank=True, db_index=True)
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
