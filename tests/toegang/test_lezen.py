"""TG-2: who opens many dossiers outside his own work says why; far above that the leidinggevende decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.toegang.conftest import NU, Cast
from zicht.dossiers.lezen import (
    Leesrem,
    hef_leesrem_op,
    leesrem,
    ruim_openingen_op,
    veel_gelezen,
    verantwoord_lezen,
)
from zicht.dossiers.models import Dossier
from zicht.dossiers.noodtoegang import neem_noodtoegang
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.toegang import dossier_voor
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, NietGevonden
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Leesreden, Logregel, Medewerker, Opening

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
REDEN = "Klacht over werkwijze: ik zoek vergelijkbare zaken."


@pytest.fixture(autouse=True)
def _weinig(settings: Any) -> None:
    """Two an hour, three a day, twice that with a reason."""
    settings.ZICHT_LEZEN_UUR, settings.ZICHT_LEZEN_DAG = 2, 3
    settings.ZICHT_LEZEN_STOP, settings.ZICHT_LEZEN_EIGEN = 2, 4


@pytest.fixture
def dossiers(cast: Cast) -> list[Dossier]:
    """Eight of team Oost."""
    return [open_dossier(door=cast.anna) for _ in range(8)]


def lees(wie: Medewerker, dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        dossier_voor(wie, dossier.pk, wat="dossier")


def test_een_paar_dossiers_gaan_zo_open(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    assert Opening.objects.filter(medewerker=cast.vera, buiten_werk=True).count() == 2


def test_daarna_vraagt_zicht_waarom(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    with pytest.raises(Leesrem) as rem:
        lees(cast.vera, dossiers[2:3])
    assert not rem.value.gestopt


def test_wat_al_open_was_blijft_open(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    lees(cast.vera, dossiers[:2])


def test_een_uur_later_mag_er_weer_een_bij_tot_die_van_de_dag_op_zijn(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    with klok.op(NU + timedelta(minutes=61)):
        lees(cast.vera, dossiers[2:3])
        with pytest.raises(Leesrem):
            lees(cast.vera, dossiers[3:4])


def test_met_een_reden_gaat_het_door(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    verantwoord_lezen(door=cast.vera, reden=REDEN)
    lees(cast.vera, dossiers[2:4])


def test_een_reden_is_niet_leeg(cast: Cast) -> None:
    with pytest.raises(Invoerfout):
        verantwoord_lezen(door=cast.vera, reden=" ")


def test_ver_daarboven_helpt_een_reden_niet_meer(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    verantwoord_lezen(door=cast.vera, reden=REDEN)
    lees(cast.vera, dossiers[2:4])
    with pytest.raises(Leesrem) as rem:
        lees(cast.vera, dossiers[4:5])
    assert rem.value.gestopt
    with pytest.raises(Geweigerd, match="leidinggevende"):
        verantwoord_lezen(door=cast.vera, reden=REDEN)


def test_de_leidinggevende_heft_het_op(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    hef_leesrem_op(medewerker=cast.vera, door=cast.dirk, reden="Ik weet ervan.")
    lees(cast.vera, dossiers)


def test_niemand_heft_het_voor_zichzelf_op(cast: Cast) -> None:
    with pytest.raises(Geweigerd, match="Voor uzelf"):
        hef_leesrem_op(medewerker=cast.vera, door=cast.vera, reden=REDEN)


def test_een_collega_heft_het_niet_op(cast: Cast) -> None:
    with pytest.raises(Geweigerd, match="leidinggevende"):
        hef_leesrem_op(medewerker=cast.bas, door=cast.anna, reden=REDEN)


def test_een_leidinggevende_heft_het_op_voor_het_eigen_team(cast: Cast) -> None:
    with pytest.raises(NietGevonden):
        hef_leesrem_op(medewerker=cast.bas, door=cast.wil, reden=REDEN)


def test_wat_van_het_eigen_team_is_gaat_altijd_open(cast: Cast, dossiers: list[Dossier]) -> None:
    """Urgent work never waits for this."""
    lees(cast.bas, dossiers)
    assert leesrem(cast.bas) is None


def test_wat_nog_op_een_team_wacht_gaat_altijd_open(cast: Cast, dossiers: list[Dossier]) -> None:
    Dossier.objects.update(team=None)
    lees(cast.fien, dossiers)


def test_noodtoegang_telt_mee(cast: Cast, dossiers: list[Dossier]) -> None:
    for dossier in dossiers[:3]:
        neem_noodtoegang(dossier=dossier, door=cast.otto, reden="Politie belt.")
    with pytest.raises(Leesrem):
        lees(cast.otto, dossiers[:3])


def test_een_dossier_dat_niet_openging_staat_als_geweigerd_in_het_logboek(cast: Cast, dossiers: list[Dossier]) -> None:
    """TG-4"""
    lees(cast.vera, dossiers[:2])
    with pytest.raises(Leesrem):
        lees(cast.vera, dossiers[2:3])
    assert regels_van(dossiers[2].pk)[0].uitkomst == "geweigerd"


def test_dat_er_een_reden_kwam_staat_in_het_logboek(cast: Cast) -> None:
    """TG-4: that, when and by whom; the words are with the leidinggevende."""
    verantwoord_lezen(door=cast.vera, reden=REDEN)
    assert Logregel.objects.filter(waar="veel lezen verantwoorden", medewerker=cast.vera.pk).count() == 1


def test_de_leidinggevende_ziet_wie_veel_las_en_waarom(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    verantwoord_lezen(door=cast.vera, reden=REDEN)
    (regel,) = veel_gelezen(cast.dirk)[1]
    assert (regel.wie, regel.buiten, regel.eigen, regel.redenen) == ("Vera", 2, 0, (f"Vera: {REDEN}",))


def test_ook_wie_van_het_eigen_team_alles_leest_staat_op_de_lijst(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.bas, dossiers)
    assert [(regel.wie, regel.eigen, regel.op_te_heffen) for regel in veel_gelezen(cast.lea)[1]] == [("Bas", 8, False)]


def test_wie_gewoon_werkt_staat_er_niet_op(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.bas, dossiers[:3])
    assert veel_gelezen(cast.lea)[1] == []


def test_een_leidinggevende_ziet_de_eigen_mensen(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.bas, dossiers)
    assert veel_gelezen(cast.wil)[1] == []


def test_de_lijst_vraagt_niet_per_regel_iets_aan_de_database(
    cast: Cast, dossiers: list[Dossier], django_assert_max_num_queries: Any
) -> None:
    for wie in (cast.bas, cast.anna, cast.lea):
        lees(wie, dossiers)
    with django_assert_max_num_queries(3):
        veel_gelezen(cast.dirk)


def test_na_negentig_dagen_is_het_weg(cast: Cast, dossiers: list[Dossier]) -> None:
    lees(cast.vera, dossiers[:2])
    verantwoord_lezen(door=cast.vera, reden=REDEN)
    with klok.op(NU + timedelta(days=91)):
        ruim_openingen_op()
    assert (Opening.objects.count(), Leesreden.objects.count()) == (0, 0)


def test_het_scherm_vraagt_de_reden_en_gaat_dan_verder(cast: Cast, dossiers: list[Dossier], als: Als) -> None:
    lees(cast.vera, dossiers[:2])
    client, dossier = als(cast.vera), dossiers[2]
    adres = client.get(reverse("dossier", kwargs={"dossier": dossier.pk})).headers["Location"]
    assert adres == reverse("toegang-veel-lezen", kwargs={"naar": dossier.pk})
    assert client.post(adres, {"reden": REDEN}, follow=True).context["dossier"] == dossier


def test_een_lege_reden_zegt_wat_er_mist(cast: Cast, dossiers: list[Dossier], als: Als) -> None:
    lees(cast.vera, dossiers[:2])
    antwoord = als(cast.vera).post(reverse("toegang-veel-lezen", kwargs={"naar": dossiers[2].pk}), {"reden": ""})
    assert (antwoord.status_code, bool(antwoord.context["form"].errors["reden"])) == (422, True)


def test_wie_gestopt_is_leest_wie_dat_opheft(cast: Cast, dossiers: list[Dossier], als: Als, settings: Any) -> None:
    lees(cast.vera, dossiers[:2])
    settings.ZICHT_LEZEN_STOP = 1
    pagina = als(cast.vera).get(reverse("toegang-veel-lezen", kwargs={"naar": dossiers[2].pk})).content.decode()
    assert "Vraag de leidinggevende" in pagina
    assert 'name="reden"' not in pagina


def test_op_het_scherm_heft_de_leidinggevende_op(cast: Cast, dossiers: list[Dossier], als: Als) -> None:
    lees(cast.vera, dossiers[:2])
    client = als(cast.dirk)
    adres = reverse("toegang-leesrem", kwargs={"lezer": cast.vera.pk})
    assert adres in client.get(reverse("toegang-veel-gelezen")).content.decode()
    client.post(adres, {"reden": "Ik weet ervan."})
    assert leesrem(cast.vera) is None


def test_wie_zelf_op_de_lijst_staat_leest_dat_een_ander_dit_opheft(
    cast: Cast, dossiers: list[Dossier], als: Als
) -> None:
    """TG-2: "not needed" would be untrue for somebody who is stopped."""
    lees(cast.vera, dossiers[:2])
    lijst = reverse("toegang-veel-gelezen")
    assert "Dit doet een ander." in als(cast.vera).get(lijst).content.decode()
    assert "Dit doet een ander." not in als(cast.dirk).get(lijst).content.decode()
