"""Addresses of the manual. A picture stands where the Markdown says it stands, seen from a page."""

from django.urls import path

from zicht.web.hulp import schermen

urlpatterns = [
    path("hulp/", schermen.overzicht, name="hulp"),
    path("hulp/beelden/<slug:naam>.png", schermen.toon_beeld, name="hulp-beeld"),
    path("hulp/<slug:taak>/", schermen.toon_taak, name="hulp-taak"),
]
