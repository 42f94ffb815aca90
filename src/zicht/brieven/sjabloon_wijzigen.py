"""The organisation makes its own templates: a new version beside the others, or an older one again (BR-1)."""

from __future__ import annotations

from datetime import date

from zicht.brieven.models import Sjabloon
from zicht.brieven.sjablonen import BEHEERDERS, codes, geldend, toets_sjabloon
from zicht.brieven.talen import NEDERLANDS, talen
from zicht.dossiers.invoer import Controle
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Verouderd
from zicht.kern.models import Medewerker


@daad("sjabloon wijzigen", regels=("BR-1", "KL-2", "TG-9", "NZ-7", "DW-5"))
def maak_sjabloonversie(
    *,
    door: Medewerker,
    code: str,
    titel: str,
    inhoud: str,
    versie: int,
    geldt_vanaf: date | None = None,
    taal: str = NEDERLANDS,
) -> Sjabloon:
    """Put a new version beside the one seen as `versie` (0: the first one); letters that were sent keep theirs.

    In another language it says the same as the Dutch version that holds now. Raises Invoerfout (an unknown variable,
    with those that exist; a block the rule asks for is missing, with why; a word no letter uses); Geweigerd for who may
    not; Verouderd when somebody made another version in between.
    """
    if not door.heeft(*BEHEERDERS):
        raise Geweigerd(
            "BR-1", "Alleen de leidinggevende en de beheerder wijzigen sjablonen. Vraag het aan een van hen."
        )
    _toets_opgave(code, taal, titel)
    inhoud = inhoud.replace("\r\n", "\n").strip()
    toets_sjabloon(code, inhoud)
    laatste = Sjabloon.objects.select_for_update().filter(code=code, taal=taal).order_by("-versie").first()
    if laatste is not None and laatste.versie != versie:
        raise Verouderd(laatste, velden={"inhoud": (laatste.inhoud, inhoud)})
    return Sjabloon.objects.create(
        code=code,
        taal=taal,
        versie=laatste.versie + 1 if laatste else 1,
        titel=titel.strip(),
        inhoud=inhoud,
        geldt_vanaf=geldt_vanaf or klok.vandaag(),
        gemaakt_door=door,
        bij_versie=geldend(code).versie if taal != NEDERLANDS else None,
    )


def _toets_opgave(code: str, taal: str, titel: str) -> None:
    controle = Controle()
    controle.ingevuld("titel", titel, "Geef de brief een titel. Die staat bovenaan.")
    if code not in codes():
        controle.fout("code", f"“{code}” is geen sjabloon. Kies uit: {', '.join(codes())}.")
    if taal != NEDERLANDS and taal not in talen():
        controle.fout("taal", f"“{taal}” is geen taal die Zicht kent. Kies uit: {', '.join((NEDERLANDS, *talen()))}.")
    controle.rond_af()


@daad("sjabloon terugzetten", regels=("BR-1",))
def zet_sjabloon_terug(*, door: Medewerker, oud: Sjabloon, versie: int) -> Sjabloon:
    """Make an older version hold again, as a new one beside the others. Raises as `maak_sjabloonversie`."""
    return maak_sjabloonversie(
        door=door, code=oud.code, taal=oud.taal, titel=oud.titel, inhoud=oud.inhoud, versie=versie
    )
