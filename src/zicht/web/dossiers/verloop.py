"""The course of the case as a picture: meldingen, decisions, conversations, services."""

from __future__ import annotations

from zicht.afronding.models import Monitoring
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier, Gesprek
from zicht.kern import klok
from zicht.web.tekenen.tijdlijn import Moment, Periode, Tijdlijn


def verloop(dossier: Dossier) -> Tijdlijn:
    """Dates and kinds only: five queries, and no text is opened."""
    return Tijdlijn(
        titel="Meldingen, besluiten, gesprekken en diensten",
        momenten=_momenten(dossier),
        perioden=_perioden(dossier),
        vandaag=klok.vandaag(),
    )


def _momenten(dossier: Dossier) -> tuple[Moment, ...]:
    meldingen = Melding.objects.filter(dossier=dossier, afgesloten_op=None).values_list("ontvangen_op", flat=True)
    besluiten = Besluit.objects.filter(dossier=dossier).values_list("op", "soort", "uitkomst")
    gesprekken = Gesprek.objects.filter(dossier=dossier).values_list("op", "gehouden")
    return (
        *(Moment(klok.dag(op), "Meldingen", "Melding") for op in meldingen.order_by("ontvangen_op")),
        *(
            Moment(op, "Besluiten", f"{BesluitSoort(soort).label}: {uitkomst}")
            for op, soort, uitkomst in besluiten.order_by("op", "id")
        ),
        *(
            Moment(klok.dag(op), "Gesprekken", "Gesprek" if gehouden else "Gepland gesprek")
            for op, gehouden in gesprekken.order_by("op")
        ),
    )


def _perioden(dossier: Dossier) -> tuple[Periode, ...]:
    diensten = Dienst.objects.filter(dossier=dossier).order_by("gestart_op", "id")
    monitoringen = Monitoring.objects.filter(dossier=dossier).order_by("besloten_op", "id")
    return (
        *(
            Periode(van, tot, "Diensten", Dienst.Soort(soort).label)
            for van, tot, soort in diensten.values_list("gestart_op", "afgerond_op", "soort")
        ),
        *(
            Periode(van, tot, "Monitoren", "Monitoren")
            for van, tot in monitoringen.values_list("besloten_op", "beeindigd_op")
        ),
    )
