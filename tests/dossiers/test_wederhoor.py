"""ALG-8: an opinion is put to whom it is about. ALG-9: an informant approves. ALG-4: corrections stand beside."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dossiers.conftest import Gezin, stop_contact
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import Accordering, Bevinding, Bron, Correctie, Wederhoor
from zicht.dossiers.wederhoor import leg_accordering_vast, leg_correctie_vast, leg_wederhoor_vast, vraag_accordering
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def mening(gezin: Gezin, anna: Medewerker, school: Bron) -> Bevinding:
    return leg_bevinding_vast(
        dossier=gezin.dossier,
        door=anna,
        tekst="Vader is agressief.",
        status="mening",
        betreft=[gezin.vader],
        bron=school,
    )


def test_de_reactie_blijft_bij_de_uitspraak(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Ik verhef soms mijn stem.")
    assert mening.wederhoor.get().reactie == "Ik verhef soms mijn stem."


def test_voorleggen_en_later_antwoord_krijgen_is_een_rij(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, op=date(2026, 3, 5))
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Onzin.")
    rij = Wederhoor.objects.get()
    assert (rij.voorgelegd_op, rij.reactie) == (date(2026, 3, 5), "Onzin.")


def test_een_tweede_reactie_wist_de_eerste_niet(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Onzin.")
    leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna, reactie="Eén keer was ik boos.")
    assert sorted(rij.reactie for rij in Wederhoor.objects.all()) == ["Eén keer was ik boos.", "Onzin."]


def test_alleen_aan_wie_het_betreft(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_wederhoor_vast(bevinding=mening, persoon=gezin.moeder, door=anna, reactie="Klopt.")
    assert set(fout.value.velden) == {"persoon"}


def test_bij_gevaar_wordt_een_belastende_uitspraak_niet_zomaar_voorgelegd(
    mening: Bevinding, gezin: Gezin, anna: Medewerker
) -> None:
    """ALG-6: telling him what was said can be what endangers her."""
    stop_contact(gezin, anna)
    with pytest.raises(RedenNodig) as fout:
        leg_wederhoor_vast(bevinding=mening, persoon=gezin.vader, door=anna)
    assert (fout.value.regel, fout.value.veld) == ("ALG-6", "contactstop_reden")


def test_een_informant_keurt_goed_wat_is_gevraagd(mening: Bevinding, anna: Medewerker) -> None:
    vraag_accordering(bevinding=mening, door=anna, op=date(2026, 3, 4))
    leg_accordering_vast(bevinding=mening, door=anna, akkoord=True)
    rij = Accordering.objects.get()
    assert (rij.gevraagd_op, rij.akkoord_op) == (date(2026, 3, 4), date(2026, 3, 9))


def test_niet_akkoord_laat_de_goedkeuring_open(mening: Bevinding, anna: Medewerker) -> None:
    rij = leg_accordering_vast(bevinding=mening, door=anna, akkoord=False, opmerking="Ik zei: soms boos.")
    assert rij.akkoord_op is None


def test_niet_akkoord_zegt_wat_er_anders_moet(mening: Bevinding, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        leg_accordering_vast(bevinding=mening, door=anna, akkoord=False)


def test_wat_geen_professional_zei_heeft_geen_accordering(gezin: Gezin, anna: Medewerker) -> None:
    bevinding = leg_bevinding_vast(
        dossier=gezin.dossier,
        door=anna,
        tekst="Hij slaat.",
        status="mening",
        betreft=[gezin.vader],
        bron_persoon=gezin.moeder,
    )
    with pytest.raises(Invoerfout):
        vraag_accordering(bevinding=bevinding, door=anna)


def test_een_correctie_verandert_de_uitspraak_niet(mening: Bevinding, gezin: Gezin, anna: Medewerker) -> None:
    leg_correctie_vast(
        persoon=gezin.vader, soort="feitelijke onjuistheid", tekst="Ik was er niet.", bevinding=mening, door=anna
    )
    assert Bevinding.objects.get(pk=mening.pk).tekst == "Vader is agressief."
    assert Correctie.objects.get().tekst == "Ik was er niet."


def test_een_correctie_hoort_ergens_bij(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_correctie_vast(persoon=gezin.vader, soort="aanvulling", tekst="Nog iets.", door=anna)
    assert set(fout.value.velden) == {"gesprek"}
