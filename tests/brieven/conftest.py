"""The family of the file's own tests, with what letters are about: meldingen, a service, conditions, a handover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.dossiers.conftest import (  # noqa: F401 - the family of the file is the same
    Gezin,
    _klok,
    buurvrouw,
    gezin,
    leidinggevende,
    school,
)
from zicht.afronding.models import Overdracht, OverdrachtBevinding
from zicht.beoordeling.models import Uitkomst
from zicht.brieven.inhoud import lees
from zicht.brieven.maken import maak_brief
from zicht.brieven.models import Brief
from zicht.brieven.versturen import verstuur_brief
from zicht.contact.models import Melding
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst, Voorwaarde
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Besluit, BesluitSoort, Bevinding, Bron, GeheimAdres, Persoon
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.bijwerken import werk_bij

OPVANG = {"naam": "De Luwte", "straat": "Wilgenhof", "huisnummer": "7", "postcode": "9991 XY", "plaats": "Elst-Oost"}
Maak = Callable[..., Brief]


@pytest.fixture
def politie(gezin: Gezin) -> Bron:  # noqa: F811
    """An officer who gave no permission to pass on how he is reached."""
    return Bron.objects.create(
        dossier=gezin.dossier,
        soort="politie",
        identiteit={"naam": "Karin de Wolf", "organisatie": "Politie Rivierenstreek", "telefoon": "0600000003"},
    )


@pytest.fixture
def wijkteam(gezin: Gezin) -> Bron:  # noqa: F811
    identiteit = {"naam": "Joris Tak", "functie": "gezinswerker", "organisatie": "Wijkteam", "telefoon": "0600000002"}
    return Bron.objects.create(dossier=gezin.dossier, soort="professional", identiteit=identiteit)


def melding_van(bron: Bron, nummer: int = 1, **anders: Any) -> Melding:
    melding = Melding.objects.create(
        dossier=bron.dossier,
        nummer=nummer,
        ontvangen_op=datetime(2026, 3, 6, 9, 0, tzinfo=UTC),
        kanaal="telefoon",
        melder=bron,
        aard=["getuige van geweld"],
        verhaal="De ouders maken ruzie waar de kinderen bij zijn.",
        **anders,
    )
    werk_bij(bron.dossier_id)
    return melding


@pytest.fixture
def melding(politie: Bron) -> Melding:
    return melding_van(politie)


@pytest.fixture
def melding_buurvrouw(buurvrouw: Bron) -> Melding:  # noqa: F811
    return melding_van(buurvrouw, nummer=2)


@pytest.fixture
def geheim(gezin: Gezin) -> GeheimAdres:  # noqa: F811
    """Mother and Lot stay in a shelter."""
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.lot, adres=OPVANG)
    return GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres=OPVANG)


@pytest.fixture
def besluit(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> Callable[..., Besluit]:  # noqa: F811
    """`besluit(soort, uitkomst)` with all a decision needs."""

    def neem(soort: str, uitkomst: str, **anders: Any) -> Besluit:
        return neem_besluit(
            gezin.dossier,
            soort=soort,
            uitkomst=uitkomst,
            door=anna,
            geraadpleegd=[Geraadpleegd(bas, "Eens.")],
            rust_op_tekst="De gesprekken.",
            kindbelang={"gezondheid": "Rust thuis."},
            **{"motivering": "De ouders werken mee.", **anders},
        )

    return neem


@pytest.fixture
def vv(gezin: Gezin, anna: Medewerker, bas: Medewerker, melding: Melding) -> Dienst:  # noqa: F811
    return kies_dienst(
        dossier=gezin.dossier,
        door=anna,
        dienst=Dienst.Soort.VV,
        contactpersoon=anna,
        geraadpleegd=[Geraadpleegd(bas, "Eens.")],
        motivering="De ouders werken mee.",
        antwoorden={},
        rust_op_tekst="De gesprekken.",
        kindbelang={"gezondheid": "Rust thuis."},
        afwijking_reden="De beoordeling is op papier gedaan.",
    )


def beoordeeld(besluit: Callable[..., Besluit], melding: Melding, uitkomst: str = Uitkomst.VEILIG_THUIS) -> Besluit:
    return besluit(BesluitSoort.VEILIGHEIDSBEOORDELING, uitkomst, meldingen=[melding.pk])


def voorwaarde(gezin: Gezin, tekst: str, *betreft: Persoon) -> Voorwaarde:  # noqa: F811
    rij = Voorwaarde.objects.create(dossier=gezin.dossier, tekst=tekst, op=date(2026, 3, 9))
    rij.betreft.set(betreft)
    return rij


@pytest.fixture
def overdracht(gezin: Gezin, wijkteam: Bron, melding: Melding, besluit: Callable[..., Besluit]) -> Overdracht:  # noqa: F811
    """After the service, to the neighbourhood team."""
    return Overdracht.objects.create(
        dossier=gezin.dossier,
        soort=Overdracht.Soort.NA_DIENST,
        besluit=besluit(BesluitSoort.OVERDRACHT, "lokaal team"),
        partij=Overdracht.Partij.LOKAAL_TEAM,
        ontvanger=wijkteam,
        op=date(2026, 3, 9),
        warm=True,
        afspraken={"plannen": "Joris maakt het plan.", "monitoren": "Wij bellen.", "consequenties": "Dan de Raad."},
        meldingen=[melding.pk],
        inhoud="De ouders zoeken hulp.",
    )


def gaat_mee(overdracht: Overdracht, tekst: str, status: str, **velden: Any) -> Bevinding:
    bevinding = Bevinding.objects.create(
        dossier=overdracht.dossier, tekst=tekst, status=status, op=date(2026, 3, 6), **velden
    )
    OverdrachtBevinding.objects.create(
        dossier=overdracht.dossier, overdracht=overdracht, bevinding=bevinding, nodig_omdat="Nodig voor het plan."
    )
    return bevinding


@pytest.fixture
def maak(gezin: Gezin, anna: Medewerker) -> Maak:  # noqa: F811
    """`maak(soort, …)`: a draft by Anna."""

    def brief(soort: str, **velden: Any) -> Brief:
        return maak_brief(dossier=gezin.dossier, door=anna, soort=soort, **velden)

    return brief


@pytest.fixture
def verstuur(anna: Medewerker) -> Maak:
    """`verstuur(brief, …)`: what is still to be filled in is filled in first, so that a test is about its own claim."""

    def doe(brief: Brief, **velden: Any) -> Brief:
        vul_open_plekken(brief)
        return verstuur_brief(brief=brief, door=anna, versie=brief.versie, **{"afstemming": "Korte zinnen.", **velden})

    return doe


def vul_open_plekken(brief: Brief) -> None:
    inhoud = lees(brief)
    teksten = {}
    for blok in inhoud.alle_blokken:
        tekst = blok.tekst
        for plek in inhoud.open_plekken:
            tekst = tekst.replace(plek, "Dat bespreken wij met u.")
        teksten[blok.code] = tekst
    brief.invulling = inhoud.met(teksten).als_json()
    brief.save()


def schrijf_in(brief: Brief, code: str, tekst: str) -> Brief:
    """Put a text in one block, as a worker would."""
    inhoud = lees(brief)
    eerder = next(blok.tekst for blok in inhoud.blokken if blok.code == code)
    brief.invulling = inhoud.met({code: f"{eerder}\n\n{tekst}"}).als_json()
    brief.save()
    return brief


def tekst_van(brief: Brief) -> str:
    return lees(brief).tekst
