"""Handover, closing, feedback, monitoring, aftercare: HP2019 chapters 11-13, NAZORG."""

from zicht.afronding.models.einde import Afsluiting, Feedback
from zicht.afronding.models.monitoren import Monitorcontact, Monitoring, Monitoroordeel, Veiligheidsscore
from zicht.afronding.models.nazorg import (
    Evaluatietelling,
    Nazorgcontact,
    Nazorgomstandigheden,
    Nazorgpunt,
    Uitkomstcontrole,
)
from zicht.afronding.models.overdracht import Overdracht, OverdrachtBevinding
from zicht.afronding.models.resultaten import Resultaattelling

__all__ = [
    "Afsluiting",
    "Evaluatietelling",
    "Feedback",
    "Monitorcontact",
    "Monitoring",
    "Monitoroordeel",
    "Nazorgcontact",
    "Nazorgomstandigheden",
    "Nazorgpunt",
    "Overdracht",
    "OverdrachtBevinding",
    "Resultaattelling",
    "Uitkomstcontrole",
    "Veiligheidsscore",
]
