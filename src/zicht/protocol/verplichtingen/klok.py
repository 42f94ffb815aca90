"""Which assessment's clock counts, and since when VT is responsible for sight on safety (VV-1, VB-2, ML-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Beeld, Besluit, Dienst, Melding, Persoon
from zicht.protocol.termijnen import bereken, codes
from zicht.protocol.verplichtingen.soort import eerste
from zicht.protocol.versies import versie_op

BEOORDELING = "veiligheidsbeoordeling"
BIJ_VT = "Veilig Thuis"
GEEN_VERVOLG = "geen vervolg"
EINDE_DIENST = "einde dienst"
ONDERZOEK = "onderzoek"
WEERLEGD = "weerlegd"
HP2019, WET2026 = "hp2019", "hp2019-wet2026"


@dataclass(frozen=True)
class Dienstklok:
    """The end of a service: the one that counts, and those that are shown beside it."""

    vanaf: date
    uiterlijk: date
    termijn: str
    later: tuple[date, ...]


def beoordelingen(beeld: Beeld) -> list[Besluit]:
    return sorted((b for b in beeld.besluiten if b.soort == BEOORDELING), key=lambda b: b.op)


def sluitingen(beeld: Beeld) -> list[date]:
    """Days on which the involvement was closed, with or without monitoring to come."""
    return [a.op for a in beeld.afsluitingen if a.soort != EINDE_DIENST]


def weerlegde_diensten(beeld: Beeld) -> list[tuple[UUID, date]]:
    """Each Onderzoek that refuted every suspicion, and the day of the last outcome (OND-5)."""
    per_dienst: dict[UUID, list[tuple[str, date | None]]] = {}
    for vermoeden in beeld.vermoedens:
        per_dienst.setdefault(vermoeden.dienst, []).append((vermoeden.uitkomst, vermoeden.op))
    return [
        (dienst, max(op for _, op in uitkomsten if op))
        for dienst, uitkomsten in per_dienst.items()
        if all(uitkomst == WEERLEGD and op for uitkomst, op in uitkomsten)
    ]


def einden(beeld: Beeld) -> list[date]:
    """Days on which responsibility ended by closing or by an accepted handover."""
    return sluitingen(beeld) + [o.aanvaard for o in beeld.overdrachten if o.aanvaard]


def einde_van(beeld: Beeld, beoordeling: Besluit) -> date | None:
    """The day on which an assessment was ended by closing, or by an accepted handover of what it is about.

    A handover decided before this assessment, or about other meldingen, does not end it: what came in while the party
    was still thinking stays with Veilig Thuis.
    """
    overgedragen = [
        o.aanvaard
        for o in beeld.overdrachten
        if o.aanvaard and o.op >= beoordeling.op and (not o.meldingen or o.meldingen & beoordeling.meldingen)
    ]
    gesloten = [op for op in sluitingen(beeld) if op >= beoordeling.op]
    return eerste([*overgedragen, *gesloten])


def pas_later_bekend(beeld: Beeld, persoon: Persoon, op: date) -> bool:
    """Did this person become known only after what happened on `op` had ended? Then it is not told to him."""
    return any(op <= einde < persoon.sinds for einde in einden(beeld))


def toen_volwassen(beeld: Beeld, op: date) -> list[Persoon]:
    """The adults who are told of what happened on `op`."""
    return [p for p in beeld.volwassenen(op) if not pas_later_bekend(beeld, p, op)]


def telt_vanaf(beeld: Beeld, dienst: Dienst) -> date:
    """The day from which the ten weeks of a service count.

    The earliest assessment not yet ended by closing or handover, also when more followed (VV-1). Onderzoek under
    `hp2019-wet2026` counts from its own decision (Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 2).
    """
    if dienst.soort == ONDERZOEK and dienst.versie == WET2026:
        return dienst.gestart
    kandidaten = [
        b.op
        for b in beoordelingen(beeld)
        if b.op <= dienst.gestart and (einde_van(beeld, b) or dienst.gestart) >= dienst.gestart
    ]
    return min(kandidaten, default=dienst.gestart)


def dienstklok(beeld: Beeld, dienst: Dienst) -> Dienstklok:
    """The clock of a service, with the ends that later assessments would give and that VT itself announced (VV-1)."""
    termijn = "onderzoek" if dienst.soort == ONDERZOEK else "voorwaarden_en_vervolg"
    versie = dienst.versie if termijn in codes(dienst.versie) else HP2019
    vanaf = telt_vanaf(beeld, dienst)
    tot = dienst.afgerond or date.max
    later = {bereken(termijn, b.op, versie).uiterlijk for b in beoordelingen(beeld) if vanaf < b.op <= tot}
    if dienst.aangekondigd_einde:
        later.add(dienst.aangekondigd_einde)
    uiterlijk = bereken(termijn, vanaf, versie).uiterlijk
    return Dienstklok(vanaf, uiterlijk, termijn, tuple(sorted(later - {uiterlijk})))


def verantwoordelijk_vanaf(beeld: Beeld) -> date | None:
    """Since (or from) when VT is responsible for sight on safety; None when it is not (any more) (VB-2, OV-5).

    The urgent moment, else the assessment, in any case the sixth working day after receipt. It ends when the follow-up
    is placed with a party that accepted, or with a closing; a melding that was not assessed is never ended by these. It
    comes back when that party reports that the people did not want its help (OV-2): nobody else sees to their safety.
    """
    return eerste(moment for melding in beeld.meldingen if (moment := _verantwoordelijk_voor(beeld, melding)))


def _verantwoordelijk_voor(beeld: Beeld, melding: Melding) -> date | None:
    if not melding.loopt or (beeld.definitief_einde and melding.ontvangen < beeld.definitief_einde):
        return None
    eigen = [b for b in beoordelingen(beeld) if melding.id in b.meldingen]
    if eigen and (einde := einde_van(beeld, eigen[-1])):
        return _teruggekomen(beeld, melding, einde)
    if eigen and eigen[-1].uitkomst == GEEN_VERVOLG and melding.spoed is None:
        return None
    grens = bereken("zicht_op_veiligheid", melding.ontvangen, versie_op(melding.ontvangen)).uiterlijk
    return eerste(d for d in (melding.spoed, grens, *(b.op for b in eigen)) if d)


def _teruggekomen(beeld: Beeld, melding: Melding, einde: date) -> date | None:
    """OV-2: since the party reported that its help was refused, until the steps are placed again or it is closed."""
    over = [o for o in beeld.overdrachten if o.aanvaard and (not o.meldingen or melding.id in o.meldingen)]
    terug = max((o.hulp_geweigerd for o in over if o.hulp_geweigerd and o.hulp_geweigerd >= einde), default=None)
    if terug is None or any(op >= terug for op in sluitingen(beeld)):
        return None
    return None if any(o.op >= terug and o.hulp_geweigerd is None for o in over) else terug
