"""Templates: versions that are never edited, what each must hold, and a new version by the organisation (BR-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zicht.brieven.briefsoort import Eis
from zicht.brieven.gegevens import ALGEMEEN
from zicht.brieven.models import Sjabloon
from zicht.brieven.sjabloontaal import Blok, gebruikt, lees_blokken, toets_taal
from zicht.brieven.soorten import ALLE, soort_van_sjabloon
from zicht.brieven.velden import Veld
from zicht.dossiers.invoer import Controle
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, Verouderd
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.taal import opsomming

MAP = Path(__file__).with_name("standaardsjablonen")
BEGIN = date(2019, 1, 1)
"""From when the first version of a shipped template holds: the start of the protocol."""
BEHEERDERS = (Rol.LEIDINGGEVENDE, Rol.BEHEER)
VAST = ("vast-betrokkene", "vast-bron")
"""The blocks below every letter, to people of the family and to others."""
EISEN_VAST = (
    Eis("contact", "in elke brief staat wie de contactpersoon is", ("contactpersoon", "contacttelefoon")),
    Eis("klacht", "in elke brief staan de klachtroute en wat het AKJ kan doen (KL-2)", ("klachtadres", "akj")),
)


@dataclass(frozen=True)
class Standaard:
    """A shipped template, as its file says."""

    titel: str
    inhoud: str


def codes() -> tuple[str, ...]:
    """Every template there is."""
    return (*VAST, *(code for soort in ALLE for code in soort.sjablonen))


def standaard(code: str) -> Standaard:
    """The shipped template. Raises FileNotFoundError for a code without one."""
    kop, _, inhoud = MAP.joinpath(f"{code}.txt").read_text(encoding="utf-8").partition("\n")
    return Standaard(kop.removeprefix("titel:").strip(), inhoud.strip())


def velden_van(code: str) -> tuple[Veld, ...]:
    """The facts a template can speak of."""
    soort = soort_van_sjabloon(code)
    return (*ALGEMEEN, *(soort.velden if soort else ()))


def eisen_van(code: str) -> tuple[Eis, ...]:
    """What a template must hold."""
    soort = soort_van_sjabloon(code)
    return soort.sjablonen[code] if soort else EISEN_VAST


def toets_sjabloon(code: str, inhoud: str) -> tuple[Blok, ...]:
    """The blocks of a template that can be used. Raises Invoerfout with what is missing, and why it must be there."""
    blokken = lees_blokken(inhoud)
    toets_taal(blokken, velden_van(code))
    if zinnen := list(_gemist(code, blokken)):
        raise Invoerfout({"inhoud": " ".join(zinnen)})
    return blokken


def _gemist(code: str, blokken: Sequence[Blok]) -> Iterator[str]:
    per_code = {blok.code: blok for blok in blokken}
    for eis in eisen_van(code):
        blok = per_code.get(eis.blok)
        if blok is None or not blok.tekst:
            yield f"Het blok “{eis.blok}” ontbreekt: {eis.waarom}."
        elif mist := [naam for naam in eis.gebruikt if naam not in gebruikt(blok, velden_van(code))]:
            yield f"In het blok “{eis.blok}” ontbreekt {opsomming(mist)}: {eis.waarom}."


def geldend(code: str) -> Sjabloon:
    """The version that holds today. Raises Invoerfout when there is none."""
    rijen = Sjabloon.objects.filter(code=code, geldt_vanaf__lte=klok.vandaag()).order_by("-versie")
    sjabloon = rijen.first()
    if sjabloon is None:
        zin = f"Er is geen sjabloon “{code}” dat vandaag geldt. Vraag de beheerder om de sjablonen te laden."
        raise Invoerfout({"soort": zin})
    return sjabloon


def laad_sjablonen() -> int:
    """Load the shipped templates that are new; how many. A version the organisation made itself stays in force."""
    return sum(_laad(code) for code in codes())


def _laad(code: str) -> bool:
    nieuw = standaard(code)
    toets_sjabloon(code, nieuw.inhoud)
    laatste = Sjabloon.objects.filter(code=code).order_by("-versie").first()
    if laatste is not None and (laatste.gemaakt_door_id or (laatste.titel, laatste.inhoud) == _als_paar(nieuw)):
        return False
    Sjabloon.objects.create(
        code=code,
        versie=laatste.versie + 1 if laatste else 1,
        titel=nieuw.titel,
        inhoud=nieuw.inhoud,
        geldt_vanaf=klok.vandaag() if laatste else BEGIN,
    )
    return True


def _als_paar(nieuw: Standaard) -> tuple[str, str]:
    return nieuw.titel, nieuw.inhoud


@daad("sjabloon wijzigen", regels=("BR-1", "KL-2", "TG-9"))
def maak_sjabloonversie(
    *, door: Medewerker, code: str, titel: str, inhoud: str, versie: int, geldt_vanaf: date | None = None
) -> Sjabloon:
    """Put a new version beside the one seen as `versie`; letters that were sent keep theirs.

    Raises Invoerfout (an unknown variable, with those that exist; a block the rule asks for is missing, with why);
    Geweigerd for who may not; Verouderd when somebody made another version in between.
    """
    if not door.heeft(*BEHEERDERS):
        raise Geweigerd(
            "BR-1", "Alleen de leidinggevende en de beheerder wijzigen sjablonen. Vraag het aan een van hen."
        )
    controle = Controle()
    controle.ingevuld("titel", titel, "Geef de brief een titel. Die staat bovenaan.")
    if code not in codes():
        controle.fout("code", f"“{code}” is geen sjabloon. Kies uit: {', '.join(codes())}.")
    controle.rond_af()
    inhoud = inhoud.replace("\r\n", "\n").strip()
    toets_sjabloon(code, inhoud)
    laatste = Sjabloon.objects.select_for_update().filter(code=code).order_by("-versie").first()
    if laatste is not None and laatste.versie != versie:
        raise Verouderd(laatste, velden={"inhoud": (laatste.inhoud, inhoud)})
    return Sjabloon.objects.create(
        code=code,
        versie=versie + 1,
        titel=titel.strip(),
        inhoud=inhoud,
        geldt_vanaf=geldt_vanaf or klok.vandaag(),
        gemaakt_door=door,
    )
