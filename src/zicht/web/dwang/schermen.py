"""What every act of a compulsory route has in common on screen."""

from __future__ import annotations

from zicht.dwang.models import Dwangtraject
from zicht.protocol.taal import korte_datum
from zicht.web.diensten.besluitformulier import ANTWOORD
from zicht.web.dossiers.schermen import DossierDaad, RijDaad
from zicht.web.dossiers.velden import met_rol


def dit_verzoek(traject: Dwangtraject) -> str:
    """For example "VTB van 4 februari 2020"."""
    soort = "Bericht aan de RvdK" if traject.soort == Dwangtraject.Soort.ANDERS else traject.soort
    return f"{soort} van {korte_datum(traject.besluit.op)}"


def vragen(*codes: str) -> tuple[str, ...]:
    """The fields of these questions of the criteria."""
    return tuple(f"{ANTWOORD}{code}" for code in codes)


class DwangDaad(DossierDaad):
    terug_naar = "dwang"
    wat = "dwang"


class DwangRijDaad(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"


class VanPersoon(DwangRijDaad):
    """About a row that belongs to one person: whose it is stands above the form."""

    def om_wie(self) -> str:
        return met_rol(self.rij.persoon)


class TrajectDaad(DwangRijDaad):
    soort = Dwangtraject
    naam = "traject"

    def waarover(self) -> str:
        return dit_verzoek(self.rij)
