"""Who may come where, and why. None of these rows is a fact about the family: merging dossiers leaves them in place."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models.dossier import Dossier
from zicht.kern import klok
from zicht.kern.models import Basis, Medewerker
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Toegangsrij(Basis):
    """A row about the access to one dossier; its texts open with the key of that dossier."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="%(class)s_set")

    class Meta:
        abstract = True


class Dossierafscherming(Toegangsrij):
    """A period in which a dossier exists for named workers only (TG-3)."""

    reden = VersleuteldTekst()
    wie = VersleuteldJSON()
    """Ids of who was named (`genoemd`) and kept out (`uitgesloten`) then; who is so now stands in `Toelating`."""
    vanaf = models.DateField()
    opgeheven_op = models.DateField(null=True, blank=True)
    opgeheven_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opheffing_reden = VersleuteldTekst()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(opgeheven_op=None), name="afscherming_een_lopende"
            )
        ]


class Toelating(Toegangsrij):
    """A worker named for a shielded dossier (TG-3); with `uitgesloten` one who never sees it, whatever his role."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    uitgesloten = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "medewerker"], name="toelating_een_per_medewerker")]


class MeekijkverzoekRijen(models.QuerySet["Meekijkverzoek"]):
    def lopend(self) -> MeekijkverzoekRijen:
        """Asked, and neither finished nor over its last day."""
        return self.filter(afgerond_op=None, tot_en_met__gte=klok.vandaag())


class Meekijkverzoek(Toegangsrij):
    """A colleague from elsewhere is asked to look along: that makes the dossier his work, for a while (TG-2)."""

    aan = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vraag = VersleuteldTekst()
    tot_en_met = models.DateField()
    afgerond_op = models.DateField(null=True, blank=True)

    objects = MeekijkverzoekRijen.as_manager()


class NoodtoegangRijen(models.QuerySet["Noodtoegang"]):
    def lopend(self) -> NoodtoegangRijen:
        """Taken, and its time not over."""
        return self.filter(tot__gt=klok.nu())


class Noodtoegang(Toegangsrij):
    """A worker broke the glass (TG-2): why, until when, and which leidinggevende has seen it."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    reden = VersleuteldTekst()
    vanaf = models.DateTimeField()
    tot = models.DateTimeField()
    gezien_op = models.DateTimeField(null=True, blank=True)
    gezien_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = NoodtoegangRijen.as_manager()

    class Meta:
        indexes = [models.Index(fields=["medewerker", "tot"], name="noodtoegang_lopend")]
