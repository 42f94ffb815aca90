"""Transparency, as the ombudsmen asked it: the approach in writing and understood, agreements confirmed, questions
answered in substance (ALG-14, ALG-15)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Beeld, Besluit, Persoon
from zicht.protocol.verplichtingen.klok import BEOORDELING, BIJ_VT, toen_volwassen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op

KEUZES = frozenset({"keuze dienst", "dwang", "overdracht"})
VERVANGT = KEUZES | {"afsluiten"}
"""Decisions that take the place of "Veilig Thuis goes on itself"."""
ELEMENTEN = ("welke", "waarom", "wel_en_niet", "hoe_lang", "vervolg")
"""What the written confirmation holds: which approach, why, what it does and does not contain, how long, what next."""


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    door_partij = {o.besluit for o in beeld.overdrachten if o.partij_informeert}
    for besluit in beeld.besluiten:
        if not _is_keuze(besluit) or besluit.id in door_partij:
            continue
        for persoon in toen_volwassen(beeld, besluit.op):
            yield aanpak_bevestigen(beeld, besluit, persoon)
    for afspraak in beeld.afspraken:
        for persoon_id in sorted(afspraak.met):
            yield afspraken_bevestigen(beeld, afspraak.id, afspraak.gesprek, afspraak.op, persoon_id)
    for vraag in beeld.vragen:
        yield maak(
            "vraag_beantwoorden",
            ids=[vraag.id],
            onderwerp=vraag.id,
            persoon=vraag.persoon,
            ontstaan=vraag.gesteld,
            termijn="vraag_beantwoorden",
            versie=versie_op(vraag.gesteld),
            voldaan=vraag.inhoudelijk,
        )


def _is_keuze(besluit: Besluit) -> bool:
    return besluit.soort in KEUZES or (besluit.soort == BEOORDELING and besluit.uitkomst == BIJ_VT)


def _vervangen(beeld: Beeld, besluit: Besluit) -> date | None:
    """That VT goes on itself needs no letter any more once it is known how."""
    if besluit.soort != BEOORDELING:
        return None
    return eerste(b.op for b in beeld.besluiten if b.soort in VERVANGT and b.op >= besluit.op)


def _geweigerd(beeld: Beeld, besluit: Besluit) -> date | None:
    """A handover that was refused is not what will happen: the next decision is confirmed instead."""
    return eerste(o.geweigerd for o in beeld.overdrachten if o.besluit == besluit.id and o.geweigerd)


def aanpak_bevestigen(beeld: Beeld, besluit: Besluit, persoon: Persoon) -> Verplichting:
    """ALG-14: two parts, each with its own evidence: in writing with every element, and understood."""
    geschreven = [v for v in beeld.verzendingen if v.besluit == besluit.id and v.persoon == persoon.id]
    delen = {element: eerste(v.op for v in geschreven if element in v.dekt) for element in ELEMENTEN}
    delen["begrepen"] = eerste(b.op for b in beeld.begrepen if b.besluit == besluit.id and b.persoon == persoon.id)
    return maak(
        "aanpak_bevestigen",
        ids=[besluit.id, persoon.id],
        onderwerp=besluit.id,
        persoon=persoon.id,
        ontstaan=max(besluit.op, persoon.sinds),
        delen=delen,
        vervallen=_vervangen(beeld, besluit) or _geweigerd(beeld, besluit),
    )


def afspraken_bevestigen(beeld: Beeld, afspraak: UUID, gesprek: UUID | None, op: date, persoon: UUID) -> Verplichting:
    """ALG-15: agreements confirmed in writing to everybody they were made with."""
    bevestigd = eerste(
        v.op
        for v in beeld.verzendingen
        if v.persoon == persoon
        and v.op >= op
        and "afspraken" in v.dekt
        and (v.gesprek is None or gesprek is None or v.gesprek == gesprek)
    )
    return maak(
        "afspraken_bevestigen",
        ids=[afspraak, persoon],
        onderwerp=afspraak,
        persoon=persoon,
        ontstaan=op,
        termijn="afspraken_bevestigen",
        versie=versie_op(op),
        voldaan=bevestigd,
    )
