"""Reading and writing of advice in the log (TG-4), under a pseudonym whose key goes with the advice (ADV-2, RE-11)."""

from __future__ import annotations

from zicht.advies.models import Advies, Adviesvrager
from zicht.kern.logboek.codes import Actie, Grond
from zicht.kern.logboek.schrijven import Regel, schrijf
from zicht.kern.models import Medewerker


def log(waar: str, wat: Advies | Adviesvrager, *, door: Medewerker | None, actie: Actie = Actie.VASTLEGGEN) -> None:
    """One line: who did or looked at what. An advice and an adviesvrager each have a chain of their own."""
    schrijf(
        Regel(
            medewerker=door,
            actie=actie,
            waar=waar,
            grond=Grond.DAAD if actie == Actie.VASTLEGGEN else Grond.FUNCTIE,
            dossier=wat.pk,
            object_soort=str(wat._meta.model_name),
            object=wat.pk,
        )
    )
