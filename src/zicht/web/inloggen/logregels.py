"""What allauth only tells by signals, for the log (TG-4)."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa import signals
from allauth.mfa.models import Authenticator

from zicht.kern.logboek.codes import Actie
from zicht.kern.logboek.over_accounts import schrijf_over_account
from zicht.kern.models import Medewerker

SOORTEN = {
    Authenticator.Type.TOTP: "app",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "herstelcodes",
}


def verbind() -> None:
    """Listen, once."""
    signals.authenticator_added.connect(_ingesteld, dispatch_uid="zicht")
    signals.authenticator_reset.connect(_ingesteld, dispatch_uid="zicht")
    signals.authenticator_removed.connect(_weggehaald, dispatch_uid="zicht")
    signals.authentication_failed.connect(_mislukt, dispatch_uid="zicht")
    password_changed.connect(_wachtwoord, dispatch_uid="zicht")


def _ingesteld(user: Medewerker, authenticator: Authenticator, **_: Any) -> None:
    schrijf_over_account(f"{SOORTEN[authenticator.type]} instellen", door=user, over=user)


def _weggehaald(user: Medewerker, authenticator: Authenticator, **_: Any) -> None:
    schrijf_over_account(f"{SOORTEN[authenticator.type]} weghalen", door=user, over=user)


def _mislukt(user: Medewerker, **_: Any) -> None:
    schrijf_over_account("tweede stap", door=None, over=user, actie=Actie.INLOGGEN, gelukt=False)


def _wachtwoord(user: Medewerker, **_: Any) -> None:
    schrijf_over_account("wachtwoord wijzigen", door=user, over=user)
