"""Questions of those involved stay open until answered in substance; agreements are written down (ALG-15).

OMBUDSMAN, klacht 2: a mail that only confirmed or referred on left the mother's question unanswered for weeks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Afspraak, Antwoord, Dossier, Gesprek, Persoon, Vraag
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum


@daad("vraag vastleggen", regels=("ALG-15",))
def stel_vraag(
    *, dossier: Dossier, door: Medewerker, persoon: Persoon, tekst: str, wijze: str, op: date | None = None
) -> Vraag:
    """Record a question of somebody involved. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.uit_dossier("persoon", dossier, [persoon])
    controle.ingevuld("tekst", tekst, "Schrijf de vraag op, liefst in de woorden van de vrager.")
    controle.keuze("wijze", wijze, Wijze)
    controle.gebeurd("op", op)
    controle.rond_af()
    vraag = Vraag.objects.create(
        dossier=dossier, persoon=persoon, gesteld_op=op, wijze=wijze, tekst=tekst, vastgelegd_door=door
    )
    schrijf(dossier, "vraag vastleggen", door=door, op=op, over=vraag)
    return vraag


@daad("vraag beantwoorden", regels=("ALG-15", "ALG-6", "TG-5", "ML-2"))
def beantwoord_vraag(
    *,
    vraag: Vraag,
    door: Medewerker,
    tekst: str,
    inhoudelijk: bool,
    wijze: str,
    op: date | None = None,
    contactstop_reden: str = "",
) -> Antwoord:
    """Record a reply. `inhoudelijk`: does it answer the question itself? Confirming or referring on does not close it.

    Raises Invoerfout; Geweigerd when the reply gives a secret away (TG-5, ML-2); RedenNodig while contact is stopped.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("tekst", tekst, "Schrijf op wat u hebt geantwoord.")
    controle.keuze("wijze", wijze, Wijze)
    controle.gebeurd("op", op)
    if op < vraag.gesteld_op:
        controle.fout("op", f"De vraag is pas op {korte_datum(vraag.gesteld_op)} gesteld.")
    controle.rond_af()
    toets_geheimen(vraag.dossier, tekst, aan=vraag.persoon)
    toets_contactstop(vraag.dossier, [vraag.persoon], regel="ALG-15", op=op, reden=contactstop_reden)
    antwoord = Antwoord.objects.create(
        dossier=vraag.dossier,
        vraag=vraag,
        op=op,
        wijze=wijze,
        tekst=tekst,
        inhoudelijk=inhoudelijk,
        vastgelegd_door=door,
    )
    schrijf(vraag.dossier, "vraag beantwoorden", door=door, op=op, tekst=contactstop_reden, over=antwoord)
    return antwoord


@daad("afspraak maken", regels=("ALG-15",))
def maak_afspraak(
    *,
    dossier: Dossier,
    door: Medewerker,
    met: Sequence[Persoon],
    tekst: str,
    gesprek: Gesprek | None = None,
    op: date | None = None,
) -> Afspraak:
    """Record an agreement with these persons, in or outside a conversation. Raises Invoerfout."""
    op = op or (klok.dag(gesprek.op) if gesprek else klok.vandaag())
    controle = Controle()
    controle.uit_dossier("met", dossier, met)
    controle.uit_dossier("gesprek", dossier, [gesprek])
    controle.ingevuld("tekst", tekst, "Schrijf op wat er is afgesproken: wie doet wat, en wanneer.")
    controle.gebeurd("op", op)
    if not met:
        controle.fout("met", "Kies met wie u dit hebt afgesproken.")
    controle.rond_af()
    afspraak = Afspraak.objects.create(
        dossier=dossier, gesprek=gesprek, gemaakt_op=op, tekst=tekst, vastgelegd_door=door
    )
    afspraak.met.set(met)
    schrijf(dossier, "afspraak maken", door=door, op=op, over=afspraak)
    return afspraak
