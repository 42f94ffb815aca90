"""Access is given to who may have it on that day, and recorded (RE-2, RE-8)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rechten.conftest import Beperk, Gezin, Vraag
from zicht.dossiers.models import Verplichting, Verzending
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.models import Verzoek
from zicht.rechten.uitvoeren import geef_inzage

pytestmark = pytest.mark.django_db
HOE = "Op kantoor, met Bas erbij; de melding en de uitkomst getoond."


def wijs_toe(verzoek: Verzoek, door: Medewerker, op: date | None = None) -> Verzoek:
    beslis_op_verzoek(
        verzoek=verzoek, door=door, op=op, beslissingen=[Deelbeslissing(1, "toegewezen", "U mag dit zien.")]
    )
    return verzoek


def test_re2_de_inzage_is_gegeven(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = geef_inzage(verzoek=wijs_toe(vraag(), anna), door=anna, hoe=HOE)
    assert Verplichting.objects.get(code="inzage_geven", onderwerp_id=verzoek.pk).stand == "voldaan"


def test_zonder_besluit_is_er_geen_inzage(vraag: Vraag, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        geef_inzage(verzoek=vraag(), door=anna, hoe=HOE)


def test_re8_wordt_het_kind_intussen_zestien_dan_krijgt_de_ouder_geen_inzage_meer(
    vraag: Vraag, anna: Medewerker, gezin: Gezin
) -> None:
    with klok.op(date(2025, 11, 28)):
        verzoek = wijs_toe(vraag(betrokkene=gezin.jip, op=date(2025, 11, 20)), anna)
    with pytest.raises(Geweigerd) as fout:
        geef_inzage(verzoek=verzoek, door=anna, hoe=HOE)
    assert fout.value.regel == "RE-8"


def test_re2_besluit_en_brief_zijn_samen_het_antwoord(vraag: Vraag, anna: Medewerker, gezin: Gezin) -> None:
    verzoek = wijs_toe(vraag(), anna)
    bevestig_schriftelijk(
        dossier=gezin.dossier,
        door=anna,
        soort=Verzending.Soort.ANTWOORD_VERZOEK,
        persoon=gezin.vader,
        verzoek_id=verzoek.pk,
        tekst="U mag de gegevens over u zien.",
    )
    assert Verplichting.objects.get(code="inzage_beantwoorden", onderwerp_id=verzoek.pk).stand == "voldaan"


def test_re9_een_beperking_van_na_het_besluit_houdt_de_inzage_tegen(
    vraag: Vraag, anna: Medewerker, gezin: Gezin, beperk: Beperk
) -> None:
    verzoek = wijs_toe(vraag(betrokkene=gezin.fay), anna)
    beperk()
    with pytest.raises(Geweigerd) as fout:
        geef_inzage(verzoek=verzoek, door=anna, hoe=HOE)
    assert fout.value.regel == "RE-9"


def test_re9_na_een_nieuw_besluit_kan_de_rest_wel(vraag: Vraag, anna: Medewerker, gezin: Gezin, beperk: Beperk) -> None:
    verzoek = vraag(betrokkene=gezin.fay)
    beperk()
    deel = Deelbeslissing(1, "deels toegewezen", "De gesprekken niet.", "beperking")
    beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[deel])
    assert geef_inzage(verzoek=verzoek, door=anna, hoe=HOE) == verzoek
