"""The screens about rights: who sees them, what they say, nothing lost when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.rechten.conftest import VANDAAG, Beperk, Gezin, Vraag
from zicht.dossiers.models import Bevinding, Document, Gesprek, Gezag, Rectificatie, Verzending
from zicht.kern.models import Medewerker
from zicht.rechten.aanvragers import bron_van
from zicht.rechten.afgeschermd import is_afgeschermd
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.corrigeren import voer_correctie_uit
from zicht.rechten.models import Beperking, Beslissing, EigenVerklaring, Verzoek
from zicht.rechten.verklaringen import voeg_eigen_verklaring_toe
from zicht.rechten.verzoeken import Onderdeel

Als = Callable[[Medewerker], Client]
pytestmark = pytest.mark.django_db


def adres(naam: str, gezin: Gezin, **rest: Any) -> str:
    return reverse(naam, kwargs={"dossier": gezin.dossier.pk, **rest})


def test_een_buitenstaander_vindt_niets(als: Als, gezin: Gezin, buitenstaander: Medewerker) -> None:
    assert als(buitenstaander).get(adres("rechten", gezin)).status_code == 404


def test_een_verzoek_uit_een_ander_dossier_bestaat_niet(als: Als, gezin: Gezin, anna: Medewerker) -> None:
    vreemd = adres("rechten-verzoek", gezin, verzoek="0197a000-0000-7000-8000-000000000001")
    assert als(anna).get(vreemd).status_code == 404


@pytest.mark.parametrize(
    "naam", ["rechten-identiteit", "rechten-beslissen", "rechten-inzage", "rechten-verklaring", "rechten-intrekken"]
)
def test_ieder_formulier_bij_een_verzoek_opent(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag, naam: str
) -> None:
    assert als(anna).get(adres(naam, gezin, verzoek=vraag().pk)).status_code == 200


@pytest.mark.parametrize("naam", ["rechten-nieuw", "rechten-beperken", "rechten-verklaring-nieuw"])
def test_ieder_formulier_van_het_dossier_opent(als: Als, gezin: Gezin, anna: Medewerker, naam: str) -> None:
    assert als(anna).get(adres(naam, gezin)).status_code == 200


def test_wat_over_een_verzoek_moet_worden_gezegd_staat_niet_vooraf_ingevuld(
    als: Als, gezin: Gezin, anna: Medewerker
) -> None:
    """By which way it came and whether it was checked who asks are evidence: nobody records them by not looking."""
    form = als(anna).get(adres("rechten-nieuw", gezin)).context["form"]
    for naam in ("soort", "wijze", "identiteit"):
        assert not form[naam].value()
    assert [form.fields[naam].choices[0][0] for naam in ("soort", "wijze")] == ["", ""]
    fouten = als(anna).post(adres("rechten-nieuw", gezin), {"op": "2026-03-02"}).context["form"].errors
    assert {"soort", "wijze", "identiteit"} <= set(fouten)


def test_een_verzoek_per_telefoon_vastleggen(als: Als, gezin: Gezin, anna: Medewerker) -> None:
    velden = {
        "soort": "inzage",
        "op": "2026-03-02",
        "wijze": "telefoon",
        "betrokkene": gezin.lot.pk,
        "aanvrager": gezin.vader.pk,
        "identiteit": "teruggebeld",
        "onderdelen": "De melding\n\nDe uitkomst",
    }
    antwoord = als(anna).post(adres("rechten-nieuw", gezin), velden)
    verzoek = Verzoek.objects.get()
    assert antwoord["Location"] == adres("rechten-verzoek", gezin, verzoek=verzoek.pk)
    assert [deel.omschrijving for deel in verzoek.onderdelen.order_by("nummer")] == ["De melding", "De uitkomst"]


def test_re4_een_verzoek_om_correctie_vraagt_waarom_en_houdt_wat_er_stond(
    als: Als, gezin: Gezin, anna: Medewerker
) -> None:
    velden = {
        "soort": "correctie",
        "op": "2026-03-02",
        "wijze": "brief",
        "betrokkene": gezin.vader.pk,
        "aanvrager": gezin.vader.pk,
        "identiteit": "identiteitsbewijs",
        "toelichting": "Ik schreeuwde niet.",
    }
    antwoord = als(anna).post(adres("rechten-nieuw", gezin), velden)
    assert antwoord.context["form"].errors["grond"]
    assert "Ik schreeuwde niet." in antwoord.content.decode()


def test_re8_het_scherm_zegt_of_deze_persoon_het_recht_heeft(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag
) -> None:
    pagina = als(anna).get(adres("rechten-verzoek", gezin, verzoek=vraag(betrokkene=gezin.jip).pk)).content.decode()
    assert "Deze aanvrager heeft dit recht niet" in pagina


def test_re8_onbekend_gezag_wordt_gevraagd(als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag) -> None:
    Gezag.objects.filter(gezaghebbende=gezin.vader).delete()
    pagina = als(anna).get(adres("rechten-verzoek", gezin, verzoek=vraag(betrokkene=gezin.lot).pk)).content.decode()
    assert "Nog niet te zeggen" in pagina and "wie het gezag heeft" in pagina


def test_re8_de_grond_zegt_wat_het_betekent_dat_iemand_dit_recht_niet_gebruikt(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag
) -> None:
    pagina = als(anna).get(adres("rechten-beslissen", gezin, verzoek=vraag(betrokkene=gezin.jip).pk)).content.decode()
    assert "De aanvrager mag dit recht niet zelf gebruiken, bijvoorbeeld door leeftijd of gezag" in pagina


def test_beslissen_per_onderdeel(als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag) -> None:
    verzoek = vraag("vernietiging", onderdelen=[Onderdeel("De melding"), Onderdeel("De gesprekken")])
    velden = {
        "1_uitkomst": "toegewezen",
        "1_motivering": "Dat kan.",
        "2_uitkomst": "afgewezen",
        "2_grond": "aanmerkelijk belang ander",
        "2_belang_van": [str(gezin.lot.pk)],
        "2_motivering": "Voor de veiligheid van een ander bewaren wij dit.",
        "op": "2026-03-09",
    }
    als(anna).post(adres("rechten-beslissen", gezin, verzoek=verzoek.pk), velden)
    uitkomsten = Beslissing.objects.order_by("onderdeel__nummer").values_list("uitkomst", flat=True)
    assert list(uitkomsten) == ["toegewezen", "afgewezen"]


def test_re3_een_geweigerd_besluit_houdt_de_uitleg(als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag) -> None:
    velden = {"1_uitkomst": "afgewezen", "1_grond": "beperking", "1_motivering": "Dit kan nu niet.", "op": "2026-03-09"}
    antwoord = als(anna).post(adres("rechten-beslissen", gezin, verzoek=vraag().pk), velden)
    assert antwoord.status_code == 422
    assert "Alleen de leidinggevende" in antwoord.content.decode() and "Dit kan nu niet." in antwoord.content.decode()


def test_re9_de_leidinggevende_beperkt_via_het_scherm(
    als: Als, gezin: Gezin, lea: Medewerker, anna: Medewerker
) -> None:
    velden = {
        "betrokkene": gezin.fay.pk,
        "vertegenwoordiger": gezin.vader.pk,
        "grond": "belang kind",
        "rechten": ["inzage", "afschrift"],
        "gegevens": ["gesprekken"],
        "mening_kind": "Zij wil het niet.",
        "reden": "Haar gesprekken blijven tussen haar en ons.",
        "afweging": "Zij is bang voor hem.",
        "collega": str(anna.pk),
        "rol": "collega",
        "advies": "Eens.",
        "advies_gevolgd": "ja",
        "vanaf": "2026-03-09",
    }
    als(lea).post(adres("rechten-beperken", gezin), velden)
    assert Beperking.objects.get().gegevens == ["gesprekken"]


def test_re9_zonder_de_wens_van_de_jongere_vraagt_het_scherm_waarom(
    als: Als, gezin: Gezin, lea: Medewerker, anna: Medewerker
) -> None:
    velden = {
        "betrokkene": gezin.fay.pk,
        "vertegenwoordiger": gezin.vader.pk,
        "grond": "belang kind",
        "rechten": ["inzage"],
        "alles": "on",
        "reden": "Haar gesprekken blijven tussen haar en ons.",
        "afweging": "Zij is bang voor hem.",
        "collega": str(anna.pk),
        "rol": "collega",
        "advies": "Eens.",
        "advies_gevolgd": "ja",
        "vanaf": "2026-03-09",
    }
    antwoord = als(lea).post(adres("rechten-beperken", gezin), velden)
    assert antwoord.context["form"].errors["mening_niet_gevraagd"]


def test_re9_wie_geen_leidinggevende_is_krijgt_geen_knop_om_te_beperken(
    als: Als, gezin: Gezin, anna: Medewerker, lea: Medewerker
) -> None:
    bladen = [als(wie).get(adres("rechten", gezin)).content.decode() for wie in (anna, lea)]
    assert [adres("rechten-beperken", gezin) in blad for blad in bladen] == [False, True]


@pytest.mark.parametrize(
    "naam", ["rechten-identiteit", "rechten-beslissen", "rechten-inzage", "rechten-verklaring", "rechten-intrekken"]
)
def test_boven_een_formulier_staat_welk_verzoek_van_wie(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag, naam: str
) -> None:
    """RE-8: with several requests of two parents, the wrong one is soon answered."""
    verzoek = vraag()
    antwoord = als(anna).get(adres(naam, gezin, verzoek=verzoek.pk))
    assert verzoek.aanvrager is not None
    assert f"gevraagd door {verzoek.aanvrager.naam}" in antwoord.context["waarover"]


def test_re9_opheffen_zegt_vooraf_wiens_recht_en_wat_er_dan_kan(
    als: Als, gezin: Gezin, lea: Medewerker, beperk: Beperk
) -> None:
    beperking = beperk()
    antwoord = als(lea).get(adres("rechten-opheffen", gezin, beperking=beperking.pk))
    assert beperking.vertegenwoordiger is not None
    assert beperking.vertegenwoordiger.naam in antwoord.context["waarover"]
    assert "Daarna kan een afschrift weer bevatten" in antwoord.content.decode()


def test_re9_opheffen_via_het_scherm(als: Als, gezin: Gezin, lea: Medewerker, beperk: Beperk) -> None:
    beperking = beperk()
    velden = {"reden": "Fay wil nu dat hij het leest.", "op": "2026-03-09"}
    als(lea).post(adres("rechten-opheffen", gezin, beperking=beperking.pk), velden)
    beperking.refresh_from_db()
    assert beperking.tot == date(2026, 3, 9)


def test_re5_een_eigen_verklaring_staat_bij_de_bevinding(
    als: Als, gezin: Gezin, anna: Medewerker, uitspraak: Bevinding
) -> None:
    velden = {
        "persoon": gezin.vader.pk,
        "betrokkene": gezin.vader.pk,
        "tekst": "Ik riep, ik schreeuwde niet.",
        "bij": [str(uitspraak.pk)],
        "op": "2026-03-09",
    }
    browser = als(anna)
    browser.post(adres("rechten-verklaring-nieuw", gezin), velden)
    assert EigenVerklaring.objects.get().betrokkene == gezin.vader
    assert "Ik riep, ik schreeuwde niet." in browser.get(adres("dossiers-bevindingen", gezin)).content.decode()


def test_alg16_wie_de_foute_tekst_kreeg_staat_al_ingevuld(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag, uitspraak: Bevinding
) -> None:
    Verzending.objects.create(
        dossier=gezin.dossier, soort="anders", op=date(2026, 2, 20), partij="Wijkteam Oostrand", tekst=uitspraak.tekst
    )
    verzoek = vraag("correctie", onderdelen=[Onderdeel("Schreeuwen", "feitelijk onjuist", "verwijderen", uitspraak)])
    [beslissing] = beslis_op_verzoek(
        verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "U hebt gelijk.")]
    )
    browser, hier = als(anna), adres("rechten-correctie", gezin, beslissing=beslissing.pk)
    begin = browser.get(hier).context["form"].initial
    assert begin["ontvangers"] == "Wijkteam Oostrand"
    velden = {"wijze": "verwijderen", "bevinding": uitspraak.pk, "ontvangers": begin["ontvangers"], "op": "2026-03-09"}
    browser.post(hier, velden)
    assert Rectificatie.objects.get().ontvanger == "Wijkteam Oostrand"


def test_alg16_ook_bij_rectificeren_staat_ingevuld_wie_de_tekst_kreeg(
    als: Als, gezin: Gezin, anna: Medewerker, uitspraak: Bevinding
) -> None:
    Verzending.objects.create(
        dossier=gezin.dossier, soort="anders", op=date(2026, 2, 20), partij="Wijkteam Oostrand", tekst=uitspraak.tekst
    )
    hier = adres("dossiers-bevinding-rectificeren", gezin, bevinding=uitspraak.pk)
    assert als(anna).get(hier).context["form"].initial["ontvangers"] == "Wijkteam Oostrand"


def test_de_lijst_blijft_bij_vijf_verzoeken_even_snel_als_bij_een(
    als: Als,
    gezin: Gezin,
    anna: Medewerker,
    vraag: Vraag,
    beperk: Beperk,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for soort in Verzoek.Soort:
        vraag(soort)
    beperk()
    for _ in range(3):
        voeg_eigen_verklaring_toe(
            dossier=gezin.dossier, door=anna, tekst="Zo was het niet.", betrokkene=gezin.vader, persoon=gezin.vader
        )
    browser = als(anna)
    with django_assert_max_num_queries(45):
        browser.get(adres("rechten", gezin))


def test_het_volgende_is_de_knop(als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag) -> None:
    verzoek = vraag()
    browser, hier = als(anna), adres("rechten-verzoek", gezin, verzoek=verzoek.pk)
    assert browser.get(hier).context["hoofdactie"].tekst == "Beslissen"
    beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "Dat mag.")])
    assert browser.get(hier).context["hoofdactie"].tekst == "Antwoord schrijven"


def test_re2_toegewezen_inzage_leidt_naar_wat_wordt_nagezien(
    als: Als, gezin: Gezin, anna: Medewerker, vraag: Vraag
) -> None:
    verzoek = vraag("afschrift", betrokkene=gezin.lot)
    beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "Dat mag.")])
    browser = als(anna)
    naar = browser.get(adres("rechten-verzoek", gezin, verzoek=verzoek.pk)).context["afschrift_url"]
    begin = browser.get(naar).context["form"].initial
    assert (begin["voor"], begin["aanvrager"]) == (str(gezin.lot.pk), str(gezin.vader.pk))


def schermt_af(vraag: Vraag, anna: Medewerker, **wat: Any) -> None:
    """The father asked to shield something, and it is done."""
    verzoek = vraag("correctie", onderdelen=[Onderdeel("De brief", "niet ter zake", "afschermen")])
    besluit = beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "Eens.")])
    voer_correctie_uit(beslissing=besluit[0], door=anna, **wat)


def test_re4_een_afgeschermd_bestand_zegt_dat_in_de_lijst(
    gezin: Gezin, anna: Medewerker, als: Als, vraag: Vraag
) -> None:
    document = Document.objects.create(
        dossier=gezin.dossier, naam="Brief", mimetype="text/plain", omvang=1, inhoud=b"x", ontvangen_op=VANDAAG
    )
    schermt_af(vraag, anna, rij=document)
    assert "niet meer gebruiken" in als(anna).get(adres("dossiers-documenten", gezin)).content.decode()


def test_re4_een_afgeschermd_verslag_zegt_dat_op_zijn_scherm(
    gezin: Gezin, anna: Medewerker, als: Als, vraag: Vraag
) -> None:
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op="2026-03-02T10:00Z", wijze="telefoon", gehouden=True, verslag="x", verslag_op=VANDAAG
    )
    schermt_af(vraag, anna, gesprek=gesprek)
    pagina = als(anna).get(adres("dossiers-gesprek", gezin, gesprek=gesprek.pk)).content.decode()
    assert "Gebruik deze tekst nergens meer" in pagina


def test_re4_een_bestand_is_op_het_scherm_af_te_schermen(
    gezin: Gezin, anna: Medewerker, als: Als, vraag: Vraag
) -> None:
    document = Document.objects.create(
        dossier=gezin.dossier, naam="Brief", mimetype="text/plain", omvang=1, inhoud=b"x", ontvangen_op=VANDAAG
    )
    verzoek = vraag("correctie", onderdelen=[Onderdeel("De brief", "niet ter zake", "afschermen")])
    besluit = beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "Eens.")])
    gestuurd = {"wijze": "afschermen", "document": document.pk, "op": "2026-03-09"}
    als(anna).post(adres("rechten-correctie", gezin, beslissing=besluit[0].pk), gestuurd)
    assert is_afgeschermd(document)


def test_re8_het_antwoord_aan_een_voogd_is_een_knop_met_de_ontvanger_erin(
    gezin: Gezin, anna: Medewerker, als: Als, vraag: Vraag
) -> None:
    Gezag.objects.filter(kind=gezin.lot).delete()
    Gezag.objects.create(dossier=gezin.dossier, kind=gezin.lot, instelling="Stichting De Brug", soort="voogdij")
    verzoek = vraag("afschrift", aanvrager=None, instelling="Stichting De Brug", betrokkene=gezin.lot)
    beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "Eens.")])
    pagina = als(anna).get(adres("rechten-verzoek", gezin, verzoek=verzoek.pk)).content.decode()
    bron = bron_van(verzoek)
    assert bron is not None and f"bron={bron.pk}" in pagina
