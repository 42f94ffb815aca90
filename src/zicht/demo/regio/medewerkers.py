"""The workers of the invented region: teams with every role, the same for the same size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import count
from random import Random
from uuid import UUID

from zicht.demo.regio.identiteit import Identiteiten, staart
from zicht.demo.regio.plekken import identiteit, plek_van
from zicht.demo.streek.namen import achternaam, herkomst, voornaam
from zicht.demo.streek.plaatsen import dorpen
from zicht.kern.models import Medewerker, Rol, Sleutel, Team
from zicht.kern.sleutels import DELEN, nieuwe_sleutel

DOSSIERS_PER_TEAM = 5_000
"""In all years together; of these some hundreds are open at a time."""
BEZETTING = {
    Rol.FRONTOFFICE: 2,
    Rol.BEOORDELAAR: 3,
    Rol.BACKOFFICE: 5,
    Rol.MONITOR: 2,
    Rol.GEDRAGSWETENSCHAPPER: 1,
    Rol.VERTROUWENSARTS: 1,
    Rol.LEIDINGGEVENDE: 1,
}
_MS = (date(2015, 1, 1).toordinal() - date(1970, 1, 1).toordinal()) * 86_400_000


Bezetting = tuple[tuple[str, int], ...]
"""How many of each role."""


@dataclass(frozen=True)
class Ploeg:
    """A team with its workers by role."""

    team: UUID
    per_rol: dict[str, tuple[UUID, ...]]

    def een(self, rng: Random, rol: str) -> UUID:
        """Somebody with this role."""
        mensen = self.per_rol[rol]
        return mensen[int(rng.random() * len(mensen))]

    @cached_property
    def bezetting(self) -> Bezetting:
        return tuple((rol, len(mensen)) for rol, mensen in self.per_rol.items())

    @cached_property
    def ingevuld(self) -> dict[str, str]:
        """Who comes in the places of `naamloze_ploeg`, by name."""
        mensen = (mens for per_rol in self.per_rol.values() for mens in per_rol)
        return {plek_van(nummer): wie.hex for nummer, wie in enumerate((self.team, *mensen))}


def naamloze_ploeg(bezetting: Bezetting) -> Ploeg:
    """A team of this size that nobody is in yet."""
    nummers = count()
    team = identiteit(next(nummers))
    return Ploeg(team, {rol: tuple(identiteit(next(nummers)) for _ in range(aantal)) for rol, aantal in bezetting})


def aantal_teams(dossiers: int) -> int:
    return max(1, round(dossiers / DOSSIERS_PER_TEAM))


@cache
def ploegen(zaad: int, aantal: int) -> tuple[Ploeg, ...]:
    """The teams by their identities only, for who writes dossiers."""
    return tuple(ploeg for ploeg, _, _ in _bedenk(zaad, aantal))


def maak_medewerkers(zaad: int, aantal: int) -> tuple[Ploeg, ...]:
    """Store teams and workers. Nobody of them can log in: the accounts for that are made apart."""
    gemaakt = []
    for ploeg, team, mensen in _bedenk(zaad, aantal):
        team.save(force_insert=True)
        Medewerker.objects.bulk_create(mensen)
        Sleutel.objects.bulk_create([nieuwe_sleutel(m.pk, deel)[0] for m in mensen for deel in DELEN])
        gemaakt.append(ploeg)
    return tuple(gemaakt)


def _bedenk(zaad: int, aantal: int) -> Iterator[tuple[Ploeg, Team, list[Medewerker]]]:
    for nummer in range(aantal):
        rng = Random(f"{zaad}:team:{nummer}")  # noqa: S311 - invented people, no secret
        ids = Identiteiten(staart(rng))
        dorp = dorpen()[nummer % len(dorpen())]
        ronde = nummer // len(dorpen()) + 1
        team = Team(id=ids.nieuw(_MS), naam=f"Team {dorp.naam} {ronde}" if ronde > 1 else f"Team {dorp.naam}")
        mensen = [
            _medewerker(rng, ids, rol, team, volgnummer)
            for volgnummer, rol in enumerate(rol for rol, hoeveel in BEZETTING.items() for _ in range(hoeveel))
        ]
        per_rol = {str(rol): tuple(m.pk for m in mensen if rol in m.rollen) for rol in BEZETTING}
        yield Ploeg(team.pk, per_rol), team, mensen


def _medewerker(rng: Random, ids: Identiteiten, rol: Rol, team: Team, volgnummer: int) -> Medewerker:
    van = herkomst(rng)
    voor = voornaam(rng, van, "vrouw" if rng.random() < 0.75 else "man", 1960 + int(rng.random() * 40))
    achter = achternaam(rng, van)
    naam = " ".join(deel for deel in (voor.roepnaam, achter.voorvoegsel, achter.naam) if deel)
    return Medewerker(
        id=ids.nieuw(_MS),
        gebruikersnaam=f"{team.naam.lower().replace(' ', '-')}-{volgnummer}",
        naam=naam,
        functie=rol.label,
        rollen=[str(rol)],
        team=team,
        password="!",  # noqa: S106 - no password: Django refuses every one
    )
