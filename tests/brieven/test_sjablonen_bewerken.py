"""Editing templates: checked while writing, compared with what was, put back when it was better (BR-1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.brieven.controle import controleer
from zicht.brieven.models import Sjabloon
from zicht.brieven.selectors.sjablonen import vergelijk
from zicht.brieven.sjablonen import codes, geldend, standaard
from zicht.brieven.sjabloon_wijzigen import maak_sjabloonversie, zet_sjabloon_terug
from zicht.kern.fouten import Geweigerd, Invoerfout, Verouderd
from zicht.kern.models import Medewerker
from zicht.taalhulp.leesbaar import Soort

Als = Callable[[Medewerker], Client]
CODE = "afspraken"
AAN_BURGERS = [code for code in codes() if not code.endswith(("-partij", "-direct", "-na-dienst", "-professional"))]


@pytest.mark.parametrize("code", AAN_BURGERS)
def test_een_meegeleverde_brief_aan_mensen_is_gewone_taal(code: str) -> None:
    """B1 towards citizens, and no sentence of more than twenty words."""
    gezien = controleer(code, standaard(code).inhoud)
    assert gezien.taal is not None
    lang = [een.punt.tekst for een in gezien.taal.punten if een.punt.soort == Soort.LANGE_ZIN]
    assert (gezien.taal.cijfers.niveau, lang) == ("B1", [])


@pytest.mark.parametrize("code", codes())
def test_een_meegeleverde_brief_heeft_wat_de_regel_vraagt(code: str) -> None:
    assert controleer(code, standaard(code).inhoud).volledig


def test_de_controle_zegt_welk_blok_ontbreekt() -> None:
    gezien = controleer(CODE, "## aanhef\nHallo")
    assert not gezien.volledig and [een.ja for een in gezien.eisen] == [False] and "ontbreekt" in gezien.fout


def test_de_controle_zegt_wat_moeilijk_leest_en_waar() -> None:
    inhoud = standaard(CODE).inhoud.replace("Laat het ons weten.", "Wij vernemen het gaarne derhalve.")
    taal = controleer(CODE, inhoud).taal
    assert taal is not None
    assert ("Klopt het?", "derhalve") in [(een.kop, een.punt.tekst) for een in taal.punten]


def test_wat_een_medewerker_nog_invult_telt_niet_als_moeilijk() -> None:
    inhoud = standaard(CODE).inhoud + "\n[vul aan: conform de vigerende procedure]"
    taal = controleer(CODE, inhoud).taal
    assert taal is not None and taal.punten == ()


def test_een_vertaling_wordt_niet_als_nederlands_nagekeken() -> None:
    gezien = controleer(CODE, standaard(CODE, "en").inhoud, "en")
    assert gezien.volledig and gezien.taal is None


@pytest.mark.parametrize(("woord", "regel"), [("onterechte melding", "NZ-7"), ("hulp met drang", "DW-5")])
def test_een_woord_dat_geen_brief_gebruikt_houdt_het_sjabloon_tegen(woord: str, regel: str) -> None:
    """NZ-7, DW-5."""
    assert f"({regel})" in controleer(CODE, f"{standaard(CODE).inhoud}\nDit was een {woord}.").fout


def versie(door: Medewerker, zin: str, nummer: int) -> Sjabloon:
    inhoud = f"{standaard(CODE).inhoud}\n{zin}"
    return maak_sjabloonversie(door=door, code=CODE, titel="Afgesproken", inhoud=inhoud, versie=nummer)


@pytest.mark.django_db
def test_terugzetten_maakt_een_nieuwe_versie_met_de_oude_tekst(leidinggevende: Medewerker) -> None:
    versie(leidinggevende, "Bel ons.", 1)
    oud = Sjabloon.objects.get(code=CODE, taal="nl", versie=1)
    nieuw = zet_sjabloon_terug(door=leidinggevende, oud=oud, versie=2)
    assert (nieuw.versie, nieuw.inhoud, geldend(CODE)) == (3, oud.inhoud, nieuw)


@pytest.mark.django_db
def test_terugzetten_over_een_versie_van_een_ander_heen_gaat_niet(leidinggevende: Medewerker) -> None:
    """TG-9."""
    versie(leidinggevende, "Bel ons.", 1)
    oud = Sjabloon.objects.get(code=CODE, taal="nl", versie=1)
    with pytest.raises(Verouderd):
        zet_sjabloon_terug(door=leidinggevende, oud=oud, versie=1)


@pytest.mark.django_db
def test_terugzetten_is_voor_wie_sjablonen_beheert(anna: Medewerker) -> None:
    oud = Sjabloon.objects.get(code=CODE, taal="nl", versie=1)
    with pytest.raises(Geweigerd):
        zet_sjabloon_terug(door=anna, oud=oud, versie=1)


@pytest.mark.django_db
def test_een_oude_tekst_die_de_regel_niet_meer_haalt_gaat_niet_terug(leidinggevende: Medewerker) -> None:
    oud = Sjabloon.objects.create(code=CODE, versie=9, titel="Oud", inhoud="## aanhef\nHallo", geldt_vanaf="2019-01-01")
    with pytest.raises(Invoerfout):
        zet_sjabloon_terug(door=leidinggevende, oud=oud, versie=9)


@pytest.mark.django_db
def test_twee_versies_worden_per_blok_vergeleken(leidinggevende: Medewerker) -> None:
    nieuw = versie(leidinggevende, "Bel ons.", 1)
    oud = Sjabloon.objects.get(code=CODE, taal="nl", versie=1)
    assert [paar.naam for paar in vergelijk(oud, nieuw) if paar.anders] == ["titel", "klopt_het"]


def adres(naam: str, vraag: str = "") -> str:
    return reverse(naam, kwargs={"code": CODE}) + vraag


ALLE = ("brieven-sjabloon", "brieven-sjabloon-versies")


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ALLE)
def test_de_schermen_zijn_voor_wie_sjablonen_beheert(
    anna: Medewerker, leidinggevende: Medewerker, als: Als, naam: str
) -> None:
    assert als(anna).get(adres(naam)).status_code == 403
    assert als(leidinggevende).get(adres(naam)).status_code == 200


@pytest.mark.django_db
def test_de_controle_is_ook_voor_wie_sjablonen_beheert(anna: Medewerker, als: Als) -> None:
    assert als(anna).post(adres("brieven-sjabloon-controle"), {"inhoud": "x"}).status_code == 403


@pytest.mark.django_db
def test_de_controle_antwoordt_met_alleen_de_controle(leidinggevende: Medewerker, als: Als) -> None:
    """While somebody types; nothing is kept."""
    antwoord = als(leidinggevende).post(adres("brieven-sjabloon-controle"), {"inhoud": "## aanhef\nHallo"})
    tekst = antwoord.content.decode()
    assert "Ontbreekt" in tekst and "<html" not in tekst and Sjabloon.objects.filter(code=CODE, taal="nl").count() == 1


@pytest.mark.django_db
def test_het_veld_vraagt_de_controle_terwijl_iemand_typt(leidinggevende: Medewerker, als: Als) -> None:
    tekst = als(leidinggevende).get(adres("brieven-sjabloon", "?taal=en")).content.decode()
    assert f'hx-post="{adres("brieven-sjabloon-controle", "?taal=en")}"' in tekst


@pytest.mark.django_db
def test_twee_versies_staan_naast_elkaar_met_wat_anders_is(leidinggevende: Medewerker, als: Als) -> None:
    versie(leidinggevende, "Bel ons gerust.", 1)
    tekst = als(leidinggevende).get(adres("brieven-sjabloon-versies")).content.decode()
    assert "gerust" in tekst.split("<ins>")[1] or "gerust" in tekst.split("<ins>")[2]


@pytest.mark.django_db
def test_een_versie_die_er_niet_is_telt_niet(leidinggevende: Medewerker, als: Als) -> None:
    antwoord = als(leidinggevende).get(adres("brieven-sjabloon-versies", "?oud=99&nieuw=x"))
    assert antwoord.status_code == 200


@pytest.mark.django_db
def test_terugzetten_met_een_knop(leidinggevende: Medewerker, als: Als) -> None:
    versie(leidinggevende, "Bel ons.", 1)
    gegeven = {"terugzetten": "1", "versie": "2"}
    antwoord = als(leidinggevende).post(adres("brieven-sjabloon-versies"), gegeven, follow=True)
    assert "geldt weer, als versie 3" in antwoord.content.decode()


@pytest.mark.django_db
def test_terugzetten_na_een_collega_zegt_dat(leidinggevende: Medewerker, als: Als) -> None:
    versie(leidinggevende, "Bel ons.", 1)
    gegeven = {"terugzetten": "1", "versie": "1"}
    antwoord = als(leidinggevende).post(adres("brieven-sjabloon-versies"), gegeven, follow=True)
    assert "Een collega maakte intussen" in antwoord.content.decode() and geldend(CODE).versie == 2


@pytest.mark.django_db
@pytest.mark.parametrize("gegeven", [{}, {"terugzetten": "7", "versie": "1"}, {"terugzetten": "1", "versie": "x"}])
def test_terugzetten_van_niets_geeft_404(leidinggevende: Medewerker, als: Als, gegeven: dict[str, str]) -> None:
    assert als(leidinggevende).post(adres("brieven-sjabloon-versies"), gegeven).status_code == 404


@pytest.mark.django_db
def test_een_onbekende_taal_geeft_404(leidinggevende: Medewerker, als: Als) -> None:
    assert als(leidinggevende).get(adres("brieven-sjabloon", "?taal=xx")).status_code == 404


@pytest.mark.django_db
def test_een_vertaling_bewaren(leidinggevende: Medewerker, als: Als) -> None:
    engels = standaard(CODE, "en").inhoud.replace("Is it right?", "Is this right?")
    gegeven = {"titel": "Agreed", "inhoud": engels, "versie": "1", "geldt_vanaf": "2026-03-09"}
    assert als(leidinggevende).post(adres("brieven-sjabloon", "?taal=en"), gegeven).status_code == 302
    assert Sjabloon.objects.get(code=CODE, taal="en", versie=2).titel == "Agreed"


@pytest.mark.django_db
def test_de_lijst_zegt_welke_vertaling_moet_worden_bijgewerkt(leidinggevende: Medewerker, als: Als) -> None:
    versie(leidinggevende, "Bel ons.", 1)
    rijen = als(leidinggevende).get(reverse("brieven-sjablonen")).context["sjablonen"]
    assert {rij.code: [in_.klopt for in_ in rij.talen] for rij in rijen}[CODE] == [False]


@pytest.mark.django_db
def test_de_lijst_vraagt_niet_per_sjabloon(
    leidinggevende: Medewerker, als: Als, django_assert_max_num_queries: Any
) -> None:
    client = als(leidinggevende)
    with django_assert_max_num_queries(10):
        client.get(reverse("brieven-sjablonen"))
