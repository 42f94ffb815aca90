"""Letters for what had none: the outcome, an answer, a rectification, a complaint, a new melding to the help."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.brieven.conftest import Maak, schrijf_in, tekst_van
from tests.dossiers.conftest import Gezin
from zicht.brieven.selectors import schuldig
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Informatie, Rectificatie, Verplichting, Vraag
from zicht.dossiers.rectificeren import rectificeer
from zicht.dossiers.vragen import stel_vraag
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel

pytestmark = pytest.mark.django_db


@pytest.fixture
def vermoeden(melding: Melding, anna: Medewerker, besluit: Callable[..., Besluit]) -> Vermoeden:
    dienst = Dienst.objects.create(
        dossier=melding.dossier,
        soort=Dienst.Soort.ONDERZOEK,
        besluit=besluit(BesluitSoort.DIENST, "onderzoek", op=date(2026, 3, 6), meldingen=[melding.pk]),
        gestart_op=date(2026, 3, 6),
        contactpersoon=anna,
        versie_protocol="hp2019-wet2026",
    )
    return Vermoeden.objects.create(
        dossier=melding.dossier,
        dienst=dienst,
        omschrijving="Lot krijgt thuis te weinig zorg.",
        uitkomst=Vermoeden.Uitkomst.WEERLEGD,
        op=date(2026, 3, 8),
    )


def stand(code: str) -> str:
    return Verplichting.objects.get(code=code).stand


def test_ond5_de_uitkomst_staat_er_per_vermoeden(gezin: Gezin, vermoeden: Vermoeden, maak: Maak) -> None:
    tekst = tekst_van(maak("uitkomst", persoon=gezin.moeder))
    assert "Lot krijgt thuis te weinig zorg: weerlegd." in tekst


def test_ond5_zonder_uitkomst_van_elk_vermoeden_is_er_geen_brief(
    gezin: Gezin, vermoeden: Vermoeden, maak: Maak
) -> None:
    Vermoeden.objects.update(uitkomst="")
    with pytest.raises(Invoerfout) as fout:
        maak("uitkomst", persoon=gezin.moeder)
    assert "uitkomst" in fout.value.velden["soort"]


def test_re7_na_een_weerlegging_is_het_recht_op_vernietiging_ermee_verteld(
    gezin: Gezin, vermoeden: Vermoeden, maak: Maak, verstuur: Maak
) -> None:
    verstuur(maak("uitkomst", persoon=gezin.moeder))
    assert [rij.onderwerp for rij in Informatie.objects.filter(persoon=gezin.moeder)] == ["recht_op_vernietiging"]


def test_re7_bij_een_bevestiging_staat_het_recht_op_vernietiging_er_niet(
    gezin: Gezin, vermoeden: Vermoeden, maak: Maak, verstuur: Maak
) -> None:
    """And the letter can leave without it."""
    Vermoeden.objects.update(uitkomst=Vermoeden.Uitkomst.BEVESTIGD)
    brief = verstuur(maak("uitkomst", persoon=gezin.moeder))
    assert "Eén vraag is genoeg" not in brief.html and not Informatie.objects.exists()


@pytest.fixture
def vraag(gezin: Gezin, melding: Melding, anna: Medewerker) -> Vraag:
    return stel_vraag(
        dossier=gezin.dossier, door=anna, persoon=gezin.moeder, tekst="Waarom belde u de school?", wijze="telefoon"
    )


def test_alg15_het_antwoord_herhaalt_de_vraag_en_laat_het_antwoord_open(gezin: Gezin, vraag: Vraag, maak: Maak) -> None:
    tekst = tekst_van(maak("antwoord-vraag", persoon=gezin.moeder))
    assert "Waarom belde u de school?" in tekst and "[vul aan: het antwoord zelf" in tekst


def test_alg15_de_verstuurde_brief_beantwoordt_de_vraag(gezin: Gezin, vraag: Vraag, maak: Maak, verstuur: Maak) -> None:
    verstuur(maak("antwoord-vraag", persoon=gezin.moeder, vraag=vraag))
    assert stand("vraag_beantwoorden") == "voldaan"


def test_alg15_het_antwoord_gaat_niet_naar_een_ander(gezin: Gezin, vraag: Vraag, maak: Maak) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak("antwoord-vraag", persoon=gezin.vader, vraag=vraag)
    assert "wie de vraag stelde" in fout.value.velden["persoon"]


@pytest.fixture
def recht_te_zetten(gezin: Gezin, melding: Melding, anna: Medewerker) -> Rectificatie:
    return rectificeer(
        dossier=gezin.dossier,
        door=anna,
        onderwerp="In ons verslag stond een diagnose van vader.",
        juiste_tekst="Er is geen diagnose gesteld.",
        ontvangers=["school De Regenboog"],
    )[0]


def test_alg16_de_rectificatie_staat_in_de_lijst_van_wat_moet(gezin: Gezin, recht_te_zetten: Rectificatie) -> None:
    velden = [een.velden for een in schuldig(gezin.dossier) if een.soort.code == "rectificatie"]
    assert velden == [{"soort": "rectificatie", "rectificatie": str(recht_te_zetten.pk)}]


def test_alg16_de_verstuurde_brief_maakt_de_rectificatie_af(
    gezin: Gezin, school: Bron, recht_te_zetten: Rectificatie, maak: Maak, verstuur: Maak
) -> None:
    brief = verstuur(maak("rectificatie", bron=school))
    assert "Er is geen diagnose gesteld." in brief.html and stand("rectificeren") == "voldaan"


def test_alg16_de_verbeterde_tekst_is_in_de_brief_niet_te_veranderen(
    school: Bron, recht_te_zetten: Rectificatie, maak: Maak, verstuur: Maak
) -> None:
    with pytest.raises(Invoerfout) as fout:
        verstuur(schrijf_in(maak("rectificatie", bron=school), "goed", "Of toch wel."))
    assert "Maak de brief opnieuw" in fout.value.velden["brief"]


def test_tg5_ook_een_rectificatie_noemt_geen_geheim_adres(
    gezin: Gezin, school: Bron, geheim: object, recht_te_zetten: Rectificatie, maak: Maak, verstuur: Maak
) -> None:
    with pytest.raises(Geweigerd):
        verstuur(schrijf_in(maak("rectificatie", bron=school), "verzoek", "Zij woont in de Wilgenhof."))


@pytest.fixture
def klacht(gezin: Gezin, melding: Melding) -> Klacht:
    rij = Klacht.objects.create(
        dossier=gezin.dossier,
        bij=Klacht.Bij.COMMISSIE,
        persoon=gezin.moeder,
        ontvangen_op=date(2026, 2, 2),
        uitspraak_op=date(2026, 3, 2),
    )
    Klachtonderdeel.objects.create(
        dossier=gezin.dossier, klacht=rij, nummer=1, tekst="Er was geen verslag.", uitkomst="gegrond"
    )
    return rij


def test_kl1_de_klager_leest_het_oordeel_en_wat_ermee_gebeurt(gezin: Gezin, klacht: Klacht, maak: Maak) -> None:
    tekst = tekst_van(maak("reactie-klacht", persoon=gezin.moeder))
    assert "Er was geen verslag: gegrond." in tekst and "[vul aan: wat Veilig Thuis ermee doet]" in tekst


def test_kl1_de_verstuurde_brief_is_de_reactie(gezin: Gezin, klacht: Klacht, maak: Maak, verstuur: Maak) -> None:
    verstuur(maak("reactie-klacht", persoon=gezin.moeder))
    klacht.refresh_from_db()
    assert klacht.reactie_op == date(2026, 3, 9)


def test_kl1_zonder_oordeel_is_er_geen_brief(gezin: Gezin, klacht: Klacht, maak: Maak) -> None:
    Klacht.objects.update(uitspraak_op=None)
    with pytest.raises(Invoerfout) as fout:
        maak("reactie-klacht", persoon=gezin.moeder)
    assert "klacht" in fout.value.velden


def test_ml8_de_hulp_leest_om_wie_het_gaat_en_niet_wie_meldde(
    wijkteam: Bron, melding_buurvrouw: Melding, maak: Maak
) -> None:
    """ML-2."""
    tekst = tekst_van(maak("hulp-inlichten", bron=wijkteam))
    assert "Noor" in tekst and "getuige van geweld" in tekst
    assert "Zonneveld" not in tekst and "ruzie" not in tekst


def test_ml8_wie_zelf_meldde_is_niet_de_hulp(politie: Bron, melding: Melding, maak: Maak) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak("hulp-inlichten", bron=politie, melding=melding)
    assert "zelf deed" in fout.value.velden["bron"]


def test_ml8_het_bericht_hoort_bij_de_melding(wijkteam: Bron, melding: Melding, maak: Maak, verstuur: Maak) -> None:
    brief = verstuur(maak("hulp-inlichten", bron=wijkteam))
    assert brief.verzending is not None and brief.verzending.melding_id == melding.pk
