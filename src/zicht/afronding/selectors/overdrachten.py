"""Handovers that wait for an answer (OV-5)."""

from __future__ import annotations

from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Dossier


def lopende_overdrachten(dossier: Dossier) -> list[Overdracht]:
    """Those the party did not answer yet, the oldest first: until then Veilig Thuis is responsible."""
    rijen = Overdracht.objects.filter(dossier=dossier, aanvaard_op=None, geweigerd_op=None)
    return list(rijen.order_by("op", "id"))
