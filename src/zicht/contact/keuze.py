"""What weighed in the choice for a melding, as it was answered in the call (EC-3, EC-5, EC-6)."""

from __future__ import annotations

from zicht.contact.models import Melding
from zicht.dossiers.models import Bron
from zicht.kern import klok
from zicht.protocol.eerste_contact import Afweging, weeg
from zicht.protocol.versies import versie_op, waarden

WOORD = {True: "Ja.", False: "Nee.", None: "Onbekend."}


def beantwoord(melding: Melding) -> list[str]:
    """The questions that were answered, each with its answer."""
    if not melding.antwoorden:
        return []
    vragen = waarden(versie_op(klok.dag(melding.ontvangen_op)), "vragen")
    return [f"{vragen[code]['vraag']} {WOORD[antwoord]}" for code, antwoord in melding.antwoorden.items()]


def afweging_van(melding: Melding) -> Afweging | None:
    """What the answers said; None when nothing was asked. A melding is taken in whatever they said (EC-4)."""
    if not melding.antwoorden:
        return None
    professional = melding.melder.soort == Bron.Soort.PROFESSIONAL
    return weeg(
        melding.melder.soort,
        melding.antwoorden,
        onder_meldcode=professional and melding.melder.valt_onder_meldcode is not False,
        versie=versie_op(klok.dag(melding.ontvangen_op)),
    )
