"""Something about a person no longer holds."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.models import Adres, Contactgegeven, GeheimAdres, Gezag, Relatie, VeiligContact
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum

Gegeven = Adres | GeheimAdres | Contactgegeven | VeiligContact | Relatie | Gezag


@daad("gegeven beëindigen", regels=("TG-5",))
def beeindig_gegeven(*, gegeven: Gegeven, door: Medewerker | None, op: date | None = None) -> None:
    """From `op` on this address, number, instruction, relation or authority no longer holds; it stays on record.

    Raises Invoerfout when it ended before.
    """
    if gegeven.tot is not None:
        raise Invoerfout({"gegeven": f"Dit is al beëindigd op {korte_datum(gegeven.tot)}."})
    gegeven.tot = klok.dag(klok.moment(op))
    gegeven.save(update_fields=["tot"])
    schrijf(gegeven.dossier, "gegeven beëindigen", door=door, op=op, over=gegeven)
