"""Proposing to destroy, and taking it back: the first of the two people."""

from __future__ import annotations

from datetime import date

import pytest

from tests.bewaren.conftest import MaakDossier
from zicht.bewaren.models import Vernietigingsvoorstel
from zicht.bewaren.voorstellen import stel_vernietiging_voor, trek_voorstel_in
from zicht.dossiers.models import Dossier, Persoon, Rectificatie
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.klachten.ontvangen import ontvang_klacht

pytestmark = pytest.mark.django_db
TERMIJN, VERZOEK = "termijn voorbij", "verzoek toegewezen"


def test_na_de_termijn_ligt_het_bij_een_tweede(voorstel: Vernietigingsvoorstel, dossier: Dossier) -> None:
    assert (voorstel.stand, voorstel.omvang, voorstel.grond) == ("open", "dossier", TERMIJN)
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_re10_voor_het_einde_van_de_termijn_wordt_geweigerd(dossier: Dossier, petra: Medewerker) -> None:
    with klok.op(date(2046, 5, 15)), pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(dossier=dossier, door=petra, grond=TERMIJN)
    assert (fout.value.regel, "15 mei 2046" in fout.value.zin) == ("RE-10", True)


def test_re10_is_een_gegeven_onbekend_dan_wordt_geweigerd(maak_dossier: MaakDossier, petra: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(dossier=maak_dossier(gesloten=None), door=petra, grond=TERMIJN)
    assert (fout.value.regel, "definitieve einde" in fout.value.zin) == ("RE-10", True)


def test_re6_zonder_toegewezen_verzoek_wordt_geweigerd(dossier: Dossier, moeder: Persoon, petra: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(dossier=dossier, door=petra, grond=VERZOEK, persoon=moeder)
    assert (fout.value.regel, "Noor Dorrestein" in fout.value.zin) == ("RE-6", True)


def test_re11_een_medewerker_zonder_die_functie_stelt_niets_voor(dossier: Dossier, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(dossier=dossier, door=anna, grond=TERMIJN)
    assert fout.value.regel == "RE-11"


def test_een_grond_die_er_niet_is_is_een_zin(dossier: Dossier, petra: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel_vernietiging_voor(dossier=dossier, door=petra, grond="opnieuw na terugzetten")
    assert list(fout.value.velden) == ["grond"]


def test_na_de_termijn_gaat_het_hele_dossier(dossier: Dossier, moeder: Persoon, petra: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel_vernietiging_voor(dossier=dossier, door=petra, grond=TERMIJN, persoon=moeder)
    assert list(fout.value.velden) == ["persoon"]


def test_er_ligt_hoogstens_een_voorstel(voorstel: Vernietigingsvoorstel, dossier: Dossier, petra: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="ligt al een voorstel"):
        stel_vernietiging_voor(dossier=dossier, door=petra, grond=TERMIJN)


def test_wat_nog_open_is_vraagt_een_reden(
    dossier: Dossier, moeder: Persoon, anna: Medewerker, petra: Medewerker
) -> None:
    stand = dossier.laatste_wijziging
    ontvang_klacht(dossier=dossier, door=anna, bij="Veilig Thuis", persoon=moeder, tekst="Niemand belde.")
    Rectificatie.objects.create(dossier=dossier, verschuldigd_op=date(2046, 1, 1))
    Dossier.objects.filter(pk=dossier.pk).update(laatste_wijziging=stand)
    with pytest.raises(RedenNodig) as fout:
        stel_vernietiging_voor(dossier=dossier, door=petra, grond=TERMIJN)
    assert "1 klacht loopt nog; 1 rectificatie is nog niet verstuurd" in fout.value.zin
    gegeven = stel_vernietiging_voor(
        dossier=dossier, door=petra, grond=TERMIJN, afwijking_reden="De klager is met de uitkomst tevreden."
    )
    assert gegeven.afwijking_reden == "De klager is met de uitkomst tevreden."


def test_voorstellen_telt_niet_als_wijziging(voorstel: Vernietigingsvoorstel, dossier: Dossier) -> None:
    assert Dossier.objects.get(pk=dossier.pk).laatste_wijziging == dossier.laatste_wijziging


def test_een_voorstel_wordt_ingetrokken_met_reden(voorstel: Vernietigingsvoorstel, dirk: Medewerker) -> None:
    trek_voorstel_in(voorstel=voorstel, door=dirk, reden="Er komt een strafzaak.")
    voorstel.refresh_from_db()
    assert (voorstel.stand, voorstel.intrekking_reden) == ("ingetrokken", "Er komt een strafzaak.")


def test_een_ingetrokken_voorstel_is_niet_nog_eens_in_te_trekken(
    voorstel: Vernietigingsvoorstel, dirk: Medewerker
) -> None:
    trek_voorstel_in(voorstel=voorstel, door=dirk, reden="Er komt een strafzaak.")
    with pytest.raises(Invoerfout, match="al ingetrokken"):
        trek_voorstel_in(voorstel=voorstel, door=dirk, reden="Nog eens.")


def test_re11_intrekken_doet_wie_ook_mag_voorstellen(voorstel: Vernietigingsvoorstel, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        trek_voorstel_in(voorstel=voorstel, door=anna, reden="Zomaar.")
    assert fout.value.regel == "RE-11"
