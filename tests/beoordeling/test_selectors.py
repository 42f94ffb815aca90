"""What the screen Beoordeling reads: facts with sources, history, inquiries, screening, criteria (VB-1 to VB-12)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.beoordeling.conftest import ONTVANGEN, VANDAAG, maak_melding
from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.eerste_contact import leg_eerste_contact_vast
from zicht.beoordeling.maatregelen import controleer_maatregel
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.screenen import screen
from zicht.beoordeling.selectors import Beoordelingsbeeld, beoordelingsbeeld
from zicht.beoordeling.veiligheidsbeeld import leg_veiligheidsbeeld_vast
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.bevragen import bevraag
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gelijkstelling, Gesprek, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def lees(dossier: Dossier, ilse: Medewerker, melding: Melding) -> Any:
    def beeld(door: Medewerker = ilse) -> Beoordelingsbeeld:
        return beoordelingsbeeld(dossier, door)

    return beeld


@pytest.fixture
def besluit_vt(dossier: Dossier, ilse: Medewerker, melding: Melding, advies: list[Geraadpleegd]) -> None:
    besluit_veiligheidsbeoordeling(
        dossier=dossier,
        door=ilse,
        uitkomst="Veilig Thuis",
        meldingen=[melding],
        geraadpleegd=advies,
        motivering="Het is nu niet veilig.",
        rust_op_tekst="De melding.",
        afwijking_reden="De screening volgt vandaag.",
    )


def test_vb_1_iedere_melding_heeft_een_eigen_laatste_dag(lees: Any) -> None:
    (melding,) = lees().meldingen
    assert melding.termijn.uiterlijk == date(2026, 3, 9)


@pytest.mark.parametrize(("dag", "te_laat"), [(date(2026, 3, 9), False), (date(2026, 3, 10), True)])
def test_vb_1_na_de_laatste_dag_is_het_te_laat(lees: Any, dag: date, te_laat: bool) -> None:
    with klok.op(dag):
        assert lees().meldingen[0].te_laat is te_laat


def test_vb_2_vanaf_de_zesde_werkdag_is_veilig_thuis_in_ieder_geval_verantwoordelijk(lees: Any) -> None:
    assert lees().meldingen[0].zicht_vanaf == date(2026, 3, 10)


def test_vb_2_spoed_begint_de_verantwoordelijkheid_eerder(lees: Any, melding: Melding) -> None:
    melding.spoed_sinds = ONTVANGEN
    melding.save()
    assert lees().meldingen[0].zicht_vanaf == date(2026, 3, 2)


@pytest.mark.usefixtures("besluit_vt")
def test_vb_2_na_de_beoordeling_is_veilig_thuis_verantwoordelijk(lees: Any) -> None:
    assert lees().meldingen[0].zicht_vanaf == VANDAAG


@pytest.mark.usefixtures("besluit_vt")
def test_ml_8_een_volgende_melding_wacht_op_een_eigen_besluit(lees: Any, dossier: Dossier, school: Bron) -> None:
    tweede = maak_melding(dossier, school, ontvangen=datetime(2026, 3, 4, 9, tzinfo=UTC))
    assert [melding.rij for melding in lees().te_beslissen] == [tweede]


def test_ml_4_een_anonieme_melding_wacht_op_de_leidinggevende(lees: Any, dossier: Dossier) -> None:
    onbekend = Bron.objects.create(dossier=dossier, soort=Bron.Soort.ANONIEM)
    anoniem = maak_melding(dossier, onbekend, ontvangen=ONTVANGEN + timedelta(hours=1))
    eerste = lees().meldingen[0]
    assert (eerste.rij, eerste.wacht_op_leidinggevende, eerste.te_beslissen) == (anoniem, True, False)


def test_vb_10_een_melding_tijdens_lopende_hulp_is_een_signaal_en_niet_minder_dringend(
    lees: Any, dossier: Dossier, ilse: Medewerker
) -> None:
    beoordeel_partij(
        dossier=dossier, door=ilse, soort="lopende hulp", naam="De Brug", rust_op="Gesprek", gesprek_op=VANDAAG
    )
    urgentie = lees().meldingen[0].urgentie
    assert (urgentie.niveau, len(urgentie.signalen)) == ("gewoon", 1)


def test_alg_7_ieder_feit_heeft_zijn_bron(lees: Any, onveilig: Bevinding) -> None:
    (feit,) = lees().feiten
    assert feit.bron is not None and feit.bron.naam == "Tess Molenaar, leerkracht, Basisschool De Wilg"


def test_ml_2_bij_een_beschermde_bron_staat_dat_het_gezin_het_niet_mag_weten(
    lees: Any, onveilig: Bevinding, school: Bron
) -> None:
    school.soort = Bron.Soort.OMSTANDER
    school.save()
    assert lees().feiten[0].bron.beschermd


def test_ml_7_eerdere_dossiers_van_dezelfde_mensen_staan_erbij(lees: Any, dossier: Dossier, ilse: Medewerker) -> None:
    eerder = open_dossier(door=ilse, op=date(2024, 1, 8))
    dossier.voorgangers.add(eerder)
    assert [een.dossier for een in lees().eerder] == [eerder]


def test_ml_9_ook_een_dossier_van_iemand_die_is_gelijkgesteld(
    lees: Any, dossier: Dossier, moeder: Persoon, ilse: Medewerker
) -> None:
    ander = open_dossier(door=ilse, op=date(2023, 1, 9))
    zelfde = Persoon.objects.create(dossier=ander, voornamen="Noor")
    Gelijkstelling.objects.create(dossier=dossier, persoon=moeder, ander=zelfde)
    assert [een.dossier for een in lees().eerder] == [ander]


def test_ml_9_een_ingetrokken_gelijkstelling_telt_niet(
    lees: Any, dossier: Dossier, moeder: Persoon, ilse: Medewerker
) -> None:
    zelfde = Persoon.objects.create(dossier=open_dossier(door=ilse), voornamen="Noor")
    Gelijkstelling.objects.create(dossier=dossier, persoon=moeder, ander=zelfde, ingetrokken_op=klok.nu())
    assert lees().eerder == []


def test_tg_3_een_afgeschermd_eerder_dossier_is_er_niet(lees: Any, dossier: Dossier, ilse: Medewerker) -> None:
    geheim = open_dossier(door=ilse, op=date(2024, 1, 8))
    geheim.afgeschermd = True
    geheim.save()
    dossier.voorgangers.add(geheim)
    assert lees().eerder == []


@pytest.mark.usefixtures("gesproken")
def test_alg_1_een_vraag_buiten_het_gezin_om_is_gemerkt(lees: Any, dossier: Dossier, ilse: Medewerker) -> None:
    bevraag(
        dossier=dossier,
        door=ilse,
        bij="school",
        soort="wat",
        vraag="Hoe gaat het?",
        noodzaak="Veiligheid van Lot.",
        grond_toelichting="Moeder neemt niet op.",
    )
    assert lees().bevragingen[0].buiten_gezin_om


def test_vb_4_de_screening_staat_er_met_haar_richtlijnen_en_gebeurtenissen(
    lees: Any, dossier: Dossier, ilse: Medewerker, melding: Melding, onveilig: Bevinding
) -> None:
    screen(dossier=dossier, door=ilse, meldingen=[melding], antwoorden={"gevaar_nu": True})
    screening = lees().screening
    assert (screening.richtlijnen[0].regels, [f.rij for f in screening.gebeurtenissen]) == (
        ("ML-10", "VB-2"),
        [onveilig],
    )


def test_ml_8_een_screening_zonder_de_nieuwe_melding_dekt_niet_alles(
    lees: Any, dossier: Dossier, ilse: Medewerker, melding: Melding, school: Bron
) -> None:
    screen(dossier=dossier, door=ilse, meldingen=[melding], antwoorden={})
    maak_melding(dossier, school)
    assert not lees().screening.dekt_alles


def test_vb_6_vb_7_bij_veilig_thuis_staan_de_criteria_van_beide_diensten(lees: Any) -> None:
    veilig_thuis = lees().keuzes[0]
    assert [(s.code, s.regel) for s in veilig_thuis.sets] == [("vv", "VB-6"), ("onderzoek", "VB-7")]


def test_vb_8_wat_over_de_hulp_vaststaat_beantwoordt_de_criteria(lees: Any, dossier: Dossier, ilse: Medewerker) -> None:
    beoordeel_partij(
        dossier=dossier,
        door=ilse,
        soort="lopende hulp",
        naam="De Brug",
        rust_op="Gesprek",
        gesprek_op=VANDAAG,
        kan=True,
    )
    lopend = next(keuze for keuze in lees().keuzes if keuze.slug == "lopende-hulp")
    antwoorden = {vraag.code: (vraag.antwoord, vraag.van) for vraag in lopend.sets[0].vragen}
    assert antwoorden["hulp_kan"] == ("ja", "het oordeel over de partij")


def test_zonder_antwoorden_is_iedere_set_onbekend(lees: Any) -> None:
    assert {s.stand for keuze in lees().keuzes for s in keuze.sets} == {"onbekend"}


def test_vb_2_zicht_op_veiligheid_vraagt_een_beeld_een_instrument_en_een_mdo(
    lees: Any, kind: Persoon, ilse: Medewerker
) -> None:
    leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Slaapt bij oma.", instrument="ARIJ")
    assert not lees().leden[0].zicht_op_veiligheid


def test_vb_2_met_mdo_is_er_zicht_op_veiligheid(lees: Any, kind: Persoon, ilse: Medewerker) -> None:
    leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Bij oma.", instrument="ARIJ", mdo_op=VANDAAG)
    assert lees().leden[0].zicht_op_veiligheid


def test_vb_2_een_beeld_van_voor_de_laatste_melding_is_niet_actueel(lees: Any, kind: Persoon, ilse: Medewerker) -> None:
    oud = date(2026, 3, 1)
    leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Ging goed.", instrument="ARIJ", op=oud, mdo_op=oud)
    assert not lees().leden[0].zicht_op_veiligheid


def test_vb_10_per_kind_staat_de_laatste_controle(lees: Any, kind: Persoon, ilse: Medewerker) -> None:
    controleer_maatregel(kind=kind, door=ilse, gezag_nagegaan=True, maatregel="nee")
    assert lees().leden[0].check.maatregel == "nee"


def test_vb_11_per_persoon_staat_wat_nog_besproken_moet_worden(
    lees: Any, dossier: Dossier, moeder: Persoon, ilse: Medewerker
) -> None:
    leg_eerste_contact_vast(
        dossier=dossier,
        door=ilse,
        personen=[moeder],
        wijze="telefoon",
        onderwerpen=["inhoud_melding", "visie"],
        visie="Ze schrikt.",
        afstemming="Rustig uitgelegd.",
    )
    lid = lees().leden[0]
    assert ("Wat er gemeld is" in lid.besproken, "De volgende stappen, voor zover bekend" in lid.nog_te_bespreken) == (
        True,
        True,
    )


@pytest.mark.usefixtures("besluit_vt")
def test_alg_12_bij_een_besluit_staat_het_advies_van_de_collega(lees: Any) -> None:
    (besluit,) = lees().besluiten
    assert [r.advies for r in besluit.raadplegingen.all()] == ["Ik zie het ook zo."]


@pytest.mark.usefixtures("gesproken", "besluit_vt")
def test_het_aantal_vragen_aan_de_database_groeit_niet_mee(
    lees: Any, dossier: Dossier, school: Bron, kind: Persoon, ilse: Medewerker, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(8):
        maak_melding(dossier, school)
        bevinding = Bevinding.objects.create(
            dossier=dossier, tekst=f"Feit {nummer}", status="feit", op=VANDAAG, bron=school
        )
        bevinding.betreft.add(kind)
        Persoon.objects.create(dossier=dossier, voornamen=f"Kind {nummer}", gezinsrol="kind")
        bevraag(dossier=dossier, door=ilse, bij="BRP", soort="wat", vraag="Adres?", noodzaak="Adres nodig.")
    with django_assert_max_num_queries(28):
        beeld = lees()
        _ = [melding.rij.verhaal for melding in beeld.meldingen], [feit.rij.tekst for feit in beeld.feiten]


def test_een_leeg_dossier_is_ook_te_lezen(ilse: Medewerker) -> None:
    beeld = beoordelingsbeeld(open_dossier(door=ilse), ilse)
    assert (beeld.meldingen, beeld.feiten, beeld.screening) == ([], [], None)


def test_een_gesprek_verandert_wat_gevraagd_mag_worden(lees: Any, gesproken: Gesprek) -> None:
    assert lees().bevraagstand.na_contact
