"""The party's answer: acceptance starts monitoring, refusal leaves it with VT (OV-5, MON-1)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.afronding.conftest import VANDAAG, Overdragen, stand
from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.models import Monitorcontact, Monitoring, Overdracht
from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.models import Fase, Werkregel

pytestmark = pytest.mark.django_db


def test_ov_5_na_aanvaarding_is_veilig_thuis_niet_meer_verantwoordelijk(
    overdracht: Overdracht, anna: Medewerker, dossier: Dossier
) -> None:
    voor = Werkregel.objects.get(dossier=dossier).verantwoordelijk_vanaf
    aanvaard_overdracht(overdracht=overdracht, door=anna, reactie="Wij pakken het op.")
    na = Werkregel.objects.get(dossier=dossier)
    assert (voor, na.verantwoordelijk_vanaf, na.fase) == (date(2026, 3, 6), None, Fase.MONITOREN)


@pytest.mark.parametrize(
    ("op", "drie", "twaalf"),
    [
        (date(2026, 11, 30), date(2027, 2, 28), date(2027, 11, 30)),
        (date(2027, 11, 30), date(2028, 2, 29), date(2028, 11, 30)),
        (date(2028, 2, 29), date(2028, 5, 29), date(2029, 2, 28)),
    ],
)
def test_mon_1_de_contacten_tellen_vanaf_de_aanvaarding(
    overdracht: Overdracht, anna: Medewerker, op: date, drie: date, twaalf: date
) -> None:
    with klok.op(op):
        aanvaard_overdracht(overdracht=overdracht, door=anna)
    contacten = Monitorcontact.objects.order_by("gepland_op").values_list("aanleiding", "gepland_op")
    assert list(contacten) == [("3 maanden", drie), ("12 maanden", twaalf)]


def test_mon_1_een_aanvaarding_die_later_is_opgeschreven_telt_vanaf_haar_eigen_dag(
    overdracht: Overdracht, anna: Medewerker
) -> None:
    with klok.op(date(2026, 3, 20)):
        aanvaard_overdracht(overdracht=overdracht, door=anna, op=date(2026, 3, 12))
    assert Monitoring.objects.get().telt_vanaf == date(2026, 3, 12)


def test_mon_6_zonder_monitoren_begint_er_niets(overdragen: Overdragen, anna: Medewerker) -> None:
    zonder = overdragen(monitoren=False, niet_monitoren_reden="Het gezin verhuist.")
    aanvaard_overdracht(overdracht=zonder, door=anna)
    assert not Monitoring.objects.exists()


def test_af_1_dan_is_afsluiten_de_volgende_stap(overdragen: Overdragen, anna: Medewerker, dossier: Dossier) -> None:
    zonder = overdragen(monitoren=False, niet_monitoren_reden="Het gezin verhuist.")
    aanvaard_overdracht(overdracht=zonder, door=anna)
    assert stand(dossier, "afsluiten") == "open"


def test_ov_5_na_een_weigering_blijft_veilig_thuis_verantwoordelijk(
    overdracht: Overdracht, anna: Medewerker, dossier: Dossier
) -> None:
    weiger_overdracht(overdracht=overdracht, door=anna, reden="Geen plek voor mei.")
    assert Werkregel.objects.get(dossier=dossier).verantwoordelijk_vanaf == date(2026, 3, 6)


def test_ov_5_na_een_weigering_moet_opnieuw_worden_overgedragen(
    overdracht: Overdracht, anna: Medewerker, dossier: Dossier
) -> None:
    assert stand(dossier, "overdragen") == "voldaan"
    weiger_overdracht(overdracht=overdracht, door=anna, reden="Geen plek voor mei.")
    assert (stand(dossier, "overdragen"), stand(dossier, "overdracht_aanvaard")) == ("open", "vervallen")


def test_een_weigering_heeft_een_reden(overdracht: Overdracht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        weiger_overdracht(overdracht=overdracht, door=anna, reden=" ")
    assert "reden" in fout.value.velden


@pytest.mark.parametrize("op", [date(2026, 3, 8), date(2026, 3, 10)])
def test_antwoorden_kan_niet_voor_de_overdracht_en_niet_in_de_toekomst(
    overdracht: Overdracht, anna: Medewerker, op: date
) -> None:
    with pytest.raises(Invoerfout) as fout:
        aanvaard_overdracht(overdracht=overdracht, door=anna, op=op)
    assert "op" in fout.value.velden


def test_twee_collegas_kunnen_niet_twee_antwoorden_vastleggen(overdracht: Overdracht, anna: Medewerker) -> None:
    gezien = Overdracht.objects.get(pk=overdracht.pk)
    aanvaard_overdracht(overdracht=overdracht, door=anna)
    with pytest.raises(Invoerfout):
        weiger_overdracht(overdracht=gezien, door=anna, reden="Toch niet.")
    assert Overdracht.objects.get().aanvaard_op == VANDAAG
