"""A right that the leidinggevende limits: whose, on what ground, how far, until when (RE-3, RE-9)."""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst
from zicht.rechten.models.verzoek import Verzoek


class Gegevenssoort(models.TextChoices):
    """The kinds of data of the table in HP2019 15.8.1 (RE-1)."""

    ADVIES = "advies", "Advies"
    MELDING = "melding", "Melding"
    INFORMANTEN = "informanten", "Contacten met informanten"
    GESPREKKEN = "gesprekken", "Gesprekken met directbetrokkenen"
    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling", "Uitkomst van de veiligheidsbeoordeling"
    ONDERZOEK = "onderzoek", "Uitkomst van het onderzoek"
    PLAN = "plan", "Plan voor de toeleiding naar hulp"
    HULP_GESLAAGD = "hulp geslaagd", "Of de toeleiding naar hulp is geslaagd"
    VERSTREKKING = "verstrekking", "Wat aan hulp, politie en anderen is verstrekt"
    OVERDRACHT = "overdracht", "Overdracht aan het lokale team"
    AFSLUITING = "afsluiting", "Afsluiting"


class Beperking(DossierFeit):
    """A decision of the leidinggevende that somebody gets less than RE-1 gives, or may do less.

    Whose data: `betrokkene`, or `betrokkene_bron` for a melder or informant. Whose right: `vertegenwoordiger` or
    `instelling` (a guardian); neither: whoever asks about this person. How far: everything (`alles`), kinds of data,
    or rows. What told the requester stands with the letters that left (`Verzending.verzoek_id`).
    """

    class Grond(models.TextChoices):
        """The first two are those of RE-3 and hold for access and copy; the third is that of RE-9."""

        PRIVACY = "privacy derde", "Privacy van een ander"
        TAAK = "taak van Veilig Thuis", "De taak van Veilig Thuis, met veiligheid voorop"
        BELANG_KIND = "belang kind", "Zwaarwegend belang van het kind"

    grond = models.CharField(max_length=30, choices=Grond.choices)
    rechten = ArrayField(models.CharField(max_length=20, choices=Verzoek.Soort.choices))
    betrokkene = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="beperkingen")
    betrokkene_bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="beperkingen"
    )
    vertegenwoordiger = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="beperkt_als_vertegenwoordiger"
    )
    instelling = models.CharField(max_length=200, blank=True)
    alles = models.BooleanField(default=False)
    gegevens = ArrayField(models.CharField(max_length=30, choices=Gegevenssoort.choices), default=list, blank=True)
    rijen = ArrayField(models.CharField(max_length=90), default=list, blank=True)
    """Single rows, as "app.model:id" (see `rij_aanduiding`)."""
    reden = VersleuteldTekst()
    """As the requester reads it: it must not give away what it withholds."""
    afweging = VersleuteldTekst()
    """For the file: the concrete indications and the interests that were weighed."""
    mening_kind = VersleuteldTekst()
    """What the young person wants, and how much it weighed (RE-8, RE-9)."""
    mening_niet_gevraagd = VersleuteldTekst()
    """Why the young person was not asked."""
    raadplegingen = VersleuteldJSON(default=list)
    """The consulted colleagues: collega (id), naam, rol, advies, gevolgd (ALG-12)."""
    besloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    """The first day on which it no longer holds."""
    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, null=True, blank=True, related_name="beperkingen")
    """The request it was decided on. None: decided before anybody asked."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(betrokkene__isnull=False) ^ models.Q(betrokkene_bron__isnull=False),
                name="beperking_over_iemand",
            )
        ]

    @property
    def regel(self) -> str:
        """The rule it rests on."""
        return "RE-9" if self.grond == self.Grond.BELANG_KIND else "RE-3"

    def treft(self, *, soort: str, rij: models.Model | None = None) -> bool:
        """Does it withhold this row, of this kind of data (`Gegevenssoort`)?"""
        return self.alles or soort in self.gegevens or (rij is not None and rij_aanduiding(rij) in self.rijen)


def rij_aanduiding(rij: models.Model) -> str:
    """How a row is named in a limit: "dossiers.bevinding:<id>"."""
    return aanduiding(rij._meta.label_lower, rij.pk)


def aanduiding(label: str, pk: UUID) -> str:
    return f"{label}:{pk}"
