"""A copy begins for who holds the right on that day (RE-8), and can be given up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.dossiers.conftest import Gezin
from zicht.afschrift.maken import laat_afschrift_vervallen, maak_afschrift
from zicht.afschrift.models import Afschrift
from zicht.dossiers.models import Bron, Gebeurtenis, Gezag, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
Concept = Callable[..., Afschrift]


def test_een_volwassene_vraagt_voor_zichzelf(gezin: Gezin, concept: Concept) -> None:
    afschrift = concept(gezin.vader)
    assert (afschrift.lezer, afschrift.betrokkene, afschrift.stand) == (gezin.vader, gezin.vader, "concept")
    assert Gebeurtenis.objects.filter(soort="afschrift maken", over_id=afschrift.pk).exists()


def test_een_ouder_met_gezag_vraagt_voor_een_jong_kind(gezin: Gezin, concept: Concept) -> None:
    """RE-8."""
    assert concept(gezin.lot, aanvrager=gezin.vader).lezer == gezin.vader


def test_een_kind_van_negen_vraagt_niet_zelf(gezin: Gezin, concept: Concept) -> None:
    """RE-8, hard: under twelve the representatives."""
    with pytest.raises(Geweigerd) as fout:
        concept(gezin.lot)
    assert fout.value.regel == "RE-8"


def test_een_ander_vraagt_niet_voor_een_volwassene(gezin: Gezin, concept: Concept) -> None:
    """RE-8, hard."""
    with pytest.raises(Geweigerd):
        concept(gezin.moeder, aanvrager=gezin.vader)


def test_zolang_het_gezag_onbekend_is_vraagt_zicht_waarom_het_vaststaat(gezin: Gezin, concept: Concept) -> None:
    """RE-8: unknown is neither yes nor no."""
    Gezag.objects.filter(dossier=gezin.dossier).delete()
    with pytest.raises(RedenNodig) as fout:
        concept(gezin.lot, aanvrager=gezin.vader)
    assert fout.value.veld == "recht_reden"
    assert concept(gezin.lot, aanvrager=gezin.vader, recht_reden="Uittreksel van het gezagsregister gezien.")


def test_een_voogd_vraagt_als_instelling(gezin: Gezin, concept: Concept) -> None:
    Gezag.objects.filter(dossier=gezin.dossier).delete()
    Gezag.objects.create(dossier=gezin.dossier, kind=gezin.lot, instelling="Jeugdzorg Oost", soort="voogdij")
    assert concept(gezin.lot, instelling="Jeugdzorg Oost").lezer == "Jeugdzorg Oost"


def test_een_melder_vraagt_wat_over_hemzelf_gaat(gezin: Gezin, buurvrouw: Bron, anna: Medewerker) -> None:
    """RE-1: the melder holds rights on his own melding."""
    afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor_bron=buurvrouw)
    assert afschrift.lezer == buurvrouw


@pytest.mark.parametrize("beide", [True, False])
def test_een_afschrift_gaat_over_een_betrokkene(gezin: Gezin, buurvrouw: Bron, anna: Medewerker, beide: bool) -> None:
    velden = {"voor": gezin.vader, "voor_bron": buurvrouw} if beide else {}
    with pytest.raises(Invoerfout) as fout:
        maak_afschrift(dossier=gezin.dossier, door=anna, **velden)  # type: ignore[arg-type]
    assert "voor" in fout.value.velden


def test_niemand_uit_een_ander_dossier(gezin: Gezin, anna: Medewerker, ander_gezin: Persoon) -> None:
    with pytest.raises(Invoerfout):
        maak_afschrift(dossier=gezin.dossier, door=anna, voor=ander_gezin)


def test_een_concept_kan_vervallen(gezin: Gezin, anna: Medewerker, concept: Concept) -> None:
    afschrift = laat_afschrift_vervallen(afschrift=concept(gezin.vader), door=anna)
    assert afschrift.stand == Afschrift.Stand.VERVALLEN
    with pytest.raises(Invoerfout):
        laat_afschrift_vervallen(afschrift=afschrift, door=anna)
