"""What is asked of the website: the queue, a file, a search, a melding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from django.urls import reverse

from bench.regio.klanten import Verzoek
from bench.regio.omgeving import KLANTEN
from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.verschrijven import typefout
from zicht.dossiers.models import Persoon
from zicht.kern.models import Medewerker, Rol, Team
from zicht.werkvoorraad.models import Werkregel

MONSTER = 400
"""Dossiers and persons that are drawn to ask for."""
GRENS_PAGINA, GRENS_ZOEKEN = 150.0, 200.0
"""Milliseconds within which 95 of a hundred answers must be there."""


@dataclass(frozen=True)
class Blad:
    """One kind of request: by whom, what, and within how many milliseconds."""

    naam: str
    wie: list[Medewerker]
    maak: Callable[[int], Iterator[Verzoek]]
    grens: float = GRENS_PAGINA


class Monster:
    """Dossiers of one team, and persons of that team and of the whole region, drawn at random."""

    def __init__(self, zaad: int = 1) -> None:
        self.rng = Random(zaad)
        self.team = Team.objects.order_by("pk")[0]
        van_team = Werkregel.objects.filter(team=self.team, dossier__afgeschermd=False)
        self.lopend = self._trek(van_team.filter(afgesloten=False))
        self.gesloten = self._trek(van_team.filter(afgesloten=True))
        self.eigen = self._personen([*self.lopend, *self.gesloten])
        self.personen = self._personen(self._trek(Werkregel.objects.all()))

    def collegas(self, rol: Rol) -> list[Medewerker]:
        return list(Medewerker.objects.filter(rollen=[rol], team=self.team).order_by("pk"))

    def _trek(self, regels: Any) -> list[UUID]:
        ids = list(regels.order_by("pk").values_list("pk", flat=True))
        return self.rng.sample(ids, min(MONSTER, len(ids)))

    def _personen(self, dossiers: list[UUID]) -> list[Persoon]:
        bekend = Persoon.objects.filter(dossier__in=dossiers, geboortedatum_nauwkeurigheid="dag").order_by("pk")
        personen = [persoon for persoon in bekend if persoon.achternaam and persoon.voornamen]
        self.rng.shuffle(personen)
        return personen


def bladen(monster: Monster) -> list[Blad]:
    backoffice, front = monster.collegas(Rol.BACKOFFICE), monster.collegas(Rol.FRONTOFFICE)
    overal = [ziet_alles(nummer) for nummer in range(KLANTEN)]
    return [
        Blad("werkvoorraad van het team", backoffice, lambda _: _steeds(reverse("werkvoorraad") + "?wiens=team")),
        Blad("werkvoorraad van alles", overal, lambda _: _steeds(reverse("werkvoorraad") + "?wiens=alles")),
        Blad("lopend dossier", backoffice, lambda nr: _dossiers(monster.lopend, nr)),
        Blad("gesloten dossier", backoffice, lambda nr: _dossiers(monster.gesloten, nr)),
        Blad("zoeken: naam en geboortedatum", overal, lambda nr: _zoek(monster.personen, nr, fout=False),
             GRENS_ZOEKEN),
        Blad("zoeken: naam met fout en geboortedatum", overal, lambda nr: _zoek(monster.personen, nr, fout=True),
             GRENS_ZOEKEN),
        Blad("zoeken: alleen een achternaam", overal, lambda nr: _zoek_naam(monster.personen, nr), GRENS_ZOEKEN),
        Blad("zoeken in eigen team: alleen een achternaam", backoffice, lambda nr: _zoek_naam(monster.eigen, nr),
             GRENS_ZOEKEN),
        Blad("melding openen", front, lambda nr: _open_melding(nr)),
        Blad("melding: bekend?", front, lambda nr: _bekend(nr), GRENS_ZOEKEN),
        Blad("melding bewaren", front, lambda nr: _bewaar(nr)),
    ]  # fmt: skip


def ziet_alles(nummer: int = 0) -> Medewerker:
    """A leidinggevende of no team (TG-2): what he asks goes over all dossiers. Each `nummer` is another person."""
    naam = f"meting-{nummer}"
    er_is = Medewerker.objects.filter(gebruikersnaam=naam).first()
    return er_is or Medewerker.objects.maak(gebruikersnaam=naam, naam="Meting", rollen=[Rol.LEIDINGGEVENDE])


def _steeds(pad: str) -> Iterator[Verzoek]:
    while True:
        yield Verzoek(pad)


def _dossiers(ids: list[UUID], nummer: int) -> Iterator[Verzoek]:
    plek = nummer
    while True:
        yield Verzoek(reverse("dossier", kwargs={"dossier": ids[plek % len(ids)]}))
        plek += KLANTEN


def _zoek(personen: list[Persoon], nummer: int, *, fout: bool) -> Iterator[Verzoek]:
    rng = Random(nummer)
    for persoon in _om_de_beurt(personen, nummer):
        achternaam = typefout(rng, persoon.achternaam) if fout else persoon.achternaam
        naam = f"{persoon.voornamen.split()[0]} {achternaam}"
        yield Verzoek(reverse("zoeken"), {"q": naam, "geboortedatum": str(persoon.geboortedatum)})


def _zoek_naam(personen: list[Persoon], nummer: int) -> Iterator[Verzoek]:
    for persoon in _om_de_beurt(personen, nummer):
        yield Verzoek(reverse("zoeken"), {"q": persoon.achternaam})


def _om_de_beurt(personen: list[Persoon], nummer: int) -> Iterator[Persoon]:
    plek = nummer
    while True:
        yield personen[plek % len(personen)]
        plek += KLANTEN


def _open_melding(nummer: int) -> Iterator[Verzoek]:
    for kenmerk, _ in _nieuwe(nummer, 1):
        yield Verzoek(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}))


def _bekend(nummer: int) -> Iterator[Verzoek]:
    for kenmerk, velden in _nieuwe(nummer, 2):
        eerst = Verzoek(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}), velden, goed=(302,))
        yield Verzoek(reverse("contact-bekend", kwargs={"kenmerk": kenmerk}), vooraf=(eerst,))


def _bewaar(nummer: int) -> Iterator[Verzoek]:
    for kenmerk, velden in _nieuwe(nummer, 3):
        eerst = Verzoek(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}), velden, goed=(302,))
        pad = reverse("contact-bekend", kwargs={"kenmerk": kenmerk})
        yield Verzoek(pad, {"keuze": "nieuw"}, goed=(302,), vooraf=(eerst,))


def _nieuwe(nummer: int, reeks: int) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Meldingen about families that are not in the region, with an identity of their own in every run."""
    rng, eigen = Random(1000 * reeks + nummer), Random()
    while True:
        yield UUID(int=eigen.getrandbits(128), version=4), _formulier(rng)


def _formulier(rng: Random) -> dict[str, Any]:
    familie = gezin(rng, 2026)
    velden: dict[str, Any] = {
        "melder_soort": "omstander",
        "melder_naam": "Wilma Zonneveld",
        "melder_telefoon": "0600000123",
        "kanaal": "telefoon",
        "verhaal": "Er wordt vaak geschreeuwd en een kind stond huilend buiten.",
        "acuut": "nee",
        "structureel": "ja",
        "gezin_ingelicht": "onbekend",
        "uitspraken-TOTAL_FORMS": "0",
        "uitspraken-INITIAL_FORMS": "0",
        "personen-TOTAL_FORMS": str(min(4, len(familie.personen))),
        "personen-INITIAL_FORMS": "0",
    }
    for plek, mens in enumerate(familie.personen[:4]):
        wie = {
            "voornamen": mens.voornamen,
            "voorvoegsel": mens.voorvoegsel,
            "achternaam": mens.achternaam,
            "geboortedatum": str(mens.geboortedatum),
            "geslacht": mens.geslacht,
            "gezinsrol": mens.rol if mens.rol in ("moeder", "vader", "kind") else "partner",
            "positie": "onbekend",
            "contact_veilig": "onbekend",
        }
        velden |= {f"personen-{plek}-{veld}": waarde for veld, waarde in wie.items()}
    return velden
