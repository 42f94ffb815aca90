"""The meldingen to assess, each with its own due date, decision and signs (VB-1, VB-2, VB-10, ML-8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck
from zicht.beoordeling.urgentie import Lopend, Urgentie, weeg
from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.dossiers.models import Besluit, BesluitSoort, Bron
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld
from zicht.kern import klok
from zicht.protocol.termijnen import Termijn, bereken
from zicht.protocol.versies import versie_op

LOPEND_BIJ_VT = (BesluitSoort.DIENST, BesluitSoort.MONITOREN)


@dataclass(frozen=True)
class MeldingInBeeld:
    """One melding. `besluit`: the latest that names it; `zicht_vanaf`: from when VT is responsible (VB-2)."""

    rij: Melding
    melder: BronInBeeld
    termijn: Termijn
    besluit: Besluit | None
    zicht_vanaf: date
    urgentie: Urgentie
    wacht_op_leidinggevende: bool
    te_beslissen: bool

    @property
    def te_laat(self) -> bool:
        """VB-1: decided after its last day, or still open after it."""
        return (self.besluit.op if self.besluit else klok.vandaag()) > self.termijn.uiterlijk


def meldingen_in_beeld(
    meldingen: Sequence[Melding],
    besluiten: Sequence[Besluit],
    oordelen: Sequence[Hulpoordeel],
    checks: Sequence[Maatregelcheck],
) -> list[MeldingInBeeld]:
    """The meldingen, the newest first, from rows that were already read. No query."""
    return [_in_beeld(melding, besluiten, oordelen, checks) for melding in meldingen]


def _in_beeld(
    melding: Melding,
    besluiten: Sequence[Besluit],
    oordelen: Sequence[Hulpoordeel],
    checks: Sequence[Maatregelcheck],
) -> MeldingInBeeld:
    ontvangen = klok.dag(melding.ontvangen_op)
    versie = versie_op(ontvangen)
    dekkend = [b for b in besluiten if b.soort == BesluitSoort.VEILIGHEIDSBEOORDELING and melding.pk in b.meldingen]
    besluit = max(dekkend, key=lambda b: (b.op, b.vastgelegd_op), default=None)
    anoniem = melding.melder.soort == Bron.Soort.ANONIEM
    lopend = Lopend(
        hulp=any(o.soort == Hulpoordeel.Partij.LOPENDE_HULP for o in oordelen) or None,
        maatregel=any(check.maatregel == JaNeeOnbekend.JA for check in checks) or None,
        dienst=any(b.soort in LOPEND_BIJ_VT and b.op < ontvangen for b in besluiten) or None,
    )
    return MeldingInBeeld(
        rij=melding,
        melder=bron_in_beeld(melding.melder),
        termijn=bereken("veiligheidsbeoordeling", ontvangen, versie),
        besluit=besluit,
        zicht_vanaf=_zicht_vanaf(melding, dekkend, bereken("zicht_op_veiligheid", ontvangen, versie).uiterlijk),
        urgentie=weeg(melding.urgentie, lopend),
        wacht_op_leidinggevende=anoniem and melding.anoniem_in_behandeling is None,
        te_beslissen=besluit is None
        and melding.afgesloten_op is None
        and (not anoniem or bool(melding.anoniem_in_behandeling)),
    )


def _zicht_vanaf(melding: Melding, dekkend: Sequence[Besluit], zesde_werkdag: date) -> date:
    """VB-2: the urgent moment, else the assessment, in any case the sixth working day."""
    spoed = [klok.dag(melding.spoed_sinds)] if melding.spoed_sinds else []
    return min([zesde_werkdag, *spoed, *(besluit.op for besluit in dekkend)])
