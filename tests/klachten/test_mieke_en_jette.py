"""The case of the ombudsmen, as far as it passes these rooms, on its own dates (OMBUDSMAN; scenario S1)."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.diensten.afronden import rond_dienst_af
from zicht.diensten.herbeoordelen import beoordeel_opnieuw, vraag_herbeoordeling
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Dossier, Gebeurtenis, Persoon, Verzending
from zicht.dwang.besluiten import besluit_dwang
from zicht.dwang.concepten import leg_concept_voor, leg_reactie_op_concept_vast
from zicht.dwang.formulieren import bied_formulier_aan, leg_handtekening_vast
from zicht.dwang.notulen import ontvang_notulen
from zicht.dwang.tafel import AfspraakInvoer, leg_bespreking_vast
from zicht.dwang.verzenden import informeer_college, verzend_vtb, verzend_vto
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht
from zicht.klachten.ontvangen import ontvang_klacht
from zicht.klachten.uitspraken import Oordeel, leg_uitspraak_vast

VV = {"structurele_onveiligheid": True, "bevestigen_nodig": False, "bereid_en_in_staat": True, "accepteert_hulp": True}
TOETS = {"ernstige_risicos_opgroeien": True, "eigen_regie_onvoldoende": True}


@pytest.fixture
def advies(anna: Medewerker) -> list[Geraadpleegd]:
    bram = Medewerker.objects.maak(gebruikersnaam="bram", naam="Bram de Ruiter", rollen=["gedragswetenschapper"])
    return [Geraadpleegd(collega=bram, advies="Eens met het MDO.")]


@pytest.fixture
def dienst(dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd]) -> Dienst:
    """11 December: the assessment. 22 January: the MDO chooses V&V; its end was announced for 30 March."""
    waarom = {"door": anna, "geraadpleegd": advies, "motivering": "Zorgen.", "rust_op_tekst": "De meldingen."}
    with klok.op(date(2019, 12, 11)):
        neem_besluit(dossier, soort="veiligheidsbeoordeling", uitkomst="Veilig Thuis", **waarom)  # type: ignore[arg-type]
    with klok.op(date(2020, 1, 22)):
        return kies_dienst(
            dossier=dossier,
            dienst=Dienst.Soort.VV,
            contactpersoon=anna,
            antwoorden=VV,
            aangekondigd_einde=date(2020, 3, 30),
            **waarom,  # type: ignore[arg-type]
        )


def test_de_hele_zaak_is_met_deze_daden_te_spelen(
    dossier: Dossier, dienst: Dienst, anna: Medewerker, moeder: Persoon, advies: list[Geraadpleegd]
) -> None:
    waarom = {"door": anna, "geraadpleegd": advies, "motivering": "De hulp stokt.", "rust_op_tekst": "Alle gesprekken."}
    with klok.op(date(2020, 1, 23)):
        gevraagd = vraag_herbeoordeling(dienst=dienst, door=anna, aanleiding="Procedure; de cursus stopt.")
    with klok.op(date(2020, 2, 4)):
        beoordeel_opnieuw(
            dienst=dienst, door=anna, herbeoordeling=gevraagd, conclusie="voortzetten", motivering="Ja.", antwoorden=VV
        )
        vtb = besluit_dwang(dossier=dossier, soort="VTB", toets="vto_2_4_1", antwoorden=TOETS, **waarom)  # type: ignore[arg-type]
    with klok.op(date(2020, 2, 9)):
        eerste = ontvang_klacht(dossier=dossier, door=anna, bij="Veilig Thuis", persoon=moeder, tekst="Geen uitleg.")
    with klok.op(date(2020, 2, 14)):
        concept = leg_concept_voor(
            traject=vtb, door=anna, persoon=moeder, tekst="Wij vragen de tafel om hulp.", dekt=["welke", "waarom"]
        )
    with klok.op(date(2020, 2, 20)):
        leg_reactie_op_concept_vast(concept=concept, door=anna, reactie="Ik mis de zorgen van de kinderen.")
        verzend_vtb(traject=vtb, door=anna)
    with klok.op(date(2020, 3, 5)):
        afspraak = AfspraakInvoer("Preventieve jeugdbescherming begint.", "Wijkteam")
        leg_bespreking_vast(
            traject=vtb,
            door=anna,
            uitkomst="Vrijwillige hulp.",
            uitgenodigd=[moeder],
            aanwezig=[moeder],
            afspraken=[afspraak],
        )
        ontvang_notulen(traject=vtb, door=anna, tekst="Verslag van de secretaris.")
        formulier = bied_formulier_aan(
            dossier=dossier,
            traject=vtb,
            door=anna,
            persoon=moeder,
            naam="Aanmelding",
            volledig=False,
            uitgelegd=False,
            afwijking_reden="Het wijkteam vult aan.",
        )
    with klok.op(date(2020, 3, 23)):
        commissie = ontvang_klacht(
            dossier=dossier, door=anna, bij="klachtencommissie", persoon=moeder, tekst="Zie brief.", vervolg_op=eerste
        )
    with klok.op(date(2020, 4, 1)):
        leg_handtekening_vast(formulier=formulier, door=anna, getekend=False, reden="Het is niet ingevuld.")
    with klok.op(date(2020, 4, 15)):
        vto = besluit_dwang(
            dossier=dossier,
            soort="VTO",
            via="JBT",
            toets="vto_2_4_1",
            antwoorden=TOETS,
            vervolg_op=vtb,
            **waarom,  # type: ignore[arg-type]
        )
        verzend_vto(traject=vto, door=anna, afwijking_reden="De rest volgt.")
        informeer_college(traject=vto, door=anna)
    with klok.op(date(2020, 5, 15)):
        rond_dienst_af(dienst=dienst, door=anna, einde="monitoren", afwijking_reden="De GI stelt de voorwaarden.")
    with klok.op(date(2020, 6, 10)):
        leg_uitspraak_vast(klacht=commissie, door=anna, oordelen=[Oordeel(1, "gegrond", rectificatie_nodig=True)])
    with klok.op(date(2020, 7, 6)):
        ontvang_klacht(
            dossier=dossier, door=anna, bij="ombudsman", persoon=moeder, tekst="Niet eens.", vervolg_op=commissie
        )
    assert Klacht.objects.count() == 3
    assert Gebeurtenis.objects.filter(dossier=dossier).count() == 23


def test_alg14_het_concept_is_voor_de_moeder_de_schriftelijke_helft(
    dossier: Dossier, dienst: Dienst, anna: Medewerker, moeder: Persoon, advies: list[Geraadpleegd]
) -> None:
    with klok.op(date(2020, 2, 14)):
        vtb = besluit_dwang(
            dossier=dossier,
            door=anna,
            soort="VTB",
            toets="vto_2_4_1",
            antwoorden=TOETS,
            geraadpleegd=advies,
            motivering="De hulp stokt.",
            rust_op_tekst="Alle gesprekken.",
        )
        leg_concept_voor(traject=vtb, door=anna, persoon=moeder, tekst="Wij vragen de tafel om hulp.", dekt=["waarom"])
    assert Verzending.objects.get(persoon=moeder).dekt == ["waarom"]
