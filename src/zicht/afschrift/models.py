"""A copy for one person: what a worker chose while reviewing it, and the copy as it was given (RE-2)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Bron, Document, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Wijze
from zicht.kern.versleuteling import VersleuteldeBytes, VersleuteldJSON, VersleuteldTekst
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Verzoek


class Afschrift(DossierFeit):
    """A copy: a draft that follows the dossier until it is given, then kept as given, with who got it (ALG-16).

    Exactly one of `voor` and `voor_bron` is whose data it holds. Who reads it is `aanvrager` (the person himself or who
    represents him) or `instelling` (a guardian); neither when a source asks for what concerns itself.
    """

    class Stand(models.TextChoices):
        CONCEPT = "concept", "Concept"
        VERSTREKT = "verstrekt", "Verstrekt"
        VERVALLEN = "vervallen", "Vervallen"

    voor = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="afschriften")
    voor_bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="afschriften")
    aanvrager = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="gevraagde_afschriften"
    )
    instelling = models.CharField(max_length=200, blank=True)
    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, null=True, blank=True, related_name="afschriften")
    recht_reden = VersleuteldTekst()
    """Why it is made although it is not sure that the requester holds the right (RE-8)."""
    stand = models.CharField(max_length=10, choices=Stand.choices, default=Stand.CONCEPT)
    wijze = models.CharField(max_length=20, choices=Wijze.choices, blank=True)
    verstrekt_op = models.DateField(null=True, blank=True)
    pdf = VersleuteldeBytes(default=bytes, blank=True, deel="gesloten")
    gegevens = VersleuteldJSON(deel="gesloten")
    """The same content as structured data (docs/ontwikkelaars/afschrift.md). Both under the key of the closed part: the
    copy of a protected melder holds who he is."""
    gegeven_rijen = VersleuteldJSON(default=list)
    """[kind, id] of every row of which something was given: who received a wrong text is found here (ALG-16)."""
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(voor=None) ^ models.Q(voor_bron=None), name="afschrift_voor_een_betrokkene"
            )
        ]

    @property
    def betrokkene(self) -> Persoon | Bron:
        """Whose data it holds."""
        wie = self.voor or self.voor_bron
        assert wie is not None  # the database refuses a copy for nobody
        return wie

    @property
    def lezer(self) -> Aanvrager:
        """Who gets it."""
        return self.aanvrager or self.instelling or self.betrokkene


class Passagekeuze(DossierFeit):
    """What a worker decided on one passage. Never changed: a later choice on the same passage stands beside it."""

    class Keuze(models.TextChoices):
        NAGEZIEN = "nagezien", "Nagezien, gaat mee"
        WEGLATEN = "weglaten", "Weggelaten"
        GEVEN = "geven", "Toch gegeven"

    class Grond(models.TextChoices):
        """HP2019 15.8.3, and the recognisable melder or informant of 15.8.1."""

        PRIVACY = "privacy van een derde", "De privacy van een derde"
        TAAK = "taak van Veilig Thuis", "Het werk van Veilig Thuis: de veiligheid van de betrokkenen"
        BRON = "melder of informant", "Hieruit blijkt wie de melder of informant is"

    afschrift = models.ForeignKey(Afschrift, on_delete=models.PROTECT, related_name="keuzes")
    passage = models.CharField(max_length=200)
    """Key of the passage: row, field, place, and a digest of its text. A text that changes asks to be seen again."""
    keuze = models.CharField(max_length=10, choices=Keuze.choices)
    grond = models.CharField(max_length=30, choices=Grond.choices, blank=True)
    reden = VersleuteldTekst()

    class Meta:
        indexes = [models.Index(fields=["afschrift", "passage"], name="passagekeuze_passage")]


class Bijlagetekst(DossierFeit):
    """The text of a file of the dossier, to look for names in. Shown to nobody, and in no copy."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="bijlagetekst")
    tekst = VersleuteldTekst()
    volledig = models.BooleanField()
    """False: there are pictures, pages without text or files in it that were not searched."""
