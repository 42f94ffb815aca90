"""Who could see the dossier. Who looked is told from the log (TG-4), not from here."""

from __future__ import annotations

from zicht.afschrift.rij import Rij
from zicht.contact.feiten import versleutelde_velden
from zicht.dossiers.models import toegang

NIET = "Wie bij dit dossier kan, en waarom. Wie erin keek, staat in het logboek; daar kan iemand apart naar vragen."
RIJEN = tuple(
    Rij(model, niet=NIET, verzwegen=tuple(versleutelde_velden(model)))
    for model in (toegang.Dossierafscherming, toegang.Toelating, toegang.Meekijkverzoek, toegang.Noodtoegang)
)
