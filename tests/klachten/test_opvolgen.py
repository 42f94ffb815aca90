"""What follows on a complaint: put right at every recipient, promises kept, and the way goes on (KL-1, ALG-16)."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from zicht.dossiers.models import Dossier, Rectificatie, Verplichting
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.klachten.ontvangen import leg_klachtgesprek_vast
from zicht.klachten.opvolgen import beloof_na_klacht, kom_belofte_na, zet_klachtonderdeel_recht
from zicht.klachten.selectors import klachten_van
from zicht.klachten.uitspraken import Oordeel, leg_uitspraak_vast

pytestmark = pytest.mark.django_db


@pytest.fixture
def gegrond(klacht: Klacht, anna: Medewerker) -> Klacht:
    """The second part is gegrond and asks for a rectification."""
    oordelen = [Oordeel(1, "geen oordeel"), Oordeel(2, "gegrond", rectificatie_nodig=True)]
    return leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen)


def stand(dossier: Dossier, code: str) -> str:
    return Verplichting.objects.get(dossier=dossier, code=code).stand


def recht(klacht: Klacht, door: Medewerker, onderdeel: int = 2) -> list[Rectificatie]:
    return zet_klachtonderdeel_recht(
        klacht=klacht,
        door=door,
        onderdeel=onderdeel,
        onderwerp="Het woord in het verslag.",
        juiste_tekst="Dit woord is vervallen.",
        ontvangers=["de moeder", "het wijkteam"],
    )


def test_alg_16_iedere_ontvanger_krijgt_de_juiste_tekst(gegrond: Klacht, anna: Medewerker) -> None:
    assert [een.ontvanger for een in recht(gegrond, anna)] == ["de moeder", "het wijkteam"]


def test_kl_1_een_gegrond_onderdeel_staat_open_tot_het_is_rechtgezet(
    dossier: Dossier, gegrond: Klacht, anna: Medewerker
) -> None:
    eerst = stand(dossier, "klacht_rechtzetten")
    recht(gegrond, anna)
    assert [eerst, stand(dossier, "klacht_rechtzetten")] == ["open", "voldaan"]


@pytest.mark.parametrize("onderdeel", [1, 7])
def test_kl_1_alleen_wat_de_uitspraak_vraagt_wordt_rechtgezet(
    gegrond: Klacht, anna: Medewerker, onderdeel: int
) -> None:
    with pytest.raises(Invoerfout) as fout:
        recht(gegrond, anna, onderdeel)
    assert list(fout.value.velden) == ["onderdeel"]


def test_kl_1_geen_tweede_keer(gegrond: Klacht, anna: Medewerker) -> None:
    recht(gegrond, anna)
    with pytest.raises(Invoerfout):
        recht(gegrond, anna)


def test_kl_1_een_belofte_staat_open_tot_zij_is_nagekomen(dossier: Dossier, gegrond: Klacht, anna: Medewerker) -> None:
    belofte = beloof_na_klacht(klacht=gegrond, door=anna, soort="excuses", tekst="De directeur belt u.")
    eerst = stand(dossier, "klacht_vervolg")
    kom_belofte_na(belofte=belofte, door=anna, resultaat="Gebeld, met excuses.")
    assert [eerst, stand(dossier, "klacht_vervolg")] == ["open", "voldaan"]


def test_kl_1_een_belofte_heeft_woorden(gegrond: Klacht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        beloof_na_klacht(klacht=gegrond, door=anna, soort="les", tekst="", uiterlijk=date(2020, 1, 1))
    assert set(fout.value.velden) == {"tekst", "uiterlijk"}


@pytest.mark.parametrize(("opgelost", "verwacht"), [(True, "voldaan"), (False, "open"), (None, "open")])
def test_kl_1_een_gesprek_dat_helpt_lost_de_klacht_op(
    dossier: Dossier, klacht: Klacht, anna: Medewerker, opgelost: bool | None, verwacht: str
) -> None:
    leg_klachtgesprek_vast(klacht=klacht, door=anna, verslag="Gesproken.", opgelost=opgelost)
    assert stand(dossier, "klacht_afhandelen") == verwacht


@pytest.mark.parametrize(
    ("bij", "verder"), [("Veilig Thuis", "klachtencommissie"), ("klachtencommissie", "ombudsman"), ("ombudsman", "")]
)
def test_kl_1_wie_niet_tevreden_is_kan_verder(klacht: Klacht, bij: str, verder: str) -> None:
    Klacht.objects.filter(pk=klacht.pk).update(bij=bij)
    (beeld,) = klachten_van(klacht.dossier)
    assert beeld.verder == verder


def test_kl_1_rechtzetten_via_het_scherm(client: Client, gegrond: Klacht, anna: Medewerker) -> None:
    client.force_login(anna)
    adres = reverse("klachten-rechtzetten", kwargs={"dossier": gegrond.dossier.pk, "klacht": gegrond.pk})
    velden = {"onderdeel": "2", "onderwerp": "Het woord.", "juiste_tekst": "Weg.", "ontvangers": "de moeder\n\nde JBT"}
    assert client.post(adres, velden).status_code == 302
    assert Klachtonderdeel.objects.get(nummer=2).rechtgezet_op == date(2020, 6, 10)


def rechtzetscherm(client: Client, klacht: Klacht, door: Medewerker) -> str:
    client.force_login(door)
    adres = reverse("klachten-rechtzetten", kwargs={"dossier": klacht.dossier.pk, "klacht": klacht.pk})
    return client.get(adres).content.decode()


def test_kl_1_zonder_uitspraak_zegt_het_scherm_wat_er_eerst_komt(
    client: Client, klacht: Klacht, anna: Medewerker
) -> None:
    """Not a form that can only be refused."""
    pagina = rechtzetscherm(client, klacht, anna)
    eerst = reverse("klachten-uitspraak", kwargs={"dossier": klacht.dossier.pk, "klacht": klacht.pk})
    assert "Eerst de uitspraak" in pagina and f'href="{eerst}"' in pagina
    assert "Rectificatie vastleggen" not in pagina


def test_kl_1_is_alles_rechtgezet_dan_vraagt_het_scherm_niets(
    client: Client, gegrond: Klacht, anna: Medewerker
) -> None:
    assert "Rectificatie vastleggen" in rechtzetscherm(client, gegrond, anna)
    recht(gegrond, anna)
    pagina = rechtzetscherm(client, gegrond, anna)
    assert "niets recht te zetten" in pagina and "Rectificatie vastleggen" not in pagina


def test_kl_1_wie_al_schreef_houdt_zijn_tekst_als_een_collega_eerder_was(
    client: Client, gegrond: Klacht, anna: Medewerker
) -> None:
    recht(gegrond, anna)
    client.force_login(anna)
    adres = reverse("klachten-rechtzetten", kwargs={"dossier": gegrond.dossier.pk, "klacht": gegrond.pk})
    antwoord = client.post(adres, {"onderdeel": "2", "juiste_tekst": "Mijn lange tekst."})
    assert "Mijn lange tekst." in antwoord.content.decode()


def test_kl_1_een_belofte_via_het_scherm(client: Client, gegrond: Klacht, anna: Medewerker) -> None:
    client.force_login(anna)
    adres = reverse("klachten-beloven", kwargs={"dossier": gegrond.dossier.pk, "klacht": gegrond.pk})
    client.post(adres, {"soort": "les", "tekst": "Wij bespreken dit in het team."})
    bladzijde = client.get(reverse("klachten", kwargs={"dossier": gegrond.dossier.pk})).content.decode()
    assert "Wij bespreken dit in het team." in bladzijde
