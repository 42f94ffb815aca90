"""One dossier of the region by its number: always the same for the same seed, size and day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from random import Random
from uuid import UUID

from zicht.demo.regio import cijfers
from zicht.demo.regio.boek import Boek, Regels
from zicht.demo.regio.identiteit import Identiteiten, milliseconden, staart
from zicht.demo.regio.invullen import vul_in
from zicht.demo.regio.medewerkers import Bezetting, Ploeg, naamloze_ploeg
from zicht.demo.regio.melden import MEESTE_MELDINGEN
from zicht.demo.regio.naamloos import Bekend, Naamloos
from zicht.demo.regio.vertellen import Leven, vertel
from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.hernoemen import hernoem
from zicht.demo.streek.mensen import Gezin

BEGIN_VEILIG_THUIS = date(2015, 1, 1)
"""Wmo 2015: before that day there was no Veilig Thuis."""
ZEKER_GESLOTEN = timedelta(days=4 * 365)
"""After so many days every life in `leven` has come to its end."""
DEEL_AFGESCHERMD = 0.002
SAMEN = 24
"""At most so many dossiers of one day share a life, those that follow an earlier dossier (one in eight) left out."""


@dataclass(frozen=True)
class Regio:
    """An invented region: its seed, how many dossiers, and the day on which it is looked at."""

    zaad: int
    dossiers: int
    vandaag: date
    jaren: float = 15
    """How far back it goes, but never before there was a Veilig Thuis."""

    @cached_property
    def begin(self) -> date:
        return max(BEGIN_VEILIG_THUIS, self.vandaag - timedelta(days=round(self.jaren * 365.25)))

    def geopend(self, nummer: int) -> date:
        """The day on which dossier `nummer` (from 1) was opened: spread evenly, the last one yesterday."""
        dagen = (self.vandaag - self.begin).days
        return self.begin + timedelta(days=nummer * dagen // (self.dossiers + 1))

    def stam(self, nummer: int) -> tuple[int, int | None]:
        """The dossier that first knew this family, and the one before this one; None for new people."""
        rng = self.rng_van("stam", nummer)
        lang_geleden = (self.geopend(nummer) - ZEKER_GESLOTEN - self.begin).days
        eerdere = lang_geleden * self.dossiers // max(1, (self.vandaag - self.begin).days)
        if eerdere < 1 or rng.random() >= cijfers.DEEL_OPVOLGER:
            return nummer, None
        voorganger = 1 + int(rng.random() * eerdere)
        return self.stam(voorganger)[0], voorganger

    def leven(self, nummer: int) -> int:
        """The first of the dossiers that share the life of `nummer`: those about new people, of the same day."""
        dagen = (self.vandaag - self.begin).days
        eerste = max(1, -(-(nummer * dagen // (self.dossiers + 1)) * (self.dossiers + 1) // dagen))
        return eerste + (nummer - eerste) // SAMEN * SAMEN

    def voorbeeld(self, nummer: int) -> Gezin:
        """The family that the life of dossier `nummer` is told of."""
        return _voorbeeld(self, self.leven(nummer))

    def gezin(self, stam: int) -> Gezin:
        """The family that was new in dossier `stam`: the shape of the example, with names of their own."""
        return hernoem(self.rng_van("gezin", stam), self.voorbeeld(stam))

    def identiteit(self, nummer: int) -> UUID:
        return Identiteiten(staart(self.rng(nummer))).nieuw(milliseconden(opening(self.geopend(nummer))))

    def rng(self, nummer: int) -> Random:
        return self.rng_van("dossier", nummer)

    def boek(self, soort: str, nummer: int, bezetting: Bezetting) -> Boek:
        """An empty book for a life that begins when dossier `nummer` was opened."""
        ploeg = naamloze_ploeg(bezetting)
        return Boek(self.rng_van(soort, nummer), ploeg, geopend=self.geopend(nummer), vandaag=self.vandaag)

    def rng_van(self, waarvoor: str, nummer: int) -> Random:
        return Random(f"{self.zaad}:{waarvoor}:{nummer}")  # noqa: S311 - invented people, no secret


def opening(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 7, tzinfo=UTC)


def verzin(regio: Regio, nummer: int, ploegen: tuple[Ploeg, ...], naar: Regels) -> None:
    """Write dossier `nummer` and everything derived from it as lines for COPY."""
    rng, ploeg = regio.rng(nummer), ploegen[nummer % len(ploegen)]
    eigen = staart(rng)
    stam, voorganger = regio.stam(nummer)
    namen: Iterable[tuple[str, str]] = ()
    if voorganger is None:
        leven, mensen = gedeeld_leven(regio, regio.leven(nummer), ploeg.bezetting)
        namen = mensen.ingevuld(regio.gezin(nummer), rng)
    else:
        boek = regio.boek("opvolger", nummer, ploeg.bezetting)
        leven = vertel(boek, Bekend(regio.gezin(stam), boek.rng), voorganger=regio.identiteit(voorganger))
    waarden = {**ploeg.ingevuld, **_nummers(nummer), "afgeschermd": str(rng.random() < DEEL_AFGESCHERMD)}
    waarden.update(namen)
    vul_in(leven, waarden, eigen, opening(regio.geopend(nummer)), naar)


@lru_cache(maxsize=16)
def _voorbeeld(regio: Regio, eerste: int) -> Gezin:
    geopend = regio.geopend(eerste)
    return gezin(regio.rng_van("voorbeeld", eerste), geopend.year if geopend.month >= 7 else geopend.year - 1)


@lru_cache(maxsize=1)
def gedeeld_leven(regio: Regio, eerste: int, bezetting: Bezetting) -> tuple[Leven, Naamloos]:
    """The life that dossiers from number `eerste` on share. They come one after the other: only the last is kept."""
    mensen = Naamloos.van(regio.voorbeeld(eerste))
    return vertel(regio.boek("leven", eerste, bezetting), mensen), mensen


def _nummers(nummer: int) -> dict[str, str]:
    eerste = (nummer - 1) * MEESTE_MELDINGEN
    return {"nummer": str(nummer), **{f"melding{n}": str(eerste + n) for n in range(1, MEESTE_MELDINGEN + 1)}}
