"""The ledger: what was destroyed stays destroyed, whatever is put back (RE-11)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.bewaren.conftest import NU, MaakDossier
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.grootboek import bestand, opslag
from zicht.bewaren.grootboek.gelijktrekken import trek_gelijk
from zicht.bewaren.grootboek.regel import Grootboekfout, Regel, kenmerk, kenmerksleutel, nieuwe_regel
from zicht.bewaren.models import Grootboekregel, Vernietiging, Vernietigingsvoorstel
from zicht.contact.models import Melding
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern.kluis import kluis
from zicht.kern.models import Medewerker, Sleutel

pytestmark = pytest.mark.django_db
ANDER = UUID(int=9)


@contextmanager
def doorgevoerd(vang: DjangoCaptureOnCommitCallbacks) -> Iterator[None]:
    """As if the transaction of the block was through."""
    with vang(execute=True):
        yield


@pytest.fixture
def vernietigd(
    voorstel: Vernietigingsvoorstel,
    dossier: Dossier,
    dirk: Medewerker,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> UUID:
    """The id of a dossier that was destroyed, with a line in database and file."""
    was = dossier.pk
    with doorgevoerd(django_capture_on_commit_callbacks):
        keur_vernietiging_goed(voorstel=voorstel, door=dirk)
    return was


def zet_oude_back_up_terug(dossier: Dossier) -> None:
    """The database of yesterday: the dossier is there, the line and the certificate are not."""
    Grootboekregel.objects.all().delete()
    Vernietiging.objects.all().delete()
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def schrijf_in_bestand(*regels: Regel) -> None:
    bestand.vul_aan(lambda na: [regel for regel in regels if regel.nummer > na])


def test_na_vernietigen_staat_de_regel_ook_in_het_bestand(vernietigd: UUID, grootboek: Path) -> None:
    assert [json.loads(regel)["nummer"] for regel in grootboek.read_text().splitlines()] == [1]
    assert bestand.lees() == opslag.regels()


def test_het_bestand_noemt_niets(vernietigd: UUID, grootboek: Path) -> None:
    assert str(vernietigd) not in grootboek.read_text()
    assert vernietigd.hex not in grootboek.read_text()


def test_het_bestand_is_alleen_voor_ons_eigen_account(vernietigd: UUID, grootboek: Path) -> None:
    assert oct(grootboek.stat().st_mode)[-3:] == "600"


def test_gelijk_is_niets_te_doen(vernietigd: UUID) -> None:
    verslag = trek_gelijk()
    assert (verslag.opnieuw, verslag.weg, verslag.aangevuld, verslag.is_hersteld) == (0, 0, 0, False)


def test_re11_een_oudere_back_up_wordt_herkend_en_opnieuw_vernietigd(
    dossier: Dossier, maak_dossier: MaakDossier
) -> None:
    ander = maak_dossier(gesloten=None)
    schrijf_in_bestand(nieuwe_regel(None, "dossier", dossier.pk, NU))
    zet_oude_back_up_terug(dossier)
    verslag = trek_gelijk()
    assert (verslag.opnieuw, verslag.is_hersteld) == (1, True)
    assert list(Dossier.objects.all()) == [ander]
    assert not Sleutel.objects.filter(eigenaar=dossier.pk).exists()
    assert Vernietiging.objects.get().grond == "opnieuw na terugzetten"
    assert bestand.lees() == opslag.regels()


def test_opnieuw_vernietigen_gebeurt_een_keer(dossier: Dossier) -> None:
    schrijf_in_bestand(nieuwe_regel(None, "dossier", dossier.pk, NU))
    assert trek_gelijk().opnieuw == 1
    assert not trek_gelijk().is_hersteld


def test_wat_in_de_oude_back_up_niet_staat_wordt_alleen_opgeschreven(dossier: Dossier) -> None:
    """Made after that back-up, and destroyed after it."""
    schrijf_in_bestand(nieuwe_regel(None, "dossier", ANDER, NU))
    assert trek_gelijk().weg == 1
    assert Dossier.objects.filter(pk=dossier.pk).exists()
    assert Grootboekregel.objects.count() == 1


def test_re11_een_verwijderde_melding_wordt_opnieuw_verwijderd(dossier: Dossier) -> None:
    melding = Melding.objects.get()
    schrijf_in_bestand(nieuwe_regel(None, "melding", melding.pk, NU))
    assert trek_gelijk().opnieuw == 1
    assert not Melding.objects.exists()
    assert not Persoon.objects.exists()


def test_re6_een_vernietigde_persoon_wordt_opnieuw_vernietigd(dossier: Dossier, moeder: Persoon) -> None:
    schrijf_in_bestand(nieuwe_regel(None, "persoon", moeder.pk, NU))
    assert trek_gelijk().opnieuw == 1
    assert not Persoon.objects.filter(achternaam="Dorrestein").exists()


def test_een_bestand_dat_achterloopt_wordt_aangevuld(vernietigd: UUID, grootboek: Path) -> None:
    grootboek.write_text("")
    assert trek_gelijk().aangevuld == 1
    assert bestand.lees() == opslag.regels()


def test_een_half_geschreven_laatste_regel_telt_niet(vernietigd: UUID, grootboek: Path) -> None:
    grootboek.write_text(grootboek.read_text()[:40])
    assert trek_gelijk().aangevuld == 1
    assert bestand.lees() == opslag.regels()


def test_een_veranderde_regel_houdt_alles_tegen(dossier: Dossier, grootboek: Path) -> None:
    """Whoever can write in the file must not be able to make Zicht destroy a dossier."""
    regel = nieuwe_regel(None, "dossier", ANDER, NU)
    sleutel = kenmerksleutel(regel.sleutel)
    vals = json.dumps({**regel.__dict__, "kenmerk": kenmerk(sleutel, "dossier", dossier.pk)})
    grootboek.write_text(f"{vals}\n")
    with pytest.raises(Grootboekfout, match="Regel 1 van het grootboek klopt niet"):
        trek_gelijk()
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_een_regel_die_ertussenuit_is_valt_op(dossier: Dossier, grootboek: Path) -> None:
    eerste = nieuwe_regel(None, "dossier", ANDER, NU)
    tweede = nieuwe_regel(eerste, "dossier", UUID(int=10), NU)
    schrijf_in_bestand(tweede)
    with pytest.raises(Grootboekfout, match="er ontbreekt er een"):
        trek_gelijk()


def test_twee_geschiedenissen_houden_alles_tegen(vernietigd: UUID, grootboek: Path) -> None:
    """After a restore somebody worked on without the file, and destroyed something else."""
    grootboek.unlink()
    schrijf_in_bestand(nieuwe_regel(None, "dossier", ANDER, date(2040, 1, 1)))
    with pytest.raises(Grootboekfout, match="spreken elkaar tegen vanaf regel 1"):
        trek_gelijk()


def test_een_beschadigd_bestand_is_een_zin(grootboek: Path, db: None) -> None:
    grootboek.write_text("dit is geen regel\n")
    with pytest.raises(Grootboekfout, match="beschadigd"):
        trek_gelijk()


def test_een_sleutel_die_ontbreekt_houdt_alles_tegen(dossier: Dossier) -> None:
    schrijf_in_bestand(nieuwe_regel(None, "dossier", dossier.pk, NU))
    anders = bestand.plaats().read_text().replace(f'"sleutel": "{kluis().actief}"', '"sleutel": "k99"')
    bestand.plaats().write_text(anders)
    with pytest.raises(Grootboekfout, match="volledige sleutelbestand"):
        trek_gelijk()
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_een_soort_die_niemand_kent_houdt_alles_tegen(dossier: Dossier) -> None:
    schrijf_in_bestand(nieuwe_regel(None, "iets anders", ANDER, NU))
    with pytest.raises(Grootboekfout, match="soort “iets anders”"):
        trek_gelijk()
