"""A request comes in: who asks, about whom, what (RE-2, RE-4, RE-5, RE-6, RE-8)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rechten.conftest import Gezin, Vraag
from zicht.dossiers.models import Bron, Persoon, Verplichting
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.models import Verzoek
from zicht.rechten.verzoeken import Onderdeel, ontvang_verzoek, stel_identiteit_vast, trek_verzoek_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("soort", list(Verzoek.Soort))
def test_re2_re4_re5_re6_elk_soort_verzoek_wordt_vastgelegd(vraag: Vraag, soort: str) -> None:
    assert vraag(soort).soort == soort


def test_re8_ook_wie_geen_recht_heeft_krijgt_zijn_verzoek_vastgelegd(vraag: Vraag, gezin: Gezin) -> None:
    assert vraag(aanvrager=gezin.oom, betrokkene=gezin.lot).aanvrager == gezin.oom


def test_zonder_indeling_gaat_het_over_alles(vraag: Vraag) -> None:
    assert [deel.omschrijving for deel in vraag().onderdelen.all()] == ["Alle gegevens over deze persoon"]


def test_de_termijn_telt_vanaf_de_ontvangst(vraag: Vraag) -> None:
    verzoek = vraag()
    plicht = Verplichting.objects.get(code="inzage_beantwoorden", onderwerp_id=verzoek.pk)
    assert (plicht.uiterlijk, plicht.persoon_id) == (date(2026, 3, 30), verzoek.aanvrager_id)


def test_er_is_precies_een_aanvrager(gezin: Gezin, anna: Medewerker, buurvrouw: Bron) -> None:
    with pytest.raises(Invoerfout) as fout:
        ontvang_verzoek(
            dossier=gezin.dossier,
            door=anna,
            soort="inzage",
            betrokkene=gezin.lot,
            aanvrager=gezin.vader,
            aanvrager_bron=buurvrouw,
        )
    assert "aanvrager" in fout.value.velden


def test_een_melder_vraagt_over_zichzelf(gezin: Gezin, anna: Medewerker, buurvrouw: Bron) -> None:
    verzoek = ontvang_verzoek(dossier=gezin.dossier, door=anna, soort="afschrift", aanvrager_bron=buurvrouw)
    assert verzoek.betrokkene is None


def test_een_familielid_vraagt_altijd_over_iemand(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        ontvang_verzoek(dossier=gezin.dossier, door=anna, soort="inzage", aanvrager=gezin.vader)
    assert "betrokkene" in fout.value.velden


def test_re4_een_correctie_zegt_waarom_en_wat_er_moet_gebeuren(vraag: Vraag) -> None:
    with pytest.raises(Invoerfout) as fout:
        vraag("correctie", onderdelen=[Onderdeel("Dat ik schreeuwde")])
    assert set(fout.value.velden) == {"grond", "gewenst"}


def test_iemand_uit_een_ander_dossier_kan_niet(gezin: Gezin, anna: Medewerker) -> None:
    ander = Persoon.objects.create(dossier=open_dossier(door=anna), voornamen="Vreemd")
    with pytest.raises(Invoerfout) as fout:
        ontvang_verzoek(dossier=gezin.dossier, door=anna, soort="inzage", aanvrager=ander, betrokkene=gezin.lot)
    assert "aanvrager" in fout.value.velden


def test_re2_vastgelegd_wordt_hoe_is_nagegaan_wie_dit_vraagt(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = vraag(identiteit="nog niet")
    assert stel_identiteit_vast(verzoek=verzoek, door=anna, identiteit="teruggebeld").identiteit == "teruggebeld"


def test_nog_niet_nagegaan_is_geen_vaststelling(vraag: Vraag, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        stel_identiteit_vast(verzoek=vraag(), door=anna, identiteit="nog niet")


def test_een_ingetrokken_verzoek_vraagt_niets_meer(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = vraag()
    trek_verzoek_in(verzoek=verzoek, door=anna, reden="Hij heeft zijn vraag aan de telefoon beantwoord gekregen.")
    assert set(Verplichting.objects.filter(onderwerp_id=verzoek.pk).values_list("stand", flat=True)) == {"vervallen"}
