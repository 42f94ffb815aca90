from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Bron(DossierFeit):
    """Somebody outside the family from whom information comes or with whom VT works: melder, informant, party.

    Who it is stands under the key of the closed part, because whether it may be known is decided by ML-2
    (`zicht.dossiers.afscherming`): every output asks there.
    """

    class Soort(models.TextChoices):
        DIRECTBETROKKENE = "directbetrokkene", "Directbetrokkene"
        OMSTANDER = "omstander", "Omstander"
        PROFESSIONAL = "professional", "Professional"
        POLITIE = "politie", "Politie"
        ANONIEM = "anoniem", "Anoniem, ook voor Veilig Thuis"
        VEILIG_THUIS = "veilig thuis", "Veilig Thuis zelf (ambtshalve)"

    class Grond(models.TextChoices):
        """The three grounds on which a professional may stay unknown (HP2019 6.5; ML-2)."""

        BEDREIGING_BETROKKENEN = "bedreiging betrokkenen", "Bedreiging van directbetrokkenen"
        BEDREIGING_MELDER = "bedreiging melder", "Bedreiging van de melder of van zijn medewerkers"
        VERTROUWENSRELATIE = "vertrouwensrelatie", "Verstoring van de vertrouwensrelatie"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    identiteit = VersleuteldJSON(deel="gesloten")
    """naam, organisatie, functie, adres, telefoon, email."""
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="als_bron")
    """When the source is one of the family."""
    valt_onder_meldcode = models.BooleanField(null=True, blank=True)
    toestemming_identiteit_op = models.DateField(null=True, blank=True)
    """Explicit permission to tell the family who this is (ML-2)."""
    gronden = ArrayField(models.CharField(max_length=30, choices=Grond.choices), default=list, blank=True)
    grond_toelichting = VersleuteldTekst(deel="gesloten")
    nadelen_besproken = models.BooleanField(default=False)
    """The drawbacks of staying unknown were discussed (HP2019 6.5)."""
    blijvend_betrokken = models.BooleanField(default=False)
    """Lasting involvement, such as close family (FB-2)."""
    rol_in_vervolg = models.BooleanField(default=False)
    """A professional with a part in the follow-up (FB-1)."""
    contactgegevens_overdragen = models.BooleanField(null=True, blank=True)
    """Permission to hand over contact data of police staff (OV-1)."""
