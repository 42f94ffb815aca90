"""What a family of the region consists of."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from zicht.dossiers.gelijkenis.kenmerken import Kenmerken

from .plaatsen import Adres

Geslacht = Literal["man", "vrouw"]
Rol = Literal["moeder", "vader", "stiefouder", "kind", "partner", "ouder"]
Soort = Literal["ouder van", "stiefouder van", "partner van", "ex-partner van"]
Vorm = Literal[
    "twee ouders", "alleenstaande moeder", "alleenstaande vader", "ouders uit elkaar", "stiefgezin",
    "paar zonder kinderen", "oudere met volwassen kind",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Persoon:
    """An invented person; `nummer` is the place in `Gezin.personen`. `voornamen` as in the register."""

    nummer: int
    rol: Rol
    voornamen: str
    roepnaam: str
    voorvoegsel: str
    achternaam: str
    geslacht: Geslacht
    geboortedatum: date
    herkomst: str
    telefoon: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Relatie:
    """`van` is `soort` of `naar`: numbers of persons."""

    van: int
    naar: int
    soort: Soort


@dataclass(frozen=True, slots=True)
class Gezag:
    """Who has parental authority over a minor child, together with another ("gezamenlijk") or alone ("eenhoofdig")."""

    houder: int
    kind: int
    soort: Literal["gezamenlijk", "eenhoofdig"]


@dataclass(frozen=True, slots=True)
class Bewoning:
    """Where somebody lives or lived; `tot` is None for now. `geheim`: an address nobody else may learn (TG-5)."""

    persoon: int
    adres: Adres
    vanaf: date
    tot: date | None = None
    geheim: bool = False


@dataclass(frozen=True, slots=True)
class Gezin:
    """A family as it is on `peildatum`."""

    vorm: Vorm
    peildatum: date
    personen: tuple[Persoon, ...]
    relaties: tuple[Relatie, ...]
    gezag: tuple[Gezag, ...]
    bewoning: tuple[Bewoning, ...]

    def woont(self, persoon: Persoon) -> Bewoning:
        """Where somebody lives on `peildatum`."""
        return next(een for een in self.bewoning if een.persoon == persoon.nummer and een.tot is None)

    def woonde(self, persoon: Persoon) -> Bewoning | None:
        """Where somebody lived before, when that is known."""
        return next((een for een in self.bewoning if een.persoon == persoon.nummer and een.tot), None)

    def kenmerken(self, persoon: Persoon) -> Kenmerken:
        """The person as matching sees it: a secret address is left out."""
        woning = self.woont(persoon)
        return Kenmerken(
            voornamen=persoon.voornamen,
            voorvoegsel=persoon.voorvoegsel,
            achternaam=persoon.achternaam,
            geboortedatum=persoon.geboortedatum,
            geslacht=persoon.geslacht,
            postcode="" if woning.geheim else woning.adres.postcode,
            huisnummer="" if woning.geheim else woning.adres.huisnummer,
            telefoons=(persoon.telefoon,) if persoon.telefoon else (),
        )
