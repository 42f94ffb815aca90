"""Help ends or a guardian leaves during monitoring: a contact, with the child too (MON-7); the setting of MON-6."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.afronding.conftest import Overdragen, stand
from zicht.afronding.einde_hulp import meld_einde_hulp
from zicht.afronding.models import Monitoring
from zicht.afronding.monitoren import leg_monitorcontact_vast
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
WAAROM = "Het gezin verhuist; de begeleiding stopt."


@pytest.mark.parametrize("wat", ["hulp stopt", "gezinsvoogd vertrekt"])
def test_mon_7_het_einde_van_hulp_vraagt_een_contact(
    dossier: Dossier, monitoring: Monitoring, anna: Medewerker, wat: str
) -> None:
    contact = meld_einde_hulp(monitoring=monitoring, door=anna, wat=wat, toelichting=WAAROM)
    assert stand(dossier, "monitorcontact", sleutel__endswith=str(contact.pk)) == "open"


def test_mon_7_het_contact_is_ook_met_het_kind(monitoring: Monitoring, kind: Persoon, anna: Medewerker) -> None:
    contact = meld_einde_hulp(monitoring=monitoring, door=anna, wat="hulp stopt", toelichting=WAAROM)
    assert list(contact.personen.all()) == [kind]


def test_mon_7_zonder_dag_is_het_vandaag(monitoring: Monitoring, anna: Medewerker) -> None:
    contact = meld_einde_hulp(monitoring=monitoring, door=anna, wat="hulp stopt", toelichting=WAAROM)
    assert contact.gepland_op == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"wat": "iets"}, "wat"), ({"toelichting": ""}, "toelichting"), ({"gepland_op": date(2026, 3, 1)}, "gepland_op")],
)
def test_mon_7_wat_niet_kan_zegt_waarom(
    monitoring: Monitoring, anna: Medewerker, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(Invoerfout) as fout:
        meld_einde_hulp(monitoring=monitoring, door=anna, **{"wat": "hulp stopt", "toelichting": WAAROM, **anders})
    assert list(fout.value.velden) == [veld]


def test_mon_7_alleen_de_moeder_spreken_vraagt_een_reden(
    monitoring: Monitoring, moeder: Persoon, kind: Persoon, anna: Medewerker
) -> None:
    contact = meld_einde_hulp(monitoring=monitoring, door=anna, wat="hulp stopt", toelichting=WAAROM)
    with pytest.raises(RedenNodig) as fout:
        leg_monitorcontact_vast(contact=contact, door=anna, verslag="Gesproken.", personen=[moeder])
    assert (fout.value.regel, fout.value.veld) == ("MON-7", "zonder_kind_reden")


def test_mon_7_met_het_kind_is_het_goed(
    dossier: Dossier, monitoring: Monitoring, kind: Persoon, anna: Medewerker
) -> None:
    contact = meld_einde_hulp(monitoring=monitoring, door=anna, wat="hulp stopt", toelichting=WAAROM)
    leg_monitorcontact_vast(contact=contact, door=anna, verslag="Mieke is tevreden.", personen=[kind])
    assert stand(dossier, "monitorcontact", sleutel__endswith=str(contact.pk)) == "voldaan"


def test_mon_6_een_organisatie_kan_het_protocol_volgen(overdragen: Overdragen, settings: Any, kind: Persoon) -> None:
    """HP2019 11.3.1: a direct handover ends in closing."""
    settings.ZICHT_MONITOREN_NA_DIRECTE_OVERDRACHT = False
    assert overdragen(monitoren=None).monitoren is None
