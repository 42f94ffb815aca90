"""Every act of this room, so that the register knows them all."""

from zicht.klachten.ontvangen import leg_klachtgesprek_vast, ontvang_klacht, wijs_op_akj
from zicht.klachten.uitspraken import leg_reactie_vast, leg_uitspraak_vast

__all__ = ["leg_klachtgesprek_vast", "leg_reactie_vast", "leg_uitspraak_vast", "ontvang_klacht", "wijs_op_akj"]
