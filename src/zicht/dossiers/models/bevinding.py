from __future__ import annotations

from django.db import models

from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Gesprek
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldTekst


class Status(models.TextChoices):
    """What kind of statement it is (ALG-7)."""

    FEIT = "feit", "Feit"
    INTERPRETATIE = "interpretatie", "Interpretatie"
    MENING = "mening", "Mening"
    OORDEEL = "oordeel", "Oordeel"
    HYPOTHESE = "hypothese", "Hypothese"
    DIAGNOSE = "diagnose", "Diagnose"


class Bevinding(DossierFeit):
    """One recorded statement: its status, its source, whom it concerns (ALG-7)."""

    tekst = VersleuteldTekst()
    status = models.CharField(max_length=20, choices=Status.choices)
    op = models.DateField()
    """When it was said or seen."""
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="bevindingen")
    bron_persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verklaringen"
    )
    bron_omschrijving = VersleuteldTekst()
    """A source that is neither: own observation, a document, public sources."""
    betreft = models.ManyToManyField(Persoon, blank=True, related_name="bevindingen")
    belastend = models.BooleanField(default=False)
    """Incriminating for whom it concerns: it asks for an answer (ALG-8)."""
    huidig_contact = models.BooleanField(null=True, blank=True)
    """Does it rest on a current contact? Unknown stays unknown."""
    rust_op = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="draagt")
    """The facts an interpretation, opinion or judgment rests on."""
    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="bevindingen")
    melding_id = models.UUIDField(null=True, blank=True, db_index=True)
    """The melding it comes from (contact.Melding, a floor higher)."""
    diagnose_door = VersleuteldTekst()
    diagnose_kwalificatie = models.CharField(max_length=100, blank=True)
    diagnose_op = models.DateField(null=True, blank=True)
    afwijking_reden = VersleuteldTekst()
    """Why an interpretation stands without facts, or an old diagnosis is used all the same (ALG-7)."""
    onveilige_gebeurtenis = models.BooleanField(default=False)
    """Counts in the screening (VB-4)."""
    risicofactor = models.BooleanField(default=False)
    """Goes along with a handover, does not count in the screening (VB-4)."""
    achtergehouden = models.BooleanField(default=False)
    """Held back for a criminal investigation (OV-1, SZ-26)."""
    gerectificeerd_op = models.DateField(null=True, blank=True)
    afgeschermd_op = models.DateField(null=True, blank=True)
    """Shielded at somebody's request: kept, and used for nothing and nobody any more (RE-4)."""
    versie = models.PositiveIntegerField(default=1)

    @property
    def is_oordelend(self) -> bool:
        """An opinion, judgment or incriminating statement: hoor en wederhoor (ALG-8)."""
        return self.belastend or self.status in (Status.MENING, Status.OORDEEL)


GELDEND = models.Q(gerectificeerd_op=None, afgeschermd_op=None)
"""Statements that something new may rest on: not wrong (ALG-16), not shielded (RE-4)."""
BRUIKBAAR = GELDEND & models.Q(achtergehouden=False)
"""Statements that may go along somewhere: those, and not held back (OV-1)."""


class Wederhoor(DossierFeit):
    """A statement put to the person it is about, and the answer (ALG-8)."""

    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, related_name="wederhoor")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="wederhoor")
    voorgelegd_op = models.DateField()
    reactie = VersleuteldTekst()
    geen_reactie = models.BooleanField(default=False)


class Accordering(DossierFeit):
    """Approval by an informant or reporting professional of what was written down (ALG-9)."""

    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, related_name="accorderingen")
    gevraagd_op = models.DateField()
    akkoord_op = models.DateField(null=True, blank=True)
    opmerking = VersleuteldTekst()


class Correctie(DossierFeit):
    """A correction or addition by a person, beside the text and never over it (ALG-4)."""

    class Soort(models.TextChoices):
        ONJUISTHEID = "feitelijke onjuistheid", "Feitelijke onjuistheid"
        AANVULLING = "aanvulling", "Aanvulling"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="correcties")
    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="correcties")
    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, null=True, blank=True, related_name="correcties")
    soort = models.CharField(max_length=30, choices=Soort.choices)
    tekst = VersleuteldTekst()
    op = models.DateField()


class Rectificatie(DossierFeit):
    """A rectified text owed to everybody who received the wrong version (ALG-16): one row per recipient."""

    bevinding = models.ForeignKey(
        Bevinding, on_delete=models.PROTECT, null=True, blank=True, related_name="rectificaties"
    )
    onderwerp = VersleuteldTekst()
    juiste_tekst = VersleuteldTekst()
    """What the recipient should have read."""
    ontvanger = VersleuteldTekst()
    verschuldigd_op = models.DateField()
    verzonden_op = models.DateField(null=True, blank=True)
