"""What the queue shows of a dossier: stored by one writer, derived from the facts."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker, Team


class Fase(models.TextChoices):
    BEOORDELING = "beoordeling", "Veiligheidsbeoordeling"
    EERSTE_CONTACT = "eerste contact", "Eerste contact en keuze van de dienst"
    VV = "voorwaarden en vervolg", "Voorwaarden & Vervolg"
    ONDERZOEK = "onderzoek", "Onderzoek"
    OVERDRACHT = "overdracht", "Overdracht, nog niet aanvaard"
    AFRONDEN = "afronden", "Afronden"
    MONITOREN = "monitoren", "Monitoren"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class Werkregel(models.Model):
    """One line of the queue. Written only by `werkvoorraad.bijwerken`."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, primary_key=True, related_name="werkregel")
    fase = models.CharField(max_length=30, choices=Fase.choices)
    urgentie = models.PositiveSmallIntegerField(default=2)
    """0 spoed, 1 hoog, 2 gewoon."""
    uiterlijk = models.DateField(null=True)
    """The earliest date of what is still owed."""
    uiterlijk_code = models.CharField(max_length=50, blank=True)
    aantal_open = models.PositiveIntegerField(default=0)
    verantwoordelijk_vanaf = models.DateField(null=True)
    """Since (or from) when VT is responsible for sight on safety (VB-2); None when it is not."""
    dossierhouder = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    afgesloten = models.BooleanField(default=False)

    class Meta:
        indexes = [
            # With what is counted of each line: the queue of a whole organisation is counted without opening its rows.
            models.Index(
                fields=["urgentie", "uiterlijk", "dossier"],
                include=["fase"],
                condition=models.Q(afgesloten=False),
                name="werkregel_open",
            ),
            models.Index(
                fields=["team", "urgentie", "uiterlijk"], condition=models.Q(afgesloten=False), name="werkregel_team"
            ),
            models.Index(
                fields=["dossierhouder", "urgentie", "uiterlijk"],
                condition=models.Q(afgesloten=False),
                name="werkregel_dossierhouder",
            ),
        ]
