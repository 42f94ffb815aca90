"""Minutes made by others are checked before they count (DW-2, ALG-16; OMBUDSMAN, klacht 3)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.dwang.models import Dwangtraject, Notulen
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("notulen ontvangen", regels=("DW-2", "ALG-16"))
def ontvang_notulen(*, traject: Dwangtraject, door: Medewerker, tekst: str, op: date | None = None) -> Notulen:
    """Minutes of others came in: they wait for checking. Raises Invoerfout."""
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("tekst", tekst, "Neem de tekst van de notulen over, of schrijf waar zij in het dossier staan.")
    controle.rond_af()
    notulen = Notulen.objects.create(
        dossier=traject.dossier,
        traject=traject,
        ontvangen_op=op or klok.vandaag(),
        tekst=tekst,
        vastgelegd_door=door,
    )
    schrijf(traject.dossier, "notulen ontvangen", door=door, op=op, over=notulen)
    return notulen


@daad("notulen controleren", regels=("DW-2", "ALG-16"))
def controleer_notulen(
    *, notulen: Notulen, door: Medewerker, akkoord: bool, opmerkingen: str = "", op: date | None = None
) -> Notulen:
    """They were read. Not `akkoord`: `opmerkingen` say what has to change and were passed on to who made them.

    Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if not akkoord:
        controle.ingevuld("opmerkingen", opmerkingen, "Schrijf wat er niet klopt en bij wie u dat hebt gemeld.")
    if notulen.gecontroleerd_op is not None:
        controle.fout("notulen", "Deze notulen zijn al gecontroleerd.")
    if dag < notulen.ontvangen_op:
        controle.fout("op", "De notulen kwamen later binnen. Kies een dag daarna.")
    controle.rond_af()
    notulen.gecontroleerd_op = dag
    notulen.akkoord = akkoord
    notulen.opmerkingen = opmerkingen
    notulen.save(update_fields=["gecontroleerd_op", "akkoord", "opmerkingen"])
    schrijf(notulen.dossier, "notulen controleren", door=door, op=op, tekst=opmerkingen, over=notulen)
    return notulen
