"""Changing a draft, block by block, and giving one up (BR-1, TG-9)."""

from __future__ import annotations

from collections.abc import Mapping

from zicht.brieven.inhoud import Inhoud, lees
from zicht.brieven.models import Brief
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.fouten import Verouderd
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker


@daad("brief aanpassen", regels=("BR-1", "TG-9", "ALG-4"))
def pas_brief_aan(*, brief: Brief, door: Medewerker, blokken: Mapping[str, str], versie: int) -> Brief:
    """Put these texts in the blocks with these codes of a draft seen in `versie`; an empty text leaves the block out.

    Raises Invoerfout (a block that is not there or may not be changed; a letter that was sent); Verouderd with both
    texts of every block that differs.
    """
    inhoud = lees(brief)
    teksten = {code: tekst.replace("\r\n", "\n").strip() for code, tekst in blokken.items()}
    controle = Controle()
    is_concept(controle, brief)
    _toets_blokken(controle, inhoud, teksten)
    controle.rond_af()
    nieuw = inhoud.met(teksten)
    try:
        gewijzigd = wijzig(brief, versie=versie, velden={"invulling": nieuw.als_json()})
    except Verouderd as fout:
        raise Verouderd(fout.actueel, velden=_verschillen(lees(fout.actueel), teksten)) from fout
    schrijf(brief.dossier, "brief aanpassen", door=door, over=gewijzigd)
    return gewijzigd


def is_concept(controle: Controle, brief: Brief) -> None:
    """A letter that left stays as it left."""
    if brief.stand != Brief.Stand.CONCEPT:
        stand = brief.get_stand_display().lower()
        controle.fout("brief", f"Deze brief is {stand} en verandert niet meer. Maak zo nodig een nieuwe.")


def _toets_blokken(controle: Controle, inhoud: Inhoud, teksten: Mapping[str, str]) -> None:
    per_code = {blok.code: blok for blok in inhoud.alle_blokken}
    for code, tekst in teksten.items():
        blok = per_code.get(code)
        if blok is None:
            controle.fout(code, f"Deze brief heeft geen blok “{code}”. Mogelijk is: {', '.join(per_code)}.")
        elif blok.vast and tekst != blok.tekst:
            controle.fout(
                code, f"“{blok.kop}” staat hier zoals in het dossier. Wijzig het daar en maak de brief opnieuw."
            )


def _verschillen(actueel: Inhoud, teksten: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    hun = {blok.code: blok.tekst for blok in actueel.alle_blokken}
    return {code: (hun[code], tekst) for code, tekst in teksten.items() if hun.get(code, tekst) != tekst}


@daad("brief laten vervallen", regels=("BR-1",))
def laat_brief_vervallen(*, brief: Brief, door: Medewerker, reden: str) -> Brief:
    """Give a draft up, with the reason. Raises Invoerfout."""
    actueel = Brief.objects.select_for_update().get(pk=brief.pk)
    controle = Controle()
    is_concept(controle, actueel)
    controle.ingevuld("reden", reden, "Schrijf waarom deze brief niet doorgaat.")
    controle.rond_af()
    actueel.stand = Brief.Stand.VERVALLEN
    actueel.versie += 1
    actueel.save(update_fields=["stand", "versie"])
    schrijf(brief.dossier, "brief laten vervallen", door=door, tekst=reden, over=actueel)
    return actueel
