"""TG-4: whoever tampers with the log is found out, the superuser of the database too."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.kern.logboek.conftest import Gezin, Superuser
from zicht.dossiers.toegang import dossier_voor
from zicht.kern.logboek.anker import Anker, veranker
from zicht.kern.logboek.controleren import controleer
from zicht.kern.models import Medewerker

KOLOMMEN = (
    "op, medewerker, rollen, actie, waar, object_soort, object, personen, getoond, grond, uitkomst, herkomst, sleutel"
)


def gevonden(**kwargs: Anker) -> list[tuple[int, str]]:
    return [(afwijking.volgnummer, afwijking.zin) for afwijking in controleer(**kwargs).afwijkingen]


def test_een_ongemoeid_logboek_is_heel(keten: UUID) -> None:
    veranker()
    assert gevonden() == []


def test_alle_regels_worden_gelezen(keten: UUID) -> None:
    assert controleer().regels == 4


@pytest.mark.parametrize(
    "wijziging",
    [
        "medewerker = gen_random_uuid()",
        "op = op + interval '1 microsecond'",
        "waar = 'iets anders'",
        "rollen = 'leidinggevende'",
        "actie = 'lijst'",
        "personen = ARRAY[gen_random_uuid()]",
        "getoond = ARRAY[gen_random_uuid()]",
        "object = gen_random_uuid()",
        "object_soort = 'besluit'",
        "grond = 'team2'",
        "uitkomst = 'geweigerd'",
        "herkomst = 'elders'",
        "zegel = sha256('x')",
    ],
)
def test_een_veranderde_regel_wordt_aangewezen(keten: UUID, superuser: Superuser, wijziging: str) -> None:
    superuser(f"UPDATE logboek.regel SET {wijziging} WHERE keten = %s AND volgnummer = 2", keten)
    assert gevonden() == [(2, "Deze regel is veranderd.")]


def test_de_laatste_regel_veranderd_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("UPDATE logboek.regel SET waar = 'iets anders' WHERE keten = %s AND volgnummer = 4", keten)
    assert gevonden() == [(4, "Deze regel is veranderd.")]


def test_een_regel_die_ontbreekt_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("DELETE FROM logboek.regel WHERE keten = %s AND volgnummer = 2", keten)
    assert gevonden() == [(2, "Deze regel ontbreekt.")]


def test_een_regel_die_aan_het_einde_ontbreekt_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("DELETE FROM logboek.regel WHERE keten = %s AND volgnummer = 4", keten)
    assert gevonden() == [(4, "Deze regel ontbreekt.")]


def test_ook_als_de_teller_is_teruggezet_mist_het_anker_de_laatste_regel(keten: UUID, superuser: Superuser) -> None:
    veranker()
    superuser("DELETE FROM logboek.regel WHERE keten = %s AND volgnummer = 4", keten)
    superuser(
        "UPDATE logboek.keten SET aantal = 3, verankerd = 0,"
        " zegel = (SELECT zegel FROM logboek.regel WHERE keten = kenmerk AND volgnummer = 3) WHERE kenmerk = %s",
        keten,
    )
    assert gevonden() == [(4, "Anker 1 zag hier een regel die er niet meer is, of die toen anders was.")]


def test_een_hele_keten_die_verdween_mist_het_anker(keten: UUID, superuser: Superuser) -> None:
    veranker()
    superuser("DELETE FROM logboek.regel WHERE keten = %s", keten)
    superuser("DELETE FROM logboek.keten WHERE kenmerk = %s", keten)
    assert gevonden() == [(4, "Anker 1 zag hier een regel die er niet meer is, of die toen anders was.")]


def test_een_ingevoegde_regel_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("UPDATE logboek.keten SET aantal = 5 WHERE kenmerk = %s", keten)
    superuser(
        f"INSERT INTO logboek.regel (keten, volgnummer, {KOLOMMEN}, vorige, zegel)"
        f" SELECT keten, 5, {KOLOMMEN}, zegel, sha256('x') FROM logboek.regel WHERE keten = %s AND volgnummer = 4",
        keten,
    )
    assert gevonden() == [(5, "Deze regel is veranderd.")]


def test_een_tussengevoegde_regel_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("UPDATE logboek.regel SET volgnummer = volgnummer + 10 WHERE keten = %s AND volgnummer > 2", keten)
    superuser("UPDATE logboek.regel SET volgnummer = volgnummer - 9 WHERE keten = %s AND volgnummer > 10", keten)
    superuser(
        f"INSERT INTO logboek.regel (keten, volgnummer, {KOLOMMEN}, vorige, zegel)"
        f" SELECT keten, 3, {KOLOMMEN}, zegel, sha256('x') FROM logboek.regel WHERE keten = %s AND volgnummer = 2",
        keten,
    )
    superuser("UPDATE logboek.keten SET aantal = 5 WHERE kenmerk = %s", keten)
    assert (3, "Deze regel is ingevoegd: Zicht heeft hem niet geschreven.") in gevonden()


def test_een_regel_van_een_andere_keten_hoort_er_niet(
    keten: UUID, superuser: Superuser, gezin: Gezin, anna: Medewerker
) -> None:
    superuser("UPDATE logboek.regel SET keten = gen_random_uuid() WHERE keten = %s AND volgnummer = 4", keten)
    assert {nummer for nummer, _ in gevonden()} == {4}
    assert len(gevonden()) == 2, "weg uit de ene keten, en te veel in een andere"


def test_verwisselde_regels_worden_aangewezen(keten: UUID, superuser: Superuser) -> None:
    for van, naar in ((2, 99), (3, 2), (99, 3)):
        superuser("UPDATE logboek.regel SET volgnummer = %s WHERE keten = %s AND volgnummer = %s", naar, keten, van)
    assert gevonden() == [
        (2, "Deze regel is verplaatst: hij hoort op nummer 3."),
        (3, "Deze regel is verplaatst: hij hoort op nummer 2."),
    ]


def test_een_verzette_stand_van_een_keten_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    superuser("UPDATE logboek.keten SET zegel = sha256('x') WHERE kenmerk = %s", keten)
    assert gevonden() == [(4, "De stand van deze keten is veranderd.")]


def test_een_keten_die_nooit_verankerd_hoeft_te_worden_valt_op(keten: UUID, superuser: Superuser) -> None:
    superuser("UPDATE logboek.keten SET verankerd = 1000 WHERE kenmerk = %s", keten)
    assert gevonden() == [(1000, "De stand van deze keten is veranderd.")]


def test_een_veranderd_anker_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    veranker()
    superuser("UPDATE logboek.anker SET op = op + interval '1 day'")
    assert gevonden() == [(1, "Dit anker is veranderd, of sluit niet aan op het vorige.")]


def test_een_weggehaalde_stand_van_een_anker_wordt_aangewezen(keten: UUID, superuser: Superuser) -> None:
    veranker()
    superuser("UPDATE logboek.keten SET verankerd = 0 WHERE kenmerk = %s", keten)
    superuser("DELETE FROM logboek.ankerstand WHERE keten = %s", keten)
    assert gevonden() == [(1, "Dit anker is veranderd, of sluit niet aan op het vorige.")]


def test_een_anker_volgt_op_het_vorige(keten: UUID, gezin: Gezin, anna: Medewerker) -> None:
    veranker()
    dossier_voor(anna, gezin.dossier.pk, wat="besluiten")
    tweede = veranker()
    assert tweede is not None
    assert tweede.nummer == 2
    assert gevonden() == []


def test_zonder_nieuwe_regels_blijft_het_anker_wat_het_was(keten: UUID) -> None:
    assert veranker() == veranker()


def test_een_bewaard_anker_verraadt_een_teruggezet_logboek(keten: UUID, superuser: Superuser) -> None:
    """What a restored copy of an hour ago cannot hide."""
    bewaard = veranker()
    assert bewaard is not None
    superuser("TRUNCATE logboek.ankerstand, logboek.anker, logboek.regel, logboek.keten")
    assert gevonden() == []
    assert gevonden(getuige=Anker.lees(str(bewaard))) == [
        (1, "Dit bewaarde anker ontbreekt: het logboek is teruggezet naar een eerder moment.")
    ]


def test_een_ander_anker_dan_het_bewaarde_valt_op(keten: UUID) -> None:
    veranker()
    assert gevonden(getuige=Anker(1, b"ander")) == [(1, "Dit anker is een ander dan het bewaarde.")]


def test_zonder_de_sleutel_van_de_zegels_is_een_regel_niet_te_controleren(
    keten: UUID, zonder_sleutelbestand: None
) -> None:
    assert (2, "Deze regel is niet te controleren: sleutel k1 ontbreekt in de kluis.") in gevonden()
