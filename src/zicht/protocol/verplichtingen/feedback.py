"""Feedback to who reported and to partners who need it (VB-12, FB-1 to FB-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Melding
from zicht.protocol.verplichtingen.klok import beoordelingen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op

PROFESSIONEEL = frozenset({"professional", "politie"})
NA_BEOORDELING, BIJ_EINDE = "na beoordeling", "bij einde"


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.melder_soort == "anoniem" or not melding.loopt:
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
    professioneel = melding.melder_soort in PROFESSIONEEL and any(d.afgerond for d in beeld.diensten)
    if professioneel or melding.blijvend_betrokken:
        yield maak(
            "feedback_bij_einde" if professioneel else "feedback_blijvend_betrokken",
            ids=[melding.id],
            onderwerp=melding.id,
            bron=melding.melder,
            ontstaan=einde,
            uiterlijk=_sluiting(beeld, einde),
            voldaan=_gegeven(beeld, melding, BIJ_EINDE, besluit),
        )


def _einde_voor(beeld: Beeld, melding: Melding, besluit: date) -> date | None:
    """The end of the first service that ran at or after the assessment of this melding, or of the involvement."""
    diensten = [d.afgerond for d in beeld.diensten if d.afgerond and d.afgerond >= besluit]
    sluitingen = [a.op for a in beeld.afsluitingen if a.soort != "einde dienst" and a.op >= besluit]
    return eerste(diensten) or (eerste(sluitingen) if melding.blijvend_betrokken else None)


def _sluiting(beeld: Beeld, vanaf: date) -> date | None:
    return eerste(a.op for a in beeld.afsluitingen if a.soort != "einde dienst" and a.op >= vanaf)


def _gegeven(beeld: Beeld, melding: Melding, ronde: str, vanaf: date) -> date | None:
    return eerste(
        f.op
        for f in beeld.feedback
        if f.bron == melding.melder
        and f.ronde == ronde
        and f.op >= vanaf
        and (f.melding is None or f.melding == melding.id)
    )


def aan_keten(beeld: Beeld) -> Iterator[Verplichting]:
    """FB-3: at the end GP, youth health care and school are told what their task needs, or the reason why not."""
    einde = eerste(a.op for a in beeld.afsluitingen if a.soort != "einde dienst")
    if einde is None or not beeld.diensten or not beeld.kinderen(einde):
        return
    gegeven = eerste(f.op for f in beeld.feedback if not f.is_melder)
    yield maak("feedback_keten", ids=[beeld.dossier], ontstaan=einde, voldaan=gegeven)
