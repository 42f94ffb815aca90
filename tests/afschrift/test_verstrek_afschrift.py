"""Giving a copy: nothing unread, nothing that reveals somebody, kept as given (RE-2, BR-3, TG-5, ALG-16)."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import timedelta
from importlib.resources import files
from itertools import pairwise

import jsonschema
import pytest
from pypdf import PdfReader

from tests.afschrift.conftest import bevinding, gesprek_met, melding_van
from tests.dossiers.conftest import Gezin
from zicht.afschrift import verstrekken
from zicht.afschrift.maken import maak_afschrift
from zicht.afschrift.models import Afschrift
from zicht.afschrift.nazien import laat_passage_weg, zie_passages_na
from zicht.afschrift.pdf import als_papier
from zicht.afschrift.samenstellen import zin_op_afschrift
from zicht.afschrift.verstrekken import verstrek_afschrift
from zicht.contact.models import Melding
from zicht.contact.verwijderen import verwijder_melding
from zicht.dossiers.models import Bron, Contactgegeven, GeheimAdres, Gezag, VeiligContact
from zicht.dossiers.ontvangers import FouteTekst, ontvangers_van
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Logregel, Medewerker

pytestmark = pytest.mark.django_db
Concept = Callable[..., Afschrift]
ZIN = (
    "Deze gegevens zijn uitsluitend vastgelegd in verband met de aanpak van huiselijk geweld en kindermishandeling, "
    "ze zijn uitdrukkelijk niet bedoeld of bestemd om te dienen als bewijs in een rechtszaak of anderszins."
)


@pytest.fixture
def nagezien(gezin: Gezin, melding: Melding, concept: Concept, anna: Medewerker) -> Afschrift:
    """The father's copy, every passage seen."""
    gesprek_met(gezin, "Hij wil hulp. Noor was er ook bij.", gezin.vader)
    afschrift = concept(gezin.vader)
    laat_passage_weg(
        afschrift=afschrift, door=anna, bevat="Noor was", grond="privacy van een derde", reden="Gaat over haar."
    )
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    return afschrift


@pytest.fixture
def verstrekt(nagezien: Afschrift, anna: Medewerker) -> Afschrift:
    return verstrek_afschrift(afschrift=nagezien, door=anna)


def tekst_van(afschrift: Afschrift) -> str:
    return "\n".join(blad.extract_text() for blad in PdfReader(io.BytesIO(afschrift.pdf)).pages)


def test_het_wordt_bewaard_zoals_het_is_verstrekt(verstrekt: Afschrift) -> None:
    """RE-2."""
    verstrekt.refresh_from_db()
    assert "Hij wil hulp." in tekst_van(verstrekt)
    assert (verstrekt.stand, verstrekt.verstrekt_op) == ("verstrekt", klok.vandaag())


def test_de_pdf_is_toegankelijk(verstrekt: Afschrift) -> None:
    """BR-1: tagged, with language and title."""
    wortel = PdfReader(io.BytesIO(verstrekt.pdf)).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"] and wortel["/Lang"] == "nl"


def test_de_zin_is_letterlijk_die_van_het_protocol() -> None:
    """BR-3; HP2019 15.8.2."""
    assert zin_op_afschrift(klok.vandaag()) == ZIN


def test_de_zin_staat_boven_ieder_document(verstrekt: Afschrift) -> None:
    """BR-3: in the file of data and on paper."""
    documenten = verstrekt.gegevens["documenten"]
    assert documenten and all(document["zin"] == ZIN for document in documenten)
    op_papier = " ".join(tekst_van(verstrekt).split())
    assert op_papier.count(ZIN) == len(documenten) + 1


def test_de_gegevens_volgen_het_schema(verstrekt: Afschrift) -> None:
    """RE-2: structured data in a documented form."""
    schema = json.loads((files("zicht.afschrift") / "afschrift.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(verstrekt.gegevens, schema)


def test_een_merk_staat_op_de_plaats_van_wat_is_weggelaten(verstrekt: Afschrift) -> None:
    """RE-2: with a mark and a reason."""
    onderdelen = [o for d in verstrekt.gegevens["documenten"] for s in d["stukken"] for o in s["onderdelen"]]
    merken = " ".join(o["weggelaten"] for o in onderdelen if "weggelaten" in o)
    assert "wie de melder of informant is" in merken and "privacy" in merken
    assert "Noor was" not in json.dumps(verstrekt.gegevens, ensure_ascii=False)


def test_de_melder_staat_niet_in_de_pdf_en_niet_in_de_gegevens(verstrekt: Afschrift) -> None:
    """ML-2."""
    for tekst in (tekst_van(verstrekt), json.dumps(verstrekt.gegevens, ensure_ascii=False)):
        assert "De ouders ruzieden." in tekst
        assert not any(deel in tekst for deel in ("Zonneveld", "Wilma", "wilma"))


def test_zolang_iets_niet_is_nagezien_gaat_er_niets_weg(
    gezin: Gezin, melding: Melding, concept: Concept, anna: Medewerker
) -> None:
    """RE-2: a worker reviews it before it leaves."""
    with pytest.raises(Invoerfout) as fout:
        verstrek_afschrift(afschrift=concept(gezin.vader), door=anna)
    assert "niet nagezien" in fout.value.velden["afschrift"]


def test_wat_er_na_het_nazien_bij_kwam_houdt_het_tegen(gezin: Gezin, nagezien: Afschrift, anna: Medewerker) -> None:
    gesprek_met(gezin, "Noor belde later.", gezin.vader)
    with pytest.raises(Invoerfout):
        verstrek_afschrift(afschrift=nagezien, door=anna)


def test_een_collega_zonder_die_taak_neemt_het_niet_mee(nagezien: Afschrift, bas: Medewerker) -> None:
    """TG-4."""
    with pytest.raises(Geweigerd):
        verstrek_afschrift(afschrift=nagezien, door=bas)


@pytest.mark.parametrize("wijze", ["brief", "e-mail"])
def test_een_onveilige_weg_vraagt_een_reden(gezin: Gezin, nagezien: Afschrift, anna: Medewerker, wijze: str) -> None:
    """TG-5: the copy goes to a safe address."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.vader, instructie="Alleen bellen.")
    with pytest.raises(RedenNodig) as fout:
        verstrek_afschrift(afschrift=nagezien, door=anna, wijze=wijze)
    assert (fout.value.regel, fout.value.veld) == ("TG-5", "veilig_contact_reden")
    reden = "Hij haalt het zelf op."
    assert verstrek_afschrift(afschrift=nagezien, door=anna, wijze=wijze, veilig_contact_reden=reden).pdf


def test_een_onveilig_e_mailadres_is_dicht_ook_met_een_reden(
    gezin: Gezin, nagezien: Afschrift, anna: Medewerker
) -> None:
    """TG-5, hard: who reads along would get the whole file."""
    Contactgegeven.objects.create(
        dossier=gezin.dossier, persoon=gezin.vader, soort="e-mail", waarde="sem@voorbeeld.invalid", veilig="nee"
    )
    zie_passages_na(afschrift=nagezien, door=anna, alle_overige=True)
    with pytest.raises(Geweigerd) as fout:
        verstrek_afschrift(afschrift=nagezien, door=anna, wijze="e-mail", veilig_contact_reden="Hij vroeg het zo.")
    assert fout.value.regel == "TG-5"


def test_tijdens_een_contactstop_vraagt_verstrekken_een_reden(
    gezin: Gezin, nagezien: Afschrift, anna: Medewerker
) -> None:
    """ALG-6: a copy tells him of the melding."""
    stel_uit(
        dossier=gezin.dossier,
        door=anna,
        personen=[gezin.vader],
        grond="gevaar",
        reden="Hij bedreigde haar.",
        opnieuw_bezien_op=klok.vandaag() + timedelta(days=7),
    )
    zie_passages_na(afschrift=nagezien, door=anna, alle_overige=True)
    with pytest.raises(RedenNodig) as fout:
        verstrek_afschrift(afschrift=nagezien, door=anna, wijze="anders")
    assert (fout.value.regel, fout.value.veld) == ("ALG-6", "contactstop_reden")
    reden = "Besproken met de politie; hij haalt het hier op."
    assert verstrek_afschrift(afschrift=nagezien, door=anna, wijze="anders", contactstop_reden=reden).pdf


def test_de_laatste_blik_houdt_tegen_wat_er_doorheen_glipte(
    nagezien: Afschrift, anna: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ML-2, TG-5, hard: whatever was composed, the copy itself is held against every secret."""
    samengesteld = verstrekken.van_afschrift(nagezien)
    monkeypatch.setattr(verstrekken, "van_afschrift", lambda _: samengesteld)
    Bron.objects.create(dossier=nagezien.dossier, soort="omstander", identiteit={"relatie": "hij wil hulp"})
    with pytest.raises(Geweigerd) as fout:
        verstrek_afschrift(afschrift=nagezien, door=anna)
    assert fout.value.regel == "ML-2"
    nagezien.refresh_from_db()
    assert nagezien.pdf == b""


def test_wie_zijn_recht_intussen_verloor_krijgt_het_niet(gezin: Gezin, concept: Concept, anna: Medewerker) -> None:
    """RE-8: on the day it is given."""
    afschrift = concept(gezin.lot, aanvrager=gezin.vader)
    Gezag.objects.filter(gezaghebbende=gezin.vader).update(soort="geen")
    with pytest.raises(Geweigerd) as fout:
        verstrek_afschrift(afschrift=afschrift, door=anna)
    assert fout.value.regel == "RE-8"


def test_het_verstrekken_staat_in_het_logboek(verstrekt: Afschrift) -> None:
    """TG-4."""
    assert Logregel.objects.filter(waar="afschrift verstrekken", actie="verzenden").exists()


def test_wat_is_verstrekt_verandert_niet_meer(verstrekt: Afschrift, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        verstrek_afschrift(afschrift=verstrekt, door=anna)


def test_wie_een_foute_uitspraak_in_zijn_afschrift_kreeg_wordt_gevonden(
    gezin: Gezin, concept: Concept, anna: Medewerker, school: Bron
) -> None:
    """ALG-16: rectification follows every copy that went out."""
    rij = bevinding(gezin, "Hij dronk die avond.", gezin.vader, bron=school)
    afschrift = concept(gezin.vader)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    verstrek_afschrift(afschrift=afschrift, door=anna)
    gevonden = ontvangers_van(FouteTekst(gezin.dossier, rij.tekst, bevinding=rij))
    assert [(een.wie, een.waarin) for een in gevonden] == [("Sem Zandstra", "Afschrift")]


def test_moeder_krijgt_haar_geheime_adres_niet_op_papier(
    gezin: Gezin, geheim: GeheimAdres, concept: Concept, anna: Medewerker
) -> None:
    """TG-5: others at home read along."""
    gesprek_met(gezin, "Zij is blij. Zij woont nu aan de Wilgenhof 7. Het is rustig.", gezin.moeder)
    afschrift = concept(gezin.moeder)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    reden = "Zij haalt het zelf op."
    tekst = tekst_van(verstrek_afschrift(afschrift=afschrift, door=anna, wijze="anders", veilig_contact_reden=reden))
    assert "Zij is blij." in tekst and "Wilgenhof" not in tekst


def test_de_melder_krijgt_een_eigen_afschrift(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, anna: Medewerker
) -> None:
    """RE-1."""
    afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor_bron=buurvrouw)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    assert "Ik ben Wilma Zonneveld" in tekst_van(verstrek_afschrift(afschrift=afschrift, door=anna))


def test_geen_kop_slaat_een_niveau_over(nagezien: Afschrift) -> None:
    """PDF/UA: who listens to a copy finds its way by the headings."""
    html = als_papier(verstrekken.van_afschrift(nagezien), kenmerk="D0000001")
    niveaus = [int(niveau) for niveau in re.findall(r"<h([1-6])", html)]
    assert niveaus[0] == 1
    assert all(later <= eerder + 1 for eerder, later in pairwise(niveaus))


def test_een_verwijderde_melding_verdwijnt_ook_uit_bewaarde_afschriften(
    verstrekt: Afschrift, melding: Melding, politie: Bron
) -> None:
    """RE-11, ML-5: that it was given stays, to tell who had it."""
    melding_van(politie, nummer=2)
    verwijder_melding(melding, behalve=None)
    verstrekt.refresh_from_db()
    assert (verstrekt.pdf, verstrekt.gegevens, verstrekt.gegeven_rijen) == (b"", {}, [])
    assert verstrekt.verstrekt_op == klok.vandaag()


def test_een_ander_afschrift_blijft_zoals_het_is_gegeven(
    gezin: Gezin, melding: Melding, politie: Bron, school: Bron, anna: Medewerker
) -> None:
    """RE-11."""
    afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor_bron=school)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    verstrek_afschrift(afschrift=afschrift, door=anna)
    melding_van(politie, nummer=2)
    verwijder_melding(melding, behalve=None)
    afschrift.refresh_from_db()
    assert afschrift.pdf
