"""An invented region of three hundred dossiers: what is loaded holds together and looks like the national figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Count, F, Max
from pytest_django import DjangoDbBlocker

from zicht.afronding.models import Monitoring
from zicht.beoordeling.models import Uitkomst
from zicht.contact.models import Melding, Samenvoeging
from zicht.demo.regio.verzinnen import BEGIN_VEILIG_THUIS, ZEKER_GESLOTEN, Regio
from zicht.demo.regio.vullen import NietLeeg, vul
from zicht.dossiers.models import Adres, Besluit, Bron, Dossier, Gebeurtenis, GeheimAdres, Persoon, Verplichting
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.kern.nummers import volgend
from zicht.werkvoorraad.controleren import controleer
from zicht.werkvoorraad.models import Fase, Werkregel

pytestmark = pytest.mark.django_db
DOSSIERS = 300


@pytest.fixture(scope="module", autouse=True)
def regio(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Regio]:
    """Loaded once for all tests of this file, in a transaction that is rolled back after the last."""
    regio = Regio(zaad=4, dossiers=DOSSIERS, vandaag=klok.vandaag())
    with django_db_blocker.unblock(), transaction.atomic():
        vul(regio)
        yield regio
        transaction.set_rollback(True)


def test_de_opslag_is_wat_de_regels_afleiden() -> None:
    """VB-1, ALG-2: obligations and queue lines come from the core, on the same facts as the rows."""
    verslag = controleer()
    assert (verslag.dossiers, verslag.verschillen) == (DOSSIERS, [])


def test_de_tekst_is_echt_versleuteld_onder_de_sleutel_van_het_dossier() -> None:
    """TG-7"""
    melding = Melding.objects.order_by("nummer")[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT verhaal FROM contact_melding WHERE id = %s", [melding.pk])
        opgeslagen = bytes(cursor.fetchone()[0])
    assert melding.verhaal
    assert melding.verhaal.encode()[:20] not in opgeslagen


def test_wie_de_melder_is_staat_onder_de_sleutel_van_het_gesloten_deel() -> None:
    """ML-2, TG-6"""
    assert all(bron.identiteit["naam"] for bron in Bron.objects.filter(soort="politie")[:20])


def test_wie_een_naam_heeft_is_op_naam_te_vinden() -> None:
    assert not Persoon.objects.filter(zoeknaam="", achternaam__gt="").exists()


def test_een_geheim_adres_staat_nergens_anders_bij_die_persoon() -> None:
    """TG-5"""
    for geheim in GeheimAdres.objects.all():
        gewoon = Adres.objects.filter(persoon=geheim.persoon_id, postcode=geheim.adres["postcode"])
        assert not gewoon.exists()


def test_er_is_minstens_een_geheim_adres() -> None:
    assert GeheimAdres.objects.exists()


def test_niets_is_van_vandaag_of_later() -> None:
    laatste = Gebeurtenis.objects.aggregate(op=Max("gebeurd_op"))["op"]
    assert klok.dag(laatste) < klok.vandaag()


def test_het_begint_niet_voor_er_een_veilig_thuis_was() -> None:
    assert min(Dossier.objects.values_list("geopend_op", flat=True)) >= BEGIN_VEILIG_THUIS


def test_wat_lang_geleden_begon_is_klaar() -> None:
    """AF-2: closed, and nothing left open without a reason."""
    oud = Werkregel.objects.filter(dossier__geopend_op__lt=klok.vandaag() - ZEKER_GESLOTEN)
    assert oud.exists()
    assert not oud.filter(afgesloten=False).exists()


def test_er_loopt_werk_in_meer_dan_een_fase() -> None:
    fasen = set(Werkregel.objects.filter(afgesloten=False).values_list("fase", flat=True))
    assert Fase.MONITOREN in fasen
    assert len(fasen) >= 3


def test_twee_van_de_drie_meldingen_zijn_van_de_politie() -> None:
    per_soort = Counter(Melding.objects.values_list("melder__soort", flat=True))
    assert 0.55 < per_soort["politie"] / per_soort.total() < 0.76


def test_ruim_een_op_de_vier_meldingen_komt_in_een_lopend_dossier() -> None:
    """ML-7"""
    deel = Samenvoeging.objects.count() / Melding.objects.count()
    assert 0.18 < deel < 0.36


def test_de_helft_van_de_beoordelingen_leidt_tot_overdracht() -> None:
    """VB-5"""
    besluiten = Besluit.objects.filter(soort="veiligheidsbeoordeling")
    elders = besluiten.exclude(uitkomst__in=(Uitkomst.VEILIG_THUIS, Uitkomst.GEEN_VERVOLG))
    assert 0.42 < elders.count() / besluiten.count() < 0.64


def test_lang_niet_elke_beoordeling_is_op_tijd() -> None:
    """VB-1"""
    beoordeeld = Verplichting.objects.filter(code="veiligheidsbeoordeling", stand="voldaan")
    op_tijd = beoordeeld.filter(gereed_op__lte=F("uiterlijk"))
    assert 0.45 < op_tijd.count() / beoordeeld.count() < 0.75


def test_elk_besluit_heeft_een_collega_die_een_ander_is() -> None:
    """ALG-12"""
    zonder = Besluit.objects.annotate(n=Count("raadplegingen")).filter(n=0)
    assert not zonder.exists()
    rijen = Besluit.objects.values_list("verantwoordelijke", "raadplegingen__collega")
    assert all(een != ander for een, ander in rijen)


def test_monitoren_is_er_pas_sinds_2019() -> None:
    """MON-1"""
    assert min(Monitoring.objects.values_list("besloten_op", flat=True)).year >= 2019


def test_een_opvolger_kent_zijn_gesloten_voorganger() -> None:
    """ML-7"""
    paren = [(d, v) for d in Dossier.objects.prefetch_related("voorgangers") for v in d.voorgangers.all()]
    assert paren
    for dossier, voorganger in paren:
        assert voorganger.definitief_einde_op is not None
        assert voorganger.definitief_einde_op < dossier.geopend_op


def test_nieuwe_nummers_komen_erna() -> None:
    assert volgend("dossier") > DOSSIERS
    assert volgend("melding") > max(Melding.objects.values_list("nummer", flat=True))


def test_niemand_kan_met_een_verzonnen_medewerker_inloggen() -> None:
    assert not any(m.has_usable_password() for m in Medewerker.objects.all())


def test_een_tweede_regio_komt_er_niet_bij(regio: Regio) -> None:
    with pytest.raises(NietLeeg, match="lege"):
        vul(regio)


def test_de_laatste_melding_is_van_de_laatste_weken() -> None:
    laatste = Melding.objects.aggregate(op=Max("ontvangen_op"))["op"]
    assert klok.dag(laatste) > klok.vandaag() - timedelta(days=40)


def test_voor_2019_is_feedback_verschuldigd_zonder_uiterste_dag() -> None:
    """VB-12: the protocol of then named no day for it."""
    oud = Verplichting.objects.filter(code="feedback_na_beoordeling", ontstaan_op__year__lt=2019)
    assert oud.exists()
    assert not oud.exclude(uiterlijk=None).exists()
