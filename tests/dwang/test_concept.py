"""The draft of a VTB to each parent, with reasons, and the reaction (DW-2, ALG-14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from zicht.dossiers.models import GeheimAdres, Persoon, Verzending
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.models import ConceptReactie, Dwangtraject
from zicht.dwang.verzenden import verzend_vtb
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

TEKST = "Wij vragen de tafel om hulp, omdat de hulp tot nu toe niet begon."


@pytest.fixture
def leg_voor(vtb: Dwangtraject, anna: Medewerker, moeder: Persoon) -> Callable[..., ConceptReactie]:
    def voor(**anders: Any) -> ConceptReactie:
        velden: dict[str, Any] = {"traject": vtb, "door": anna, "persoon": moeder, "tekst": TEKST}
        return leg_concept_voor(**{**velden, **anders})

    return voor


def test_dw2_het_concept_wacht_op_een_reactie(leg_voor: Callable[..., ConceptReactie]) -> None:
    concept = ConceptReactie.objects.get(pk=leg_voor().pk)
    assert (concept.tekst, concept.voorgelegd_op, concept.reactie_op) == (TEKST, date(2020, 2, 4), None)


def test_alg14_een_concept_met_redenen_is_de_schriftelijke_helft(
    leg_voor: Callable[..., ConceptReactie], moeder: Persoon, vtb: Dwangtraject
) -> None:
    leg_voor(dekt=["welke", "waarom"])
    verzending = Verzending.objects.get(persoon=moeder)
    assert (verzending.soort, verzending.besluit, verzending.dekt) == (
        Verzending.Soort.AANPAK,
        vtb.besluit,
        ["welke", "waarom"],
    )


def test_een_concept_zonder_uitleg_bevestigt_de_aanpak_niet(leg_voor: Callable[..., ConceptReactie]) -> None:
    leg_voor()
    assert not Verzending.objects.filter(soort=Verzending.Soort.AANPAK).exists()


@pytest.mark.parametrize("woord", ["onderzoek", "Onderzocht", "onderzoeken"])
def test_alg14_het_woord_onderzoek_in_een_vtb_vraagt_een_reden(
    leg_voor: Callable[..., ConceptReactie], woord: str
) -> None:
    with pytest.raises(RedenNodig) as fout:
        leg_voor(tekst=f"Wij hebben dit {woord}.")
    assert (fout.value.regel, fout.value.veld) == ("ALG-14", "onderzoek_reden")


def test_met_een_reden_blijft_het_woord_staan(leg_voor: Callable[..., ConceptReactie]) -> None:
    concept = leg_voor(tekst="De arts deed onderzoek.", onderzoek_reden="Het gaat over de arts.")
    assert ConceptReactie.objects.get(pk=concept.pk).onderzoek_reden == "Het gaat over de arts."


def test_in_een_vto_mag_het_woord_onderzoek(leg_voor: Callable[..., ConceptReactie], vto: Dwangtraject) -> None:
    assert leg_voor(traject=vto, tekst="Wij vragen de RvdK om onderzoek.").pk


def test_tg5_een_geheim_adres_gaat_niet_mee_in_een_concept(
    leg_voor: Callable[..., ConceptReactie], moeder: Persoon, vader: Persoon
) -> None:
    adres = {"straat": "Zilverschoonlaan", "huisnummer": "9"}
    GeheimAdres.objects.create(dossier=moeder.dossier, persoon=moeder, adres=adres)
    with pytest.raises(Geweigerd) as fout:
        leg_voor(persoon=vader, tekst="Sanne woont aan de Zilverschoonlaan 9.")
    assert fout.value.regel == "TG-5"


def test_dw2_de_reactie_staat_bij_het_concept(leg_voor: Callable[..., ConceptReactie], anna: Medewerker) -> None:
    concept = leg_reactie_op_concept_vast(concept=leg_voor(), door=anna, reactie="Ik ben het er niet mee eens.")
    assert ConceptReactie.objects.get(pk=concept.pk).reactie == "Ik ben het er niet mee eens."


@pytest.mark.parametrize(("reactie", "geen_reactie"), [("", False), ("Toch iets.", True)])
def test_een_reactie_is_er_of_is_er_niet(
    leg_voor: Callable[..., ConceptReactie], anna: Medewerker, reactie: str, geen_reactie: bool
) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_reactie_op_concept_vast(concept=leg_voor(), door=anna, reactie=reactie, geen_reactie=geen_reactie)
    assert "reactie" in fout.value.velden


def test_een_reactie_komt_niet_voor_het_concept(leg_voor: Callable[..., ConceptReactie], anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_reactie_op_concept_vast(concept=leg_voor(), door=anna, reactie="Nee.", op=date(2020, 2, 1))
    assert "op" in fout.value.velden


def test_dw2_verzenden_voor_beide_ouders_reageerden_vraagt_een_reden(
    leg_voor: Callable[..., ConceptReactie], anna: Medewerker, vtb: Dwangtraject
) -> None:
    leg_reactie_op_concept_vast(concept=leg_voor(), door=anna, reactie="Nee.")
    with pytest.raises(RedenNodig, match="Joris Hagendoorn") as fout:
        verzend_vtb(traject=vtb, door=anna)
    assert fout.value.regel == "DW-2"


def test_dw2_geen_reactie_na_vragen_telt_ook(
    leg_voor: Callable[..., ConceptReactie], anna: Medewerker, vtb: Dwangtraject, vader: Persoon
) -> None:
    leg_reactie_op_concept_vast(concept=leg_voor(), door=anna, reactie="Nee.")
    leg_reactie_op_concept_vast(concept=leg_voor(persoon=vader), door=anna, geen_reactie=True)
    assert verzend_vtb(traject=vtb, door=anna).verzonden_op == date(2020, 2, 4)


def test_na_verzending_is_het_geen_concept_meer(
    leg_voor: Callable[..., ConceptReactie], anna: Medewerker, vtb: Dwangtraject
) -> None:
    verzend_vtb(traject=vtb, door=anna, afwijking_reden="De ouders zijn op reis.")
    with pytest.raises(Invoerfout, match="al verzonden"):
        leg_voor()
