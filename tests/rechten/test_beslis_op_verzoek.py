"""Deciding on a request: what can be granted to whom, and refused on which ground (RE-2 to RE-9)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from tests.rechten.conftest import Beperk, Gezin, Vraag
from zicht.bewaren.verzoeken import toegewezen_verzoeken
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.models import Besluit, Bron, GeheimAdres, Gezag, Verplichting
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.models import Beslissing, Verzoek
from zicht.rechten.verzoeken import Onderdeel

pytestmark = pytest.mark.django_db
Beslis = Callable[..., Beslissing]


@pytest.fixture
def beslis(anna: Medewerker) -> Beslis:
    def doe(verzoek: Verzoek, uitkomst: str = "toegewezen", grond: str = "", **rest: Any) -> Beslissing:
        motivering = rest.pop("motivering", "Zo hebben wij het gewogen.")
        deel = Deelbeslissing(1, uitkomst, motivering, grond, rest.pop("belang_van", ()))
        return beslis_op_verzoek(verzoek=verzoek, door=anna, beslissingen=[deel], **rest)[0]

    return doe


def weerlegd_onderzoek(gezin: Gezin, anna: Medewerker, *, uitkomst: str = "weerlegd") -> Melding:
    """A melding by the police that an Onderzoek went into."""
    melding = Melding.objects.create(
        dossier=gezin.dossier,
        nummer=Melding.objects.count() + 1,
        ontvangen_op=klok.moment(date(2026, 2, 2)),
        kanaal="politiemelding",
        melder=Bron.objects.create(dossier=gezin.dossier, soort="politie"),
    )
    besluit = Besluit.objects.create(
        dossier=gezin.dossier,
        soort="keuze dienst",
        uitkomst="onderzoek",
        op=date(2026, 2, 5),
        verantwoordelijke=anna,
        meldingen=[melding.pk],
        versie_protocol="hp2019-wet2026",
    )
    dienst = Dienst.objects.create(
        dossier=gezin.dossier,
        soort="onderzoek",
        besluit=besluit,
        gestart_op=date(2026, 2, 5),
        contactpersoon=anna,
        versie_protocol="hp2019-wet2026",
    )
    Vermoeden.objects.create(dossier=gezin.dossier, dienst=dienst, uitkomst=uitkomst, op=date(2026, 2, 27))
    return melding


def test_re2_de_betrokkene_krijgt_inzage(vraag: Vraag, beslis: Beslis) -> None:
    assert beslis(vraag()).uitkomst == "toegewezen"


def test_een_besluit_heeft_redenen(vraag: Vraag, beslis: Beslis) -> None:
    with pytest.raises(Invoerfout) as fout:
        beslis(vraag(), motivering=" ")
    assert "motivering" in fout.value.velden


def test_over_elk_onderdeel_wordt_beslist(vraag: Vraag, beslis: Beslis) -> None:
    verzoek = vraag(onderdelen=[Onderdeel("De melding"), Onderdeel("De gesprekken")])
    with pytest.raises(Invoerfout, match="onderdeel 2"):
        beslis(verzoek)


def test_een_later_besluit_staat_naast_het_eerste(vraag: Vraag, beslis: Beslis, beperk: Beperk, gezin: Gezin) -> None:
    verzoek = vraag()
    beslis(verzoek)
    beslis(verzoek)
    assert Beslissing.objects.filter(onderdeel__verzoek=verzoek).count() == 2


def test_over_een_ingetrokken_verzoek_beslist_niemand(vraag: Vraag, beslis: Beslis) -> None:
    verzoek = vraag()
    verzoek.ingetrokken_op = date(2026, 3, 5)
    with pytest.raises(Invoerfout):
        beslis(verzoek)


def test_re8_wie_het_recht_niet_heeft_krijgt_niets(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(aanvrager=gezin.oom, betrokkene=gezin.lot))
    assert fout.value.regel == "RE-8"


def test_re8_wie_het_recht_niet_heeft_wordt_daarom_geweigerd(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    verzoek = vraag(aanvrager=gezin.vader, betrokkene=gezin.jip)
    assert beslis(verzoek, "afgewezen", "geen recht").grond == "geen recht"


def test_re8_wie_het_recht_wel_heeft_wordt_daarom_niet_geweigerd(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(betrokkene=gezin.lot), "afgewezen", "geen recht")
    assert fout.value.regel == "RE-8"


@pytest.mark.parametrize(("uitkomst", "grond"), [("toegewezen", ""), ("afgewezen", "geen recht")])
def test_re8_onbekend_gezag_is_ja_noch_nee(
    vraag: Vraag, beslis: Beslis, gezin: Gezin, uitkomst: str, grond: str
) -> None:
    Gezag.objects.filter(gezaghebbende=gezin.vader).delete()
    with pytest.raises(Invoerfout, match="wie het gezag heeft"):
        beslis(vraag(betrokkene=gezin.lot), uitkomst, grond, bevoegdheid="Hij zegt het zelf.")


def test_re8_op_de_dag_van_het_besluit_is_het_kind_zestien(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    with klok.op(date(2025, 12, 2)):
        verzoek = vraag(betrokkene=gezin.jip, op=date(2025, 11, 20))
        with pytest.raises(Geweigerd) as fout:
            beslis(verzoek)
    assert fout.value.regel == "RE-8"


def test_re8_bij_een_curator_schrijft_de_medewerker_waaruit_dat_blijkt(
    vraag: Vraag, beslis: Beslis, gezin: Gezin
) -> None:
    gezin.moeder.wilsonbekwaam = True
    gezin.moeder.save()
    verzoek = vraag(aanvrager=gezin.oom, betrokkene=gezin.moeder)
    with pytest.raises(RedenNodig) as fout:
        beslis(verzoek)
    assert (fout.value.regel, fout.value.veld) == ("RE-8", "bevoegdheid")
    assert beslis(verzoek, bevoegdheid="Beschikking van de rechtbank gezien.").uitkomst == "toegewezen"


def test_zonder_vastgestelde_identiteit_gaat_er_niets_naar_iemand(vraag: Vraag, beslis: Beslis) -> None:
    with pytest.raises(Invoerfout) as fout:
        beslis(vraag(identiteit="nog niet"))
    assert "identiteit" in fout.value.velden


def test_een_gemachtigde_laat_zijn_machtiging_zien(vraag: Vraag, beslis: Beslis) -> None:
    with pytest.raises(Invoerfout) as fout:
        beslis(vraag(gemachtigde="Mr. Q. Pleiter"))
    assert "machtiging_gezien" in fout.value.velden


@pytest.mark.parametrize("soort", ["inzage", "afschrift"])
def test_re3_zonder_beperking_wordt_inzage_niet_geweigerd(vraag: Vraag, beslis: Beslis, soort: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(soort), "afgewezen", "beperking")
    assert fout.value.regel == "RE-3"


def test_re3_een_andere_grond_dan_de_bron_noemt_bestaat_niet(vraag: Vraag, beslis: Beslis) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(), "deels toegewezen", "aanmerkelijk belang ander")
    assert fout.value.regel == "RE-3"


def test_re9_wat_de_leidinggevende_beperkte_wordt_niet_geheel_toegewezen(
    vraag: Vraag, beslis: Beslis, beperk: Beperk, gezin: Gezin
) -> None:
    beperk()
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(betrokkene=gezin.fay))
    assert fout.value.regel == "RE-9"


def test_re9_een_gedeeltelijke_beperking_laat_de_rest_heel(
    vraag: Vraag, beslis: Beslis, beperk: Beperk, gezin: Gezin
) -> None:
    beperk()
    verzoek = vraag(betrokkene=gezin.fay)
    with pytest.raises(Geweigerd):
        beslis(verzoek, "afgewezen", "beperking")
    assert beslis(verzoek, "deels toegewezen", "beperking").uitkomst == "deels toegewezen"


def test_re9_de_beperking_van_de_vader_raakt_de_jongere_zelf_niet(
    vraag: Vraag, beslis: Beslis, beperk: Beperk, gezin: Gezin
) -> None:
    beperk(alles=True)
    assert beslis(vraag(aanvrager=gezin.fay, betrokkene=gezin.fay)).uitkomst == "toegewezen"


def test_re4_een_correctie_wordt_afgewezen_als_geen_grond_er_is(vraag: Vraag, beslis: Beslis) -> None:
    assert beslis(vraag("correctie"), "afgewezen", "geen correctiegrond").grond == "geen correctiegrond"


def test_re4_een_correctie_wordt_niet_om_een_ander_belang_geweigerd(vraag: Vraag, beslis: Beslis) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag("correctie"), "afgewezen", "aanmerkelijk belang ander")
    assert fout.value.regel == "RE-4"


@pytest.mark.parametrize("grond", ["geen recht", "aanmerkelijk belang ander", "beperking"])
def test_re5_een_eigen_verklaring_wordt_nooit_geweigerd(vraag: Vraag, beslis: Beslis, grond: str) -> None:
    with pytest.raises(Geweigerd):
        beslis(vraag("eigen verklaring"), "afgewezen", grond)


def test_re5_ook_een_kind_van_tien_verklaart_over_zichzelf(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    verzoek = vraag("eigen verklaring", aanvrager=gezin.lot, betrokkene=gezin.lot)
    assert beslis(verzoek).uitkomst == "toegewezen"


def test_re6_vernietiging_wordt_geweigerd_om_het_belang_van_een_ander(
    vraag: Vraag, beslis: Beslis, gezin: Gezin
) -> None:
    beslissing = beslis(vraag("vernietiging"), "afgewezen", "aanmerkelijk belang ander", belang_van=[gezin.lot])
    assert list(beslissing.belang_van.all()) == [gezin.lot]


def test_re6_het_belang_is_niet_dat_van_de_aanvrager(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag("vernietiging"), "afgewezen", "aanmerkelijk belang ander", belang_van=[gezin.vader])
    assert fout.value.regel == "RE-6"


def test_re7_na_een_weerlegging_wordt_vernietigd(vraag: Vraag, beslis: Beslis, gezin: Gezin, anna: Medewerker) -> None:
    weerlegd_onderzoek(gezin, anna)
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag("vernietiging"), "deels toegewezen", "aanmerkelijk belang ander")
    assert fout.value.regel == "RE-7"


def test_re7_het_besluit_houdt_vast_welke_melding_was_weerlegd(
    vraag: Vraag, beslis: Beslis, gezin: Gezin, anna: Medewerker
) -> None:
    melding = weerlegd_onderzoek(gezin, anna)
    assert beslis(vraag("vernietiging")).weerlegde_meldingen == [melding.pk]


def test_re7_is_een_van_twee_meldingen_weerlegd_dan_wordt_die_in_elk_geval_vernietigd(
    vraag: Vraag, beslis: Beslis, gezin: Gezin, anna: Medewerker
) -> None:
    weerlegd_onderzoek(gezin, anna)
    weerlegd_onderzoek(gezin, anna, uitkomst="bevestigd")
    verzoek = vraag("vernietiging")
    with pytest.raises(Geweigerd) as fout:
        beslis(verzoek, "afgewezen", "aanmerkelijk belang ander")
    assert fout.value.regel == "RE-7"
    assert beslis(verzoek, "deels toegewezen", "aanmerkelijk belang ander").uitkomst == "deels toegewezen"


def test_re7_zonder_uitkomst_is_niets_weerlegd(vraag: Vraag, beslis: Beslis, gezin: Gezin, anna: Medewerker) -> None:
    weerlegd_onderzoek(gezin, anna, uitkomst="niet bevestigd, niet weerlegd")
    assert beslis(vraag("vernietiging"), "afgewezen", "aanmerkelijk belang ander").weerlegde_meldingen == []


def test_re6_toegewezen_vernietiging_wacht_op_wie_haar_uitvoert(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    verzoek = vraag("vernietiging")
    beslis(verzoek)
    assert [een.verzoek for een in toegewezen_verzoeken(gezin.dossier)] == [verzoek]


def test_re6_afgewezen_vernietiging_wacht_nergens_op(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    beslis(vraag("vernietiging"), "afgewezen", "aanmerkelijk belang ander")
    assert toegewezen_verzoeken(gezin.dossier) == []


def test_re6_een_later_besluit_telt(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    verzoek = vraag("vernietiging")
    beslis(verzoek, op=date(2026, 3, 5))
    beslis(verzoek, "afgewezen", "aanmerkelijk belang ander")
    assert toegewezen_verzoeken(gezin.dossier) == []


def test_re6_vernietigen_is_binnen_drie_maanden_na_het_verzoek(vraag: Vraag, beslis: Beslis) -> None:
    verzoek = vraag("vernietiging")
    beslis(verzoek)
    plicht = Verplichting.objects.get(code="vernietiging_uitvoeren", onderwerp_id=verzoek.pk)
    assert (plicht.stand, plicht.uiterlijk) == ("open", date(2026, 6, 2))


def test_tg5_de_reden_verraadt_geen_geheim_adres(vraag: Vraag, beslis: Beslis, gezin: Gezin) -> None:
    GeheimAdres.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, adres={"straat": "Schuilpad", "huisnummer": "8"}
    )
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(), motivering="Uw vrouw woont aan het Schuilpad.")
    assert fout.value.regel == "TG-5"


def test_ml2_de_reden_verraadt_geen_melder(vraag: Vraag, beslis: Beslis, buurvrouw: Bron) -> None:
    with pytest.raises(Geweigerd) as fout:
        beslis(vraag(), motivering="Wilma Zonneveld heeft ons gebeld.")
    assert fout.value.regel == "ML-2"


def test_een_besluit_is_er_op_de_dag_zelf(vraag: Vraag, beslis: Beslis) -> None:
    with klok.op(datetime(2026, 3, 8, 12, 0, tzinfo=klok.NEDERLAND)):
        assert beslis(vraag()).op == date(2026, 3, 8)
