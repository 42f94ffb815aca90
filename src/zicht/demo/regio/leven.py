"""The life of one dossier, from its melding to its end or until today."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from zicht.demo.regio import cijfers
from zicht.demo.regio.afronden import aanvaard, begin_monitoren, draag_over, monitor, sluit
from zicht.demo.regio.beoordelen import (
    AAN_ZELF,
    BIJ_VT,
    GEEN_VERVOLG,
    SOORT_PARTIJ,
    beoordeel,
    geef_feedback,
    wacht_op_beoordeling,
)
from zicht.demo.regio.boek import vul_aan
from zicht.demo.regio.diensten import (
    ONDERZOEK,
    VV,
    accordeer,
    begin_dienst,
    doe_onderzoek,
    doe_vv,
    einde_volgens_plan,
    licht_keten_in,
    rond_af,
)
from zicht.demo.regio.melden import neem_anonieme_op, ontvang
from zicht.demo.regio.spreken import maak_kennis, spreek, stuur, vertel_opnieuw
from zicht.demo.regio.zaak import Gemeld, Zaak
from zicht.demo.streek.organisaties import van_soort
from zicht.demo.streek.trekken import Keuze
from zicht.dossiers.models import Wederhoor

BEGIN_HP2019 = date(2019, 1, 1)
"""Before, there was no V&V and no monitoring."""
_PARTIJ_NA_VT: Keuze[str] = Keuze({"lokaal team": 62, "lopende hulp": 22, "multidisciplinair team": 16})


def leef(zaak: Zaak, *, herschreven: bool) -> None:
    """Tell it in the order of time. Raises NogNietGebeurd where today is reached."""
    eerste = ontvang(zaak, herschreven=herschreven)
    if eerste.soort == "anoniem":
        neem_anonieme_op(zaak, eerste)
    meldingen = [eerste]
    if zaak.kans(cijfers.TIJDENS_BEOORDELING / (1 - cijfers.ERBIJ)):
        zaak.boek.op(zaak.boek.dag + zaak.dagen(0, 3))
        meldingen.append(ontvang(zaak, erbij=True))
        _neem_op_als_anoniem(zaak, meldingen[-1])
    wacht_op_beoordeling(zaak, zaak.boek.feiten.meldingen[0])
    uitkomst = cijfers.UITKOMSTEN.trek(zaak.boek.rng)
    beoordeel(zaak, meldingen, uitkomst)
    _koppel_terug(zaak, meldingen)
    if uitkomst == BIJ_VT:
        _ga_zelf_verder(zaak)
    elif uitkomst in (GEEN_VERVOLG, AAN_ZELF):
        _sluit_met_gezin(zaak, uitkomst)
    else:
        _draag_direct_over(zaak, uitkomst)


def _neem_op_als_anoniem(zaak: Zaak, gemeld: Gemeld) -> None:
    if gemeld.soort == "anoniem":
        neem_anonieme_op(zaak, gemeld)


def _koppel_terug(zaak: Zaak, meldingen: list[Gemeld]) -> None:
    """Feedback, mostly the same day; professionals approve what was written down, the opinions are put to people."""
    if zaak.kans(0.3):
        zaak.na(1, 12)
    for gemeld in meldingen:
        geef_feedback(zaak, gemeld)
        if gemeld.soort == "professional":
            for bevinding in gemeld.bevindingen:
                accordeer(zaak, bevinding, zaak.behandelaar)


def _hoor_beide_kanten(zaak: Zaak) -> None:
    """Opinions about somebody are put to that person (ALG-8)."""
    boek = zaak.boek
    for uitspraak in [u for u in boek.feiten.bevindingen if u.oordelend and not u.wederhoor]:
        personen = sorted(uitspraak.betreft)
        for persoon in personen:
            boek.leg_vast(
                Wederhoor,
                zaak.behandelaar,
                bevinding_id=uitspraak.id,
                persoon_id=persoon,
                voorgelegd_op=boek.dag,
                reactie=zaak.vertel("gesprek"),
            )
        gehoord = tuple((persoon, boek.dag) for persoon in personen)
        vul_aan(boek.feiten.bevindingen, uitspraak.id, wederhoor=gehoord)


def _ga_zelf_verder(zaak: Zaak) -> None:
    zaak.na(2, 14 if zaak.kans(0.7) else 40)
    maak_kennis(zaak)
    _hoor_beide_kanten(zaak)
    soort = cijfers.DIENSTEN.trek(zaak.boek.rng)
    if soort == VV and zaak.boek.dag < BEGIN_HP2019:
        soort = ""
    zaak.na(1, 10)
    if not soort:
        _draag_over_na_contact(zaak, na_dienst=False)
        return
    dienst = begin_dienst(zaak, soort)
    einde = einde_volgens_plan(zaak)
    uitkomst = _doe(zaak, soort, dienst)
    if soort == VV and zaak.kans(cijfers.DEEL_VV_WORDT_ONDERZOEK):
        rond_af(zaak, dienst, ONDERZOEK)
        dienst = begin_dienst(zaak, ONDERZOEK)
        uitkomst = _doe(zaak, ONDERZOEK, dienst)
    zaak.boek.op(einde)
    klaar = uitkomst in ("", "weerlegd") and (soort == ONDERZOEK or zaak.kans(0.2))
    rond_af(zaak, dienst, "afsluiting" if klaar else "overdracht")
    if klaar:
        licht_keten_in(zaak)
        sluit(zaak, "definitief einde")
    else:
        _draag_over_na_contact(zaak, na_dienst=True)


def _doe(zaak: Zaak, soort: str, dienst: UUID) -> str:
    def erbij() -> None:
        _nieuwe_melding(zaak, cijfers.NA_BEOORDELING / (1 - cijfers.ERBIJ))

    if soort == ONDERZOEK:
        return doe_onderzoek(zaak, dienst, erbij)
    doe_vv(zaak, dienst, erbij)
    return ""


def _nieuwe_melding(zaak: Zaak, deel: float, uitkomst: str = BIJ_VT) -> bool:
    """Perhaps a melding while Veilig Thuis is involved: its own assessment, and told again to the family (ML-8)."""
    if not zaak.kans(deel):
        return False
    zaak.boek.op(zaak.boek.dag + zaak.dagen(2, 25))
    nieuw = ontvang(zaak, erbij=True)
    _neem_op_als_anoniem(zaak, nieuw)
    wacht_op_beoordeling(zaak, zaak.boek.feiten.meldingen[-1])
    beoordeel(zaak, [nieuw], uitkomst)
    _koppel_terug(zaak, [nieuw])
    if uitkomst == BIJ_VT:
        zaak.na(1, 9)
        vertel_opnieuw(zaak)
        _hoor_beide_kanten(zaak)
    return True


def _draag_over_na_contact(zaak: Zaak, *, na_dienst: bool) -> None:
    partij = _PARTIJ_NA_VT.trek(zaak.boek.rng)
    zaak.partij = van_soort(SOORT_PARTIJ[partij], zaak.gemeente)[0]
    monitoren = (
        zaak.boek.dag >= BEGIN_HP2019 and (na_dienst or zaak.kans(0.5)) and zaak.kans(cijfers.DEEL_MONITOREN_NA_DIENST)
    )
    overdracht = draag_over(zaak, partij, na_dienst=na_dienst, informeert=False, monitoren=monitoren)
    _rond_overdracht_af(zaak, overdracht, partij, monitoren=monitoren)


def _draag_direct_over(zaak: Zaak, partij: str) -> None:
    _nieuwe_melding(zaak, cijfers.NA_BEOORDELING / (1 - cijfers.ERBIJ) / 2, partij)
    zaak.na(0, 4)
    monitoren = zaak.boek.dag >= BEGIN_HP2019 and zaak.kans(cijfers.DEEL_MONITOREN_DIRECT)
    overdracht = draag_over(zaak, partij, na_dienst=False, informeert=True, monitoren=monitoren)
    _rond_overdracht_af(zaak, overdracht, partij, monitoren=monitoren)


def _rond_overdracht_af(zaak: Zaak, overdracht: UUID, partij: str, *, monitoren: bool) -> None:
    besloten = zaak.boek.dag
    aanvaard(zaak, overdracht)
    if not monitoren:
        zaak.na(0, 10)
        if zaak.boek.feiten.diensten:
            licht_keten_in(zaak)
        sluit(zaak, "definitief einde")
        return
    monitoring = begin_monitoren(zaak, overdracht, besloten)
    zaak.na(0, 10)
    if zaak.boek.feiten.diensten:
        licht_keten_in(zaak)
    sluit(zaak, "einde diensten")
    monitor(zaak, monitoring, lambda: _melding_tijdens_monitoren(zaak, partij))


def _melding_tijdens_monitoren(zaak: Zaak, partij: str) -> None:
    """The helpers hear of it, and take it up under the handover that was (ML-8)."""
    if not _nieuwe_melding(zaak, 2 * cijfers.TIJDENS_MONITOREN / (1 - cijfers.ERBIJ), partij):
        return
    stuur(zaak, "anders", bron=zaak.ontvanger, melding=zaak.meldingen[-1].id)
    overdracht = draag_over(zaak, partij, na_dienst=False, informeert=True, monitoren=False)
    aanvaard(zaak, overdracht)


def _sluit_met_gezin(zaak: Zaak, uitkomst: str) -> None:
    """The family is spoken to and goes on itself, or nothing is needed."""
    zaak.na(1, 9)
    spreek(zaak, zaak.volwassenen or list(zaak.leden)[:1], wijze="telefoon")
    if uitkomst == AAN_ZELF:
        draag_over(zaak, AAN_ZELF, na_dienst=False, informeert=False, monitoren=False)
    zaak.na(0, 5)
    sluit(zaak, "definitief einde")
