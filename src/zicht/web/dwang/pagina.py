"""The page of compulsory routes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from zicht.dossiers.uitstel import met_contactstop
from zicht.dwang import selectors
from zicht.web.dossiers.schermen import Blad

INLICHTEN = "ALG-14"
"""The rule under which a parent is told of a request: what a contact stop may hold for."""


class Dwangpagina(Blad):
    """Every request, the latest first: drafts and reactions, meeting, minutes, forms, what must be followed up."""

    template_name = "web/dwang/dwang.html"
    wat = "dwang"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen: dict[str, Any] = {
            "trajecten": selectors.trajecten_van(self.dossier),
            "losse_formulieren": selectors.losse_formulieren(self.dossier),
            "huisverboden": selectors.huisverboden(self.dossier),
            "beschermingsverzoeken": selectors.beschermingsverzoeken(self.dossier),
            "dossier_url": self.dossier_url(),
            "gestopt": met_contactstop(self.dossier, INLICHTEN),
        }
        eigen["actie"] = self._hoofdactie(eigen["trajecten"], eigen["gestopt"])
        return super().get_context_data(**{**eigen, **kwargs})

    def _hoofdactie(
        self, trajecten: tuple[selectors.Trajectbeeld, ...], gestopt: frozenset[UUID]
    ) -> tuple[str, str] | None:
        """The one next thing, of the latest request that asks for something: address and name.

        None when the file is closed. Never a contact with somebody in `gestopt` (ALG-6).
        """
        if self.dossier.definitief_einde_op is not None:
            return None
        for beeld in trajecten:
            volgende = self._volgende(beeld, gestopt)
            if volgende is not None:
                return volgende
        return self.naar("dwang-besluit"), "VTO of VTB besluiten"

    def _volgende(self, beeld: selectors.Trajectbeeld, gestopt: frozenset[UUID]) -> tuple[str, str] | None:
        traject = beeld.traject.pk
        verzonden = beeld.traject.verzonden_op is not None
        voor_te_leggen = [ouder for ouder in beeld.zonder_concept if ouder.pk not in gestopt]
        if beeld.is_vtb and not verzonden and voor_te_leggen:
            adres = self.naar("dwang-concept", traject=traject)
            return f"{adres}?persoon={voor_te_leggen[0].pk}", "Concept voorleggen"
        if beeld.is_vtb and not verzonden and beeld.wacht_op_reactie:
            return self.naar("dwang-reactie", concept=beeld.wacht_op_reactie[0].pk), "Reactie vastleggen"
        if (beeld.is_vtb or beeld.is_vto) and not verzonden:
            soort = "VTB" if beeld.is_vtb else "VTO"
            return self.naar(f"dwang-{soort.lower()}", traject=traject), f"{soort} verzenden"
        if beeld.is_vto and beeld.traject.college_ingelicht_op is None:
            return self.naar("dwang-college", traject=traject), "Gemeente inlichten"
        if ongezien := [notulen for notulen in beeld.notulen if notulen.gecontroleerd_op is None]:
            return self.naar("dwang-notulen-controleren", notulen=ongezien[0].pk), "Notulen controleren"
        return None
