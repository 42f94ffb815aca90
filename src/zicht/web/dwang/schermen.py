"""What every act of a compulsory route has in common on screen."""

from __future__ import annotations

from zicht.dwang.models import Dwangtraject
from zicht.web.dossiers.schermen import DossierDaad, RijDaad


class DwangDaad(DossierDaad):
    terug_naar = "dwang"
    wat = "dwang"


class DwangRijDaad(RijDaad):
    terug_naar = "dwang"
    wat = "dwang"


class TrajectDaad(DwangRijDaad):
    soort = Dwangtraject
    naam = "traject"
