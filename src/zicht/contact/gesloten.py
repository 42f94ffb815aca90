"""Words in the story of a protected melder that tell who he is, moved to the closed part (HP2019 15.6; ALG-18)."""

from __future__ import annotations

from zicht.contact.models import Melding
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.geheimen import noemt
from zicht.dossiers.gesloten import sluit_passage_af
from zicht.dossiers.models import GeslotenPassage
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

VELDEN = ("verhaal", "waargenomen", "veiligheidscijfer_reden", "verwachting", "doel_melder")
"""What is in the words of the melder."""


def staat_open(melding: Melding) -> bool:
    """Does the open file say, in the words of this protected melder, who he is? Four queries at most."""
    if not afscherming(melding.melder).beschermd:
        return False
    return noemt(melding.melder, "\n".join(getattr(melding, veld) for veld in VELDEN))


@daad("passage van melder afsluiten", regels=("ALG-18", "ML-2"))
def sluit_passage_van_melder_af(*, melding: Melding, door: Medewerker, passage: str) -> GeslotenPassage:
    """Move words of the melding that tell who the melder is to the closed part; a mark stays in their place.

    Raises Geweigerd when the melder is not protected (ALG-18, hard); Invoerfout when the words do not stand in it.
    """
    rij = Melding.objects.select_for_update(of=("self",)).select_related("melder", "dossier").get(pk=melding.pk)
    veld = next((naam for naam in VELDEN if passage.strip() and passage.strip() in getattr(rij, naam)), VELDEN[0])
    rij.versie += 1
    gesloten = sluit_passage_af(rij, veld, passage, rij.melder, door=door)
    schrijf(rij.dossier, "passage van melder afsluiten", door=door, over=rij, melding_id=rij.pk)
    return gesloten
