"""RE-11: of every table is known whether it goes with a dossier, and if not why not."""

from __future__ import annotations

from zicht.bewaren.opruimen import OOK
from zicht.bewaren.soorten import BLIJFT, meegaand, onverdeeld
from zicht.brieven.models import Brief
from zicht.contact.models import Melding
from zicht.dossiers.models import Bevinding


def test_geen_tabel_is_vergeten() -> None:
    """A new table fails here until it goes with the dossier or is named in BLIJFT with the reason."""
    assert onverdeeld() == []


def test_wat_blijft_zegt_waarom() -> None:
    assert all(len(reden) > 10 for reden in BLIJFT.values())


def test_niets_gaat_mee_en_blijft_tegelijk() -> None:
    assert not {soort._meta.label for soort in meegaand()} & BLIJFT.keys()


def test_feiten_brieven_en_koppelingen_gaan_mee() -> None:
    assert {Melding, Brief, Bevinding, Bevinding.betreft.through} <= set(meegaand())


def test_opruimen_kent_alleen_tabellen_die_er_zijn() -> None:
    assert OOK.issubset(BLIJFT)
