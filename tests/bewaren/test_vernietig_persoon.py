"""RE-6, RE-7: on request what is about one person goes; what is about others too stays, without his name."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.bewaren.conftest import GESLOTEN, MOEDER, MaakDossier
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.models import Grootboekregel, Vernietiging
from zicht.bewaren.voorstellen import stel_vernietiging_voor
from zicht.contact.invoer import PersoonInvoer
from zicht.contact.models import GemeldePersoon, Melding
from zicht.dossiers.models import (
    Adres,
    Bevinding,
    Contactgegeven,
    Dossier,
    Gebeurtenis,
    Gesprek,
    Gesprekspartner,
    Persoon,
)
from zicht.dossiers.models.persoon import Gezinsrol, Nauwkeurigheid
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker
from zicht.rechten.models import Beslissing, Verzoek, Verzoekonderdeel
from zicht.werkvoorraad.controleren import controleer

pytestmark = pytest.mark.django_db
VERZOEK = "verzoek toegewezen"
ZOON = PersoonInvoer(
    voornamen="Bram",
    achternaam="Kuiper",
    geboortedatum=date(2015, 3, 4),
    geboortedatum_nauwkeurigheid=Nauwkeurigheid.DAG,
    gezinsrol=Gezinsrol.KIND,
)
KORT_DAARNA = date(2027, 1, 4)
"""Long before the term is over."""


@pytest.fixture
def dossier(maak_dossier: MaakDossier) -> Dossier:
    return maak_dossier(personen=(MOEDER, ZOON), verhaal="Noor Dorrestein schreeuwt. Bram rent naar buiten; Noor niet.")


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return dossier.persoon_set.get(voornamen="Noor")


@pytest.fixture
def zoon(dossier: Dossier) -> Persoon:
    return dossier.persoon_set.get(voornamen="Bram")


def verzoek_van(persoon: Persoon, door: Medewerker, uitkomst: str = "toegewezen") -> Verzoek:
    verzoek = Verzoek.objects.create(
        dossier=persoon.dossier,
        soort=Verzoek.Soort.VERNIETIGING,
        ontvangen_op=GESLOTEN,
        wijze="brief",
        betrokkene=persoon,
        aanvrager=persoon,
    )
    deel = Verzoekonderdeel.objects.create(dossier=persoon.dossier, verzoek=verzoek, nummer=1, omschrijving="Alles.")
    Beslissing.objects.create(
        dossier=persoon.dossier,
        onderdeel=deel,
        uitkomst=uitkomst,
        besloten_door=door,
        op=GESLOTEN,
        versie_protocol="hp2019-wet2026",
    )
    return verzoek


def vernietig(persoon: Persoon, petra: Medewerker, dirk: Medewerker, uitkomst: str = "toegewezen") -> Vernietiging:
    with klok.op(KORT_DAARNA):
        verzoek_van(persoon, dirk, uitkomst)
        voorstel = stel_vernietiging_voor(
            dossier=persoon.dossier, door=petra, grond=VERZOEK, persoon=persoon, afwijking_reden="Zij vroeg het zelf."
        )
        return keur_vernietiging_goed(voorstel=voorstel, door=dirk)


def test_re6_wat_alleen_over_haar_gaat_is_weg(
    dossier: Dossier, moeder: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    alleen = Bevinding.objects.create(dossier=dossier, op=GESLOTEN, status="feit", tekst="Zij is moe.")
    alleen.betreft.set([moeder])
    bewijs = vernietig(moeder, petra, dirk)
    assert not Bevinding.objects.filter(pk=alleen.pk).exists()
    assert not Adres.objects.exists()
    assert not Contactgegeven.objects.exists()
    assert not GemeldePersoon.objects.filter(achternaam="Dorrestein").exists()
    assert not Verzoek.objects.exists()
    assert (bewijs.omvang, bewijs.aantallen["Bevinding"]) == ("persoon", 1)
    assert Grootboekregel.objects.get().soort == "persoon"


def test_re6_wat_ook_over_een_ander_gaat_blijft_zonder_haar_naam(
    dossier: Dossier, moeder: Persoon, zoon: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    samen = Bevinding.objects.create(dossier=dossier, op=GESLOTEN, status="feit", tekst="Noor sloeg Bram.")
    samen.betreft.set([moeder, zoon])
    gesprek = Gesprek.objects.create(
        dossier=dossier, op=klok.moment(GESLOTEN), wijze="op kantoor", verslag="Noor en Bram spraken samen."
    )
    for wie in (moeder, zoon):
        Gesprekspartner.objects.create(dossier=dossier, gesprek=gesprek, persoon=wie)
    vernietig(moeder, petra, dirk)
    gesprek.refresh_from_db()
    assert Bevinding.objects.get(pk=samen.pk).tekst == "[gegevens vernietigd] sloeg Bram."
    assert gesprek.verslag == "[gegevens vernietigd] en Bram spraken samen."
    assert [partner.persoon for partner in gesprek.partners.all()] == [zoon]
    assert Melding.objects.get().verhaal == (
        "[gegevens vernietigd] schreeuwt. Bram rent naar buiten; [gegevens vernietigd] niet."
    )


def test_re6_haar_rij_blijft_als_iemand_zonder_naam(
    dossier: Dossier, moeder: Persoon, zoon: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    vernietig(moeder, petra, dirk)
    moeder.refresh_from_db()
    assert (moeder.naam, moeder.geboortedatum, moeder.zoeknaam) == ("Naam onbekend", None, "")
    assert not moeder.directbetrokkene
    zoon.refresh_from_db()
    assert zoon.naam == "Bram Kuiper"


def test_re10_van_een_kind_blijft_het_jaar_om_te_weten_hoe_lang_er_wordt_bewaard(
    zoon: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    vernietig(zoon, petra, dirk)
    zoon.refresh_from_db()
    assert (zoon.geboortedatum, zoon.geboortedatum_nauwkeurigheid) == (date(2015, 1, 1), Nauwkeurigheid.JAAR)


def test_de_tijdlijn_houdt_wat_er_gebeurde_zonder_haar_naam(
    dossier: Dossier, moeder: Persoon, anna: Medewerker, petra: Medewerker, dirk: Medewerker
) -> None:
    toen = datetime(2026, 3, 2, 9, tzinfo=klok.NEDERLAND)
    regel = schrijf(dossier, "proef", door=anna, op=toen, tekst="Gebeld met Noor over morgen.")
    vernietig(moeder, petra, dirk)
    nu = Gebeurtenis.objects.get(pk=regel.pk)
    assert (nu.tekst, nu.gebeurd_op) == ("Gebeld met [gegevens vernietigd] over morgen.", toen)


def test_re6_deels_toegewezen_laat_staan_wie_het_is(
    dossier: Dossier, moeder: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    """The interest of the child stands in the way of forgetting who she is; the request keeps its answer."""
    vernietig(moeder, petra, dirk, "deels toegewezen")
    moeder.refresh_from_db()
    assert moeder.naam == "Noor Dorrestein"
    assert not Adres.objects.exists()
    assert Beslissing.objects.get().uitgevoerd_op == KORT_DAARNA


def test_de_verplichtingen_van_het_dossier_kloppen_daarna(
    dossier: Dossier, moeder: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    vernietig(moeder, petra, dirk)
    with klok.op(KORT_DAARNA):
        assert controleer(nummers=[dossier.nummer]).verschillen == []


def test_re6_het_verzoek_van_een_ander_is_geen_grond(zoon: Persoon, moeder: Persoon, petra: Medewerker) -> None:
    verzoek_van(zoon, petra)
    with klok.op(KORT_DAARNA), pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(
            dossier=moeder.dossier, door=petra, grond=VERZOEK, persoon=moeder, afwijking_reden="Zij wil het."
        )
    assert fout.value.regel == "RE-6"


@pytest.mark.parametrize("uitkomst", ["afgewezen", "deels toegewezen"])
def test_re6_het_hele_dossier_vraagt_een_geheel_toegewezen_verzoek(
    moeder: Persoon, petra: Medewerker, uitkomst: str
) -> None:
    verzoek_van(moeder, petra, uitkomst)
    with klok.op(KORT_DAARNA), pytest.raises(Geweigerd) as fout:
        stel_vernietiging_voor(dossier=moeder.dossier, door=petra, grond=VERZOEK, afwijking_reden="Ja.")
    assert fout.value.regel == "RE-6"


def test_re6_wie_niet_vroeg_wordt_genoemd_voor_het_hele_dossier_gaat(moeder: Persoon, petra: Medewerker) -> None:
    verzoek_van(moeder, petra)
    with klok.op(KORT_DAARNA), pytest.raises(RedenNodig) as fout:
        stel_vernietiging_voor(dossier=moeder.dossier, door=petra, grond=VERZOEK)
    assert (fout.value.regel, "Bram Kuiper" in fout.value.zin) == ("RE-6", True)


def test_re7_vroeg_iedereen_dan_gaat_het_hele_dossier_ook_voor_de_termijn(
    dossier: Dossier, moeder: Persoon, zoon: Persoon, petra: Medewerker, dirk: Medewerker
) -> None:
    for wie in (moeder, zoon):
        verzoek_van(wie, petra)
    with klok.op(KORT_DAARNA):
        voorstel = stel_vernietiging_voor(dossier=dossier, door=petra, grond=VERZOEK)
        keur_vernietiging_goed(voorstel=voorstel, door=dirk)
    assert not Dossier.objects.exists()


def test_een_latere_beslissing_op_hetzelfde_onderdeel_telt(moeder: Persoon, petra: Medewerker) -> None:
    verzoek = verzoek_van(moeder, petra)
    Beslissing.objects.create(
        dossier=moeder.dossier,
        onderdeel=verzoek.onderdelen.get(),
        uitkomst="afgewezen",
        besloten_door=petra,
        op=date(2026, 6, 1),
        versie_protocol="hp2019-wet2026",
    )
    with klok.op(KORT_DAARNA), pytest.raises(Geweigerd):
        stel_vernietiging_voor(
            dossier=moeder.dossier, door=petra, grond=VERZOEK, persoon=moeder, afwijking_reden="Zij wil het."
        )
