"""What a worker must have done before he sees anything: a password of his own, and a second factor (TG-1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.kern.models import Medewerker

TWEEDE_FACTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
ELDERS = "zicht_aangemeld_elders"
"""In the session: who came in by single sign-on, and whether that service vouched for a second factor."""
ALTIJD = frozenset(
    {"uitloggen", "account_logout", "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
)
INSTELLEN = frozenset(
    {
        "mijn_account",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    }
)


def tweede_factor_nodig() -> bool:
    return bool(settings.ZICHT_TWEEDE_FACTOR)


def elders_aangemeld(request: HttpRequest, medewerker: Medewerker, *, tweede_factor: bool) -> None:
    """Note in the session that he comes in by single sign-on, and whether with a second factor there.

    With his name: the session may go on as that of somebody else, when this login is not finished.
    """
    request.session[ELDERS] = [str(medewerker.pk), tweede_factor]


def _elders(request: HttpRequest, medewerker: Medewerker) -> bool | None:
    """Did he prove a second factor elsewhere? None: he did not come in by single sign-on."""
    wie, tweede_factor = request.session.get(ELDERS, ("", False))
    return bool(tweede_factor) if wie == str(medewerker.pk) else None


def heeft_tweede_factor(medewerker: Medewerker) -> bool:
    """Whoever has one was asked for it at this login; `geef_nieuw_begin` ends the sessions of whom it takes away."""
    return bool(Authenticator.objects.filter(user=medewerker, type__in=TWEEDE_FACTOREN).exists())


def eerst(request: HttpRequest, medewerker: Medewerker) -> tuple[str, frozenset[str]] | None:
    """The page that goes first, and those that stay open meanwhile; None when everything was done."""
    elders = _elders(request, medewerker)
    if medewerker.wachtwoord_tijdelijk and elders is None:
        return "account_change_password", ALTIJD | {"account_change_password"}
    if tweede_factor_nodig() and not elders and not heeft_tweede_factor(medewerker):
        return "mijn_account", ALTIJD | INSTELLEN
    return None


class EerstVeilig:
    """Middleware: no screen opens before the account is safe."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not isinstance(request.user, Medewerker):
            return None
        nodig = eerst(request, request.user)
        naam = request.resolver_match.url_name if request.resolver_match else None
        return redirect(nodig[0]) if nodig and naam not in nodig[1] else None
