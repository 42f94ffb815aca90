"""Handovers: which wait for an answer (OV-5), and who received them."""

from __future__ import annotations

from uuid import UUID

from zicht.afronding.models import Monitoring, Overdracht
from zicht.dossiers.models import Dossier


def lopende_overdrachten(dossier: Dossier) -> list[Overdracht]:
    """Those the party did not answer yet, the oldest first: until then Veilig Thuis is responsible."""
    rijen = Overdracht.objects.filter(dossier=dossier, aanvaard_op=None, geweigerd_op=None)
    return list(rijen.order_by("op", "id"))


def ontvanger_van(dossier: Dossier, overdracht: UUID | None, monitoring: UUID | None) -> UUID | None:
    """The source who received this handover, or the one before this monitoring; None when nobody is known."""
    if monitoring is not None:
        van_monitoring = Monitoring.objects.filter(dossier=dossier, pk=monitoring)
        return van_monitoring.values_list("overdracht__ontvanger", flat=True).first()
    if overdracht is None:
        return None
    return Overdracht.objects.filter(dossier=dossier, pk=overdracht).values_list("ontvanger", flat=True).first()
