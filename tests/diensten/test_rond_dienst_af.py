"""Ending a service into handover, monitoring or closing (VV-6)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.diensten.afronden import rond_dienst_af
from zicht.diensten.models import Dienst, Voorwaarde
from zicht.diensten.vooronderzoek import start_vooronderzoek
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Einde = Dienst.Einde


@pytest.fixture
def voorwaarde(vv: Dienst) -> Voorwaarde:
    return Voorwaarde.objects.create(dossier=vv.dossier, tekst="Joris belt elke dag.", op=date(2020, 1, 22))


@pytest.mark.parametrize("einde", [Einde.OVERDRACHT, Einde.MONITOREN, Einde.AFSLUITING])
def test_vv6_een_dienst_eindigt_in_overdracht_monitoren_of_afsluiten(
    vv: Dienst, voorwaarde: Voorwaarde, anna: Medewerker, einde: str
) -> None:
    assert rond_dienst_af(dienst=vv, door=anna, einde=einde).afgerond_op == date(2020, 1, 22)


@pytest.mark.parametrize("einde", [Einde.ONDERZOEK, "gewoon"])
def test_vv6_een_ander_einde_bestaat_niet(vv: Dienst, anna: Medewerker, einde: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        rond_dienst_af(dienst=vv, door=anna, einde=einde)
    assert "einde" in fout.value.velden


def test_vv3_overdragen_zonder_voorwaarden_vraagt_een_reden(vv: Dienst, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        rond_dienst_af(dienst=vv, door=anna, einde=Einde.OVERDRACHT)
    assert fout.value.regel == "VV-3"


def test_de_reden_blijft_bij_de_dienst(vv: Dienst, anna: Medewerker) -> None:
    rond_dienst_af(dienst=vv, door=anna, einde=Einde.MONITOREN, afwijking_reden="Het wijkteam stelt ze op.")
    assert Dienst.objects.get(pk=vv.pk).einde_reden == "Het wijkteam stelt ze op."


def test_ond5_een_onderzoek_zonder_uitkomst_vraagt_een_reden(onderzoek: Dienst, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        rond_dienst_af(dienst=onderzoek, door=anna, einde=Einde.AFSLUITING)
    assert fout.value.regel == "OND-5"


def test_ond3_afronden_terwijl_de_betrokkenen_nog_niets_weten_vraagt_een_reden(
    vv: Dienst, voorwaarde: Voorwaarde, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    start_vooronderzoek(
        dossier=vv.dossier, door=anna, grond="ernstige bedreiging", reden="Dreiging met een mes.", geraadpleegd=advies
    )
    with pytest.raises(RedenNodig) as fout:
        rond_dienst_af(dienst=vv, door=anna, einde=Einde.OVERDRACHT)
    assert fout.value.regel == "OND-3"


def test_een_dienst_wordt_een_keer_afgerond(vv: Dienst, anna: Medewerker) -> None:
    rond_dienst_af(dienst=vv, door=anna, einde=Einde.AFSLUITING)
    with pytest.raises(Invoerfout, match="al afgerond"):
        rond_dienst_af(dienst=vv, door=anna, einde=Einde.AFSLUITING)


def test_afronden_voor_het_begin_kan_niet(vv: Dienst, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        rond_dienst_af(dienst=vv, door=anna, einde=Einde.AFSLUITING, op=date(2020, 1, 21))
    assert "op" in fout.value.velden
