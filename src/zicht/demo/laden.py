"""The small region that `zicht start` shows: accounts to look around with, and dossiers in every step."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from zicht.demo.adviezen import speel_adviezen
from zicht.demo.regio.medewerkers import Ploeg
from zicht.demo.regio.verzinnen import Regio
from zicht.demo.regio.vullen import laad_hier
from zicht.demo.voorbeelden import speel_voorbeelden
from zicht.demo.voorbeeldstappen import Cast
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

ZAAD = 1
DOSSIERS = 60
JAREN = 1.4
"""So short that most of these dossiers run today."""
MEDEWERKERS = {
    Rol.FRONTOFFICE: ("fatima", "Fatima Bouzidi"),
    Rol.BEOORDELAAR: ("bram", "Bram Oosterling"),
    Rol.BACKOFFICE: ("hanneke", "Hanneke Terwal"),
    Rol.MONITOR: ("joost", "Joost Veldmate"),
    Rol.GEDRAGSWETENSCHAPPER: ("priya", "Priya Ramdath"),
    Rol.VERTROUWENSARTS: ("lotte", "Lotte van Ginderen"),
    Rol.LEIDINGGEVENDE: ("willem", "Willem Dijkgraaf"),
}


def laad_kleine_regio(*, meld: Callable[[str], None]) -> list[tuple[str, str, str]]:
    """Fill an empty database; gives the accounts as (gebruikersnaam, wachtwoord, rol). The password is made anew."""
    wachtwoord = secrets.token_urlsafe(9)
    team = Team.objects.create(naam="Team Rivierenstreek")
    cast: Cast = {
        rol: Medewerker.objects.maak(
            gebruikersnaam=gebruikersnaam, naam=naam, rollen=[str(rol)], wachtwoord=wachtwoord, team=team
        )
        for rol, (gebruikersnaam, naam) in MEDEWERKERS.items()
    }
    ploeg = Ploeg(team.pk, {str(rol): (medewerker.pk,) for rol, medewerker in cast.items()})
    laad_hier(Regio(ZAAD, DOSSIERS, klok.vandaag(), JAREN), (ploeg,))
    meld(f"{DOSSIERS} verzonnen dossiers staan klaar.")
    speel_voorbeelden(cast)
    speel_adviezen(cast)
    return [(medewerker.gebruikersnaam, wachtwoord, rol.label) for rol, medewerker in cast.items()]
