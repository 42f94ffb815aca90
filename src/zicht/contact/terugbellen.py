"""Calling back: a promise with a name, a moment and an order of seriousness (ML-3, ML-11; QUICKSCAN 4.5)."""

from __future__ import annotations

from datetime import datetime, time

from zicht.contact.models import Melding, Terugbelafspraak
from zicht.contact.onderwerpen import ONTBREKEND
from zicht.contact.urgentie import Urgentie
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.geheimen import noemt
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.protocol.kalender import plus_werkdagen

# Neither the sources nor the spec give a term for the call about missing topics; a day keeps the assessment in time.
WERKDAGEN_VOOR_ONTBREKEND = 1
EINDE_WERKDAG = time(17)
ZONDER_NAAM = (
    "Deze melder blijft onbekend. Noem de naam hier niet: laat “Wie bellen wij?” leeg, dan staat het nummer in het "
    "gesloten deel."
)


@daad("terugbelafspraak plannen", regels=("ML-3", "ML-11", "ALG-18"))
def plan_terugbelafspraak(
    *,
    melding: Melding,
    onderwerp: str,
    uiterlijk: datetime,
    door: Medewerker | None,
    wie: str = "",
    ernst: str = "",
    beller: Medewerker | None = None,
) -> Terugbelafspraak:
    """Promise to call back before `uiterlijk`. `wie`: empty for the melder; `ernst`: that of the melding by default;
    `beller`: who calls, by default who handles the melding.

    Raises Invoerfout, also when it says who a protected melder is: everybody of the team reads the list (ALG-18).
    """
    ernst = ernst or melding.urgentie
    controle = Controle()
    if afscherming(melding.melder).beschermd:
        for veld, tekst in (("wie", wie), ("onderwerp", onderwerp)):
            if tekst and noemt(melding.melder, tekst):
                controle.fout(veld, ZONDER_NAAM)
    controle.ingevuld("onderwerp", onderwerp, "Schrijf waarover wij terugbellen.")
    controle.keuze("ernst", ernst, Urgentie)
    if klok.moment(uiterlijk) < klok.nu():
        controle.fout("uiterlijk", "Dit moment is al voorbij. Kies een later moment.")
    controle.rond_af()
    return _beloof(melding, onderwerp, uiterlijk, door=door, wie=wie, ernst=ernst, beller=beller)


def _beloof(
    melding: Melding,
    onderwerp: str,
    uiterlijk: datetime,
    *,
    door: Medewerker | None,
    ernst: str,
    wie: str = "",
    beller: Medewerker | None = None,
) -> Terugbelafspraak:
    afspraak = Terugbelafspraak.objects.create(
        dossier=melding.dossier,
        melding=melding,
        wie=wie.strip(),
        onderwerp=onderwerp,
        uiterlijk=klok.moment(uiterlijk),
        ernst=ernst,
        door=beller or melding.behandelaar,
        vastgelegd_door=door,
    )
    schrijf(
        melding.dossier,
        "terugbelafspraak plannen",
        door=door,
        tekst=onderwerp,
        over=afspraak,
        melding_id=melding.pk,
    )
    return afspraak


@daad("terugbellen", regels=("ML-11",))
def bel_terug(
    *,
    afspraak: Terugbelafspraak,
    door: Medewerker,
    uitkomst: str,
    bereikt: bool = True,
    op: datetime | None = None,
) -> Terugbelafspraak:
    """Record a call back. Not reached: it stays promised; the attempt stands on the time line. Raises Invoerfout."""
    controle = Controle()
    controle.ingevuld("uitkomst", uitkomst, "Schrijf wat er is besproken, of dat u niemand bereikte.")
    controle.gebeurd("op", op)
    controle.rond_af()
    rij = Terugbelafspraak.objects.select_for_update().select_related("dossier").get(pk=afspraak.pk)
    if rij.gebeld_op is not None:
        raise Invoerfout({"afspraak": "Hierover is al teruggebeld."})
    if bereikt:
        rij.gebeld_op = klok.moment(op)
        rij.uitkomst = uitkomst
        rij.save(update_fields=["gebeld_op", "uitkomst"])
    schrijf(
        rij.dossier,
        "terugbellen",
        door=door,
        op=op,
        tekst="" if bereikt else uitkomst,
        over=rij,
        melding_id=rij.melding_id,
    )
    return rij


def beloof_te_bellen_over_ontbrekend(melding: Melding, *, door: Medewerker | None) -> Terugbelafspraak | None:
    """ML-3: what is missing becomes a call to the melder, never a refusal. None when nothing is missing."""
    if not melding.ontbrekend:
        return None
    onderwerpen = ", ".join(ONTBREKEND[code] for code in melding.ontbrekend)
    dag = plus_werkdagen(klok.vandaag(), WERKDAGEN_VOOR_ONTBREKEND)
    uiterlijk = datetime.combine(dag, EINDE_WERKDAG, tzinfo=klok.NEDERLAND)
    return _beloof(melding, f"Wij missen nog: {onderwerpen}.", uiterlijk, door=door, ernst=melding.urgentie)
