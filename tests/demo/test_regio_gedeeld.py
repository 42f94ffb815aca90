"""Dossiers of one day share a life: told once, filled in for each with its own people, numbers and keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import count, islice, takewhile

import pytest
from django.db import connection, models, transaction
from pytest_django import DjangoDbBlocker

from zicht.contact.models import GemeldePersoon, Melding
from zicht.demo.regio import modellen
from zicht.demo.regio.boek import Regels
from zicht.demo.regio.medewerkers import maak_medewerkers, ploegen
from zicht.demo.regio.plekken import EIGEN, RAND, identiteit
from zicht.demo.regio.verzinnen import Regio, gedeeld_leven, verzin
from zicht.demo.regio.vullen import schrijf
from zicht.dossiers.models import Adres, Dossier, Gebeurtenis, GeheimAdres, Persoon
from zicht.kern import klok
from zicht.kern.models import Sleutel
from zicht.kern.versleuteling import VersleuteldVeld
from zicht.werkvoorraad.controleren import controleer

pytestmark = pytest.mark.django_db
GROOT = 400_000
EERSTE = (1_000, 130_000, 260_000, 330_000, 390_000, 399_900)
"""Lives of the first years and of the last weeks."""
SAMEN = 8


def _nummers(regio: Regio) -> list[int]:
    """Of each life the first dossiers; those that follow another are of no use here, for that one is not made."""
    per_leven = []
    for eerste in map(regio.leven, EERSTE):
        leven = takewhile(partial(_deelt, regio, eerste), count(eerste))
        per_leven.append(list(islice((n for n in leven if regio.stam(n)[1] is None), SAMEN)))
    return [nummer for nummers in per_leven for nummer in nummers]


def _deelt(regio: Regio, leven: int, nummer: int) -> bool:
    return regio.leven(nummer) == leven


@pytest.fixture(scope="module", autouse=True)
def regio(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Regio]:
    """Loaded once for all tests of this file, in a transaction that is rolled back after the last."""
    regio = Regio(zaad=4, dossiers=GROOT, vandaag=klok.vandaag())
    with django_db_blocker.unblock(), transaction.atomic():
        schrijf(regio, _nummers(regio), maak_medewerkers(regio.zaad, 3))
        yield regio
        transaction.set_rollback(True)


def _regels(regio: Regio, *nummers: int) -> Regels:
    regels: Regels = defaultdict(list)
    for nummer in nummers:
        verzin(regio, nummer, ploegen(regio.zaad, 3), regels)
    return regels


def test_elk_leven_is_door_meer_dossiers_gedeeld(regio: Regio) -> None:
    per_leven = defaultdict(list)
    for nummer in _nummers(regio):
        per_leven[regio.leven(nummer)].append(nummer)
    assert len(per_leven) == len(EERSTE)
    assert min(map(len, per_leven.values())) > 2


def test_wie_een_leven_delen_begonnen_op_dezelfde_dag(regio: Regio) -> None:
    assert all(regio.geopend(nummer) == regio.geopend(regio.leven(nummer)) for nummer in range(1, GROOT, 777))


def test_de_opslag_is_in_elk_dossier_wat_de_regels_afleiden(regio: Regio) -> None:
    """VB-1, ALG-2: also where obligations were derived once for more than one dossier."""
    verslag = controleer()
    assert (verslag.dossiers, verslag.verschillen) == (len(_nummers(regio)), [])


def test_elke_tekst_gaat_open_met_de_sleutel_van_zijn_dossier() -> None:
    """TG-7: each text is bound to its own dossier, column and row; what does not belong there does not open."""
    open_ = [
        getattr(rij, veld.attname)
        for model in modellen.ALLE
        for veld in model._meta.concrete_fields
        if isinstance(veld, VersleuteldVeld)
        for rij in model._default_manager.all()
    ]
    assert sum(bool(tekst) for tekst in open_) > 1_000


def test_elk_dossier_heeft_sleutels_van_zichzelf(regio: Regio) -> None:
    """TG-7"""
    verpakt = [bytes(rij.verpakt) for rij in Sleutel.objects.filter(eigenaar__in=Dossier.objects.values("pk"))]
    assert len(set(verpakt)) == len(verpakt) == 3 * len(_nummers(regio))


def test_alles_waar_een_rij_naar_verwijst_is_er() -> None:
    """Identities, teams and workers were filled in everywhere: the references are checked at once, not at commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    assert Gebeurtenis.objects.exclude(vastgelegd_door=None).exists()


def test_geen_twee_gezinnen_hebben_dezelfde_namen() -> None:
    namen: defaultdict[object, set[tuple[str, ...]]] = defaultdict(set)
    for persoon in Persoon.objects.all():
        namen[persoon.dossier_id].add((persoon.voornamen, persoon.achternaam))
    gezinnen = list(map(frozenset, namen.values()))
    assert len(set(gezinnen)) == len(gezinnen)


def test_geen_twee_gezinnen_wonen_op_hetzelfde_adres() -> None:
    """TG-5: an address that is secret for one family is not that of another."""
    adressen = {(a.postcode, a.huisnummer): a.dossier_id for a in Adres.objects.all()}
    geheim = [(g.adres["postcode"], g.adres["huisnummer"], g.dossier_id) for g in GeheimAdres.objects.all()]
    assert all(adressen.get((postcode, nummer), dossier) == dossier for postcode, nummer, dossier in geheim)
    per_adres = defaultdict(set)
    for adres in Adres.objects.all():
        per_adres[adres.postcode, adres.huisnummer].add(adres.dossier_id)
    assert max(map(len, per_adres.values())) == 1


def test_het_verhaal_noemt_de_mensen_van_het_eigen_gezin(regio: Regio) -> None:
    """Of every life one melding names somebody: by the name somebody of that dossier has."""
    roepnamen = {n: {mens.roepnaam for mens in regio.gezin(n).personen} for n in _nummers(regio)}
    verhalen = [(m.dossier.nummer, m.verhaal) for m in Melding.objects.select_related("dossier")]
    assert all(any(naam in verhaal for naam in roepnamen[nummer]) for nummer, verhaal in verhalen)


def test_meldingen_hebben_elk_een_eigen_nummer() -> None:
    nummers = list(Melding.objects.values_list("nummer", flat=True))
    assert len(set(nummers)) == len(nummers)


def test_er_blijft_geen_plek_open(regio: Regio) -> None:
    tekst = "\n".join(stuk for stukken in _regels(regio, *_nummers(regio)[:20]).values() for stuk in stukken)
    assert RAND not in tekst
    assert not any(resten in tekst for resten in (f"{EIGEN:016x}", identiteit(0).hex[:12], identiteit(0).hex[-12:]))


def test_een_dossier_is_hetzelfde_of_het_nu_alleen_gemaakt_is_of_na_zijn_buren(regio: Regio) -> None:
    eerste, tweede = _nummers(regio)[:2]
    gedeeld_leven.cache_clear()
    alleen = _regels(regio, tweede)
    samen = _regels(regio, eerste, tweede)
    for model in (Dossier, Persoon, Adres, GemeldePersoon):
        assert alleen[model] == samen[model][1:], model


def test_wie_terugkomt_is_wie_er_eerder_was(regio: Regio) -> None:
    """ML-9: names and birth dates in the melding of a later dossier are those of the dossier that first knew them."""
    later = next(n for n in range(300_000, 301_000) if regio.stam(n)[1] is not None)
    stam, _ = regio.stam(later)
    assert _eerst_gemeld(_regels(regio, later)) == _personen(_regels(regio, stam))


def _personen(regels: Regels) -> set[tuple[str, ...]]:
    return set(_kolommen(regels, Persoon, "voornamen", "achternaam", "geboortedatum"))


def _eerst_gemeld(regels: Regels) -> set[tuple[str, ...]]:
    rijen = list(_kolommen(regels, GemeldePersoon, "voornamen", "achternaam", "geboortedatum", "melding_id"))
    return {rij[:3] for rij in rijen if rij[3] == rijen[0][3]}


def _kolommen(regels: Regels, model: type[models.Model], *namen: str) -> Iterator[tuple[str, ...]]:
    from zicht.demo.regio.tabel import tabel

    plekken = [tabel(model).kolommen.index(naam) for naam in namen]
    for regel in "\n".join(regels[model]).split("\n"):
        delen = regel.split("\t")
        yield tuple(delen[plek] for plek in plekken)
