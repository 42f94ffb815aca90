"""Feedback to who reported and to partners who need it (VB-12, FB-1 to FB-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Melding
from zicht.protocol.verplichtingen.klok import EINDE_DIENST, ONDERZOEK, beoordelingen, sluitingen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op

PROFESSIONEEL = frozenset({"professional", "politie"})
ZONDER_FEEDBACK = frozenset({"anoniem", "veilig thuis"})
"""Nobody knows who it was, or it was Veilig Thuis itself (ADV-9)."""
NA_BEOORDELING, BIJ_EINDE = "na beoordeling", "bij einde"
HUISARTS, BIJ_KINDEREN = "huisarts", ("jeugdgezondheidszorg", "school")


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.melder_soort in ZONDER_FEEDBACK or not melding.loopt:
            continue
        besluit = eerste(b.op for b in beoordelingen(beeld) if melding.id in b.meldingen)
        if besluit is None:
            continue
        yield na_beoordeling(beeld, melding, besluit)
        yield from bij_einde(beeld, melding, besluit)
    yield from aan_keten(beeld)


def na_beoordeling(beeld: Beeld, melding: Melding, besluit: date) -> Verplichting:
    """VB-12: to every melder, directly after the assessment."""
    return maak(
        "feedback_na_beoordeling",
        ids=[melding.id],
        onderwerp=melding.id,
        bron=melding.melder,
        ontstaan=besluit,
        termijn="feedback_na_beoordeling",
        versie=versie_op(besluit),
        voldaan=_gegeven(beeld, melding, NA_BEOORDELING, besluit),
    )


def bij_einde(beeld: Beeld, melding: Melding, besluit: date) -> Iterator[Verplichting]:
    """FB-1: a professional a second time when V&V or Onderzoek was used, at its end. FB-2: who stays involved."""
    einde = _einde_voor(beeld, melding, besluit)
    if einde is None:
        return
    yield maak(
        "feedback_bij_einde" if melding.melder_soort in PROFESSIONEEL else "feedback_blijvend_betrokken",
        ids=[melding.id],
        onderwerp=melding.id,
        bron=melding.melder,
        ontstaan=einde,
        uiterlijk=eerste(op for op in sluitingen(beeld) if op >= einde),
        voldaan=_gegeven(beeld, melding, BIJ_EINDE, einde),
    )


def _einde_voor(beeld: Beeld, melding: Melding, besluit: date) -> date | None:
    """The end of the first service that ran at or after the assessment of this melding, or of the involvement.

    V&V that went over into Onderzoek did not end.
    """
    if melding.melder_soort not in PROFESSIONEEL and not melding.blijvend_betrokken:
        return None
    diensten = [d.afgerond for d in beeld.diensten if d.afgerond and d.afgerond >= besluit and d.einde != ONDERZOEK]
    gesloten = [op for op in sluitingen(beeld) if op >= besluit] if melding.blijvend_betrokken else []
    return eerste(diensten) or eerste(gesloten)


def _gegeven(beeld: Beeld, melding: Melding, ronde: str, vanaf: date) -> date | None:
    return eerste(
        f.op
        for f in beeld.feedback
        if f.bron == melding.melder and f.ronde == ronde and f.op >= vanaf and f.melding == melding.id
    )


def aan_keten(beeld: Beeld) -> Iterator[Verplichting]:
    """FB-3: at every closing the GP, and with children youth health care and school, hear what their task needs.

    Also when nothing was done: then they hear why. What they heard since the last assessment counts.
    """
    na_monitoren = {m.beeindigd for m in beeld.monitoringen if m.beeindigd}
    for afsluiting in beeld.afsluitingen:
        if afsluiting.soort == EINDE_DIENST or afsluiting.op in na_monitoren:
            continue
        vanaf = max((b.op for b in beoordelingen(beeld) if b.op <= afsluiting.op), default=afsluiting.op)
        partners = (HUISARTS, *(BIJ_KINDEREN if beeld.kinderen(afsluiting.op) else ()))
        yield maak(
            "feedback_keten",
            ids=[afsluiting.id],
            onderwerp=afsluiting.id,
            ontstaan=afsluiting.op,
            delen={p: eerste(f.op for f in beeld.feedback if f.ketenpartner == p and f.op >= vanaf) for p in partners},
        )
