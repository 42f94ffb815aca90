"""The cast of this room: a family assessed on Friday, the school that reported, the local team that may take over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from zicht.afronding.aanvaarden import aanvaard_overdracht
from zicht.afronding.models import Monitoring, Overdracht
from zicht.afronding.monitoren import start_monitoren
from zicht.afronding.overdragen import NODIG, draag_over
from zicht.contact.models import Kanaal, Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import (
    Besluit,
    BesluitSoort,
    Bevinding,
    Bron,
    Dossier,
    Gesprek,
    Gesprekspartner,
    Persoon,
    Status,
    Verplichting,
)
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.kern.nummers import volgend
from zicht.werkvoorraad.bijwerken import werk_bij

GEMELD = date(2026, 3, 2)
BEOORDEELD = date(2026, 3, 6)
VANDAAG = date(2026, 3, 9)


@pytest.fixture(autouse=True)
def op_9_maart() -> Iterator[None]:
    with klok.op(datetime(2026, 3, 9, 10, 0, tzinfo=klok.NEDERLAND)):
        yield


@pytest.fixture
def dossier(anna: Medewerker) -> Dossier:
    with klok.op(GEMELD):
        return open_dossier(door=anna)


def _persoon(dossier: Dossier, voornaam: str, rol: Gezinsrol, geboren: date) -> Persoon:
    with klok.op(GEMELD):
        return Persoon.objects.create(
            dossier=dossier, voornamen=voornaam, achternaam="Hagendoorn", geboortedatum=geboren, gezinsrol=rol
        )


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return _persoon(dossier, "Sanne", Gezinsrol.MOEDER, date(1986, 4, 2))


@pytest.fixture
def kind(dossier: Dossier) -> Persoon:
    return _persoon(dossier, "Mieke", Gezinsrol.KIND, date(2013, 6, 1))


@pytest.fixture
def school(dossier: Dossier) -> Bron:
    """The professional who reported."""
    identiteit = {"naam": "Tess Molenaar", "functie": "intern begeleider", "organisatie": "De Wilg"}
    return Bron.objects.create(dossier=dossier, soort=Bron.Soort.PROFESSIONAL, identiteit=identiteit)


@pytest.fixture
def buurman(dossier: Dossier) -> Bron:
    """A bystander who gave no permission to be known."""
    identiteit = {"naam": "Gijs Onderdelinden", "telefoon": "06 000 00 123"}
    return Bron.objects.create(dossier=dossier, soort=Bron.Soort.OMSTANDER, identiteit=identiteit)


@pytest.fixture
def wijkteam(dossier: Dossier) -> Bron:
    """The local team that may take over."""
    identiteit = {"naam": "Femke Dekker", "organisatie": "Wijkteam Oost", "telefoon": "0600000011"}
    return Bron.objects.create(dossier=dossier, soort=Bron.Soort.PROFESSIONAL, identiteit=identiteit)


def maak_melding(dossier: Dossier, melder: Bron, op: date = GEMELD) -> Melding:
    return Melding.objects.create(
        dossier=dossier,
        nummer=volgend("melding"),
        ontvangen_op=datetime(op.year, op.month, op.day, 9, tzinfo=UTC),
        kanaal=Kanaal.TELEFOON,
        melder=melder,
    )


@pytest.fixture
def melding(dossier: Dossier, school: Bron) -> Melding:
    return maak_melding(dossier, school)


@pytest.fixture
def advies(bram: Medewerker) -> list[Geraadpleegd]:
    return [Geraadpleegd(collega=bram, advies="Zo kan het.", rol="gedragswetenschapper")]


def maak_beoordeling(
    melding: Melding, door: Medewerker, advies: list[Geraadpleegd], uitkomst: str = "lokaal team", op: date = BEOORDEELD
) -> Besluit:
    return neem_besluit(
        melding.dossier,
        soort=BesluitSoort.VEILIGHEIDSBEOORDELING,
        uitkomst=uitkomst,
        door=door,
        geraadpleegd=advies,
        motivering="Zo besloten.",
        rust_op_tekst="De melding.",
        kindbelang={"gezondheid": "Meegewogen."},
        op=op,
        meldingen=[melding.pk],
    )


@pytest.fixture
def beoordeling(melding: Melding, anna: Medewerker, advies: list[Geraadpleegd]) -> Besluit:
    return maak_beoordeling(melding, anna, advies)


@pytest.fixture
def gesproken(dossier: Dossier, moeder: Persoon) -> Gesprek:
    """The mother was spoken to, so that she knows of the handover (ALG-1)."""
    gesprek = Gesprek.objects.create(
        dossier=dossier, op=klok.moment(BEOORDEELD), wijze="huisbezoek", verslag="Gesproken.", verslag_op=BEOORDEELD
    )
    Gesprekspartner.objects.create(dossier=dossier, gesprek=gesprek, persoon=moeder, hoe="gehoord")
    return gesprek


@pytest.fixture
def feit(dossier: Dossier, moeder: Persoon, school: Bron) -> Bevinding:
    rij = Bevinding.objects.create(
        dossier=dossier, tekst="Mieke had een blauwe plek.", status=Status.FEIT, op=GEMELD, bron=school
    )
    rij.betreft.add(moeder)
    return rij


@pytest.fixture
def mening(dossier: Dossier, moeder: Persoon, school: Bron, feit: Bevinding) -> Bevinding:
    rij = Bevinding.objects.create(
        dossier=dossier, tekst="Het lijkt thuis onrustig.", status=Status.MENING, op=GEMELD, bron=school
    )
    rij.betreft.add(moeder)
    rij.rust_op.add(feit)
    return rij


@pytest.fixture
def besluit(dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd], kind: Persoon) -> dict[str, Any]:
    """What every decision of this room needs."""
    return {
        "dossier": dossier,
        "door": anna,
        "geraadpleegd": advies,
        "motivering": "Dit is nu nodig.",
        "rust_op_tekst": "De beoordeling.",
        "kindbelang": {"zorg_bescherming_veiligheid": "Zij blijft in zicht."},
    }


Overdragen = Callable[..., Overdracht]


@pytest.fixture
def overdragen(besluit: dict[str, Any], wijkteam: Bron, beoordeling: Besluit, gesproken: Gesprek) -> Overdragen:
    """`draag_over` with all it needs for a direct handover to the local team; what a test gives goes first."""

    def doe(**anders: Any) -> Overdracht:
        groep = "zelf" if anders.get("partij") == "cliëntsysteem" else anders.get("soort", "direct")
        velden = {
            **besluit,
            "soort": "direct",
            "partij": "lokaal team",
            "ontvanger": wijkteam,
            "afspraken": dict.fromkeys(NODIG.get(groep, ()), "Afgesproken."),
            "monitoren": True,
        }
        return draag_over(**{**velden, **anders})

    return doe


@pytest.fixture
def overdracht(overdragen: Overdragen) -> Overdracht:
    return overdragen()


@pytest.fixture
def monitoring(overdracht: Overdracht, anna: Medewerker) -> Monitoring:
    aanvaard_overdracht(overdracht=overdracht, door=anna)
    return Monitoring.objects.get(overdracht=overdracht)


@pytest.fixture
def zelf_gestart(besluit: dict[str, Any], beoordeling: Besluit) -> Monitoring:
    """Monitoring without a handover."""
    return start_monitoren(**besluit, afspraken="Elke drie maanden bellen.")


@pytest.fixture
def onderzoek(dossier: Dossier, anna: Medewerker, beoordeling: Besluit, kind: Persoon) -> Dienst:
    """Finished today, its only suspicion refuted."""
    dienst = Dienst.objects.create(
        dossier=dossier,
        soort=Dienst.Soort.ONDERZOEK,
        besluit=beoordeling,
        gestart_op=BEOORDEELD,
        contactpersoon=anna,
        afgerond_op=VANDAAG,
        einde=Dienst.Einde.AFSLUITING,
        versie_protocol="hp2019-wet2026",
    )
    vermoeden = Vermoeden.objects.create(
        dossier=dossier, dienst=dienst, omschrijving="Slaan.", uitkomst="weerlegd", op=VANDAAG
    )
    vermoeden.betreft.add(kind)
    return dienst


def redenen(dossier: Dossier) -> dict[str, str]:
    """A reason for everything that is owed now."""
    werk_bij(dossier.pk)
    rijen = Verplichting.objects.filter(dossier=dossier, stand__in=("open", "wacht"))
    return {rij.sleutel: f"Niet nodig: {rij.code}." for rij in rijen}


def stand(dossier: Dossier, code: str, **waar: Any) -> str:
    return Verplichting.objects.get(dossier=dossier, code=code, **waar).stand
