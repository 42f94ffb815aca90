"""Plans with owner, date and status (VV-4, OV-6)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.diensten.models import Plan
from zicht.diensten.plannen import maak_plan, werk_plan_bij
from zicht.dossiers.models import Dossier, GeheimAdres, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, Verouderd
from zicht.kern.models import Medewerker


@pytest.fixture
def plan(dossier: Dossier, anna: Medewerker, kind: Persoon) -> Plan:
    return maak_plan(
        dossier=dossier, door=anna, soort=Plan.Soort.VEILIGHEID, personen=[kind], eigenaar="Wijkteam Oost, Lies Prins"
    )


def test_ov6_een_plan_heeft_eigenaar_datum_en_status(plan: Plan, kind: Persoon) -> None:
    bewaard = Plan.objects.get(pk=plan.pk)
    assert (bewaard.eigenaar, bewaard.op, bewaard.status) == (
        "Wijkteam Oost, Lies Prins",
        date(2020, 1, 22),
        "afgesproken",
    )
    assert list(bewaard.personen.all()) == [kind]


def test_ov6_zonder_eigenaar_is_het_geen_plan(dossier: Dossier, anna: Medewerker, kind: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_plan(dossier=dossier, door=anna, soort=Plan.Soort.HULP, personen=[kind], eigenaar=" ")
    assert "eigenaar" in fout.value.velden


def test_een_plan_is_voor_iemand(dossier: Dossier, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_plan(dossier=dossier, door=anna, soort=Plan.Soort.HULP, personen=[], eigenaar="Wijkteam")
    assert "personen" in fout.value.velden


def test_vv4_veiligheidsafspraken_zijn_een_plan_voor_het_hele_gezin(
    dossier: Dossier, anna: Medewerker, moeder: Persoon, kind: Persoon
) -> None:
    afspraken = maak_plan(
        dossier=dossier,
        door=anna,
        soort=Plan.Soort.AFSPRAKEN,
        personen=[moeder, kind],
        eigenaar="Sanne",
        status="gemaakt",
    )
    assert afspraken.personen.count() == 2


def test_bijwerken_verandert_de_status(plan: Plan, anna: Medewerker) -> None:
    bijgewerkt = werk_plan_bij(plan=plan, versie=1, door=anna, status=Plan.Status.UITGEVOERD, eigenaar="Wijkteam Oost")
    assert (bijgewerkt.status, bijgewerkt.versie) == ("in uitvoering", 2)


def test_tg9_een_oude_versie_wordt_niet_overschreven(plan: Plan, anna: Medewerker) -> None:
    werk_plan_bij(plan=plan, versie=1, door=anna, status="gemaakt", eigenaar="Wijkteam Oost")
    with pytest.raises(Verouderd):
        werk_plan_bij(plan=plan, versie=1, door=anna, status="afgerond", eigenaar="Iemand anders")


def test_een_onbekende_status_noemt_wat_kan(plan: Plan, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="in uitvoering"):
        werk_plan_bij(plan=plan, versie=1, door=anna, status="bezig", eigenaar="Wijkteam Oost")


def test_tg5_een_geheim_adres_komt_niet_in_een_plan(
    dossier: Dossier, anna: Medewerker, moeder: Persoon, kind: Persoon
) -> None:
    adres = {"straat": "Zilverschoonlaan", "huisnummer": "9"}
    GeheimAdres.objects.create(dossier=dossier, persoon=moeder, adres=adres)
    with pytest.raises(Geweigerd) as fout:
        maak_plan(
            dossier=dossier,
            door=anna,
            soort=Plan.Soort.VEILIGHEID,
            personen=[kind],
            eigenaar="Wijkteam",
            tekst="Mieke gaat naar Sanne aan de Zilverschoonlaan 9.",
        )
    assert fout.value.regel == "TG-5"
