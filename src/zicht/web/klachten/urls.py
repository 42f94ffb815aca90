from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.dossiers.vervolg import voeg_stap_toe
from zicht.web.klachten import views

BASIS = "dossiers/<uuid:dossier>/klachten/"
KLACHT = f"{BASIS}<uuid:klacht>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, views.Klachtenpagina.as_view(), name="klachten"),
    path(f"{BASIS}nieuw/", views.NieuweKlacht.as_view(), name="klachten-nieuw"),
    path(f"{KLACHT}akj/", views.WijsOpAkj.as_view(), name="klachten-akj"),
    path(f"{KLACHT}gesprek/", views.Gesprek.as_view(), name="klachten-gesprek"),
    path(f"{KLACHT}uitspraak/", views.Uitspraak.as_view(), name="klachten-uitspraak"),
    path(f"{KLACHT}rechtzetten/", views.Rechtzetten.as_view(), name="klachten-rechtzetten"),
    path(f"{KLACHT}beloven/", views.Beloven.as_view(), name="klachten-beloven"),
    path(f"{BASIS}belofte/<uuid:belofte>/", views.Nakomen.as_view(), name="klachten-nakomen"),
    path(f"{KLACHT}reactie/", views.Reactie.as_view(), name="klachten-reactie"),
]

voeg_stap_toe("klacht_afhandelen", "Naar de klacht", "klachten")
voeg_stap_toe("klacht_reactie", "Reageren op de uitspraak", "klachten-reactie", "klacht")
voeg_stap_toe("klacht_rechtzetten", "Rechtzetten", "klachten-rechtzetten", "klacht")
voeg_stap_toe("klacht_vervolg", "Vastleggen dat het is gedaan", "klachten-nakomen", "belofte")
