"""Every way in which a worker can meet a dossier without its address: each gives the ids he meets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from uuid import UUID

from django.test.utils import CaptureQueriesContext

from tests.toegang.conftest import NOOR
from zicht.beoordeling.selectors.geschiedenis import eerdere_dossiers
from zicht.contact.invoer import MelderInvoer
from zicht.contact.models import Terugbelafspraak
from zicht.contact.ontvangen import ontvang_melding
from zicht.contact.selectors import bellijst
from zicht.dossiers.bekend import zoek_bekenden, zoek_persoon
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.models import Dossier
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.selectors import Filter, Wiens, terugbellen, werkvoorraad

Manier = Callable[[Medewerker, Dossier], Iterable[UUID]]
GEZOCHT = Kenmerken(
    voornamen=NOOR.voornamen, achternaam=NOOR.achternaam, geboortedatum=NOOR.geboortedatum, telefoons=(NOOR.telefoon,)
)


def vorm(vragen: CaptureQueriesContext) -> list[str]:
    """Every question to the database up to its first name or value: the work that was done, not for what."""
    return [re.split(r"[\"'(]", vraag["sql"])[0] for vraag in vragen.captured_queries]


def _lijst(wiens: Wiens) -> Manier:
    return lambda wie, _: [regel.dossier for regel in werkvoorraad(wie, Filter(wiens=wiens)).regels]


def _geteld(wiens: Wiens) -> Manier:
    """There is one dossier: whoever counts more than none has met it."""
    return lambda wie, dossier: [dossier.pk] if werkvoorraad(wie, Filter(wiens=wiens)).aantallen["totaal"] else []


def _gezocht(tekst: Callable[[Dossier], str]) -> Manier:
    return lambda wie, dossier: [een.dossier for een in zoek_persoon(tekst(dossier), None, wie)]


def _beloof_terug_te_bellen(dossier: Dossier) -> None:
    Terugbelafspraak.objects.create(dossier=dossier, wie="School", onderwerp="Vraag", uiterlijk=klok.nu(), ernst="hoog")


def _belijst(wie: Medewerker, dossier: Dossier) -> Iterable[UUID]:
    _beloof_terug_te_bellen(dossier)
    return [een.dossier for een in bellijst(wie)[1]]


def _terugbellen(wie: Medewerker, dossier: Dossier) -> Iterable[UUID]:
    _beloof_terug_te_bellen(dossier)
    return [een.dossier for een in terugbellen(wie)]


def _als_eerder_dossier(wie: Medewerker, dossier: Dossier) -> Iterable[UUID]:
    """Somebody opens a new dossier of the same people."""
    nieuw = ontvang_melding(door=wie, melder=MelderInvoer(soort="anoniem"), verhaal="Nieuw.", personen=[NOOR]).dossier
    nieuw.voorgangers.add(dossier)
    return [een.dossier.pk for een in eerdere_dossiers(nieuw, wie)]


MANIEREN: dict[str, Manier] = {
    "openen": lambda wie, _: zichtbaar_voor(wie).values_list("pk", flat=True),
    "werkvoorraad van mij": _lijst("mijn"),
    "werkvoorraad van het team": _lijst("team"),
    "hele werkvoorraad": _lijst("alles"),
    "telling van mij": _geteld("mijn"),
    "telling van het team": _geteld("team"),
    "telling van alles": _geteld("alles"),
    "zoeken op naam": _gezocht(lambda _: "Dorrestein"),
    "zoeken op nummer": _gezocht(str),
    "zoeken op telefoon": _gezocht(lambda _: NOOR.telefoon),
    "zoeken op adres": _gezocht(lambda _: "9991 ZZ 10"),
    "Bekend?": lambda wie, _: [een.dossier for een in zoek_bekenden([GEZOCHT], wie)],
    "bellijst": _belijst,
    "terugbellen": _terugbellen,
    "eerdere dossiers": _als_eerder_dossier,
}
