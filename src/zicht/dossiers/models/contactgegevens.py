from __future__ import annotations

from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Adres(DossierFeit):
    """An ordinary address. A secret one never comes here: see GeheimAdres."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="adressen")
    straat = models.CharField(max_length=200, blank=True)
    huisnummer = models.CharField(max_length=20, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    soort = models.CharField(max_length=20, default="woonadres")
    vanaf = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["postcode", "huisnummer"], name="adres_postcode")]

    def __str__(self) -> str:
        return f"{self.straat} {self.huisnummer}, {self.postcode} {self.plaats}".strip(" ,")


class GeheimAdres(DossierFeit):
    """A secret address (a shelter): own data under the key of the closed part, in no search and no letter (TG-5)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="geheime_adressen")
    adres = VersleuteldJSON(deel="gesloten")
    vanaf = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)


class Contactgegeven(DossierFeit):
    """A phone number or e-mail address, and whether using it is safe."""

    class Soort(models.TextChoices):
        TELEFOON = "telefoon", "Telefoon"
        EMAIL = "e-mail", "E-mail"

    class Veilig(models.TextChoices):
        JA = "ja", "Veilig"
        NEE = "nee", "Niet veilig"
        ONBEKEND = "onbekend", "Niet bekend of het veilig is"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="contactgegevens")
    soort = models.CharField(max_length=10, choices=Soort.choices)
    waarde = models.CharField(max_length=200)
    zoekwaarde = models.CharField(max_length=200, blank=True, editable=False, db_index=True)
    veilig = models.CharField(max_length=10, choices=Veilig.choices, default=Veilig.ONBEKEND)
    tot = models.DateField(null=True, blank=True)


class VeiligContact(DossierFeit):
    """How this person is reached safely, and how not ("bel nooit het vaste nummer"): shown before contact (TG-5)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="veilig_contact")
    instructie = VersleuteldTekst(deel="gesloten")
    tot = models.DateField(null=True, blank=True)
