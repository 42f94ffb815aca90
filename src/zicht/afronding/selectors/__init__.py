"""What the screens of this room show: each function a fixed number of queries."""

from zicht.afronding.selectors.einde import Einde, wat_vraagt_het_einde
from zicht.afronding.selectors.feedback import (
    MelderInBeeld,
    Onderdeel,
    feedback_in_beeld,
    keten_open,
    ronde_van,
    wat_mag,
)
from zicht.afronding.selectors.meegeven import KanMee, MeeInBeeld, NietMee, wat_kan_mee
from zicht.afronding.selectors.monitoren import (
    ContactInBeeld,
    Monitorbeeld,
    OordeelInBeeld,
    ScoreInBeeld,
    monitoren_in_beeld,
    scores,
)
from zicht.afronding.selectors.overdrachten import OverdrachtInBeeld, lopende_overdrachten, overdrachten

__all__ = [
    "ContactInBeeld",
    "Einde",
    "KanMee",
    "MeeInBeeld",
    "MelderInBeeld",
    "Monitorbeeld",
    "NietMee",
    "Onderdeel",
    "OordeelInBeeld",
    "OverdrachtInBeeld",
    "ScoreInBeeld",
    "feedback_in_beeld",
    "keten_open",
    "lopende_overdrachten",
    "monitoren_in_beeld",
    "overdrachten",
    "ronde_van",
    "scores",
    "wat_kan_mee",
    "wat_mag",
    "wat_vraagt_het_einde",
]
