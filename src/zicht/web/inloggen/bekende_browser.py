"""A browser in which this worker logged in before has guesses of its own.

So whoever guesses at a colleague's password from elsewhere is slowed down, and the colleague himself is not.
"""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from zicht.kern.models import Medewerker

KOEK = "zicht_browser"
ZOUT = "zicht.bekende-browser"
GELDIG = 180 * 24 * 60 * 60
VREEMD = "vreemd"


def browser_van(request: HttpRequest, gebruikersnaam: str) -> str:
    """The mark of this browser when this worker logged in with it before; else one that all strange ones share."""
    try:
        naam, kenmerk = signing.loads(request.COOKIES.get(KOEK, ""), salt=ZOUT, max_age=GELDIG)
    except (signing.BadSignature, ValueError, TypeError):
        return VREEMD
    return str(kenmerk) if naam == gebruikersnaam.casefold() else VREEMD


def onthoud(request: HttpRequest, antwoord: HttpResponse, medewerker: Medewerker) -> None:
    """Mark this browser as one in which this worker logged in."""
    if browser_van(request, medewerker.gebruikersnaam) != VREEMD:
        return
    waarde = signing.dumps([medewerker.gebruikersnaam.casefold(), secrets.token_hex(8)], salt=ZOUT)
    antwoord.set_cookie(
        KOEK, waarde, max_age=GELDIG, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
