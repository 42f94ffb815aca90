from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.dossiers.vervolg import voeg_stap_toe
from zicht.web.rechten import views

BASIS = "dossiers/<uuid:dossier>/rechten/"
VERZOEK = f"{BASIS}<uuid:verzoek>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, views.Rechtenpagina.as_view(), name="rechten"),
    path(f"{BASIS}nieuw/", views.NieuwVerzoek.as_view(), name="rechten-nieuw"),
    path(f"{BASIS}beperken/", views.Beperk.as_view(), name="rechten-beperken"),
    path(f"{BASIS}verklaring/", views.LosseVerklaring.as_view(), name="rechten-verklaring-nieuw"),
    path(f"{BASIS}beperkingen/<uuid:beperking>/opheffen/", views.Opheffen.as_view(), name="rechten-opheffen"),
    path(f"{BASIS}beslissingen/<uuid:beslissing>/correctie/", views.Correctie.as_view(), name="rechten-correctie"),
    path(VERZOEK, views.Verzoekpagina.as_view(), name="rechten-verzoek"),
    path(f"{VERZOEK}identiteit/", views.Identiteit.as_view(), name="rechten-identiteit"),
    path(f"{VERZOEK}beslissen/", views.Beslis.as_view(), name="rechten-beslissen"),
    path(f"{VERZOEK}inzage/", views.Inzage.as_view(), name="rechten-inzage"),
    path(f"{VERZOEK}verklaring/", views.Verklaring.as_view(), name="rechten-verklaring"),
    path(f"{VERZOEK}intrekken/", views.Intrekken.as_view(), name="rechten-intrekken"),
]

for code, tekst in {
    "verzoek_beslissen": "Naar het verzoek",
    "inzage_beantwoorden": "Verzoek beantwoorden",
    "inzage_geven": "Inzage of afschrift geven",
    "correctie_beantwoorden": "Verzoek beantwoorden",
    "correctie_uitvoeren": "Correctie uitvoeren",
    "verklaring_toevoegen": "Eigen verklaring toevoegen",
    "vernietiging_beantwoorden": "Verzoek beantwoorden",
    "vernietiging_uitvoeren": "Naar het verzoek",
}.items():
    voeg_stap_toe(code, tekst, "rechten-verzoek", "verzoek")
