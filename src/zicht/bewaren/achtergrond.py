"""What speaks of a dossier outside its own tables: drafts of workers, background jobs, sessions (RE-11)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.db.models import Q

from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Concept, Sessie

_GENOEMD = """
    SELECT id, status FROM procrastinate_jobs
    WHERE EXISTS (
        SELECT FROM regexp_matches(
            concat_ws(' ', args::text, lock, queueing_lock),
            '[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}', 'gi'
        ) gevonden
        WHERE gevonden[1]::uuid = ANY (%s)
    )
"""


def wis_concepten(dossier: UUID) -> int:
    """Throw away the drafts of every worker about this dossier; gives how many."""
    return Concept.objects.filter(Q(dossier=dossier) | Q(sleutel__contains=str(dossier))).delete()[0]


def wis_taken(ids: Collection[UUID]) -> int:
    """Remove the background jobs that name one of these, done or still to do; gives how many.

    Raises Invoerfout while such a job runs: it would put back what is being destroyed.
    """
    with connection.cursor() as cursor:
        cursor.execute(_GENOEMD, [list(ids)])
        taken = dict(cursor.fetchall())
        if "doing" in taken.values():
            zin = "Er loopt op dit moment een achtergrondtaak over dit dossier. Probeer het over een minuut opnieuw."
            raise Invoerfout({"voorstel": zin})
        cursor.execute("UPDATE procrastinate_periodic_defers SET job_id = NULL WHERE job_id = ANY (%s)", [list(taken)])
        cursor.execute("DELETE FROM procrastinate_jobs WHERE id = ANY (%s)", [list(taken)])
    return len(taken)


def wis_sessies(ids: Collection[UUID]) -> int:
    """End the sessions that remember one of these; who has one logs in again. Gives how many.

    A session holds what a worker had in sight a moment ago; there are as many as there are workers at work.
    """
    gezocht = {str(een) for een in ids}
    weg = [sessie.pk for sessie in Sessie.objects.all() if _noemt(sessie.get_decoded(), gezocht)]
    return Sessie.objects.filter(pk__in=weg).delete()[0]


def _noemt(inhoud: object, gezocht: set[str]) -> bool:
    tekst = str(inhoud)
    return any(een in tekst for een in gezocht)
