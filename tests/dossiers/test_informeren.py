"""ALG-2, ALG-5: each topic is told per person, on a date, in a way this person can understand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.conftest import Gezin, stop_contact
from zicht.dossiers.informeren import informeer, onderwerpen
from zicht.dossiers.models import Gebeurtenis, Informatie
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def vertel(gezin: Gezin, anna: Medewerker, **velden: Any) -> list[Informatie]:
    gegeven: dict[str, Any] = {
        "personen": [gezin.moeder],
        "onderwerpen": ["inhoud_melding", "klachtrecht"],
        "wijze": "telefoon",
        "afstemming": "Met een tolk, in korte zinnen.",
        **velden,
    }
    return informeer(dossier=gezin.dossier, door=anna, **gegeven)


def test_ieder_onderwerp_is_een_eigen_feit(gezin: Gezin, anna: Medewerker) -> None:
    vertel(gezin, anna, personen=[gezin.moeder, gezin.vader])
    assert Informatie.objects.filter(persoon=gezin.vader).count() == 2


def test_de_afstemming_blijft_bewaard(gezin: Gezin, anna: Medewerker) -> None:
    assert vertel(gezin, anna)[0].afstemming == "Met een tolk, in korte zinnen."


def test_zonder_afstemming_is_het_niet_verteld(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        vertel(gezin, anna, afstemming="")
    assert set(fout.value.velden) == {"afstemming"}


def test_een_onbekend_onderwerp_noemt_wat_wel_kan(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="inhoud_melding"):
        vertel(gezin, anna, onderwerpen=["het weer"])


@pytest.mark.parametrize(
    "code",
    [
        *("over_veilig_thuis", "inhoud_melding", "identiteit_melder", "registratie_en_doel", "delen_met_wie"),
        *("vervolgstappen", "sluiten_van_het_dossier", "monitoren"),
    ],
)
def test_de_onderwerpen_van_het_protocol_zijn_er(code: str) -> None:
    """ALG-2 (HP2019 2.1.2)."""
    assert onderwerpen()[code].verplichting == "informeren"


@pytest.mark.parametrize("code", ["steun", "klachtrecht", "rechten"])
def test_steun_klacht_en_rechten_zijn_er(code: str) -> None:
    """ALG-5 (HP2019 2.1.4, 2.1.5)."""
    assert onderwerpen()[code].verplichting == "steun_en_rechten"


def test_vertellen_tijdens_een_contactstop_vraagt_een_reden_die_blijft(gezin: Gezin, anna: Medewerker) -> None:
    stop_contact(gezin, anna)
    with pytest.raises(RedenNodig) as fout:
        vertel(gezin, anna, personen=[gezin.vader])
    assert fout.value.regel == "ALG-6"
    vertel(gezin, anna, personen=[gezin.vader], contactstop_reden="Hij belde zelf.")
    assert Gebeurtenis.objects.get(soort="informeren").tekst == "Hij belde zelf."
