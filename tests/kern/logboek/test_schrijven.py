"""TG-4, RE-11: each reading and each act has a line; it says who, when, what and why, and nothing of what was read."""

from __future__ import annotations

from datetime import date, datetime
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection

from tests.kern.logboek.conftest import Gezin, Superuser
from zicht.dossiers.bekend import zoek_persoon
from zicht.dossiers.models import Dossier
from zicht.dossiers.personen import leg_veilig_contact_vast
from zicht.dossiers.rectificeren import rectificeer, verzend_rectificatie
from zicht.dossiers.toegang import dossier_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern import klok, sleutels
from zicht.kern.fouten import Geweigerd, NietGevonden
from zicht.kern.logboek import herkomst
from zicht.kern.logboek.controleren import controleer
from zicht.kern.logboek.lezen import regels_van, wie_keek
from zicht.kern.models import Logregel, Medewerker, Sleutel


def laatste(gezin: Gezin) -> Logregel:
    regel = regels_van(gezin.dossier.pk).first()
    assert regel is not None
    return regel


def test_wie_leest_staat_in_het_logboek(gezin: Gezin, anna: Medewerker) -> None:
    with herkomst.van("web 192.0.2.0/24"):
        dossier_voor(anna, gezin.dossier.pk, wat="gesprekken")
    regel = laatste(gezin)
    assert (regel.medewerker, regel.rollen, regel.op) == (anna.pk, "backoffice", klok.nu())
    assert (regel.actie, regel.waar, regel.uitkomst) == ("raadplegen", "gesprekken", "gelukt")
    assert (regel.grond, regel.herkomst) == ("team", "web 192.0.2.0/24")


def test_een_poging_van_een_buitenstaander_staat_in_het_logboek(gezin: Gezin, otto: Medewerker) -> None:
    """TG-2: for him it does not exist; that he tried is kept."""
    with pytest.raises(NietGevonden):
        dossier_voor(otto, gezin.dossier.pk, wat="dossier")
    regel = laatste(gezin)
    assert (regel.medewerker, regel.grond, regel.uitkomst) == (otto.pk, "geen", "geweigerd")


def test_een_dossier_dat_er_nooit_was_geeft_ook_een_regel_maar_bij_geen_dossier(otto: Medewerker) -> None:
    """TG-3: writing takes time; without it the answer would come sooner than for a dossier that is hidden."""
    with pytest.raises(NietGevonden):
        dossier_voor(otto, uuid4(), wat="dossier")
    regel = Logregel.objects.get(medewerker=otto.pk)
    assert (regel.keten, regel.uitkomst) == (otto.pk, "geweigerd")


def test_een_daad_staat_er_een_keer_in(gezin: Gezin, anna: Medewerker) -> None:
    aantal = Logregel.objects.count()
    wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=anna)
    assert Logregel.objects.count() == aantal + 1
    regel = laatste(gezin)
    assert (regel.actie, regel.waar, regel.medewerker) == ("vastleggen", "dossierhouder aanwijzen", anna.pk)
    assert (regel.grond, regel.object_soort) == ("daad", "dossier")


def test_een_geweigerde_daad_blijft_in_het_logboek(gezin: Gezin, anna: Medewerker) -> None:
    Dossier.objects.update(afgeschermd=True)
    gezin.dossier.refresh_from_db()
    with pytest.raises(Geweigerd):
        wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=anna)
    assert (laatste(gezin).waar, laatste(gezin).uitkomst) == ("dossierhouder aanwijzen", "geweigerd")


def test_verzenden_staat_er_als_verzenden(gezin: Gezin, anna: Medewerker) -> None:
    (een,) = rectificeer(
        dossier=gezin.dossier, door=anna, onderwerp="Naam", juiste_tekst="Noor", ontvangers=["De school"]
    )
    verzend_rectificatie(rectificatie=een, door=anna)
    assert (laatste(gezin).actie, laatste(gezin).object_soort) == ("verzenden", "rectificatie")


def test_een_zoekvraag_staat_bij_ieder_gevonden_dossier(gezin: Gezin, anna: Medewerker) -> None:
    zoek_persoon(str(gezin.dossier), None, anna)
    regel = laatste(gezin)
    assert (regel.actie, regel.waar, regel.keten) == ("zoeken", "zoeken", anna.pk)


def test_het_logboek_noemt_geen_mens_en_geen_dossier(gezin: Gezin, anna: Medewerker) -> None:
    """No content, no names, no id that means something elsewhere."""
    leg_veilig_contact_vast(persoon=gezin.noor, door=anna, instructie="Bel nooit naar huis.")
    dossier_voor(anna, gezin.dossier.pk, wat="persoon", over=("persoon", gezin.noor.pk))
    zoek_persoon(str(gezin.dossier), None, anna)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(regel::text, ' ') FROM logboek.regel WHERE medewerker = %s", [anna.pk])
        alles = cursor.fetchone()[0]
    for verboden in (gezin.dossier.pk, gezin.noor.pk, str(gezin.dossier), "Noor", "Zandstra", "huis", "Anna"):
        assert str(verboden) not in alles.split() and f"{verboden}," not in alles


def test_na_vernietiging_wijst_het_logboek_naar_niemand_en_is_het_heel(
    superuser: Superuser, gezin: Gezin, anna: Medewerker
) -> None:
    """RE-11: the lines stay, the chain verifies, and nothing leads from the dossier to them."""
    dossier_voor(anna, gezin.dossier.pk, wat="dossier")
    voor = Logregel.objects.count()
    Sleutel.objects.filter(eigenaar=gezin.dossier.pk).delete()
    sleutels.vergeet(gezin.dossier.pk)
    assert not regels_van(gezin.dossier.pk).exists()
    assert wie_keek(gezin.dossier.pk, gezin.noor.pk) == []
    assert Logregel.objects.count() == voor
    assert controleer().afwijkingen == []


def test_twee_tegelijk_schrijven_in_een_keten(superuser: Superuser, gezin: Gezin, anna: Medewerker) -> None:
    def lees() -> None:
        for _ in range(10):
            dossier_voor(anna, gezin.dossier.pk, wat="dossier")
        connection.close()

    draden = [Thread(target=lees) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert regels_van(gezin.dossier.pk).filter(waar="dossier").count() == 30
    assert controleer().afwijkingen == []


def test_wie_keek_noemt_wat_alleen_over_een_ander_gaat_niet(gezin: Gezin, anna: Medewerker) -> None:
    """TG-5: Sem may not learn from his overview that there is a secret address."""
    dossier_voor(anna, gezin.dossier.pk, wat="geheim adres", over=("persoon", gezin.noor.pk))
    leg_veilig_contact_vast(persoon=gezin.noor, door=anna, instructie="Bel nooit naar huis.")
    assert [keer.alleen_hij for keer in wie_keek(gezin.dossier.pk, gezin.sem.pk)] == [False]
    assert [keer.alleen_hij for keer in wie_keek(gezin.dossier.pk, gezin.noor.pk)].count(True) == 2


def test_wie_keek_noemt_de_nieuwste_dag_eerst(gezin: Gezin, anna: Medewerker) -> None:
    """Also when what happened on another day was written down later."""
    with klok.op(datetime(2026, 3, 2, 10, 0, tzinfo=klok.NEDERLAND)):
        dossier_voor(anna, gezin.dossier.pk, wat="dossier")
    assert wie_keek(gezin.dossier.pk, gezin.sem.pk)[-1].dag == date(2026, 3, 2)


def test_wie_keek_telt_per_dag(gezin: Gezin, anna: Medewerker) -> None:
    for _ in range(3):
        dossier_voor(anna, gezin.dossier.pk, wat="dossier")
    keer = wie_keek(gezin.dossier.pk, gezin.sem.pk)[0]
    assert (keer.dag, keer.wie, keer.rollen, keer.wat, keer.aantal) == (
        date(2026, 3, 9),
        "Anna Verhoef",
        "Backoffice",
        "Bekeken",
        3,
    )


def test_wie_keek_noemt_geen_poging_die_mislukte(gezin: Gezin, otto: Medewerker) -> None:
    with pytest.raises(NietGevonden):
        dossier_voor(otto, gezin.dossier.pk, wat="dossier")
    assert "Otto Vlug" not in {keer.wie for keer in wie_keek(gezin.dossier.pk, gezin.sem.pk)}


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [("192.0.2.77", "192.0.2.0/24"), ("2001:db8:1:2::5", "2001:db8:1::/48"), ("", "onbekend"), ("x", "onbekend")],
)
def test_van_een_adres_blijft_alleen_het_netwerk(adres: str, verwacht: str) -> None:
    assert herkomst.netwerk(adres) == verwacht
