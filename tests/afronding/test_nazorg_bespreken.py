"""Looking back on an Onderzoek and discussing aftercare with a person (NZ-1, NZ-2, NZ-7, ML-2)."""

from __future__ import annotations

import pytest

from tests.afronding.conftest import stand
from zicht.afronding.models import Nazorgpunt
from zicht.afronding.nazorg.bespreken import Punt, bespreek_nazorg
from zicht.afronding.nazorg.bezien import bezie_nazorg
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import Bron, Dossier, Gebeurtenis, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.nazorg import te_bespreken

pytestmark = pytest.mark.django_db
ALLES = ("vertellen", "vernietiging", "zelf_vertellen", "steun", "later_contact", "altijd_bellen")


def test_nz_1_de_omstandigheden_voldoen_aan_de_verplichting(
    dossier: Dossier, onderzoek: Dienst, anna: Medewerker
) -> None:
    bezie_nazorg(dienst=onderzoek, door=anna, betekenis="Er is rust. Moeder wil praten.", anonieme_melding=False)
    assert stand(dossier, "nazorg_bezien") == "voldaan"


def test_nz_1_wat_het_betekent_hoort_erbij(onderzoek: Dienst, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        bezie_nazorg(dienst=onderzoek, door=anna, betekenis=" ")
    assert list(fout.value.velden) == ["betekenis"]


def test_nz_7_dat_een_melder_kwaad_wilde_is_een_mening_van_iemand(onderzoek: Dienst, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        bezie_nazorg(dienst=onderzoek, door=anna, betekenis="Er is rust.", mogelijk_kwaadwillend=True)
    assert list(fout.value.velden) == ["mening_van"]


def test_nz_2_die_mening_wordt_ook_met_de_betrokkene_besproken(
    dossier: Dossier, moeder: Persoon, onderzoek: Dienst, anna: Medewerker
) -> None:
    bespreek_nazorg(persoon=moeder, door=anna, punten=[Punt(code, "nee") for code in ALLES])
    bezie_nazorg(
        dienst=onderzoek, door=anna, betekenis="Er is rust.", mogelijk_kwaadwillend=True, mening_van="Van de moeder."
    )
    assert stand(dossier, "nazorg_bespreken", persoon_id=moeder.pk) == "open"


@pytest.mark.parametrize("woord", ["onterecht", "Onterechte", "een valse melding"])
def test_nz_7_een_weerlegd_vermoeden_heet_niet_onterecht(onderzoek: Dienst, anna: Medewerker, woord: str) -> None:
    with pytest.raises(RedenNodig) as fout:
        bezie_nazorg(dienst=onderzoek, door=anna, betekenis=f"De melding was {woord}.")
    assert (fout.value.regel, fout.value.veld) == ("NZ-7", "woord_reden")


def test_nz_7_wie_een_ander_aanhaalt_schrijft_dat(onderzoek: Dienst, anna: Medewerker) -> None:
    reden = "Zo zei de moeder het zelf."
    bezie_nazorg(dienst=onderzoek, door=anna, betekenis="Zij noemt de melding onterecht.", woord_reden=reden)
    assert Gebeurtenis.objects.get(soort="nazorg bezien").tekst == reden


def test_ml_2_de_naam_van_een_beschermde_melder_komt_er_niet_in(
    onderzoek: Dienst, buurman: Bron, anna: Medewerker
) -> None:
    with pytest.raises(Geweigerd) as fout:
        bezie_nazorg(dienst=onderzoek, door=anna, betekenis="Het komt van Gijs Onderdelinden.")
    assert fout.value.regel == "ML-2"


def test_nz_2_alle_punten_besproken_is_voldaan(
    dossier: Dossier, moeder: Persoon, onderzoek: Dienst, anna: Medewerker
) -> None:
    bespreek_nazorg(persoon=moeder, door=anna, punten=[Punt(code, "nee") for code in ALLES])
    assert stand(dossier, "nazorg_bespreken", persoon_id=moeder.pk) == "voldaan"


def test_nz_2_wat_iemand_nodig_heeft_krijgt_een_afspraak(moeder: Persoon, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        bespreek_nazorg(persoon=moeder, door=anna, punten=[Punt("zelf_vertellen", "ja")])
    assert "hoe het gezin het zelf aan anderen vertelt" in fout.value.velden["punten"]


def test_nz_2_bij_steun_is_een_verwijzing_genoeg(moeder: Persoon, anna: Medewerker) -> None:
    (punt,) = bespreek_nazorg(
        persoon=moeder, door=anna, punten=[Punt("steun", "ja", verwezen_naar=["akj", "huisarts"])]
    )
    assert punt.verwezen_naar == ["akj", "huisarts"]


def test_nz_1_steun_kan_op_ieder_moment_op_iedere_route(moeder: Persoon, melding: Melding, anna: Medewerker) -> None:
    bespreek_nazorg(persoon=moeder, door=anna, punten=[Punt("steun", "ja", "Zij belt haar huisarts.", ["huisarts"])])
    assert Nazorgpunt.objects.get(persoon=moeder).afspraak == "Zij belt haar huisarts."


@pytest.mark.parametrize(
    "punt", [Punt("onzin", "ja", "x"), Punt("steun", "misschien"), Punt("steun", "ja", "", ["oom"])]
)
def test_wat_niet_bestaat_noemt_wat_wel_kan(moeder: Persoon, anna: Medewerker, punt: Punt) -> None:
    with pytest.raises(Invoerfout) as fout:
        bespreek_nazorg(persoon=moeder, door=anna, punten=[punt])
    assert "Kies uit" in fout.value.velden["punten"]


def test_nz_7_bij_een_melder_is_niets_op_te_zoeken_over_zijn_bedoeling() -> None:
    velden = {veld.name for model in (Bron, Melding) for veld in model._meta.get_fields()}
    assert [naam for naam in velden if "kwaad" in naam or "nazorg" in naam] == []


def test_nz_2_alle_punten_van_de_lijst_zijn_te_bespreken() -> None:
    from datetime import date
    from uuid import UUID

    from zicht.protocol.beeld import Persoon as Gezien

    wie = Gezien(UUID(int=1), "moeder", True, date(2026, 1, 1), date(1990, 1, 1))
    assert set(te_bespreken(wie, date(2026, 3, 9), mogelijk_kwaadwillend=True)) == {*ALLES, "melder"}
