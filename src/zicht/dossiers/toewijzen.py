"""Who is responsible for a dossier (glossary: dossierhouder)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Toelating
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.toegang import alleen_in_nood
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker, Rol


@daad("dossierhouder aanwijzen", regels=("ALG-12", "TG-2", "TG-3"))
def wijs_dossierhouder_aan(
    *, dossier: Dossier, door: Medewerker, dossierhouder: Medewerker, op: date | None = None
) -> Dossier:
    """Make somebody the responsible worker; the dossier goes to his team.

    Raises Invoerfout for somebody who no longer works here or is kept out of it; Geweigerd for a shielded dossier,
    unless `door` is the leidinggevende: being named gives access to it (TG-3); Geweigerd for who is there by breaking
    the glass (TG-2).
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    if not dossierhouder.is_active:
        controle.fout("dossierhouder", f"{dossierhouder.naam} werkt hier niet meer. Kies iemand anders.")
    if Toelating.objects.filter(dossier=dossier, medewerker=dossierhouder, uitgesloten=True).exists():
        controle.fout("dossierhouder", f"{dossierhouder.naam} mag dit dossier niet zien. Kies iemand anders.")
    controle.rond_af()
    if alleen_in_nood(door, dossier):
        zin = "U bent hier met noodtoegang. Vraag het team van dit dossier om een dossierhouder aan te wijzen."
        raise Geweigerd("TG-2", zin)
    if dossier.afgeschermd and not door.heeft(Rol.LEIDINGGEVENDE):
        raise Geweigerd(
            "TG-3", "Dit dossier is afgeschermd. Vraag de leidinggevende om een dossierhouder aan te wijzen."
        )
    dossier.dossierhouder = dossierhouder
    dossier.team = dossierhouder.team or dossier.team
    dossier.save(update_fields=["dossierhouder", "team"])
    schrijf(dossier, "dossierhouder aanwijzen", door=door, op=op, tekst=dossierhouder.naam)
    return dossier
