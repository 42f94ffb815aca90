"""Another family of the same shape: as many people, born on the same days, with names and addresses of their own."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .bereikbaar import mailadres, telefoonnummer
from .mensen import Bewoning, Gezin, Persoon
from .namen import Achternaam, Voornaam, achternaam, herkomst, voornaam
from .plaatsen import Adres, adres


def hernoem(rng: Random, gezin: Gezin) -> Gezin:
    """The same state of `rng` gives the same family. They live in the same municipality.

    Whoever shared a family name, an origin or an address with another in `gezin` does so again.
    """
    namen = _Namen(rng)
    personen = tuple(namen.geef(persoon) for persoon in gezin.personen)
    return replace(gezin, personen=personen, bewoning=_verhuis(rng, gezin.bewoning))


class _Namen:
    """Gives new names; the same new one to those who had the same old one."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._herkomst: dict[str, str] = {}
        self._achternaam: dict[tuple[str, str], Achternaam] = {}
        self._kinderen: set[str] = set()

    def geef(self, oud: Persoon) -> Persoon:
        van = self._herkomst.get(oud.herkomst) or self._herkomst.setdefault(oud.herkomst, herkomst(self._rng))
        familie = (oud.voorvoegsel, oud.achternaam)
        achter = self._achternaam.get(familie) or self._achternaam.setdefault(familie, achternaam(self._rng, van))
        voor = self._voornaam(oud, van)
        return Persoon(
            oud.nummer,
            oud.rol,
            voor.voornamen,
            voor.roepnaam,
            achter.voorvoegsel,
            achter.naam,
            oud.geslacht,
            oud.geboortedatum,
            van,
            oud.telefoon and telefoonnummer(self._rng),
            oud.email and mailadres(voor.roepnaam, achter.naam, oud.geboortedatum.year),
        )

    def _voornaam(self, oud: Persoon, van: str) -> Voornaam:
        """No two children with the same name."""
        voor = voornaam(self._rng, van, oud.geslacht, oud.geboortedatum.year)
        while oud.rol == "kind" and voor.roepnaam in self._kinderen:
            voor = voornaam(self._rng, van, oud.geslacht, oud.geboortedatum.year)
        if oud.rol == "kind":
            self._kinderen.add(voor.roepnaam)
        return voor


def _verhuis(rng: Random, bewoning: tuple[Bewoning, ...]) -> tuple[Bewoning, ...]:
    nieuw: dict[Adres, Adres] = {}
    for woning in bewoning:
        if woning.adres not in nieuw:
            nieuw[woning.adres] = adres(rng, woning.adres.gemeente)
    return tuple(Bewoning(w.persoon, nieuw[w.adres], w.vanaf, w.tot, w.geheim) for w in bewoning)
