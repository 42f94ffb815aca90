"""Addresses of logging in. The English names are those by which allauth finds its own steps."""

from __future__ import annotations

from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_POST

from zicht.web.inloggen import apparaten, schermen

urlpatterns: list[URLPattern | URLResolver] = [
    path("inloggen/", schermen.Inloggen.as_view(), name="account_login"),
    path("inloggen/", schermen.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", schermen.Uitloggen.as_view(), name="account_logout"),
    path("uitloggen/", schermen.Uitloggen.as_view(), name="uitloggen"),
    path("inloggen/tweede-stap/", schermen.TweedeStap.as_view(), name="mfa_authenticate"),
    path("inloggen/<slug:provider_id>/", require_POST(oidc.login), name="openid_connect_login"),
    path("inloggen/<slug:provider_id>/terug/", oidc.callback, name="openid_connect_callback"),
    path("account/", schermen.MijnAccount.as_view(), name="mfa_index"),
    path("account/", schermen.MijnAccount.as_view(), name="mijn_account"),
    path("account/apparaten/", apparaten.MijnApparaten.as_view(), name="mijn_apparaten"),
    path("account/apparaten/andere/", apparaten.AndereUitloggen.as_view(), name="andere_uitloggen"),
    path("account/apparaten/<uuid:apparaat>/", apparaten.ApparaatUitloggen.as_view(), name="apparaat_uitloggen"),
    path("account/wachtwoord/", schermen.Wachtwoord.as_view(), name="account_change_password"),
    path("account/opnieuw/", schermen.Opnieuw.as_view(), name="account_reauthenticate"),
    path("account/opnieuw/code/", schermen.OpnieuwMetCode.as_view(), name="mfa_reauthenticate"),
    path("account/opnieuw/passkey/", schermen.OpnieuwMetPasskey.as_view(), name="mfa_reauthenticate_webauthn"),
    path("account/app/", schermen.AppInstellen.as_view(), name="mfa_activate_totp"),
    path("account/app/weghalen/", schermen.AppWeghalen.as_view(), name="mfa_deactivate_totp"),
    path("account/passkeys/nieuw/", schermen.PasskeyToevoegen.as_view(), name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/weghalen/", schermen.PasskeyWeghalen.as_view(), name="mfa_remove_webauthn"),
    path("account/herstelcodes/", schermen.Herstelcodes.as_view(), name="mfa_view_recovery_codes"),
    path("account/herstelcodes/nieuw/", schermen.HerstelcodesMaken.as_view(), name="mfa_generate_recovery_codes"),
]
