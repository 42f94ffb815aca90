"""Dossiers with something in them, made by the acts of the screens: S1 halfway and at its end, and one melding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from zicht.advies.afspreken import spreek_vervolgadvies_af
from zicht.advies.ambtshalve import overweeg_ambtshalve_melding
from zicht.advies.geven import geef_advies
from zicht.advies.toestemming import leg_toestemming_vast
from zicht.bewaren.goedkeuren import maak_bewijs
from zicht.bewaren.models import Grond, Omvang, Vernietigingsvoorstel
from zicht.contact.gelijkstellen import stel_personen_gelijk
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team
from zicht.links.geheim import nieuw_geheim
from zicht.links.maken import maak_link
from zicht.scenario.lezen import Scenario, Stap, lees
from zicht.scenario.spelen import Speler

HIER = Path(__file__).parent
S1 = HIER.parent / "scenarios/s1-mieke-en-jette.yaml"
HALVERWEGE = date(2020, 3, 30)
NA_AFLOOP = date(2021, 5, 17)
TWEEDE_DAG = date(2019, 12, 9)

BEKEND_GEZIN = {
    "melder_soort": "professional",
    "melder_naam": "Joris Tak",
    "melder_telefoon": "0600000002",
    "verhaal": "De kinderen willen niet naar huis.",
    "kanaal": "telefoon",
    "acuut": "onbekend",
    "structureel": "onbekend",
    "gezin_ingelicht": "ja",
    "personen-TOTAL_FORMS": "1",
    "personen-INITIAL_FORMS": "0",
    "personen-0-voornamen": "Ilse",
    "personen-0-achternaam": "Verschuuren",
    "personen-0-geboortedatum": "1984-05-11",
    "personen-0-gezinsrol": "moeder",
    "personen-0-positie": "onbekend",
    "personen-0-geslacht": "vrouw",
    "personen-0-contact_veilig": "onbekend",
    "uitspraken-TOTAL_FORMS": "0",
    "uitspraken-INITIAL_FORMS": "0",
}


@dataclass(frozen=True)
class Gevuld:
    """A dossier, and the moment at which a worker looks at it."""

    naam: str
    dossier: Dossier
    nu: datetime

    def __str__(self) -> str:
        return self.naam


@dataclass(frozen=True)
class Voorraad:
    """Everything there is to look at; `wie` may see and do all of it, and has one call that is not sent yet."""

    wie: Medewerker
    kenmerk: UUID
    midden: Gevuld
    einde: Gevuld
    vers: Gevuld

    @property
    def alle(self) -> tuple[Gevuld, ...]:
        return self.midden, self.einde, self.vers


def maak_voorraad() -> Voorraad:
    """Play the scenarios. Raises AssertionError when one of them does not hold."""
    midden = _speel(_tot(HALVERWEGE, "s1-midden", van_alles_wat().stappen))
    with klok.op(_ochtend(HALVERWEGE)):
        anna = Medewerker.objects.get(gebruikersnaam="s1-midden-anna")
        voeg_document_toe(
            dossier=midden, door=anna, naam="Brief van school", inhoud=b"%PDF-1.7\n%%EOF", mimetype="application/pdf"
        )
        _maak_link(midden, anna)
    wie = iemand_met_alle_rollen()
    einde = _speel(_tot(NA_AFLOOP, "s1-einde"))
    _stel_moeders_gelijk(midden, einde, wie)
    _geef_advies(wie)
    _stel_vernietiging_voor(einde, wie)
    return Voorraad(
        wie=wie,
        kenmerk=begin_contact(wie),
        midden=Gevuld("halverwege", midden, _ochtend(HALVERWEGE)),
        einde=Gevuld("na afloop", einde, _ochtend(NA_AFLOOP)),
        vers=Gevuld("vers", _speel(_tot(TWEEDE_DAG, "s1-vers")), _ochtend(TWEEDE_DAG)),
    )


def iemand_met_alle_rollen() -> Medewerker:
    team, _ = Team.objects.get_or_create(naam="Scenario")
    return Medewerker.objects.maak(gebruikersnaam="lea", naam="Lea Prins", rollen=list(Rol.values), team=team)


def begin_contact(door: Medewerker) -> UUID:
    """A call about a family that is known already, recorded but not sent: it waits at "Bekend?"."""
    kenmerk = uuid4()
    client = Client()
    client.force_login(door)
    antwoord = client.post(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}), BEKEND_GEZIN)
    assert antwoord.status_code == 302, antwoord.content.decode()
    return kenmerk


def _maak_link(dossier: Dossier, door: Medewerker) -> None:
    """A professional is asked to approve what was written down."""
    bevinding = leg_bevinding_vast(
        dossier=dossier,
        door=door,
        tekst="Zij komt elke dag op tijd op school.",
        status="feit",
        bron=Bron.objects.filter(dossier=dossier, soort="professional").first(),
        betreft=[Persoon.objects.filter(dossier=dossier, gezinsrol="kind")[0]],
    )
    maak_link(door=door, geheim=nieuw_geheim(), bevinding=bevinding)


def _geef_advies(door: Medewerker) -> None:
    """An advice of somebody who consented and is promised a next conversation."""
    advies = geef_advies(
        door=door,
        soort_vrager="professional",
        sector="onderwijs",
        vraag="Een leerkracht ziet dat een kind van acht vaak blauwe plekken heeft.",
        advies="Bespreek het met het zorgteam en daarna met de ouders.",
        gezegd=["blijft verantwoordelijk", "geen actie"],
    )
    overweeg_ambtshalve_melding(
        advies=advies,
        door=door,
        antwoorden={"risico_hoog_en_acuut": True, "persoonsgegevens_bekend": True},
        reden="Het kind is in gevaar en de school kan niet meer doen.",
        niet_besproken_reden="De school is gesloten.",
    )
    vrager = leg_toestemming_vast(
        advies=advies,
        door=door,
        toestemming=True,
        naam="Tess Molenaar",
        telefoon="0600000456",
        veilig_bereikbaar="Alleen na vier uur.",
        verteld=["welke gegevens", "waarom", "intrekken"],
    )
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=door, onderwerp="Hoe ging het?", uiterlijk=klok.nu() + timedelta(days=2)
    )


def _stel_moeders_gelijk(een: Dossier, ander: Dossier, door: Medewerker) -> None:
    moeders = [Persoon.objects.get(dossier=dossier, gezinsrol="moeder") for dossier in (een, ander)]
    stel_personen_gelijk(persoon=moeders[0], ander=moeders[1], reden="Zelfde naam en dag.", door=door, kans=0.99)


def _stel_vernietiging_voor(dossier: Dossier, door: Medewerker) -> None:
    """A proposal that waits for somebody else, and a certificate of another time."""
    Vernietigingsvoorstel.objects.create(
        dossier=dossier, omvang=Omvang.DOSSIER, grond=Grond.TERMIJN, op=NA_AFLOOP, vastgelegd_door=door
    )
    with klok.op(NA_AFLOOP):
        maak_bewijs(Omvang.DOSSIER, Grond.HERSTEL, {"Dossier": 1, "Persoon": 4})


@cache
def s1() -> Scenario:
    return lees(S1)


@cache
def van_alles_wat() -> Scenario:
    return lees(HIER / "van_alles_wat.yaml")


def _tot(dag: date, naam: str, daarna: tuple[Stap, ...] = ()) -> Scenario:
    """S1 up to and including `dag`, with workers of its own, and what comes after."""
    stappen = tuple(stap for stap in s1().stappen if klok.dag(klok.moment(stap.op)) <= dag)
    return replace(s1(), naam=naam, stappen=(*stappen, *daarna))


def _speel(scenario: Scenario) -> Dossier:
    speler = Speler(scenario)
    verslag = speler.speel()
    assert not verslag.fouten, "\n".join(verslag.fouten)
    dossier = speler.dossier
    Dossier.objects.filter(pk=dossier.pk).update(team=Team.objects.get(naam="Scenario"))
    return dossier


def _ochtend(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 10, 0, tzinfo=klok.NEDERLAND)
