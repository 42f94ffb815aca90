"""What now? After a service or refused help, every next step on one page (VV-6, OV-2; HP2019 9.8, 10.8, 14.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zicht.afronding.selectors.nazorg import weerlegde_onderzoeken
from zicht.web.dossiers.schermen import Blad


@dataclass(frozen=True)
class Keuze:
    """One next step: where it is decided, and when it fits."""

    url: str
    naam: str
    wanneer: str
    regel: str


STAPPEN = (
    ("overdracht-nieuw", "Overdragen", "Een ander neemt de volgende stappen over en kan het werk aan.", "OV-4"),
    ("monitoren-starten", "Monitoren zonder overdracht", "U gaat zelf na of het veilig blijft.", "MON-1"),
    ("diensten", "Nog een dienst", "Er is meer nodig van Veilig Thuis zelf.", "VV-2"),
    ("dwang", "Dwang", "De veiligheid komt er vrijwillig niet, of niet op tijd.", "DW-1"),
    ("afsluiten", "Afsluiten", "Er is niets meer nodig, of het vermoeden is weerlegd.", "AF-1"),
)


class VervolgKiezen(Blad):
    """The next steps, each with when it fits; the worker chooses."""

    template_name = "web/afronding/vervolg.html"
    wat = "afronding"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        keuzes = [Keuze(self.naar(url), naam, wanneer, regel) for url, naam, wanneer, regel in STAPPEN]
        eigen = {"keuzes": keuzes, "weerlegd": bool(weerlegde_onderzoeken(self.dossier))}
        return super().get_context_data(**{**eigen, **kwargs})
