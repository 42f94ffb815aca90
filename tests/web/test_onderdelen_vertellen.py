"""Parts that say what is so: rule, warnings, data, menu, lists, drafts, two texts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, RedenNodig, Verouderd
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.regels import regel
from zicht.web.onderdelen.dossier import VORMEN, Sectie, Waarschuwing, op_volgorde
from zicht.web.onderdelen.menu import GEBRUIKERSMENU, HOOFDMENU, zichtbaar
from zicht.web.onderdelen.verschil import Verschil, stukken, verschillen_van

pytestmark = pytest.mark.urls("tests.web.onderdelen_adressen")


def toon(sjabloon: str, **context: object) -> str:
    return Template("{% load zicht %}" + sjabloon).render(Context(context))


# Waarom?


def test_waarom_toont_titel_uitleg_en_bron_van_de_regel() -> None:
    html, vb1 = toon('{% waarom "VB-1" %}'), regel("VB-1")
    assert vb1.titel in html
    assert str(vb1.bronnen[0]) in html
    assert "Regel VB-1" in html


def test_waarom_toont_redenen_en_gebruikte_feiten() -> None:
    html = toon('{% waarom "VB-1" redenen=r feiten=f %}', r=["Vijf dagen om."], f=["Melding op <maandag>."])
    assert "<li>Vijf dagen om.</li>" in html
    assert "<li>Melding op &lt;maandag&gt;.</li>" in html


def test_dezelfde_regel_twee_keer_is_te_onderscheiden_voor_wie_de_pagina_hoort() -> None:
    eerste, tweede = (toon("{% waarom 'ALG-3' over=wie %}", wie=wie) for wie in ("Noor", "Sem"))
    assert "Noor" in eerste.partition("</summary>")[0]
    assert "Sem" in tweede.partition("</summary>")[0]


def test_een_dag_zonder_tijd_toont_geen_tijd() -> None:
    assert toon("{{ op|moment }}", op=klok.moment(date(2020, 1, 29))) == "29 januari 2020"


def test_een_moment_toont_de_tijd() -> None:
    assert toon("{{ op|moment }}", op=datetime(2020, 1, 29, 9, 5, tzinfo=klok.NEDERLAND)) == "29 januari 2020 09:05"


def test_waarom_van_een_regel_die_niet_bestaat_is_een_fout() -> None:
    with pytest.raises(OnbekendeCode):
        toon('{% waarom "VB-999" %}')


def test_een_weigering_noemt_zin_en_regel() -> None:
    html = toon("{% weigering fout %}", fout=Geweigerd("ALG-12", "Vraag eerst een collega."))
    assert "Vraag eerst een collega." in html
    assert "Regel ALG-12" in html
    assert "niets vastgelegd" in html


def test_een_gevraagde_reden_noemt_haar_regel() -> None:
    assert "Regel MON-6" in toon("{% weigering fout %}", fout=RedenNodig("MON-6", "Waarom niet?"))


def test_zonder_weigering_staat_er_niets() -> None:
    assert toon("{% weigering fout %}", fout=None).strip() == ""


# Dossier


def test_het_ergste_staat_boven_welke_volgorde_ook() -> None:
    lijst = [Waarschuwing(soort, soort) for soort in reversed(VORMEN)]
    assert [een.soort for _, een in op_volgorde(lijst)] == list(VORMEN)


def test_een_geheim_adres_staat_als_waarschuwing_boven_het_dossier_tg5() -> None:
    html = toon(
        "{% waarschuwingen w %}",
        w=[Waarschuwing("geheim_adres", "Noor verblijft elders.", "Noem geen plaats.", "TG-5")],
    )
    assert "Geheim adres." in html
    assert "Noem geen plaats." in html
    assert "Regel TG-5" in html


def test_de_huidige_sectie_is_gemerkt_en_nul_is_ook_een_aantal() -> None:
    html = toon("{% secties s %}", s=[Sectie("Mensen", "/m", actief=True), Sectie("Vragen", "/v", aantal=0)])
    assert [stuk.partition('"')[0] for stuk in html.split('href="') if 'aria-current="page"' in stuk] == ["/m"]
    assert '<span class="secties__aantal">0</span>' in html


@pytest.mark.parametrize(
    ("waarde", "gezien"),
    [
        (None, "onbekend</span>"),
        ("", "onbekend</span>"),
        (False, ">nee<"),
        (True, ">ja<"),
        (0, ">0<"),
        ("<b>", ">&lt;b&gt;<"),
    ],
)
def test_onbekend_is_geen_nee(waarde: object, gezien: str) -> None:
    html = toon("{% gegevens p %}", p=[("Gezag", waarde)])
    assert gezien in html
    assert html.count("<dd>") == 1


# Menu, lists, progress


@dataclass
class Gebruiker:
    rollen: tuple[str, ...]
    naam: str = "Sanne de Wit"

    def __str__(self) -> str:
        return self.naam

    def heeft(self, *rollen: str) -> bool:
        return bool(set(rollen) & set(self.rollen))


def test_beheer_staat_alleen_in_het_menu_van_wie_het_mag() -> None:
    assert [punt.naam for punt in zichtbaar(GEBRUIKERSMENU, Gebruiker(("frontoffice",)))] == ["mijn_account"]
    assert [punt.naam for punt in zichtbaar(GEBRUIKERSMENU, Gebruiker(("beheer",)))] == ["mijn_account", "beheer"]


@pytest.mark.urls("zicht.web.voorbeeld")
def test_een_scherm_dat_er_niet_is_staat_niet_in_het_menu() -> None:
    assert zichtbaar(HOOFDMENU, Gebruiker(())) == []


def test_het_huidige_scherm_is_gemerkt_in_het_menu() -> None:
    html = toon("{% hoofdmenu %}", request=RequestFactory().get("/werkvoorraad/"), user=Gebruiker(()))
    assert re.findall(r'href="([^"]+)"[^>]*aria-current="page"', html) == ["/werkvoorraad/"]


def test_wat_gezocht_wordt_komt_niet_in_het_adres_tg10() -> None:
    html = toon('{% include "web/onderdelen/zoekveld.html" %}')
    assert '<form class="zoekveld" method="post"' in html


def test_bladeren_houdt_de_andere_filters() -> None:
    pagina = Paginator(range(100), 10).page(2)
    html = toon("{% bladeren p %}", p=pagina, request=RequestFactory().get("/?team=noord&pagina=2"))
    assert 'href="?team=noord&amp;pagina=3" rel="next"' in html
    assert "11 tot en met 20 van 100" in html


@pytest.mark.parametrize("aantal", [0, 1, 10])
def test_wat_op_een_bladzijde_past_telt_niet(aantal: int) -> None:
    pagina = Paginator(range(aantal), 10).page(1)
    assert toon("{% bladeren p %}", p=pagina, request=RequestFactory().get("/")).strip() == ""


def test_lang_werk_vraagt_zichzelf_opnieuw_op() -> None:
    html = toon('{% voortgang 3 10 "Kopie maken" url="/stand/" %}')
    assert 'data-ververs="/stand/" data-seconden="2"' in html
    assert "3 van 10" in html


def test_werk_dat_klaar_is_houdt_op_met_vragen() -> None:
    assert "data-klaar" in toon('{% voortgang 10 10 "Kopie maken" url="/stand/" %}')


def test_een_tabel_heeft_een_bijschrift_en_is_met_het_toetsenbord_te_schuiven() -> None:
    html = toon("{% tabel naam %}<tbody></tbody>{% endtabel %}", naam="Wat <nu>")
    assert "<caption>Wat &lt;nu&gt;</caption><tbody></tbody>" in html
    assert 'tabindex="0"' in html


def test_een_bericht_van_een_onbekende_soort_is_een_fout() -> None:
    with pytest.raises(KeyError):
        toon('{% bericht "paars" %}x{% endbericht %}')


# Draft


@dataclass
class Bewaard:
    gegevens: dict[str, list[str]]
    bewaard_op: datetime = field(default_factory=lambda: datetime(2026, 7, 1, 14, 3, tzinfo=klok.NEDERLAND))


def test_een_concept_kan_niet_uit_zijn_script_breken_tg9() -> None:
    html = toon("{% concept c %}", c=Bewaard({"tekst": ["</script><script>alert(1)</script><!--"]}))
    inhoud = html.partition("data-concept-inhoud>")[2].partition("</script>")[0]
    assert json.loads(inhoud)["gegevens"]["tekst"] == ["</script><script>alert(1)</script><!--"]


def test_een_teruggezet_concept_zegt_van_wanneer_het_is() -> None:
    assert "Uw concept van 1 juli 14:03 is teruggezet." in toon("{% concept c %}", c=Bewaard({}))


def test_zonder_concept_wordt_niets_teruggezet() -> None:
    assert "data-concept-inhoud" not in toon("{% concept c %}", c=None)


# Two texts (TG-9)


def test_stukken_vormen_samen_weer_de_tekst() -> None:
    tekst = "Lot is blij.\nThuis  is het soms druk!"
    assert "".join(stuk.tekst for stuk in stukken(tekst, "Lot tekent graag. Thuis is het druk.")) == tekst


def test_alleen_wat_anders_is_wordt_gemerkt_tg9() -> None:
    verschil = Verschil("t", "T", uw_tekst="Thuis is het soms druk", hun_tekst="Thuis is het druk")
    assert [stuk.tekst for stuk in verschil.uw_stukken if stuk.soort == "anders"] == ["soms "]
    assert [stuk.tekst for stuk in verschil.hun_stukken if stuk.soort == "anders"] == []


def test_beide_teksten_staan_er_en_de_eigen_tekst_in_het_veld_tg9() -> None:
    verschil = Verschil("uitleg", "Uitleg", uw_tekst="mijn <woorden>", hun_tekst="hun woorden", door="Mark")
    html = toon("{% beide_teksten v %}", v=[verschil])
    assert "Tekst van Mark" in html
    assert '<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="id_uitleg" name="uitleg"' in html
    assert "\nmijn &lt;woorden&gt;</textarea>" in html


def test_een_verouderde_tekst_wordt_een_verschil_per_veld_tg9() -> None:
    fout = Verouderd(object(), velden={"uitleg": ("hun tekst", "uw tekst")})
    assert verschillen_van(fout, {"uitleg": "Uitleg"}) == [Verschil("uitleg", "Uitleg", "uw tekst", "hun tekst")]


# Error pages


@pytest.mark.parametrize("pagina", ["403.html", "403_csrf.html", "404.html", "500.html"])
def test_een_foutpagina_kan_zonder_gebruiker_en_zonder_database(pagina: str) -> None:
    html = render_to_string(pagina)
    assert html.count("<h1>") == 1
    assert '<a href="/">Naar het begin</a>' in html
