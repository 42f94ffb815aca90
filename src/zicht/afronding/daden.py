"""Every act of this room, so that the register knows them all."""

from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.afsluiten import rond_monitoren_af, sluit_definitief_af, sluit_diensten_af
from zicht.afronding.einde_hulp import meld_einde_hulp
from zicht.afronding.feedback import geef_feedback
from zicht.afronding.geweigerde_hulp import leg_verwijdering_door_partij_vast, meld_geweigerde_hulp
from zicht.afronding.monitoren import (
    beoordeel_monitoren,
    leg_monitorcontact_vast,
    leg_score_vast,
    plan_monitorcontact,
    start_monitoren,
)
from zicht.afronding.nazorg.bespreken import bespreek_nazorg
from zicht.afronding.nazorg.bezien import bezie_nazorg
from zicht.afronding.nazorg.contact import (
    kies_bellen_of_vernietigen,
    leg_nazorgcontact_vast,
    spreek_nazorgcontact_af,
)
from zicht.afronding.nazorg.evaluatie import tel_evaluatie
from zicht.afronding.nazorg.nagaan import ga_uitkomst_na, spreek_uitkomstcontrole_af
from zicht.afronding.overdragen import draag_over
from zicht.afronding.partijen import leg_partij_vast

__all__ = [
    "aanvaard_overdracht",
    "beoordeel_monitoren",
    "bespreek_nazorg",
    "bezie_nazorg",
    "draag_over",
    "ga_uitkomst_na",
    "geef_feedback",
    "kies_bellen_of_vernietigen",
    "leg_monitorcontact_vast",
    "leg_nazorgcontact_vast",
    "leg_partij_vast",
    "leg_score_vast",
    "leg_verwijdering_door_partij_vast",
    "meld_einde_hulp",
    "meld_geweigerde_hulp",
    "plan_monitorcontact",
    "rond_monitoren_af",
    "sluit_definitief_af",
    "sluit_diensten_af",
    "spreek_nazorgcontact_af",
    "spreek_uitkomstcontrole_af",
    "start_monitoren",
    "tel_evaluatie",
    "weiger_overdracht",
]
