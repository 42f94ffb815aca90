"""ML-5, RE-11: a melding that was made unjustly is removed, and nothing of it is left: no row, no id, no draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from tests.bewaren.conftest import MOEDER, MaakDossier, medewerker
from tests.bewaren.hulp import alles, gevonden
from zicht.bewaren.models import Grootboekregel, StatistiekMelding
from zicht.bewaren.verzamelen import verzamel
from zicht.contact.intrekken import besluit_intrekking, wens_tot_intrekking
from zicht.contact.models import BesprokenMet, Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, Dossier, Gebeurtenis, Meekijkverzoek, Raadpleging, Verplichting
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker, Rol, Sleutel
from zicht.werkvoorraad.controleren import controleer

pytestmark = pytest.mark.django_db
MERK = "zqmverwijderkv"
BLIJFT = (Dossier, Besluit, Raadpleging, BesprokenMet, Sleutel, Verplichting)


@pytest.fixture
def melding(maak_dossier: MaakDossier) -> Melding:
    van = replace(MOEDER, achternaam=MERK, straat=f"{MERK}laan")
    dossier = maak_dossier(geopend=date(2046, 5, 1), gesloten=None, personen=(van,), verhaal=f"Geschreeuw {MERK}.")
    return Melding.objects.get(dossier=dossier)


def verwijder(melding: Melding, door: Medewerker) -> Besluit:
    wens_tot_intrekking(melding=melding, door=door, reden=f"Ik vergiste mij {MERK}.")
    collega = medewerker("Sem Bakker", Rol.GEDRAGSWETENSCHAPPER)
    return besluit_intrekking(
        melding=melding,
        door=door,
        onterecht=True,
        motivering="De melding ging over een ander huis.",
        rust_op_tekst="Het gesprek met de melder.",
        geraadpleegd=[Geraadpleegd(collega=collega, advies="Eens.")],
        kindbelang={"gezin_en_contacten": "Er is geen kind."},
    )


def test_ml5_geen_naam_en_geen_id_blijft_staan(melding: Melding, anna: Medewerker) -> None:
    dossier = melding.dossier_id
    voor = verzamel(dossier)
    weg = {een for soort, rijen in voor.weg.items() if soort not in BLIJFT for een in rijen if isinstance(een, UUID)}
    weg -= {dossier}
    assert MERK.encode() in alles()
    besluit = verwijder(melding, anna)
    erna = alles()
    assert MERK.encode() not in erna
    blijft = set(Gebeurtenis.objects.filter(over_id=besluit.pk).values_list("pk", flat=True))
    assert gevonden(weg - blijft, erna) == []


def test_ml5_er_blijft_ook_geen_statistiek(melding: Melding, anna: Medewerker) -> None:
    """Removing leaves nothing; only destroying leaves figures (HP2019 bijlage 1)."""
    verwijder(melding, anna)
    assert not StatistiekMelding.objects.exists()


def test_ml5_het_staat_in_het_grootboek(melding: Melding, anna: Medewerker) -> None:
    verwijder(melding, anna)
    assert Grootboekregel.objects.get().soort == "melding"


def test_ml5_concepten_en_vragen_om_toegang_gaan_mee(melding: Melding, anna: Medewerker) -> None:
    Concept.objects.create(
        medewerker=anna,
        sleutel=f"contact-aanvullen:{melding.dossier_id}:{melding.pk}",
        dossier=melding.dossier_id,
        gegevens={"verhaal": [MERK]},
        bewaard_op=klok.nu(),
    )
    Meekijkverzoek.objects.create(
        dossier=melding.dossier, aan=anna, vraag=f"Kijk mee naar {MERK}.", tot_en_met=date(2046, 6, 1)
    )
    verwijder(melding, anna)
    assert not Concept.objects.exists()
    assert not Meekijkverzoek.objects.exists()


def test_ml5_van_twee_meldingen_gaat_alleen_het_concept_over_deze(
    melding: Melding, maak_dossier: MaakDossier, anna: Medewerker
) -> None:
    tweede = Melding.objects.create(
        dossier=melding.dossier, nummer=987_654, ontvangen_op=klok.nu(), kanaal="telefoon", melder=melding.melder
    )
    for een in (melding, tweede):
        Concept.objects.create(
            medewerker=anna,
            sleutel=f"contact-aanvullen:{een.dossier_id}:{een.pk}",
            dossier=een.dossier_id,
            gegevens={},
            bewaard_op=klok.nu(),
        )
    verwijder(melding, anna)
    assert [str(tweede.pk) in een.sleutel for een in Concept.objects.all()] == [True]


def test_de_verplichtingen_kloppen_daarna(melding: Melding, anna: Medewerker) -> None:
    verwijder(melding, anna)
    assert controleer(nummers=[Dossier.objects.get().nummer]).verschillen == []
