"""RE-10: until when a dossier is kept, by the facts in the database and the law of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from tests.bewaren.conftest import GESLOTEN, MOEDER, NU, MaakDossier
from zicht.bewaren.models import Bewaarbesluit
from zicht.bewaren.termijnen import Bewaarstand, bewaarstanden, kandidaten
from zicht.contact.gelijkstellen import stel_personen_gelijk, trek_gelijkstelling_in
from zicht.contact.invoer import PersoonInvoer
from zicht.dossiers.models import Dossier, Persoon, Relatie
from zicht.dossiers.models.persoon import Gezinsrol, Nauwkeurigheid
from zicht.kern import klok
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

KIND = PersoonInvoer(
    voornamen="Lot",
    achternaam="Dorrestein",
    geboortedatum=date(2025, 2, 3),
    geboortedatum_nauwkeurigheid=Nauwkeurigheid.DAG,
    gezinsrol=Gezinsrol.KIND,
)


def stand(dossier: Dossier, op: date = NU) -> Bewaarstand:
    return bewaarstanden([dossier.pk], op)[dossier.pk]


def tot(dossier: Dossier, op: date = NU) -> date | None:
    return stand(dossier, op).termijn.bewaren_tot_en_met


def zelfde(een: Dossier, ander: Dossier, door: Medewerker) -> Any:
    """The mothers are the same; saying so is no change of the dossiers for these tests."""
    gelijk = stel_personen_gelijk(
        persoon=een.persoon_set.first(), ander=ander.persoon_set.first(), reden="Zelfde geboortedatum.", door=door
    )
    for dossier in (een, ander):
        Dossier.objects.filter(pk=dossier.pk).update(laatste_wijziging=dossier.laatste_wijziging)
    return gelijk


def test_twintig_jaar_na_de_laatste_wijziging(dossier: Dossier) -> None:
    assert tot(dossier) == date(2046, 5, 15)
    assert stand(dossier).stand == "verstreken"


def test_de_wet_van_de_dag_telt(dossier: Dossier) -> None:
    """On a day of the protocol of 2019 the term was fifteen years from the end."""
    assert tot(dossier, date(2025, 12, 31)) == date(2041, 5, 15)


def test_op_de_laatste_dag_wordt_nog_bewaard(dossier: Dossier) -> None:
    assert stand(dossier, date(2046, 5, 15)).stand == "loopt"


def test_een_wijziging_na_het_sluiten_laat_de_termijn_opnieuw_tellen(dossier: Dossier) -> None:
    Dossier.objects.update(laatste_wijziging=klok.moment(date(2030, 1, 1)))
    assert tot(dossier) == date(2050, 1, 1)


def test_een_open_dossier_blijft(maak_dossier: MaakDossier) -> None:
    open_ = maak_dossier(gesloten=None)
    assert stand(open_).stand == "onbekend"
    assert stand(open_).termijn.ontbreekt == ("het definitieve einde van de bemoeienis",)


def test_het_jongste_kind_verlengt_tot_en_met_het_jaar_waarin_het_18_wordt(maak_dossier: MaakDossier) -> None:
    """By the protocol of 2019, where fifteen years can be too short for a child."""
    dossier = maak_dossier(personen=(MOEDER, KIND))
    assert tot(dossier, date(2025, 12, 31)) == date(2043, 12, 31)


def test_een_kind_zonder_geboortedatum_betekent_bewaren(maak_dossier: MaakDossier) -> None:
    dossier = maak_dossier(personen=(MOEDER, replace(KIND, geboortedatum=None)))
    assert stand(dossier).termijn.ontbreekt == ("de geboortedatum van het jongste kind",)
    assert stand(dossier).stand == "onbekend"


def test_een_ongeboren_kind_zonder_geboortedatum_betekent_bewaren(dossier: Dossier) -> None:
    Persoon.objects.create(dossier=dossier, ongeboren=True, gezinsrol=Gezinsrol.ANDERS)
    assert stand(dossier).stand == "onbekend"


def test_wie_kind_van_iemand_is_telt_ook_met_een_andere_rol(dossier: Dossier) -> None:
    ander = Persoon.objects.create(dossier=dossier, voornamen="Pim", gezinsrol=Gezinsrol.HUISGENOOT)
    assert stand(dossier).stand == "verstreken"
    moeder = dossier.persoon_set.get(voornamen="Noor")
    Relatie.objects.create(dossier=dossier, van=moeder, naar=ander, soort=Relatie.Soort.OUDER_VAN)
    assert stand(dossier).stand == "onbekend"


def test_een_moeder_zonder_geboortedatum_houdt_niets_tegen(maak_dossier: MaakDossier) -> None:
    assert stand(maak_dossier(personen=(replace(MOEDER, geboortedatum=None),))).stand == "verstreken"


@pytest.mark.parametrize(
    ("nauwkeurigheid", "verwacht"),
    [
        (Nauwkeurigheid.DAG, date(2041, 5, 15)),
        (Nauwkeurigheid.JAAR, date(2041, 12, 31)),
        (Nauwkeurigheid.GESCHAT, date(2043, 12, 31)),
    ],
)
def test_een_onzekere_geboortedatum_telt_op_zijn_laatst(
    maak_dossier: MaakDossier, nauwkeurigheid: Nauwkeurigheid, verwacht: date
) -> None:
    """Born on 1 January 2023 is 18 before the end of the term; born "in 2023" perhaps not."""
    kind = replace(KIND, geboortedatum=date(2023, 1, 1), geboortedatum_nauwkeurigheid=nauwkeurigheid)
    assert tot(maak_dossier(personen=(MOEDER, kind)), date(2025, 12, 31)) == verwacht


def test_het_laatste_besluit_van_de_leidinggevende_telt(dossier: Dossier, dirk: Medewerker) -> None:
    for jaar in (2070, 2060):
        Bewaarbesluit.objects.create(
            dossier=dossier, tot_en_met=date(jaar, 1, 1), besloten_door=dirk, op=NU, motivering="Er loopt een zaak."
        )
    assert tot(dossier) == date(2060, 1, 1)


def test_alle_dossiers_over_dezelfde_persoon_wachten_op_het_laatst_gemaakte(
    maak_dossier: MaakDossier, anna: Medewerker
) -> None:
    eerst, later = maak_dossier(), maak_dossier(geopend=date(2030, 1, 1), gesloten=date(2031, 6, 1))
    zelfde(eerst, later, anna)
    assert (stand(eerst).stand, tot(eerst), stand(eerst).wacht_op) == ("wacht", date(2051, 6, 1), (later.nummer,))


def test_een_later_dossier_dat_nog_loopt_houdt_alles_vast(maak_dossier: MaakDossier, anna: Medewerker) -> None:
    eerst, open_ = maak_dossier(), maak_dossier(geopend=date(2030, 1, 1), gesloten=None)
    zelfde(eerst, open_, anna)
    assert (stand(eerst).stand, tot(eerst)) == ("wacht", None)


def test_gelijk_is_ook_wie_via_een_derde_dossier_dezelfde_is(maak_dossier: MaakDossier, anna: Medewerker) -> None:
    eerst, midden = maak_dossier(), maak_dossier(geopend=date(2026, 2, 1))
    laatst = maak_dossier(geopend=date(2030, 1, 1), gesloten=date(2031, 6, 1))
    zelfde(eerst, midden, anna)
    zelfde(laatst, midden, anna)
    assert tot(eerst) == date(2051, 6, 1)


def test_een_ander_persoon_uit_een_gedeeld_dossier_bindt_niet(maak_dossier: MaakDossier, anna: Medewerker) -> None:
    """A and B share a mother, B and C share a child: A and C are about nobody in common."""
    a, b = maak_dossier(), maak_dossier(geopend=date(2026, 2, 1), personen=(MOEDER, KIND))
    c = maak_dossier(geopend=date(2030, 1, 1), gesloten=date(2031, 6, 1), personen=(KIND,))
    zelfde(a, b, anna)
    kind_b, kind_c = b.persoon_set.get(voornamen="Lot"), c.persoon_set.get()
    stel_personen_gelijk(persoon=kind_b, ander=kind_c, reden="Zelfde kind.", door=anna)
    Dossier.objects.filter(pk=b.pk).update(laatste_wijziging=klok.moment(GESLOTEN))
    assert stand(a).wacht_op == ()


def test_een_ingetrokken_gelijkstelling_bindt_niet(maak_dossier: MaakDossier, anna: Medewerker) -> None:
    eerst, later = maak_dossier(), maak_dossier(geopend=date(2030, 1, 1), gesloten=date(2031, 6, 1))
    gelijk = zelfde(eerst, later, anna)
    trek_gelijkstelling_in(gelijkstelling=gelijk, reden="Toch een ander.", door=anna)
    Dossier.objects.filter(pk=eerst.pk).update(laatste_wijziging=klok.moment(GESLOTEN))
    assert stand(eerst).stand == "verstreken"


def test_een_voorganger_wacht_op_zijn_opvolger(maak_dossier: MaakDossier) -> None:
    eerst, later = maak_dossier(), maak_dossier(geopend=date(2030, 1, 1), gesloten=date(2031, 6, 1))
    later.voorgangers.add(eerst)
    assert tot(eerst) == date(2051, 6, 1)


def test_kandidaten_zijn_alleen_dossiers_die_lang_genoeg_dicht_zijn(maak_dossier: MaakDossier) -> None:
    oud = maak_dossier()
    maak_dossier(gesloten=None)
    maak_dossier(gesloten=date(2027, 1, 1))
    assert list(kandidaten(NU)) == [[oud.pk]]


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_dossiers(
    maak_dossier: MaakDossier, anna: Medewerker, django_assert_num_queries: Any
) -> None:
    dossiers = [maak_dossier(geopend=date(2026, 1, dag)) for dag in range(1, 7)]
    for een, ander in pairwise(dossiers):
        zelfde(een, ander, anna)
    with django_assert_num_queries(6):
        bewaarstanden([dossier.pk for dossier in dossiers])
