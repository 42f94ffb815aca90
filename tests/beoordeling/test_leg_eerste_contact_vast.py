"""First contact: the topics, what is heard, what is told, and what is still to come (VB-11; HP2019 ch. 8)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.beoordeling.conftest import VANDAAG, maak_persoon
from zicht.beoordeling.eerste_contact import ONDERWERPEN, leg_eerste_contact_vast, te_bespreken
from zicht.dossiers.bevraagbaar import stand
from zicht.dossiers.informeren import onderwerpen
from zicht.dossiers.models import Dossier, Gesprek, Gesprekspartner, Informatie, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.uitstel import stel_uit
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(dossier: Dossier, ilse: Medewerker, moeder: Persoon) -> Any:
    def leg_vast(**velden: Any) -> Gesprek:
        basis: dict[str, Any] = {
            "personen": [moeder],
            "wijze": "telefoon",
            "onderwerpen": ["inhoud_melding", "visie"],
            "visie": "Ze schrikt en vindt dat de school overdrijft.",
            "afstemming": "In korte zinnen, en gevraagd of het duidelijk was.",
        }
        return leg_eerste_contact_vast(dossier=dossier, door=ilse, **{**basis, **velden})

    return leg_vast


def test_vb_11_alle_onderwerpen_van_het_protocol_staan_in_de_lijst(dossier: Dossier, kind: Persoon) -> None:
    assert te_bespreken([kind], VANDAAG) == tuple(ONDERWERPEN)


def test_vb_11_de_verwijsindex_alleen_als_er_minderjarigen_zijn(moeder: Persoon) -> None:
    assert "vir" not in te_bespreken([moeder], VANDAAG)


def test_ieder_onderwerp_dat_verteld_wordt_kent_het_protocol() -> None:
    assert set(ONDERWERPEN) - {"visie"} <= set(onderwerpen())


def test_vb_11_het_contact_is_een_gesprek_waarin_deze_persoon_is_gehoord(contact: Any, moeder: Persoon) -> None:
    partner = Gesprekspartner.objects.get(gesprek=contact())
    assert (partner.persoon, partner.hoe, partner.over_melding_en_situatie) == (moeder, "gehoord", True)


def test_vb_11_per_onderwerp_en_persoon_wordt_bewaard_dat_het_is_verteld(contact: Any, moeder: Persoon) -> None:
    contact(onderwerpen=["inhoud_melding", "over_veilig_thuis"])
    verteld = Informatie.objects.filter(persoon=moeder).values_list("onderwerp", flat=True)
    assert set(verteld) == {"inhoud_melding", "over_veilig_thuis"}


def test_alg_3_zonder_hun_visie_zijn_mensen_nog_niet_gehoord(contact: Any) -> None:
    gesprek = contact(onderwerpen=["inhoud_melding"], visie="")
    assert not Gesprekspartner.objects.get(gesprek=gesprek).over_melding_en_situatie


def test_vb_11_wie_visie_aankruist_schrijft_haar_op(contact: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        contact(visie=" ")
    assert "visie" in fout.value.velden


def test_vb_11_visie_en_samenwerking_zijn_het_verslag(contact: Any) -> None:
    verslag = contact(samenwerking="Ze wil donderdag praten.").verslag
    assert "school overdrijft" in verslag and "donderdag praten" in verslag


def test_vb_3_gevraagd_wordt_of_er_contact_is_met_hulp_of_politie(contact: Any, moeder: Persoon) -> None:
    contact(hulp_bekend="Ja, gezinscoach van De Brug.")
    moeder.refresh_from_db()
    assert moeder.hulp_bekend == "4 maart 2026: Ja, gezinscoach van De Brug."


def test_vb_3_na_het_eerste_contact_mag_er_meer_gevraagd_worden(contact: Any, dossier: Dossier) -> None:
    contact()
    assert stand(dossier).na_contact


def test_alg_3_een_klein_kind_wordt_gezien(contact: Any, dossier: Dossier) -> None:
    baby = maak_persoon(dossier, "Pip", Gezinsrol.KIND, date(2024, 1, 1))
    gesprek = contact(
        personen=[baby], ouders_niet_vooraf_reden="Het kinderdagverblijf belde: nu ophalen is niet veilig."
    )
    assert Gesprekspartner.objects.get(gesprek=gesprek).hoe == "gezien"


def test_alg_3_ouders_weten_vooraf_van_een_gesprek_met_hun_kind(contact: Any, kind: Persoon) -> None:
    with pytest.raises(RedenNodig) as fout:
        contact(personen=[kind])
    assert fout.value.regel == "ALG-3"


def test_alg_6_een_contactstop_houdt_het_tegen_tot_er_een_reden_is(
    contact: Any, dossier: Dossier, moeder: Persoon, ilse: Medewerker
) -> None:
    stel_uit(
        dossier=dossier,
        door=ilse,
        personen=[moeder],
        grond="gevaar",
        reden="Hij leest haar telefoon mee.",
        opnieuw_bezien_op=VANDAAG + timedelta(days=5),
    )
    with pytest.raises(RedenNodig) as fout:
        contact()
    assert (fout.value.regel, fout.value.veld) == ("ALG-6", "contactstop_reden")


def test_een_mislukt_contact_laat_niets_achter(contact: Any, kind: Persoon) -> None:
    with pytest.raises(RedenNodig):
        contact(personen=[kind])
    assert not Gesprek.objects.exists()


def test_een_onbekend_onderwerp_wordt_genoemd(contact: Any) -> None:
    with pytest.raises(Invoerfout, match="staat niet in de lijst"):
        contact(onderwerpen=["het weer"])
