"""Where a dossier stands, from its facts: one word for the queue."""

from __future__ import annotations

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.klok import BIJ_VT, ONDERZOEK, beoordelingen
from zicht.werkvoorraad.models import Fase

SPOED, HOOG, GEWOON = 0, 1, 2


def fase(beeld: Beeld) -> Fase:
    """The step that is running. A melding without a decision comes before everything else (ML-8)."""
    lopend = [m for m in beeld.meldingen if m.loopt or m.wacht_op_leidinggevende]
    beoordeeld = {m for b in beoordelingen(beeld) for m in b.meldingen}
    if any(m.id not in beoordeeld for m in lopend):
        return Fase.BEOORDELING
    if beeld.definitief_einde:
        return Fase.AFGESLOTEN
    if open_diensten := [d for d in beeld.diensten if d.afgerond is None]:
        return Fase.ONDERZOEK if open_diensten[-1].soort == ONDERZOEK else Fase.VV
    if any(o.aanvaard is None and o.geweigerd is None and o.partij != "cliëntsysteem" for o in beeld.overdrachten):
        return Fase.OVERDRACHT
    if any(m.beeindigd is None for m in beeld.monitoringen):
        return Fase.MONITOREN
    if beeld.diensten or beeld.overdrachten:
        return Fase.AFRONDEN
    laatste = beoordelingen(beeld)[-1:] or None
    if laatste and laatste[0].uitkomst == BIJ_VT:
        return Fase.EERSTE_CONTACT
    return Fase.AFRONDEN if lopend else Fase.BEOORDELING


def urgentie(beeld: Beeld) -> int:
    """0 spoed, 1 hoog, 2 gewoon: of the meldingen that are not closed. Running help never lowers it (VB-10)."""
    lopend = [m for m in beeld.meldingen if m.afgesloten is None]
    if any(m.spoed or m.urgentie == "spoed" for m in lopend):
        return SPOED
    return HOOG if any(m.urgentie == "hoog" for m in lopend) else GEWOON
