"""The course of the case as a picture: meldingen, decisions, conversations, services."""

from __future__ import annotations

from zicht.dossiers.models import BesluitSoort, Dossier
from zicht.kern import klok
from zicht.protocol.beeld import Beeld
from zicht.web.tekenen.tijdlijn import Moment, Periode, Tijdlijn
from zicht.werkvoorraad.beeld import lees_beeld


def verloop(dossier: Dossier) -> Tijdlijn:
    """Dates and kinds only: the picture opens no text."""
    beeld = lees_beeld(dossier.pk)
    return Tijdlijn(titel="Verloop", momenten=_momenten(beeld), perioden=_perioden(beeld), vandaag=klok.vandaag())


def _momenten(beeld: Beeld) -> tuple[Moment, ...]:
    meldingen = [Moment(melding.ontvangen, "Meldingen", "Melding") for melding in beeld.meldingen]
    besluiten = [
        Moment(besluit.op, "Besluiten", f"{BesluitSoort(besluit.soort).label}: {besluit.uitkomst}")
        for besluit in beeld.besluiten
    ]
    gesprekken = [
        Moment(gesprek.op, "Gesprekken", "Gesprek" if gesprek.gehouden else "Gepland gesprek")
        for gesprek in beeld.gesprekken
    ]
    return (*meldingen, *besluiten, *gesprekken)


def _perioden(beeld: Beeld) -> tuple[Periode, ...]:
    diensten = [
        Periode(dienst.gestart, dienst.afgerond, "Diensten", dienst.soort.capitalize()) for dienst in beeld.diensten
    ]
    monitoren = [
        Periode(monitoring.besloten, monitoring.beeindigd, "Monitoren", "Monitoren")
        for monitoring in beeld.monitoringen
    ]
    return (*diensten, *monitoren)
