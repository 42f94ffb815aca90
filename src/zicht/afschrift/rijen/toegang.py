"""Who could see the dossier, and the closed part. Who looked is told from the log (TG-4), not from here."""

from __future__ import annotations

from zicht.afschrift.rij import Rij
from zicht.contact.feiten import versleutelde_velden
from zicht.dossiers import models as m
from zicht.links.models import Link

NIET = "Wie bij dit dossier kan, en waarom. Wie erin keek, staat in het logboek; daar kan iemand apart naar vragen."
RIJEN = (
    *(
        Rij(model, niet=NIET, verzwegen=tuple(versleutelde_velden(model)))
        for model in (m.Dossierafscherming, m.Toelating, m.Meekijkverzoek, m.Noodtoegang, m.GeslotenOpening)
    ),
    Rij(
        Link,
        niet="Langs welke weg iemand antwoordde. Het antwoord staat bij de uitspraak of de overdracht.",
        verzwegen=("tekst",),
    ),
    Rij(m.GeslotenPassage, niet="Dit zegt wie de melder of informant is.", niet_regel="ML-2", verzwegen=("tekst",)),
)
