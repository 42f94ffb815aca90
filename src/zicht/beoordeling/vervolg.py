"""What a decision would set in motion: the obligations that would arise, before it is taken (VB-5, VB-12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from zicht.beoordeling.models import Uitkomst
from zicht.protocol.beeld import Beeld, Besluit
from zicht.protocol.verplichtingen import Verplichting, verplichtingen
from zicht.protocol.verplichtingen.soort import OPEN

VOLGENDE: Mapping[str, str] = {
    Uitkomst.VEILIG_THUIS: "U kiest daarna Voorwaarden & Vervolg of Onderzoek, nu of na het eerste contact.",
    Uitkomst.LOKAAL_TEAM: "U draagt daarna over aan het lokale team. Tot het aanvaardt, blijft u verantwoordelijk.",
    Uitkomst.LOPENDE_HULP: "U draagt daarna over aan deze hulp. Tot die aanvaardt, blijft u verantwoordelijk.",
    Uitkomst.MDT: "U draagt daarna over aan dit team. Tot het aanvaardt, blijft u verantwoordelijk.",
    Uitkomst.CLIENTSYSTEEM: "U geeft daarna de afspraken op papier: welke hulp zij zoeken, en bellen bij gevaar.",
    Uitkomst.GEEN_VERVOLG: "U sluit daarna af en vertelt het de mensen om wie het gaat.",
}
"""The next act after each outcome (HP2019 7.4.4, 11.3, 12.3)."""


@dataclass(frozen=True)
class Gevolg:
    """What follows from an outcome: the next step in a sentence, and the obligations that would arise at once."""

    volgende: str
    plichten: tuple[Verplichting, ...]


def wat_volgt(beeld: Beeld, uitkomst: str, meldingen: Sequence[UUID], op: date) -> Gevolg:
    """Derive by the rules themselves what `uitkomst` on these meldingen would ask, beside what is owed already."""
    besluit = Besluit(uuid4(), "veiligheidsbeoordeling", uitkomst, op, frozenset(meldingen))
    nu = {plicht.sleutel for plicht in verplichtingen(beeld, op)}
    straks = verplichtingen(replace(beeld, besluiten=(*beeld.besluiten, besluit)), op)
    nieuw = tuple(plicht for plicht in straks if plicht.sleutel not in nu and plicht.stand == OPEN)
    return Gevolg(VOLGENDE[uitkomst], nieuw)
