"""ALG-3: everybody is heard, young children are seen, and parents know beforehand of a talk with their child."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.gesprekken import leg_gesprek_vast, plan_gesprek
from zicht.dossiers.informeren import informeer_ouders_vooraf
from zicht.dossiers.leeftijd import wordt_gehoord
from zicht.dossiers.models import Gesprek, Gesprekspartner, Gezag, Informatie, Persoon
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
MORGEN = datetime(2026, 3, 10, 14, 0, tzinfo=klok.NEDERLAND)


def plan(gezin: Gezin, anna: Medewerker, met: list[Persoon], **velden: Any) -> Gesprek:
    return plan_gesprek(dossier=gezin.dossier, door=anna, met=met, **{"op": MORGEN, "wijze": "huisbezoek", **velden})


def leg_vast(gezin: Gezin, anna: Medewerker, **velden: Any) -> Gesprek:
    return leg_gesprek_vast(dossier=gezin.dossier, door=anna, **{"wijze": "huisbezoek", **velden})


def strafrecht(gezin: Gezin, anna: Medewerker, **velden: Any) -> None:
    stel_uit(
        dossier=gezin.dossier,
        door=anna,
        personen=[gezin.vader],
        grond="strafrechtelijk onderzoek",
        reden="De politie wil eerst horen.",
        afgestemd_met="OvJ mr. T. Storm",
        opnieuw_bezien_op=date(2026, 3, 16),
        **velden,
    )


def test_wat_al_was_wordt_niet_meer_gepland(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-3: a conversation that was held is recorded with who was heard."""
    with pytest.raises(Invoerfout) as fout:
        plan(gezin, anna, [gezin.moeder], op=datetime(2026, 3, 8, 14, 0, tzinfo=klok.NEDERLAND))
    assert set(fout.value.velden) == {"op"}


def test_gepland_is_nog_niet_gehouden(gezin: Gezin, anna: Medewerker) -> None:
    assert plan(gezin, anna, [gezin.moeder]).gehouden is False


def test_een_gesprek_is_met_iemand(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        plan(gezin, anna, [])
    assert set(fout.value.velden) == {"gehoord"}


def test_plannen_tijdens_een_contactstop_vraagt_een_reden(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-6, SZ-14."""
    strafrecht(gezin, anna)
    with pytest.raises(RedenNodig) as fout:
        plan(gezin, anna, [gezin.moeder, gezin.vader])
    assert (fout.value.regel, fout.value.veld) == ("ALG-6", "contactstop_reden")


def test_de_reden_om_toch_te_praten_blijft_bij_het_gesprek(gezin: Gezin, anna: Medewerker) -> None:
    strafrecht(gezin, anna)
    gesprek = plan(gezin, anna, [gezin.vader], contactstop_reden="Afgestemd met de officier.")
    assert Gesprek.objects.get(pk=gesprek.pk).contactstop_reden == "Afgestemd met de officier."


def test_de_contactstop_geldt_alleen_voor_wie_hij_is(gezin: Gezin, anna: Medewerker) -> None:
    strafrecht(gezin, anna)
    assert plan(gezin, anna, [gezin.moeder]).pk


def test_een_stop_voor_alleen_informeren_houdt_een_gesprek_niet_tegen(gezin: Gezin, anna: Medewerker) -> None:
    strafrecht(gezin, anna, voor=["ALG-2"])
    assert plan(gezin, anna, [gezin.vader]).pk


def test_een_gesprek_van_voor_de_contactstop_kan_gewoon(gezin: Gezin, anna: Medewerker) -> None:
    strafrecht(gezin, anna)
    assert leg_vast(gezin, anna, gehoord=[gezin.vader], op=date(2026, 3, 6)).gehouden


def test_wie_is_gehoord_en_wie_gezien_blijft_uit_elkaar(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = leg_vast(gezin, anna, gehoord=[gezin.moeder, gezin.vader, gezin.lot], gezien=[gezin.pim])
    hoe = dict(gesprek.partners.values_list("persoon__voornamen", "hoe"))
    assert hoe == {"Noor": "gehoord", "Sem": "gehoord", "Lot": "gehoord", "Pim": "gezien"}


def test_praten_met_een_kind_vraagt_wanneer_de_ouders_het_wisten(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        leg_vast(gezin, anna, gehoord=[gezin.lot], wijze="op school")
    assert (fout.value.regel, fout.value.veld) == ("ALG-3", "ouders_niet_vooraf_reden")


def test_een_ouder_erbij_is_niet_genoeg_als_er_twee_gezag_hebben(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig):
        leg_vast(gezin, anna, gehoord=[gezin.moeder, gezin.lot])


def test_onbekend_gezag_is_geen_toestemming(gezin: Gezin, anna: Medewerker) -> None:
    Gezag.objects.filter(kind=gezin.lot).delete()
    with pytest.raises(RedenNodig):
        leg_vast(gezin, anna, gehoord=[gezin.moeder, gezin.vader, gezin.lot])


def test_zijn_alle_ouders_erbij_dan_weten_zij_het(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = leg_vast(gezin, anna, gehoord=[gezin.moeder, gezin.vader, gezin.lot])
    assert gesprek.partners.get(persoon=gezin.lot).ouders_vooraf_geinformeerd_op == date(2026, 3, 9)


def test_na_het_gesprek_is_niet_vooraf(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_vast(gezin, anna, gehoord=[gezin.lot], op=date(2026, 3, 5), ouders_vooraf_geinformeerd_op=date(2026, 3, 6))
    assert set(fout.value.velden) == {"ouders_vooraf_geinformeerd_op"}


def test_bewust_niet_vooraf_kan_met_reden(gezin: Gezin, anna: Medewerker) -> None:
    leg_vast(gezin, anna, gehoord=[gezin.lot], ouders_niet_vooraf_reden="Lot durft dan niet te praten.")
    partner = Gesprekspartner.objects.get(persoon=gezin.lot)
    assert (partner.ouders_niet_vooraf, partner.ouders_niet_vooraf_reden) == (True, "Lot durft dan niet te praten.")


def test_een_volwassene_vraagt_niets_over_ouders(gezin: Gezin, anna: Medewerker) -> None:
    assert leg_vast(gezin, anna, gehoord=[gezin.moeder]).gehouden


def test_een_kind_zonder_bekende_leeftijd_telt_als_kind(gezin: Gezin, anna: Medewerker) -> None:
    Persoon.objects.filter(pk=gezin.lot.pk).update(geboortedatum=None)
    gezin.lot.refresh_from_db()
    with pytest.raises(RedenNodig):
        leg_vast(gezin, anna, gehoord=[gezin.lot])


@pytest.mark.parametrize(("dag", "gehoord"), [(date(2027, 11, 1), False), (date(2027, 11, 2), True)])
def test_vanaf_de_vierde_verjaardag_wordt_een_kind_gehoord(gezin: Gezin, dag: date, gehoord: bool) -> None:
    assert wordt_gehoord(gezin.pim, dag) is gehoord


def test_een_gepland_gesprek_wordt_hetzelfde_gesprek(gezin: Gezin, anna: Medewerker) -> None:
    gepland = plan(gezin, anna, [gezin.moeder, gezin.vader])
    with klok.op(date(2026, 3, 11)):
        gesprek = leg_vast(gezin, anna, gehoord=[gezin.moeder], gepland=gepland, op=MORGEN)
    assert (gesprek.pk, gesprek.gehouden) == (gepland.pk, True)
    assert [p.persoon for p in gesprek.partners.all()] == [gezin.moeder]


def test_een_gehouden_gesprek_wordt_niet_nog_eens_gehouden(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = leg_vast(gezin, anna, gehoord=[gezin.moeder])
    with pytest.raises(Invoerfout) as fout:
        leg_vast(gezin, anna, gehoord=[gezin.moeder], gepland=gesprek)
    assert set(fout.value.velden) == {"gepland"}


def test_ouders_vooraf_informeren_staat_bij_het_kind_en_bij_de_ouders(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = plan(gezin, anna, [gezin.lot], wijze="op school")
    informeer_ouders_vooraf(gesprek=gesprek, door=anna, ouders=[gezin.moeder, gezin.vader], afstemming="Gebeld.")
    assert gesprek.partners.get().ouders_vooraf_geinformeerd_op == date(2026, 3, 9)
    assert set(Informatie.objects.values_list("persoon_id", "onderwerp")) == {
        (gezin.moeder.pk, "gesprek_met_kind"),
        (gezin.vader.pk, "gesprek_met_kind"),
    }


def test_wat_vooraf_is_vastgelegd_hoeft_daarna_niet_nog_eens(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = plan(gezin, anna, [gezin.lot])
    informeer_ouders_vooraf(gesprek=gesprek, door=anna, niet_reden="Lot vroeg erom.")
    with klok.op(date(2026, 3, 11)):
        assert leg_vast(gezin, anna, gehoord=[gezin.lot], gepland=gesprek, op=MORGEN).gehouden


def test_ouders_inlichten_of_schrijven_waarom_niet(gezin: Gezin, anna: Medewerker) -> None:
    gesprek = plan(gezin, anna, [gezin.lot])
    with pytest.raises(Invoerfout) as fout:
        informeer_ouders_vooraf(gesprek=gesprek, door=anna)
    assert set(fout.value.velden) == {"ouders"}


def test_een_persoon_van_een_ander_dossier_zit_niet_aan_tafel(
    gezin: Gezin, anna: Medewerker, ander_gezin: Persoon
) -> None:
    with pytest.raises(Invoerfout):
        plan(gezin, anna, [ander_gezin])
