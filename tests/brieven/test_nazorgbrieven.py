"""Letters of the aftercare: one to show to others, one for each step of a destruction, the evaluation form (NZ)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.brieven.conftest import Maak, tekst_van
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Afsluiting
from zicht.brieven.inhoud import lees
from zicht.brieven.models import Brief
from zicht.brieven.pdf import als_document
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.models import Besluit, BesluitSoort, Verzending
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.models import Beslissing, Verzoek
from zicht.rechten.verzoeken import ontvang_verzoek

pytestmark = pytest.mark.django_db
TONEN = "afsluitbrief-om-te-tonen"


@pytest.fixture
def onderzoek(melding: Melding, anna: Medewerker, besluit: Callable[..., Besluit]) -> Dienst:
    """An investigation that ended, with one suspicion that was refuted."""
    keuze = besluit(BesluitSoort.DIENST, "onderzoek", op=date(2026, 3, 6), meldingen=[melding.pk])
    dienst = Dienst.objects.create(
        dossier=melding.dossier,
        soort=Dienst.Soort.ONDERZOEK,
        besluit=keuze,
        gestart_op=date(2026, 3, 6),
        afgerond_op=date(2026, 3, 9),
        contactpersoon=anna,
        versie_protocol="hp2019-wet2026",
    )
    Vermoeden.objects.create(
        dossier=melding.dossier,
        dienst=dienst,
        omschrijving="Sem zou Lot slaan.",
        uitkomst=Vermoeden.Uitkomst.WEERLEGD,
        op=date(2026, 3, 8),
    )
    return dienst


@pytest.fixture
def gesloten(onderzoek: Dienst, besluit: Callable[..., Besluit]) -> Afsluiting:
    return Afsluiting.objects.create(
        dossier=onderzoek.dossier,
        soort=Afsluiting.Soort.DEFINITIEF,
        op=date(2026, 3, 9),
        besluit=besluit(BesluitSoort.AFSLUITEN, "definitief einde"),
    )


def fouten(maak: Maak, soort: str, **velden: object) -> dict[str, str]:
    with pytest.raises(Invoerfout) as fout:
        maak(soort, **velden)
    return fout.value.velden


def test_nz4_de_brief_om_te_tonen_zegt_de_uitkomst(gezin: Gezin, gesloten: Afsluiting, maak: Maak) -> None:
    tekst = tekst_van(maak(TONEN, persoon=gezin.vader))
    assert "Op 8 maart 2026 was de uitkomst er. Het vermoeden is weerlegd." in tekst


def test_nz4_de_brief_om_te_tonen_zegt_niets_van_de_melding_en_van_niemand_anders(
    gezin: Gezin, gesloten: Afsluiting, maak: Maak
) -> None:
    tekst = tekst_van(maak(TONEN, persoon=gezin.vader))
    for stuk in ("slaan", "Lot", "Noor", "politie", "Wolf", "ruzie"):
        assert stuk not in tekst


def test_nz7_de_brief_om_te_tonen_noemt_de_melding_niet_onterecht(
    gezin: Gezin, gesloten: Afsluiting, maak: Maak
) -> None:
    assert "onterecht" not in tekst_van(maak(TONEN, persoon=gezin.vader)).lower()


def test_nz4_wat_anderen_niet_hoeven_te_lezen_staat_op_een_eigen_blad(
    gezin: Gezin, gesloten: Afsluiting, maak: Maak
) -> None:
    """The complaint route is there (KL-2), below the signature and on another sheet."""
    html = als_document(lees(maak(TONEN, persoon=gezin.vader)), kenmerk="D1", op=date(2026, 3, 9))
    brief, blad = html.split('<div class="bijlage">')
    assert "klacht sturen" not in brief and "klacht sturen" in blad and "Met vriendelijke groet" in brief


@pytest.mark.parametrize("uitkomst", ["bevestigd", "niet bevestigd, niet weerlegd", ""])
def test_nz4_zonder_weerlegging_is_er_geen_brief_om_te_tonen(
    gezin: Gezin, gesloten: Afsluiting, maak: Maak, uitkomst: str
) -> None:
    """Somebody could show it to say that nothing was found."""
    Vermoeden.objects.update(uitkomst=uitkomst)
    assert "weerlegd" in fouten(maak, TONEN, persoon=gezin.vader)["soort"]


def test_nz4_een_melding_die_niet_is_uitgezocht_houdt_de_brief_om_te_tonen_tegen(
    gezin: Gezin, gesloten: Afsluiting, melding_buurvrouw: Melding, maak: Maak
) -> None:
    Besluit.objects.filter(soort=BesluitSoort.DIENST).update(meldingen=[Melding.objects.get(nummer=1).pk])
    assert "elke melding" in fouten(maak, TONEN, persoon=gezin.vader)["soort"]


def test_nz4_de_brief_om_te_tonen_komt_na_de_afsluiting(gezin: Gezin, onderzoek: Dienst, maak: Maak) -> None:
    assert "afsluiting" in fouten(maak, TONEN, persoon=gezin.vader)


def test_nz4_het_evaluatieformulier_vraagt_naar_het_onderzoek(gezin: Gezin, onderzoek: Dienst, maak: Maak) -> None:
    tekst = tekst_van(maak("evaluatieformulier", persoon=gezin.moeder))
    assert "Hoe gingen wij met u om?" in tekst and "U hoeft uw naam niet op te schrijven." in tekst


def test_nz4_zonder_onderzoek_is_er_geen_evaluatieformulier(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    assert "Onderzoek" in fouten(maak, "evaluatieformulier", persoon=gezin.moeder)["soort"]


@pytest.fixture
def verzoek(gezin: Gezin, melding: Melding, anna: Medewerker) -> Verzoek:
    return ontvang_verzoek(
        dossier=gezin.dossier,
        door=anna,
        soort="vernietiging",
        aanvrager=gezin.vader,
        betrokkene=gezin.vader,
        identiteit="identiteitsbewijs",
        op=date(2026, 3, 9),
    )


def beslis(verzoek: Verzoek, door: Medewerker, uitkomst: str = "toegewezen", **rest: object) -> None:
    deel = Deelbeslissing(1, uitkomst, "Zo gewogen.", **rest)  # type: ignore[arg-type]
    beslis_op_verzoek(verzoek=verzoek, door=door, beslissingen=[deel])


def test_nz6_de_ontvangst_van_een_verzoek_wordt_bevestigd_met_de_laatste_dag(
    gezin: Gezin, verzoek: Verzoek, maak: Maak
) -> None:
    tekst = tekst_van(maak("bevestiging-vernietigingsverzoek", persoon=gezin.vader))
    assert "Op 9 maart 2026 kregen wij uw vraag." in tekst and "uiterlijk op 9 juni 2026" in tekst


def test_nz6_zonder_verzoek_is_er_niets_te_bevestigen(gezin: Gezin, melding: Melding, maak: Maak) -> None:
    assert "verzoek" in fouten(maak, "bevestiging-vernietigingsverzoek", persoon=gezin.vader)


def test_nz6_de_bevestiging_is_alleen_voor_wie_het_vroeg(gezin: Gezin, verzoek: Verzoek, maak: Maak) -> None:
    velden = {"persoon": gezin.moeder, "verzoek": verzoek}
    assert "niemand anders" in fouten(maak, "bevestiging-vernietigingsverzoek", **velden)["persoon"]


def test_nz6_een_ingetrokken_verzoek_wordt_niet_bevestigd(gezin: Gezin, verzoek: Verzoek, maak: Maak) -> None:
    Verzoek.objects.update(ingetrokken_op=date(2026, 3, 9))
    verzoek.refresh_from_db()
    velden = {"persoon": gezin.vader, "verzoek": verzoek}
    assert "verzoek" in fouten(maak, "bevestiging-vernietigingsverzoek", **velden)


def test_nz3_de_brief_gaat_voor_het_vernietigen_uit_en_zegt_wanneer(
    gezin: Gezin, verzoek: Verzoek, anna: Medewerker, maak: Maak
) -> None:
    beslis(verzoek, anna)
    tekst = tekst_van(maak("bevestiging-vernietiging", persoon=gezin.vader))
    assert "uiterlijk op 9 juni 2026" in tekst and "hebben wij de gegevens vernietigd" not in tekst


def test_nz6_na_het_vernietigen_staat_de_dag_erin(gezin: Gezin, verzoek: Verzoek, anna: Medewerker, maak: Maak) -> None:
    beslis(verzoek, anna)
    Beslissing.objects.update(uitgevoerd_op=date(2026, 3, 9))
    tekst = tekst_van(maak("bevestiging-vernietiging", persoon=gezin.vader))
    assert "Op 9 maart 2026 hebben wij de gegevens vernietigd." in tekst


def test_nz6_zonder_toewijzing_wordt_geen_vernietiging_bevestigd(gezin: Gezin, verzoek: Verzoek, maak: Maak) -> None:
    assert "verzoek" in fouten(maak, "bevestiging-vernietiging", persoon=gezin.vader)


def test_re6_wat_deels_wordt_bewaard_wordt_gezegd(gezin: Gezin, verzoek: Verzoek, anna: Medewerker, maak: Maak) -> None:
    beslis(verzoek, anna)
    Beslissing.objects.update(uitkomst="deels toegewezen")
    assert "Een deel van de gegevens bewaren wij." in tekst_van(maak("bevestiging-vernietiging", persoon=gezin.vader))


@pytest.mark.parametrize(
    ("soort", "verzending"),
    [
        (TONEN, Verzending.Soort.AFSLUITBRIEF),
        ("evaluatieformulier", Verzending.Soort.EVALUATIE),
        ("bevestiging-vernietigingsverzoek", Verzending.Soort.VERNIETIGINGSVERZOEK),
    ],
)
def test_elke_brief_van_de_nazorg_blijft_als_verzonden_staan(
    gezin: Gezin, gesloten: Afsluiting, verzoek: Verzoek, maak: Maak, verstuur: Maak, soort: str, verzending: str
) -> None:
    brief: Brief = verstuur(maak(soort, persoon=gezin.vader))
    assert brief.verzending is not None and brief.verzending.soort == verzending
