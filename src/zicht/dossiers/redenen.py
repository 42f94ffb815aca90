"""Why an obligation is not met: kept, and to be seen (AF-2, ALG-6)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, RedenNiet, Verplichting
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import omschrijving

AF_TE_ZIEN = (Verplichting.Stand.OPEN, Verplichting.Stand.WACHT)


@daad("reden niet vastleggen", regels=("AF-2", "ALG-6"))
def leg_reden_niet_vast(
    *, dossier: Dossier, door: Medewerker, sleutel: str, reden: str, op: date | None = None
) -> RedenNiet:
    """Record why the open obligation with this key will not be met. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld(
        "reden", reden, "Schrijf waarom dit niet gebeurt. Wie het dossier later leest, moet het kunnen volgen."
    )
    controle.gebeurd("op", op)
    plicht = Verplichting.objects.filter(dossier=dossier, sleutel=sleutel, stand__in=AF_TE_ZIEN).first()
    if plicht is None:
        controle.fout("sleutel", "Dit staat niet (meer) open in dit dossier.")
    elif not omschrijving(plicht.code).af_te_zien:
        zin = "Hiervan kunt u niet afzien: iemand moet de volgende stap zetten. Zet die stap, ook al is het laat."
        controle.fout("reden", zin)
    controle.rond_af()
    rij = RedenNiet.objects.create(dossier=dossier, sleutel=sleutel, op=op, reden=reden, vastgelegd_door=door)
    schrijf(dossier, "reden niet vastleggen", door=door, op=op, tekst=reden, over=rij)
    return rij
