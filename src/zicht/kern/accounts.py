"""Accounts of workers: made, changed, given a new start, blocked (TG-1, TG-2). Each act has its line in the log (TG-4).

`door` is a beheerder, or None for who runs the installation itself (the command line).
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.logboek.over_accounts import schrijf_over_account
from zicht.kern.models import Medewerker, Rol, Team
from zicht.kern.sessies import beeindig_sessies

TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what looks alike on paper: a temporary password is read out or written down once."""


@dataclass(frozen=True)
class NieuwBegin:
    """An account with the password that is told to the worker once; it is kept nowhere."""

    medewerker: Medewerker
    wachtwoord: str


@daad("account maken", regels=("TG-1", "TG-4"))
def maak_account(
    *,
    door: Medewerker | None,
    gebruikersnaam: str,
    naam: str,
    rollen: Sequence[str],
    team: Team | None = None,
    functie: str = "",
    telefoon: str = "",
    wachtwoord: str = "",
) -> NieuwBegin:
    """A new account with a temporary password (`wachtwoord`, by default made here). Raises Geweigerd, Invoerfout."""
    _eis_beheer(door)
    fouten = _toets(gebruikersnaam=gebruikersnaam, naam=naam, rollen=rollen)
    if Medewerker.objects.filter(gebruikersnaam__iexact=gebruikersnaam).exists():
        fouten["gebruikersnaam"] = f"Er is al een account {gebruikersnaam}: kies een andere gebruikersnaam."
    if fouten:
        raise Invoerfout(fouten)
    geheim = wachtwoord or tijdelijk_wachtwoord()
    medewerker = Medewerker.objects.maak(
        gebruikersnaam=gebruikersnaam,
        naam=naam,
        rollen=list(dict.fromkeys(rollen)),
        wachtwoord=geheim,
        team=team,
        functie=functie,
        telefoon=telefoon,
        wachtwoord_tijdelijk=True,
    )
    schrijf_over_account("account maken", door=door, over=medewerker)
    return NieuwBegin(medewerker, geheim)


@daad("account wijzigen", regels=("TG-2", "TG-4"))
def wijzig_account(
    *,
    medewerker: Medewerker,
    door: Medewerker | None,
    naam: str,
    rollen: Sequence[str],
    team: Team | None = None,
    functie: str = "",
    telefoon: str = "",
) -> Medewerker:
    """Other data, roles or team. Raises Geweigerd for the roles or team of one's own account (TG-2); Invoerfout."""
    _eis_beheer(door)
    if fouten := _toets(gebruikersnaam=medewerker.gebruikersnaam, naam=naam, rollen=rollen):
        raise Invoerfout(fouten)
    anders = set(rollen) != set(medewerker.rollen) or team != medewerker.team
    if anders and door is not None and door.pk == medewerker.pk:
        raise Geweigerd("TG-2", "Uw eigen rollen en team wijzigt een andere beheerder.")
    medewerker.naam, medewerker.functie, medewerker.telefoon = naam, functie, telefoon
    medewerker.rollen, medewerker.team = list(dict.fromkeys(rollen)), team
    medewerker.save(update_fields=["naam", "functie", "telefoon", "rollen", "team"])
    schrijf_over_account("account wijzigen", door=door, over=medewerker)
    return medewerker


@daad("account een nieuw begin geven", regels=("TG-1", "TG-4"))
def geef_nieuw_begin(*, medewerker: Medewerker, door: Medewerker | None, wachtwoord: str = "") -> NieuwBegin:
    """For who lost his phone or password: a temporary password, no second factor and no link with single sign-on.

    Running sessions end. The beheerder makes sure beforehand who is asking. Raises Geweigerd for one's own account.
    """
    _eis_beheer(door)
    if door is not None and door.pk == medewerker.pk:
        raise Geweigerd("TG-1", "Uw eigen account krijgt een nieuw begin van een andere beheerder.")
    geheim = wachtwoord or tijdelijk_wachtwoord()
    medewerker.set_password(geheim)
    medewerker.wachtwoord_tijdelijk = True
    medewerker.save(update_fields=["password", "wachtwoord_tijdelijk"])
    Authenticator.objects.filter(user=medewerker).delete()
    SocialAccount.objects.filter(user=medewerker).delete()
    beeindig_sessies(medewerker)
    schrijf_over_account("account een nieuw begin geven", door=door, over=medewerker)
    return NieuwBegin(medewerker, geheim)


@daad("account blokkeren", regels=("TG-1", "TG-4"))
def blokkeer_account(*, medewerker: Medewerker, door: Medewerker | None) -> Medewerker:
    """Close the account: running sessions end at once, the name stays with what was recorded. Raises Geweigerd."""
    _eis_beheer(door)
    if door is not None and door.pk == medewerker.pk:
        raise Geweigerd("TG-1", "Uw eigen account blokkeert een andere beheerder.")
    return _zet_actief(medewerker, door, actief=False)


@daad("account deblokkeren", regels=("TG-1", "TG-4"))
def deblokkeer_account(*, medewerker: Medewerker, door: Medewerker | None) -> Medewerker:
    """Open a blocked account again, with the password and second factor it had. Raises Geweigerd."""
    _eis_beheer(door)
    return _zet_actief(medewerker, door, actief=True)


def tijdelijk_wachtwoord() -> str:
    """Four groups of five characters: nearly a hundred bits, and readable aloud."""
    return "-".join("".join(secrets.choice(TEKENS) for _ in range(5)) for _ in range(4))


def _zet_actief(medewerker: Medewerker, door: Medewerker | None, *, actief: bool) -> Medewerker:
    medewerker.is_active = actief
    medewerker.save(update_fields=["is_active"])
    if not actief:
        beeindig_sessies(medewerker)
    schrijf_over_account("account deblokkeren" if actief else "account blokkeren", door=door, over=medewerker)
    return medewerker


def _eis_beheer(door: Medewerker | None) -> None:
    if door is not None and not door.heeft(Rol.BEHEER):
        raise Geweigerd("TG-2", "Accounts beheert alleen de beheerder.")


def _toets(*, gebruikersnaam: str, naam: str, rollen: Sequence[str]) -> dict[str, str]:
    fouten = {}
    if not gebruikersnaam.strip():
        fouten["gebruikersnaam"] = "Vul een gebruikersnaam in."
    if not naam.strip():
        fouten["naam"] = "Vul de naam in zoals die in dossiers komt te staan."
    if vreemd := [rol for rol in rollen if rol not in Rol.values]:
        fouten["rollen"] = f"“{vreemd[0]}” is geen rol. Kies uit: {', '.join(Rol.values)}."
    elif not rollen:
        fouten["rollen"] = "Kies minstens één rol."
    return fouten
