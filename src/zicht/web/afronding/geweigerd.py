"""The family does not want the party's help: the party reports back and deletes (OV-2)."""

from __future__ import annotations

from zicht.afronding.geweigerde_hulp import leg_verwijdering_door_partij_vast, meld_geweigerde_hulp
from zicht.web.afronding.overdracht import VanOverdracht
from zicht.web.dossiers.velden import DossierFormulier, dag
from zicht.web.onderdelen.velden import LangeTekst


class BerichtFormulier(DossierFormulier):
    bericht = LangeTekst(label="Wat zei de partij?", help_text="Wat is aangeboden, en waarom niet gewild.", regels=4)
    op = dag("Wanneer hoorde u het?")


class DatumFormulier(DossierFormulier):
    op = dag("Wanneer verwijderde de partij de gegevens?")


class HulpGeweigerd(VanOverdracht):
    daad = meld_geweigerde_hulp
    formulier = BerichtFormulier
    kop = "Het gezin wil de hulp niet"
    knop = "Bericht vastleggen"
    regels = ("OV-2",)
    gelukt = "Vastgelegd. Veilig Thuis is weer verantwoordelijk: besluit wat er nu gebeurt."


class PartijVerwijderde(VanOverdracht):
    daad = leg_verwijdering_door_partij_vast
    formulier = DatumFormulier
    kop = "De partij heeft de gegevens verwijderd"
    knop = "Verwijdering vastleggen"
    regels = ("OV-2",)
