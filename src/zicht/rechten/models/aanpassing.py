"""What a granted request leaves behind in the file: a statement of the person, a correction (RE-4, RE-5)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Bevinding, Bron, Gesprek, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst
from zicht.rechten.models.verzoek import Beslissing, Verzoek, Verzoekonderdeel


class EigenVerklaring(DossierFeit):
    """What somebody wants to be read beside the data he does not agree with, in his own words (RE-5)."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, null=True, blank=True, related_name="verklaringen")
    betrokkene = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="eigen_verklaringen"
    )
    """Whose data it is about. None: what `bron` itself told."""
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verklaarde")
    """Who states it: the person, or a representative."""
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="eigen_verklaringen")
    instelling = models.CharField(max_length=200, blank=True)
    tekst = VersleuteldTekst()
    op = models.DateField()
    bij = models.ManyToManyField(Bevinding, blank=True, related_name="eigen_verklaringen")
    """The statements it answers. None: the file as a whole."""


class Gegevenscorrectie(DossierFeit):
    """A correction that was carried out: it changed, removed or shielded the data (RE-4).

    The wrong text is not kept: that is what the right means. Who had received it gets a `Rectificatie` (ALG-16).
    """

    beslissing = models.ForeignKey(Beslissing, on_delete=models.PROTECT, related_name="correcties")
    wijze = models.CharField(max_length=20, choices=Verzoekonderdeel.Wijze.choices)
    bevinding = models.ForeignKey(
        Bevinding, on_delete=models.PROTECT, null=True, blank=True, related_name="gegevenscorrecties"
    )
    gesprek = models.ForeignKey(
        Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="gegevenscorrecties"
    )
    rij_soort = models.CharField(max_length=60, blank=True)
    rij_id = models.UUIDField(null=True, blank=True, db_index=True)
    """Kind and id of what was shielded when it is no statement: a report, a letter, a file."""
    elders = VersleuteldTekst()
    """What was changed on another screen, such as a birth date."""
    op = models.DateField()
