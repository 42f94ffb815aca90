"""Addresses of advice. Ids only: no address tells who it is about (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.advies import ambtshalve, schermen

VRAGER = "advies/vragers/<uuid:adviesvrager>"
OVERWEGING = "advies/ambtshalve/<uuid:overweging>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("advies/", schermen.Overzicht.as_view(), name="advies"),
    path("advies/nieuw/", schermen.AdviesBegin.as_view(), name="advies-begin"),
    path("advies/nieuw/<uuid:kenmerk>/", schermen.AdviesNieuw.as_view(), name="advies-nieuw"),
    path("advies/<uuid:advies>/", schermen.AdviesBlad.as_view(), name="advies-advies"),
    path("advies/<uuid:advies>/toestemming/", schermen.Toestemming.as_view(), name="advies-toestemming"),
    path("advies/<uuid:advies>/ambtshalve/", ambtshalve.Overwegen.as_view(), name="advies-overwegen"),
    path(f"{OVERWEGING}/besluit/", ambtshalve.Besluit.as_view(), name="advies-overweging-besluit"),
    path(f"{OVERWEGING}/verteld/", ambtshalve.BesluitVerteld.as_view(), name="advies-overweging-verteld"),
    path(f"{OVERWEGING}/gevolgen/", ambtshalve.GevolgenVerteld.as_view(), name="advies-overweging-gevolgen"),
    path(f"{OVERWEGING}/opgenomen/", ambtshalve.Opgenomen.as_view(), name="advies-overweging-opgenomen"),
    path(f"{VRAGER}/contactpersoon/", schermen.Contactpersoon.as_view(), name="advies-contactpersoon"),
    path(f"{VRAGER}/", schermen.VragerBlad.as_view(), name="advies-vrager"),
    path(f"{VRAGER}/vervolg/", schermen.VervolgNieuw.as_view(), name="advies-vervolg"),
    path(f"{VRAGER}/afspraak/", schermen.AfspraakNieuw.as_view(), name="advies-afspraak"),
    path(f"{VRAGER}/intrekken/", schermen.Intrekken.as_view(), name="advies-intrekken"),
    path(
        "advies/afspraken/<uuid:vervolgafspraak>/uitkomst/",
        schermen.AfspraakUitkomst.as_view(),
        name="advies-afspraak-uitkomst",
    ),
]
