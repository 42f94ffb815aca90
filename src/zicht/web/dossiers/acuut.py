"""Is somebody in danger now? By the latest screening, and by every melding that came in after it."""

from __future__ import annotations

from zicht.beoordeling.models import Screening
from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.dossiers.models import Dossier


def acuut_onveilig(dossier: Dossier) -> bool:
    """Yes by the latest screening, or by a melding after it. A melding that was removed does not count. Two queries."""
    screening = Screening.objects.filter(dossier=dossier).order_by("-op", "-vastgelegd_op").first()
    if screening is not None and screening.acuut == JaNeeOnbekend.JA:
        return True
    acuut = Melding.objects.filter(dossier=dossier, afgesloten_op=None, acuut=JaNeeOnbekend.JA)
    if screening is not None:
        acuut = acuut.filter(ontvangen_op__gt=screening.vastgelegd_op)
    return acuut.exists()
