"""Every act of this room, so that the register knows them all."""

from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.afsluiten import rond_monitoren_af, sluit_definitief_af, sluit_diensten_af
from zicht.afronding.feedback import geef_feedback
from zicht.afronding.monitoren import (
    beoordeel_monitoren,
    leg_monitorcontact_vast,
    leg_score_vast,
    plan_monitorcontact,
    start_monitoren,
)
from zicht.afronding.overdragen import draag_over
from zicht.afronding.partijen import leg_partij_vast

__all__ = [
    "aanvaard_overdracht",
    "beoordeel_monitoren",
    "draag_over",
    "geef_feedback",
    "leg_monitorcontact_vast",
    "leg_partij_vast",
    "leg_score_vast",
    "plan_monitorcontact",
    "rond_monitoren_af",
    "sluit_definitief_af",
    "sluit_diensten_af",
    "start_monitoren",
    "weiger_overdracht",
]
