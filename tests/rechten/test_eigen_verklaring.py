"""Somebody's own statement: always added (RE-5)."""

from __future__ import annotations

import pytest

from tests.rechten.conftest import Beperk, Gezin, Vraag
from zicht.dossiers.models import Bevinding, Bron, Gezag, Verplichting
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.models import Beslissing
from zicht.rechten.verklaringen import voeg_eigen_verklaring_toe

pytestmark = pytest.mark.django_db
TEKST = "Ik stond daar niet te schreeuwen. Ik riep haar omdat zij de straat op rende."


def test_re5_de_verklaring_staat_bij_de_uitspraak(gezin: Gezin, anna: Medewerker, uitspraak: Bevinding) -> None:
    voeg_eigen_verklaring_toe(
        dossier=gezin.dossier, door=anna, tekst=TEKST, betrokkene=gezin.vader, persoon=gezin.vader, bij=[uitspraak]
    )
    assert [een.tekst for een in uitspraak.eigen_verklaringen.all()] == [TEKST]


def test_re5_op_een_verzoek_is_zij_toegewezen_en_uitgevoerd(vraag: Vraag, gezin: Gezin, anna: Medewerker) -> None:
    verzoek = vraag("eigen verklaring", identiteit="nog niet")
    voeg_eigen_verklaring_toe(dossier=gezin.dossier, door=anna, tekst=TEKST, verzoek=verzoek)
    beslissing = Beslissing.objects.get(onderdeel__verzoek=verzoek)
    assert (beslissing.uitkomst, beslissing.uitgevoerd_op is not None) == ("toegewezen", True)


def test_re5_de_bevestiging_op_papier_staat_dan_nog_open(vraag: Vraag, gezin: Gezin, anna: Medewerker) -> None:
    verzoek = vraag("eigen verklaring")
    voeg_eigen_verklaring_toe(dossier=gezin.dossier, door=anna, tekst=TEKST, verzoek=verzoek)
    plicht = Verplichting.objects.get(code="verklaring_toevoegen", onderwerp_id=verzoek.pk)
    assert (plicht.stand, plicht.ontbreekt) == ("open", ["antwoord"])


def test_re5_een_kind_verklaart_zelf(gezin: Gezin, anna: Medewerker) -> None:
    verklaring = voeg_eigen_verklaring_toe(
        dossier=gezin.dossier, door=anna, tekst="Ik wil naar oma.", betrokkene=gezin.lot, persoon=gezin.lot
    )
    assert verklaring.persoon == gezin.lot


def test_re5_een_melder_verklaart_over_wat_hij_vertelde(gezin: Gezin, anna: Medewerker, buurvrouw: Bron) -> None:
    verklaring = voeg_eigen_verklaring_toe(
        dossier=gezin.dossier, door=anna, tekst="Zo zei ik het niet.", bron=buurvrouw
    )
    assert verklaring.bron == buurvrouw


def test_re8_wie_het_kind_niet_vertegenwoordigt_verklaart_niet_namens_het_kind(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        voeg_eigen_verklaring_toe(
            dossier=gezin.dossier, door=anna, tekst=TEKST, betrokkene=gezin.lot, persoon=gezin.oom
        )
    assert fout.value.regel == "RE-8"


def test_re8_onbekend_gezag_wordt_eerst_uitgezocht(gezin: Gezin, anna: Medewerker) -> None:
    Gezag.objects.filter(gezaghebbende=gezin.vader).delete()
    with pytest.raises(Invoerfout):
        voeg_eigen_verklaring_toe(
            dossier=gezin.dossier, door=anna, tekst=TEKST, betrokkene=gezin.lot, persoon=gezin.vader
        )


def test_re9_de_leidinggevende_kan_de_verklaring_van_een_vertegenwoordiger_beperken(
    gezin: Gezin, anna: Medewerker, beperk: Beperk
) -> None:
    beperk(rechten=["eigen verklaring"])
    with pytest.raises(Geweigerd) as fout:
        voeg_eigen_verklaring_toe(
            dossier=gezin.dossier, door=anna, tekst=TEKST, betrokkene=gezin.fay, persoon=gezin.vader
        )
    assert fout.value.regel == "RE-9"


def test_een_lege_verklaring_vraagt_om_de_woorden(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        voeg_eigen_verklaring_toe(
            dossier=gezin.dossier, door=anna, tekst=" ", betrokkene=gezin.vader, persoon=gezin.vader
        )
    assert "tekst" in fout.value.velden
