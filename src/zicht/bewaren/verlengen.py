"""Keeping a dossier longer than its term: a decision of the leidinggevende, with reasons (RE-10; HP2019 15.3.4)."""

from __future__ import annotations

from datetime import date

from zicht.bewaren.models import Bewaarbesluit
from zicht.bewaren.termijnen import bewaarstanden
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.taal import datumtekst


@daad("bewaren verlengen", regels=("RE-10",))
def verleng_bewaren(*, dossier: Dossier, door: Medewerker, tot_en_met: date, motivering: str) -> Bewaarbesluit:
    """Keep the dossier through that day, because careful work asks for it.

    Raises Geweigerd for anybody but the leidinggevende (RE-10, hard); Invoerfout without reasons, or when it would not
    be longer than what holds already.
    """
    if not door.heeft(Rol.LEIDINGGEVENDE):
        raise Geweigerd(
            "RE-10", "Alleen de leidinggevende besluit om een dossier langer te bewaren. Leg het aan haar voor."
        )
    controle = Controle()
    controle.ingevuld("motivering", motivering, "Schrijf waarom langer bewaren nodig is voor zorgvuldig werk.")
    termijn = bewaarstanden([dossier.pk])[dossier.pk].termijn.bewaren_tot_en_met
    if tot_en_met < klok.vandaag():
        controle.fout("tot_en_met", "Deze dag is al voorbij. Kies een dag in de toekomst.")
    elif termijn is not None and tot_en_met <= termijn:
        controle.fout("tot_en_met", f"Het dossier blijft al tot en met {datumtekst(termijn)}. Kies een latere dag.")
    controle.rond_af()
    besluit = Bewaarbesluit.objects.create(
        dossier=dossier,
        tot_en_met=tot_en_met,
        motivering=motivering,
        besloten_door=door,
        op=klok.vandaag(),
        vastgelegd_door=door,
    )
    schrijf(dossier, "bewaren verlengen", door=door, tekst=motivering, over=besluit, is_wijziging=False)
    return besluit
