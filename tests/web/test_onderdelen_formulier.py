"""Fields, errors and rows of a form."""

from __future__ import annotations

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template

from zicht.web.onderdelen.rijen import met_extra_rij, wil_extra_rij
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst, TijdstipVeld


class Formulier(forms.Form):
    naam = forms.CharField(label="Naam", help_text="Voor- en <achternaam>")
    bijnaam = forms.CharField(label="Bijnaam", required=False)
    acuut = JaNeeOnbekend(label="Acuut gevaar?", help_text="Nu.")
    dienst = forms.ChoiceField(label="Dienst", widget=Keuzes, choices=[("vv", "V&V")])
    wie = forms.MultipleChoiceField(label="Wie", widget=Aankruisen, required=False, choices=[("1", "Lot")])
    akkoord = forms.BooleanField(label="Aangeboden", required=False)
    tekst = LangeTekst(label="Tekst", required=False)


def html(form: forms.BaseForm) -> str:
    return Template("{% load zicht %}{% formulier form %}").render(Context({"form": form}))


def test_verplicht_staat_er_in_woorden() -> None:
    assert 'for="id_naam">Naam <span class="veld__verplicht">(verplicht)</span></label>' in html(Formulier())


def test_niet_verplicht_krijgt_geen_woord() -> None:
    assert 'for="id_bijnaam">Bijnaam</label>' in html(Formulier())


def test_wat_al_een_antwoord_heeft_vraagt_er_geen() -> None:
    class MetKeuze(forms.Form):
        wijze = forms.ChoiceField(label="Hoe", choices=[("brief", "Brief"), ("e-mail", "E-mail")])
        aan = forms.ChoiceField(label="Aan wie", choices=[("", "Kies…"), ("1", "Noor")])
        dag = DatumVeld(label="Dag", initial="2026-03-09")

    verplicht = '<span class="veld__verplicht">'
    gezien = html(MetKeuze())
    assert f'for="id_aan">Aan wie {verplicht}' in gezien
    assert gezien.count(verplicht) == 1


def test_een_rij_die_leeg_mag_blijven_noemt_geen_veld_verplicht() -> None:
    rijen = forms.formset_factory(Formulier, extra=1)()
    assert "(verplicht)" not in html(rijen.forms[0])


def test_de_uitleg_hoort_bij_het_veld() -> None:
    assert 'aria-describedby="id_naam_helptext"' in html(Formulier())


def test_uitleg_kan_geen_opmaak_binnensmokkelen() -> None:
    assert "Voor- en &lt;achternaam&gt;" in html(Formulier())


def test_een_fout_staat_bij_haar_veld_en_is_eraan_verbonden() -> None:
    gezien = html(Formulier({}))
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in gezien
    assert '<ul class="veld__fouten" id="id_naam_error">' in gezien


def test_de_foutenlijst_verwijst_naar_het_veld() -> None:
    assert '<a href="#id_naam">Naam</a>: Dit veld is verplicht.' in html(Formulier({}))


def test_de_foutenlijst_verwijst_bij_een_groep_naar_iets_dat_bestaat() -> None:
    gezien = html(Formulier({}))
    assert '<a href="#id_dienst">' in gezien
    assert '<div class="keuzes" id="id_dienst">' in gezien


def test_zonder_fouten_geen_foutenlijst() -> None:
    assert "data-foutenlijst" not in html(Formulier())


def test_een_fout_van_het_hele_formulier_staat_er_een_keer() -> None:
    form = Formulier({})
    form.add_error(None, "Dit kan samen niet.")
    assert html(form).count("Dit kan samen niet.") == 1


def test_een_invoerfout_met_opmaak_wordt_tekst() -> None:
    form = Formulier({})
    form.add_error("naam", "<script>alert(1)</script>")
    assert "<script>" not in html(form)


def test_keuzes_staan_in_een_groep_met_een_naam() -> None:
    assert '<legend class="veld__label">Dienst' in html(Formulier())


def test_ja_nee_onbekend_kiest_niets_vooraf() -> None:
    assert "checked" not in html(Formulier())


@pytest.mark.parametrize(("gestuurd", "waarde"), [("ja", True), ("nee", False), ("onbekend", None)])
def test_onbekend_is_een_antwoord_en_geen_nee(gestuurd: str, waarde: bool | None) -> None:
    assert JaNeeOnbekend().clean(gestuurd) is waarde


@pytest.mark.parametrize("gestuurd", ["", None, "misschien"])
def test_geen_antwoord_op_ja_nee_onbekend_wordt_gevraagd(gestuurd: str | None) -> None:
    with pytest.raises(forms.ValidationError, match="Kies ja, nee of onbekend"):
        JaNeeOnbekend().clean(gestuurd)


def test_ja_nee_onbekend_mag_open_blijven_als_het_niet_verplicht_is() -> None:
    assert JaNeeOnbekend(required=False).clean("") is None


@pytest.mark.parametrize(("waarde", "gekozen"), [(True, "ja"), (False, "nee"), ("onbekend", "onbekend"), (None, None)])
def test_ja_nee_onbekend_toont_wat_er_al_stond(waarde: object, gekozen: str | None) -> None:
    assert JaNeeOnbekend().prepare_value(waarde) == gekozen


def test_een_datum_gaat_als_jaar_maand_dag_de_pagina_in() -> None:
    class Dag(forms.Form):
        dag = DatumVeld(initial="2026-03-02")

    assert '<input type="date" name="dag" value="2026-03-02"' in html(Dag())


def test_een_tijdstip_van_de_browser_is_nederlandse_tijd() -> None:
    moment = TijdstipVeld().clean("2026-07-01T14:30")
    assert moment.isoformat() == "2026-07-01T14:30:00+02:00"


class Persoon(forms.Form):
    naam = forms.CharField(label="Naam")


Personen = forms.formset_factory(Persoon, extra=0, can_delete=True)


def test_elke_rij_is_een_genoemde_groep() -> None:
    formset = Personen(initial=[{"naam": "Noor"}, {"naam": "Sem"}], prefix="p")
    gezien = Template('{% load zicht %}{% rijen formset "persoon" %}').render(Context({"formset": formset}))
    assert "<legend>Persoon <span data-rijnummer>2</span></legend>" in gezien


def test_de_lege_rij_voor_het_script_staat_niet_in_het_formulier() -> None:
    gezien = Template('{% load zicht %}{% rijen formset "persoon" %}').render(
        Context({"formset": Personen(prefix="p")})
    )
    assert "p-__prefix__-naam" in gezien.partition("<template")[2]
    assert "__prefix__" not in gezien.partition("<template")[0]


def test_nog_een_rij_is_gevraagd_door_zijn_knop() -> None:
    assert wil_extra_rij(QueryDict("p-erbij=1"), "p")
    assert not wil_extra_rij(QueryDict("q-erbij=1"), "p")


@pytest.mark.parametrize(("totaal", "verwacht"), [("2", "3"), ("", "1"), ("veel", "1"), ("-4", "1")])
def test_een_extra_rij_telt_een_op(totaal: str, verwacht: str) -> None:
    assert met_extra_rij(QueryDict(f"p-TOTAL_FORMS={totaal}"), "p")["p-TOTAL_FORMS"] == verwacht


def test_een_extra_rij_laat_staan_wat_er_was() -> None:
    assert met_extra_rij(QueryDict("p-TOTAL_FORMS=1&p-0-naam=Noor"), "p")["p-0-naam"] == "Noor"


def test_fouten_in_rijen_staan_ook_in_de_foutenlijst() -> None:
    formset = Personen({"p-TOTAL_FORMS": "1", "p-INITIAL_FORMS": "1", "p-0-naam": ""}, prefix="p")
    gezien = Template("{% load zicht %}{% foutenlijst formset %}").render(Context({"formset": formset}))
    assert '<a href="#id_p-0-naam">Naam</a>' in gezien
