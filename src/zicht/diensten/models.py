"""The services of VT itself: Voorwaarden & Vervolg (HP2019 ch. 9) and Onderzoek (ch. 10)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Besluit, Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst
from zicht.protocol import kaders


class Dienst(DossierFeit):
    """One service, from its decision to its end. Its clock: see VV-1 in the core."""

    class Soort(models.TextChoices):
        VV = "voorwaarden en vervolg", "Voorwaarden & Vervolg"
        ONDERZOEK = "onderzoek", "Onderzoek"

    class Einde(models.TextChoices):
        """How a service ends (VV-6; HP2019 9.8, 10.8); V&V also by becoming Onderzoek (9.4)."""

        OVERDRACHT = "overdracht", "Overdracht, en daarna monitoren"
        MONITOREN = "monitoren", "Monitoren zonder overdracht"
        AFSLUITING = "afsluiting", "Afsluiten"
        ONDERZOEK = "onderzoek", "Overgegaan in Onderzoek"

    soort = models.CharField(max_length=30, choices=Soort.choices)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="diensten")
    gestart_op = models.DateField()
    contactpersoon = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    """Named to the family (VV-1)."""
    aangekondigd_einde = models.DateField(null=True, blank=True)
    """An end that VT itself announced, shown beside the clock."""
    afgerond_op = models.DateField(null=True, blank=True)
    einde = models.CharField(max_length=40, choices=Einde.choices, blank=True)
    einde_reden = VersleuteldTekst()
    """Why it ended although something the protocol asks was not there."""
    versie_protocol = models.CharField(max_length=30)


class Herbeoordeling(DossierFeit):
    """Continuous reassessment: asked by a fact, and its conclusion (VV-2; HP2019 9.4, 10.5)."""

    class Conclusie(models.TextChoices):
        VOORTZETTEN = "voortzetten", "De dienst gaat door"
        GEEN_GEWELD = "geen geweld", "Geen huiselijk geweld of kindermishandeling: afsluiten"
        BEVESTIGEN_NODIG = "bevestigen nodig", "Bevestigen of weerleggen is nodig: Onderzoek"
        NIET_BEREID = "niet bereid of in staat", "Niet bereid of in staat mee te werken: Onderzoek"

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, related_name="herbeoordelingen")
    aanleiding = VersleuteldTekst()
    gevraagd_op = models.DateField()
    conclusie = models.CharField(max_length=30, choices=Conclusie.choices, blank=True)
    op = models.DateField(null=True, blank=True)
    motivering = VersleuteldTekst()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")


class PlanVanAanpak(DossierFeit):
    """Plan of approach of an Onderzoek, made with colleagues (OND-2)."""

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, related_name="plannen_van_aanpak")
    op = models.DateField()
    tekst = VersleuteldTekst()
    vooronderzoek_nodig = models.BooleanField()
    informanten_besproken = models.BooleanField(default=False)
    """Which professionals will be asked was discussed with the family beforehand (OND-4)."""
    collegas = models.ManyToManyField(Medewerker, blank=True, related_name="+")
    """The colleagues of the meeting it was made in."""
    afwijking_reden = VersleuteldTekst()


class Vooronderzoek(DossierFeit):
    """Preliminary research without the people knowing (OND-3)."""

    class Grond(models.TextChoices):
        BEDREIGING = "ernstige bedreiging", "Concrete aanwijzingen voor ernstige bedreiging"
        HERLEIDBAAR = "herleidbaar", "Een anonieme melding zou te herleiden zijn"

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, null=True, blank=True, related_name="vooronderzoeken")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="vooronderzoeken")
    grond = models.CharField(max_length=30, choices=Grond.choices)
    reden = VersleuteldTekst()
    gestart_op = models.DateField()
    tot = models.DateField()
    """End of the current period, extensions included."""
    beeindigd_op = models.DateField(null=True, blank=True)


class Verlenging(DossierFeit):
    """An extension of preliminary research: two weeks at most each, only with serious threat (OND-3)."""

    vooronderzoek = models.ForeignKey(Vooronderzoek, on_delete=models.PROTECT, related_name="verlengingen")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField()
    reden = VersleuteldTekst()


class Vermoeden(DossierFeit):
    """One suspicion of an Onderzoek and its outcome (OND-5)."""

    class Uitkomst(models.TextChoices):
        BEVESTIGD = "bevestigd", "Bevestigd"
        GEEN_VAN_BEIDE = "niet bevestigd, niet weerlegd", "Niet bevestigd en niet weerlegd"
        WEERLEGD = "weerlegd", "Weerlegd"

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, related_name="vermoedens")
    omschrijving = VersleuteldTekst()
    betreft = models.ManyToManyField(Persoon, blank=True, related_name="vermoedens")
    uitkomst = models.CharField(max_length=40, choices=Uitkomst.choices, blank=True)
    onderbouwing = VersleuteldTekst()
    op = models.DateField(null=True, blank=True)


class Specialistisch(DossierFeit):
    """Specialist research; decided by vertrouwensarts or gedragswetenschapper (OND-4)."""

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, related_name="specialistisch")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    besloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    besloten_op = models.DateField()
    vraag = VersleuteldTekst()
    deskundige = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    afwijking_reden = VersleuteldTekst()
    """Why somebody else than these two decided."""


class Voorwaarde(DossierFeit):
    """A safety condition, tested on its qualities (VV-3): not negotiable, basis for monitoring."""

    tekst = VersleuteldTekst()
    betreft = models.ManyToManyField(Persoon, blank=True, related_name="voorwaarden")
    toets = VersleuteldJSON()
    """Per quality: {"ja": bool|null, "toelichting": str}."""
    afwijking_reden = VersleuteldTekst()
    afgestemd_met = VersleuteldTekst()
    """The chain partners it was aligned with."""
    hoe_gemeten = VersleuteldTekst()
    op = models.DateField()
    vervallen_op = models.DateField(null=True, blank=True)
    vervallen_reden = VersleuteldTekst()
    versie = models.PositiveIntegerField(default=1)


class Plan(DossierFeit):
    """Safety agreements (VV-4) or a safety, help or recovery plan of a person (OV-6): owner, date, status."""

    class Soort(models.TextChoices):
        AFSPRAKEN = "veiligheidsafspraken", "Veiligheidsafspraken"
        VEILIGHEID = "veiligheidsplan", "Veiligheidsplan"
        HULP = "hulpverleningsplan", "Hulpverleningsplan"
        HERSTEL = "herstelplan", "Herstelplan"

    class Status(models.TextChoices):
        AFGESPROKEN = "afgesproken", "Afgesproken, nog niet gemaakt"
        GEMAAKT = "gemaakt", "Gemaakt"
        UITGEVOERD = "in uitvoering", "In uitvoering"
        AFGEROND = "afgerond", "Afgerond"

    soort = models.CharField(max_length=30, choices=Soort.choices)
    personen = models.ManyToManyField(Persoon, related_name="plannen")
    eigenaar = VersleuteldTekst()
    """Who carries it out and oversees it."""
    kader = models.CharField(max_length=20, blank=True)
    """Code of `protocol.kaders`: voluntary or compulsory; empty: not known yet (DW-5)."""
    grond = models.CharField(max_length=40, blank=True)
    """Of compulsory help: the measure it rests on, a code of the same."""
    status = models.CharField(max_length=20, choices=Status.choices)
    op = models.DateField()
    tekst = VersleuteldTekst()
    versie = models.PositiveIntegerField(default=1)

    @property
    def kader_grond(self) -> str:
        """The measure with its article, for screen and copy; empty when it rests on none."""
        grond = kaders.kader(self.kader).gronden.get(self.grond) if self.kader else None
        return f"{grond.naam} ({grond.bron})" if grond else ""
