"""What stands between a dossier and one of its ends (AF-2)."""

from __future__ import annotations

from dataclasses import dataclass

from zicht.afronding.models import Afsluiting, Monitoring
from zicht.afronding.wat_nog_open_is import lopend_monitoren, lopend_werk, open_verplichtingen
from zicht.dossiers.models import Dossier
from zicht.dossiers.selectors import Plicht, plichten


@dataclass(frozen=True)
class Einde:
    """One end: what must be finished first, and what asks its own reason. `kan`: nothing has to be finished first."""

    soort: str
    naam: str
    belet: tuple[str, ...]
    open: tuple[Plicht, ...]

    @property
    def kan(self) -> bool:
        return not self.belet


def wat_vraagt_het_einde(dossier: Dossier) -> dict[str, Einde]:
    """Per kind of end that is decided here (`diensten`, `monitoren`, `definitief`)."""
    alle = {plicht.sleutel: plicht for plicht in plichten(dossier)}
    ook = _van(alle, [rij.sleutel for rij in open_verplichtingen(dossier, ook_monitoren=True)])
    zonder = _van(alle, [rij.sleutel for rij in open_verplichtingen(dossier, ook_monitoren=False)])
    werk = [*lopend_werk(dossier)]
    gesloten = ["Dit dossier is al definitief afgesloten."] if dossier.definitief_einde_op else []
    loopt = Monitoring.objects.filter(dossier=dossier, beeindigd_op=None).exists()
    niet = [] if loopt else ["Er wordt niet gemonitord."]
    label = Afsluiting.Soort
    return {
        "diensten": Einde("diensten", label.DIENSTEN.label, (*gesloten, *werk, *niet), zonder),
        "monitoren": Einde("monitoren", "Einde van het monitoren", (*gesloten, *werk, *niet), ook),
        "definitief": Einde("definitief", label.DEFINITIEF.label, (*gesloten, *werk, *lopend_monitoren(dossier)), ook),
    }


def _van(alle: dict[str, Plicht], sleutels: list[str]) -> tuple[Plicht, ...]:
    return tuple(alle[sleutel] for sleutel in sleutels if sleutel in alle)
