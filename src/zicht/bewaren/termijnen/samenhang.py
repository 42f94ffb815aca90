"""Which dossiers are about the same person: they are kept until the term of the last one ends (RE-10; HP2019 15.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db import connection

from zicht.dossiers.models import Dossier, Gelijkstelling, Persoon

_PERSOON = Persoon._meta.db_table
_GELIJK = Gelijkstelling._meta.db_table
_VOORGANGER = Dossier.voorgangers.through._meta.db_table

_ZELFDE_PERSOON = f"""
    WITH RECURSIVE zelfde (begin, persoon) AS (
        SELECT dossier_id, id FROM {_PERSOON} WHERE dossier_id = ANY (%(ids)s)
        UNION
        SELECT zelfde.begin, stap.naar FROM zelfde CROSS JOIN LATERAL (
            SELECT ander_id AS naar FROM {_GELIJK} WHERE persoon_id = zelfde.persoon AND ingetrokken_op IS NULL
            UNION ALL
            SELECT persoon_id FROM {_GELIJK} WHERE ander_id = zelfde.persoon AND ingetrokken_op IS NULL
        ) stap
    )
    SELECT DISTINCT zelfde.begin, p.dossier_id FROM zelfde JOIN {_PERSOON} p ON p.id = zelfde.persoon
    WHERE p.dossier_id <> zelfde.begin
"""  # noqa: S608 (names of our own tables)
_ZELFDE_MENSEN = f"""
    WITH RECURSIVE zelfde (begin, dossier) AS (
        SELECT id, id FROM unnest(%(ids)s::uuid[]) id
        UNION
        SELECT zelfde.begin, stap.naar FROM zelfde CROSS JOIN LATERAL (
            SELECT to_dossier_id AS naar FROM {_VOORGANGER} WHERE from_dossier_id = zelfde.dossier
            UNION ALL
            SELECT from_dossier_id FROM {_VOORGANGER} WHERE to_dossier_id = zelfde.dossier
        ) stap
    )
    SELECT begin, dossier FROM zelfde WHERE dossier <> begin
"""  # noqa: S608


def samenhang(ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """By dossier, the others about one of its people: by equalities that were not taken back, followed from person to
    person, and by predecessors. Two queries.
    """
    gevonden: defaultdict[UUID, set[UUID]] = defaultdict(set)
    with connection.cursor() as cursor:
        for vraag in (_ZELFDE_PERSOON, _ZELFDE_MENSEN):
            cursor.execute(vraag, {"ids": list(ids)})
            for een, ander in cursor.fetchall():
                gevonden[een].add(ander)
    return gevonden
