"""Meetings that decide about a family with others: the people themselves may be there (ALG-1; HP2019 2.1.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import TextChoices

from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Persoon, Verzending
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import lopende_contactstop
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum, opsomming


class Overleg(TextChoices):
    """A meeting in which others take part. The Jeugdbeschermingstafel has an act of its own (DW-2)."""

    MDO = "MDO", "Multidisciplinair overleg (MDO)"
    ANDERS = "ander overleg", "Ander overleg"


@daad("uitnodigen voor overleg", regels=("ALG-1", "ALG-6", "TG-5", "ML-2"))
def nodig_uit_voor_overleg(
    *,
    dossier: Dossier,
    door: Medewerker,
    overleg: str,
    wanneer: date,
    met: str,
    uitgenodigd: Sequence[Persoon] = (),
    niet_uitgenodigd_reden: str = "",
    wijze: str = Wijze.BRIEF,
    contactstop_reden: str = "",
    op: date | None = None,
) -> list[Verzending]:
    """Record who of the family was invited to a meeting with others on the day `wanneer`; a line for each of them.

    RedenNodig (ALG-1) when an adult of the family is left out, unless a contact stop is recorded for that person
    (ALG-6); RedenNodig (ALG-6) when somebody with a contact stop is invited. Geweigerd when `met` gives away a secret
    address or a protected melder (TG-5, ML-2). Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.keuze("overleg", overleg, Overleg)
    controle.ingevuld("met", met, "Schrijf met wie het overleg is.")
    controle.uit_dossier("uitgenodigd", dossier, uitgenodigd)
    controle.gebeurd("op", op)
    controle.rond_af()
    vergeten = [persoon.naam for persoon in mag_erbij(dossier, dag) if persoon not in uitgenodigd]
    if vergeten and not niet_uitgenodigd_reden.strip():
        zin = f"{opsomming(vergeten)}: niet uitgenodigd. Betrokkenen mogen erbij zijn als met anderen over hen wordt"
        raise RedenNodig("ALG-1", f"{zin} besloten. Schrijf waarom niet.", veld="niet_uitgenodigd_reden")
    naam = str(Overleg(overleg).label)
    tekst = f"Uitnodiging voor een {naam[0].lower()}{naam[1:]} op {korte_datum(wanneer)} met {met}."
    verstuurd = [
        bevestig_schriftelijk(
            dossier=dossier,
            door=door,
            soort=Verzending.Soort.ANDERS,
            persoon=persoon,
            wijze=wijze,
            tekst=tekst,
            op=dag,
            contactstop_reden=contactstop_reden,
        )
        for persoon in uitgenodigd
    ]
    niet = f" Niet uitgenodigd: {opsomming(vergeten)}. {niet_uitgenodigd_reden}" if vergeten else ""
    schrijf(dossier, "uitnodigen voor overleg", door=door, op=op, tekst=f"{tekst}{niet}")
    return verstuurd


def mag_erbij(dossier: Dossier, op: date) -> list[Persoon]:
    """The adults who are invited as a rule: those directly involved, without a recorded contact stop (ALG-6)."""
    betrokken = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None).order_by("id")
    return [
        persoon
        for persoon in betrokken
        if not is_minderjarig(persoon, op) and not lopende_contactstop(dossier, [persoon], regel="ALG-1", op=op)
    ]
