"""Limiting a right: by the leidinggevende, on a ground of the protocol, with the wish of the child (RE-3, RE-9)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rechten.conftest import VANDAAG, Beperk, Gezin
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Bevinding, GeheimAdres
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.rechten.beperken import hef_beperking_op
from zicht.rechten.beperkingen import geldend
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Beperking

pytestmark = pytest.mark.django_db


def van(gezin: Gezin, aanvrager: Aanvrager, dag: date = VANDAAG) -> tuple[Beperking, ...]:
    return geldend(gezin.dossier, aanvrager=aanvrager, betrokkene=gezin.fay, dag=dag)


def test_re9_de_beperking_geldt_voor_deze_vertegenwoordiger_alleen(beperk: Beperk, gezin: Gezin) -> None:
    beperking = beperk()
    assert [van(gezin, wie) for wie in (gezin.vader, gezin.moeder, gezin.fay)] == [(beperking,), (), ()]


def test_re3_zonder_vertegenwoordiger_geldt_zij_voor_wie_ook_vraagt(beperk: Beperk, gezin: Gezin) -> None:
    beperking = beperk(grond="privacy derde", vertegenwoordiger=None)
    assert [van(gezin, wie) for wie in (gezin.vader, gezin.moeder, gezin.fay)] == [(beperking,)] * 3


@pytest.mark.parametrize(("grond", "regel"), [("belang kind", "RE-9"), ("privacy derde", "RE-3")])
def test_re3_re9_alleen_de_leidinggevende_beperkt(beperk: Beperk, anna: Medewerker, grond: str, regel: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        beperk(door=anna, grond=grond)
    assert fout.value.regel == regel


def test_re3_een_andere_grond_is_er_niet(beperk: Beperk) -> None:
    with pytest.raises(Invoerfout) as fout:
        beperk(grond="te veel werk")
    assert "grond" in fout.value.velden


def test_re3_beperkt_alleen_inzage_en_afschrift(beperk: Beperk) -> None:
    with pytest.raises(Geweigerd) as fout:
        beperk(grond="taak van Veilig Thuis", rechten=["inzage", "vernietiging"])
    assert fout.value.regel == "RE-3"


def test_re9_beperkt_zo_nodig_elk_recht(beperk: Beperk) -> None:
    assert "vernietiging" in beperk(rechten=["inzage", "vernietiging"]).rechten


def test_re9_gaat_over_een_vertegenwoordiger(beperk: Beperk) -> None:
    with pytest.raises(Invoerfout) as fout:
        beperk(vertegenwoordiger=None)
    assert "vertegenwoordiger" in fout.value.velden


def test_re9_wat_de_jongere_wil_weegt_mee(beperk: Beperk) -> None:
    with pytest.raises(RedenNodig) as fout:
        beperk(mening_kind="")
    assert (fout.value.regel, fout.value.veld) == ("RE-9", "mening_niet_gevraagd")


def test_re9_kon_het_niet_gevraagd_worden_dan_staat_er_waarom(beperk: Beperk) -> None:
    beperking = beperk(mening_kind="", mening_niet_gevraagd="Fay is niet te bereiken zonder dat haar vader dat merkt.")
    assert beperking.mening_niet_gevraagd


def test_re9_onder_de_twaalf_is_de_mening_geen_voorwaarde(beperk: Beperk, gezin: Gezin) -> None:
    assert beperk(betrokkene=gezin.lot, mening_kind="").mening_kind == ""


@pytest.mark.parametrize("veld", ["reden", "afweging"])
def test_re9_een_beperking_heeft_een_reden_en_een_afweging(beperk: Beperk, veld: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        beperk(**{veld: " "})
    assert veld in fout.value.velden


def test_een_beperking_zegt_hoe_ver_zij_gaat(beperk: Beperk) -> None:
    with pytest.raises(Invoerfout) as fout:
        beperk(gegevens=[])
    assert "gegevens" in fout.value.velden


def test_alg12_een_beperking_wordt_niet_alleen_besloten(beperk: Beperk, lea: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        beperk(geraadpleegd=[Geraadpleegd(lea, "Ik ben het met mezelf eens.")])
    assert fout.value.regel == "ALG-12"


def test_alg12_het_advies_van_de_collega_blijft_erbij(beperk: Beperk, anna: Medewerker) -> None:
    [raadpleging] = beperk().raadplegingen
    assert (raadpleging["naam"], raadpleging["advies"]) == (anna.naam, "Eens: haar veiligheid gaat voor.")


def test_tg5_de_reden_aan_de_aanvrager_verraadt_niets(beperk: Beperk, gezin: Gezin) -> None:
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Schuilpad"})
    with pytest.raises(Geweigerd) as fout:
        beperk(reden="Uw dochter verblijft aan het Schuilpad.")
    assert fout.value.regel == "TG-5"


def test_een_soort_gegevens_treft_alles_van_die_soort(beperk: Beperk) -> None:
    beperking = beperk(gegevens=["gesprekken"])
    assert [beperking.treft(soort=soort) for soort in ("gesprekken", "melding")] == [True, False]


def test_een_beperking_kan_een_enkele_uitspraak_treffen(beperk: Beperk, uitspraak: Bevinding) -> None:
    beperking = beperk(gegevens=[], rijen=[uitspraak])
    ander = Bevinding(dossier=uitspraak.dossier)
    assert [beperking.treft(soort="melding", rij=rij) for rij in (uitspraak, ander)] == [True, False]


def test_een_beperking_geldt_van_dag_tot_dag(beperk: Beperk, gezin: Gezin) -> None:
    beperking = beperk(vanaf=date(2026, 3, 4), tot=date(2026, 6, 1))
    dagen = (date(2026, 3, 3), date(2026, 3, 4), date(2026, 5, 31), date(2026, 6, 1))
    assert [van(gezin, gezin.vader, dag) == (beperking,) for dag in dagen] == [False, True, True, False]


def test_re9_een_opgeheven_beperking_geldt_niet_meer(beperk: Beperk, gezin: Gezin, lea: Medewerker) -> None:
    hef_beperking_op(beperking=beperk(vanaf=date(2026, 3, 4)), door=lea, reden="Fay wil nu dat hij het leest.")
    assert van(gezin, gezin.vader) == ()


def test_re9_alleen_de_leidinggevende_heft_op(beperk: Beperk, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        hef_beperking_op(beperking=beperk(), door=anna, reden="Niet meer nodig.")
    assert fout.value.regel == "RE-9"
