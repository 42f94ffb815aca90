"""What must hold for any dossier: keys, days, nothing that vanishes, nothing of one person that undoes another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.protocol.verplichtingen.strategie import BEELDEN, DAGEN, ONDERWERP, PERSOON
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen import Verplichting, verplichtingen
from zicht.protocol.verplichtingen.soort import OPEN, VOLDAAN, WACHT

ELKE = settings(max_examples=20)
KLAAR = ("voldaan", "afgezien", "vervallen")


def per_sleutel(beeld: b.Beeld, op: date) -> dict[str, Verplichting]:
    return {p.sleutel: p for p in verplichtingen(beeld, op)}


@ELKE
@given(BEELDEN, DAGEN)
def test_iedere_sleutel_komt_een_keer_voor(beeld: b.Beeld, op: date) -> None:
    alle = verplichtingen(beeld, op)
    assert len({p.sleutel for p in alle}) == len(alle)


@ELKE
@given(BEELDEN, DAGEN, st.integers(1, 2000))
def test_van_dag_op_dag_verandert_alleen_het_wachten(beeld: b.Beeld, op: date, verder: int) -> None:
    def zonder_wachten(dag: date) -> list[Verplichting]:
        return [
            replace(p, stand=OPEN, wacht_tot=None) if p.stand in (OPEN, WACHT) else p
            for p in verplichtingen(beeld, dag)
        ]

    assert zonder_wachten(op) == zonder_wachten(op + timedelta(days=verder))


@ELKE
@given(BEELDEN, DAGEN)
def test_twee_keer_afleiden_geeft_hetzelfde(beeld: b.Beeld, op: date) -> None:
    assert verplichtingen(beeld, op) == verplichtingen(replace(beeld), op)


@ELKE
@given(BEELDEN, DAGEN)
def test_niets_is_klaar_voordat_het_ontstond(beeld: b.Beeld, op: date) -> None:
    assert all(p.gereed >= p.ontstaan for p in verplichtingen(beeld, op) if p.gereed)


@ELKE
@given(BEELDEN, DAGEN)
def test_klaar_heeft_een_dag_en_open_niet(beeld: b.Beeld, op: date) -> None:
    assert all((p.gereed is not None) == (p.stand in KLAAR) for p in verplichtingen(beeld, op))


@ELKE
@given(BEELDEN, DAGEN)
def test_wat_voldaan_is_mist_niets(beeld: b.Beeld, op: date) -> None:
    assert all(not p.ontbreekt for p in verplichtingen(beeld, op) if p.stand == VOLDAAN)


@ELKE
@given(BEELDEN, DAGEN, PERSOON, ONDERWERP)
def test_iemand_iets_vertellen_verandert_niets_voor_een_ander(
    beeld: b.Beeld, op: date, persoon: object, onderwerp: str
) -> None:
    erbij = replace(beeld, informatie=(*beeld.informatie, b.Informatie(persoon, onderwerp, op)))  # type: ignore[arg-type]
    voor, na = per_sleutel(beeld, op), per_sleutel(erbij, op)
    assert voor.keys() == na.keys()
    assert all(voor[s] == na[s] for s in voor if voor[s].persoon != persoon)


@ELKE
@given(BEELDEN, DAGEN, PERSOON, ONDERWERP)
def test_iemand_iets_vertellen_maakt_niets_weer_verschuldigd(
    beeld: b.Beeld, op: date, persoon: object, onderwerp: str
) -> None:
    erbij = replace(beeld, informatie=(*beeld.informatie, b.Informatie(persoon, onderwerp, op)))  # type: ignore[arg-type]
    voor, na = per_sleutel(beeld, op), per_sleutel(erbij, op)
    assert not [s for s in voor if voor[s].stand in KLAAR and na[s].stand not in KLAAR]


@ELKE
@given(BEELDEN, DAGEN, st.data())
def test_een_reden_bij_de_ene_verplichting_raakt_geen_andere(beeld: b.Beeld, op: date, data: st.DataObject) -> None:
    voor = per_sleutel(beeld, op)
    if not voor:
        return
    gekozen = data.draw(st.sampled_from(sorted(voor)))
    na = per_sleutel(replace(beeld, redenen_niet={gekozen: date(2030, 1, 1)}), op)
    assert {s: p for s, p in voor.items() if s != gekozen} == {s: p for s, p in na.items() if s != gekozen}


@ELKE
@given(BEELDEN, DAGEN)
def test_een_brief_haalt_nooit_een_verplichting_weg(beeld: b.Beeld, op: date) -> None:
    zonder = replace(beeld, verzendingen=())
    assert per_sleutel(zonder, op).keys() == per_sleutel(beeld, op).keys()


@ELKE
@given(BEELDEN, DAGEN)
def test_zolang_veilig_thuis_een_melding_heeft_is_er_een_stap_te_zetten(beeld: b.Beeld, op: date) -> None:
    """A running melding that was not assessed, whatever else was done, asks for its decision."""
    beoordeeld = {m for x in beeld.besluiten if x.soort == "veiligheidsbeoordeling" for m in x.meldingen}
    open_ = {p.onderwerp for p in verplichtingen(beeld, op) if p.code == "veiligheidsbeoordeling" and p.stand == OPEN}
    assert {m.id for m in beeld.meldingen if m.loopt and m.id not in beoordeeld} <= open_
