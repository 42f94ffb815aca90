"""Reading the file: a fixed number of queries, and no secret where it does not belong."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tests.dossiers.conftest import OPNIEUW_BEZIEN, Gezin, stop_contact
from zicht.dossiers import selectors
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.models import Bron, GeheimAdres, VeiligContact, Verplichting
from zicht.dossiers.verslagen import bied_verslag_aan, schrijf_verslag
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.dossiers.vragen import beantwoord_vraag, maak_afspraak, stel_vraag
from zicht.dossiers.wederhoor import leg_wederhoor_vast
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker

pytestmark = pytest.mark.django_db


def mening(gezin: Gezin, anna: Medewerker, bron: Bron, tekst: str = "Vader is boos.") -> Any:
    return leg_bevinding_vast(
        dossier=gezin.dossier, door=anna, tekst=tekst, status="mening", betreft=[gezin.vader], bron=bron
    )


def test_de_kop_zegt_dat_er_een_geheim_adres_is_en_niet_welk(gezin: Gezin, anna: Medewerker) -> None:
    """TG-5."""
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Wilgenhof"})
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Bel nooit thuis.")
    kop = selectors.kop(gezin.dossier, anna)
    assert [p.roepnaam for p in kop.personen if p.geheim_adres and p.veilig_contact] == ["Noor"]
    assert "Wilgenhof" not in repr(kop)
    assert "nooit thuis" not in repr(kop)


def test_de_kop_noemt_lopende_contactstops(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-6."""
    stop_contact(gezin, anna)
    (stop,) = selectors.kop(gezin.dossier, anna).contactstops
    assert (stop.namen, stop.opnieuw_bezien_op) == (("Sem Zandstra",), OPNIEUW_BEZIEN)


def test_de_kop_noemt_wie_er_nog_meer_in_werkt(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    """TG-9."""
    nu = klok.nu()
    Concept.objects.create(medewerker=bas, sleutel="x:1", dossier=gezin.dossier.pk, gegevens={}, bewaard_op=nu)
    Concept.objects.create(medewerker=anna, sleutel="x:1", dossier=gezin.dossier.pk, gegevens={}, bewaard_op=nu)
    assert selectors.kop(gezin.dossier, anna).bewerkers == ("Bas Oomen",)


def test_een_vergeten_concept_telt_niet_als_bezig(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    lang_geleden = datetime(2026, 3, 9, 9, 0, tzinfo=klok.NEDERLAND)
    Concept.objects.create(
        medewerker=bas, sleutel="x:1", dossier=gezin.dossier.pk, gegevens={}, bewaard_op=lang_geleden
    )
    assert selectors.kop(gezin.dossier, anna).bewerkers == ()


def test_een_bron_staat_er_altijd_met_het_merk_of_het_gezin_mag_weten(buurvrouw: Bron, school: Bron) -> None:
    """ML-2, ALG-18: that there is a protected source, not who."""
    merken = {bron.naam.split(",")[0]: bron.beschermd for bron in selectors.bronnen(buurvrouw.dossier)}
    assert merken == {selectors.bron_in_beeld(buurvrouw).naam: True, "Ilse de Wit": False}
    assert "Zonneveld" not in str(merken)


def test_de_tijdlijn_vertelt_waarover_het_ging(gezin: Gezin, anna: Medewerker, school: Bron) -> None:
    mening(gezin, anna, school)
    _, regels = selectors.tijdlijn(gezin.dossier)
    assert (regels[0].daad, regels[0].over) == ("bevinding vastleggen", "Mening: Vader is boos.")


def test_de_tijdlijn_loopt_op_wanneer_het_gebeurde(gezin: Gezin, anna: Medewerker) -> None:
    leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.moeder], op=date(2026, 3, 3))
    stel_vraag(dossier=gezin.dossier, door=anna, persoon=gezin.moeder, tekst="Hoe lang?", wijze="telefoon")
    _, regels = selectors.tijdlijn(gezin.dossier)
    assert [regel.daad for regel in regels] == ["vraag vastleggen", "gesprek vastleggen", "dossier openen"]


def test_een_geheim_adres_op_de_tijdlijn_noemt_alleen_de_naam(gezin: Gezin, anna: Medewerker) -> None:
    """TG-5."""
    from zicht.dossiers.personen import leg_geheim_adres_vast

    leg_geheim_adres_vast(persoon=gezin.moeder, door=anna, straat="Wilgenhof", huisnummer="7")
    _, regels = selectors.tijdlijn(gezin.dossier)
    assert (regels[0].over, regels[0].tekst) == ("Noor Zandstra", "")


def test_de_tijdlijn_kost_niet_meer_bij_meer_regels(
    gezin: Gezin, anna: Medewerker, school: Bron, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(30):
        mening(gezin, anna, school, tekst=f"Mening {nummer}")
    with django_assert_max_num_queries(4):
        _, regels = selectors.tijdlijn(gezin.dossier)
    assert len(regels) == 25


def test_bevindingen_tonen_wie_nog_moet_reageren(gezin: Gezin, anna: Medewerker, school: Bron) -> None:
    """ALG-8."""
    mening(gezin, anna, school)
    _, (bevinding,) = selectors.bevindingen(gezin.dossier)
    assert [(w.naam, w.voorgelegd_op) for w in bevinding.wederhoor] == [("Sem Zandstra", None)]


def test_een_gegeven_reactie_staat_bij_de_uitspraak(gezin: Gezin, anna: Medewerker, school: Bron) -> None:
    leg_wederhoor_vast(bevinding=mening(gezin, anna, school), persoon=gezin.vader, door=anna, reactie="Onzin.")
    _, (bevinding,) = selectors.bevindingen(gezin.dossier)
    assert [(w.naam, w.reactie) for w in bevinding.wederhoor] == [("Sem Zandstra", "Onzin.")]


def test_bevindingen_kosten_een_vast_aantal_vragen(
    gezin: Gezin, anna: Medewerker, school: Bron, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(12):
        bevinding = mening(gezin, anna, school, tekst=f"Mening {nummer}")
        leg_wederhoor_vast(bevinding=bevinding, persoon=gezin.vader, door=anna, reactie="Nee.")
    with django_assert_max_num_queries(11):
        _, rijen = selectors.bevindingen(gezin.dossier)
    assert len(rijen) == 12


def test_bevindingen_zijn_te_kiezen_op_soort_en_persoon(gezin: Gezin, anna: Medewerker, school: Bron) -> None:
    mening(gezin, anna, school)
    assert selectors.bevindingen(gezin.dossier, status="feit")[1] == []
    assert selectors.bevindingen(gezin.dossier, persoon=gezin.moeder.pk)[1] == []


def test_een_gesprek_zegt_aan_wie_het_verslag_nog_moet(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-4."""
    gesprek = leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.moeder, gezin.vader])
    gesprek = schrijf_verslag(gesprek=gesprek, door=anna, verslag="Gesproken.", versie=1)
    bied_verslag_aan(gesprek=gesprek, door=anna, personen=[gezin.moeder])
    beeld = selectors.gesprek_in_beeld(gesprek)
    assert {d.naam: d.aangeboden_op for d in beeld.deelnemers} == {
        "Noor Zandstra": date(2026, 3, 9),
        "Sem Zandstra": None,
    }
    assert beeld.aan_te_bieden


def test_gesprekken_kosten_een_vast_aantal_vragen(
    gezin: Gezin, anna: Medewerker, django_assert_max_num_queries: Any
) -> None:
    for _ in range(8):
        leg_gesprek_vast(dossier=gezin.dossier, door=anna, wijze="telefoon", gehoord=[gezin.moeder])
    with django_assert_max_num_queries(9):
        _, rijen = selectors.gesprekken(gezin.dossier)
    assert len(rijen) == 8


def plicht(gezin: Gezin, code: str, uiterlijk: date | None, **velden: Any) -> None:
    Verplichting.objects.create(
        dossier=gezin.dossier,
        sleutel=f"{code}:{uiterlijk}",
        code=code,
        regel="ALG-3",
        ontstaan_op=date(2026, 3, 2),
        uiterlijk=uiterlijk,
        **{"stand": "open", "zichtbaar_vanaf": date(2026, 3, 2), **velden},
    )


def test_wat_te_laat_is_staat_bovenaan_en_wat_wacht_onderaan(gezin: Gezin) -> None:
    plicht(gezin, "horen", None)
    plicht(gezin, "informeren", date(2026, 3, 30))
    plicht(gezin, "steun_en_rechten", date(2026, 3, 1), stand="wacht")
    plicht(gezin, "vraag_beantwoorden", date(2026, 3, 6))
    codes = [een.code for een in selectors.plichten(gezin.dossier)]
    assert codes == ["vraag_beantwoorden", "horen", "informeren", "steun_en_rechten"]


def test_wat_nog_niet_te_zien_hoort_te_zijn_staat_er_niet(gezin: Gezin) -> None:
    plicht(gezin, "uitstel_opnieuw_bezien", date(2026, 3, 16), zichtbaar_vanaf=date(2026, 3, 16))
    assert selectors.plichten(gezin.dossier) == []


def test_wat_ontbreekt_staat_in_gewone_woorden_met_de_naam(gezin: Gezin) -> None:
    delen = ["verslag", f"aangeboden:{gezin.moeder.pk}"]
    plicht(gezin, "gespreksverslag", None, ontbreekt=delen)
    (een,) = selectors.plichten(gezin.dossier)
    assert een.ontbreekt[0] == "het verslag zelf"
    assert een.ontbreekt[1].endswith("aan Noor Zandstra")


def test_een_vraag_blijft_open_na_een_antwoord_dat_niets_zegt(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-15."""
    vraag = stel_vraag(dossier=gezin.dossier, door=anna, persoon=gezin.moeder, tekst="Hoe lang?", wijze="e-mail")
    beantwoord_vraag(vraag=vraag, door=anna, tekst="Wij bellen u.", inhoudelijk=False, wijze="e-mail")
    assert selectors.vragen(gezin.dossier)[0].open
    beantwoord_vraag(vraag=vraag, door=anna, tekst="Tien weken.", inhoudelijk=True, wijze="e-mail")
    assert not selectors.vragen(gezin.dossier)[0].open


def test_een_afspraak_zegt_wie_haar_nog_niet_op_papier_heeft(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-15."""
    maak_afspraak(dossier=gezin.dossier, door=anna, met=[gezin.moeder, gezin.vader], tekst="Donderdag bellen.")
    bevestig_schriftelijk(
        dossier=gezin.dossier, door=anna, soort="bevestiging afspraken", persoon=gezin.moeder, dekt=["afspraken"]
    )
    (afspraak,) = selectors.afspraken(gezin.dossier)
    assert [naam for _, naam in afspraak.onbevestigd] == ["Sem Zandstra"]


def test_een_persoonspagina_opent_geen_geheim_van_een_ander(gezin: Gezin) -> None:
    """TG-5."""
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Wilgenhof"})
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Bel nooit thuis.")
    beeld = selectors.persoon_in_beeld(gezin.vader)
    assert (beeld.instructies, beeld.geheime_adressen) == ((), ())


def test_een_persoonspagina_noemt_wat_nog_niet_verteld_is(gezin: Gezin) -> None:
    """ALG-2, ALG-5."""
    nog = {onderwerp.code for onderwerp in selectors.persoon_in_beeld(gezin.moeder).niet_verteld}
    assert {"inhoud_melding", "klachtrecht"} <= nog
