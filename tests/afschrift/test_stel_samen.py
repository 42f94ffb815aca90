"""What one person gets: by the table of HP2019 15.8.1, without what would reveal somebody (RE-1, RE-2, ML-2, TG-5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.afschrift.conftest import (
    Beeld,
    bevinding,
    gegeven_tekst,
    gesprek_met,
    passage_met,
    staat_van,
    stuk_van,
)
from tests.dossiers.conftest import Gezin
from zicht.afschrift.inhoud import Stand
from zicht.afschrift.samenstellen import stel_samen
from zicht.contact.models import Melding
from zicht.contact.terugbellen import plan_terugbelafspraak
from zicht.dossiers.models import Besluit, Bron, Contactgegeven, GeheimAdres, Gesprek, Persoon
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.rechten.models import Beperking

pytestmark = pytest.mark.django_db


def besluit(gezin: Gezin, anna: Medewerker, motivering: str) -> Besluit:
    return Besluit.objects.create(
        dossier=gezin.dossier,
        soort="veiligheidsbeoordeling",
        uitkomst="Veilig Thuis",
        op=date(2026, 3, 8),
        verantwoordelijke=anna,
        motivering=motivering,
        versie_protocol="hp2019",
    )


def test_de_melding_is_voor_alle_directbetrokkenen(gezin: Gezin, melding: Melding, beeld: Beeld) -> None:
    """RE-1."""
    assert all(stuk_van(beeld(persoon), melding).oordeel.stand == Stand.GEGEVEN for persoon in gezin.allen)


def test_wie_niet_direct_betrokken_is_krijgt_de_melding_niet(gezin: Gezin, melding: Melding, beeld: Beeld) -> None:
    """RE-1: rights belong to whom the data concerns."""
    Persoon.objects.filter(pk=gezin.vader.pk).update(directbetrokkene=False)
    gezin.vader.refresh_from_db()
    assert stuk_van(beeld(gezin.vader), melding).oordeel.regel == "RE-1"


def test_een_gesprek_is_voor_wie_erbij_was(gezin: Gezin, beeld: Beeld) -> None:
    """RE-1: the conversation with the mother alone is not the father's."""
    gesprek = gesprek_met(gezin, "Zij vertelde over thuis.", gezin.moeder)
    assert stuk_van(beeld(gezin.moeder), gesprek).oordeel.stand == Stand.GEGEVEN
    assert stuk_van(beeld(gezin.vader), gesprek).oordeel.stand == Stand.WEGGELATEN


def test_een_belofte_om_te_bellen_is_voor_wie_wordt_gebeld(
    gezin: Gezin, anna: Medewerker, melding: Melding, beeld: Beeld
) -> None:
    """RE-1: that the mother is called is hers to know, neither the father's nor the melder's."""
    morgen = klok.nu() + timedelta(days=1)
    afspraak = plan_terugbelafspraak(
        melding=melding, persoon=gezin.moeder, onderwerp="Is zij veilig?", uiterlijk=morgen, door=anna
    )
    assert stuk_van(beeld(gezin.moeder), afspraak).oordeel.stand == Stand.GEGEVEN
    for ander in (gezin.vader, melding.melder):
        assert stuk_van(beeld(ander), afspraak).oordeel.stand == Stand.WEGGELATEN


def test_van_wat_weggelaten_is_staat_ook_de_titel_niet_in_het_afschrift(gezin: Gezin, beeld: Beeld) -> None:
    """RE-2: that the mother talked with Veilig Thuis is itself a secret."""
    gesprek = gesprek_met(gezin, "Zij vertelde over thuis.", gezin.moeder)
    assert gesprek.pk not in {stuk.rij[1] for stuk in beeld(gezin.vader).gegeven}


def test_een_passage_die_ook_over_een_ander_gaat_blijft_erin_en_wordt_nagezien(gezin: Gezin, beeld: Beeld) -> None:
    """RE-2: it holds what also concerns others; free text that names them is marked for review."""
    gesprek_met(gezin, "Sem kwam boos thuis.", gezin.moeder)
    passage = passage_met(beeld(gezin.moeder), "Sem kwam boos")
    assert passage.stand == Stand.NAZIEN
    assert "Sem Zandstra" in passage.regels.waarom


@pytest.mark.parametrize("naam", ["Sem", "Semm", "sem"])
def test_een_ander_wordt_ook_anders_gespeld_gevonden(gezin: Gezin, beeld: Beeld, naam: str) -> None:
    Persoon.objects.filter(pk=gezin.vader.pk).update(voornamen="Willem-Jan")
    schrijfwijze = {"Sem": "Willem-Jan", "Semm": "Wilem Jan", "sem": "Willem"}[naam]
    gesprek_met(gezin, f"Daarna kwam {schrijfwijze} thuis.", gezin.moeder)
    assert staat_van(beeld(gezin.moeder), "thuis.") == Stand.NAZIEN


@pytest.mark.parametrize("wat", ["20 januari 1988", "06-12345678", "+31 6 12345678"])
def test_nummers_en_datums_van_een_ander_worden_nagezien(gezin: Gezin, beeld: Beeld, wat: str) -> None:
    Contactgegeven.objects.create(
        dossier=gezin.dossier, persoon=gezin.vader, soort="telefoon", waarde="0612345678", veilig="ja"
    )
    gesprek_met(gezin, f"Zij noemde {wat} nog een keer.", gezin.moeder)
    assert staat_van(beeld(gezin.moeder), "Zij noemde") == Stand.NAZIEN


def test_zonder_namen_van_anderen_gaat_een_tekst_zonder_meer_mee(gezin: Gezin, beeld: Beeld) -> None:
    gesprek_met(gezin, "Het ging beter dan vorige maand.", gezin.moeder)
    assert staat_van(beeld(gezin.moeder), "Het ging beter") == Stand.GEGEVEN


def test_de_melder_zonder_toestemming_staat_er_niet_in_ook_niet_in_haar_eigen_verhaal(
    gezin: Gezin, melding: Melding, beeld: Beeld
) -> None:
    """ML-2, hard: only the sentence that names her goes."""
    gezien = beeld(gezin.vader)
    assert "Zonneveld" not in gegeven_tekst(gezien)
    assert passage_met(gezien, "Ik ben Wilma").regels.hard
    assert staat_van(gezien, "De ouders ruzieden.") == Stand.NAZIEN


@pytest.mark.parametrize(
    "tekst",
    [
        "Wilma vertelde het.",
        "mevrouw zonneveld zei dat.",
        "Volgens Sonneveld was het laat.",
        "Bel haar op 0600 000 123.",
        "Mail naar wilma@example.nl.",
        "De vrouw van nummer 14 belde.",
        "De buurvrouw van hiernaast zag het.",
        "Zij werkt bij Bakkerij De Korenaar.",
        "Op de Dorpsstraat 14 hoorde men het.",
    ],
)
def test_niets_van_wat_van_haar_bekend_is_staat_in_een_ander_stuk(
    gezin: Gezin, buurvrouw: Bron, beeld: Beeld, tekst: str
) -> None:
    """ML-2: whatever she is known by, however it is spelled, wherever it stands."""
    buurvrouw.identiteit = {
        **buurvrouw.identiteit,
        "relatie": "buurvrouw van hiernaast",
        "organisatie": "Bakkerij De Korenaar",
        "adres": "Dorpsstraat 14, 9991 AB Elst",
    }
    buurvrouw.save()
    gesprek_met(gezin, f"Wij spraken lang. {tekst} Daarna gingen wij.", gezin.vader)
    gezien = beeld(gezin.vader)
    assert staat_van(gezien, tekst) == Stand.WEGGELATEN
    assert "Daarna gingen wij." in gegeven_tekst(gezien)


def test_wie_zij_is_staat_niet_bij_de_bronnen(gezin: Gezin, buurvrouw: Bron, beeld: Beeld) -> None:
    """ML-2."""
    assert stuk_van(beeld(gezin.moeder), buurvrouw).oordeel.hard


def test_een_professional_zonder_grond_staat_er_wel_in(gezin: Gezin, school: Bron, beeld: Beeld) -> None:
    """ML-2: a professional is known unless he calls on a ground."""
    assert "Ilse de Wit" in gegeven_tekst(beeld(gezin.moeder))


def test_wat_voor_iemand_de_beschermde_melder_is_staat_er_niet_in(gezin: Gezin, melding: Melding, beeld: Beeld) -> None:
    """ML-2: neither kind of melder, nor the way he came in."""
    feiten = stuk_van(beeld(gezin.vader), melding).passages[0].tekst
    assert "onbekend wil blijven" in feiten
    assert "mstander" not in feiten and "elefoon" not in feiten


def test_de_melder_zelf_krijgt_haar_melding_en_haar_eigen_gegevens(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, beeld: Beeld
) -> None:
    """RE-1: the melder holds rights on the melding too; nobody is protected from himself."""
    tekst = gegeven_tekst(beeld(buurvrouw))
    assert "Ik ben Wilma Zonneveld" in tekst and "wilma@example.nl" in tekst


def test_de_melder_krijgt_niet_wat_een_ander_vertelde(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, school: Bron, beeld: Beeld
) -> None:
    """RE-1."""
    rij = bevinding(gezin, "Lot is vaak moe.", gezin.lot, bron=school)
    assert stuk_van(beeld(buurvrouw), rij).oordeel.regel == "RE-1"


def test_een_informant_krijgt_wat_hij_vertelde(gezin: Gezin, school: Bron, beeld: Beeld) -> None:
    rij = bevinding(gezin, "Lot is vaak moe.", gezin.lot, bron=school)
    assert stuk_van(beeld(school), rij).oordeel.stand == Stand.GEGEVEN


def test_wat_een_informant_vertelde_is_voor_wie_het_gaat(gezin: Gezin, school: Bron, beeld: Beeld) -> None:
    """RE-1: the members of the family the information is about, and no other."""
    rij = bevinding(gezin, "Hij dronk die avond.", gezin.vader, bron=school)
    assert stuk_van(beeld(gezin.vader), rij).oordeel.stand == Stand.GEGEVEN
    assert stuk_van(beeld(gezin.moeder), rij).oordeel.stand == Stand.WEGGELATEN


def test_wat_iemand_van_het_gezin_zei_ziet_een_medewerker_eerst(gezin: Gezin, beeld: Beeld) -> None:
    """RE-1 gives it to whom it is about; that she said it can be dangerous, so a worker looks."""
    rij = bevinding(gezin, "Hij sloeg met de deur.", gezin.vader, bron_persoon=gezin.moeder)
    assert stuk_van(beeld(gezin.vader), rij).oordeel.stand == Stand.NAZIEN


def test_de_uitkomst_van_de_beoordeling_is_voor_allen(gezin: Gezin, anna: Medewerker, beeld: Beeld) -> None:
    """RE-1."""
    rij = besluit(gezin, anna, "Het is thuis niet veilig genoeg.")
    assert all(stuk_van(beeld(persoon), rij).oordeel.stand == Stand.GEGEVEN for persoon in gezin.allen)


def test_het_adres_van_de_een_is_niet_voor_de_ander(gezin: Gezin, beeld: Beeld) -> None:
    rij = gezin.moeder.adressen.create(dossier=gezin.dossier, straat="Iepenlaan", huisnummer="3")
    assert stuk_van(beeld(gezin.vader), rij).oordeel.regel == "RE-1"


@pytest.mark.parametrize("stuk", ["Wilgenhof 7", "de Wilgenhof", "wilgehof", "9991 XY", "De Luwte", "Elst-Oost"])
def test_geen_stuk_van_een_geheim_adres_ook_niet_in_een_eigen_gesprek(
    gezin: Gezin, geheim: GeheimAdres, beeld: Beeld, stuk: str
) -> None:
    """TG-5, hard; paper is read by others at home, so in her own copy neither."""
    gesprek_met(gezin, f"Het gaat goed. Zij slapen nu in {stuk}. De kinderen eten.", gezin.moeder, gezin.vader)
    for lezer in (gezin.vader, gezin.moeder):
        gezien = beeld(lezer)
        if stuk == "wilgehof":
            assert staat_van(gezien, stuk) != Stand.GEGEVEN
            continue
        assert passage_met(gezien, stuk).regels.hard
        assert stuk not in gegeven_tekst(gezien)


def test_vader_krijgt_in_het_afschrift_van_het_kind_het_adres_van_de_opvang_niet(
    gezin: Gezin, geheim: GeheimAdres, beeld: Beeld
) -> None:
    """TG-5, S6: the child's own secret address is not its father's to read."""
    gesprek_met(gezin, "Lot woont nu aan de Wilgenhof. Zij vindt het fijn.", gezin.lot)
    assert "Wilgenhof" not in gegeven_tekst(beeld(gezin.lot, gezin.vader))


def test_een_vertegenwoordiger_krijgt_melding_en_uitkomst_over_het_kind(
    gezin: Gezin, melding: Melding, anna: Medewerker, beeld: Beeld
) -> None:
    """RE-1, RE-8."""
    gezien = beeld(gezin.lot, gezin.vader)
    for rij in (melding, besluit(gezin, anna, "Het is thuis niet veilig genoeg.")):
        assert stuk_van(beeld(gezin.lot, gezin.vader), rij).oordeel.stand == Stand.GEGEVEN
    assert gezien.lezer == "Sem Zandstra" and gezien.voor == "Lot Zandstra"


def test_wat_het_kind_zelf_vertelde_ziet_een_medewerker_eerst_na(gezin: Gezin, beeld: Beeld) -> None:
    """RE-9: the interest of the child may be against it; nobody decides that unseen."""
    gesprek = gesprek_met(gezin, "Zij is bang als het donker is.", gezin.lot)
    assert stuk_van(beeld(gezin.lot, gezin.vader), gesprek).oordeel.regel == "RE-9"


def test_een_beperking_houdt_een_soort_gegevens_tegen(
    gezin: Gezin, leidinggevende: Medewerker, melding: Melding, anna: Medewerker, beeld: Beeld
) -> None:
    """RE-3: what a recorded decision withholds."""
    beperk(gezin, leidinggevende, betrokkene=gezin.vader, gegevens=["melding"])
    rij = besluit(gezin, anna, "Het is thuis niet veilig genoeg.")
    gezien = beeld(gezin.vader)
    assert (stuk_van(gezien, melding).oordeel.regel, stuk_van(gezien, melding).oordeel.hard) == ("RE-3", True)
    assert stuk_van(gezien, rij).oordeel.stand == Stand.GEGEVEN


def test_een_beperking_van_de_een_raakt_de_ander_niet(
    gezin: Gezin, leidinggevende: Medewerker, melding: Melding, beeld: Beeld
) -> None:
    """RE-9: only the representative who is named."""
    velden: dict[str, Any] = {"betrokkene": gezin.lot, "vertegenwoordiger": gezin.vader, "alles": True}
    beperk(gezin, leidinggevende, grond="belang kind", **velden)
    assert stuk_van(beeld(gezin.lot, gezin.vader), melding).oordeel.regel == "RE-9"
    assert stuk_van(beeld(gezin.lot, gezin.moeder), melding).oordeel.stand == Stand.GEGEVEN


def test_wat_wordt_achtergehouden_staat_er_niet_in_ook_niet_overgeschreven(gezin: Gezin, beeld: Beeld) -> None:
    """OV-1, SZ-26, hard."""
    rij = bevinding(gezin, "Lot wees op school een riem aan.", gezin.lot, achtergehouden=True)
    gesprek_met(gezin, "Goed gesprek. Lot wees op school een riem aan. Tot morgen.", gezin.lot)
    gezien = beeld(gezin.lot)
    assert stuk_van(gezien, rij).oordeel.regel == "OV-1"
    assert "riem" not in gegeven_tekst(gezien)


def test_wat_over_twee_zinnen_verspreid_iemand_verraadt_gaat_als_geheel_weg(
    gezin: Gezin, buurvrouw: Bron, beeld: Beeld
) -> None:
    """ML-2: a number cut in two by a full stop is still her number."""
    gesprek_met(gezin, "Bel 0600. 000123 is het nummer.", gezin.vader)
    assert "000123" not in gegeven_tekst(beeld(gezin.vader))


def test_wat_wijst_op_een_beschermde_bron_ziet_een_medewerker_na(gezin: Gezin, buurvrouw: Bron, beeld: Beeld) -> None:
    """ML-2: one common word is not proof; in her own words it is left out."""
    buurvrouw.identiteit = {**buurvrouw.identiteit, "relatie": "buurvrouw"}
    buurvrouw.save()
    gesprek_met(gezin, "De buurvrouw past soms op.", gezin.vader)
    rij = bevinding(gezin, "Als buurvrouw hoor ik alles.", gezin.vader, bron=buurvrouw)
    gezien = beeld(gezin.vader)
    assert staat_van(gezien, "past soms op") == Stand.NAZIEN
    assert staat_van(gezien, "Als buurvrouw") == Stand.WEGGELATEN
    assert stuk_van(gezien, rij).oordeel.stand == Stand.GEGEVEN


def test_iemand_van_het_gezin_die_meldde_wordt_nagezien(gezin: Gezin, beeld: Beeld) -> None:
    """ML-2: her name stands in every letter; that she reported must not."""
    Bron.objects.create(
        dossier=gezin.dossier, soort="directbetrokkene", persoon=gezin.moeder, identiteit={"naam": "Noor Zandstra"}
    )
    gesprek_met(gezin, "Noor heeft het zelf gemeld.", gezin.vader)
    assert "meldde" in passage_met(beeld(gezin.vader), "zelf gemeld").regels.waarom


def test_het_aantal_vragen_hangt_niet_af_van_hoeveel_er_staat(
    gezin: Gezin, melding: Melding, beeld: Beeld, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(20):
        bevinding(gezin, f"Bevinding {nummer}.", gezin.vader, bron_persoon=gezin.moeder)
        gesprek_met(gezin, "Kort gesprek.", gezin.vader)
    with django_assert_max_num_queries(110):
        stel_samen(gezin.dossier, voor=gezin.vader)


def test_een_gesprek_met_alleen_derden_is_voor_wie_het_over_ging(gezin: Gezin, school: Bron, beeld: Beeld) -> None:
    gesprek = Gesprek.objects.create(dossier=gezin.dossier, op="2026-03-05T10:00Z", wijze="telefoon")
    gesprek.derden.add(school)
    bevinding(gezin, "Lot is vaak moe.", gezin.lot, bron=school, gesprek=gesprek)
    assert stuk_van(beeld(gezin.lot), gesprek).oordeel.stand == Stand.GEGEVEN
    assert stuk_van(beeld(gezin.vader), gesprek).oordeel.stand == Stand.WEGGELATEN


def beperk(gezin: Gezin, leidinggevende: Medewerker, **velden: Any) -> Beperking:
    return Beperking.objects.create(
        dossier=gezin.dossier,
        besloten_door=leidinggevende,
        vanaf=date(2026, 3, 1),
        **{"grond": "privacy derde", "rechten": ["afschrift"], **velden},
    )
