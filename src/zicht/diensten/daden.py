"""Every act of this room, so that the register knows them all."""

from zicht.diensten.afronden import rond_dienst_af
from zicht.diensten.herbeoordelen import beoordeel_opnieuw, vraag_herbeoordeling
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.plan_van_aanpak import stel_plan_van_aanpak_op
from zicht.diensten.plannen import maak_plan, werk_plan_bij
from zicht.diensten.specialistisch import besluit_specialistisch_onderzoek
from zicht.diensten.vermoedens import leg_vermoeden_vast, stel_uitkomst_vast
from zicht.diensten.vooronderzoek import beeindig_vooronderzoek, start_vooronderzoek, verleng_vooronderzoek
from zicht.diensten.voorwaarden import laat_voorwaarde_vervallen, stel_voorwaarde_op, wijzig_voorwaarde

__all__ = [
    "beeindig_vooronderzoek",
    "beoordeel_opnieuw",
    "besluit_specialistisch_onderzoek",
    "kies_dienst",
    "laat_voorwaarde_vervallen",
    "leg_vermoeden_vast",
    "maak_plan",
    "rond_dienst_af",
    "start_vooronderzoek",
    "stel_plan_van_aanpak_op",
    "stel_uitkomst_vast",
    "stel_voorwaarde_op",
    "verleng_vooronderzoek",
    "vraag_herbeoordeling",
    "werk_plan_bij",
    "wijzig_voorwaarde",
]
