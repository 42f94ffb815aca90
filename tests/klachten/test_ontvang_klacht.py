"""A complaint comes in, in parts, at one of three places (KL-1)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.klachten.ontvangen import leg_klachtgesprek_vast, ontvang_klacht, wijs_op_akj


@pytest.mark.parametrize("bij", list(Klacht.Bij))
def test_kl1_een_klacht_kan_op_drie_plaatsen(dossier: Dossier, anna: Medewerker, moeder: Persoon, bij: str) -> None:
    klacht = ontvang_klacht(dossier=dossier, door=anna, bij=bij, persoon=moeder, tekst="Niemand belde terug.")
    assert (klacht.bij, klacht.ontvangen_op) == (bij, date(2020, 6, 10))


def test_kl1_een_klacht_heeft_onderdelen(klacht: Klacht) -> None:
    assert [deel.tekst for deel in klacht.onderdelen.order_by("nummer")] == ["Geen uitleg", "Een woord dat niet klopt"]


def test_zonder_indeling_is_het_geheel_een_onderdeel(dossier: Dossier, anna: Medewerker, moeder: Persoon) -> None:
    klacht = ontvang_klacht(
        dossier=dossier, door=anna, bij="Veilig Thuis", persoon=moeder, tekst="Niemand belde terug."
    )
    assert Klachtonderdeel.objects.get(klacht=klacht).tekst == "Niemand belde terug."


def test_een_lege_klacht_vraagt_om_de_woorden(dossier: Dossier, anna: Medewerker, moeder: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        ontvang_klacht(dossier=dossier, door=anna, bij="Veilig Thuis", persoon=moeder, tekst=" ")
    assert "tekst" in fout.value.velden


def test_kl1_een_volgende_procedure_hangt_aan_de_vorige(
    dossier: Dossier, anna: Medewerker, moeder: Persoon, klacht: Klacht
) -> None:
    volgende = ontvang_klacht(
        dossier=dossier, door=anna, bij="ombudsman", persoon=moeder, tekst="Nog steeds.", vervolg_op=klacht
    )
    assert volgende.vervolg_op == klacht


def test_iemand_uit_een_ander_dossier_klaagt_hier_niet(dossier: Dossier, anna: Medewerker) -> None:
    vreemde = Persoon.objects.create(dossier=open_dossier(door=anna), voornamen="Ties")
    with pytest.raises(Invoerfout, match="ander dossier"):
        ontvang_klacht(dossier=dossier, door=anna, bij="Veilig Thuis", persoon=vreemde, tekst="Niemand belde.")


def test_kl1_op_het_akj_wijzen_wordt_vastgelegd(klacht: Klacht, anna: Medewerker) -> None:
    assert wijs_op_akj(klacht=klacht, door=anna).gewezen_op_akj


def test_op_het_akj_wijzen_hoeft_maar_een_keer(klacht: Klacht, anna: Medewerker) -> None:
    wijs_op_akj(klacht=klacht, door=anna)
    with pytest.raises(Invoerfout, match="al vastgelegd"):
        wijs_op_akj(klacht=klacht, door=anna)


def test_kl1_een_gesprek_kan_een_klacht_oplossen(klacht: Klacht, anna: Medewerker) -> None:
    besproken = leg_klachtgesprek_vast(klacht=klacht, door=anna, verslag="Wij spraken elkaar.", op=date(2020, 3, 30))
    assert besproken.gesprek_op == date(2020, 3, 30)


def test_een_gesprek_is_niet_voor_de_klacht(klacht: Klacht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_klachtgesprek_vast(klacht=klacht, door=anna, verslag="Te vroeg.", op=date(2020, 3, 1))
    assert "op" in fout.value.velden
