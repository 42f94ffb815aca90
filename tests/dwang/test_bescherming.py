"""DW-4: administration or mentorship through the prosecutor (HP2019 2.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tests.dwang.conftest import VANDAAG
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Persoon, Verplichting
from zicht.dwang.bescherming import (
    besluit_bescherming,
    leg_uitspraak_bescherming_vast,
    verzend_beschermingsverzoek,
)
from zicht.dwang.models import Beschermingsverzoek
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
BEWIND = {
    "kan_zelf_beslissen": False,
    "financieel_misbruik": True,
    "vrijwillig_te_beeindigen": False,
    "anderen_vragen_bewind": False,
}
MENTORSCHAP = {
    "kan_zelf_beslissen": False,
    "afhankelijk_van_zorg": True,
    "zorg_schiet_ernstig_tekort": True,
    "vrijwillig_te_verbeteren": False,
    "anderen_vragen_mentorschap": False,
}


@pytest.fixture
def besluit(moeder: Persoon, anna: Medewerker, advies: list[Geraadpleegd]) -> Any:
    """`besluit_bescherming` with all it needs; what a test gives goes first."""

    def neem(**anders: Any) -> Beschermingsverzoek:
        velden: dict[str, Any] = {
            "persoon": moeder,
            "door": anna,
            "soort": "bewind",
            "geraadpleegd": advies,
            "motivering": "Zij overziet haar geld niet.",
            "rust_op_tekst": "Het onderzoek.",
            "antwoorden": BEWIND,
        }
        return besluit_bescherming(**{**velden, **anders})

    return neem


def test_dw4_bewind_vraagt_de_vier_voorwaarden(besluit: Any) -> None:
    rij = besluit()
    assert (rij.soort, rij.besluit.soort, rij.besluit.afwijking_reden) == ("bewind", "bescherming", "")


def test_dw4_mentorschap_vraagt_de_vijf_voorwaarden(besluit: Any) -> None:
    assert besluit(soort="mentorschap", antwoorden=MENTORSCHAP).soort == "mentorschap"


@pytest.mark.parametrize("vraag", BEWIND)
def test_dw4_elke_voorwaarde_van_bewind_telt(besluit: Any, vraag: str) -> None:
    with pytest.raises(RedenNodig) as fout:
        besluit(antwoorden={**BEWIND, vraag: not BEWIND[vraag]})
    assert fout.value.regel == "DW-4"


@pytest.mark.parametrize("vraag", MENTORSCHAP)
def test_dw4_elke_voorwaarde_van_mentorschap_telt(besluit: Any, vraag: str) -> None:
    with pytest.raises(RedenNodig):
        besluit(soort="mentorschap", antwoorden={**MENTORSCHAP, vraag: None})


def test_dw4_provisioneel_bewind_vraagt_ook_spoed(besluit: Any) -> None:
    with pytest.raises(RedenNodig):
        besluit(soort="provisioneel bewind")
    assert besluit(soort="provisioneel bewind", antwoorden={**BEWIND, "vraagt_spoed": True}).pk


def test_met_een_reden_kan_het_toch(besluit: Any) -> None:
    rij = besluit(antwoorden={}, afwijking_reden="De officier vroeg erom.")
    assert rij.besluit.afwijking_reden == "De officier vroeg erom."


def test_een_kind_krijgt_geen_bewind(besluit: Any, kind: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        besluit(persoon=kind)
    assert set(fout.value.velden) == {"persoon"}


def test_alg12_zonder_collega_is_er_geen_besluit(besluit: Any) -> None:
    with pytest.raises(Geweigerd) as fout:
        besluit(geraadpleegd=[])
    assert fout.value.regel == "ALG-12"


def test_het_besluit_bewaart_alleen_de_vragen_die_erbij_horen(besluit: Any) -> None:
    rij = besluit(antwoorden={**BEWIND, "afhankelijk_van_zorg": True})
    assert rij.besluit.criteria == {"bewind": BEWIND}


def test_er_ontstaat_geen_brief_van_een_andere_aanpak(besluit: Any) -> None:
    """ALG-14 is about the choice of approach to the family; this is a request about one adult."""
    rij = besluit()
    assert not Verplichting.objects.filter(code="aanpak_bevestigen", onderwerp_id=rij.besluit_id).exists()


def test_verzenden_noemt_de_officier(besluit: Any, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        verzend_beschermingsverzoek(beschermingsverzoek=besluit(), door=anna, officier=" ")
    assert set(fout.value.velden) == {"officier"}


@pytest.fixture
def verzonden(besluit: Any, anna: Medewerker) -> Beschermingsverzoek:
    return verzend_beschermingsverzoek(beschermingsverzoek=besluit(), door=anna, officier="Parket Oost")


def test_verzenden_kan_een_keer(verzonden: Beschermingsverzoek, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        verzend_beschermingsverzoek(beschermingsverzoek=verzonden, door=anna, officier="Parket Oost")


def test_de_uitspraak_zegt_wie_nu_beschermt(verzonden: Beschermingsverzoek, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_uitspraak_bescherming_vast(
            beschermingsverzoek=verzonden, door=anna, uitkomst="uitgesproken", toelichting=""
        )
    assert set(fout.value.velden) == {"toelichting"}


def test_de_uitspraak_staat_bij_het_verzoek(verzonden: Beschermingsverzoek, anna: Medewerker) -> None:
    rij = leg_uitspraak_bescherming_vast(
        beschermingsverzoek=verzonden,
        door=anna,
        uitkomst="uitgesproken",
        toelichting="Kantoor De Brug is bewindvoerder.",
    )
    assert (rij.uitkomst_op, rij.toelichting) == (VANDAAG, "Kantoor De Brug is bewindvoerder.")


def test_voor_het_verzenden_is_er_geen_uitspraak(besluit: Any, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_uitspraak_bescherming_vast(
            beschermingsverzoek=besluit(), door=anna, uitkomst="afgewezen", toelichting="Zus helpt."
        )
    assert set(fout.value.velden) == {"verzoek"}


def test_het_scherm_vraagt_elke_voorwaarde_een_keer(als: Any, anna: Medewerker, moeder: Persoon) -> None:
    form = als(anna).get(reverse("dwang-bescherming", args=[moeder.dossier_id])).context["form"]
    vragen = {naam.removeprefix("antwoord_") for naam in form.fields if naam.startswith("antwoord_")}
    assert vragen == {*BEWIND, *MENTORSCHAP, "vraagt_spoed"}


def test_van_besluit_tot_uitspraak_op_het_scherm(als: Any, anna: Medewerker, bram: Medewerker, moeder: Persoon) -> None:
    client = als(anna)
    velden = {
        "persoon": str(moeder.pk),
        "soort": "bewind",
        "motivering": "Zij overziet haar geld niet.",
        "rust_op_tekst": "Het onderzoek.",
        "collega": str(bram.pk),
        "rol": "gedragswetenschapper",
        "advies": "Vraag het aan.",
        "advies_gevolgd": "ja",
        **{f"antwoord_{vraag}": "ja" if antwoord else "nee" for vraag, antwoord in BEWIND.items()},
    }
    antwoord = client.post(reverse("dwang-bescherming", args=[moeder.dossier_id]), velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    plek = [moeder.dossier_id, Beschermingsverzoek.objects.get().pk]
    client.post(reverse("dwang-bescherming-verzenden", args=plek), {"officier": "Parket Oost"})
    client.post(
        reverse("dwang-bescherming-uitspraak", args=plek), {"uitkomst": "afgewezen", "toelichting": "Haar zus helpt."}
    )
    rij = Beschermingsverzoek.objects.get()
    assert (rij.uitkomst, rij.uitkomst_op) == ("afgewezen", date(2020, 2, 4))


@pytest.mark.parametrize(
    ("soort", "gevraagd"),
    [
        ("bewind", set(BEWIND)),
        ("provisioneel bewind", {*BEWIND, "vraagt_spoed"}),
        ("mentorschap", set(MENTORSCHAP)),
    ],
)
def test_dw4_het_scherm_van_een_soort_vraagt_alleen_zijn_eigen_voorwaarden(
    als: Any, anna: Medewerker, moeder: Persoon, soort: str, gevraagd: set[str]
) -> None:
    waar = reverse("dwang-bescherming", args=[moeder.dossier_id])
    form = als(anna).get(waar, {"soort": soort}).context["form"]
    assert {naam.removeprefix("antwoord_") for naam in form.fields if naam.startswith("antwoord_")} == gevraagd
    assert form["soort"].is_hidden


def test_een_concept_van_de_ene_soort_komt_niet_in_de_andere(als: Any, anna: Medewerker, moeder: Persoon) -> None:
    waar = reverse("dwang-bescherming", args=[moeder.dossier_id])
    client = als(anna)
    sleutels = {client.get(waar, {"soort": soort}).context["sleutel"] for soort in ("bewind", "mentorschap")}
    assert len(sleutels) == 2
