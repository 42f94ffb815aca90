"""ALG-12, ALG-13, ALG-20: with a colleague, on what it rests, and with the child's interest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.besluiten import KINDBELANG, Geraadpleegd, betreft_kind, neem_besluit
from zicht.dossiers.models import Besluit, Gebeurtenis, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def neem(gezin: Gezin, anna: Medewerker, bas: Medewerker, **velden: Any) -> Besluit:
    gegeven: dict[str, Any] = {
        "soort": "keuze dienst",
        "uitkomst": "onderzoek",
        "geraadpleegd": [Geraadpleegd(bas, "Eens.")],
        "motivering": "Er is te weinig bekend.",
        "rust_op_tekst": "De melding en twee gesprekken.",
        "kindbelang": {"mening_van_het_kind": "Lot wil dat het stopt."},
        **velden,
    }
    return neem_besluit(gezin.dossier, door=anna, **gegeven)


def test_zonder_collega_is_er_geen_besluit(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-12, hard."""
    with pytest.raises(Geweigerd) as fout:
        neem(gezin, anna, bas, geraadpleegd=[])
    assert fout.value.regel == "ALG-12"


def test_overleg_met_uzelf_telt_niet(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    with pytest.raises(Geweigerd):
        neem(gezin, anna, bas, geraadpleegd=[Geraadpleegd(anna, "Eens.")])


def test_het_advies_wordt_vastgelegd(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    raadpleging = neem(gezin, anna, bas).raadplegingen.get()
    assert (raadpleging.collega, raadpleging.advies) == (bas, "Eens.")


def test_een_leeg_advies_telt_niet(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        neem(gezin, anna, bas, geraadpleegd=[Geraadpleegd(bas, " ")])


def test_afwijken_van_het_advies_vraagt_waarom(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        neem(gezin, anna, bas, geraadpleegd=[Geraadpleegd(bas, "Liever V&V.", gevolgd=False)])
    assert fout.value.regel == "ALG-12"


def test_een_besluit_noemt_waar_het_op_rust(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-13."""
    with pytest.raises(Invoerfout) as fout:
        neem(gezin, anna, bas, rust_op_tekst="")
    assert set(fout.value.velden) == {"rust_op_tekst"}


def test_wie_niet_bereikt_is_blijft_genoemd(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-13."""
    besluit = neem(gezin, anna, bas, niet_bereikt="De huisarts.")
    assert Besluit.objects.get(pk=besluit.pk).niet_bereikt == "De huisarts."


def test_een_besluit_over_een_kind_weegt_zijn_belang(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-20."""
    with pytest.raises(Invoerfout) as fout:
        neem(gezin, anna, bas, kindbelang={"gezondheid": " "})
    assert set(fout.value.velden) == {"kindbelang"}


def test_het_belang_van_het_kind_heeft_zeven_punten(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-20; OMBUDSMAN, annex."""
    assert len(KINDBELANG) == 7
    with pytest.raises(Invoerfout) as fout:
        neem(gezin, anna, bas, kindbelang={"sport": "Voetbalt graag."})
    assert set(fout.value.velden) == {"kindbelang"}


def test_een_ander_belang_dat_voorgaat_houdt_zijn_reden(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ALG-20."""
    besluit = neem(gezin, anna, bas, ander_belang_reden="De veiligheid van oma gaat voor.")
    assert Besluit.objects.get(pk=besluit.pk).ander_belang_reden == "De veiligheid van oma gaat voor."


def test_zonder_kinderen_hoeft_er_geen_belang_gewogen(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    Persoon.objects.filter(pk__in=[gezin.lot.pk, gezin.pim.pk]).update(directbetrokkene=False)
    assert neem(gezin, anna, bas, kindbelang=None).kindbelang == {}


@pytest.mark.parametrize(
    "velden",
    [
        {"geboortedatum": None, "gezinsrol": "kind"},
        {"geboortedatum": None, "ongeboren": True},
        {"geboortedatum": date(2008, 3, 10)},
    ],
)
def test_wie_een_kind_kan_zijn_telt_als_kind(gezin: Gezin, velden: dict[str, Any]) -> None:
    Persoon.objects.filter(dossier=gezin.dossier).exclude(pk=gezin.lot.pk).update(directbetrokkene=False)
    Persoon.objects.filter(pk=gezin.lot.pk).update(**velden)
    assert betreft_kind(gezin.dossier, date(2026, 3, 9))


def test_op_de_achttiende_verjaardag_is_iemand_geen_kind_meer(gezin: Gezin) -> None:
    Persoon.objects.filter(dossier=gezin.dossier).exclude(pk=gezin.lot.pk).update(directbetrokkene=False)
    Persoon.objects.filter(pk=gezin.lot.pk).update(geboortedatum=date(2008, 3, 9))
    assert not betreft_kind(gezin.dossier, date(2026, 3, 9))


def test_een_later_besluit_staat_ernaast(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """ML-8."""
    neem(gezin, anna, bas)
    neem(gezin, anna, bas, uitkomst="voorwaarden en vervolg")
    assert Besluit.objects.filter(dossier=gezin.dossier).count() == 2


def test_de_motivering_staat_op_de_tijdlijn(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    besluit = neem(gezin, anna, bas)
    assert Gebeurtenis.objects.get(over_id=besluit.pk).tekst == "Er is te weinig bekend."
