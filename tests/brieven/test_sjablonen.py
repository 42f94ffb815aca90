"""Templates: what they may say, what they must hold, and that a version is never edited (BR-1)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.brieven.conftest import Maak, tekst_van
from tests.dossiers.conftest import Gezin
from zicht.brieven.briefsoort import Opdracht
from zicht.brieven.gegevens import ALGEMEEN
from zicht.brieven.models import Sjabloon
from zicht.brieven.sjablonen import (
    codes,
    geldend,
    laad_sjablonen,
    standaard,
    toets_sjabloon,
    velden_van,
)
from zicht.brieven.sjabloon_wijzigen import maak_sjabloonversie
from zicht.brieven.sjabloontaal import vul
from zicht.brieven.soorten import SOORTEN, soort_van_sjabloon
from zicht.brieven.velden import op_papier, voorbeelden
from zicht.diensten.models import Dienst
from zicht.kern.fouten import Geweigerd, Invoerfout, Verouderd
from zicht.kern.models import Medewerker

AFSPRAKEN = """## aanhef
Beste {{ ontvanger }},

## afspraken: Dit spraken wij af
{% for a in afspraken %}
- {{ a }}
{% endfor %}"""


def gevuld(code: str, **anders: str | None) -> dict[str, str]:
    """The text of each block of a shipped template, filled with the invented case."""
    velden = velden_van(code)
    waarden = op_papier({**voorbeelden(velden), **anders}, velden)
    return {blok.code: blok.tekst for blok in vul(toets_sjabloon(code, standaard(code).inhoud), waarden, velden)}


def fout_bij(inhoud: str, code: str = "afspraken") -> str:
    with pytest.raises(Invoerfout) as fout:
        toets_sjabloon(code, inhoud)
    return fout.value.velden["inhoud"]


def test_een_onbekende_variabele_noemt_de_mogelijke() -> None:
    zin = fout_bij(AFSPRAKEN + "\n{{ afpsraken }}")
    assert "kent geen “afpsraken”" in zin and "afspraken, akj, contactpersoon" in zin


def test_ook_in_een_if_is_een_onbekende_variabele_een_fout() -> None:
    assert "kent geen “iets”" in fout_bij(AFSPRAKEN + "{% if iets %}x{% endif %}")


@pytest.mark.parametrize(
    "stuk",
    [
        "{% load static %}",
        "{% include 'web/basis.html' %}",
        "{% debug %}",
        "{% now 'Y' %}",
        "{{ ontvanger.dossier }}",
        "{{ ontvanger|safe }}",
        "{% if ontvanger.delete %}x{% endif %}",
        "{{ ontvanger",
        "{% if ontvanger %}x",
        "{{ afspraken }}",
        "{% for a in ontvanger %}{{ a }}{% endfor %}",
    ],
)
def test_wat_de_taal_niet_kent_kan_er_niet_in(stuk: str) -> None:
    assert fout_bij(AFSPRAKEN + stuk)


def test_een_sjabloon_zonder_verplicht_blok_zegt_waarom_het_moet() -> None:
    assert "Het blok “afspraken” ontbreekt: daarin staan de gemaakte afspraken (ALG-15)." in fout_bij(
        "## aanhef\nHallo"
    )


def test_een_blok_dat_zijn_feit_niet_noemt_kan_niet() -> None:
    assert "ontbreekt afspraken" in fout_bij("## afspraken\nWij spraken iets af.")


def test_de_brief_van_vv_moet_zeggen_dat_het_geen_onderzoek_is() -> None:
    """ALG-14."""
    zonder = standaard("aanpak-vv").inhoud.replace("{{ geen_onderzoek }}", "")
    assert "geen Onderzoek" in fout_bij(zonder, "aanpak-vv")


@pytest.mark.parametrize("code", ["vast-betrokkene", "vast-bron"])
def test_onder_elke_brief_moeten_klachtroute_en_akj_staan(code: str) -> None:
    """KL-2."""
    zonder = standaard(code).inhoud.replace("{{ akj }}", "iemand")
    assert "(KL-2)" in fout_bij(zonder, code)


@pytest.mark.parametrize("code", codes())
def test_elk_meegeleverd_sjabloon_is_te_vullen_met_het_voorbeeld(code: str) -> None:
    assert all(gevuld(code).values())


@pytest.mark.parametrize("code", ["aanpak-vv", "aanpak-vtb"])
def test_een_meegeleverde_brief_zonder_onderzoek_zegt_het_woord_maar_een_keer(code: str) -> None:
    """ALG-14: only in the sentence that denies it."""
    assert "onderzoek" not in standaard(code).inhoud.replace("geen_onderzoek", "").lower()


@pytest.mark.parametrize("code", codes())
def test_geen_meegeleverd_sjabloon_noemt_een_melding_onterecht_of_drang(code: str) -> None:
    """NZ-7, DW-5."""
    tekst = standaard(code).inhoud.lower()
    assert "onterecht" not in tekst and "drang" not in tekst


@pytest.mark.django_db
def test_een_soort_geeft_precies_de_feiten_die_zij_noemt(gezin: Gezin, anna: Medewerker, vv: Dienst) -> None:
    opdracht = Opdracht(dossier=gezin.dossier, door=anna, persoon=gezin.moeder, besluit=vv.besluit)
    assert set(SOORTEN["aanpak"].feiten(opdracht)) == {veld.naam for veld in SOORTEN["aanpak"].velden}


def test_wat_het_dossier_niet_heeft_wordt_een_open_plek() -> None:
    """Never an empty space."""
    assert "[vul aan: wanneer de dienst uiterlijk klaar is]" in gevuld("aanpak-vv", einde=None)["hoe_lang"]


def test_een_feit_wordt_niet_als_sjabloon_gelezen() -> None:
    velden = ALGEMEEN
    blokken = toets_sjabloon("vast-bron", standaard("vast-bron").inhoud)
    feiten = {**voorbeelden(velden), "contactpersoon": "{{ akj }} {% debug %}"}
    assert "{{ akj }} {% debug %}" in vul(blokken, op_papier(feiten, velden), velden)[0].tekst


@pytest.mark.django_db
def test_de_meegeleverde_sjablonen_staan_in_de_database() -> None:
    assert {s.code for s in Sjabloon.objects.all()} == set(codes())
    assert laad_sjablonen() == 0


@pytest.fixture
def beheerder(leidinggevende: Medewerker) -> Medewerker:
    return leidinggevende


@pytest.mark.django_db
def test_een_nieuwe_versie_staat_naast_de_oude(gezin: Gezin, beheerder: Medewerker) -> None:
    nieuw = maak_sjabloonversie(door=beheerder, code="afspraken", titel="Afgesproken", inhoud=AFSPRAKEN, versie=1)
    assert (nieuw.versie, geldend("afspraken")) == (2, nieuw)
    assert Sjabloon.objects.get(code="afspraken", taal="nl", versie=1).titel == "Onze afspraken"


@pytest.mark.django_db
def test_een_versie_die_later_ingaat_geldt_nog_niet(beheerder: Medewerker) -> None:
    maak_sjabloonversie(
        door=beheerder, code="afspraken", titel="Later", inhoud=AFSPRAKEN, versie=1, geldt_vanaf=date(2026, 4, 1)
    )
    assert geldend("afspraken").versie == 1


@pytest.mark.django_db
def test_opnieuw_laden_laat_de_eigen_versie_gelden(beheerder: Medewerker) -> None:
    maak_sjabloonversie(door=beheerder, code="afspraken", titel="Eigen", inhoud=AFSPRAKEN, versie=1)
    laad_sjablonen()
    assert geldend("afspraken").titel == "Eigen"


@pytest.mark.django_db
def test_een_nieuwe_versie_vult_de_volgende_brief(gezin: Gezin, beheerder: Medewerker, vv: Dienst, maak: Maak) -> None:
    inhoud = standaard("aanpak-vv").inhoud.replace("Had u dat wel verwacht?", "Dacht u iets anders?")
    maak_sjabloonversie(door=beheerder, code="aanpak-vv", titel="Nieuw", inhoud=inhoud, versie=1)
    assert "Dacht u iets anders?" in tekst_van(maak("aanpak", persoon=gezin.moeder))


@pytest.mark.django_db
def test_wie_geen_beheerder_is_wijzigt_geen_sjabloon(anna: Medewerker) -> None:
    with pytest.raises(Geweigerd):
        maak_sjabloonversie(door=anna, code="afspraken", titel="Eigen", inhoud=AFSPRAKEN, versie=1)


@pytest.mark.django_db
def test_een_versie_die_een_ander_intussen_maakte_gaat_niet_verloren(beheerder: Medewerker) -> None:
    """TG-9."""
    maak_sjabloonversie(door=beheerder, code="afspraken", titel="Eerst", inhoud=AFSPRAKEN, versie=1)
    with pytest.raises(Verouderd):
        maak_sjabloonversie(door=beheerder, code="afspraken", titel="Ook", inhoud=AFSPRAKEN + "\nMeer.", versie=1)


def test_elk_sjabloon_hoort_bij_een_soort_of_onder_elke_brief() -> None:
    assert all(soort_van_sjabloon(code) for code in codes() if not code.startswith("vast-"))
