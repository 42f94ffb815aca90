from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.bewaren import views

BASIS = "dossiers/<uuid:dossier>/bewaren/"
VOORSTEL = f"{BASIS}<uuid:voorstel>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("bewaren/", views.Lijst.as_view(), name="bewaren"),
    path("bewaren/bewijzen/", views.Bewijzen.as_view(), name="bewaren-bewijzen"),
    path("bewaren/bewijzen/<int:nummer>/", views.Bewijs.as_view(), name="bewaren-bewijs"),
    path(BASIS, views.VanDossier.as_view(), name="bewaren-dossier"),
    path(f"{BASIS}langer/", views.Verleng.as_view(), name="bewaren-verlengen"),
    path(f"{BASIS}voorstel/", views.Voorstel.as_view(), name="bewaren-voorstel"),
    path(f"{VOORSTEL}beoordelen/", views.KeurGoed.as_view(), name="bewaren-goedkeuren"),
    path(f"{VOORSTEL}intrekken/", views.TrekIn.as_view(), name="bewaren-intrekken"),
]
