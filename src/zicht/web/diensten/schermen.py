"""Base screens of this room: a form for an act about the dossier, or about one row, that leads back to the service."""

from __future__ import annotations

from zicht.web.dossiers.schermen import DossierDaad, RijDaad

IN_GROEPEN = "web/diensten/in_groepen.html"
"""Template that shows a `GegroepeerdFormulier` in its named groups."""


class DienstDaad(DossierDaad):
    terug_naar = "diensten"
    wat = "dienst"


class DienstRijDaad(RijDaad):
    terug_naar = "diensten"
    wat = "dienst"
