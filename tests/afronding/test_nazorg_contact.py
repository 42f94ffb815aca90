"""A later call, only when somebody wants it, and the choice between that call and destruction (NZ-3)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.afronding.conftest import stand
from zicht.afronding.models import Nazorgcontact
from zicht.afronding.nazorg.contact import (
    kies_bellen_of_vernietigen,
    leg_nazorgcontact_vast,
    spreek_nazorgcontact_af,
)
from zicht.contact.models import Melding
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.verzoeken import ontvang_verzoek

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact(moeder: Persoon, melding: Melding, anna: Medewerker) -> Nazorgcontact:
    return spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True)


def test_nz_3_drie_maanden_wordt_voorgesteld(contact: Nazorgcontact) -> None:
    assert contact.afgesproken_op == date(2026, 6, 9)


def test_nz_3_de_afgesproken_dag_gaat_voor(moeder: Persoon, anna: Medewerker) -> None:
    contact = spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True, afgesproken_op=date(2026, 4, 1))
    assert contact.afgesproken_op == date(2026, 4, 1)


def test_nz_3_een_dag_van_vandaag_is_geen_later_contact(moeder: Persoon, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True, afgesproken_op=date(2026, 3, 9))
    assert list(fout.value.velden) == ["afgesproken_op"]


def test_nz_3_op_die_dag_staat_het_open(dossier: Dossier, contact: Nazorgcontact) -> None:
    assert stand(dossier, "nazorgcontact") == "open"


def test_nz_3_gebeld_is_voldaan(dossier: Dossier, contact: Nazorgcontact, anna: Medewerker) -> None:
    with klok.op(datetime(2026, 6, 9, 10, tzinfo=klok.NEDERLAND)):
        leg_nazorgcontact_vast(contact=contact, door=anna, verslag="Het gaat goed. Geen vragen meer.")
    assert stand(dossier, "nazorgcontact") == "voldaan"


def test_nz_3_een_nee_houdt_het_bellen_tegen(contact: Nazorgcontact, moeder: Persoon, anna: Medewerker) -> None:
    spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=False)
    contact.refresh_from_db()
    with pytest.raises(Geweigerd) as fout:
        leg_nazorgcontact_vast(contact=contact, door=anna, verslag="Toch gebeld.")
    assert fout.value.regel == "NZ-3"


def test_nz_3_een_nee_laat_wat_was_afgesproken_vervallen(
    dossier: Dossier, contact: Nazorgcontact, moeder: Persoon, anna: Medewerker
) -> None:
    spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=False)
    assert stand(dossier, "nazorgcontact") == "vervallen"


def test_nz_3_een_nieuwe_dag_komt_in_de_plaats_van_de_vorige(
    contact: Nazorgcontact, moeder: Persoon, anna: Medewerker
) -> None:
    spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True, afgesproken_op=date(2026, 5, 1))
    contact.refresh_from_db()
    assert contact.vervallen_op == date(2026, 3, 9)


def vraag_vernietiging(dossier: Dossier, persoon: Persoon, door: Medewerker) -> None:
    ontvang_verzoek(dossier=dossier, door=door, soort="vernietiging", betrokkene=persoon, aanvrager=persoon)


def test_nz_3_wie_ook_vernietiging_vraagt_krijgt_de_keuze(
    dossier: Dossier, contact: Nazorgcontact, moeder: Persoon, anna: Medewerker
) -> None:
    vraag_vernietiging(dossier, moeder, anna)
    assert stand(dossier, "nazorgcontact_of_vernietiging") == "open"


@pytest.mark.parametrize(("eerst_bellen", "bellen"), [(True, "open"), (False, "vervallen")])
def test_nz_3_de_persoon_kiest_of_het_bellen_vervalt(
    dossier: Dossier, contact: Nazorgcontact, moeder: Persoon, anna: Medewerker, eerst_bellen: bool, bellen: str
) -> None:
    vraag_vernietiging(dossier, moeder, anna)
    kies_bellen_of_vernietigen(contact=contact, door=anna, eerst_bellen=eerst_bellen)
    assert stand(dossier, "nazorgcontact") == bellen


def test_nz_3_over_een_contact_dat_is_geweest_valt_niets_te_kiezen(contact: Nazorgcontact, anna: Medewerker) -> None:
    leg_nazorgcontact_vast(contact=contact, door=anna, verslag="Zij belde zelf al.")
    with pytest.raises(Invoerfout):
        kies_bellen_of_vernietigen(contact=contact, door=anna, eerst_bellen=False)
