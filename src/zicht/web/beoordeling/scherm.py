"""The screen Beoordeling: facts with their sources, screening, criteria, decisions."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from zicht.beoordeling.selectors import Beoordelingsbeeld, beoordelingsbeeld
from zicht.web.daadscherm import DossierScherm


class BeoordelingScherm(DossierScherm):
    """Everything that is needed to decide, on one page; its main action is the next step."""

    template_name = "web/beoordeling/beoordeling.html"
    wat = "beoordeling"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = beoordelingsbeeld(self.dossier, self.medewerker)
        eigen = {"dossier": self.dossier, "beeld": beeld, "volgende": self.volgende(beeld)}
        return super().get_context_data(**{**kwargs, **eigen})

    def volgende(self, beeld: Beoordelingsbeeld) -> tuple[str, str] | None:
        """Text and address of the one main action; None when nothing waits for a decision, or the file is closed."""
        if not beeld.te_beslissen or self.dossier.definitief_einde_op is not None:
            return None
        if beeld.screening is None or not beeld.screening.dekt_alles:
            return "Screenen", reverse("beoordeling-screenen", kwargs={"dossier": self.dossier.pk})
        return "Besluit nemen", "#uitkomsten"
