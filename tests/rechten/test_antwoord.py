"""The answer on paper: to who asked, with the reasons, and with nothing that endangers somebody (RE-4, RE-9, TG-5)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rechten.conftest import Beperk, Gezin, Vraag
from zicht.brieven.inhoud import lees
from zicht.brieven.maken import maak_brief
from zicht.brieven.models import Brief
from zicht.brieven.selectors import schuldig
from zicht.brieven.versturen import verstuur_brief
from zicht.dossiers.models import Bron, GeheimAdres, Gezag, Verplichting, Verzending
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.aanvragers import bron_van
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.models import Verzoek
from zicht.rechten.selectors import beperkingen_van

pytestmark = pytest.mark.django_db


def beslis(verzoek: Verzoek, door: Medewerker, uitkomst: str = "toegewezen", grond: str = "") -> Verzoek:
    besluit = Deelbeslissing(1, uitkomst, "Dat hebben wij zo gewogen.", grond)
    beslis_op_verzoek(verzoek=verzoek, door=door, beslissingen=[besluit])
    return verzoek


def brief(verzoek: Verzoek, door: Medewerker) -> Brief:
    return maak_brief(
        dossier=verzoek.dossier,
        door=door,
        soort="antwoord-verzoek",
        persoon=verzoek.aanvrager,
        bron=verzoek.aanvrager_bron,
        verzoek=verzoek,
    )


def tekst(verzoek: Verzoek, door: Medewerker) -> str:
    return lees(brief(verzoek, door)).tekst


@pytest.mark.parametrize(
    ("soort", "woorden"),
    [
        ("inzage", "om de gegevens te zien"),
        ("afschrift", "om een kopie van de gegevens"),
        ("correctie", "om gegevens te veranderen"),
        ("eigen verklaring", "om een eigen verklaring toe te voegen"),
        ("vernietiging", "om gegevens te vernietigen"),
    ],
)
def test_elk_soort_verzoek_heeft_zijn_antwoord(vraag: Vraag, anna: Medewerker, soort: str, woorden: str) -> None:
    assert woorden in tekst(beslis(vraag(soort), anna), anna)


def test_re4_de_aanvrager_leest_de_reden(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = beslis(vraag("correctie"), anna, "afgewezen", "geen correctiegrond")
    assert "Dat ik schreeuwde: wij doen dit niet. Dat hebben wij zo gewogen." in tekst(verzoek, anna)


def test_re9_de_beperkte_ouder_leest_de_reden_van_de_leidinggevende(
    vraag: Vraag, anna: Medewerker, beperk: Beperk, gezin: Gezin
) -> None:
    beperking = beperk()
    verzoek = beslis(vraag(betrokkene=gezin.fay), anna, "deels toegewezen", "beperking")
    assert beperking.reden in tekst(verzoek, anna)


def test_re9_de_afweging_blijft_in_het_dossier(vraag: Vraag, anna: Medewerker, beperk: Beperk, gezin: Gezin) -> None:
    beperk()
    verzoek = beslis(vraag(betrokkene=gezin.fay), anna, "deels toegewezen", "beperking")
    assert "bang" not in tekst(verzoek, anna)


def test_re8_ook_wie_geen_recht_heeft_krijgt_antwoord(vraag: Vraag, anna: Medewerker, gezin: Gezin) -> None:
    verzoek = beslis(vraag(aanvrager=gezin.vader, betrokkene=gezin.jip), anna, "afgewezen", "geen recht")
    assert "wij doen dit niet" in tekst(verzoek, anna)


def test_voor_het_besluit_is_er_geen_antwoord(vraag: Vraag, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        brief(vraag(), anna)
    assert "verzoek" in fout.value.velden


def test_voor_het_besluit_staat_de_brief_niet_bij_wat_te_schrijven_is(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = vraag()
    voor = [een.soort.code for een in schuldig(verzoek.dossier)]
    beslis(verzoek, anna)
    na = [een.soort.code for een in schuldig(verzoek.dossier)]
    assert ("antwoord-verzoek" in voor, "antwoord-verzoek" in na) == (False, True)


def test_het_antwoord_gaat_alleen_naar_wie_het_vroeg(vraag: Vraag, anna: Medewerker, gezin: Gezin) -> None:
    verzoek = beslis(vraag(), anna)
    with pytest.raises(Invoerfout) as fout:
        maak_brief(dossier=gezin.dossier, door=anna, soort="antwoord-verzoek", persoon=gezin.moeder, verzoek=verzoek)
    assert "persoon" in fout.value.velden


def test_de_verstuurde_brief_is_het_antwoord(vraag: Vraag, anna: Medewerker) -> None:
    verzoek = beslis(vraag(), anna)
    gemaakt = brief(verzoek, anna)
    verstuur_brief(brief=gemaakt, door=anna, versie=gemaakt.versie)
    assert Verzending.objects.get().verzoek_id == verzoek.pk
    assert Verplichting.objects.get(code="inzage_beantwoorden", onderwerp_id=verzoek.pk).stand == "voldaan"


def test_tg5_een_geheim_adres_komt_niet_in_een_antwoord(vraag: Vraag, anna: Medewerker, gezin: Gezin) -> None:
    gemaakt = brief(beslis(vraag(), anna), anna)
    GeheimAdres.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Dat hebben wij zo gewogen"}
    )
    with pytest.raises(Geweigerd) as fout:
        verstuur_brief(brief=gemaakt, door=anna, versie=gemaakt.versie)
    assert fout.value.regel == "TG-5"


def test_ml2_het_antwoord_aan_de_melder_zelf_kan(vraag: Vraag, anna: Medewerker, buurvrouw: Bron) -> None:
    verzoek = beslis(vraag(aanvrager=None, betrokkene=None, aanvrager_bron=buurvrouw), anna)
    assert "Het gaat over uzelf" in tekst(verzoek, anna)


def test_re7_na_een_weerlegging_legt_de_brief_vernietigen_uit(vraag: Vraag, anna: Medewerker) -> None:
    assert "binnen drie maanden" in tekst(beslis(vraag("vernietiging"), anna), anna)


def test_re9_de_beperking_is_meegedeeld_met_de_brief(
    vraag: Vraag, anna: Medewerker, beperk: Beperk, gezin: Gezin
) -> None:
    beperk(vanaf=date(2026, 3, 5))
    verzoek = beslis(vraag(betrokkene=gezin.fay), anna, "deels toegewezen", "beperking")
    [voor] = beperkingen_van(gezin.dossier)
    gemaakt = brief(verzoek, anna)
    verstuur_brief(brief=gemaakt, door=anna, versie=gemaakt.versie)
    [na] = beperkingen_van(gezin.dossier)
    assert (voor.meegedeeld_op, na.meegedeeld_op) == (None, date(2026, 3, 9))


def test_re9_een_brief_aan_de_andere_ouder_deelt_haar_niet_mee(
    vraag: Vraag, anna: Medewerker, beperk: Beperk, gezin: Gezin
) -> None:
    beperk(vanaf=date(2026, 3, 5))
    verzoek = beslis(vraag(aanvrager=gezin.moeder, betrokkene=gezin.fay), anna)
    gemaakt = brief(verzoek, anna)
    verstuur_brief(brief=gemaakt, door=anna, versie=gemaakt.versie)
    [beperking] = beperkingen_van(gezin.dossier)
    assert beperking.meegedeeld_op is None


@pytest.mark.parametrize(
    ("soort", "woorden"), [("inzage", "Bel ons om een afspraak"), ("afschrift", "U krijgt de kopie")]
)
def test_re2_de_brief_zegt_hoe_iemand_de_gegevens_krijgt(
    vraag: Vraag, anna: Medewerker, soort: str, woorden: str
) -> None:
    assert woorden in tekst(beslis(vraag(soort), anna), anna)


def test_een_nieuw_besluit_vraagt_een_nieuw_antwoord(vraag: Vraag, anna: Medewerker) -> None:
    with klok.op(date(2026, 3, 5)):
        verzoek = beslis(vraag("correctie"), anna, "afgewezen", "geen correctiegrond")
        gemaakt = brief(verzoek, anna)
        verstuur_brief(brief=gemaakt, door=anna, versie=gemaakt.versie)
    beslis(verzoek, anna)
    plicht = Verplichting.objects.get(code="correctie_beantwoorden", onderwerp_id=verzoek.pk)
    assert (plicht.stand, plicht.ontbreekt) == ("open", ["antwoord"])


def voogdij(gezin: Gezin) -> None:
    """The parents have no authority over Lot any more."""
    Gezag.objects.filter(kind=gezin.lot).delete()
    Gezag.objects.create(dossier=gezin.dossier, kind=gezin.lot, instelling="Stichting De Brug", soort="voogdij")


@pytest.fixture
def van_voogd(vraag: Vraag, gezin: Gezin, anna: Medewerker) -> Verzoek:
    """The guardian institution of Lot asked for a copy, and it was decided on."""
    voogdij(gezin)
    verzoek = vraag("afschrift", aanvrager=None, instelling="Stichting De Brug", betrokkene=gezin.lot)
    return beslis(verzoek, anna)


def aan_voogd(verzoek: Verzoek, door: Medewerker) -> Brief:
    return maak_brief(
        dossier=verzoek.dossier, door=door, soort="antwoord-verzoek", bron=bron_van(verzoek), verzoek=verzoek
    )


def test_re8_een_voogdij_instelling_krijgt_antwoord_op_papier(van_voogd: Verzoek, anna: Medewerker) -> None:
    gelezen = lees(aan_voogd(van_voogd, anna)).tekst
    assert "Stichting De Brug" in gelezen
    assert "Lot Zandstra" in gelezen


def test_re2_die_brief_hoort_bij_het_verzoek_en_maakt_de_plicht_af(van_voogd: Verzoek, anna: Medewerker) -> None:
    concept = aan_voogd(van_voogd, anna)
    verstuurd = verstuur_brief(brief=concept, door=anna, versie=concept.versie)
    assert verstuurd.verzending is not None
    assert verstuurd.verzending.verzoek_id == van_voogd.pk
    plicht = Verplichting.objects.get(dossier=van_voogd.dossier, code="inzage_beantwoorden")
    assert plicht.stand == Verplichting.Stand.VOLDAAN


def test_een_ander_krijgt_het_antwoord_aan_de_voogd_niet(van_voogd: Verzoek, anna: Medewerker, buurvrouw: Bron) -> None:
    with pytest.raises(Invoerfout, match="voor niemand anders"):
        maak_brief(dossier=van_voogd.dossier, door=anna, soort="antwoord-verzoek", bron=buurvrouw, verzoek=van_voogd)


def test_een_instelling_die_al_in_het_dossier_staat_komt_er_niet_nog_eens_in(
    vraag: Vraag, gezin: Gezin, van_voogd: Verzoek
) -> None:
    vraag("inzage", aanvrager=None, instelling="stichting de brug", betrokkene=gezin.lot)
    assert Bron.objects.filter(dossier=gezin.dossier, soort="professional").count() == 1
