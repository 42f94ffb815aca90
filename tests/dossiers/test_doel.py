"""ALG-19: every disclosure to somebody outside the family has what made it necessary, on the time line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.afronding.feedback import geef_feedback
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.doel import GROND
from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.models import BesluitSoort, Bron, Dossier, Gebeurtenis, Verzending
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker
from zicht.protocol.regels import regels

pytestmark = pytest.mark.django_db
NOODZAAK = "De school moet weten wie Lot nu ophaalt."


@pytest.fixture
def juf(gezin: Gezin) -> Bron:
    return Bron.objects.create(
        dossier=gezin.dossier, soort=Bron.Soort.PROFESSIONAL, identiteit={"naam": "Juf Kwak", "organisatie": "De Boog"}
    )


def laatste(dossier: Dossier, soort: str) -> str:
    return Gebeurtenis.objects.filter(dossier=dossier, soort=soort).latest("vastgelegd_op").tekst


def stuur(gezin: Gezin, anna: Medewerker, **velden: Any) -> Verzending:
    verzending: Verzending = bevestig_schriftelijk(dossier=gezin.dossier, door=anna, **velden)
    return verzending


def test_iets_sturen_aan_een_ander_zonder_noodzaak_wordt_geweigerd(gezin: Gezin, anna: Medewerker, juf: Bron) -> None:
    with pytest.raises(Geweigerd) as fout:
        stuur(gezin, anna, soort="anders", bron=juf, tekst="Moeder haalt Lot op.")
    assert (fout.value.regel, Verzending.objects.count()) == ("ALG-19", 0)


def test_ook_aan_een_partij_die_alleen_een_naam_heeft(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd):
        stuur(gezin, anna, soort="bevestiging afspraken", partij="Zwemclub")


def test_de_noodzaak_staat_op_de_tijdlijn(gezin: Gezin, anna: Medewerker, juf: Bron) -> None:
    stuur(gezin, anna, soort="anders", bron=juf, noodzaak=NOODZAAK)
    assert laatste(gezin.dossier, "schriftelijk bevestigen") == f"Noodzaak: {NOODZAAK}"


def test_waar_het_protocol_erom_vraagt_staat_de_grond_er_vanzelf(gezin: Gezin, anna: Medewerker, juf: Bron) -> None:
    stuur(gezin, anna, soort="veiligheidsvoorwaarden", bron=juf)
    assert "VV-3; HP2019 9.5.1" in laatste(gezin.dossier, "schriftelijk bevestigen")


def test_aan_het_gezin_zelf_hoeft_geen_noodzaak(gezin: Gezin, anna: Medewerker) -> None:
    assert stuur(gezin, anna, soort="anders", persoon=gezin.moeder).pk


def test_feedback_heeft_de_grond_van_deze_melder(gezin: Gezin, anna: Medewerker, juf: Bron) -> None:
    """FB-1"""
    geef_feedback(dossier=gezin.dossier, door=anna, bron=juf)
    assert "FB-1; HP2019 12.2.1" in laatste(gezin.dossier, "feedback geven")


def test_een_gesprek_met_een_ander_voor_er_een_dienst_is_vraagt_waarom(
    gezin: Gezin, anna: Medewerker, juf: Bron
) -> None:
    with pytest.raises(Geweigerd) as fout:
        leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.moeder], derden=[juf])
    assert fout.value.regel == "ALG-19"


def test_in_een_dienst_mag_met_professionals_worden_gesproken(
    gezin: Gezin, anna: Medewerker, bas: Medewerker, juf: Bron
) -> None:
    """VV-5"""
    neem_besluit(
        gezin.dossier,
        soort=BesluitSoort.DIENST,
        uitkomst="voorwaarden en vervolg",
        door=anna,
        geraadpleegd=[Geraadpleegd(bas, "Eens.")],
        motivering="De veiligheid is nog niet hersteld.",
        rust_op_tekst="Het gesprek met moeder.",
        kindbelang={"zorg_bescherming_veiligheid": "Lot moet veilig thuis kunnen zijn."},
        op=date(2026, 3, 9),
    )
    leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.moeder], derden=[juf])
    assert "VV-5; HP2019 9.6" in laatste(gezin.dossier, "gesprek vastleggen")


def test_elke_vaste_grond_noemt_een_regel_die_er_is() -> None:
    bekend = {regel.id for regel in regels()}
    assert {grond.regel for grond in GROND.values()} - bekend == set()
