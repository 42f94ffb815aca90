"""Addresses of personal links: one for who receives them, the others for workers."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.links import publiek, views

LINKS = "dossiers/<uuid:dossier>/links/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("p/<str:token>/", publiek.PersoonlijkeLink.as_view(), name="persoonlijke-link"),
    path(LINKS, views.Links.as_view(), name="links"),
    path(f"{LINKS}bevinding/<uuid:bevinding>/", views.GoedkeuringVragen.as_view(), name="links-goedkeuring"),
    path(f"{LINKS}overdracht/<uuid:overdracht>/", views.AntwoordVragen.as_view(), name="links-overdracht"),
    path(f"{LINKS}<uuid:link>/intrekken/", views.Intrekken.as_view(), name="links-intrekken"),
]
