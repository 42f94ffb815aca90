"""The screens of logging in: allauth's steps in our templates."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter as accounts
from allauth.account.views import LoginView, PasswordChangeView, ReauthenticateView
from allauth.mfa.adapter import get_adapter as tweede_factor_weg
from allauth.mfa.base.views import AuthenticateView, IndexView
from allauth.mfa.base.views import ReauthenticateView as CodeReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, ReauthenticateWebAuthnView, RemoveWebAuthnView
from allauth.socialaccount.adapter import get_adapter as aanmelddienst
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views import View

from zicht.kern.models import Rol
from zicht.web.concepten import ingelogd
from zicht.web.inloggen.eisen import heeft_tweede_factor, tweede_factor_nodig

NIET_INGEVULD = "nog niet ingevuld"


def _tekst(kop: str, knop: str) -> dict[str, Any]:
    """What `web/inloggen/formulier.html` says."""
    return {"kop": kop, "knop": knop, "annuleer": reverse_lazy("mijn_account")}


class Inloggen(LoginView):  # type: ignore[misc]
    """Name and password; who is logged in already goes to the queue."""

    template_name = "web/inloggen/inloggen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "alleen_wachtwoord": not tweede_factor_nodig(),
            "diensten": aanmelddienst(self.request).list_providers(self.request),
            "volgende": self.request.GET.get("next") or self.request.POST.get("next", ""),
        }


class Uitloggen(View):
    """Ends the session. Only by POST: a link in a mail logs nobody out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        accounts(request).logout(request)
        return redirect("inloggen")


class TweedeStap(AuthenticateView):  # type: ignore[misc]
    """The code of the app, a passkey, or a recovery code."""

    template_name = "web/inloggen/tweede_stap.html"


class MijnAccount(IndexView):  # type: ignore[misc]
    """Password, second factors, and who I am here."""

    template_name = "web/inloggen/mijn_account.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        medewerker = ingelogd(self.request)
        moet = tweede_factor_nodig() and not heeft_tweede_factor(medewerker)
        rollen = dict(Rol.choices)
        paren = [
            ("Gebruikersnaam", medewerker.gebruikersnaam),
            ("Rollen", ", ".join(rollen[rol] for rol in medewerker.rollen if rol in rollen)),
            ("Functie", medewerker.functie or NIET_INGEVULD),
            ("Telefoon", medewerker.telefoon or NIET_INGEVULD),
        ]
        eigen = {"medewerker": medewerker, "moet_instellen": moet, "paren": paren}
        return {**super().get_context_data(**kwargs), **eigen}


class Wachtwoord(PasswordChangeView):  # type: ignore[misc]
    template_name = "web/inloggen/wachtwoord.html"
    extra_context = _tekst("Wachtwoord wijzigen", "Wachtwoord wijzigen")
    success_url = reverse_lazy("mijn_account")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Who only comes in by single sign-on has no password here to change."""
        if request.user.is_authenticated and not request.user.has_usable_password():
            return redirect("mijn_account")
        antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return antwoord


class _Opnieuw:
    """Who is not logged in has nothing to confirm."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return antwoord


class Opnieuw(_Opnieuw, ReauthenticateView):  # type: ignore[misc]
    template_name = "web/inloggen/opnieuw.html"
    extra_context = _tekst("Bent u het?", "Verder")


class OpnieuwMetCode(_Opnieuw, CodeReauthenticateView):  # type: ignore[misc]
    template_name = "web/inloggen/opnieuw.html"
    extra_context = _tekst("Bent u het?", "Verder")


class OpnieuwMetPasskey(_Opnieuw, ReauthenticateWebAuthnView):  # type: ignore[misc]
    template_name = "web/inloggen/opnieuw_passkey.html"
    extra_context = _tekst("Bent u het?", "Verder")


class AppInstellen(ActivateTOTPView):  # type: ignore[misc]
    template_name = "web/inloggen/app_instellen.html"
    extra_context = _tekst("App instellen", "App instellen")


class AppWeghalen(DeactivateTOTPView):  # type: ignore[misc]
    template_name = "web/inloggen/app_weghalen.html"
    extra_context = _tekst("App weghalen", "App weghalen")


class PasskeyToevoegen(AddWebAuthnView):  # type: ignore[misc]
    template_name = "web/inloggen/passkey_toevoegen.html"
    extra_context = _tekst("Passkey toevoegen", "Passkey maken")


class PasskeyWeghalen(RemoveWebAuthnView):  # type: ignore[misc]
    template_name = "web/inloggen/passkey_weghalen.html"
    extra_context = _tekst("Passkey weghalen", "Passkey weghalen")
    success_url = reverse_lazy("mijn_account")

    def form_valid(self, form: Any) -> HttpResponse:
        """The last second factor stays until there is another one."""
        if not tweede_factor_weg().can_delete_authenticator(self.get_object()):
            messages.error(self.request, "U hebt deze passkey nodig om in te loggen. Stel eerst een andere stap in.")
            return redirect("mijn_account")
        antwoord: HttpResponse = super().form_valid(form)
        return antwoord


class Herstelcodes(ViewRecoveryCodesView):  # type: ignore[misc]
    template_name = "web/inloggen/herstelcodes.html"


class HerstelcodesMaken(GenerateRecoveryCodesView):  # type: ignore[misc]
    template_name = "web/inloggen/herstelcodes_maken.html"
    extra_context = _tekst("Nieuwe herstelcodes", "Nieuwe codes maken")
