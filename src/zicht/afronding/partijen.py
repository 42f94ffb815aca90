"""A party or chain partner that Veilig Thuis works with and that did not report: who it is, how to reach it."""

from __future__ import annotations

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("partij vastleggen", regels=("OV-2", "FB-3"))
def leg_partij_vast(
    *,
    dossier: Dossier,
    door: Medewerker,
    organisatie: str,
    naam: str = "",
    functie: str = "",
    telefoon: str = "",
    email: str = "",
    rol_in_vervolg: bool = False,
) -> Bron:
    """Record a professional party: a local team, help, the GP, the school. Raises Invoerfout without a way to reach it.

    `rol_in_vervolg`: it takes part in what follows, and so may hear the conditions (FB-1).
    """
    controle = Controle()
    controle.ingevuld("organisatie", organisatie, "Schrijf welke organisatie of praktijk dit is.")
    if not telefoon.strip() and not email.strip():
        controle.fout("telefoon", "Schrijf een telefoonnummer of een e-mailadres op: u moet hen kunnen bereiken.")
    controle.rond_af()
    velden = {"naam": naam, "organisatie": organisatie, "functie": functie, "telefoon": telefoon, "email": email}
    bron = Bron.objects.create(
        dossier=dossier,
        soort=Bron.Soort.PROFESSIONAL,
        identiteit={veld: tekst.strip() for veld, tekst in velden.items() if tekst.strip()},
        rol_in_vervolg=rol_in_vervolg,
        vastgelegd_door=door,
    )
    schrijf(dossier, "partij vastleggen", door=door, over=bron)
    return bron
