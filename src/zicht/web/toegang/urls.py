"""Addresses of access: who sees what, breaking the glass, accounts. Ids only (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.toegang import accounts, ander, collegas, dossier, lezen, noodtoegang

DOSSIER = "dossiers/<uuid:dossier>/toegang"
MEEKIJKER = f"{DOSSIER}/meekijken/<uuid:meekijkverzoek>"
ACCOUNT = "beheer/accounts/<uuid:medewerker>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("collegas/", collegas.zoek_collegas, name="collegas"),
    path("ander-dossier/", ander.AnderDossier.as_view(), name="toegang-ander"),
    path("ander-dossier/<uuid:gezocht>/", ander.AnderDossier.as_view(), name="toegang-ander-gezocht"),
    path("noodtoegang/", noodtoegang.NoodtoegangLijst.as_view(), name="toegang-noodtoegang"),
    path("noodtoegang/<uuid:noodtoegang>/nagezien/", noodtoegang.Nagezien.as_view(), name="toegang-nagezien"),
    path("veel-gelezen/", lezen.VeelGelezen.as_view(), name="toegang-veel-gelezen"),
    path("veel-gelezen/<uuid:lezer>/", lezen.LeesremOpheffen.as_view(), name="toegang-leesrem"),
    path("veel-lezen/<uuid:naar>/", lezen.VeelLezen.as_view(), name="toegang-veel-lezen"),
    path(f"{DOSSIER}/", dossier.ToegangScherm.as_view(), name="toegang"),
    path(f"{DOSSIER}/afschermen/", dossier.Afschermen.as_view(), name="toegang-afschermen"),
    path(f"{DOSSIER}/opheffen/", dossier.Opheffen.as_view(), name="toegang-opheffen"),
    path(f"{DOSSIER}/meekijken/", dossier.Meekijken.as_view(), name="toegang-meekijken"),
    path(f"{MEEKIJKER}/", dossier.MeekijkenAfronden.as_view(), name="toegang-meekijken-af"),
    path("beheer/accounts/", accounts.Accounts.as_view(), name="beheer"),
    path("beheer/accounts/nieuw/", accounts.NieuwAccount.as_view(), name="beheer-account-nieuw"),
    path(f"{ACCOUNT}/", accounts.AccountWijzigen.as_view(), name="beheer-account"),
    path(f"{ACCOUNT}/nieuw-begin/", accounts.AccountNieuwBegin.as_view(), name="beheer-account-nieuw-begin"),
    path(f"{ACCOUNT}/blokkeren/", accounts.AccountBlokkeren.as_view(), name="beheer-account-blokkeren"),
]
