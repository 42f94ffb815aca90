"""Every act of this room, so that the register knows them all."""

from zicht.dwang.besluiten import besluit_dwang
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.notulen import controleer_notulen, ontvang_notulen
from zicht.dwang.tafel import leg_bespreking_vast, volg_tafelafspraak_op
from zicht.dwang.verzenden import informeer_college, verzend_vtb, verzend_vto

__all__ = [
    "besluit_dwang",
    "bied_formulier_aan",
    "controleer_notulen",
    "informeer_college",
    "leg_bespreking_vast",
    "leg_concept_voor",
    "leg_handtekening_vast",
    "leg_reactie_op_concept_vast",
    "ontvang_notulen",
    "verzend_vtb",
    "verzend_vto",
    "volg_tafelafspraak_op",
]
