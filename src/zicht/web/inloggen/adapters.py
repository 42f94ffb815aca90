"""What allauth asks of Zicht: nobody signs up, nothing is mailed, every step stands in the log (TG-1, TG-4)."""

from __future__ import annotations

import base64
import os
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.kern.kluis import NONCE, kluis
from zicht.kern.logboek.codes import Actie
from zicht.kern.logboek.over_accounts import schrijf_over_account
from zicht.kern.models import Medewerker
from zicht.web.inloggen.bekende_browser import browser_van, onthoud
from zicht.web.inloggen.eisen import TWEEDE_FACTOREN, elders_aangemeld, tweede_factor_nodig

LABEL = b"zicht:tweede-factor"


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the beheerder; a guess is counted per name and browser."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        "too_many_login_attempts": "Te vaak geprobeerd. Wacht vijf minuten, of vraag de beheerder om hulp.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord.",
        "rate_limited": "Te vaak geprobeerd. Wacht vijf minuten.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Only what went wrong: that somebody logged in he sees himself."""
        if level >= messages.ERROR and kwargs.get("message"):
            messages.add_message(request, level, kwargs["message"])

    def login(self, request: HttpRequest, user: Medewerker) -> None:
        super().login(request, user)
        schrijf_over_account("inloggen", door=user, over=user, actie=Actie.INLOGGEN)

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, Medewerker):
            schrijf_over_account("uitloggen", door=request.user, over=request.user, actie=Actie.UITLOGGEN)
        super().logout(request)

    def post_login(self, request: HttpRequest, user: Medewerker, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().post_login(request, user, **kwargs)
        onthoud(request, antwoord, user)
        return antwoord

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """What was typed is not kept: people type their password in the wrong field."""
        over = Medewerker.objects.filter(gebruikersnaam=credentials.get("username", "")).first()
        schrijf_over_account("inloggen", door=None, over=over, actie=Actie.INLOGGEN, gelukt=False)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        naam = str(credentials.get("username", ""))
        return f"{naam.casefold()}:{browser_van(request, naam)}"


class TweedeFactor(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of second factors are encrypted with a key that no database holds (TG-7)."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Deze code klopt niet. Typ de code die de app nu laat zien.",
        "cannot_delete_authenticator": "U hebt deze stap nodig om in te loggen. Stel eerst een andere in.",
    }

    def encrypt(self, text: str) -> str:
        naam, sleutel = kluis().leid_af(label=LABEL)
        nonce = os.urandom(NONCE)
        gesloten = nonce + AESGCM(sleutel).encrypt(nonce, text.encode(), LABEL)
        return f"{naam}:{base64.b64encode(gesloten).decode()}"

    def decrypt(self, encrypted_text: str) -> str:
        naam, _, gesloten = encrypted_text.rpartition(":")
        waarde = base64.b64decode(gesloten)
        _, sleutel = kluis().leid_af(label=LABEL, naam=naam)
        return AESGCM(sleutel).decrypt(waarde[:NONCE], waarde[NONCE:], LABEL).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if not tweede_factor_nodig():
            return True
        andere = Authenticator.objects.filter(user=authenticator.user, type__in=TWEEDE_FACTOREN)
        return bool(andere.exclude(pk=authenticator.pk).exists())

    def generate_authenticator_name(self, user: Medewerker, type: str) -> str:
        return f"Passkey {Authenticator.objects.filter(user=user, type=type).count() + 1}"


class Aanmelddienst(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Single sign-on brings in a worker who is known already, and makes nobody."""

    ONBEKEND = "Bij dit werkaccount hoort geen account in Zicht. Vraag de beheerder om hulp."
    MISLUKT = "Inloggen met uw werkaccount lukte niet. Probeer het opnieuw, of log in met uw wachtwoord."

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Link the first login to the worker whose gebruikersnaam is in the claim; later ones go by that link.

        Somebody else who gets the same name at the service has another identity there, and does not come in.
        """
        if not sociallogin.is_existing:
            medewerker = _medewerker(sociallogin)
            if medewerker is None or SocialAccount.objects.filter(user=medewerker).exists():
                schrijf_over_account("inloggen", door=None, over=medewerker, actie=Actie.INLOGGEN, gelukt=False)
                raise _terug(request, self.ONBEKEND)
            sociallogin.connect(request, medewerker)
        if not sociallogin.user.is_active:
            schrijf_over_account("inloggen", door=None, over=sociallogin.user, actie=Actie.INLOGGEN, gelukt=False)
            raise _terug(request, self.ONBEKEND)
        elders_aangemeld(request, sociallogin.user, tweede_factor=_met_tweede_factor(sociallogin))

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        schrijf_over_account("inloggen", door=None, over=None, actie=Actie.INLOGGEN, gelukt=False)
        raise _terug(request, self.MISLUKT)


def _medewerker(sociallogin: SocialLogin) -> Medewerker | None:
    naam = _claims(sociallogin).get(settings.ZICHT_OIDC_CLAIM, "")
    return Medewerker.objects.filter(gebruikersnaam=naam, is_active=True).first() if naam else None


def _met_tweede_factor(sociallogin: SocialLogin) -> bool:
    """Did the service say, in the way agreed (`ZICHT_OIDC_AMR`), that a second factor was used there?"""
    gezegd = sociallogin.account.extra_data.get("id_token") or {}
    return bool(settings.ZICHT_OIDC_AMR) and settings.ZICHT_OIDC_AMR in [*gezegd.get("amr", ()), gezegd.get("acr")]


def _claims(sociallogin: SocialLogin) -> dict[str, Any]:
    gezegd = sociallogin.account.extra_data
    return {**(gezegd.get("id_token") or {}), **(gezegd.get("userinfo") or {})}


def _terug(request: HttpRequest, zin: str) -> ImmediateHttpResponse:
    messages.error(request, zin)
    return ImmediateHttpResponse(redirect("inloggen"))
