"""The scenario player: what is wrong in a file is said with what is possible; what does not hold is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from zicht.scenario.lezen import Scenariofout, lees
from zicht.scenario.spelen import Speler, Verslag

pytestmark = pytest.mark.django_db

BEGIN = """
titel: Proef
medewerkers:
  eva: {naam: Eva Brink, rollen: [beoordelaar]}
stappen:
  - op: 2026-03-02 10:00:00
    daad: melding ontvangen
    noem: melding
    met:
      kanaal: schriftelijk
      melder: {noem: buur, soort: omstander, naam: Wil Zon, telefoon: "0600000009"}
      verhaal: Er wordt geschreeuwd.
      personen:
        - {noem: moeder, achternaam: Bos, gezinsrol: moeder}
"""


def speel(tmp_path: Path, tekst: str) -> Verslag:
    bestand = tmp_path / "proef.yaml"
    bestand.write_text(tekst, encoding="utf-8")
    return Speler(lees(bestand)).speel()


def test_wat_klopt_klopt(tmp_path: Path) -> None:
    verslag = speel(
        tmp_path,
        BEGIN + "    dan: [{verplichting: veiligheidsbeoordeling, uiterlijk: 2026-03-09}, {fase: beoordeling}]\n",
    )
    assert verslag.klopt


def test_wat_niet_klopt_wordt_gevonden(tmp_path: Path) -> None:
    verslag = speel(tmp_path, BEGIN + "    dan: [{verplichting: veiligheidsbeoordeling, uiterlijk: 2026-03-10}]\n")
    assert verslag.fouten == [
        "Stap 1 (02-03-2026): Besluit over de melding: uiterlijk 2026-03-09, verwacht 2026-03-10."
    ]


def test_te_laat_wordt_gezien_als_de_klok_verder_gaat(tmp_path: Path) -> None:
    verslag = speel(
        tmp_path,
        BEGIN
        + "  - op: 2026-03-10\n    dan: [{verplichting: veiligheidsbeoordeling, over: melding, stand: te laat}]\n",
    )
    assert verslag.klopt


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (BEGIN.replace("melding ontvangen", "melding ontvange"), "is geen daad. Mogelijk is: "),
        (BEGIN.replace("verhaal:", "verhaaltje:"), "kent geen verhaaltje. Mogelijk is: melder, personen, kanaal"),
        (BEGIN.replace("soort: omstander", "sort: omstander"), "geen sort. Mogelijk is: soort, naam"),
        (BEGIN.replace("titel:", "title:"), "“title” kan hier niet. Mogelijk is: titel, verhaal"),
        (BEGIN + "    dan: [{verplichtingen: x}]\n", "is geen verwachting. Mogelijk is: verplichting, fase"),
        (BEGIN + "    dan: [{verplichting: beslissen}]\n", "“beslissen” is geen verplichting. Mogelijk is: "),
        (BEGIN + "    dan: [{verplichting: informeren, voor: tante}]\n", "“tante” is niet genoemd. Mogelijk is: "),
        (BEGIN + "  - op: 2026-03-01\n    wat: eerder\n", "Zet de stappen op volgorde"),
        (BEGIN.replace("2026-03-02 10:00:00", "maandag"), "schrijf bij “op” een datum zoals"),
    ],
)
def test_fout_in_het_bestand_zegt_wat_mogelijk_is(tmp_path: Path, tekst: str, zin: str) -> None:
    with pytest.raises(Scenariofout) as fout:
        speel(tmp_path, tekst)
    assert zin in fout.value.zin


def test_een_weigering_die_niet_werd_verwacht_klopt_niet(tmp_path: Path) -> None:
    stap = """
  - op: 2026-03-03
    daad: bevinding vastleggen
    met: {tekst: Moeder heeft een stoornis., status: diagnose, betreft: [moeder], bron_omschrijving: buur}
"""
    verslag = speel(tmp_path, BEGIN + stap)
    assert len(verslag.fouten) == 1
    assert "geweigerd (ALG-7)" in verslag.fouten[0]


def test_een_verwachte_weigering_klopt(tmp_path: Path) -> None:
    stap = """
  - op: 2026-03-03
    daad: bevinding vastleggen
    weigert: ALG-7
    met: {tekst: Moeder heeft een stoornis., status: diagnose, betreft: [moeder], bron_omschrijving: buur}
"""
    assert speel(tmp_path, BEGIN + stap).klopt
