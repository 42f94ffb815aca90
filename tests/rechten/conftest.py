"""The cast of this room: parents with joint authority, children of ten, fourteen and sixteen. All invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gezag, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker, Team
from zicht.rechten.beperken import beperk_recht
from zicht.rechten.models import Beperking, Verzoek
from zicht.rechten.verzoeken import Onderdeel, ontvang_verzoek

VANDAAG = date(2026, 3, 9)


@pytest.fixture(autouse=True)
def _klok() -> Iterator[None]:
    with klok.op(datetime(2026, 3, 9, 10, 0, tzinfo=klok.NEDERLAND)):
        yield


@pytest.fixture
def lea(team: Team) -> Medewerker:
    """The leidinggevende."""
    return Medewerker.objects.maak(gebruikersnaam="lea", naam="Lea Prins", rollen=["leidinggevende"], team=team)


@dataclass(frozen=True)
class Gezin:
    dossier: Dossier
    moeder: Persoon
    vader: Persoon
    lot: Persoon
    """Ten years old."""
    fay: Persoon
    """Fourteen years old."""
    jip: Persoon
    """Sixteen years old."""
    oom: Persoon
    """Without authority over anybody."""


@pytest.fixture
def gezin(anna: Medewerker) -> Gezin:
    dossier = open_dossier(door=anna, op=date(2026, 2, 2))
    Dossier.objects.filter(pk=dossier.pk).update(dossierhouder=anna)
    dossier.refresh_from_db()

    def persoon(voornamen: str, rol: str, geboren: date) -> Persoon:
        return Persoon.objects.create(
            dossier=dossier,
            voornamen=voornamen,
            achternaam="Zandstra",
            gezinsrol=rol,
            geboortedatum=geboren,
            geboortedatum_nauwkeurigheid="dag",
        )

    gezin = Gezin(
        dossier,
        moeder=persoon("Noor", "moeder", date(1985, 5, 3)),
        vader=persoon("Sem", "vader", date(1983, 1, 20)),
        lot=persoon("Lot", "kind", date(2015, 7, 14)),
        fay=persoon("Fay", "kind", date(2011, 11, 2)),
        jip=persoon("Jip", "kind", date(2009, 12, 1)),
        oom=persoon("Gijs", "familielid", date(1980, 6, 6)),
    )
    for kind in (gezin.lot, gezin.fay, gezin.jip):
        for ouder in (gezin.moeder, gezin.vader):
            Gezag.objects.create(dossier=dossier, kind=kind, gezaghebbende=ouder, soort="gezamenlijk")
    return gezin


@pytest.fixture
def buurvrouw(gezin: Gezin) -> Bron:
    """A bystander who reported and gave no permission to be known."""
    return Bron.objects.create(
        dossier=gezin.dossier, soort="omstander", identiteit={"naam": "Wilma Zonneveld", "telefoon": "0600000123"}
    )


@pytest.fixture
def uitspraak(gezin: Gezin) -> Bevinding:
    """A statement about the father, made by the mother."""
    bevinding = Bevinding.objects.create(
        dossier=gezin.dossier,
        tekst="Sem stond op vijf januari schreeuwend voor de deur van de school.",
        status="feit",
        op=date(2026, 2, 3),
        bron_persoon=gezin.moeder,
        belastend=True,
    )
    bevinding.betreft.set([gezin.vader])
    return bevinding


Vraag = Callable[..., Verzoek]


@pytest.fixture
def vraag(gezin: Gezin, anna: Medewerker) -> Vraag:
    """The father asks something about himself, with his passport in hand, unless told otherwise."""

    def doe(soort: str = "inzage", **rest: Any) -> Verzoek:
        gegeven: dict[str, Any] = {
            "aanvrager": gezin.vader,
            "betrokkene": gezin.vader,
            "identiteit": "identiteitsbewijs",
            "op": date(2026, 3, 2),
            **rest,
        }
        if soort == "correctie" and "onderdelen" not in rest:
            gegeven["onderdelen"] = [Onderdeel("Dat ik schreeuwde", "feitelijk onjuist", "verbeteren")]
        return ontvang_verzoek(dossier=gezin.dossier, door=anna, soort=soort, **gegeven)

    return doe


Beperk = Callable[..., Beperking]


@pytest.fixture
def beperk(gezin: Gezin, lea: Medewerker, anna: Medewerker) -> Beperk:
    """The leidinggevende limits what the father may learn about Fay, unless told otherwise."""

    def doe(**rest: Any) -> Beperking:
        gegeven: dict[str, Any] = {
            "dossier": gezin.dossier,
            "door": lea,
            "grond": "belang kind",
            "betrokkene": gezin.fay,
            "vertegenwoordiger": gezin.vader,
            "gegevens": ["gesprekken"],
            "reden": "Uw dochter heeft recht op een gesprek dat tussen haar en ons blijft.",
            "afweging": "Fay vertelde waar zij bang voor is. Zij wil niet dat haar vader dat leest.",
            "mening_kind": "Zij wil niet dat haar vader haar gesprekken leest.",
            "geraadpleegd": [Geraadpleegd(anna, "Eens: haar veiligheid gaat voor.")],
            **rest,
        }
        return beperk_recht(**gegeven)

    return doe
