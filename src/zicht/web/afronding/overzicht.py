"""The end of a case on one page: who is responsible now, and the way to each of its four parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zicht.afronding.selectors import lopende_overdrachten
from zicht.dossiers.selectors import Plicht, plichten
from zicht.web.dossiers.schermen import Blad
from zicht.web.dossiers.vervolg import Stap, stap
from zicht.werkvoorraad.models import Werkregel

ONDERDELEN = {
    "overdracht": (
        "overdragen",
        "overdracht_aanvaard",
        "overdracht_schriftelijk",
        "voorwaarden_aan_partij",
        "partij_verwijdert",
        "na_geweigerde_hulp_besluiten",
    ),
    "feedback": ("feedback_na_beoordeling", "feedback_bij_einde", "feedback_blijvend_betrokken", "feedback_keten"),
    "monitoren": ("monitorcontact", "monitoren_beoordelen", "hulp_inlichten"),
    "nazorg": (
        "nazorg_bezien",
        "nazorg_bespreken",
        "nazorgcontact",
        "nazorgcontact_of_vernietiging",
        "uitkomst_nagaan",
        "afsluitbrief_om_te_tonen",
        "evaluatieformulier",
    ),
    "afsluiten": (
        "afsluiten",
        "vervolg_na_dienst",
        "afsluiting_bevestigen",
        "einde_monitoren_bevestigen",
        "einde_monitoren_aan_partij",
    ),
}
"""Per part of this room (its URL name) the obligations that are done there."""
UITLEG = {
    "overdracht": ("Overdracht", "De volgende stappen aan een ander geven: wat meegaat, de afspraken, het antwoord."),
    "feedback": ("Feedback", "Wat iedere melder en partner mag horen, en wat is verteld."),
    "monitoren": ("Monitoren", "Contacten, veiligheidscijfers en de vier oordelen."),
    "nazorg": ("Nazorg", "Na een weerlegd vermoeden: wat ieder nodig heeft, en wie later gebeld wil worden."),
    "afsluiten": ("Afsluiten", "De drie soorten einde, en wat er nog open staat."),
}


@dataclass(frozen=True)
class Deel:
    """One part of this room: what is owed there, each with its button."""

    url_naam: str
    naam: str
    uitleg: str
    open: tuple[tuple[Plicht, Stap | None], ...]


class Afronding(Blad):
    template_name = "web/afronding/afronding.html"
    wat = "afronding"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "delen": self._delen(),
            "sinds": Werkregel.objects.filter(pk=self.dossier.pk)
            .values_list("verantwoordelijk_vanaf", flat=True)
            .first(),
            "wachtend": lopende_overdrachten(self.dossier),
        }
        return super().get_context_data(**{**eigen, **kwargs})

    def _delen(self) -> list[Deel]:
        open_ = plichten(self.dossier)
        return [
            Deel(naam, *UITLEG[naam], tuple((p, stap(self.dossier, p)) for p in open_ if p.code in codes))
            for naam, codes in ONDERDELEN.items()
        ]
