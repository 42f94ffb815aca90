"""Who is responsible for a dossier (HP2019 2.2)."""

from __future__ import annotations

from zicht.dossiers.models import Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker


@daad("dossierhouder aanwijzen", regels=("ALG-12", "TG-2"))
def wijs_dossierhouder_aan(*, dossier: Dossier, door: Medewerker, dossierhouder: Medewerker) -> Dossier:
    """Make `dossierhouder` responsible; the dossier joins that worker's team. Raises Invoerfout for who left."""
    if not dossierhouder.is_active:
        raise Invoerfout({"dossierhouder": f"{dossierhouder} werkt hier niet meer. Kies een andere collega."})
    dossier.dossierhouder = dossierhouder
    dossier.team = dossierhouder.team or dossier.team
    dossier.save(update_fields=["dossierhouder", "team"])
    schrijf(dossier, "dossierhouder aanwijzen", door=door, tekst=f"Dossierhouder: {dossierhouder}")
    return dossier
