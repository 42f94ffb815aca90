"""Reviewing: more can be left out with a reason, less never than the rules without the leidinggevende (RE-2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.afschrift.conftest import bevinding, gesprek_met, passage_met, staat_van
from tests.dossiers.conftest import Gezin
from zicht.afschrift.inhoud import Stand
from zicht.afschrift.models import Afschrift, Passagekeuze
from zicht.afschrift.nazien import geef_passage_toch, laat_passage_weg, zie_passages_na
from zicht.afschrift.samenstellen import van_afschrift
from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, GeheimAdres
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.models import Beperking

pytestmark = pytest.mark.django_db
Concept = Callable[..., Afschrift]
WEG = {"grond": "privacy van een derde", "reden": "Dit gaat over haar gezondheid."}


@pytest.fixture
def afschrift(gezin: Gezin, concept: Concept) -> Afschrift:
    gesprek_met(gezin, "Het ging beter. Noor was er ook bij.", gezin.vader)
    return concept(gezin.vader)


def test_wat_is_nagezien_gaat_mee(afschrift: Afschrift, anna: Medewerker) -> None:
    """RE-2."""
    zie_passages_na(
        afschrift=afschrift, door=anna, passages=[passage_met(van_afschrift(afschrift), "Noor was").sleutel]
    )
    assert staat_van(van_afschrift(afschrift), "Noor was") == Stand.GEGEVEN


def test_een_tekst_die_verandert_moet_opnieuw_worden_nagezien(
    gezin: Gezin, afschrift: Afschrift, anna: Medewerker
) -> None:
    """RE-2: what was read is what goes."""
    zie_passages_na(afschrift=afschrift, door=anna, bevat="Noor was")
    gesprek = gezin.dossier.gesprek_set.get()
    gesprek.verslag = "Het ging beter. Noor was er toch niet bij."
    gesprek.save()
    assert staat_van(van_afschrift(afschrift), "Noor was") == Stand.NAZIEN


def test_alle_overige_laat_niets_wachten(afschrift: Afschrift, anna: Medewerker) -> None:
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    assert van_afschrift(afschrift).na_te_zien == 0


def test_wat_niet_wacht_kan_niet_worden_nagezien(afschrift: Afschrift, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        zie_passages_na(afschrift=afschrift, door=anna, bevat="Het ging beter")


def test_een_medewerker_laat_meer_weg_met_een_reden(afschrift: Afschrift, anna: Medewerker) -> None:
    """RE-3: on one of its grounds."""
    laat_passage_weg(afschrift=afschrift, door=anna, bevat="Noor was", **WEG)
    passage = passage_met(van_afschrift(afschrift), "Noor was")
    assert passage.stand == Stand.WEGGELATEN
    assert passage.gekozen == WEG["reden"]
    assert "privacy" in passage.merk


@pytest.mark.parametrize("anders", [{"reden": " "}, {"grond": "te veel werk"}])
def test_zonder_reden_of_grond_blijft_het_staan(afschrift: Afschrift, anna: Medewerker, anders: dict[str, str]) -> None:
    """RE-3."""
    with pytest.raises(Invoerfout):
        laat_passage_weg(afschrift=afschrift, door=anna, bevat="Noor was", **{**WEG, **anders})
    assert not Passagekeuze.objects.exists()


def test_een_medewerker_neemt_zijn_eigen_weglating_terug(afschrift: Afschrift, anna: Medewerker) -> None:
    laat_passage_weg(afschrift=afschrift, door=anna, bevat="Noor was", **WEG)
    geef_passage_toch(afschrift=afschrift, door=anna, bevat="Noor was", reden="Vader was hier zelf bij.")
    assert staat_van(van_afschrift(afschrift), "Noor was") == Stand.GEGEVEN
    assert Passagekeuze.objects.count() == 2


def test_wat_de_regels_weglaten_geeft_een_medewerker_niet(gezin: Gezin, afschrift: Afschrift, anna: Medewerker) -> None:
    """RE-2, hard: never less than the rules without the leidinggevende."""
    gesprek_met(gezin, "Zij vroeg naar hulp.", gezin.moeder)
    with pytest.raises(Geweigerd) as fout:
        geef_passage_toch(afschrift=afschrift, door=anna, bevat="Zij vroeg naar hulp", reden="Het helpt hem.")
    assert fout.value.regel == "RE-2"


def test_de_leidinggevende_geeft_wat_de_regels_weglaten(
    gezin: Gezin, afschrift: Afschrift, leidinggevende: Medewerker
) -> None:
    """RE-2."""
    gesprek_met(gezin, "Zij vroeg naar hulp.", gezin.moeder)
    velden = {"bevat": "Zij vroeg naar hulp", "reden": "Moeder vroeg ons het hem te geven."}
    geef_passage_toch(afschrift=afschrift, door=leidinggevende, **velden)
    assert passage_met(van_afschrift(afschrift), "Zij vroeg").toch_gegeven


@pytest.mark.parametrize(
    ("regel", "tekst"),
    [
        ("ML-2", "Wilma Zonneveld belde ons."),
        ("TG-5", "Zij slaapt aan de Wilgenhof."),
        ("OV-1", "Lot wees op school een riem aan."),
    ],
)
def test_ook_de_leidinggevende_geeft_nooit_wat_iemand_verraadt(
    gezin: Gezin,
    afschrift: Afschrift,
    buurvrouw: Bron,
    geheim: GeheimAdres,
    leidinggevende: Medewerker,
    regel: str,
    tekst: str,
) -> None:
    """ML-2, TG-5, OV-1: hard for everybody."""
    bevinding(gezin, "Lot wees op school een riem aan.", gezin.lot, achtergehouden=True)
    gesprek_met(gezin, tekst, gezin.vader)
    with pytest.raises(Geweigerd) as fout:
        geef_passage_toch(afschrift=afschrift, door=leidinggevende, bevat=tekst, reden="Hij weet het al.")
    assert fout.value.regel == regel
    assert staat_van(van_afschrift(afschrift), tekst) == Stand.WEGGELATEN


def test_een_beperking_gaat_voor_een_keuze(
    gezin: Gezin, melding: Melding, concept: Concept, leidinggevende: Medewerker
) -> None:
    """RE-3: end the limit first."""
    Beperking.objects.create(
        dossier=gezin.dossier,
        betrokkene=gezin.vader,
        grond="privacy derde",
        rechten=["afschrift"],
        gegevens=["melding"],
        besloten_door=leidinggevende,
        vanaf=date(2026, 3, 1),
    )
    with pytest.raises(Geweigerd) as fout:
        geef_passage_toch(
            afschrift=concept(gezin.vader), door=leidinggevende, bevat="De ouders ruzieden", reden="Toch maar."
        )
    assert fout.value.regel == "RE-3"


def test_een_keuze_van_voor_een_bescherming_telt_niet_meer(
    gezin: Gezin, afschrift: Afschrift, buurvrouw: Bron, anna: Medewerker
) -> None:
    """ML-2: whoever becomes protected later is so in drafts that were reviewed before."""
    buurvrouw.toestemming_identiteit_op = date(2026, 3, 1)
    buurvrouw.save()
    gesprek_met(gezin, "Wilma was erbij.", gezin.vader)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    assert staat_van(van_afschrift(afschrift), "Wilma was") == Stand.GEGEVEN
    buurvrouw.toestemming_identiteit_op = None
    buurvrouw.save()
    assert staat_van(van_afschrift(afschrift), "Wilma was") == Stand.WEGGELATEN
