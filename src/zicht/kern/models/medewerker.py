from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.kern.identiteit import uuid7
from zicht.kern.sleutels import maak_sleutels


class Rol(models.TextChoices):
    FRONTOFFICE = "frontoffice", "Frontoffice"
    BEOORDELAAR = "beoordelaar", "Beoordelaar"
    BACKOFFICE = "backoffice", "Backoffice"
    MONITOR = "monitor", "Monitor"
    VERTROUWENSARTS = "vertrouwensarts", "Vertrouwensarts"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper", "Gedragswetenschapper"
    AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris", "Aandachtsfunctionaris"
    WERKBEGELEIDER = "werkbegeleider", "Werkbegeleider"
    LEIDINGGEVENDE = "leidinggevende", "Leidinggevende"
    PRIVACY = "privacy", "Privacyfunctionaris"
    BEHEER = "beheer", "Beheerder"


class Team(models.Model):
    """A group of workers that shares a queue."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    naam = models.CharField(max_length=100, unique=True)

    def __str__(self) -> str:
        return self.naam


class Medewerkers(BaseUserManager["Medewerker"]):
    def maak(
        self,
        *,
        gebruikersnaam: str,
        naam: str,
        rollen: list[str],
        wachtwoord: str | None = None,
        team: Team | None = None,
        **meer: str | bool,
    ) -> Medewerker:
        """A new worker, with the key under which his drafts are kept. `meer`: other fields of the account."""
        medewerker = self.model(gebruikersnaam=gebruikersnaam, naam=naam, rollen=rollen, team=team, **meer)
        medewerker.set_password(wachtwoord)
        medewerker.save(using=self._db)
        maak_sleutels(medewerker.pk)
        return medewerker

    def get_by_natural_key(self, username: str | None) -> Medewerker:
        return self.get(gebruikersnaam=username)


class Medewerker(AbstractBaseUser):
    """Somebody who works at the organisation. Never removed: decisions keep the name of who took them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    gebruikersnaam = models.CharField(max_length=100, unique=True)
    naam = models.CharField(max_length=200)
    functie = models.CharField(max_length=100, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    rollen = ArrayField(models.CharField(max_length=30, choices=Rol.choices), default=list)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="medewerkers")
    is_active = models.BooleanField(default=True)
    wachtwoord_tijdelijk = models.BooleanField(default=False)
    """Somebody else knows the password: at the next login it is changed before anything else (TG-1)."""

    objects: ClassVar[Medewerkers] = Medewerkers()
    USERNAME_FIELD = "gebruikersnaam"

    def __str__(self) -> str:
        return self.naam

    def heeft(self, *rollen: Rol | str) -> bool:
        """Does this worker have one of these roles?"""
        return any(str(rol) in self.rollen for rol in rollen)
