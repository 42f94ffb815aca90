"""A letter in the words of its reader: for a child, for a young person, and in another language beside the Dutch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.brieven.conftest import Maak, tekst_van, voorwaarde
from tests.dossiers.conftest import Gezin
from zicht.brieven.inhoud import Vertaling, lees
from zicht.brieven.models import Brief, Sjabloon
from zicht.brieven.pdf import als_document
from zicht.brieven.sjablonen import codes, geldend, in_talen, standaard, toets_sjabloon, velden_van, vertaald
from zicht.brieven.sjabloon_wijzigen import maak_sjabloonversie
from zicht.brieven.sjabloontaal import gebruikt
from zicht.brieven.talen import MAP, lees_taal, talen
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

VERTAALD = [(code, taal) for code, taal in in_talen() if taal != "nl"]
EN = talen()["en"]


@pytest.mark.parametrize(
    ("geboren", "sjabloon"),
    [
        (date(2018, 5, 1), "start-kind"),
        (date(2014, 3, 10), "start-kind"),
        (date(2014, 3, 9), "start-jongere"),
        (date(2010, 3, 10), "start-jongere"),
        (date(2010, 3, 9), "start"),
        (None, "start"),
    ],
)
@pytest.mark.django_db
def test_alg2_de_brief_is_in_woorden_van_de_leeftijd(
    gezin: Gezin, melding: Melding, maak: Maak, geboren: date | None, sjabloon: str
) -> None:
    """Twelve and sixteen from the start of the birthday; unknown is no child."""
    Persoon.objects.filter(pk=gezin.lot.pk).update(geboortedatum=geboren)
    gezin.lot.refresh_from_db()
    assert maak("start", persoon=gezin.lot).sjabloon.code == sjabloon


@pytest.mark.django_db
def test_alg2_de_medewerker_kiest_andere_woorden(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    assert maak("start", persoon=gezin.moeder, lezer="jongere").sjabloon.code == "start-jongere"


@pytest.mark.django_db
def test_een_brief_zonder_kinderversie_is_die_voor_volwassenen(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.lot)
    assert maak("voorwaarden", persoon=gezin.lot).sjabloon.code == "voorwaarden-betrokkene"


@pytest.mark.django_db
def test_een_onbekende_lezer_of_taal_krijgt_een_zin(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak("start", persoon=gezin.moeder, lezer="oma", taal="xx")
    assert "volwassene, jongere, kind" in fout.value.velden["lezer"] and "en" in fout.value.velden["taal"]


@pytest.mark.django_db
def test_kl2_ook_een_kind_leest_waar_het_kan_klagen_en_wat_het_akj_doet(
    gezin: Gezin, melding: Melding, maak: Maak
) -> None:
    tekst = tekst_van(maak("start", persoon=gezin.lot))
    assert "Kinderombudsman" in tekst and "AKJ" in tekst and "helpen je om een klacht te schrijven" in tekst


@pytest.mark.parametrize("code", [code for code in codes() if code.endswith(("-kind", "-jongere"))])
def test_een_kind_wordt_met_jij_aangesproken(code: str) -> None:
    woorden = standaard(code).inhoud.replace("[vul aan:", "\n[").split("\n")
    gewoon = " ".join(regel for regel in woorden if not regel.startswith("["))
    assert " uw " not in gewoon and " u " not in gewoon


@pytest.mark.parametrize(("code", "taal"), VERTAALD)
def test_een_meegeleverde_vertaling_houdt_wat_de_regel_vraagt(code: str, taal: str) -> None:
    assert toets_sjabloon(code, standaard(code, taal).inhoud)


@pytest.mark.parametrize(("code", "taal"), VERTAALD)
def test_een_meegeleverde_vertaling_heeft_dezelfde_blokken_met_dezelfde_gegevens(code: str, taal: str) -> None:
    """What the Dutch says from the file, the translation says too."""

    def inhoud(in_taal: str) -> list[tuple[str, set[str]]]:
        velden = velden_van(code)
        return [
            (b.code, gebruikt(b, velden) - {"organisatie"})
            for b in toets_sjabloon(code, standaard(code, in_taal).inhoud)
        ]

    assert inhoud(taal) == inhoud("nl")


def test_de_brieven_aan_het_gezin_zijn_er_in_het_engels() -> None:
    aan_partijen = ("-partij", "-direct", "-na-dienst", "-professional", "hulp-inlichten")
    zonder = {code for code in codes() if (code, "en") not in VERTAALD}
    assert {code for code in zonder if not code.endswith(aan_partijen)} == set()


@pytest.fixture
def engels(gezin: Gezin, vv: Dienst, maak: Maak) -> Brief:
    return maak("aanpak", persoon=gezin.moeder, taal="en")


@pytest.mark.django_db
def test_de_vertaling_gaat_mee_en_het_nederlands_blijft_staan(engels: Brief) -> None:
    html = als_document(lees(engels), kenmerk="D1", op=date(2026, 3, 9))
    nederlands, vertaling = html.split('<section class="vertaling" lang="en" dir="ltr"')
    assert "Welke aanpak wij kiezen" in nederlands and "The approach we choose" in vertaling
    assert "the Dutch text counts" in nederlands


@pytest.mark.django_db
def test_alg14_ook_de_vertaling_zegt_dat_het_geen_onderzoek_is(engels: Brief) -> None:
    assert "is not an investigation" in tekst_van(engels)


@pytest.mark.django_db
def test_datums_staan_in_de_taal_en_wat_iemand_schreef_zichtbaar_in_het_nederlands(engels: Brief) -> None:
    tekst = tekst_van(engels)
    assert "On 9 March 2026 we chose" in tekst and "“De ouders werken mee.” (in Dutch)" in tekst


@pytest.mark.django_db
def test_alleen_het_nederlands_telt_voor_wat_verschuldigd_is(engels: Brief) -> None:
    """ALG-14: a part that is only in the translation is still owed."""
    inhoud = lees(engels).met({"waarom": ""})
    assert "waarom" not in inhoud.delen and not any(deel.startswith("en_") for deel in inhoud.delen)


@pytest.mark.django_db
def test_tg5_ook_in_een_vertaling_gaat_geen_geheim_adres_weg(engels: Brief, geheim: object, verstuur: Maak) -> None:
    with pytest.raises(Geweigerd):
        verstuur(_schrijf_in_vertaling(engels, "We meet at the Wilgenhof."), veilig_contact_reden="Zij haalt hem.")


@pytest.mark.django_db
def test_ml2_ook_in_een_vertaling_staat_geen_beschermde_melder(
    engels: Brief, melding_buurvrouw: Melding, verstuur: Maak
) -> None:
    with pytest.raises(Geweigerd):
        verstuur(_schrijf_in_vertaling(engels, "It was Wilma Zonneveld."))


def _schrijf_in_vertaling(brief: Brief, tekst: str) -> Brief:
    inhoud = lees(brief)
    assert inhoud.vertaling is not None
    brief.invulling = inhoud.met({inhoud.vertaling.blokken[1].code: tekst}).als_json()
    brief.save()
    return brief


@pytest.mark.django_db
def test_een_open_plek_in_de_vertaling_houdt_de_brief_ook_tegen(
    gezin: Gezin, melding: Melding, maak: Maak, anna: Medewerker
) -> None:
    brief = maak("start", persoon=gezin.moeder, taal="en")
    assert any("de vertaling van wat u" in plek for plek in lees(brief).open_plekken)


@pytest.mark.django_db
def test_een_vertaling_bij_een_oudere_nederlandse_tekst_gaat_niet_mee(
    gezin: Gezin, vv: Dienst, maak: Maak, leidinggevende: Medewerker
) -> None:
    """It could say something else than the letter that counts."""
    inhoud = standaard("aanpak-vv").inhoud.replace("Had u dat wel verwacht?", "Dacht u iets anders?")
    maak_sjabloonversie(door=leidinggevende, code="aanpak-vv", titel="Nieuw", inhoud=inhoud, versie=1)
    brief = maak("aanpak", persoon=gezin.moeder, taal="en")
    html = als_document(lees(brief), kenmerk="D1", op=date(2026, 3, 9))
    assert "This letter is only in Dutch" in html and "The approach we choose" not in html


@pytest.mark.django_db
def test_een_bijgewerkte_vertaling_gaat_weer_mee(leidinggevende: Medewerker) -> None:
    maak_sjabloonversie(
        door=leidinggevende, code="afspraken", titel="Afgesproken", inhoud=standaard("afspraken").inhoud, versie=1
    )
    assert vertaald(geldend("afspraken"), "en") is None
    engels = standaard("afspraken", "en").inhoud
    nieuw = maak_sjabloonversie(
        door=leidinggevende, code="afspraken", taal="en", titel="Agreed", inhoud=engels, versie=1
    )
    assert vertaald(geldend("afspraken"), "en") == nieuw and nieuw.bij_versie == 2


@pytest.mark.django_db
def test_een_eigen_vertaling_laat_de_nederlandse_tekst_gelden(leidinggevende: Medewerker) -> None:
    engels = standaard("afspraken", "en").inhoud
    maak_sjabloonversie(door=leidinggevende, code="afspraken", taal="en", titel="Agreed", inhoud=engels, versie=1)
    assert geldend("afspraken").taal == "nl" and Sjabloon.objects.filter(code="afspraken", taal="nl").count() == 1


@pytest.mark.django_db
def test_een_taal_van_rechts_naar_links_staat_ook_zo_op_papier(
    tmp_path: Path, engels: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A language is one file; nothing else has to change for it."""
    gegeven = yaml.safe_load((MAP / "en.yaml").read_text(encoding="utf-8"))
    pad = tmp_path / "ar.yaml"
    pad.write_text(yaml.safe_dump({**gegeven, "richting": "rtl", "eigen_naam": "العربية"}, allow_unicode=True))
    monkeypatch.setattr("zicht.brieven.pdf.talen", lambda: {"ar": lees_taal(pad)})
    inhoud = lees(engels)
    assert inhoud.vertaling is not None
    html = als_document(
        replace(inhoud, vertaling=replace(inhoud.vertaling, taal="ar")), kenmerk="D1", op=date(2026, 3, 9)
    )
    assert '<section class="vertaling" lang="ar" dir="rtl"' in html


@pytest.mark.django_db
def test_een_taal_zonder_dit_sjabloon_zegt_dat_in_die_taal(gezin: Gezin, maak: Maak, engels: Brief) -> None:
    inhoud = replace(lees(engels), vertaling=Vertaling("en"))
    html = als_document(inhoud, kenmerk="D1", op=date(2026, 3, 9))
    assert 'lang="en" dir="ltr">This letter is only in Dutch' in html and 'class="vertaling"' not in html


@pytest.mark.parametrize(
    ("nederlands", "engels"),
    [
        ("9 maart 2026", "9 March 2026"),
        ("rond 9 juni 2026", "around 9 June 2026"),
        ("15 jaar", "15 years"),
        ("(ex-)partnergeweld", "violence by a partner or former partner"),
        ("Sem slaapt tot 1 juni 2026 elders.", "“Sem slaapt tot 1 juni 2026 elders.” (in Dutch)"),
    ],
)
def test_een_gegeven_in_het_engels(nederlands: str, engels: str) -> None:
    assert EN.waarde(nederlands) == engels


@pytest.mark.parametrize("taal", talen().values(), ids=lambda taal: taal.code)
def test_elke_taal_is_volledig(taal: object) -> None:
    assert len(taal.maanden) == 12 and taal.richting in ("ltr", "rtl")  # type: ignore[attr-defined]
    assert set(taal.eenheden) == {"jaar", "maanden", "weken", "werkdagen", "dagen"}  # type: ignore[attr-defined]
    assert "{tekst}" in taal.vrije_tekst  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_een_kind_wordt_bij_de_voornaam_gegroet(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    assert f"Hoi {gezin.lot.voornamen.split()[0]}," in tekst_van(maak("start", persoon=gezin.lot))


@pytest.mark.django_db
def test_een_kind_leest_zijn_eigen_brief_ook_in_het_engels(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    tekst = tekst_van(maak("start", persoon=gezin.lot, taal="en"))
    assert f"Hi {gezin.lot.voornamen.split()[0]}," in tekst and "It is not your fault." in tekst
    assert "This letter is only in Dutch" not in tekst
