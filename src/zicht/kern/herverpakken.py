"""Changing the wrapping key while everybody goes on working (TG-7): each dossier key is wrapped again, the text stays.

The keys of the dossiers themselves do not change, so nothing else is written and no reader waits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from zicht.kern import klok, sleutelbestand
from zicht.kern.kluis import kluis
from zicht.kern.models import Sleutel
from zicht.kern.sleutelbestand import Sleutelfout, SleutelKwijt
from zicht.kern.sleutels import sleutellabel

PARTIJ = 1_000
Voortgang = Callable[[int, int], None]
"""How many are done, of how many."""


@dataclass(frozen=True)
class Stand:
    """One wrapping key: how many keys of dossiers it wraps, and whether we have it."""

    naam: str
    actief: bool
    aanwezig: bool
    verpakt: int


def standen() -> list[Stand]:
    """Every wrapping key of the file, and every one that something in the database is wrapped with."""
    vault = kluis()
    with connection.cursor() as cursor:
        cursor.execute("SELECT kluissleutel, count(*) FROM kern_sleutel GROUP BY kluissleutel")
        verpakt = dict(cursor.fetchall())
    return [
        Stand(naam, naam == vault.actief, naam in vault.namen, verpakt.get(naam, 0))
        for naam in sorted({*vault.namen, *verpakt})
    ]


def herverpak(*, partij: int = PARTIJ, voortgang: Voortgang = lambda gedaan, totaal: None) -> int:
    """Wrap every key again that is not wrapped by the active one. Gives how many; can be broken off and repeated.

    Rows that somebody holds are passed over: `standen` tells whether another round is needed. Raises SleutelKwijt when
    the key they are wrapped with is not there.
    """
    totaal = Sleutel.objects.exclude(kluissleutel=kluis().actief).count()
    gedaan = 0
    while nieuw := _herverpak_partij(partij):
        gedaan += nieuw
        voortgang(gedaan, max(totaal, gedaan))
    return gedaan


def controleer(*, voortgang: Voortgang = lambda gedaan, totaal: None) -> list[str]:
    """Unwrap every key of the database; gives a sentence per wrapping key that fails. Empty: all can be read."""
    totaal = Sleutel.objects.count()
    mis: dict[str, int] = {}
    for gedaan, rij in enumerate(Sleutel.objects.iterator(chunk_size=10_000), 1):
        if not _past(rij):
            mis[rij.kluissleutel] = mis.get(rij.kluissleutel, 0) + 1
        if gedaan % 10_000 == 0 or gedaan == totaal:
            voortgang(gedaan, totaal)
    return [f"{_kwijt(naam)} Het gaat om {aantal} sleutels van dossiers." for naam, aantal in sorted(mis.items())]


def ontbrekend() -> list[str]:
    """A sentence per wrapping key that the database needs and the file lacks or has otherwise.

    One row is tried of each: quick at any size, for the start.
    """
    return [_kwijt(naam) for naam in _gebruikt() if not _past(Sleutel.objects.filter(kluissleutel=naam)[0])]


def verwijder(naam: str) -> None:
    """Take a wrapping key out of the file, when nothing needs it any more.

    What a back-up from before holds is then readable by nobody who lacks an older key file: keep the key in the vault
    until the last such back-up has expired. Raises Sleutelfout.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        # Waits for every transaction that is adding a key, and holds up new ones until the file is changed.
        cursor.execute("LOCK TABLE kern_sleutel IN SHARE ROW EXCLUSIVE MODE")
        aantal = Sleutel.objects.filter(kluissleutel=naam).count()
        if aantal:
            raise Sleutelfout(f"Met {naam} zijn nog {aantal} sleutels verpakt. Draai eerst `zicht sleutels herverpak`.")
        sleutelbestand.haal_weg(Path(settings.ZICHT_SLEUTELBESTAND), naam, op=klok.nu())


def _herverpak_partij(partij: int) -> int:
    vault = kluis()
    with transaction.atomic():
        te_doen = Sleutel.objects.select_for_update(skip_locked=True).exclude(kluissleutel=vault.actief)
        rijen = list(te_doen.order_by("kluissleutel")[:partij])
        if not rijen:
            return 0
        nieuw = []
        for rij in rijen:
            label = sleutellabel(rij.eigenaar, rij.deel)
            geheim = vault.pak_uit(rij.kluissleutel, bytes(rij.verpakt), label=label)
            nieuw.append(vault.verpak(geheim, label=label))
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE kern_sleutel s SET kluissleutel = n.naam, verpakt = n.verpakt"
                " FROM unnest(%s::bigint[], %s::text[], %s::bytea[]) AS n(id, naam, verpakt) WHERE s.id = n.id",
                [[rij.pk for rij in rijen], [naam for naam, _ in nieuw], [verpakt for _, verpakt in nieuw]],
            )
    return len(rijen)


def _gebruikt() -> list[str]:
    """The wrapping keys that rows name: walks the index, one step per name."""
    namen: list[str] = []
    met = Sleutel.objects.order_by("kluissleutel").values_list("kluissleutel", flat=True)
    while (volgende := met.filter(kluissleutel__gt=namen[-1] if namen else "").first()) is not None:
        namen.append(volgende)
    return namen


def _past(rij: Sleutel) -> bool:
    try:
        kluis().pak_uit(rij.kluissleutel, bytes(rij.verpakt), label=sleutellabel(rij.eigenaar, rij.deel))
    except SleutelKwijt:
        return False
    return True


def _kwijt(naam: str) -> str:
    return (
        f"Sleutel {naam} ontbreekt in het sleutelbestand, of is een andere dan waarmee dossiers zijn verpakt. "
        "Zet het sleutelbestand terug uit de kluis; zonder deze sleutel zijn die dossiers niet te lezen."
    )
