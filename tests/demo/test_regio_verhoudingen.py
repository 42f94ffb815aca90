"""The invented region has the proportions that were published (CBS 2022 and 2023, two regions and the IGJ 2023).

The figures stand here once more, so that a change in `cijfers` shows; a share may be off by what chance does in so
many.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from math import sqrt

import pytest

from zicht.beoordeling.models import Uitkomst
from zicht.contact.models import Melding, Samenvoeging
from zicht.demo.regio import cijfers
from zicht.demo.regio.boek import Regels
from zicht.demo.regio.medewerkers import ploegen
from zicht.demo.regio.melden import MEESTE_MELDINGEN
from zicht.demo.regio.tabel import tabel
from zicht.demo.regio.verzinnen import Regio, gedeeld_leven, verzin
from zicht.demo.regio.zaak import Zaak
from zicht.diensten.models import Vermoeden
from zicht.dossiers.models import Besluit, Bron, Dossier, Verplichting

DOSSIERS = 1_500
REGIO = Regio(11, 150_000, date(2026, 3, 4))
TOEVAL = 4.0
"""Standard deviations: one good region in more than ten thousand would fall outside."""


@dataclass
class Telling:
    """What of the region is counted: rows as they go to the database, by column."""

    rijen: dict[type, list[dict[str, str]]] = field(default_factory=dict)

    def van(self, model: type) -> list[dict[str, str]]:
        return self.rijen.get(model, [])


def lijnen(teksten: list[str]) -> list[str]:
    return "\n".join(teksten).split("\n") if teksten else []


def _lees(regels: Regels) -> Telling:
    modellen = (Melding, Bron, Besluit, Dossier, Samenvoeging, Vermoeden, Verplichting, Dossier.voorgangers.through)
    return Telling(
        {m: [dict(zip(tabel(m).kolommen, een.split("\t"), strict=True)) for een in lijnen(regels[m])] for m in modellen}
    )


@pytest.fixture(scope="module")
def telling() -> Telling:
    regels: Regels = defaultdict(list)
    werkers = ploegen(REGIO.zaad, 2)
    for nummer in range(100, REGIO.dossiers, REGIO.dossiers // DOSSIERS):
        verzin(REGIO, nummer, werkers, regels)
    return _lees(regels)


def _klopt(gevallen: int, van: int, landelijk: float, ruimte: float = 0.01) -> None:
    """`landelijk` is a share from 0 to 1; `ruimte` is how far the figure may be bent for what was not published."""
    marge = TOEVAL * sqrt(landelijk * (1 - landelijk) / van) + ruimte
    assert abs(gevallen / van - landelijk) < marge, f"{gevallen} van {van}, landelijk {landelijk:.1%}"


def _melders(telling: Telling) -> Counter[str]:
    soort = {bron["id"]: bron["soort"] for bron in telling.van(Bron)}
    return Counter(soort[melding["melder_id"]] for melding in telling.van(Melding))


def test_politie_meldt_twee_derde(telling: Telling) -> None:
    """2023, first half: 66%."""
    per_soort = _melders(telling)
    _klopt(per_soort["politie"], per_soort.total(), 0.66)


def test_een_op_de_twaalf_melders_meldt_niet_uit_zijn_beroep(telling: Telling) -> None:
    """2023: 10,230 of 126,750."""
    per_soort = _melders(telling)
    _klopt(per_soort.total() - per_soort["politie"] - per_soort["professional"], per_soort.total(), 10_230 / 126_750)


def test_meldingen_in_een_lopend_dossier(telling: Telling) -> None:
    """2023: 36,355 of 127,340 (ML-7)."""
    _klopt(len(telling.van(Samenvoeging)), len(telling.van(Melding)), 36_355 / 127_340, ruimte=0.04)


def test_bijna_vier_op_de_tien_meldingen_gaan_over_bekenden(telling: Telling) -> None:
    """2022: 38%. Before the first closed dossiers nobody is known: only the dossiers since 2021 are counted."""
    later = {rij["id"]: rij for rij in telling.van(Dossier) if rij["geopend_op"] >= "2021-01-01"}
    meldingen = [een for een in telling.van(Melding) if een["dossier_id"] in later]
    erbij = [een for een in telling.van(Samenvoeging) if een["dossier_id"] in later]
    opvolgers = [een for een in telling.van(Dossier.voorgangers.through) if een["from_dossier_id"] in later]
    _klopt(len(erbij) + len(opvolgers), len(meldingen), 0.38, ruimte=0.06)


def _uitkomsten(telling: Telling) -> Counter[str]:
    besluiten = telling.van(Besluit)
    return Counter(besluit["uitkomst"] for besluit in besluiten if besluit["soort"] == "veiligheidsbeoordeling")


def test_veilig_thuis_gaat_na_vier_op_de_tien_beoordelingen_zelf_verder(telling: Telling) -> None:
    """Gelderland 2023: 3,595 of 8,565, of which 285 still waited (VB-5)."""
    uitkomsten = _uitkomsten(telling)
    _klopt(uitkomsten[Uitkomst.VEILIG_THUIS], uitkomsten.total(), 3_595 / (8_565 - 285), ruimte=0.03)


def test_de_helft_van_de_beoordelingen_gaat_over_naar_een_ander(telling: Telling) -> None:
    """Gelderland 2023: 4,335 of 8,565 (VB-5); the regional arrangement (170) is counted with the local team."""
    uitkomsten = _uitkomsten(telling)
    ander = uitkomsten.total() - uitkomsten[Uitkomst.VEILIG_THUIS] - uitkomsten[Uitkomst.GEEN_VERVOLG]
    _klopt(ander, uitkomsten.total(), (4_335 + 170) / (8_565 - 285), ruimte=0.03)


def test_een_op_de_vijftig_beoordelingen_vraagt_geen_vervolg(telling: Telling) -> None:
    """Gelderland 2023: 180 of 8,565."""
    uitkomsten = _uitkomsten(telling)
    _klopt(uitkomsten[Uitkomst.GEEN_VERVOLG], uitkomsten.total(), 180 / (8_565 - 285))


def test_acute_onveiligheid(telling: Telling) -> None:
    """2023, first half: 3,670 acute of about 62,000."""
    meldingen = telling.van(Melding)
    _klopt(sum(een["acuut"] == "ja" for een in meldingen), len(meldingen), 3_670 / 62_000)


def test_acute_of_structurele_onveiligheid(telling: Telling) -> None:
    """2023, first half: 38% one or both."""
    meldingen = telling.van(Melding)
    onveilig = sum("ja" in (een["acuut"], een["structureel"]) for een in meldingen)
    _klopt(onveilig, len(meldingen), 0.38, ruimte=0.03)


def test_de_helft_van_de_meldingen_gaat_over_kindermishandeling(telling: Telling) -> None:
    """2024: about half; Drenthe 2023, where more than one kind may be named: 1,060 of 1,495."""
    meldingen = telling.van(Melding)
    kinderen = sum("kindermishandeling" in een["aanleiding"] for een in meldingen)
    assert 0.5 < kinderen / len(meldingen) < 1_060 / 1_495 + 0.05


def test_vier_op_de_tien_meldingen_gaan_over_partnergeweld(telling: Telling) -> None:
    """2024: 38%; Drenthe 2023: 585 of 1,495."""
    meldingen = telling.van(Melding)
    _klopt(sum("partnergeweld" in een["aanleiding"] for een in meldingen), len(meldingen), 585 / 1_495, ruimte=0.04)


def test_een_op_de_veertig_meldingen_gaat_over_ouderen(telling: Telling) -> None:
    """2024: 2%; Drenthe 2023: 35 of 1,495."""
    meldingen = telling.van(Melding)
    _klopt(sum("ouderenmishandeling" in een["aanleiding"] for een in meldingen), len(meldingen), 35 / 1_495, 0.015)


def test_een_onderzoek_dat_wordt_afgemaakt_bevestigt_meestal(telling: Telling) -> None:
    """2023: of the outcomes on children and on adults together 4,490 of 6,215 (OND-5)."""
    uitkomsten = Counter(een["uitkomst"] for een in telling.van(Vermoeden) if een["uitkomst"])
    _klopt(uitkomsten["bevestigd"], uitkomsten.total(), 4_490 / 6_215, ruimte=0.03)


def test_vier_op_de_tien_beoordelingen_zijn_te_laat(telling: Telling) -> None:
    """IGJ 2023: no organisation in time with all, a fifth of them with most; nothing exact was published (VB-1)."""
    plichten = [p for p in telling.van(Verplichting) if p["code"] == "veiligheidsbeoordeling"]
    voldaan = [p for p in plichten if p["stand"] == "voldaan"]
    laat = sum(p["gereed_op"] > p["uiterlijk"] for p in voldaan)
    assert 0.25 < laat / len(voldaan) < 0.5


def test_geen_dossier_krijgt_meer_meldingen_dan_er_nummers_voor_zijn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that may happen happens, in dossiers of many days: the numbers of one never run into the next's."""
    gedeeld_leven.cache_clear()
    monkeypatch.setattr(Zaak, "kans", lambda zaak, deel: deel != cijfers.DEEL_VOORTIJDIG)
    regels: Regels = defaultdict(list)
    for nummer in range(90_000, 92_400, 40):
        verzin(REGIO, nummer, ploegen(REGIO.zaad, 2), regels)
    per_dossier = Counter(een["dossier_id"] for een in _lees(regels).van(Melding))
    gedeeld_leven.cache_clear()
    assert max(per_dossier.values()) == MEESTE_MELDINGEN
