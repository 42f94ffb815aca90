"""Calling back: a promise with a name, a moment and an order of seriousness (ML-3, ML-11; QUICKSCAN 4.5)."""

from __future__ import annotations

from datetime import datetime, time

from zicht.contact.getypt import bedoeld, gezinnen, met_nummer_in
from zicht.contact.models import Melding, Terugbelafspraak
from zicht.contact.onderwerpen import ONTBREKEND
from zicht.contact.te_bellen import CONTACT, te_bellen, wie_van_het_gezin
from zicht.contact.urgentie import Urgentie
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.geheimen import noemt
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.protocol.kalender import plus_werkdagen
from zicht.protocol.taal import opsomming

# Neither the sources nor the spec give a term for the call about missing topics; a day keeps the assessment in time.
WERKDAGEN_VOOR_ONTBREKEND = 1
EINDE_WERKDAG = time(17)
ZONDER_NAAM = (
    "Wie hier staat, blijft onbekend. Noem de naam en het nummer hier niet: kies wie wij bellen in de lijst. Dan staat "
    "het nummer in het gesloten deel."
)
KIES = "in de lijst bij “Wie bellen wij?”. Dan ziet u of bellen veilig is."


@daad("terugbelafspraak plannen", regels=("ML-3", "ML-11", "ALG-6", "ALG-18", "TG-5"))
def plan_terugbelafspraak(
    *,
    melding: Melding,
    onderwerp: str,
    uiterlijk: datetime,
    door: Medewerker | None,
    persoon: Persoon | None = None,
    bron: Bron | None = None,
    wie: str = "",
    ernst: str = "",
    beller: Medewerker | None = None,
    contactstop_reden: str = "",
) -> Terugbelafspraak:
    """Promise to call back before `uiterlijk`: `persoon` of the family, `bron` that is known, `wie` is neither; the
    melder when all are left out. `ernst`: that of the melding by default; `beller`: by default who handles the melding.

    Raises Invoerfout, also when a text names somebody of the family who can be chosen (TG-5), or who a protected source
    is: everybody of the team reads the list (ALG-18). RedenNodig while contact is stopped (ALG-6).
    """
    ernst = ernst or melding.urgentie
    controle = Controle()
    controle.uit_dossier("persoon", melding.dossier, [persoon])
    controle.uit_dossier("bron", melding.dossier, [bron])
    if len([een for een in (persoon, bron, wie.strip()) if een]) > 1:
        controle.fout("wie", "Kies één persoon om te bellen.")
    controle.ingevuld("onderwerp", onderwerp, "Schrijf waarover wij terugbellen.")
    _toets_wat_is_getypt(controle, melding, wie, onderwerp)
    controle.keuze("ernst", ernst, Urgentie)
    if klok.moment(uiterlijk) < klok.nu():
        controle.fout("uiterlijk", "Dit moment is al voorbij. Kies een later moment.")
    controle.rond_af()
    if not wie.strip():
        personen = [persoon] if persoon else wie_van_het_gezin(bron or melding.melder)
        toets_contactstop(melding.dossier, personen, regel=CONTACT, op=None, reden=contactstop_reden)
    afspraak = Terugbelafspraak(melding=melding, persoon=persoon, bron=bron, wie=wie.strip(), onderwerp=onderwerp)
    return _beloof(afspraak, uiterlijk, door=door, ernst=ernst, beller=beller, waarom_toch=contactstop_reden)


def _toets_wat_is_getypt(controle: Controle, melding: Melding, wie: str, onderwerp: str) -> None:
    gezin = gezinnen([melding.dossier_id])[melding.dossier_id]
    if bekend := bedoeld(wie, gezin):
        namen = opsomming([persoon.naam for persoon in bekend], "of")
        controle.fout("wie", f"Is dit {namen}? Kies die persoon {KIES} Is het iemand anders? Schrijf erbij wie.")
    if bekend := met_nummer_in(onderwerp, gezin):
        namen = opsomming([persoon.naam for persoon in bekend], "of")
        controle.fout("onderwerp", f"Hier staat hoe {namen} te bereiken is. Haal dat weg en kies die persoon {KIES}")
    beschermd = [bron for bron in Bron.objects.filter(dossier=melding.dossier) if afscherming(bron).beschermd]
    for veld, tekst in (("wie", wie), ("onderwerp", onderwerp)):
        if veld not in controle.fouten and tekst.strip() and any(noemt(bron, tekst) for bron in beschermd):
            controle.fout(veld, ZONDER_NAAM)


def _beloof(
    afspraak: Terugbelafspraak,
    uiterlijk: datetime,
    *,
    door: Medewerker | None,
    ernst: str,
    beller: Medewerker | None = None,
    waarom_toch: str = "",
) -> Terugbelafspraak:
    melding = afspraak.melding
    assert melding is not None
    afspraak.dossier, afspraak.uiterlijk, afspraak.ernst = melding.dossier, klok.moment(uiterlijk), ernst
    afspraak.door, afspraak.vastgelegd_door = beller or melding.behandelaar, door
    afspraak.save()
    schrijf(
        melding.dossier,
        "terugbelafspraak plannen",
        door=door,
        tekst="\n".join(deel for deel in (afspraak.onderwerp, waarom_toch) if deel.strip()),
        over=afspraak,
        melding_id=melding.pk,
    )
    return afspraak


@daad("terugbellen", regels=("ML-11", "ALG-6"))
def bel_terug(
    *,
    afspraak: Terugbelafspraak,
    door: Medewerker,
    uitkomst: str,
    bereikt: bool = True,
    op: datetime | None = None,
    contactstop_reden: str = "",
) -> Terugbelafspraak:
    """Record a call back. Not reached: it stays promised; the attempt stands on the time line.

    Raises Invoerfout, and RedenNodig when contact with who was called is stopped by now (ALG-6).
    """
    controle = Controle()
    controle.ingevuld("uitkomst", uitkomst, "Schrijf wat er is besproken, of dat u niemand bereikte.")
    controle.gebeurd("op", op)
    controle.rond_af()
    rij = Terugbelafspraak.objects.select_for_update().select_related("dossier").get(pk=afspraak.pk)
    if rij.gebeld_op is not None:
        raise Invoerfout({"afspraak": "Hierover is al teruggebeld."})
    personen = te_bellen([rij])[rij.pk].personen
    toets_contactstop(rij.dossier, personen, regel=CONTACT, op=op, reden=contactstop_reden)
    if bereikt:
        rij.gebeld_op = klok.moment(op)
        rij.uitkomst = uitkomst
        rij.save(update_fields=["gebeld_op", "uitkomst"])
    schrijf(
        rij.dossier,
        "terugbellen",
        door=door,
        op=op,
        tekst="\n".join(deel for deel in ("" if bereikt else uitkomst, contactstop_reden) if deel.strip()),
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
    afspraak = Terugbelafspraak(melding=melding, onderwerp=f"Wij missen nog: {onderwerpen}.")
    return _beloof(afspraak, uiterlijk, door=door, ernst=melding.urgentie)
