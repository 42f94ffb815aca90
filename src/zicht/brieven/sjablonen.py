"""Templates: versions that are never edited, in each language, and what each must hold (BR-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zicht.brieven.briefsoort import Eis
from zicht.brieven.gegevens import ALGEMEEN
from zicht.brieven.models import Sjabloon
from zicht.brieven.sjabloontaal import Blok, gebruikt, lees_blokken, toets_taal
from zicht.brieven.soorten import ALLE, soort_van_sjabloon
from zicht.brieven.talen import NEDERLANDS, talen
from zicht.brieven.velden import Veld
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Rol
from zicht.protocol.taal import opsomming

MAP = Path(__file__).with_name("standaardsjablonen")
BEGIN = date(2019, 1, 1)
"""From when the first version of a shipped template holds: the start of the protocol."""
BEHEERDERS = (Rol.LEIDINGGEVENDE, Rol.BEHEER)
VAST_BETROKKENE, VAST_KIND, VAST_BRON = "vast-betrokkene", "vast-kind", "vast-bron"
VAST = (VAST_BETROKKENE, VAST_KIND, VAST_BRON)
VOOR_KINDEREN = ("-kind", "-jongere")
"""How the code of a template ends that speaks to a child."""
"""The blocks below every letter, to people of the family, to children, and to others."""
NOOIT = {
    r"\bonterecht": "schrijf niet “onterecht” over een melding, ook niet na een weerlegging (NZ-7).",
    r"\bdrang\b": "schrijf niet “drang”; zeg of hulp vrijwillig is of verplicht (DW-5).",
}
"""Words that stand in no template, with what to do instead."""
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


def in_talen() -> tuple[tuple[str, str], ...]:
    """Every shipped template with every language it is in, the Dutch one first."""
    vertalingen = ((code, taal) for code in codes() for taal in talen() if _pad(code, taal).exists())
    return (*((code, NEDERLANDS) for code in codes()), *vertalingen)


def _pad(code: str, taal: str) -> Path:
    return (MAP if taal == NEDERLANDS else MAP / taal) / f"{code}.txt"


def standaard(code: str, taal: str = NEDERLANDS) -> Standaard:
    """The shipped template. Raises FileNotFoundError for a code without one in this language."""
    kop, _, inhoud = _pad(code, taal).read_text(encoding="utf-8").partition("\n")
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
    if zinnen := [*_gemist(code, blokken), *_verkeerd(blokken)]:
        raise Invoerfout({"inhoud": " ".join(zinnen)})
    return blokken


def _verkeerd(blokken: Sequence[Blok]) -> Iterator[str]:
    """NZ-7, DW-5: words that no letter of Veilig Thuis uses."""
    for blok in blokken:
        for woord, zin in NOOIT.items():
            if re.search(woord, f"{blok.kop}\n{blok.tekst}", re.IGNORECASE):
                yield f"In het blok “{blok.code}”: {zin}"


def _gemist(code: str, blokken: Sequence[Blok]) -> Iterator[str]:
    per_code = {blok.code: blok for blok in blokken}
    for eis in eisen_van(code):
        blok = per_code.get(eis.blok)
        if blok is None or not blok.tekst:
            yield f"Het blok “{eis.blok}” ontbreekt: {eis.waarom}."
        elif mist := [naam for naam in eis.gebruikt if naam not in gebruikt(blok, velden_van(code))]:
            yield f"In het blok “{eis.blok}” ontbreekt {opsomming(mist)}: {eis.waarom}."


def geldend(code: str) -> Sjabloon:
    """The Dutch version that holds today. Raises Invoerfout when there is none."""
    sjabloon = _geldend(code, NEDERLANDS)
    if sjabloon is None:
        zin = f"Er is geen sjabloon “{code}” dat vandaag geldt. Vraag de beheerder om de sjablonen te laden."
        raise Invoerfout({"soort": zin})
    return sjabloon


def vertaald(sjabloon: Sjabloon, taal: str) -> Sjabloon | None:
    """What says the same as this Dutch version; None when there is nothing, or nothing since the Dutch changed."""
    vertaling = _geldend(sjabloon.code, taal)
    return vertaling if vertaling is not None and vertaling.bij_versie == sjabloon.versie else None


def _geldend(code: str, taal: str) -> Sjabloon | None:
    rijen = Sjabloon.objects.filter(code=code, taal=taal, geldt_vanaf__lte=klok.vandaag())
    return rijen.order_by("-versie").first()


def laad_sjablonen() -> int:
    """Load the shipped templates that are new; how many. A version the organisation made itself stays in force."""
    return sum(_laad(code, taal) for code, taal in in_talen())


def _laad(code: str, taal: str) -> bool:
    nieuw = standaard(code, taal)
    toets_sjabloon(code, nieuw.inhoud)
    laatste = Sjabloon.objects.filter(code=code, taal=taal).order_by("-versie").first()
    if laatste is not None and (laatste.gemaakt_door_id or (laatste.titel, laatste.inhoud) == _als_paar(nieuw)):
        return False
    Sjabloon.objects.create(
        code=code,
        taal=taal,
        versie=laatste.versie + 1 if laatste else 1,
        bij_versie=_meegeleverde_versie(code) if taal != NEDERLANDS else None,
        titel=nieuw.titel,
        inhoud=nieuw.inhoud,
        geldt_vanaf=klok.vandaag() if laatste else BEGIN,
    )
    return True


def _meegeleverde_versie(code: str) -> int | None:
    """The Dutch version that shipped translations say the same as: the shipped one, also where another one holds."""
    rijen = Sjabloon.objects.filter(code=code, taal=NEDERLANDS, gemaakt_door=None)
    return rijen.order_by("-versie").values_list("versie", flat=True).first()


def _als_paar(nieuw: Standaard) -> tuple[str, str]:
    return nieuw.titel, nieuw.inhoud
