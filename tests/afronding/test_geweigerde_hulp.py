"""The people do not want the party's help: it reports back and deletes; Veilig Thuis sees to them again (OV-2)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.afronding.conftest import Overdragen, stand
from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.geweigerde_hulp import leg_verwijdering_door_partij_vast, meld_geweigerde_hulp
from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Dossier
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.models import Werkregel

pytestmark = pytest.mark.django_db
BERICHT = "Het wijkteam was er twee keer. Zij willen geen hulp."


@pytest.fixture
def aanvaard(overdracht: Overdracht, anna: Medewerker) -> Overdracht:
    return aanvaard_overdracht(overdracht=overdracht, door=anna)


def test_ov_2_na_het_bericht_is_veilig_thuis_weer_verantwoordelijk(
    dossier: Dossier, aanvaard: Overdracht, anna: Medewerker
) -> None:
    eerst = Werkregel.objects.get(pk=dossier.pk).verantwoordelijk_vanaf
    meld_geweigerde_hulp(overdracht=aanvaard, door=anna, bericht=BERICHT)
    assert (eerst, Werkregel.objects.get(pk=dossier.pk).verantwoordelijk_vanaf) == (None, date(2026, 3, 9))


@pytest.mark.parametrize("code", ["partij_verwijdert", "na_geweigerde_hulp_besluiten"])
def test_ov_2_de_partij_verwijdert_en_veilig_thuis_besluit_opnieuw(
    dossier: Dossier, aanvaard: Overdracht, anna: Medewerker, code: str
) -> None:
    meld_geweigerde_hulp(overdracht=aanvaard, door=anna, bericht=BERICHT)
    assert stand(dossier, code) == "open"


def test_ov_2_de_partij_bevestigt_dat_zij_verwijderde(dossier: Dossier, aanvaard: Overdracht, anna: Medewerker) -> None:
    meld_geweigerde_hulp(overdracht=aanvaard, door=anna, bericht=BERICHT)
    leg_verwijdering_door_partij_vast(overdracht=aanvaard, door=None)
    assert stand(dossier, "partij_verwijdert") == "voldaan"


def test_ov_2_zonder_weigering_hoeft_niets_weg(aanvaard: Overdracht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_verwijdering_door_partij_vast(overdracht=aanvaard, door=anna)
    assert list(fout.value.velden) == ["overdracht"]


def test_een_tweede_bericht_wordt_niet_nog_eens_vastgelegd(aanvaard: Overdracht, anna: Medewerker) -> None:
    meld_geweigerde_hulp(overdracht=aanvaard, door=anna, bericht=BERICHT)
    with pytest.raises(Invoerfout):
        meld_geweigerde_hulp(overdracht=aanvaard, door=anna, bericht=BERICHT)


def test_een_partij_die_niet_aanvaardde_bood_geen_hulp_aan(overdracht: Overdracht, anna: Medewerker) -> None:
    weiger_overdracht(overdracht=overdracht, door=anna, reden="Geen plek.")
    with pytest.raises(Invoerfout):
        meld_geweigerde_hulp(overdracht=overdracht, door=anna, bericht=BERICHT)


def test_het_gezin_zelf_is_geen_partij_die_hulp_aanbiedt(overdragen: Overdragen, anna: Medewerker) -> None:
    zelf = overdragen(partij="cliëntsysteem", ontvanger=None)
    with pytest.raises(Invoerfout):
        meld_geweigerde_hulp(overdracht=zelf, door=anna, bericht=BERICHT)
