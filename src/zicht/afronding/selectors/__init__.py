"""What the screens of this room show: each function a fixed number of queries."""

from zicht.afronding.selectors.einde import Einde, wat_vraagt_het_einde
from zicht.afronding.selectors.meegeven import NietMee, wat_niet_meegaat
from zicht.afronding.selectors.monitoren import (
    ContactInBeeld,
    Monitorbeeld,
    OordeelInBeeld,
    ScoreInBeeld,
    monitoren_in_beeld,
    scores,
)
from zicht.afronding.selectors.overdrachten import lopende_overdrachten, ontvanger_van

__all__ = [
    "ContactInBeeld",
    "Einde",
    "Monitorbeeld",
    "NietMee",
    "OordeelInBeeld",
    "ScoreInBeeld",
    "lopende_overdrachten",
    "monitoren_in_beeld",
    "ontvanger_van",
    "scores",
    "wat_niet_meegaat",
    "wat_vraagt_het_einde",
]
