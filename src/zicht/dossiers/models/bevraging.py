from __future__ import annotations

from django.db import models

from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Bevraging(DossierFeit):
    """Information asked from another party (VB-3, VV-5, OND-3, OND-4): to whom, which kind, what came back."""

    class Soort(models.TextChoices):
        DAT = "dat", "Of men bekend is (dat)"
        WAT = "wat", "Inhoudelijke informatie (wat)"

    class Bij(models.TextChoices):
        EIGEN_SYSTEEM = "eigen systeem", "Eigen systeem"
        VT_REGISTER = "VT-register", "Veilig Thuis-register"
        ANDERE_VT = "andere VT", "Andere Veilig Thuis-organisatie"
        BRP = "BRP", "Basisregistratie Personen"
        GEZAGSREGISTER = "gezagsregister", "Gezagsregister"
        RVDK = "RvdK", "Raad voor de Kinderbescherming"
        BETROKKENE = "betrokkene", "Directbetrokkene, voogd of curator"
        OPENBAAR = "openbare bron", "Openbare bron"
        POLITIE = "politie", "Politie"
        OM = "OM", "Openbaar Ministerie"
        GI = "GI", "Gecertificeerde instelling"
        HUISARTS = "huisarts", "Huisarts"
        SCHOOL = "school", "School of opvang"
        JGZ = "jeugdgezondheidszorg", "Jeugdgezondheidszorg"
        LOKAAL_TEAM = "lokaal team", "Lokaal team"
        HULPVERLENER = "hulpverlener", "Hulpverlener"
        ANDERS = "anders", "Andere partij"

    bij = models.CharField(max_length=30, choices=Bij.choices)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="bevragingen")
    soort = models.CharField(max_length=5, choices=Soort.choices)
    gevraagd_op = models.DateField()
    vraag = VersleuteldTekst()
    noodzaak = VersleuteldTekst()
    """Why it is needed (ALG-19: necessity per disclosure)."""
    antwoord = VersleuteldTekst()
    beantwoord_op = models.DateField(null=True, blank=True)
    voor_contact = models.BooleanField()
    """Was it before the first contact with the family? Derived when recorded."""
    grond = models.CharField(max_length=40, blank=True)
    """Why it was allowed before contact: the exception of VB-3 or a ground of ALG-6."""
    grond_toelichting = VersleuteldTekst()
    """The indications behind the danger ground, or why the family was not told beforehand (ALG-1)."""
    gezin_vooraf_geinformeerd = models.BooleanField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
