"""May it be destroyed? Asked when it is proposed and again, under the lock, when it is done (RE-6, RE-7, RE-10)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from zicht.bewaren.models import Grond
from zicht.bewaren.termijnen import Bewaarstand, bewaarstanden
from zicht.bewaren.verzoeken import Toegewezen, gedekte_personen, toegewezen_verzoeken
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern.fouten import Geweigerd
from zicht.protocol.taal import datumtekst, opsomming


@dataclass(frozen=True)
class Gronden:
    """What there is to destroy on: the term, the granted requests, and who did not ask."""

    stand: Bewaarstand
    verzoeken: list[Toegewezen]
    niet_gedekt: list[Persoon]


def geldige_gronden(dossier: Dossier) -> Gronden:
    """What holds for this dossier now."""
    verzoeken = toegewezen_verzoeken(dossier)
    gedekt = gedekte_personen(verzoeken)
    betrokkenen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None, ongeboren=False)
    niet_gedekt = [een for een in betrokkenen.order_by("geboortedatum", "id") if een.pk not in gedekt]
    return Gronden(bewaarstanden([dossier.pk])[dossier.pk], verzoeken, niet_gedekt)


def toets_nodig(dossier: Dossier, grond: str, persoon: Persoon | None) -> UUID | None:
    """Raises Geweigerd before the end of the term (RE-10) or without a granted request (RE-6). Gives that request."""
    if grond == Grond.TERMIJN:
        toets_termijn(bewaarstanden([dossier.pk])[dossier.pk])
        return None
    passend = [
        een
        for een in toegewezen_verzoeken(dossier)
        if (een.geheel if persoon is None else een.betrokkene == persoon.pk)
    ]
    if not passend:
        over = f"van {persoon.naam}" if persoon else "dat geheel is toegewezen"
        zin = f"Er is geen verzoek om vernietiging {over} dat nog moet worden uitgevoerd. Beslis eerst op het verzoek."
        raise Geweigerd("RE-6", zin)
    return passend[0].verzoek.pk


def toets_termijn(stand: Bewaarstand) -> None:
    """Raises Geweigerd as long as the dossier must be kept, or when it is not known until when (RE-10, hard)."""
    if stand.mag_weg:
        return
    tot = stand.termijn.bewaren_tot_en_met
    if tot is None:
        mist = opsomming(stand.termijn.ontbreekt, "en") if stand.termijn.ontbreekt else "een gegeven"
        zin = f"Niet bekend is {mist}, van dit dossier of van een ander over dezelfde mensen. Dan wordt er bewaard."
        raise Geweigerd("RE-10", zin)
    raise Geweigerd("RE-10", f"Dit dossier moet worden bewaard tot en met {datumtekst(tot)}.")
