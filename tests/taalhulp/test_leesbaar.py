"""Plain language: what is hard about a text, with figures, and nothing said about what is not."""

from __future__ import annotations

import time

import pytest

from zicht.taalhulp.leesbaar import LANGE_ZIN, Soort, lees_na, lettergrepen, moeilijke_woorden
from zicht.taalhulp.zinnen import alineas, zinnen

GEWOON = "Wij bellen u morgen. Dan praten wij over de afspraken. U mag iemand meenemen."
MOEILIJK = (
    "Teneinde de veiligheid te waarborgen dient te allen tijde conform de vigerende procedure gehandeld te worden, "
    "waarbij desgewenst door belanghebbenden een zienswijze kenbaar gemaakt kan worden omtrent de voorgenomen "
    "interventies."
)


def soorten(tekst: str) -> list[Soort]:
    return [punt.soort for punt in lees_na(tekst).punten]


def test_gewone_zinnen_zijn_b1_zonder_punten() -> None:
    gelezen = lees_na(GEWOON)
    assert (gelezen.niveau, gelezen.punten) == ("B1", ())


def test_ambtelijke_taal_is_c1() -> None:
    assert lees_na(MOEILIJK).niveau == "C1"


def test_de_cijfers_kloppen() -> None:
    gelezen = lees_na(GEWOON)
    assert (gelezen.zinnen, gelezen.woorden, gelezen.woorden_per_zin) == (3, 14, 4.7)


def test_zonder_zin_is_er_geen_niveau() -> None:
    gelezen = lees_na("2026 – 12")
    assert (gelezen.score, gelezen.niveau, gelezen.woorden_per_zin) == (None, "", 0.0)


def test_een_zin_van_te_veel_woorden_wordt_genoemd_met_hoeveel() -> None:
    punt = lees_na("Wij " + "praten " * LANGE_ZIN + "nu.").punten[0]
    assert punt.soort == Soort.LANGE_ZIN and f"{LANGE_ZIN + 2} woorden" in punt.uitleg


def test_een_zin_van_precies_de_grens_mag() -> None:
    assert Soort.LANGE_ZIN not in soorten("praat " * (LANGE_ZIN - 1) + "nu.")


@pytest.mark.parametrize(("woord", "liever"), sorted(moeilijke_woorden().items()))
def test_elk_moeilijk_woord_wordt_gevonden_en_heeft_een_gewoon_woord(woord: str, liever: str) -> None:
    gevonden = [punt for punt in lees_na(f"Dit is {woord} hier.").punten if punt.soort == Soort.MOEILIJK_WOORD]
    assert [punt.tekst for punt in gevonden] == [woord] and liever in gevonden[0].uitleg


def test_er_zijn_meer_dan_tweehonderd_moeilijke_woorden() -> None:
    assert len(moeilijke_woorden()) > 200


def test_geen_gewoon_woord_is_zelf_moeilijk() -> None:
    lastig = {liever for liever in moeilijke_woorden().values() if soorten(liever)}
    assert lastig == set()


def test_een_moeilijk_woord_staat_op_zijn_plaats() -> None:
    tekst = "Wij doen dit Conform de afspraak."
    punt = lees_na(tekst).punten[0]
    assert tekst[punt.begin : punt.einde] == "Conform"


def test_een_deel_van_een_woord_telt_niet() -> None:
    """ "reeds" stands in "reedschuit", "mits" in a name."""
    assert soorten("De reedsching en Smits-Jansen.") == []


def test_een_lijdende_zin_mag_twee_niet() -> None:
    een = "De school wordt gebeld."
    twee = f"{een} Daarna wordt een plan gemaakt."
    assert Soort.LIJDEND not in soorten(een) and soorten(twee).count(Soort.LIJDEND) == 2


def test_worden_als_gewoon_werkwoord_is_geen_lijdende_vorm() -> None:
    assert Soort.LIJDEND not in soorten("Het wordt beter. Het wordt morgen warm.")


def test_een_afkorting_wordt_een_keer_genoemd() -> None:
    assert soorten("De GI belt. De GI komt.") == [Soort.AFKORTING]


@pytest.mark.parametrize(
    "tekst",
    [
        "De gecertificeerde instelling (GI) belt. De GI komt.",
        "De GI (de voogd) belt.",
        "Bel 112.",
        "Postbus 12, 9990 AA Rivierenstad.",
    ],
)
def test_een_uitgelegde_afkorting_mag(tekst: str) -> None:
    assert Soort.AFKORTING not in soorten(tekst)


def test_een_lange_alinea_wordt_genoemd() -> None:
    assert soorten("Wij praten met u. " * 25) == [Soort.LANGE_ALINEA]


def test_alineas_staan_los_van_elkaar() -> None:
    assert [stuk.tekst for stuk in alineas("een\ntwee\n\ndrie")] == ["een\ntwee", "drie"]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Wij bellen. U komt?", ["Wij bellen.", "U komt?"]),
        ("Dhr. Jansen belt om 12.30 uur. Dan komt u.", ["Dhr. Jansen belt om 12.30 uur.", "Dan komt u."]),
        ("Vraag het bijv. aan J. de Boer van de school.", ["Vraag het bijv. aan J. de Boer van de school."]),
        ("Kijk op www.akj.nl. Dat kan altijd.", ["Kijk op www.akj.nl.", "Dat kan altijd."]),
        ("- eerste punt\n2. tweede punt", ["eerste punt", "tweede punt"]),
        ("Zij zei: “Ik kom.” Toen ging zij.", ["Zij zei: “Ik kom.”", "Toen ging zij."]),
    ],
)
def test_een_tekst_valt_in_zinnen(tekst: str, verwacht: list[str]) -> None:
    assert [zin.tekst for zin in zinnen(tekst)] == verwacht


def test_een_zin_weet_waar_zij_staat() -> None:
    tekst = "Wij bellen.\n- U komt morgen."
    assert [tekst[zin.begin : zin.einde] for zin in zinnen(tekst)] == ["Wij bellen.", "U komt morgen."]


@pytest.mark.parametrize(
    ("woord", "aantal"), [("wij", 1), ("veiligheid", 3), ("thuis", 1), ("afspraken", 3), ("brr", 1), ("ideeën", 3)]
)
def test_lettergrepen(woord: str, aantal: int) -> None:
    assert lettergrepen(woord) == aantal


@pytest.mark.parametrize("stuk", ["wordt ge", "a.", "- ", "“”)]…", "in het kader ", "A", "wordt gebeld. ", "\n \n"])
def test_een_vijandige_tekst_kost_naar_zijn_lengte(stuk: str) -> None:
    """Ten times the text takes about ten times the time, never a hundred times."""

    def duur(keer: int) -> float:
        tekst = stuk * keer
        begin = time.process_time()
        lees_na(tekst)
        return time.process_time() - begin

    kort = max(min(duur(2_000) for _ in range(3)), 0.002)
    assert duur(20_000) < 40 * kort
