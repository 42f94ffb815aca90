"""Plan of approach (OND-2), specialist research (OND-4), suspicions and their outcomes (OND-5)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zicht.diensten.models import Dienst, Vermoeden
from zicht.diensten.plan_van_aanpak import stel_plan_van_aanpak_op
from zicht.diensten.specialistisch import besluit_specialistisch_onderzoek
from zicht.diensten.uitkomst import uitkomst_van_melding
from zicht.diensten.vermoedens import Onderzoeksuitkomst, VermoedenUitkomst, leg_vermoeden_vast, stel_uitkomst_vast
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import BesluitSoort, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Uitkomst = Vermoeden.Uitkomst


def test_ond2_het_plan_zegt_of_vooronderzoek_nodig_is(onderzoek: Dienst, anna: Medewerker, bram: Medewerker) -> None:
    plan = stel_plan_van_aanpak_op(
        dienst=onderzoek, door=anna, tekst="Eerst beide ouders.", vooronderzoek_nodig=False, collegas=[bram]
    )
    assert (plan.vooronderzoek_nodig, list(plan.collegas.all())) == (False, [bram])


def test_ond2_een_plan_zonder_collega_vraagt_een_reden(onderzoek: Dienst, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        stel_plan_van_aanpak_op(
            dienst=onderzoek, door=anna, tekst="Alleen.", vooronderzoek_nodig=False, collegas=[anna]
        )
    assert fout.value.regel == "OND-2"


def test_een_plan_van_aanpak_hoort_bij_een_onderzoek(vv: Dienst, anna: Medewerker, bram: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        stel_plan_van_aanpak_op(dienst=vv, door=anna, tekst="Plan.", vooronderzoek_nodig=False, collegas=[bram])
    assert "dienst" in fout.value.velden


def test_ond4_de_gedragswetenschapper_besluit(
    onderzoek: Dienst, anna: Medewerker, bram: Medewerker, kind: Persoon
) -> None:
    besluit = besluit_specialistisch_onderzoek(
        dienst=onderzoek, door=anna, besloten_door=bram, persoon=kind, vraag="Past het letsel bij een val?"
    )
    assert besluit.besloten_door == bram


def test_ond4_een_ander_heeft_een_reden_nodig(onderzoek: Dienst, anna: Medewerker, kind: Persoon) -> None:
    with pytest.raises(RedenNodig) as fout:
        besluit_specialistisch_onderzoek(
            dienst=onderzoek, door=anna, persoon=kind, vraag="Past het letsel bij een val?"
        )
    assert fout.value.regel == "OND-4"


def test_iemand_uit_een_ander_dossier_wordt_niet_onderzocht(onderzoek: Dienst, bram: Medewerker) -> None:
    vreemde = Persoon.objects.create(dossier=open_dossier(door=bram), voornamen="Ties")
    with pytest.raises(Invoerfout, match="ander dossier"):
        besluit_specialistisch_onderzoek(dienst=onderzoek, door=bram, persoon=vreemde, vraag="Wat is er?")


@pytest.fixture
def vermoedens(onderzoek: Dienst, anna: Medewerker, kind: Persoon) -> list[Vermoeden]:
    zinnen = ("Het kind wordt thuis geslagen.", "Het kind is getuige van ruzies.")
    return [leg_vermoeden_vast(dienst=onderzoek, door=anna, omschrijving=zin, betreft=[kind]) for zin in zinnen]


def stel_vast(
    onderzoek: Dienst, door: Medewerker, advies: list[Geraadpleegd], gegeven: list[VermoedenUitkomst], **anders: Any
) -> Onderzoeksuitkomst:
    velden: dict[str, Any] = {
        "dienst": onderzoek,
        "door": door,
        "uitkomsten": gegeven,
        "geraadpleegd": advies,
        "motivering": "Zo volgt het uit de feiten.",
        "rust_op_tekst": "De gesprekken en de brief van de huisarts.",
        "kindbelang": {"mening_van_het_kind": "Gehoord op 27 januari."},
    }
    return stel_uitkomst_vast(**{**velden, **anders})


def test_ond5_ieder_vermoeden_krijgt_zijn_eigen_uitkomst(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    een, twee = vermoedens
    gegeven = [
        VermoedenUitkomst(een, Uitkomst.WEERLEGD, "De arts ziet een val."),
        VermoedenUitkomst(twee, Uitkomst.BEVESTIGD, "Beide ouders zeggen het."),
    ]
    stel_vast(onderzoek, anna, advies, gegeven)
    assert [Vermoeden.objects.get(pk=v.pk).uitkomst for v in vermoedens] == ["weerlegd", "bevestigd"]


def test_ond5_weerlegd_is_de_melding_alleen_als_alle_vermoedens_dat_zijn(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    uitkomst = stel_vast(
        onderzoek, anna, advies, [VermoedenUitkomst(v, Uitkomst.WEERLEGD, "Niets gebleken.") for v in vermoedens]
    )
    assert uitkomst.besluit.soort == BesluitSoort.UITKOMST_ONDERZOEK
    assert uitkomst.uitkomst == uitkomst.besluit.uitkomst == "weerlegd"
    assert [code for code, _ in uitkomst.gevolgen] == ["afsluiten", "recht op vernietiging", "nazorg"]


def test_ond5_een_vergeten_vermoeden_wordt_genoemd(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    with pytest.raises(Invoerfout, match="2 vermoedens"):
        stel_vast(onderzoek, anna, advies, [VermoedenUitkomst(vermoedens[0], Uitkomst.WEERLEGD, "Niets.")])


def test_ond5_een_uitkomst_rust_op_feiten(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    with pytest.raises(Invoerfout, match="welke feiten"):
        stel_vast(onderzoek, anna, advies, [VermoedenUitkomst(v, Uitkomst.WEERLEGD, "") for v in vermoedens])


def test_alg12_de_uitkomst_wordt_niet_alleen_vastgesteld(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker
) -> None:
    with pytest.raises(Geweigerd):
        stel_vast(onderzoek, anna, [], [VermoedenUitkomst(v, Uitkomst.WEERLEGD, "Niets.") for v in vermoedens])


def test_zonder_vermoedens_is_er_niets_vast_te_stellen(
    onderzoek: Dienst, anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    with pytest.raises(Invoerfout, match="welke vermoedens"):
        stel_vast(onderzoek, anna, advies, [])


@pytest.mark.parametrize(
    ("per_vermoeden", "samen"),
    [
        (["weerlegd"], "weerlegd"),
        (["weerlegd", "weerlegd"], "weerlegd"),
        (["weerlegd", "niet bevestigd, niet weerlegd"], "niet bevestigd, niet weerlegd"),
        (["weerlegd", "bevestigd"], "bevestigd"),
        (["niet bevestigd, niet weerlegd", "bevestigd"], "bevestigd"),
    ],
)
def test_ond5_de_uitkomst_van_de_melding(per_vermoeden: list[str], samen: str) -> None:
    assert uitkomst_van_melding(per_vermoeden) == samen


def test_de_dag_van_de_uitkomst_staat_bij_het_vermoeden(
    onderzoek: Dienst, vermoedens: list[Vermoeden], anna: Medewerker, advies: list[Geraadpleegd]
) -> None:
    stel_vast(onderzoek, anna, advies, [VermoedenUitkomst(v, Uitkomst.WEERLEGD, "Niets.") for v in vermoedens])
    assert {Vermoeden.objects.get(pk=v.pk).op for v in vermoedens} == {date(2020, 1, 22)}
