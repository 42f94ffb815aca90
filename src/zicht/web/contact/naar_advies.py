"""A call that turns out to be an advice takes along what was chosen, and no word that was typed (ADV-1, EC-6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zicht.advies.keuzes import Vrager, Wens
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker
from zicht.web.contact.afweging import ANTWOORD, OVER_DE_MELDING, WAARDEN, vraagteksten

VERTAALD = {
    "melder_soort": ("soort_vrager", frozenset(Vrager.values)),
    "eerste_wens": ("eerste_wens", frozenset(Wens.values)),
    "minderjarig": ("minderjarig", frozenset(WAARDEN)),
    "valt_onder_meldcode": ("onder_meldcode", frozenset(WAARDEN)),
    **{veld: (f"{ANTWOORD}{code}", frozenset({"ja", "nee"})) for veld, code in OVER_DE_MELDING.items()},
}
"""Per field of a contact: the field of an advice it becomes, and the values that may go along."""


def sleutel_van_advies(kenmerk: UUID) -> str:
    """The key of the draft of a new advice."""
    return f"advies-nieuw/{kenmerk}"


def neem_keuzes_mee(medewerker: Medewerker, kenmerk: UUID, gestuurd: Mapping[str, Any]) -> None:
    """Begin the draft of an advice with the choices of the call: each is one of a fixed list, so nobody is in it."""
    vragen = vraagteksten()
    gegevens = {nieuw: [str(gestuurd[oud])] for oud, (nieuw, mag) in VERTAALD.items() if gestuurd.get(oud) in mag}
    gegevens |= {
        naam: [str(waarde)]
        for naam, waarde in gestuurd.items()
        if naam.startswith(ANTWOORD) and naam.removeprefix(ANTWOORD) in vragen and waarde in WAARDEN
    }
    if gegevens:
        Concept.objects.create(
            medewerker=medewerker,
            sleutel=sleutel_van_advies(kenmerk),
            gegevens=gegevens,
            bewaard_op=klok.nu(),
        )
