"""Base screens of this room: a form for an act about the dossier, or about one row, that leads back to the service."""

from __future__ import annotations

from typing import Any

from zicht.web.dossiers.schermen import DossierDaad, RijDaad

IN_GROEPEN = "web/diensten/in_groepen.html"
"""Template that shows a `GegroepeerdFormulier` in its named groups."""


class OverTekst(RijDaad):
    """A form for an act about a text that stands above it: nobody decides on the wrong one."""

    template_name = "web/diensten/over.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"over": self.over(), **kwargs})

    def over(self) -> tuple[str, str]:
        """What the text is, and the text."""
        raise NotImplementedError


class DienstDaad(DossierDaad):
    terug_naar = "diensten"
    wat = "dienst"


class DienstRijDaad(RijDaad):
    terug_naar = "diensten"
    wat = "dienst"
