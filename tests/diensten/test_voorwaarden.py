"""Safety conditions, tested on eight qualities (VV-3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zicht.diensten.models import Voorwaarde
from zicht.diensten.voorwaarden import laat_voorwaarde_vervallen, stel_voorwaarde_op, wijzig_voorwaarde
from zicht.diensten.voorwaarden_toets import kwaliteiten
from zicht.dossiers.models import Bron, Dossier, Gebeurtenis, GeheimAdres, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig, Verouderd
from zicht.kern.models import Medewerker

GOED: dict[str, bool | None] = {kwaliteit.code: True for kwaliteit in kwaliteiten()}
TEKST = "Joris komt niet in de woning van Sanne."


@pytest.fixture
def stel_op(dossier: Dossier, anna: Medewerker, vader: Persoon) -> Callable[..., Voorwaarde]:
    def maak(**anders: Any) -> Voorwaarde:
        velden: dict[str, Any] = {
            "dossier": dossier,
            "door": anna,
            "tekst": TEKST,
            "betreft": [vader],
            "kwaliteiten": GOED,
            "afgestemd_met": "Wijkteam Oost",
        }
        return stel_voorwaarde_op(**{**velden, **anders})

    return maak


def test_een_getoetste_voorwaarde_wordt_vastgelegd(stel_op: Callable[..., Voorwaarde], vader: Persoon) -> None:
    voorwaarde = Voorwaarde.objects.get(pk=stel_op().pk)
    assert (voorwaarde.tekst, list(voorwaarde.betreft.all())) == (TEKST, [vader])
    assert voorwaarde.toets["toetsbaar"] == {"ja": True, "toelichting": ""}


def test_vv3_er_zijn_acht_kwaliteiten() -> None:
    assert len(kwaliteiten()) == 8


@pytest.mark.parametrize("kwaliteit", [kwaliteit.code for kwaliteit in kwaliteiten()])
@pytest.mark.parametrize("antwoord", [False, None])
def test_vv3_een_kwaliteit_die_faalt_of_niet_getoetst_is_vraagt_een_reden(
    stel_op: Callable[..., Voorwaarde], kwaliteit: str, antwoord: bool | None
) -> None:
    with pytest.raises(RedenNodig) as fout:
        stel_op(kwaliteiten={**GOED, kwaliteit: antwoord})
    assert fout.value.regel == "VV-3"


def test_vv3_niet_afgestemd_met_ketenpartners_vraagt_een_reden(stel_op: Callable[..., Voorwaarde]) -> None:
    with pytest.raises(RedenNodig, match="ketenpartners"):
        stel_op(afgestemd_met="")


def test_met_een_reden_blijft_een_zwakke_voorwaarde_staan(stel_op: Callable[..., Voorwaarde]) -> None:
    voorwaarde = stel_op(kwaliteiten={}, afwijking_reden="Vannacht afgesproken; morgen toetsen we.")
    assert Voorwaarde.objects.get(pk=voorwaarde.pk).afwijking_reden.startswith("Vannacht")


def test_een_voorwaarde_geldt_voor_iemand(stel_op: Callable[..., Voorwaarde]) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel_op(betreft=[])
    assert "betreft" in fout.value.velden


def test_een_voorwaarde_geldt_niet_voor_iemand_uit_een_ander_dossier(
    stel_op: Callable[..., Voorwaarde], anna: Medewerker
) -> None:
    vreemde = Persoon.objects.create(dossier=open_dossier(door=anna), voornamen="Ties")
    with pytest.raises(Invoerfout, match="ander dossier"):
        stel_op(betreft=[vreemde])


def test_een_onbekende_kwaliteit_wordt_genoemd(stel_op: Callable[..., Voorwaarde]) -> None:
    with pytest.raises(Invoerfout, match="mooi"):
        stel_op(kwaliteiten={**GOED, "mooi": True})


def wijzig(voorwaarde: Voorwaarde, anna: Medewerker, *, versie: int = 1, tekst: str) -> Voorwaarde:
    return wijzig_voorwaarde(
        voorwaarde=voorwaarde, versie=versie, door=anna, tekst=tekst, kwaliteiten=GOED, afgestemd_met="Wijkteam Oost"
    )


def test_een_wijziging_bewaart_wat_er_stond(stel_op: Callable[..., Voorwaarde], anna: Medewerker) -> None:
    wijzig(stel_op(), anna, tekst="Joris komt niet in de straat van Sanne.")
    regel = Gebeurtenis.objects.get(soort="veiligheidsvoorwaarde wijzigen")
    assert TEKST in regel.tekst


def test_tg9_wie_te_laat_is_ziet_beide_teksten(stel_op: Callable[..., Voorwaarde], anna: Medewerker) -> None:
    voorwaarde = stel_op()
    wijzig(voorwaarde, anna, tekst="Joris belt niet.")
    with pytest.raises(Verouderd) as fout:
        wijzig(voorwaarde, anna, tekst="Joris schrijft niet.")
    assert fout.value.velden["tekst"] == ("Joris belt niet.", "Joris schrijft niet.")


def test_een_vervallen_voorwaarde_blijft_leesbaar(stel_op: Callable[..., Voorwaarde], anna: Medewerker) -> None:
    voorwaarde = laat_voorwaarde_vervallen(voorwaarde=stel_op(), door=anna, reden="Joris is verhuisd.")
    assert (Voorwaarde.objects.get(pk=voorwaarde.pk).tekst, voorwaarde.vervallen_op is not None) == (TEKST, True)


def test_vervallen_vraagt_waarom(stel_op: Callable[..., Voorwaarde], anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        laat_voorwaarde_vervallen(voorwaarde=stel_op(), door=anna, reden="")
    assert "reden" in fout.value.velden


def test_wat_vervallen_is_wordt_niet_meer_gewijzigd(stel_op: Callable[..., Voorwaarde], anna: Medewerker) -> None:
    voorwaarde = laat_voorwaarde_vervallen(voorwaarde=stel_op(), door=anna, reden="Niet meer nodig.")
    with pytest.raises(Invoerfout, match="al vervallen"):
        wijzig(voorwaarde, anna, tekst="Anders.")


def test_tg5_een_geheim_adres_komt_niet_in_een_voorwaarde(stel_op: Callable[..., Voorwaarde], moeder: Persoon) -> None:
    adres = {"straat": "Zilverschoonlaan", "huisnummer": "9"}
    GeheimAdres.objects.create(dossier=moeder.dossier, persoon=moeder, adres=adres)
    with pytest.raises(Geweigerd) as fout:
        stel_op(tekst="Joris komt niet in de Zilverschoonlaan 9.")
    assert fout.value.regel == "TG-5"


def test_ml2_een_beschermde_melder_komt_niet_in_een_gewijzigde_voorwaarde(
    stel_op: Callable[..., Voorwaarde], anna: Medewerker
) -> None:
    voorwaarde = stel_op()
    identiteit = {"naam": "Wilma Zonneveld"}
    Bron.objects.create(dossier=voorwaarde.dossier, soort=Bron.Soort.OMSTANDER, identiteit=identiteit)
    with pytest.raises(Geweigerd) as fout:
        wijzig(voorwaarde, anna, tekst="Joris belt niet met Wilma Zonneveld.")
    assert fout.value.regel == "ML-2"
