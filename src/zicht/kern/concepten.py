"""Drafts are kept no longer than somebody needs to come back to them.

A draft can hold what may never be kept otherwise: a secret address in a new contact, a name in an advice. It stands
under the key of the worker; sending or throwing away removes it at once, and so does destroying the dossier.
"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models import Q

from zicht.kern import klok
from zicht.kern.models import Concept

VAN_ADVIES = "advies"
"""How the key of a draft of the advice room begins."""
ADVIES_BLIJFT = timedelta(hours=24)
"""An advice stores nobody (ADV-1): what was typed in it and not sent goes the next day."""


def ruim_concepten_op() -> int:
    """Delete the drafts that nobody came back to (`ZICHT_CONCEPT_DAGEN`; of an advice after a day). Gives how many."""
    nu = klok.nu()
    oud = Q(bewaard_op__lt=nu - timedelta(days=settings.ZICHT_CONCEPT_DAGEN))
    van_advies = Q(sleutel__startswith=VAN_ADVIES, bewaard_op__lt=nu - ADVIES_BLIJFT)
    return Concept.objects.filter(oud | van_advies).delete()[0]
