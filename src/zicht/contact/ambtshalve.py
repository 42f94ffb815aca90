"""A melding that Veilig Thuis makes itself (ADV-9; HP2019 4.5, 5.8): an ordinary melding that rests on a decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.contact.invoer import AmbtshalveInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import Kanaal, Melding
from zicht.dossiers.besluiten import neem_besluit
from zicht.dossiers.models import Besluit, BesluitSoort
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

MELDEN = "melden"


def toets_ambtshalve(
    melding: Melding, melder: MelderInvoer, personen: Sequence[PersoonInvoer], ambtshalve: AmbtshalveInvoer | None
) -> None:
    """Melder, kanaal and decision belong together. Raises Invoerfout; Geweigerd when nobody is named (ADV-9, hard)."""
    if not melder.is_veilig_thuis:
        if ambtshalve is not None or melding.kanaal == Kanaal.AMBTSHALVE:
            zin = "Alleen Veilig Thuis zelf meldt ambtshalve. Kies wie er meldt."
            raise Invoerfout({"melder_soort": zin})
        return
    melding.kanaal = Kanaal.AMBTSHALVE
    if ambtshalve is None:
        zin = "Een melding van Veilig Thuis zelf rust op een besluit. Vul in waarom en met wie u dat nam."
        raise Invoerfout({"ambtshalve_motivering": zin})
    if not any(een.achternaam.strip() or een.is_persoon is not None for een in personen):
        zin = "Een ambtshalve melding kan alleen als Veilig Thuis weet om wie het gaat. Vul minstens één naam in."
        raise Geweigerd("ADV-9", zin)


def leg_ambtshalve_besluit_vast(
    melding: Melding, ambtshalve: AmbtshalveInvoer, *, door: Medewerker, op: date
) -> Besluit:
    """The decision, in the new dossier: those involved can read why. Raises what `neem_besluit` raises (ALG-12)."""
    return neem_besluit(
        melding.dossier,
        soort=BesluitSoort.AMBTSHALVE,
        uitkomst=MELDEN,
        door=door,
        geraadpleegd=ambtshalve.geraadpleegd,
        motivering=ambtshalve.motivering,
        op=ambtshalve.besloten_op or op,
        rust_op_tekst=ambtshalve.rust_op_tekst or f"Melding {melding}.",
        afwijking_reden=ambtshalve.afwijking_reden,
        kindbelang=ambtshalve.kindbelang,
        meldingen=[melding.pk],
        daad="melding ontvangen",
    )
