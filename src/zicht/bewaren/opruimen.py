"""What is left in the database's own files after rows were removed, and getting it out (RE-11).

PostgreSQL keeps a removed row in its file until the place is used again, and a while longer in its write-ahead log.
Rewriting a table leaves none of it in the new file. See docs/beheer/bewaren.md for what was measured.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection

from zicht.bewaren.goedkeuren import DOSSIER
from zicht.bewaren.grootboek import opslag
from zicht.bewaren.soorten import BLIJFT, Soort, meegaand, soorten
from zicht.dossiers.models import Dossier
from zicht.kern.models import Concept

OOK = frozenset(
    {
        "kern.Concept",
        "kern.Sessie",
        "kern.Sleutel",
        "procrastinate.ProcrastinateEvent",
        "procrastinate.ProcrastinateJob",
    }
)
"""Tables that stay, but out of which something of a dossier is taken."""
SCHATTINGEN = "pg_statistic"
"""Where the server keeps samples of what stands in the columns, names too; renewed by ANALYZE, so it comes last."""
Meld = Callable[[str, int, int], None]


def tabellen() -> list[str]:
    """Every table from which destroying takes rows, those with the keys first."""
    ook = [soort for soort in soorten() if soort._meta.label in OOK and soort._meta.label in BLIJFT]
    return [*dict.fromkeys(_tabel(soort) for soort in (*ook, *meegaand())), SCHATTINGEN]


def ruim_op(*, grondig: bool, meld: Meld = lambda tabel, gedaan, totaal: None) -> int:
    """Clean the files of the touched tables; gives how many tables.

    `grondig` rewrites them: nothing of a removed row is left, but nobody can work in a table meanwhile. Otherwise the
    places become free to be used again. Cannot run inside a transaction.
    """
    alle = tabellen()
    opdracht = "VACUUM (FULL, ANALYZE)" if grondig else "VACUUM (ANALYZE)"
    for nummer, tabel in enumerate(alle, start=1):
        with connection.cursor() as cursor:
            cursor.execute(f"{opdracht} {connection.ops.quote_name(tabel)}")
        meld(tabel, nummer, len(alle))
    return len(alle)


def wis_verweesde_concepten() -> int:
    """Throw away drafts about a destroyed dossier: a screen that was open then may have sent one afterwards."""
    zonder = Concept.objects.exclude(dossier=None).exclude(dossier__in=Dossier.objects.values("pk"))
    ids = set(zonder.order_by().values_list("dossier", flat=True)) - {None}
    weg = opslag.vernietigd(DOSSIER, [een for een in ids if een])
    return Concept.objects.filter(dossier__in=weg).delete()[0]


def _tabel(soort: Soort) -> str:
    return soort._meta.db_table
