"""BR-1: sending meets exactly the part of the obligation that asks for writing, and keeps what was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.brieven.conftest import (
    Maak,
    gaat_mee,
    schrijf_in,
    tekst_van,
    voorwaarde,
)
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Afsluiting, Feedback, Monitorcontact, Monitoring, Overdracht
from zicht.brieven.aanpassen import pas_brief_aan
from zicht.brieven.inhoud import lees
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import (
    Afspraak,
    Begrepen,
    Besluit,
    BesluitSoort,
    Bron,
    Gesprek,
    Gesprekspartner,
    Informatie,
    Persoon,
    Verplichting,
    Verslagaanbod,
    Verzending,
)
from zicht.dwang.models import ConceptReactie, Dwangtraject
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def plicht(code: str, persoon: Persoon | None = None) -> Verplichting:
    rijen = Verplichting.objects.filter(code=code)
    return (rijen.filter(persoon_id=persoon.pk) if persoon else rijen).get()


def test_een_aanpakbrief_vervult_de_vijf_delen_en_nooit_het_begrijpen(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """ALG-14."""
    verstuur(maak("aanpak", persoon=gezin.moeder))
    owed = plicht("aanpak_bevestigen", gezin.moeder)
    assert (owed.stand, owed.ontbreekt) == ("open", ["begrepen"])
    assert not Begrepen.objects.exists()


def test_een_leeg_blok_blijft_verschuldigd(
    gezin: Gezin, anna: Medewerker, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """ALG-14: as far as the letter holds them."""
    brief = maak("aanpak", persoon=gezin.moeder)
    brief = pas_brief_aan(brief=brief, door=anna, blokken={"waarom": "", "hoe_lang": ""}, versie=brief.versie)
    verstuur(brief)
    assert plicht("aanpak_bevestigen", gezin.moeder).ontbreekt == ["waarom", "hoe_lang", "begrepen"]


def test_de_brief_aan_moeder_vervult_niets_voor_vader(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """ALG-14."""
    verstuur(maak("aanpak", persoon=gezin.moeder))
    assert len(plicht("aanpak_bevestigen", gezin.vader).ontbreekt) == 6


def test_de_brief_van_vv_zegt_dat_het_geen_onderzoek_is(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    """ALG-14; OMBUDSMAN, klacht 2."""
    assert "Voorwaarden & Vervolg is geen Onderzoek." in tekst_van(maak("aanpak", persoon=gezin.moeder))


def test_elders_onderzoek_zeggen_vraagt_een_reden(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """ALG-14."""
    brief = schrijf_in(maak("aanpak", persoon=gezin.moeder), "vervolg", "Ons onderzoek duurt tien weken.")
    with pytest.raises(RedenNodig) as fout:
        verstuur(brief)
    assert (fout.value.regel, fout.value.veld) == ("ALG-14", "onderzoek_reden")


def test_de_brief_van_vv_noemt_het_einde_van_de_dienst(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    """ALG-14, VV-1: ten weeks after 9 March 2026."""
    assert "18 mei 2026" in tekst_van(maak("aanpak", persoon=gezin.moeder))


def test_de_startbrief_legt_elk_onderwerp_vast_dat_erin_staat(
    gezin: Gezin, melding: Melding, anna: Medewerker, maak: Maak, verstuur: Maak
) -> None:
    """ALG-2, ALG-5."""
    brief = maak("start", persoon=gezin.moeder)
    brief = pas_brief_aan(brief=brief, door=anna, blokken={"monitoren": "", "steun": ""}, versie=brief.versie)
    verstuur(brief)
    assert plicht("informeren", gezin.moeder).ontbreekt == ["monitoren"]
    assert plicht("steun_en_rechten", gezin.moeder).ontbreekt == ["steun"]


def test_de_startbrief_bewaart_hoe_de_uitleg_is_aangepast(
    gezin: Gezin, melding: Melding, maak: Maak, verstuur: Maak
) -> None:
    """ALG-2."""
    verstuur(maak("start", persoon=gezin.moeder), afstemming="Met plaatjes.")
    assert {rij.afstemming for rij in Informatie.objects.all()} == {"Met plaatjes."}


def test_zonder_te_zeggen_hoe_het_is_aangepast_gaat_de_startbrief_niet(
    gezin: Gezin, melding: Melding, maak: Maak, verstuur: Maak
) -> None:
    """ALG-2."""
    with pytest.raises(Invoerfout) as fout:
        verstuur(maak("start", persoon=gezin.moeder), afstemming=" ")
    assert set(fout.value.velden) == {"afstemming"}


def test_de_brief_met_afspraken_noemt_alleen_die_met_deze_persoon(gezin: Gezin, maak: Maak, verstuur: Maak) -> None:
    """ALG-15."""
    for tekst, wie in (("Wij bellen Noor.", gezin.moeder), ("Wij bellen Sem.", gezin.vader)):
        Afspraak.objects.create(dossier=gezin.dossier, gemaakt_op=date(2026, 3, 9), tekst=tekst).met.add(wie)
    brief = verstuur(maak("afspraken", persoon=gezin.moeder))
    assert "Wij bellen Noor." in brief.html and "Wij bellen Sem." not in brief.html
    stand = {rij.persoon_id: rij.stand for rij in Verplichting.objects.filter(code="afspraken_bevestigen")}
    assert stand == {gezin.moeder.pk: "voldaan", gezin.vader.pk: "open"}


def test_een_andere_brief_vervult_de_afspraken_niet(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """ALG-15."""
    rij = Afspraak.objects.create(dossier=gezin.dossier, gemaakt_op=date(2026, 3, 9), tekst="Wij bellen Noor.")
    rij.met.add(gezin.moeder)
    verstuur(maak("aanpak", persoon=gezin.moeder))
    assert plicht("afspraken_bevestigen", gezin.moeder).stand == "open"


@pytest.fixture
def gesprek(gezin: Gezin) -> Gesprek:
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier,
        op="2026-03-06T10:00:00Z",
        wijze="op kantoor",
        verslag="Noor wil graag hulp.",
        verslag_op=date(2026, 3, 6),
    )
    Gesprekspartner.objects.create(dossier=gezin.dossier, gesprek=gesprek, persoon=gezin.moeder)
    return gesprek


def test_een_verslag_versturen_is_het_aanbieden(gezin: Gezin, gesprek: Gesprek, maak: Maak, verstuur: Maak) -> None:
    """ALG-4."""
    verstuur(maak("verslag", persoon=gezin.moeder))
    assert Verslagaanbod.objects.get().persoon == gezin.moeder
    assert plicht("gespreksverslag").stand == "voldaan"


def test_het_verslag_verandert_niet_in_de_brief(gezin: Gezin, gesprek: Gesprek, anna: Medewerker, maak: Maak) -> None:
    """ALG-4."""
    brief = maak("verslag", persoon=gezin.moeder)
    with pytest.raises(Invoerfout):
        pas_brief_aan(brief=brief, door=anna, blokken={"verslag": "Noor wil geen hulp."}, versie=brief.versie)


def test_een_verslag_dat_intussen_is_gewijzigd_gaat_niet(
    gezin: Gezin, gesprek: Gesprek, maak: Maak, verstuur: Maak
) -> None:
    """ALG-4."""
    brief = maak("verslag", persoon=gezin.moeder)
    gesprek.verslag = "Noor wil nu hulp."
    gesprek.save()
    with pytest.raises(Invoerfout):
        verstuur(brief, verouderd_reden="Maakt niet uit.")


def test_wie_niet_bij_het_gesprek_was_krijgt_het_verslag_niet(gezin: Gezin, gesprek: Gesprek, maak: Maak) -> None:
    """ALG-4."""
    with pytest.raises(Invoerfout):
        maak("verslag", persoon=gezin.vader, gesprek=gesprek)


def test_voorwaarden_aan_persoon_en_partij_vervullen_elk_hun_eigen_plicht(
    gezin: Gezin, overdracht: Overdracht, wijkteam: Bron, maak: Maak, verstuur: Maak
) -> None:
    """VV-3, OV-4."""
    voorwaarde(gezin, "Er is geen ruzie waar Lot bij is.", gezin.moeder, gezin.vader, gezin.lot)
    verstuur(maak("voorwaarden", persoon=gezin.moeder))
    assert plicht("voorwaarden_schriftelijk", gezin.moeder).stand == "voldaan"
    assert plicht("voorwaarden_schriftelijk", gezin.vader).stand == "open"
    assert plicht("voorwaarden_aan_partij").stand == "open"
    verstuur(maak("voorwaarden", bron=wijkteam))
    assert plicht("voorwaarden_aan_partij").stand == "voldaan"


def test_een_overdracht_zet_feiten_en_meningen_apart_met_van_wie(
    overdracht: Overdracht, school: Bron, maak: Maak
) -> None:
    """ALG-11, OV-4."""
    feit = gaat_mee(overdracht, "Lot miste zes schooldagen.", "feit", bron=school)
    mening = gaat_mee(overdracht, "Lot is bang voor haar vader.", "mening", bron=school)
    mening.rust_op.add(feit)
    blokken = {blok.code: blok.tekst for blok in lees(maak("overdracht")).blokken}
    assert "Lot miste zes schooldagen." in blokken["feiten"] and "bang" not in blokken["feiten"]
    assert "Mening van Ilse de Wit" in blokken["meningen"]
    assert "Dit rust op: Lot miste zes schooldagen." in blokken["meningen"]


def test_een_overdracht_na_een_dienst_bevat_alle_voorwaarden_en_de_gevolgen(
    gezin: Gezin, overdracht: Overdracht, maak: Maak, verstuur: Maak
) -> None:
    """OV-4."""
    voorwaarde(gezin, "Noor gaat elke week naar haar therapeut.", gezin.moeder)
    brief = verstuur(maak("overdracht"))
    assert "therapeut" in brief.html and "Dan de Raad." in brief.html
    assert plicht("voorwaarden_aan_partij").stand == "voldaan"


def test_een_directe_overdracht_zegt_dat_de_partij_belt(overdracht: Overdracht, maak: Maak) -> None:
    """OV-2."""
    overdracht.soort = Overdracht.Soort.DIRECT
    overdracht.save()
    blokken = {blok.code: blok.tekst for blok in lees(maak("overdracht")).blokken}
    assert "Bel dan meteen met Veilig Thuis" in blokken["bellen"] and "verwijder" in blokken["informeren"]


def test_een_overdracht_gaat_alleen_naar_wie_haar_krijgt(overdracht: Overdracht, school: Bron, maak: Maak) -> None:
    """OV-2."""
    with pytest.raises(Invoerfout):
        maak("overdracht", bron=school, overdracht=overdracht)


def test_de_overdracht_aan_het_gezin_legt_de_vier_dingen_op_papier(
    gezin: Gezin, melding: Melding, besluit: Callable[..., Besluit], maak: Maak, verstuur: Maak
) -> None:
    """OV-3."""
    Overdracht.objects.create(
        dossier=gezin.dossier,
        soort=Overdracht.Soort.DIRECT,
        besluit=besluit(BesluitSoort.OVERDRACHT, "cliëntsysteem"),
        partij=Overdracht.Partij.CLIENTSYSTEEM,
        op=date(2026, 3, 9),
        afspraken={"herstel_veiligheid": "Sem logeert bij zijn broer.", "hulp": "Noor belt de huisarts."},
    )
    brief = verstuur(maak("overdracht-gezin", persoon=gezin.moeder))
    for zin in ("Sem logeert bij zijn broer.", "Noor belt de huisarts.", "Bel dan met Veilig Thuis", "let u zelf op"):
        assert zin in brief.html
    assert plicht("overdracht_schriftelijk", gezin.moeder).stand == "voldaan"


@pytest.fixture
def afsluiting(gezin: Gezin, besluit: Callable[..., Besluit]) -> Afsluiting:
    return Afsluiting.objects.create(
        dossier=gezin.dossier,
        soort=Afsluiting.Soort.DIENSTEN,
        op=date(2026, 3, 9),
        besluit=besluit(BesluitSoort.AFSLUITEN, "einde diensten", motivering="De hulp is begonnen."),
    )


def test_de_afsluitbrief_heeft_de_zeven_punten(
    gezin: Gezin, overdracht: Overdracht, afsluiting: Afsluiting, buurvrouw: Bron, maak: Maak, verstuur: Maak
) -> None:
    """AF-1; ML-2: that a protected melder was told is said without a name."""
    voorwaarde(gezin, "Er is geen ruzie waar Lot bij is.", gezin.moeder, gezin.lot)
    monitoring = Monitoring.objects.create(
        dossier=gezin.dossier, overdracht=overdracht, besloten_op=date(2026, 3, 9), versie_protocol="hp2019"
    )
    Monitorcontact.objects.create(dossier=gezin.dossier, monitoring=monitoring, gepland_op=date(2026, 6, 9))
    Feedback.objects.create(
        dossier=gezin.dossier,
        bron=buurvrouw,
        ronde="na beoordeling",
        op=date(2026, 3, 9),
        wijze="telefoon",
        onderdelen=["opgepakt"],
    )
    brief = verstuur(maak("afsluiting", persoon=gezin.moeder))
    for zin in (
        "De hulp is begonnen.",
        "Er is geen ruzie waar Lot bij is.",
        "geen conclusies uit een Onderzoek",
        "onbekend wil blijven: of de melding is opgepakt",
        "Joris Tak, gezinswerker, Wijkteam, telefoon 0600000002",
        "rond 9 juni 2026",
        "Wij stoppen als de voorwaarden zijn nagekomen",
    ):
        assert zin in brief.html
    assert plicht("afsluiting_bevestigen", gezin.moeder).stand == "voldaan"


def test_een_afsluitbrief_zonder_een_van_de_zeven_gaat_niet(
    gezin: Gezin, afsluiting: Afsluiting, anna: Medewerker, maak: Maak, verstuur: Maak
) -> None:
    """AF-1."""
    brief = maak("afsluiting", persoon=gezin.moeder)
    brief = pas_brief_aan(brief=brief, door=anna, blokken={"geinformeerd": ""}, versie=brief.versie)
    with pytest.raises(Invoerfout) as fout:
        verstuur(brief)
    assert "Wie hebben wij iets verteld?" in fout.value.velden["brief"]


def test_het_einde_van_het_monitoren_gaat_naar_persoon_en_partij(
    gezin: Gezin, overdracht: Overdracht, wijkteam: Bron, maak: Maak, verstuur: Maak
) -> None:
    """MON-4."""
    Monitoring.objects.create(
        dossier=gezin.dossier,
        overdracht=overdracht,
        besloten_op=date(2026, 3, 2),
        telt_vanaf=date(2026, 3, 2),
        beeindigd_op=date(2026, 3, 9),
        einde=Monitoring.Einde.VEILIG,
        versie_protocol="hp2019",
    )
    verstuur(maak("einde-monitoren", persoon=gezin.moeder))
    assert plicht("einde_monitoren_bevestigen", gezin.moeder).stand == "voldaan"
    assert plicht("einde_monitoren_aan_partij").stand == "open"
    verstuur(maak("einde-monitoren", bron=wijkteam))
    assert plicht("einde_monitoren_aan_partij").stand == "voldaan"


def test_een_vtb_met_het_concept_erin_legt_het_ook_voor(
    gezin: Gezin, anna: Medewerker, besluit: Callable[..., Besluit], maak: Maak, verstuur: Maak
) -> None:
    """DW-2, ALG-14."""
    genomen = besluit(BesluitSoort.DWANG, "VTB")
    Dwangtraject.objects.create(dossier=gezin.dossier, soort="VTB", via="JBT", besluit=genomen)
    brief = verstuur(maak("aanpak", persoon=gezin.moeder))
    assert ConceptReactie.objects.get().persoon == gezin.moeder
    assert Verzending.objects.get() == brief.verzending


def test_een_vtb_zonder_het_concept_bevestigt_alleen(
    gezin: Gezin, anna: Medewerker, besluit: Callable[..., Besluit], maak: Maak, verstuur: Maak
) -> None:
    """DW-2."""
    genomen = besluit(BesluitSoort.DWANG, "VTB")
    Dwangtraject.objects.create(dossier=gezin.dossier, soort="VTB", via="JBT", besluit=genomen)
    brief = maak("aanpak", persoon=gezin.moeder)
    verstuur(pas_brief_aan(brief=brief, door=anna, blokken={"concept": ""}, versie=brief.versie))
    assert not ConceptReactie.objects.exists()
