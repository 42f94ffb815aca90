from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.werkvoorraad.views import WerkvoorraadScherm, wijs_toe

urlpatterns: list[URLPattern | URLResolver] = [
    path("", WerkvoorraadScherm.as_view(), name="werkvoorraad"),
    path("werkvoorraad/toewijzen/", wijs_toe, name="werkvoorraad-toewijzen"),
]
