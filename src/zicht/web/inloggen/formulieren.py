"""The forms of logging in: what allauth checks, in the words of our screens."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms

CODE = "Code van zes cijfers uit uw app, of een herstelcode"


def _veld(form: forms.Form, naam: str, label: str, *, eerst: bool = False, **attrs: str) -> None:
    """Give a field a label of ours, and nothing grey inside it that passes for an answer."""
    veld = form.fields[naam]
    veld.label = label
    veld.widget.attrs.pop("placeholder", None)
    veld.widget.attrs.update(attrs | ({"autofocus": "autofocus"} if eerst else {}))


class InlogFormulier(LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "login", "Gebruikersnaam", eerst=True, autocomplete="username", autocapitalize="none")
        _veld(self, "password", "Wachtwoord", autocomplete="current-password")
        self.fields["password"].help_text = ""


class OpnieuwFormulier(ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "password", "Uw wachtwoord", eerst=True)


class WachtwoordFormulier(ChangePasswordForm):  # type: ignore[misc]
    """A password of one's own ends that it is a temporary one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "oldpassword", "Wachtwoord van nu", eerst=True)
        _veld(self, "password1", "Nieuw wachtwoord")
        _veld(self, "password2", "Nieuw wachtwoord, nog eens")
        self.fields["password1"].help_text = "Minstens twaalf tekens. Een zin is lang en makkelijk te onthouden."

    def clean_password1(self) -> str:
        nieuw: str = self.cleaned_data["password1"]
        if nieuw == self.data.get("oldpassword"):
            raise forms.ValidationError("Kies een ander wachtwoord dan dat van nu.")
        return nieuw

    def save(self) -> None:
        self.user.wachtwoord_tijdelijk = False
        super().save()


class CodeFormulier(AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "code", CODE, eerst=True)


class CodeOpnieuwFormulier(CodeReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "code", CODE, eerst=True)


class AppFormulier(ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "code", "Code van zes cijfers die de app nu laat zien", inputmode="numeric")


class PasskeyFormulier(AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "name", "Naam, om hem te herkennen", eerst=True)
