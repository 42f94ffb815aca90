"""One dossier of the region by its number: always the same for the same seed, size and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from zicht.afronding.wat_nog_open_is import BIJ_MONITOREN, DOOR_HET_EINDE_ZELF
from zicht.demo.regio import cijfers
from zicht.demo.regio.boek import Boek, NogNietGebeurd, Regels
from zicht.demo.regio.identiteit import Identiteiten, milliseconden
from zicht.demo.regio.leven import leef
from zicht.demo.regio.medewerkers import Ploeg
from zicht.demo.regio.teksten import Verteller
from zicht.demo.regio.zaak import Zaak
from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.mensen import Gezin
from zicht.dossiers.models import Dossier, Verplichting
from zicht.protocol.verplichtingen import Verplichting as Plicht
from zicht.protocol.verplichtingen import verplichtingen
from zicht.protocol.verplichtingen.soort import OPEN
from zicht.protocol.verplichtingen.wachten import met_uitstel_en_redenen
from zicht.werkvoorraad.bijwerken import als_rij, regel_van
from zicht.werkvoorraad.models import Werkregel

BEGIN_VEILIG_THUIS = date(2015, 1, 1)
"""Wmo 2015: before that day there was no Veilig Thuis."""
ZEKER_GESLOTEN = timedelta(days=4 * 365)
"""After so many days every life in `leven` has come to its end."""
DEEL_AFGESCHERMD = 0.002


@dataclass(frozen=True)
class Regio:
    """An invented region: its seed, how many dossiers, and the day on which it is looked at."""

    zaad: int
    dossiers: int
    vandaag: date
    jaren: float = 15
    """How far back it goes, but never before there was a Veilig Thuis."""

    @property
    def begin(self) -> date:
        return max(BEGIN_VEILIG_THUIS, self.vandaag - timedelta(days=round(self.jaren * 365.25)))

    def geopend(self, nummer: int) -> date:
        """The day on which dossier `nummer` (from 1) was opened: spread evenly, the last one yesterday."""
        dagen = (self.vandaag - self.begin).days
        return self.begin + timedelta(days=nummer * dagen // (self.dossiers + 1))

    def stam(self, nummer: int) -> tuple[int, int | None]:
        """The dossier that first knew this family, and the one before this one; None for new people."""
        rng = self._familierng(nummer)
        lang_geleden = (self.geopend(nummer) - ZEKER_GESLOTEN - self.begin).days
        eerdere = lang_geleden * self.dossiers // max(1, (self.vandaag - self.begin).days)
        if eerdere < 1 or rng.random() >= cijfers.DEEL_OPVOLGER:
            return nummer, None
        voorganger = 1 + int(rng.random() * eerdere)
        return self.stam(voorganger)[0], voorganger

    def gezin(self, stam: int) -> Gezin:
        geopend = self.geopend(stam)
        return gezin(self._familierng(-stam), geopend.year if geopend.month >= 7 else geopend.year - 1)

    def identiteit(self, nummer: int) -> UUID:
        return Identiteiten(self.rng(nummer)).nieuw(milliseconden(_opening(self.geopend(nummer))))

    def rng(self, nummer: int) -> Random:
        return Random(f"{self.zaad}:{nummer}")  # noqa: S311 - invented people, no secret

    def _familierng(self, nummer: int) -> Random:
        return Random(f"{self.zaad}:familie:{nummer}")  # noqa: S311


def _opening(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 7, tzinfo=UTC)


def verzin(regio: Regio, nummer: int, ploegen: tuple[Ploeg, ...], naar: Regels) -> None:
    """Write dossier `nummer` and everything derived from it as lines for COPY."""
    rng = regio.rng(nummer)
    stam, voorganger = regio.stam(nummer)
    ploeg = ploegen[nummer % len(ploegen)]
    boek = Boek(rng, ploeg, nummer=nummer, geopend=regio.geopend(nummer), vandaag=regio.vandaag)
    if voorganger is not None:
        boek.leg_naast(
            Dossier.voorgangers.through, from_dossier_id=boek.dossier, to_dossier_id=regio.identiteit(voorganger)
        )
    zaak = _zaak(boek, regio.gezin(stam))
    try:
        leef(zaak, herschreven=voorganger is not None)
    except NogNietGebeurd:  # it runs: this is how it stands today
        if zaak.behandelaar is None and zaak.kans(0.5):
            zaak.behandelaar = zaak.iemand("beoordelaar")
    boek.sluit(zaak.behandelaar, afgeschermd=rng.random() < DEEL_AFGESCHERMD)
    _leid_af(zaak)
    boek.geef_regels(naar)


def _zaak(boek: Boek, familie: Gezin) -> Zaak:
    kinderen = [mens for mens in familie.personen if mens.rol == "kind"]
    anderen = [mens for mens in familie.personen if mens.rol != "kind"]
    kind = kinderen[0] if kinderen else familie.personen[-1]
    namen = {"kind": kind.roepnaam, "ouder": anderen[0].roepnaam, "ander": anderen[-1].roepnaam}
    gemeente = familie.woont(familie.personen[0]).adres.gemeente
    return Zaak(boek, familie, Verteller(boek.rng, namen), gemeente)


def _leid_af(zaak: Zaak) -> None:
    """What is owed and the line of the queue, by the core, as `werkvoorraad.bijwerken` stores them."""
    boek = zaak.boek
    beeld = boek.beeld()
    schuldig = verplichtingen(beeld, boek.vandaag)
    if opgegeven := [plicht for plicht in schuldig if _gegeven_op(boek, plicht)]:
        einde = boek.definitief_einde or boek.diensten_beeindigd
        for plicht in opgegeven:
            boek.geef_reden(plicht.sleutel, zaak.behandelaar, zaak.vertel("reden_niet", "gezin"), einde)
        beeld = boek.beeld()
        schuldig = [met_uitstel_en_redenen(beeld, plicht, boek.vandaag) for plicht in schuldig]
    plichten = {plicht.sleutel: als_rij(plicht) for plicht in schuldig}
    for sleutel, rij in plichten.items():
        boek.leg_naast(Verplichting, id=boek.nieuw_id(), dossier_id=boek.dossier, sleutel=sleutel, **rij)
    boek.leg_naast(
        Werkregel,
        dossier_id=boek.dossier,
        dossierhouder_id=zaak.behandelaar,
        team_id=boek.ploeg.team,
        **regel_van(beeld, plichten),
    )


def _gegeven_op(boek: Boek, plicht: Plicht) -> bool:
    """Whether an end was reached while this was still owed: then there is a reason why not (AF-2)."""
    if plicht.stand != OPEN or plicht.code in DOOR_HET_EINDE_ZELF:
        return False
    if boek.definitief_einde:
        return True
    einde = boek.diensten_beeindigd
    return einde is not None and plicht.ontstaan <= einde and plicht.code not in BIJ_MONITOREN
