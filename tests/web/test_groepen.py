"""Groups of a long form: what is seldom needed is folded, never hidden when it matters."""

from __future__ import annotations

from django import forms
from django.template import Context, Template

from zicht.web.onderdelen.groepen import Veldgroep, verdeel

INDELING = (("Hoofdzaak", ("naam",)), ("Zelden", ("extra_",)))


class Formulier(forms.Form):
    naam = forms.CharField()
    extra_reden = forms.CharField(required=False)
    extra_rol = forms.ChoiceField(choices=[("collega", "Collega"), ("arts", "Arts")], required=False)
    los = forms.CharField(required=False)


def zelden(form: forms.Form) -> Veldgroep:
    velden = dict(verdeel(form, INDELING))["Zelden"]
    return Veldgroep("Zelden", velden, vouwt=True)


def html(groep: Veldgroep) -> str:
    return Template('{% include "web/onderdelen/veldgroep.html" %}').render(Context({"groep": groep}))


def test_een_veld_dat_niemand_noemt_komt_achteraan() -> None:
    assert [veld.name for veld in verdeel(Formulier(), INDELING)[-1][1]] == ["los"]


def test_een_naam_op_een_streepje_is_ieder_veld_dat_zo_begint() -> None:
    assert [veld.name for veld in zelden(Formulier()).velden] == ["extra_reden", "extra_rol"]


def test_wat_zelden_nodig_is_ligt_dicht() -> None:
    assert '<details class="vouw">' in html(zelden(Formulier()))


def test_een_voorkeuze_die_niemand_wijzigde_vouwt_niet_open() -> None:
    assert not zelden(Formulier({"naam": "Noor", "extra_rol": "collega"})).open


def test_een_fout_vouwt_open() -> None:
    form = Formulier({"naam": "Noor"})
    form.add_error("extra_reden", "Schrijf waarom.")
    assert '<details class="vouw" open>' in html(zelden(form))


def test_een_waarde_die_iemand_stuurde_vouwt_open() -> None:
    assert zelden(Formulier({"naam": "Noor", "extra_reden": "Daarom."})).open


def test_een_waarde_die_vooraf_is_ingevuld_vouwt_open() -> None:
    assert zelden(Formulier(initial={"extra_reden": "Daarom."})).open


def test_een_groep_met_alleen_verborgen_velden_heeft_geen_kop() -> None:
    form = Formulier()
    for naam in ("extra_reden", "extra_rol"):
        form.fields[naam].widget = forms.HiddenInput()
    assert "Zelden" not in html(zelden(form))
