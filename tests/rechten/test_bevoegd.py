"""Who may ask what about whose data, by age and authority on that day (RE-1, RE-8)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rechten.conftest import VANDAAG, Gezin
from zicht.dossiers.models import Bron, Gezag, Persoon
from zicht.rechten.bevoegd import Aanvrager, Bevoegdheid, wie_mag

pytestmark = pytest.mark.django_db


def mag(gezin: Gezin, aanvrager: Aanvrager, betrokkene: Persoon | None, dag: date = VANDAAG) -> Bevoegdheid:
    return wie_mag(gezin.dossier, aanvrager, betrokkene, dag)


def test_re8_een_volwassene_vraagt_zelf(gezin: Gezin) -> None:
    assert mag(gezin, gezin.vader, gezin.vader).uitkomst == "ja"


@pytest.mark.parametrize("ouder", ["moeder", "vader"])
def test_re8_voor_een_kind_van_tien_vraagt_elke_ouder_met_gezag(gezin: Gezin, ouder: str) -> None:
    assert mag(gezin, getattr(gezin, ouder), gezin.lot).uitkomst == "ja"


def test_re8_een_kind_van_tien_vraagt_niet_zelf(gezin: Gezin) -> None:
    assert mag(gezin, gezin.lot, gezin.lot).uitkomst == "nee"


@pytest.mark.parametrize("wie", ["moeder", "vader", "fay"])
def test_re8_bij_veertien_vraagt_de_jongere_en_elke_ouder(gezin: Gezin, wie: str) -> None:
    assert mag(gezin, getattr(gezin, wie), gezin.fay).uitkomst == "ja"


def test_re8_bij_zestien_vraagt_alleen_de_jongere(gezin: Gezin) -> None:
    assert [mag(gezin, wie, gezin.jip).uitkomst for wie in (gezin.jip, gezin.vader)] == ["ja", "nee"]


def test_re8_de_dag_voor_de_zestiende_verjaardag_mag_de_ouder_nog(gezin: Gezin) -> None:
    dagen = (date(2025, 11, 30), date(2025, 12, 1))
    assert [mag(gezin, gezin.vader, gezin.jip, dag).uitkomst for dag in dagen] == ["ja", "nee"]


def test_re8_zonder_geboortedatum_is_het_ja_noch_nee(gezin: Gezin) -> None:
    gezin.fay.geboortedatum = None
    antwoord = mag(gezin, gezin.vader, gezin.fay)
    assert (antwoord.uitkomst, antwoord.ontbreekt) == ("onbekend", ("geboortedatum",))


def test_re8_alleen_het_jaar_bekend_rond_de_twaalf_vraagt_om_de_dag(gezin: Gezin) -> None:
    gezin.fay.geboortedatum, gezin.fay.geboortedatum_nauwkeurigheid = date(2014, 1, 1), "jaar"
    assert mag(gezin, gezin.fay, gezin.fay).ontbreekt == ("geboortedatum",)


def test_re8_een_maand_is_precies_genoeg_als_de_verjaardag_voorbij_is(gezin: Gezin) -> None:
    gezin.fay.geboortedatum, gezin.fay.geboortedatum_nauwkeurigheid = date(2014, 2, 1), "maand"
    assert mag(gezin, gezin.fay, gezin.fay).uitkomst == "ja"


def test_re8_een_geschatte_datum_mag_er_twee_jaar_naast_zitten(gezin: Gezin) -> None:
    gezin.fay.geboortedatum, gezin.fay.geboortedatum_nauwkeurigheid = date(2012, 6, 1), "geschat"
    assert mag(gezin, gezin.fay, gezin.fay).uitkomst == "onbekend"


def test_re8_onbekend_gezag_is_ja_noch_nee(gezin: Gezin) -> None:
    Gezag.objects.filter(gezaghebbende=gezin.vader).delete()
    antwoord = mag(gezin, gezin.vader, gezin.lot)
    assert (antwoord.uitkomst, antwoord.ontbreekt) == ("onbekend", ("gezag",))


def test_re8_wie_geen_gezag_heeft_omdat_twee_anderen_het_hebben_mag_niet(gezin: Gezin) -> None:
    assert mag(gezin, gezin.oom, gezin.lot).uitkomst == "nee"


def test_re8_heeft_de_moeder_het_gezag_alleen_dan_mag_de_vader_niet(gezin: Gezin) -> None:
    Gezag.objects.filter(kind=gezin.lot).delete()
    Gezag.objects.create(dossier=gezin.dossier, kind=gezin.lot, gezaghebbende=gezin.moeder, soort="eenhoofdig")
    assert mag(gezin, gezin.vader, gezin.lot).uitkomst == "nee"


def test_re8_gezag_telt_op_de_dag_zelf(gezin: Gezin) -> None:
    Gezag.objects.filter(gezaghebbende=gezin.vader).update(tot=date(2026, 3, 9))
    dagen = (date(2026, 3, 8), VANDAAG)
    assert [mag(gezin, gezin.vader, gezin.lot, dag).uitkomst for dag in dagen] == ["ja", "onbekend"]


def test_re8_een_voogdij_instelling_vraagt_voor_het_kind(gezin: Gezin) -> None:
    Gezag.objects.filter(kind=gezin.lot).delete()
    Gezag.objects.create(dossier=gezin.dossier, kind=gezin.lot, instelling="Stichting De Brug", soort="voogdij")
    wie: tuple[Aanvrager, ...] = ("stichting de brug", gezin.vader)
    assert [mag(gezin, een, gezin.lot).uitkomst for een in wie] == ["ja", "nee"]


def test_re8_voor_een_wilsonbekwame_jongere_vragen_de_ouders(gezin: Gezin) -> None:
    gezin.jip.wilsonbekwaam = True
    assert [mag(gezin, wie, gezin.jip).uitkomst for wie in (gezin.jip, gezin.vader)] == ["nee", "ja"]


def test_re8_wie_een_wilsonbekwame_volwassene_vertegenwoordigt_wordt_gevraagd(gezin: Gezin) -> None:
    gezin.moeder.wilsonbekwaam = True
    assert mag(gezin, gezin.oom, gezin.moeder).ontbreekt == ("vertegenwoordiger",)


def test_re8_na_overlijden_zegt_de_bron_niet_wie_vraagt(gezin: Gezin) -> None:
    gezin.lot.overleden_op = date(2026, 3, 1)
    assert mag(gezin, gezin.moeder, gezin.lot).uitkomst == "onbekend"


def test_re1_een_melder_vraagt_over_zichzelf(gezin: Gezin, buurvrouw: Bron) -> None:
    assert mag(gezin, buurvrouw, None).uitkomst == "ja"


def test_re1_een_melder_vraagt_niet_over_een_ander(gezin: Gezin, buurvrouw: Bron) -> None:
    assert mag(gezin, buurvrouw, gezin.lot).uitkomst == "nee"


def test_re1_bij_een_anonieme_melder_kan_niemand_nagaan_wie_vraagt(gezin: Gezin) -> None:
    anoniem = Bron.objects.create(dossier=gezin.dossier, soort="anoniem")
    assert mag(gezin, anoniem, None).uitkomst == "nee"


def test_re8_wie_meldde_en_bij_het_gezin_hoort_vraagt_als_dat_gezinslid(gezin: Gezin) -> None:
    als_bron = Bron.objects.create(dossier=gezin.dossier, soort="directbetrokkene", persoon=gezin.moeder)
    assert mag(gezin, als_bron, gezin.lot).uitkomst == "ja"
