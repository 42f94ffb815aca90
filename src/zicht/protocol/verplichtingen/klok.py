"""Which assessment's clock counts, and since when VT is responsible for sight on safety (VV-1, VB-2, ML-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zicht.protocol.beeld import Beeld, Besluit, Dienst
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op

BEOORDELING = "veiligheidsbeoordeling"
BIJ_VT = "Veilig Thuis"
ONDERZOEK = "onderzoek"
WET2026 = "hp2019-wet2026"


@dataclass(frozen=True)
class Dienstklok:
    """The end of a service: the one that counts, and those that are shown beside it."""

    vanaf: date
    uiterlijk: date
    termijn: str
    later: tuple[date, ...]


def beoordelingen(beeld: Beeld) -> list[Besluit]:
    return sorted((b for b in beeld.besluiten if b.soort == BEOORDELING), key=lambda b: b.op)


def einden(beeld: Beeld) -> list[date]:
    """Days on which an assessment ended by closing or by an accepted handover."""
    gesloten = [a.op for a in beeld.afsluitingen if a.soort != "einde dienst"]
    return gesloten + [o.aanvaard for o in beeld.overdrachten if o.aanvaard]


def telt_vanaf(beeld: Beeld, dienst: Dienst) -> date:
    """The day from which the ten weeks of a service count.

    The earliest assessment not yet ended by closing or handover, also when more followed (VV-1). Onderzoek under
    `hp2019-wet2026` counts from its own decision (Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 2).
    """
    if dienst.soort == ONDERZOEK and dienst.versie == WET2026:
        return dienst.gestart
    grens = max((e for e in einden(beeld) if e < dienst.gestart), default=None)
    kandidaten = [b.op for b in beoordelingen(beeld) if b.op <= dienst.gestart and (grens is None or b.op > grens)]
    return min(kandidaten, default=dienst.gestart)


def dienstklok(beeld: Beeld, dienst: Dienst) -> Dienstklok:
    """The clock of a service, with the ends that later assessments would give and that VT itself announced (VV-1)."""
    termijn = "onderzoek" if dienst.soort == ONDERZOEK else "voorwaarden_en_vervolg"
    vanaf = telt_vanaf(beeld, dienst)
    tot = dienst.afgerond or date.max
    later = {bereken(termijn, b.op, dienst.versie).uiterlijk for b in beoordelingen(beeld) if vanaf < b.op <= tot}
    if dienst.aangekondigd_einde:
        later.add(dienst.aangekondigd_einde)
    uiterlijk = bereken(termijn, vanaf, dienst.versie).uiterlijk
    return Dienstklok(vanaf, uiterlijk, termijn, tuple(sorted(later - {uiterlijk})))


def verantwoordelijk_vanaf(beeld: Beeld) -> date | None:
    """Since (or from) when VT is responsible for sight on safety; None when it is not (any more) (VB-2, OV-5).

    The urgent moment, else the assessment, in any case the sixth working day after receipt. It ends when the follow-up
    is placed with a party that accepted, or with a closing.
    """
    laatste_einde = max(einden(beeld), default=None)
    momenten = []
    for melding in beeld.meldingen:
        if not melding.loopt or (laatste_einde and melding.ontvangen <= laatste_einde):
            continue
        grens = bereken("zicht_op_veiligheid", melding.ontvangen, versie_op(melding.ontvangen)).uiterlijk
        beoordeeld = [b for b in beoordelingen(beeld) if melding.id in b.meldingen]
        if beoordeeld and beoordeeld[0].uitkomst == "geen vervolg" and melding.spoed is None:
            continue
        momenten.append(min(d for d in (melding.spoed, grens, *(b.op for b in beoordeeld)) if d))
    if momenten:
        return min(momenten)
    return None
