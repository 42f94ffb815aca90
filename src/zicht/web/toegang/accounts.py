"""Beheer of accounts: for the beheerder, who sees no dossiers by that (TG-1, TG-2)."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from zicht.kern.accounts import (
    NieuwBegin,
    blokkeer_account,
    deblokkeer_account,
    geef_nieuw_begin,
    maak_account,
    wijzig_account,
)
from zicht.kern.fouten import Fout
from zicht.kern.models import Medewerker, Rol, Team
from zicht.web.daadscherm import zet_fout
from zicht.web.onderdelen.velden import Aankruisen
from zicht.web.toegang.basis import RolScherm

PER_BLAD = 50


class AccountFormulier(forms.Form):
    gebruikersnaam = forms.CharField(label="Gebruikersnaam", max_length=100)
    naam = forms.CharField(label="Naam", max_length=200, help_text="Zoals die in dossiers en brieven komt te staan.")
    functie = forms.CharField(label="Functie", max_length=100, required=False)
    telefoon = forms.CharField(label="Telefoon", max_length=30, required=False)
    rollen = forms.MultipleChoiceField(label="Rollen", choices=Rol.choices, widget=Aankruisen)
    team = forms.ModelChoiceField(
        Team.objects.order_by("naam"),
        label="Team",
        required=False,
        empty_label="Geen team",
    )
    hele_organisatie = forms.BooleanField(
        label="Leidinggevende zonder team: ziet de dossiers van de hele organisatie", required=False
    )

    def clean(self) -> dict[str, Any]:
        """The fields of the act. The whole organisation is given on purpose, not by a forgotten team (TG-2)."""
        gegevens = dict(super().clean() or self.cleaned_data)
        hele_organisatie = gegevens.pop("hele_organisatie", False)
        leidt = Rol.LEIDINGGEVENDE in gegevens.get("rollen", ())
        if leidt and not gegevens.get("team") and not hele_organisatie and "team" not in self.errors:
            self.add_error("team", "Kies het team van deze leidinggevende, of kruis hieronder de hele organisatie aan.")
        return gegevens


class BeheerScherm(RolScherm):
    rollen = (Rol.BEHEER,)
    voor_wie = "Accounts beheert de beheerder."

    @cached_property
    def account(self) -> Medewerker:
        """The account in the address, or 404."""
        gevonden = Medewerker.objects.filter(pk=self.kwargs["medewerker"]).select_related("team").first()
        if gevonden is None:
            raise Http404
        return gevonden


class Accounts(BeheerScherm):
    """All accounts by name; those that are blocked say so."""

    template_name = "web/toegang/accounts.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = Medewerker.objects.select_related("team").order_by("-is_active", "naam", "id")
        pagina = Paginator(rijen, PER_BLAD).get_page(self.blad())
        labels = dict(Rol.choices)
        regels = [(rij, ", ".join(str(labels.get(rol, rol)) for rol in rij.rollen)) for rij in pagina]
        return super().get_context_data(pagina=pagina, regels=regels, **kwargs)


class NieuwAccount(BeheerScherm):
    template_name = "web/toegang/account.html"
    extra_context = {"kop": "Nieuw account", "knop": "Account maken"}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=AccountFormulier()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = AccountFormulier(request.POST)
        if form.is_valid():
            try:
                return toon_eenmalig(request, maak_account(door=self.medewerker, **form.cleaned_data))
            except Fout as fout:
                zet_fout(form, fout)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class AccountWijzigen(BeheerScherm):
    template_name = "web/toegang/account.html"
    extra_context = {"kop": "Account wijzigen", "knop": "Wijziging bewaren"}

    def formulier(self, gestuurd: QueryDict | None = None) -> AccountFormulier:
        rij = self.account
        velden = ("gebruikersnaam", "naam", "functie", "telefoon", "rollen", "team")
        leidt_alles = Rol.LEIDINGGEVENDE in rij.rollen and rij.team is None
        begin = {veld: getattr(rij, veld) for veld in velden}
        form = AccountFormulier(gestuurd, initial={**begin, "hele_organisatie": leidt_alles})
        form.fields["gebruikersnaam"].disabled = True
        return form

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.toon(self.formulier())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.formulier(request.POST)
        if not form.is_valid():
            return self.toon(form, status=422)
        invoer = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "gebruikersnaam"}
        try:
            wijzig_account(medewerker=self.account, door=self.medewerker, **invoer)
        except Fout as fout:
            return self.toon(form, fout=zet_fout(form, fout), status=422)
        messages.success(request, "Het account is gewijzigd.")
        return redirect("beheer")

    def toon(self, form: forms.Form, *, fout: Fout | None = None, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, fout=fout, account=self.account), status=status)


class Zeker(BeheerScherm):
    """Asks "are you sure", and then does one act with one account."""

    template_name = "web/bevestigen.html"

    @abstractmethod
    def vraag(self) -> dict[str, Any]:
        """The words of `web/bevestigen.html`."""

    @abstractmethod
    def doe(self) -> HttpResponse:
        """Do it. Raises what the act raises."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("beheer-account", kwargs={"medewerker": self.account.pk})
        return super().get_context_data(**{**self.vraag(), "terug": terug, **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.doe()
        except Fout as fout:
            messages.error(request, fout.zin)
            return redirect("beheer-account", medewerker=self.account.pk)


class AccountNieuwBegin(Zeker):
    def vraag(self) -> dict[str, Any]:
        return {
            "kop": "Nieuw wachtwoord en nieuwe tweede stap",
            "vraag": f"Weet u zeker dat {self.account.naam} dit zelf vraagt? Bel terug op een nummer dat u al had.",
            "gevolgen": [
                "Er komt een tijdelijk wachtwoord, dat u één keer ziet.",
                "De app, passkeys en herstelcodes werken niet meer; ook het werkaccount wordt losgekoppeld.",
                "Wie nu met dit account is ingelogd, wordt uitgelogd. Wat werd getypt blijft bewaard.",
            ],
            "knop": "Tijdelijk wachtwoord maken",
        }

    def doe(self) -> HttpResponse:
        return toon_eenmalig(self.request, geef_nieuw_begin(medewerker=self.account, door=self.medewerker))


class AccountBlokkeren(Zeker):
    """Or opens a blocked account again."""

    def vraag(self) -> dict[str, Any]:
        if self.account.is_active:
            gevolgen = [
                "De naam blijft staan bij alles wat is vastgelegd.",
                "Wie nu met dit account is ingelogd, wordt uitgelogd. Wat werd getypt blijft bewaard.",
                "Dossiers en afspraken op deze naam blijven staan: geef ze aan een collega.",
            ]
            return {
                "kop": "Account blokkeren",
                "vraag": f"{self.account.naam} kan dan niet meer inloggen.",
                "gevolgen": gevolgen,
                "knop": "Blokkeren",
                "gevaarlijk": True,
            }
        return {
            "kop": "Account deblokkeren",
            "vraag": f"{self.account.naam} kan dan weer inloggen.",
            "knop": "Deblokkeren",
        }

    def doe(self) -> HttpResponse:
        actief = self.account.is_active
        daad = blokkeer_account if actief else deblokkeer_account
        daad(medewerker=self.account, door=self.medewerker)
        messages.success(self.request, f"{self.account.naam} kan {'niet meer' if actief else 'weer'} inloggen.")
        return redirect("beheer")


def toon_eenmalig(request: HttpRequest, begin: NieuwBegin) -> HttpResponse:
    """The temporary password, on this page and nowhere else."""
    return render(request, "web/toegang/eenmalig.html", {"begin": begin})
