"""Checking what an act in a dossier was given: what it speaks of belongs to that dossier."""

from __future__ import annotations

from collections.abc import Iterable

from zicht.dossiers.models import Bevinding, Dossier
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern import invoer


class Controle(invoer.Controle):
    """Collects one sentence per field; `rond_af` raises them together as Invoerfout."""

    def uit_dossier(self, veld: str, dossier: Dossier, rijen: Iterable[DossierFeit | None]) -> None:
        """These rows belong to this dossier: nothing of another family may get in here."""
        if any(rij is not None and rij.dossier_id != dossier.pk for rij in rijen):
            self.fout(veld, "Dit hoort bij een ander dossier. Kies iets uit dit dossier.")

    def geldend(self, veld: str, bevindingen: Iterable[Bevinding]) -> None:
        """Nothing new rests on a statement that turned out wrong (ALG-16) or was shielded on request (RE-4)."""
        rijen = list(bevindingen)
        if any(bevinding.gerectificeerd_op for bevinding in rijen):
            self.fout(veld, "Een van deze bevindingen is gerectificeerd: de tekst klopt niet. Kies haar niet meer.")
        if any(bevinding.afgeschermd_op for bevinding in rijen):
            self.fout(veld, "Een van deze bevindingen is op verzoek afgeschermd. Gebruik haar nergens meer.")
