"""Which persons are compared with a searched one, and which ones a typed name finds (ML-9, TG-2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from uuid import UUID

import pytest

from zicht.dossiers.bekend import zoek_persoon
from zicht.dossiers.bekend.blokken import MEEST, OP_EEN_NAAM, OP_NAAM, vergelijkbaar, vraag
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.personen import vul_zoekvelden
from zicht.kern import klok
from zicht.kern.models import Medewerker, Team

pytestmark = pytest.mark.django_db
GEBOREN = date(1990, 5, 1)
JIP = Kenmerken(voornamen="Jip", achternaam="Kwakernaak", geboortedatum=GEBOREN)

Leg = Callable[..., Persoon]


@pytest.fixture
def leg(team: Team) -> Leg:
    """Somebody in a dossier of his own, of this team unless told otherwise."""
    nummers = count(1)

    def doe(voornamen: str, achternaam: str, geboren: date | None = GEBOREN, van: Team | None = team) -> Persoon:
        vandaag = klok.vandaag()
        dossier = Dossier.objects.create(
            nummer=next(nummers), geopend_op=vandaag, laatste_wijziging=klok.nu(), team=van
        )
        persoon = Persoon(
            dossier=dossier,
            voornamen=voornamen,
            achternaam=achternaam,
            geboortedatum=geboren,
            geboortedatum_nauwkeurigheid="dag" if geboren else "onbekend",
        )
        vul_zoekvelden(persoon)
        persoon.save()
        return persoon

    return doe


def _gevonden(*gezocht: Kenmerken) -> set[UUID]:
    return vergelijkbaar(gezocht)


class TestVergelijken:
    @pytest.mark.parametrize(
        "gezocht",
        [
            replace(JIP, achternaam="Bakker"),
            replace(JIP, achternaam="Kwaakernaack", geboortedatum=date(1991, 5, 1)),
            replace(JIP, geboortedatum=date(1993, 2, 7)),
            replace(JIP, geboortedatum=date(1990, 1, 5)),
            replace(JIP, voornamen="Kwakernaak", achternaam="Jip", geboortedatum=date(1980, 5, 1)),
            replace(JIP, voornamen="J.", geboortedatum=date(1990, 5, 7)),
            replace(JIP, achternaam="Kwakkernak", geboortedatum=None),
            Kenmerken(achternaam="Kwaakernaack"),
            Kenmerken(voornamen="Jipp", geboortedatum=date(1993, 2, 7)),
            Kenmerken(achternaam="Bos-Kwakernaak", geboortedatum=None),
        ],
        ids=[
            *("andere naam", "klank", "jaren ernaast", "dag-maand", "verwisseld", "voorletter", "geen datum"),
            *("alleen achternaam", "alleen voornaam", "alleen een dubbele naam"),
        ],
    )
    def test_wie_anders_is_opgeschreven_wordt_vergeleken(self, leg: Leg, gezocht: Kenmerken) -> None:
        assert leg("Jip", "Kwakernaak").pk in _gevonden(gezocht)

    def test_zonder_geboortedatum_in_het_dossier_telt_de_naam(self, leg: Leg) -> None:
        assert leg("Jip", "Kwakernaak", None).pk in _gevonden(JIP)

    def test_een_naamgenoot_van_een_andere_generatie_niet(self, leg: Leg) -> None:
        leg("Jip", "Kwakernaak", date(1961, 8, 23))
        assert _gevonden(JIP) == set()

    def test_wie_er_het_meest_op_lijkt_gaat_voor(self, leg: Leg) -> None:
        for _ in range(MEEST + 5):
            leg("Jop", "Kwakkenaar")
        zelf = leg("Jip", "Kwakernaak")
        gevonden = _gevonden(JIP)
        assert zelf.pk in gevonden
        assert len(gevonden) <= 2 * MEEST

    def test_met_datum_en_hele_naam_wordt_niet_in_alle_namen_gezocht(self) -> None:
        """Among millions of persons that question alone takes longer than a worker may wait."""
        assert OP_NAAM not in vraag(JIP)[0]
        assert OP_NAAM in vraag(replace(JIP, geboortedatum=None))[0]

    @pytest.mark.parametrize("naam", ["Jip", "J"])
    def test_naar_een_korte_naam_alleen_wordt_niet_op_spelling_gezocht(self, naam: str) -> None:
        """It looks like thousands among millions; an initial looks like all of them."""
        assert OP_NAAM not in vraag(Kenmerken(achternaam=naam))[0]
        assert (OP_EEN_NAAM in vraag(Kenmerken(achternaam=naam))[0]) is (naam == "Jip")

    def test_van_wie_alleen_een_veel_voorkomende_naam_bekend_is_worden_niet_allen_vergeleken(self, leg: Leg) -> None:
        for _ in range(MEEST + 5):
            leg("Jip", "Kwakernaak")
        assert len(_gevonden(Kenmerken(voornamen="Jip"))) == MEEST


class TestZoekenOpNaam:
    def test_wat_zo_begint_staat_voor_wat_erop_lijkt(self, leg: Leg, anna: Medewerker) -> None:
        for achternaam in ("Kwakernaat", "Kwakernaak", "Kwakernaakstra"):
            leg("Jip", achternaam)
        namen = [een.naam for een in zoek_persoon("kwakernaak", None, anna)]
        assert namen == ["Jip Kwakernaak", "Jip Kwakernaakstra", "Jip Kwakernaat"]

    def test_met_voornaam_en_schrijffout(self, leg: Leg, anna: Medewerker) -> None:
        leg("Jip", "Kwakernaak")
        assert [een.naam for een in zoek_persoon("Jip Kwakernak", None, anna)] == ["Jip Kwakernaak"]

    def test_met_schrijffout_en_verkeerde_geboortedag(self, leg: Leg, anna: Medewerker) -> None:
        leg("Jip", "Kwakernaak")
        gevonden = zoek_persoon("Kwakernak", date(1990, 5, 7), anna)
        assert [een.naam for een in gevonden] == ["Jip Kwakernaak"]

    def test_hoogstens_vijftig(self, leg: Leg, anna: Medewerker) -> None:
        for _ in range(55):
            leg("Jip", "Kwakernaak")
        assert len(zoek_persoon("kwakernaak", None, anna)) == 50

    def test_eigen_mensen_verdwijnen_niet_achter_die_van_een_ander(self, leg: Leg, anna: Medewerker) -> None:
        """TG-2: fifty of another team before him in the alphabet are not there for this worker."""
        ander = Team.objects.create(naam="Team Zuid")
        for _ in range(55):
            leg("Aad", "Kwakernaak", van=ander)
        leg("Jip", "Kwakernaak")
        assert [een.naam for een in zoek_persoon("kwakernaak", None, anna)] == ["Jip Kwakernaak"]
