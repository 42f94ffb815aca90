"""Deciding on a compulsory route: VTO, or VTB at the Jeugdbeschermingstafel (DW-1; HP2019 2.3, 2.4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Unpack

from zicht.diensten.afwijken import vraag_reden_bij_afwijking
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import BesluitSoort, Dossier
from zicht.dwang.models import Dwangtraject
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op

TOETSEN = ("vto_2_3", "vto_2_4_1")
"""The two tests of the protocol; both are shown and the worker says on which one the request rests."""


@daad("dwang besluiten", regels=("DW-1", "ALG-12", "ALG-20"))
def besluit_dwang(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    toets: str = "",
    antwoorden: Mapping[str, bool | None] | None = None,
    via: str = Dwangtraject.Via.RVDK,
    crisis: bool = False,
    vervolg_op: Dwangtraject | None = None,
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Dwangtraject:
    """Decide to ask the RvdK to investigate (VTO) or the JBT to discuss (VTB).

    `soort`, `via` are those of `Dwangtraject`; `toets` is one of `TOETSEN` with its `antwoorden`; none for a message in
    an investigation that already runs. `crisis`: the RvdK is called at once, day or night. No hard check: answers that
    do not meet the chosen test ask a reason (RedenNodig). Raises Invoerfout, and what `neem_besluit` raises.
    """
    op = op or klok.vandaag()
    _toets_invoer(dossier, soort, via, toets, vervolg_op)
    versie = versie_op(op)
    if toets:
        vraag_reden_bij_afwijking(
            "DW-1", toets, antwoorden or {}, versie=versie, reden=onderbouwing.get("afwijking_reden", "")
        )
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.DWANG,
        uitkomst=soort,
        op=op,
        door=door,
        criteria={toets: antwoorden or {}} if toets else {},
        versie_protocol=versie,
        daad="dwang besluiten",
        **onderbouwing,
    )
    return Dwangtraject.objects.create(
        dossier=dossier,
        soort=soort,
        via=Dwangtraject.Via.JBT if soort == Dwangtraject.Soort.VTB else via,
        besluit=besluit,
        toets=toets,
        crisis=crisis,
        vervolg_op=vervolg_op,
        vastgelegd_door=door,
    )


def _toets_invoer(dossier: Dossier, soort: str, via: str, toets: str, vervolg_op: Dwangtraject | None) -> None:
    controle = Controle()
    controle.keuze("soort", soort, Dwangtraject.Soort)
    controle.keuze("via", via, Dwangtraject.Via)
    controle.uit_dossier("vervolg_op", dossier, [vervolg_op])
    if soort == Dwangtraject.Soort.ANDERS:
        if toets:
            controle.fout("toets", "Een bericht in een lopend onderzoek rust niet op deze toets. Laat hem leeg.")
    elif toets not in TOETSEN:
        controle.fout("toets", f"Kies op welke toets dit verzoek rust: {' of '.join(TOETSEN)}.")
    controle.rond_af()
