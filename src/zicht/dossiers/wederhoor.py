"""Statements put to whom they concern, approved by who made them, corrected beside the text (ALG-4, ALG-8, ALG-9)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Accordering, Bevinding, Bron, Correctie, Gesprek, Persoon, Verslagaanbod, Wederhoor
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

PROFESSIONEEL = (Bron.Soort.PROFESSIONAL, Bron.Soort.POLITIE)


@daad("wederhoor vastleggen", regels=("ALG-8", "ALG-6"))
def leg_wederhoor_vast(
    *,
    bevinding: Bevinding,
    persoon: Persoon,
    door: Medewerker,
    reactie: str = "",
    geen_reactie: bool = False,
    op: date | None = None,
    contactstop_reden: str = "",
) -> Wederhoor:
    """Record that a statement was put to a person it concerns, with the answer, or that no answer came.

    Neither of both: it was put, and the answer is awaited; the next call about the same person completes that row.
    Raises Invoerfout, and RedenNodig when contact with this person is stopped.
    """
    op = op or klok.vandaag()
    dossier = bevinding.dossier
    controle = Controle()
    controle.gebeurd("op", op)
    if not bevinding.betreft.filter(pk=persoon.pk).exists():
        controle.fout("persoon", "Deze uitspraak gaat volgens het dossier niet over deze persoon.")
    if reactie.strip() and geen_reactie:
        controle.fout("geen_reactie", "Er is wel een reactie ingevuld. Kies één van beide.")
    controle.rond_af()
    toets_contactstop(dossier, [persoon], regel="ALG-8", op=op, reden=contactstop_reden)
    wederhoor = _wachtend(bevinding, persoon) or Wederhoor(
        dossier=dossier, bevinding=bevinding, persoon=persoon, voorgelegd_op=op, vastgelegd_door=door
    )
    wederhoor.reactie = reactie
    wederhoor.geen_reactie = geen_reactie
    wederhoor.save()
    schrijf(dossier, "wederhoor vastleggen", door=door, op=op, tekst=contactstop_reden, over=wederhoor)
    return wederhoor


def _wachtend(bevinding: Bevinding, persoon: Persoon) -> Wederhoor | None:
    rijen = bevinding.wederhoor.filter(persoon=persoon, geen_reactie=False)
    return next((rij for rij in rijen if not rij.reactie.strip()), None)


@daad("accordering vragen", regels=("ALG-9",))
def vraag_accordering(*, bevinding: Bevinding, door: Medewerker, op: date | None = None) -> Accordering:
    """Ask the informant or reporting professional to approve what was written down. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    _toets_bron(controle, bevinding)
    controle.rond_af()
    accordering = Accordering.objects.create(
        dossier=bevinding.dossier, bevinding=bevinding, gevraagd_op=op, vastgelegd_door=door
    )
    schrijf(bevinding.dossier, "accordering vragen", door=door, op=op, over=accordering)
    return accordering


@daad("accordering vastleggen", regels=("ALG-9",))
def leg_accordering_vast(
    *, bevinding: Bevinding, door: Medewerker | None, akkoord: bool, opmerking: str = "", op: date | None = None
) -> Accordering:
    """The informant approves the text, or says in `opmerking` what should be different. Raises Invoerfout.

    `door` is None when he did so himself, through a personal link.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    _toets_bron(controle, bevinding)
    if not akkoord:
        controle.ingevuld("opmerking", opmerking, "Schrijf wat er volgens de informant anders moet.")
    controle.rond_af()
    gevraagd = bevinding.accorderingen.filter(akkoord_op=None).order_by("gevraagd_op").last()
    accordering = gevraagd or Accordering(
        dossier=bevinding.dossier, bevinding=bevinding, gevraagd_op=op, vastgelegd_door=door
    )
    accordering.akkoord_op = op if akkoord else None
    accordering.opmerking = opmerking
    accordering.save()
    schrijf(bevinding.dossier, "accordering vastleggen", door=door, op=op, over=accordering)
    return accordering


def _toets_bron(controle: Controle, bevinding: Bevinding) -> None:
    if bevinding.bron is None or bevinding.bron.soort not in PROFESSIONEEL:
        controle.fout("bevinding", "Alleen wat een informant of professional zei, laat u door die persoon goedkeuren.")


@daad("correctie vastleggen", regels=("ALG-4",))
def leg_correctie_vast(
    *,
    persoon: Persoon,
    soort: str,
    tekst: str,
    door: Medewerker,
    gesprek: Gesprek | None = None,
    bevinding: Bevinding | None = None,
    op: date | None = None,
) -> Correctie:
    """Keep a correction or addition by a person beside the report or statement, never over it. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.keuze("soort", soort, Correctie.Soort)
    controle.ingevuld("tekst", tekst, "Schrijf op wat er volgens deze persoon niet klopt of ontbreekt.")
    controle.gebeurd("op", op)
    controle.uit_dossier("gesprek", persoon.dossier, [gesprek, bevinding])
    if (gesprek is None) == (bevinding is None):
        controle.fout("gesprek", "Kies bij welk verslag of bij welke uitspraak deze correctie hoort.")
    if gesprek is not None and not gesprek.partners.filter(persoon=persoon).exists():
        controle.fout("persoon", "Deze persoon was niet bij dit gesprek.")
    controle.rond_af()
    correctie = Correctie.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        soort=soort,
        tekst=tekst,
        gesprek=gesprek,
        bevinding=bevinding,
        op=op,
        vastgelegd_door=door,
    )
    if gesprek is not None:
        Verslagaanbod.objects.filter(gesprek=gesprek, persoon=persoon, gereageerd_op=None).update(gereageerd_op=op)
    schrijf(persoon.dossier, "correctie vastleggen", door=door, op=op, over=correctie)
    return correctie
