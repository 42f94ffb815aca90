"""The list for the two people, and the command that makes it (RE-10)."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from tests.bewaren.conftest import MOEDER, MaakDossier
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.lijst import werk_lijst_bij
from zicht.bewaren.models import Bewaarbesluit, Lijstregel, Vernietigingsvoorstel
from zicht.bewaren.opruimen import tabellen, wis_verweesde_concepten
from zicht.cli import bewaren as opdracht
from zicht.cli.startfout import Startfout
from zicht.dossiers.models import Dossier
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker

pytestmark = pytest.mark.django_db


def draai(**woorden: object) -> int:
    keuzes = {"taak": opdracht._lijst, "proef": False, "json": False, "grondig": False, **woorden}
    return opdracht.voer_uit(Namespace(**keuzes))


def test_op_de_lijst_staat_wat_voorbij_is_en_wat_niet_te_zeggen_is(maak_dossier: MaakDossier) -> None:
    voorbij = maak_dossier()
    onbekend = maak_dossier(personen=(replace(MOEDER, geboortedatum=None, gezinsrol=Gezinsrol.KIND),))
    maak_dossier(gesloten=None)
    verslag = werk_lijst_bij()
    assert dict(Lijstregel.objects.values_list("dossier", "stand")) == {
        voorbij.pk: "verstreken",
        onbekend.pk: "onbekend",
    }
    assert verslag.bekeken == 2


def test_wat_er_niet_meer_op_hoort_gaat_eraf(dossier: Dossier, dirk: Medewerker) -> None:
    werk_lijst_bij()
    Bewaarbesluit.objects.create(dossier=dossier, tot_en_met=date(2060, 1, 1), besloten_door=dirk, op=date(2046, 1, 1))
    werk_lijst_bij()
    assert not Lijstregel.objects.exists()


def test_een_dag_op_de_lijst_blijft_de_dag_waarop_het_erop_kwam(dossier: Dossier) -> None:
    werk_lijst_bij()
    with klok.op(date(2046, 6, 1)):
        werk_lijst_bij()
    assert Lijstregel.objects.get().gevonden_op == klok.vandaag()


def test_re10_de_opdracht_vernietigt_niets(dossier: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    assert draai() == 0
    assert "1  De termijn is voorbij" in capsys.readouterr().out
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_re10_de_proef_verandert_niets_en_noemt_redenen(dossier: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    draai(proef=True)
    gezegd = capsys.readouterr().out
    assert f"{dossier}  De termijn is voorbij; bewaren tot en met 2046-05-15" in gezegd
    assert "Er zijn geen kinderen" in gezegd or "jongste kind" in gezegd
    assert not Lijstregel.objects.exists()


def test_de_proef_als_json(dossier: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    draai(proef=True, json=True)
    gelezen = json.loads(capsys.readouterr().out)
    assert (gelezen["dossier"], gelezen["stand"], gelezen["bewaren_tot_en_met"]) == (
        str(dossier),
        "verstreken",
        "2046-05-15",
    )
    assert gelezen["waarom"]


def test_na_herstel_zegt_het_ook_als_er_niets_te_doen_is(capsys: pytest.CaptureFixture[str], db: None) -> None:
    assert draai(taak=opdracht._na_herstel) == 0
    assert "zijn gelijk" in capsys.readouterr().out


def test_een_grootboek_dat_niet_klopt_is_een_zin(grootboek: Path, db: None) -> None:
    grootboek.write_text("kapot\n")
    with pytest.raises(Startfout, match="beschadigd"):
        draai(taak=opdracht._na_herstel)


def test_re11_een_concept_dat_na_vernietigen_nog_binnenkomt_wordt_weggegooid(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, anna: Medewerker, dirk: Medewerker
) -> None:
    """A screen was open when it happened. A draft of something else with an id in its key stays."""
    weg = dossier.pk
    keur_vernietiging_goed(voorstel=voorstel, door=dirk)
    for sleutel, van in (("over-het-dossier", weg), ("over-een-advies", uuid4())):
        Concept.objects.create(medewerker=anna, sleutel=sleutel, dossier=van, gegevens={}, bewaard_op=klok.nu())
    assert wis_verweesde_concepten() == 1
    assert list(Concept.objects.values_list("sleutel", flat=True)) == ["over-een-advies"]


def test_opruimen_begint_bij_de_sleutels_en_kent_iedere_tabel_eenmaal() -> None:
    alle = tabellen()
    assert alle.index("kern_sleutel") < alle.index("dossiers_dossier")
    assert len(alle) == len(set(alle))
