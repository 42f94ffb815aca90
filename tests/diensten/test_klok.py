"""Which assessment's clock counts on the page of the service (VV-1, OND-1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zicht.diensten.herbeoordelen import beoordeel_opnieuw
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Besluit, Dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.web.diensten.klok import klok_van

ONDERZOEK = {"structurele_onveiligheid": True, "bevestigen_nodig": True}


def naar_onderzoek(dienst: Dienst, door: Medewerker, advies: list[Geraadpleegd]) -> Dienst:
    beoordeel_opnieuw(
        dienst=dienst,
        door=door,
        conclusie="bevestigen nodig",
        motivering="De verhalen lopen uiteen.",
        antwoorden=ONDERZOEK,
        geraadpleegd=advies,
        rust_op_tekst="De gesprekken.",
    )
    return Dienst.objects.get(soort=Dienst.Soort.ONDERZOEK)


def test_vv1_de_eerste_lopende_beoordeling_telt(vv: Dienst) -> None:
    assert klok_van(vv).telt.uiterlijk == date(2020, 2, 19)


def test_vv1_een_latere_beoordeling_staat_ernaast(
    beoordeling: Besluit, keuze: Callable[..., Dienst], dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    neem_besluit(
        dossier,
        soort="veiligheidsbeoordeling",
        uitkomst="Veilig Thuis",
        door=anna,
        geraadpleegd=advies,
        motivering="Een derde melding.",
        rust_op_tekst="De melding van de politie.",
        op=date(2020, 1, 20),
    )
    gevonden = klok_van(keuze())
    assert (gevonden.telt.uiterlijk, gevonden.ernaast) == (date(2020, 2, 19), (date(2020, 3, 30),))


def test_vv1_een_aangekondigd_einde_verandert_de_klok_niet(beoordeling: Besluit, keuze: Callable[..., Dienst]) -> None:
    gevonden = klok_van(keuze(aangekondigd_einde=date(2020, 4, 15)))
    assert (gevonden.telt.uiterlijk, gevonden.ernaast) == (date(2020, 2, 19), (date(2020, 4, 15),))


def test_ond1_onderzoek_na_vv_houdt_onder_hp2019_dezelfde_klok(
    vv: Dienst, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    gevonden = klok_van(naar_onderzoek(vv, anna, advies))
    assert (gevonden.telt.uiterlijk, gevonden.regel) == (date(2020, 2, 19), "OND-1")


def test_ond1_onderzoek_na_vv_telt_onder_wet2026_vanaf_het_eigen_besluit(
    vv: Dienst, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    with klok.op(date(2026, 2, 2)):
        gevonden = klok_van(naar_onderzoek(vv, anna, advies))
    assert gevonden.telt.uiterlijk == date(2026, 4, 13)


def test_de_klok_vertelt_waarom(vv: Dienst) -> None:
    assert any("11 december 2019" in zin for zin in klok_van(vv).telt.waarom)
