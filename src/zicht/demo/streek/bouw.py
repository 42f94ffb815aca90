"""Building a family person by person."""

from datetime import date, timedelta
from random import Random

from .bereikbaar import mailadres, telefoonnummer
from .mensen import Bewoning, Geslacht, Gezag, Gezin, Persoon, Relatie, Rol, Soort, Vorm
from .namen import Achternaam, voornaam
from .plaatsen import adres
from .trekken import kans

JAAR = 365.25
_VOLWASSEN = 18
_DEEL_VERHUISD = 0.35
_HOOGSTENS_TERUG = int(8 * JAAR)
_EERDER_ADRES = int(5 * JAAR)


def jaren_eerder(dag: date, jaren: float) -> date:
    """The day this many years before."""
    return dag - timedelta(days=round(jaren * JAAR))


class Bouw:
    """A family under construction; everything is drawn with `rng`."""

    def __init__(self, rng: Random, peildatum: date) -> None:
        self.rng = rng
        self.peildatum = peildatum
        self.personen: list[Persoon] = []
        self._relaties: list[Relatie] = []
        self._gezag: list[Gezag] = []
        self._bewoning: list[Bewoning] = []

    def leeftijd(self, nummer: int) -> float:
        """Age in years on the reference date."""
        return (self.peildatum - self.personen[nummer].geboortedatum).days / JAAR

    def persoon(self, rol: Rol, geslacht: Geslacht, geboren: date, van: str, naam: Achternaam) -> int:
        """Adds somebody whose first name nobody in the family has yet; returns the number."""
        rng, nummer = self.rng, len(self.personen)
        voor = voornaam(rng, van, geslacht, geboren.year)
        while rol == "kind" and any(voor.roepnaam == ander.roepnaam for ander in self.personen):
            voor = voornaam(rng, van, geslacht, geboren.year)
        leeftijd = (self.peildatum - geboren).days / JAAR
        telefoon = telefoonnummer(rng) if leeftijd >= 12 and kans(rng, 0.9) else None
        email = mailadres(voor.roepnaam, naam.naam, geboren.year) if leeftijd >= 16 and kans(rng, 0.8) else None
        self.personen.append(
            Persoon(nummer, rol, voor.voornamen, voor.roepnaam, naam.voorvoegsel, naam.naam, geslacht, geboren, van,
                    telefoon, email)
        )  # fmt: skip
        return nummer

    def verbind(self, van: int, soort: Soort, *naar: int) -> None:
        """Records that `van` is `soort` of each of the others."""
        self._relaties += [Relatie(van, ander, soort) for ander in naar]

    def geef_gezag(self, houders: list[int], kinderen: list[int]) -> None:
        """Authority over the children who are minors."""
        soort = "gezamenlijk" if len(houders) > 1 else "eenhoofdig"
        for kind in kinderen:
            if self.leeftijd(kind) < _VOLWASSEN:
                self._gezag += [Gezag(houder, kind, soort) for houder in houders]  # type: ignore[arg-type]

    def laat_wonen(self, *bewoners: int, geheim: bool = False) -> None:
        """Gives these people one address, and to some the one they had before."""
        sinds = self.peildatum - timedelta(days=int(self.rng.random() * _HOOGSTENS_TERUG))
        verhuisd = geheim or kans(self.rng, _DEEL_VERHUISD)
        nu, vroeger = adres(self.rng), adres(self.rng) if verhuisd else None
        for nummer in bewoners:
            geboren = self.personen[nummer].geboortedatum
            if vroeger and geboren < sinds:
                begin = max(geboren, sinds - timedelta(days=_EERDER_ADRES))
                self._bewoning.append(Bewoning(nummer, vroeger, begin, tot=sinds))
            self._bewoning.append(Bewoning(nummer, nu, max(geboren, sinds), geheim=geheim))

    def klaar(self, vorm: Vorm) -> Gezin:
        """The family as it stands."""
        return Gezin(
            vorm, self.peildatum, tuple(self.personen), tuple(self._relaties), tuple(self._gezag), tuple(self._bewoning)
        )
