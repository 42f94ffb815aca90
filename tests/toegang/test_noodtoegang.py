"""TG-2: breaking the glass. A reason first, one dossier, a limited time, and a list for the leidinggevende."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.toegang.conftest import NU, Cast
from tests.toegang.kijken import vorm
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.meekijken import laat_meekijken
from zicht.dossiers.models import Dossier, Noodtoegang
from zicht.dossiers.noodtoegang import (
    NIET_TE_OPENEN,
    neem_noodtoegang,
    noodtoegangen,
    open_ander_dossier,
    zie_noodtoegang_na,
)
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.toegang import dossier_voor, zichtbaar_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
REDEN = "Politie belt nu over dit gezin, het team is weg."
GEEN_NUMMER = "D0999999"


def test_met_een_reden_gaat_het_dossier_open(cast: Cast, dossier: Dossier) -> None:
    assert open_ander_dossier(cast.otto, nummer=str(dossier), reden=REDEN) == dossier
    assert dossier in zichtbaar_voor(cast.otto)


def test_alleen_dat_ene_dossier_gaat_open(cast: Cast, dossier: Dossier) -> None:
    ander = open_dossier(door=cast.anna)
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    assert ander not in zichtbaar_voor(cast.otto)


def test_alleen_voor_wie_de_reden_gaf(cast: Cast, dossier: Dossier) -> None:
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    assert dossier not in zichtbaar_voor(cast.fien)


def test_na_de_tijd_is_het_dossier_weer_weg(cast: Cast, dossier: Dossier) -> None:
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    with klok.op(NU + timedelta(minutes=119)):
        assert dossier in zichtbaar_voor(cast.otto)
    with klok.op(NU + timedelta(minutes=120)):
        assert dossier not in zichtbaar_voor(cast.otto)


def test_zonder_reden_wordt_er_niets_opgezocht(cast: Cast, dossier: Dossier) -> None:
    with CaptureQueriesContext(connection) as vragen, pytest.raises(Invoerfout) as fout:
        open_ander_dossier(cast.otto, nummer=str(dossier), reden="  ")
    assert (set(fout.value.velden), len(vragen)) == ({"reden"}, 0)


def poging(wie: Medewerker, nummer: str) -> tuple[dict[str, str], list[str]]:
    """The answer, and what was asked of the database."""
    with CaptureQueriesContext(connection) as vragen, pytest.raises(Invoerfout) as fout:
        open_ander_dossier(wie, nummer=nummer, reden=REDEN)
    return fout.value.velden, vorm(vragen)


def test_een_afgeschermd_dossier_antwoordt_als_een_nummer_dat_niet_bestaat(cast: Cast, dossier: Dossier) -> None:
    """TG-3: the same answer after the same work."""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    assert poging(cast.otto, str(dossier)) == poging(cast.otto, GEEN_NUMMER)
    assert poging(cast.otto, str(dossier))[0] == {"nummer": NIET_TE_OPENEN}


def test_de_poging_op_een_afgeschermd_dossier_staat_bij_dat_dossier(cast: Cast, dossier: Dossier) -> None:
    """TG-4"""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    poging(cast.otto, str(dossier))
    regel = regels_van(dossier.pk).first()
    assert regel is not None
    assert (regel.medewerker, regel.uitkomst) == (cast.otto.pk, "geweigerd")


def test_een_afgeschermd_dossier_gaat_nooit_open(cast: Cast, dossier: Dossier) -> None:
    """TG-3"""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    with pytest.raises(Geweigerd) as fout:
        neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    assert fout.value.regel == "TG-3"


def test_wie_het_al_ziet_heeft_geen_noodtoegang_nodig(cast: Cast, dossier: Dossier) -> None:
    open_ander_dossier(cast.bas, nummer=str(dossier), reden=REDEN)
    assert not Noodtoegang.objects.exists()


def test_beheer_heeft_geen_noodtoegang(cast: Cast, dossier: Dossier) -> None:
    for nummer in (str(dossier), GEEN_NUMMER):
        with pytest.raises(Geweigerd):
            open_ander_dossier(cast.ben, nummer=nummer, reden=REDEN)


def test_elk_gebruik_staat_met_die_grond_in_het_logboek(cast: Cast, dossier: Dossier) -> None:
    """TG-4"""
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    dossier_voor(cast.otto, dossier.pk, wat="dossier")
    regel = regels_van(dossier.pk).first()
    assert regel is not None
    assert (regel.medewerker, regel.grond) == (cast.otto.pk, "noodtoegang")


def test_kijken_verandert_het_dossier_niet(cast: Cast, dossier: Dossier) -> None:
    """The last change counts for how long a dossier is kept."""
    dossier.refresh_from_db()
    with klok.op(NU + timedelta(days=3)):
        neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    assert Dossier.objects.get(pk=dossier.pk).laatste_wijziging == dossier.laatste_wijziging


def test_noodtoegang_wordt_geen_blijvende_toegang_als_dossierhouder(cast: Cast, dossier: Dossier) -> None:
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    with pytest.raises(Geweigerd) as fout:
        wijs_dossierhouder_aan(dossier=dossier, door=cast.otto, dossierhouder=cast.otto)
    assert fout.value.regel == "TG-2"


def test_noodtoegang_wordt_geen_blijvende_toegang_door_meekijken(cast: Cast, dossier: Dossier) -> None:
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
    with pytest.raises(Geweigerd) as fout:
        laat_meekijken(dossier=dossier, door=cast.otto, collega=cast.otto, vraag="Kijk jij mee?")
    assert fout.value.regel == "TG-2"


def test_een_teamgenoot_met_oude_noodtoegang_wijst_gewoon_toe(cast: Cast, dossier: Dossier) -> None:
    Dossier.objects.update(team=cast.otto.team)
    neem_noodtoegang(dossier=dossier, door=cast.bas, reden=REDEN)
    Dossier.objects.update(team=cast.bas.team)
    assert wijs_dossierhouder_aan(dossier=dossier, door=cast.bas, dossierhouder=cast.bas).dossierhouder == cast.bas


class TestLijst:
    """What the leidinggevende sees."""

    @pytest.mark.parametrize("naam", ["lea", "wil", "dirk", "vera"])
    def test_van_het_dossier_en_van_de_medewerker(self, naam: str, cast: Cast, dossier: Dossier) -> None:
        neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        (regel,) = noodtoegangen(cast.allen[naam])[1]
        assert (regel.wie, regel.nummer, regel.reden, regel.gezien) == ("Otto", str(dossier), REDEN, "")
        assert (regel.vanaf, regel.tot) == (NU, NU + timedelta(hours=2))

    def test_niet_bij_een_leidinggevende_van_elders(self, cast: Cast, dossier: Dossier) -> None:
        neem_noodtoegang(dossier=dossier, door=cast.ad, reden=REDEN)
        assert noodtoegangen(cast.wil)[1] == []

    def test_na_afschermen_alleen_bij_wie_het_dossier_ziet(self, cast: Cast, dossier: Dossier) -> None:
        """TG-3: the list of who broke the glass may not give it away."""
        neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
        assert [len(noodtoegangen(wie)[1]) for wie in (cast.lea, cast.wil, cast.vera)] == [1, 0, 0]

    def test_het_nazien_staat_erbij(self, cast: Cast, dossier: Dossier) -> None:
        zie_noodtoegang_na(noodtoegang=neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN), door=cast.lea)
        assert noodtoegangen(cast.wil)[1][0].gezien == "Lea"

    def test_nagezien_gebruik_staat_onderaan(self, cast: Cast, dossier: Dossier) -> None:
        eerste = neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        with klok.op(NU - timedelta(days=1)):
            ouder = neem_noodtoegang(dossier=dossier, door=cast.fien, reden=REDEN)
        zie_noodtoegang_na(noodtoegang=eerste, door=cast.lea)
        assert [regel.id for regel in noodtoegangen(cast.lea)[1]] == [ouder.pk, eerste.pk]

    def test_niemand_ziet_zijn_eigen_gebruik_na(self, cast: Cast, dossier: Dossier) -> None:
        eigen = neem_noodtoegang(dossier=dossier, door=cast.wil, reden=REDEN)
        with pytest.raises(Geweigerd):
            zie_noodtoegang_na(noodtoegang=eigen, door=cast.wil)

    def test_een_ander_dan_de_leidinggevende_ziet_niets_na(self, cast: Cast, dossier: Dossier) -> None:
        gebruik = neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        with pytest.raises(Geweigerd):
            zie_noodtoegang_na(noodtoegang=gebruik, door=cast.anna)
