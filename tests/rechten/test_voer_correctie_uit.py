"""A granted correction is carried out, and reaches everybody who had the wrong text (RE-4, ALG-16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.rechten.conftest import VANDAAG, Gezin, Vraag
from zicht.afronding.meegeven import MeeTeGeven, toets_wat_meegaat
from zicht.afronding.models import Overdracht, OverdrachtBevinding
from zicht.afronding.selectors.meegeven import wat_niet_meegaat
from zicht.afschrift.samenstellen import stel_samen
from zicht.brieven.toets import toets_brief
from zicht.dossiers.models import (
    Besluit,
    Bevinding,
    Bron,
    Document,
    Gesprek,
    Rectificatie,
    Verplichting,
    Verslagaanbod,
    Verzending,
)
from zicht.dossiers.ontvangers import FouteTekst, ontvangers_van
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.rechten.afgeschermd import is_afgeschermd
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.corrigeren import voer_correctie_uit
from zicht.rechten.models import Beslissing, Gegevenscorrectie
from zicht.rechten.verzoeken import Onderdeel

pytestmark = pytest.mark.django_db
JUIST = "Sem stond op vijf januari voor de deur van de school en riep naar Noor."
Toegewezen = Callable[..., Beslissing]


@pytest.fixture
def toegewezen(vraag: Vraag, anna: Medewerker, uitspraak: Bevinding) -> Toegewezen:
    """The father asks to change the statement, and is right."""

    def doe(gewenst: str = "verbeteren", uitkomst: str = "toegewezen", grond: str = "", **wat: Any) -> Beslissing:
        deel = Onderdeel("Dat ik schreeuwde", "feitelijk onjuist", gewenst, **(wat or {"bevinding": uitspraak}))
        besluit = Deelbeslissing(1, uitkomst, "Een getuige bevestigt dat.", grond)
        return beslis_op_verzoek(verzoek=vraag("correctie", onderdelen=[deel]), door=anna, beslissingen=[besluit])[0]

    return doe


def gekregen(uitspraak: Bevinding, **aan: Any) -> Verzending:
    return Verzending.objects.create(
        dossier=uitspraak.dossier, soort="anders", op=date(2026, 2, 20), tekst=f"Wij lazen: {uitspraak.tekst}", **aan
    )


def test_re4_verbeteren_verandert_de_tekst(toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding) -> None:
    voer_correctie_uit(beslissing=toegewezen(), door=anna, juiste_tekst=JUIST)
    uitspraak.refresh_from_db()
    assert uitspraak.tekst == JUIST


def test_tg9_een_verbeterde_bevinding_heeft_een_nieuwe_versie(
    toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding
) -> None:
    voer_correctie_uit(beslissing=toegewezen(), door=anna, juiste_tekst=JUIST)
    uitspraak.refresh_from_db()
    assert uitspraak.versie == 2


def test_re4_verwijderen_laat_niets_van_de_tekst_staan(
    toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding
) -> None:
    voer_correctie_uit(beslissing=toegewezen("verwijderen"), door=anna)
    uitspraak.refresh_from_db()
    assert uitspraak.tekst == "Op verzoek verwijderd op maandag 9 maart 2026."


def test_re4_afschermen_bewaart_de_tekst_maar_gebruikt_hem_niet_meer(
    toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding
) -> None:
    voer_correctie_uit(beslissing=toegewezen("afschermen"), door=anna)
    uitspraak.refresh_from_db()
    assert (uitspraak.afgeschermd_op, "schreeuwend" in uitspraak.tekst) == (VANDAAG, True)


def test_re4_wat_is_afgeschermd_gaat_niet_mee_in_een_overdracht(gezin: Gezin, uitspraak: Bevinding) -> None:
    uitspraak.afgeschermd_op = VANDAAG
    with pytest.raises(Geweigerd) as fout:
        toets_wat_meegaat(gezin.dossier, [MeeTeGeven(uitspraak)], "")
    assert fout.value.regel == "RE-4"


def test_re4_het_scherm_van_de_overdracht_zegt_wat_is_afgeschermd(gezin: Gezin, uitspraak: Bevinding) -> None:
    Bevinding.objects.filter(pk=uitspraak.pk).update(afgeschermd_op=VANDAAG)
    assert "RE-4" in {niet.regel for niet in wat_niet_meegaat(gezin.dossier)}


def test_re4_wat_is_afgeschermd_staat_in_geen_brief(gezin: Gezin, uitspraak: Bevinding) -> None:
    Bevinding.objects.filter(pk=uitspraak.pk).update(afgeschermd_op=VANDAAG)
    with pytest.raises(Geweigerd) as fout:
        toets_brief(gezin.dossier, f"U weet: {uitspraak.tekst}", aan=gezin.vader)
    assert fout.value.regel == "RE-4"


def test_re4_over_een_afgeschermde_uitspraak_is_geen_wederhoor_meer_verschuldigd(
    toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding
) -> None:
    voer_correctie_uit(beslissing=toegewezen("afschermen"), door=anna)
    open_plichten = Verplichting.objects.filter(onderwerp_id=uitspraak.pk, stand="open")
    assert list(open_plichten.values_list("code", flat=True)) == []


def test_re4_een_verslag_wordt_verbeterd(toegewezen: Toegewezen, anna: Medewerker, gezin: Gezin) -> None:
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op=klok.moment(date(2026, 2, 3)), wijze="telefoon", verslag="Hij schreeuwde."
    )
    voer_correctie_uit(beslissing=toegewezen(gesprek=gesprek), door=anna, juiste_tekst="Hij riep.")
    gesprek.refresh_from_db()
    assert (gesprek.verslag, gesprek.versie) == ("Hij riep.", 2)


def test_re4_wat_elders_is_aangepast_wordt_genoemd(vraag: Vraag, anna: Medewerker) -> None:
    [beslissing] = beslis_op_verzoek(
        verzoek=vraag("correctie"), door=anna, beslissingen=[Deelbeslissing(1, "toegewezen", "U hebt gelijk.")]
    )
    with pytest.raises(Invoerfout) as fout:
        voer_correctie_uit(beslissing=beslissing, door=anna)
    assert "elders" in fout.value.velden
    voer_correctie_uit(beslissing=beslissing, door=anna, elders="De geboortedatum bij Persoon.")
    assert Gegevenscorrectie.objects.get().elders == "De geboortedatum bij Persoon."


def test_re4_wat_is_afgewezen_wordt_niet_uitgevoerd(toegewezen: Toegewezen, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        voer_correctie_uit(
            beslissing=toegewezen(uitkomst="afgewezen", grond="geen correctiegrond"), door=anna, juiste_tekst=JUIST
        )
    assert "beslissing" in fout.value.velden


def test_re4_een_correctie_gebeurt_een_keer(toegewezen: Toegewezen, anna: Medewerker) -> None:
    beslissing = toegewezen()
    voer_correctie_uit(beslissing=beslissing, door=anna, juiste_tekst=JUIST)
    with pytest.raises(Invoerfout):
        voer_correctie_uit(beslissing=beslissing, door=anna, juiste_tekst=JUIST)


def test_re4_een_uitgevoerde_correctie_staat_niet_meer_open(toegewezen: Toegewezen, anna: Medewerker) -> None:
    beslissing = toegewezen()
    voer_correctie_uit(beslissing=beslissing, door=anna, juiste_tekst=JUIST)
    plicht = Verplichting.objects.get(code="correctie_uitvoeren", onderwerp_id=beslissing.onderdeel.verzoek_id)
    assert plicht.stand == "voldaan"


def test_alg16_elke_ontvanger_krijgt_de_juiste_tekst(toegewezen: Toegewezen, anna: Medewerker) -> None:
    voer_correctie_uit(beslissing=toegewezen(), door=anna, juiste_tekst=JUIST, ontvangers=["De school", "Wijkteam"])
    rijen = [(rij.ontvanger, rij.juiste_tekst) for rij in Rectificatie.objects.order_by("id")]
    assert rijen == [("De school", JUIST), ("Wijkteam", JUIST)]


def test_alg16_per_ontvanger_is_er_een_verplichting(toegewezen: Toegewezen, anna: Medewerker) -> None:
    voer_correctie_uit(beslissing=toegewezen(), door=anna, juiste_tekst=JUIST, ontvangers=["De school", "Wijkteam"])
    assert Verplichting.objects.filter(code="rectificeren", stand="open").count() == 2


def test_alg16_bekende_ontvangers_worden_niet_overgeslagen(
    toegewezen: Toegewezen, anna: Medewerker, uitspraak: Bevinding, gezin: Gezin
) -> None:
    gekregen(uitspraak, persoon=gezin.moeder)
    with pytest.raises(RedenNodig, match="Noor Zandstra") as fout:
        voer_correctie_uit(beslissing=toegewezen(), door=anna, juiste_tekst=JUIST)
    assert (fout.value.regel, fout.value.veld) == ("ALG-16", "geen_ontvangers_reden")


def test_alg16_een_brief_met_de_woorden_wijst_zijn_ontvanger_aan(uitspraak: Bevinding) -> None:
    gekregen(uitspraak, partij="Wijkteam Oostrand")
    assert [o.wie for o in ontvangers_van(FouteTekst(uitspraak.dossier, uitspraak.tekst))] == ["Wijkteam Oostrand"]


def test_alg16_een_brief_zonder_de_woorden_wijst_niemand_aan(uitspraak: Bevinding, gezin: Gezin) -> None:
    Verzending.objects.create(dossier=gezin.dossier, soort="anders", op=VANDAAG, persoon=gezin.oom, tekst="Dag Gijs.")
    assert ontvangers_van(FouteTekst(uitspraak.dossier, uitspraak.tekst)) == ()


def test_alg16_een_overdracht_wijst_de_partij_aan(uitspraak: Bevinding, anna: Medewerker) -> None:
    besluit = Besluit.objects.create(
        dossier=uitspraak.dossier, soort="overdracht", uitkomst="x", op=VANDAAG, verantwoordelijke=anna
    )
    overdracht = Overdracht.objects.create(
        dossier=uitspraak.dossier, soort="direct", besluit=besluit, partij="lokaal team", op=VANDAAG
    )
    OverdrachtBevinding.objects.create(dossier=uitspraak.dossier, overdracht=overdracht, bevinding=uitspraak)
    fout = FouteTekst(uitspraak.dossier, uitspraak.tekst, uitspraak)
    assert [(o.wie, o.waarin) for o in ontvangers_van(fout)] == [("Lokaal team", "Overdracht")]


def test_alg16_een_aangeboden_verslag_wijst_wie_het_las_aan(gezin: Gezin) -> None:
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op=klok.moment(date(2026, 2, 3)), wijze="telefoon", verslag="Hij schreeuwde."
    )
    Verslagaanbod.objects.create(dossier=gezin.dossier, gesprek=gesprek, persoon=gezin.moeder, aangeboden_op=VANDAAG)
    fout = FouteTekst(gezin.dossier, gesprek.verslag, gesprek=gesprek)
    assert [o.wie for o in ontvangers_van(fout)] == ["Noor Zandstra"]


def test_ml2_een_beschermde_melder_wordt_als_ontvanger_niet_genoemd(uitspraak: Bevinding, buurvrouw: Bron) -> None:
    gekregen(uitspraak, bron=buurvrouw)
    [ontvanger] = ontvangers_van(FouteTekst(uitspraak.dossier, uitspraak.tekst))
    assert "Zonneveld" not in ontvanger.wie


def stand_in_afschrift(rij: Any, persoon: Any) -> tuple[str, str]:
    """What a copy for this person says of this row: given or not, and by which rule."""
    beeld = stel_samen(rij.dossier, voor=persoon)
    oordeel = next(stuk.oordeel for stuk in beeld.stukken if stuk.rij[1] == rij.pk)
    return str(oordeel.stand), oordeel.regel


def test_re4_een_afgeschermd_verslag_staat_in_geen_afschrift(
    toegewezen: Toegewezen, anna: Medewerker, gezin: Gezin
) -> None:
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op=klok.nu(), wijze="telefoon", gehouden=True, verslag="Hij schreeuwde."
    )
    gesprek.partners.create(dossier=gezin.dossier, persoon=gezin.vader, hoe="gehoord")
    voer_correctie_uit(beslissing=toegewezen("afschermen", gesprek=gesprek), door=anna)
    gesprek.refresh_from_db()
    assert gesprek.verslag == "Hij schreeuwde."
    assert stand_in_afschrift(gesprek, gezin.vader) == ("weggelaten", "RE-4")


@pytest.fixture
def document(gezin: Gezin) -> Document:
    rij = Document.objects.create(
        dossier=gezin.dossier, naam="Brief", mimetype="text/plain", omvang=1, inhoud=b"x", ontvangen_op=VANDAAG
    )
    rij.betreft.set([gezin.vader])
    return rij


def test_re4_een_bestand_is_af_te_schermen(
    toegewezen: Toegewezen, anna: Medewerker, gezin: Gezin, document: Document
) -> None:
    beslissing = toegewezen("afschermen", bevinding=None)
    voer_correctie_uit(beslissing=beslissing, door=anna, rij=document)
    assert stand_in_afschrift(document, gezin.vader) == ("weggelaten", "RE-4")
    assert is_afgeschermd(document)


def test_re4_een_brief_die_is_verstuurd_ook(toegewezen: Toegewezen, anna: Medewerker, gezin: Gezin) -> None:
    verzending = Verzending.objects.create(
        dossier=gezin.dossier, soort="anders", op=VANDAAG, tekst="Wij schreven u.", persoon=gezin.vader
    )
    voer_correctie_uit(beslissing=toegewezen("afschermen", bevinding=None), door=anna, rij=verzending)
    assert stand_in_afschrift(verzending, gezin.vader) == ("weggelaten", "RE-4")


def test_re4_een_bestand_is_niet_te_verbeteren(toegewezen: Toegewezen, anna: Medewerker, document: Document) -> None:
    with pytest.raises(Invoerfout) as fout:
        voer_correctie_uit(beslissing=toegewezen(bevinding=None), door=anna, rij=document, juiste_tekst="Anders.")
    assert set(fout.value.velden) == {"wijze"}


def test_re4_afschermen_zonder_te_zeggen_wat_kan_niet(toegewezen: Toegewezen, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        voer_correctie_uit(beslissing=toegewezen("afschermen", bevinding=None), door=anna, elders="De brief.")
    assert set(fout.value.velden) == {"wijze"}
