"""What is told from chapter to chapter of one dossier: the people, the meldingen, who works on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from zicht.demo.regio.boek import Boek
from zicht.demo.regio.naamloos import Mensen
from zicht.demo.regio.teksten import Verteller
from zicht.demo.streek.mensen import Gezin
from zicht.demo.streek.mensen import Persoon as Mens
from zicht.demo.streek.organisaties import Organisatie
from zicht.dossiers.models import Besluit, Raadpleging
from zicht.protocol import beeld as b
from zicht.protocol.kalender import werkdag_op_of_na
from zicht.protocol.leeftijden import leeftijd
from zicht.protocol.versies import versie_op

HOREN_VANAF, SAMEN_VANAF, VOLWASSEN = 4, 12, 18

werkdag = lru_cache(maxsize=8192)(werkdag_op_of_na)
versie = lru_cache(maxsize=8192)(versie_op)


@dataclass(frozen=True)
class Lid:
    """Somebody of the family, as a person of this dossier."""

    id: UUID
    mens: Mens

    def jaren(self, op: date) -> int:
        jaren = leeftijd(self.mens.geboortedatum, op)
        return 0 if jaren is None else jaren


@dataclass(frozen=True)
class Gemeld:
    """A melding, by whom, and the statements it brought."""

    id: UUID
    bron: UUID
    soort: str
    op: date
    bevindingen: tuple[UUID, ...]


@dataclass
class Zaak:
    """One dossier while its life is told."""

    boek: Boek
    mensen: Mensen
    verteller: Verteller
    gemeente: str
    leden: tuple[Lid, ...] = ()
    meldingen: list[Gemeld] = field(default_factory=list)
    behandelaar: UUID | None = None
    partij: Organisatie | None = None
    ontvanger: UUID | None = None

    @property
    def gezin(self) -> Gezin:
        return self.mensen.gezin

    def kans(self, deel: float) -> bool:
        return self.boek.rng.random() < deel

    def dagen(self, minst: int, meest: int) -> timedelta:
        return timedelta(days=minst + int(self.boek.rng.random() * (meest - minst + 1)))

    def na(self, minst: int, meest: int) -> date:
        """A working day so many days from now; recorded on it from here on. Raises NogNietGebeurd."""
        return self.boek.op(werkdag(self.boek.dag + self.dagen(minst, meest)))

    def iemand(self, rol: str) -> UUID:
        return self.boek.ploeg.een(self.boek.rng, rol)

    @property
    def volwassenen(self) -> list[Lid]:
        return [lid for lid in self.leden if lid.jaren(self.boek.dag) >= VOLWASSEN]

    @property
    def kinderen(self) -> list[Lid]:
        return [lid for lid in self.leden if lid.jaren(self.boek.dag) < VOLWASSEN]

    def vertel(self, soort: str, bij: str = "") -> str:
        partij = self.partij.naam if self.partij else "de hulpverlening"
        return self.verteller.vertel(soort, bij, organisatie=partij)

    def besluit(
        self,
        soort: str,
        uitkomst: str,
        daad: str,
        *,
        door: UUID,
        meldingen: Sequence[UUID] = (),
        criteria: dict[str, dict[str, bool | None]] | None = None,
    ) -> UUID:
        """A decision of today with a colleague's advice, as row and as fact; the act is `daad`."""
        boek = self.boek
        motivering = self.vertel("motivering", soort)
        besluit = boek.leg_vast(
            Besluit,
            door,
            soort=soort,
            uitkomst=uitkomst,
            op=boek.dag,
            verantwoordelijke_id=door,
            motivering=motivering,
            rust_op_tekst=self.vertel("rust_op"),
            criteria=criteria,
            kindbelang=self._kindbelang(),
            meldingen=list(meldingen),
            versie_protocol=versie(boek.dag),
        )
        rol = ("gedragswetenschapper", "vertrouwensarts", "beoordelaar", "backoffice")[int(boek.rng.random() * 4)]
        collega = self.iemand(rol)
        if collega == door:
            rol, collega = "leidinggevende", self.iemand("leidinggevende")
        boek.leg_vast(
            Raadpleging,
            door,
            besluit_id=besluit,
            collega_id=collega,
            rol=rol,
            advies=self.vertel("advies"),
            gevolgd=True,
        )
        boek.gebeurtenis(daad, door, ("besluit", besluit), tekst=motivering)
        boek.feiten.besluiten.append(b.Besluit(besluit, soort, uitkomst, boek.dag, frozenset(meldingen)))
        return besluit

    def _kindbelang(self) -> dict[str, str]:
        if not self.kinderen:
            return {}
        deel = ("mening_van_het_kind", "zorg_bescherming_veiligheid", "gezin_en_contacten", "onderwijs")
        element = deel[int(self.boek.rng.random() * len(deel))]
        return {element: self.verteller.vertel("kindbelang", element)}
