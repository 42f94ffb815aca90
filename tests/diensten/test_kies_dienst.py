"""Choosing V&V or Onderzoek: VB-6, VB-7, VB-11, VV-1."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from zicht.diensten.afronden import rond_dienst_af
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, BesluitSoort, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Keuze = Callable[..., Dienst]
VV_PAST = {
    "structurele_onveiligheid": True,
    "bevestigen_nodig": False,
    "bereid_en_in_staat": True,
    "accepteert_hulp": True,
}


def test_de_dienst_begint_op_de_dag_van_het_besluit(vv: Dienst) -> None:
    assert (vv.soort, vv.gestart_op, vv.versie_protocol) == (Dienst.Soort.VV, date(2020, 1, 22), "hp2019")


def test_vv1_de_contactpersoon_staat_bij_de_dienst(keuze: Keuze, beoordeling: Besluit, bram: Medewerker) -> None:
    assert keuze(contactpersoon=bram).contactpersoon == bram


def test_het_besluit_noemt_de_meldingen_van_de_lopende_beoordeling(vv: Dienst) -> None:
    assert vv.besluit.meldingen == [UUID(int=1), UUID(int=2)]


def test_het_besluit_bewaart_de_antwoorden_op_de_criteria(vv: Dienst) -> None:
    assert vv.besluit.soort == BesluitSoort.DIENST
    assert vv.besluit.criteria == {"vv": VV_PAST}


def test_vb6_wie_niet_meewerkt_vraagt_een_reden_voor_vv(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(RedenNodig) as fout:
        keuze(antwoorden={**VV_PAST, "bereid_en_in_staat": False})
    assert fout.value.regel == "VB-6"


def test_vb7_onderzoek_zonder_grond_vraagt_een_reden(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(RedenNodig) as fout:
        keuze(dienst=Dienst.Soort.ONDERZOEK)
    assert fout.value.regel == "VB-7"


def test_een_onbeantwoord_criterium_is_geen_nee_maar_vraagt_een_reden(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(RedenNodig, match="Nog niet alle criteria"):
        keuze(antwoorden={**VV_PAST, "accepteert_hulp": None})


def test_afwijken_kan_met_een_reden_die_bewaard_blijft(keuze: Keuze, beoordeling: Besluit) -> None:
    dienst = keuze(antwoorden={**VV_PAST, "bereid_en_in_staat": False}, afwijking_reden="De school is de ingang.")
    assert Besluit.objects.get(pk=dienst.besluit_id).afwijking_reden == "De school is de ingang."


def test_een_vreemde_vraag_wordt_genoemd(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(Invoerfout, match="Onbekende vraag"):
        keuze(antwoorden={"bestaat_niet": True})


def test_vb11_zonder_veiligheidsbeoordeling_vraagt_een_reden(keuze: Keuze) -> None:
    with pytest.raises(RedenNodig) as fout:
        keuze()
    assert fout.value.regel == "VB-11"


def test_alg12_zonder_collega_wordt_niet_gekozen(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(Geweigerd) as fout:
        keuze(geraadpleegd=[])
    assert fout.value.regel == "ALG-12"


def test_alg20_het_belang_van_het_kind_wordt_gewogen(keuze: Keuze, beoordeling: Besluit, kind: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        keuze()
    assert "kindbelang" in fout.value.velden


def test_er_loopt_een_dienst_tegelijk(keuze: Keuze, vv: Dienst) -> None:
    with pytest.raises(Invoerfout, match="loopt al"):
        keuze()


def test_een_aangekondigd_einde_blijft_naast_de_klok_staan(keuze: Keuze, beoordeling: Besluit) -> None:
    assert keuze(aangekondigd_einde=date(2020, 3, 30)).aangekondigd_einde == date(2020, 3, 30)


def test_een_aangekondigd_einde_ligt_na_het_begin(keuze: Keuze, beoordeling: Besluit) -> None:
    with pytest.raises(Invoerfout) as fout:
        keuze(aangekondigd_einde=date(2020, 1, 1))
    assert "aangekondigd_einde" in fout.value.velden


def test_vv1_een_beoordeling_van_voor_een_afgeronde_dienst_telt_niet_meer(
    keuze: Keuze, vv: Dienst, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    rond_dienst_af(dienst=vv, door=anna, einde=Dienst.Einde.AFSLUITING)
    with pytest.raises(RedenNodig) as fout:
        keuze()
    assert fout.value.regel == "VB-11"
