"""What ends or holds up an obligation from outside: a recorded reason, death, a ground of ALG-6."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zicht.protocol.beeld import Beeld, Uitstel
from zicht.protocol.verplichtingen.klok import beoordelingen
from zicht.protocol.verplichtingen.soort import (
    AFGEZIEN,
    OPEN,
    VERVALLEN,
    WACHT,
    Verplichting,
    omschrijving,
)

ZONDER_CONTACT = frozenset({"VB-10", "OV-6", "KL-1", "ML-5", "RE-2", "RE-4", "RE-5", "RE-6", "RE-8", "NZ-6"})
"""Owed about or to a person without Veilig Thuis having to contact that person now; or that person asked himself."""
BLIJFT_NA_OVERLIJDEN = frozenset({"KL-1"})
BEOORDELING, PARTIJ_INFORMEERT = "beoordeling zonder contact", "partij informeert"


def met_uitstel_en_redenen(beeld: Beeld, plicht: Verplichting, peildatum: date) -> Verplichting:
    """Give it up when a reason was recorded, let it lapse when the person died, let it wait while ALG-6 holds."""
    if plicht.stand != OPEN:
        return plicht
    if reden := _reden(beeld, plicht):
        return replace(plicht, stand=AFGEZIEN, gereed=reden)
    if overleden := _overleden(beeld, plicht):
        return replace(plicht, stand=VERVALLEN, gereed=max(overleden, plicht.ontstaan), ontbreekt=())
    return _wachtend(beeld, plicht, peildatum)


def _reden(beeld: Beeld, plicht: Verplichting) -> date | None:
    """The recorded reason why it is not met; one from before a new fact made it owed again does not count (ML-8)."""
    op = beeld.redenen_niet.get(plicht.sleutel)
    if op is None or op < (plicht.vernieuwd or plicht.ontstaan) or not omschrijving(plicht.code).af_te_zien:
        return None
    om = beeld.redenen_vastgelegd.get(plicht.sleutel)
    return None if om and plicht.vernieuwd_om and om < plicht.vernieuwd_om else op


def _overleden(beeld: Beeld, plicht: Verplichting) -> date | None:
    if plicht.persoon is None or plicht.regel in BLIJFT_NA_OVERLIJDEN:
        return None
    return next((p.overleden_op for p in beeld.personen if p.id == plicht.persoon), None)


def _wachtend(beeld: Beeld, plicht: Verplichting, peildatum: date) -> Verplichting:
    """ALG-6, SZ-14: wait while contact with this person is put off for this rule."""
    if plicht.persoon is None or plicht.regel in ZONDER_CONTACT:
        return plicht
    grenzen = [
        uitstel.opnieuw
        for uitstel in beeld.uitstel
        if plicht.persoon in uitstel.personen
        and (not uitstel.voor or plicht.regel in uitstel.voor)
        and geldt(beeld, uitstel, peildatum)
    ]
    if not grenzen:
        return plicht
    return replace(plicht, stand=WACHT, wacht_tot=max((g for g in grenzen if g), default=None))


def geldt(beeld: Beeld, uitstel: Uitstel, op: date) -> bool:
    """Does this ground hold on that day? Two of the four end by themselves (HP2019 2.1.6).

    "The assessment needs no contact yet" ends with the assessment; "the party informs" when that party refuses, when
    another handover leaves the informing with Veilig Thuis, or when Veilig Thuis starts a service itself.
    """
    if not uitstel.geldt(op):
        return False
    return not any(uitstel.vanaf <= einde <= op for einde in _vanzelf_voorbij(beeld, uitstel))


def _vanzelf_voorbij(beeld: Beeld, uitstel: Uitstel) -> list[date]:
    if uitstel.grond == BEOORDELING:
        return [b.op for b in beoordelingen(beeld)]
    if uitstel.grond == PARTIJ_INFORMEERT:
        geweigerd = [o.geweigerd for o in beeld.overdrachten if o.geweigerd]
        zelf = [o.op for o in beeld.overdrachten if not o.partij_informeert]
        return [*geweigerd, *zelf, *(d.gestart for d in beeld.diensten)]
    return []
