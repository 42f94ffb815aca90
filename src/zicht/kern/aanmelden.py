"""Settings about logging in, read from the environment (TG-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

AANMELDDIENST = "aanmelddienst"
"""The id of the one service for single sign-on, in addresses and in the database."""
_NODIG = ("ZICHT_OIDC_CLIENT", "ZICHT_OIDC_GEHEIM")


def lees_tweede_factor(omgeving: Mapping[str, str]) -> bool:
    """Is a second factor required? In development not unless asked for; elsewhere always.

    Raises ImproperlyConfigured when it is switched off without ZICHT_ONTWIKKELING=1.
    """
    ontwikkeling = omgeving.get("ZICHT_ONTWIKKELING") == "1"
    aan = omgeving.get("ZICHT_TWEEDE_FACTOR", "0" if ontwikkeling else "1") != "0"
    if not aan and not ontwikkeling:
        raise ImproperlyConfigured(
            "ZICHT_TWEEDE_FACTOR=0 laat iedereen met alleen een wachtwoord binnen: dat kan alleen met "
            "ZICHT_ONTWIKKELING=1, op een apparaat met verzonnen gegevens."
        )
    return aan


def lees_aanmelddienst(omgeving: Mapping[str, str]) -> dict[str, Any]:
    """The service for single sign-on, as allauth wants it; none without ZICHT_OIDC_ADRES.

    Raises ImproperlyConfigured when something belonging to it is missing, or it is not reached over https.
    """
    adres = omgeving.get("ZICHT_OIDC_ADRES", "")
    if not adres:
        return {}
    if ontbreekt := [naam for naam in _NODIG if not omgeving.get(naam)]:
        raise ImproperlyConfigured(f"Bij ZICHT_OIDC_ADRES hoort ook {' en '.join(ontbreekt)}.")
    if urlsplit(adres).scheme != "https" and omgeving.get("ZICHT_ONTWIKKELING") != "1":
        raise ImproperlyConfigured("ZICHT_OIDC_ADRES moet met https:// beginnen.")
    return dienst(
        adres,
        client=omgeving["ZICHT_OIDC_CLIENT"],
        geheim=omgeving["ZICHT_OIDC_GEHEIM"],
        naam=omgeving.get("ZICHT_OIDC_NAAM", "uw werkaccount"),
    )


def dienst(adres: str, *, client: str, geheim: str, naam: str) -> dict[str, Any]:
    """The setting SOCIALACCOUNT_PROVIDERS for one OpenID Connect service."""
    app = {
        "provider_id": AANMELDDIENST,
        "name": naam,
        "client_id": client,
        "secret": geheim,
        "settings": {"server_url": adres},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "SCOPE": ["openid", "profile"], "APPS": [app]}}


def herkomst_aanmelddienst(omgeving: Mapping[str, str]) -> list[str]:
    """The origin of that service, for the Content-Security-Policy."""
    delen = urlsplit(omgeving.get("ZICHT_OIDC_ADRES", ""))
    return [f"{delen.scheme}://{delen.netloc}"] if delen.netloc else []
