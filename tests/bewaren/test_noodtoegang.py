"""TG-2, RE-11: who only sees a dossier by breaking the glass has no part in destroying it."""

from __future__ import annotations

import pytest

from tests.bewaren.conftest import medewerker
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.models import Vernietigingsvoorstel
from zicht.bewaren.selectors import open_voorstellen
from zicht.bewaren.voorstellen import stel_vernietiging_voor, trek_voorstel_in
from zicht.dossiers.models import Dossier
from zicht.dossiers.noodtoegang import neem_noodtoegang
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker, Rol, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def zoe(db: None) -> Medewerker:
    """A leidinggevende of another team."""
    return medewerker("Zoe Zuid", Rol.LEIDINGGEVENDE, team=Team.objects.create(naam="Zuid"))


def test_met_noodtoegang_stelt_niemand_vernietigen_voor(dossier: Dossier, zoe: Medewerker) -> None:
    neem_noodtoegang(dossier=dossier, door=zoe, reden="De politie belt.")
    with pytest.raises(Geweigerd, match="noodtoegang") as fout:
        stel_vernietiging_voor(dossier=dossier, door=zoe, grond="termijn voorbij")
    assert fout.value.regel == "TG-2"


def test_met_noodtoegang_keurt_niemand_goed(voorstel: Vernietigingsvoorstel, dossier: Dossier, zoe: Medewerker) -> None:
    neem_noodtoegang(dossier=dossier, door=zoe, reden="De politie belt.")
    with pytest.raises(Geweigerd, match="noodtoegang"):
        keur_vernietiging_goed(voorstel=voorstel, door=zoe)
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_met_noodtoegang_trekt_niemand_een_voorstel_in(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, zoe: Medewerker
) -> None:
    neem_noodtoegang(dossier=dossier, door=zoe, reden="De politie belt.")
    with pytest.raises(Geweigerd, match="noodtoegang"):
        trek_voorstel_in(voorstel=voorstel, door=zoe, reden="Liever niet.")


def test_noodtoegang_zet_geen_voorstel_op_de_lijst(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, zoe: Medewerker
) -> None:
    neem_noodtoegang(dossier=dossier, door=zoe, reden="De politie belt.")
    assert open_voorstellen(zoe) == []
