"""Who reads a copy, and what the rules say of a row as a whole for him (RE-1, RE-3, RE-9, ML-2, OV-1)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from zicht.afschrift.inhoud import GEGEVEN, Oordeel, Stand
from zicht.afschrift.rij import Rij, Sleutel, sleutel_van
from zicht.afschrift.soorten import VOOR_ALLEN, Kring, Soort
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon
from zicht.rechten.aanvragers import naam_van
from zicht.rechten.afgeschermd import afgeschermde_rijen
from zicht.rechten.beperkingen import geldend
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Beperking, Gegevenssoort, Verzoek

IN_BEPERKING = {
    Soort.MELDING: Gegevenssoort.MELDING,
    Soort.INFORMANT: Gegevenssoort.INFORMANTEN,
    Soort.GESPREK: Gegevenssoort.GESPREKKEN,
    Soort.BEOORDELING: Gegevenssoort.VEILIGHEIDSBEOORDELING,
    Soort.ONDERZOEK: Gegevenssoort.ONDERZOEK,
    Soort.PLAN: Gegevenssoort.PLAN,
    Soort.TOELEIDING: Gegevenssoort.HULP_GESLAAGD,
    Soort.VERSTREKKING: Gegevenssoort.VERSTREKKING,
    Soort.OVERDRACHT: Gegevenssoort.OVERDRACHT,
    Soort.AFSLUITING: Gegevenssoort.AFSLUITING,
}
"""How a limit calls this kind of data; one on everything takes the kinds that stand in no row along."""
BEPERKBAAR = {Verzoek.Soort.INZAGE, Verzoek.Soort.AFSCHRIFT}
NIET_OVER_HEM = "De tabel van 15.8.1 geeft deze persoon hier geen recht op: het gaat niet over hem of haar."
VAN_KIND = (
    "Dit gaat over het kind zelf, en een vertegenwoordiger leest mee. Kijk na of het belang van het kind zich verzet; "
    "dan besluit de leidinggevende over een beperking."
)


@dataclass(frozen=True)
class Lezer:
    """Whose data (`voor`) is read by whom (`aanvrager`); `bereik`: every id that stands for `voor`."""

    voor: Persoon | Bron
    aanvrager: Aanvrager
    beperkingen: tuple[Beperking, ...]
    bereik: frozenset[UUID]
    afgeschermd: frozenset[Sleutel] = frozenset()
    """Rows that were shielded on request (RE-4)."""

    @staticmethod
    def van(dossier: Dossier, voor: Persoon | Bron, aanvrager: Aanvrager, dag: date) -> Lezer:
        """Three queries: the limits, the sources that are this person, and what was shielded."""
        betrokkene = voor if isinstance(voor, Persoon) else voor.persoon
        alle = geldend(dossier, aanvrager=aanvrager, betrokkene=betrokkene, dag=dag)
        als_bron = Bron.objects.filter(dossier=dossier, persoon=betrokkene) if betrokkene else Bron.objects.none()
        return Lezer(
            voor,
            aanvrager,
            tuple(een for een in alle if BEPERKBAAR & set(een.rechten)),
            frozenset({voor.pk, *([betrokkene.pk] if betrokkene else []), *als_bron.values_list("pk", flat=True)}),
            afgeschermde_rijen(dossier),
        )

    @property
    def naam(self) -> str:
        """How the reader is called on his own copy."""
        return _naam(self.aanvrager)

    @property
    def naam_voor(self) -> str:
        return _naam(self.voor)

    @property
    def vertegenwoordigt(self) -> bool:
        """Does somebody else read what concerns this person?"""
        return isinstance(self.aanvrager, str) or self.aanvrager.pk not in self.bereik

    def is_eigen(self, rij: Rij, een: Any) -> bool:
        """Is it about this person alone?"""
        kring = rij.betreft(een)
        return bool(self.bereik & (kring.personen | kring.bronnen | {een.pk}))

    def oordeel(self, rij: Rij, een: Any, beschermd: Collection[UUID]) -> Oordeel:
        """What the rules say of this row. `beschermd`: the sources this reader must not learn of."""
        if rij.model is Bron and een.pk in beschermd:
            return Oordeel(Stand.WEGGELATEN, "ML-2", "Wie dit is, mag deze persoon niet weten.", hard=True)
        if isinstance(een, Bevinding) and een.achtergehouden:
            return Oordeel(Stand.WEGGELATEN, "OV-1", "Achtergehouden voor een strafrechtelijk onderzoek.", hard=True)
        op_bevinding = isinstance(een, Bevinding) and een.afgeschermd_op is not None
        if op_bevinding or sleutel_van(een) in self.afgeschermd:
            return Oordeel(Stand.WEGGELATEN, "RE-4", "Op verzoek afgeschermd: niet meer gebruiken.", hard=True)
        if not self._betreft(rij.betreft(een)):
            return Oordeel(Stand.WEGGELATEN, "RE-1", NIET_OVER_HEM)
        soort = rij.soort_van(een)
        if beperking := self._beperkt(soort, een):
            zin = "De leidinggevende heeft dit recht beperkt. Anders geven? Beëindig dan eerst de beperking."
            return Oordeel(Stand.WEGGELATEN, beperking.regel, zin, hard=True)
        return self._vraag(rij, een, soort)

    def _vraag(self, rij: Rij, een: Any, soort: Soort) -> Oordeel:
        if self.vertegenwoordigt and (soort not in VOOR_ALLEN or rij.plek):
            return Oordeel(Stand.NAZIEN, "RE-9", VAN_KIND)
        if zin := rij.kijk_na(een):
            return Oordeel(Stand.NAZIEN, "RE-2", zin)
        return GEGEVEN

    def _betreft(self, kring: Kring) -> bool:
        if self.bereik & (kring.personen | kring.bronnen):
            return True
        return kring.allen and isinstance(self.voor, Persoon) and self.voor.directbetrokkene

    def _beperkt(self, soort: Soort, een: Any) -> Beperking | None:
        naam = IN_BEPERKING.get(soort, "")
        return next((b for b in self.beperkingen if b.treft(soort=naam, rij=een)), None)


def _naam(wie: Aanvrager) -> str:
    """His own name is no secret to a protected source."""
    if isinstance(wie, Bron):
        return str(wie.identiteit.get("naam", "")) or "de melder"
    return naam_van(wie)
