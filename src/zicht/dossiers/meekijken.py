"""Asking a colleague from elsewhere to look along: what he was asked for becomes his task (TG-2)."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Meekijkverzoek
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.toegang import alleen_in_nood, doet_zorg
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum


@daad("collega laten meekijken", regels=("TG-2", "TG-3", "ALG-12"), actie=Actie.BEHEREN)
def laat_meekijken(
    *, dossier: Dossier, door: Medewerker, collega: Medewerker, vraag: str, tot_en_met: date | None = None
) -> Meekijkverzoek:
    """Ask `collega` (an expert, somebody of another team) a question; through `tot_en_met` he sees the dossier.

    `tot_en_met`: by default, and at most, `ZICHT_MEEKIJKEN_DAGEN` days from now; asking again makes it longer. Raises
    Geweigerd for a shielded dossier (TG-3) and for who is there by breaking the glass only (TG-2); Invoerfout.
    """
    if dossier.afgeschermd:
        raise Geweigerd("TG-3", "Dit dossier is afgeschermd. Vraag de leidinggevende om uw collega erbij te noemen.")
    if alleen_in_nood(door, dossier):
        raise Geweigerd("TG-2", "U bent hier met noodtoegang. Vraag het team van dit dossier om uw collega te vragen.")
    uiterlijk = klok.vandaag() + timedelta(days=settings.ZICHT_MEEKIJKEN_DAGEN)
    tot_en_met = tot_en_met or uiterlijk
    controle = Controle()
    controle.ingevuld("vraag", vraag, "Schrijf wat u uw collega vraagt.")
    if not collega.is_active or not doet_zorg(collega):
        controle.fout("collega", f"{collega.naam} kan niet meekijken. Kies een collega die met gezinnen werkt.")
    if not klok.vandaag() <= tot_en_met <= uiterlijk:
        controle.fout("tot_en_met", f"Kies een dag tot en met {korte_datum(uiterlijk)}. Daarna vraagt u opnieuw.")
    controle.rond_af()
    rij = Meekijkverzoek.objects.create(
        dossier=dossier, aan=collega, vraag=vraag, tot_en_met=tot_en_met, vastgelegd_door=door
    )
    schrijf(dossier, "collega laten meekijken", door=door, tekst=f"{collega.naam}: {vraag}", over=rij)
    return rij


@daad("meekijken afronden", regels=("TG-2",), actie=Actie.BEHEREN)
def rond_meekijken_af(*, verzoek: Meekijkverzoek, door: Medewerker) -> Meekijkverzoek:
    """The question was answered or taken back: the colleague no longer sees the dossier. Raises Invoerfout."""
    controle = Controle()
    if verzoek.afgerond_op is not None:
        controle.fout("verzoek", "Dit is al afgerond.")
    controle.rond_af()
    verzoek.afgerond_op = klok.vandaag()
    verzoek.save(update_fields=["afgerond_op"])
    schrijf(verzoek.dossier, "meekijken afronden", door=door, tekst=verzoek.aan.naam, over=verzoek)
    return verzoek
