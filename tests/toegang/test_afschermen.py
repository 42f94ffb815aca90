"""TG-3: a shielded dossier exists for named workers only."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.toegang.conftest import Cast
from tests.toegang.kijken import GEZOCHT, MANIEREN, vorm
from zicht.dossiers.afschermen import hef_afscherming_op, scherm_dossier_af
from zicht.dossiers.bekend import zoek_met_advies
from zicht.dossiers.meekijken import laat_meekijken
from zicht.dossiers.models import Dossier, Dossierafscherming, Noodtoegang
from zicht.dossiers.noodtoegang import neem_noodtoegang
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.toegang import dossier_voor, grond, zichtbaar_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern.fouten import Geweigerd, Invoerfout, NietGevonden
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
REDEN = "De moeder werkt bij team West."


def wie_zien(dossier: Dossier, cast: Cast) -> set[str]:
    return {naam for naam, wie in cast.allen.items() if dossier in zichtbaar_voor(wie)}


@pytest.mark.parametrize("manier", MANIEREN)
def test_wie_niet_genoemd_is_vindt_een_afgeschermd_dossier_nergens(manier: str, cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    for wie in cast.behalve("anna", "lea", "dirk"):
        assert dossier.pk not in set(MANIEREN[manier](wie, dossier)), wie


@pytest.mark.parametrize("manier", [m for m in MANIEREN if "van mij" not in m])
def test_wie_genoemd_is_vindt_het_op_elke_manier(manier: str, cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.bas])
    assert dossier.pk in set(MANIEREN[manier](cast.bas, dossier))


def test_alleen_dossierhouder_genoemden_en_leidinggevenden_zien_het(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya])
    assert wie_zien(dossier, cast) == {"anna", "priya", "lea", "dirk"}


def test_wie_is_uitgesloten_ziet_het_niet_ook_niet_als_leidinggevende(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, uitgesloten=[cast.dirk])
    assert wie_zien(dossier, cast) == {"anna", "lea"}


def test_opnieuw_afschermen_vervangt_wie_genoemd_is(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya])
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Priya is klaar.", medewerkers=[cast.mo])
    assert wie_zien(dossier, cast) == {"anna", "mo", "lea", "dirk"}


def test_wie_er_eerder_genoemd_was_blijft_na_te_lezen(cast: Cast, dossier: Dossier) -> None:
    eerste = scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya])
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Priya is klaar.")
    eerste = Dossierafscherming.objects.get(pk=eerste.pk)
    assert (eerste.wie["genoemd"], eerste.opheffing_reden) == ([str(cast.priya.pk)], "Priya is klaar.")


def test_na_opheffen_ziet_het_team_het_weer(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya])
    hef_afscherming_op(dossier=dossier, door=cast.lea, reden="Zij werkt hier niet meer.")
    assert wie_zien(dossier, cast) == {"anna", "bas", "lea", "dirk", "vera"}


@pytest.mark.parametrize("naam", ["anna", "bas", "priya", "vera", "ben"])
def test_alleen_de_leidinggevende_schermt_af(naam: str, cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(Geweigerd) as fout:
        scherm_dossier_af(dossier=dossier, door=cast.allen[naam], reden=REDEN)
    assert fout.value.regel == "TG-3"
    assert not Dossierafscherming.objects.exists()


def test_alleen_de_leidinggevende_heft_op(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    with pytest.raises(Geweigerd):
        hef_afscherming_op(dossier=dossier, door=cast.anna, reden="Lastig.")


def test_een_leidinggevende_met_noodtoegang_beslist_niet_over_afscherming(cast: Cast, dossier: Dossier) -> None:
    """TG-2: otherwise breaking the glass would end in lasting access."""
    neem_noodtoegang(dossier=dossier, door=cast.wil, reden="Piket.")
    with pytest.raises(Geweigerd):
        scherm_dossier_af(dossier=dossier, door=cast.wil, reden=REDEN, medewerkers=[cast.wil])


@pytest.mark.parametrize("daad", [scherm_dossier_af, hef_afscherming_op])
def test_zonder_reden_gaat_het_niet(daad: object, cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(Invoerfout) as fout:
        daad(dossier=dossier, door=cast.lea, reden=" ")  # type: ignore[operator]
    assert "reden" in fout.value.velden


def test_de_leidinggevende_sluit_zichzelf_niet_uit(cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(Invoerfout) as fout:
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, uitgesloten=[cast.lea])
    assert "uitgesloten" in fout.value.velden


def test_de_dossierhouder_wordt_niet_uitgesloten(cast: Cast, dossier: Dossier) -> None:
    with pytest.raises(Invoerfout):
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, uitgesloten=[cast.anna])


def test_wie_is_uitgesloten_wordt_geen_dossierhouder(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, uitgesloten=[cast.bas])
    with pytest.raises(Invoerfout) as fout:
        wijs_dossierhouder_aan(dossier=dossier, door=cast.lea, dossierhouder=cast.bas)
    assert "dossierhouder" in fout.value.velden


def test_lopende_noodtoegang_eindigt_bij_afschermen(cast: Cast, dossier: Dossier) -> None:
    neem_noodtoegang(dossier=dossier, door=cast.otto, reden="Piket.")
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    assert dossier not in zichtbaar_voor(cast.otto)
    assert Noodtoegang.objects.exists()


def test_wie_meekijkt_verliest_zicht_bij_afschermen_en_krijgt_het_niet_vanzelf_terug(
    cast: Cast, dossier: Dossier
) -> None:
    laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?")
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    assert dossier not in zichtbaar_voor(cast.priya)
    hef_afscherming_op(dossier=dossier, door=cast.lea, reden="Niet meer nodig.")
    assert dossier not in zichtbaar_voor(cast.priya)


def test_een_volgend_dossier_van_dezelfde_mensen_is_ook_afgeschermd(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya], uitgesloten=[cast.dirk])
    volgend = open_dossier(door=cast.lea, voorgangers=[dossier])
    assert wie_zien(volgend, cast) == {"priya", "lea"}


def test_de_reden_staat_niet_op_de_tijdlijn(cast: Cast, dossier: Dossier) -> None:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    assert all(REDEN not in regel.tekst for regel in dossier.gebeurtenis_set.all())


def test_de_grond_van_een_genoemde_staat_in_het_logboek(cast: Cast, dossier: Dossier) -> None:
    """TG-4"""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN, medewerkers=[cast.priya])
    dossier_voor(cast.priya, dossier.pk, wat="dossier")
    regel = regels_van(dossier.pk).first()
    assert regel is not None
    assert (regel.medewerker, regel.grond) == (cast.priya.pk, "genoemd")
    assert grond(cast.lea, dossier) == "functie"


def vragen_om(wie: Medewerker, welk: object) -> list[str]:
    """What is asked of the database when somebody opens this dossier."""
    with CaptureQueriesContext(connection) as gevraagd, pytest.raises(NietGevonden):
        dossier_voor(wie, welk, wat="dossier")  # type: ignore[arg-type]
    return vorm(gevraagd)


def test_openen_doet_voor_een_afgeschermd_dossier_hetzelfde_werk_als_voor_een_verzonnen(
    cast: Cast, dossier: Dossier
) -> None:
    """No measurable difference: the same questions to the database in the same order."""
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
    assert vragen_om(cast.otto, uuid4())
    assert vragen_om(cast.otto, dossier.pk) == vragen_om(cast.otto, uuid4())


class TestBekend:
    """Intake matching says "ask the leidinggevende", and only where it would have shown a candidate."""

    def test_wie_meldingen_aanneemt_krijgt_het_advies(self, cast: Cast, dossier: Dossier) -> None:
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
        bekenden = zoek_met_advies([GEZOCHT], cast.fien)
        assert (bekenden.kandidaten, bekenden.vraag_leidinggevende) == ([], True)

    @pytest.mark.parametrize("naam", ["otto", "bas", "priya", "ad", "mo", "vera", "ben"])
    def test_wie_hem_gewoon_ook_niet_zag_krijgt_geen_advies(self, naam: str, cast: Cast, dossier: Dossier) -> None:
        """Otherwise the sentence would tell more than an ordinary dossier does."""
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
        assert not zoek_met_advies([GEZOCHT], cast.allen[naam]).vraag_leidinggevende

    def test_het_advies_komt_bij_het_dossier_in_het_logboek(self, cast: Cast, dossier: Dossier) -> None:
        """TG-4: who tries out names to meet that sentence is seen by who may see the dossier."""
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden=REDEN)
        zoek_met_advies([GEZOCHT], cast.fien)
        regel = regels_van(dossier.pk).first()
        assert regel is not None
        assert (regel.medewerker, regel.waar, regel.uitkomst) == (cast.fien.pk, "bekend", "geweigerd")
