"""Reviewing a copy passage by passage: more can be left out with a reason, less only by the leidinggevende (RE-2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from zicht.afschrift.inhoud import Afschriftbeeld, Passage, Stand
from zicht.afschrift.maken import concept
from zicht.afschrift.models import Afschrift, Passagekeuze
from zicht.afschrift.samenstellen import van_afschrift
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker, Rol

Keuze = Passagekeuze.Keuze
Grond = Passagekeuze.Grond


@daad("passages nazien", regels=("RE-2",))
def zie_passages_na(
    *,
    afschrift: Afschrift,
    door: Medewerker,
    passages: Sequence[str] = (),
    bevat: str = "",
    alle_overige: bool = False,
    op: date | None = None,
) -> list[Passagekeuze]:
    """A worker read these passages and they go along. Which: by key, by words they hold (`bevat`), or all that still
    wait (`alle_overige`, which may be none). Raises Invoerfout when what was named does not wait.
    """
    afschrift = concept(afschrift)
    beeld = van_afschrift(afschrift)
    wacht = [een for een in beeld.passages if een.stand == Stand.NAZIEN]
    gekozen = wacht if alle_overige else _gekozen(beeld, passages, bevat, lambda een: een.stand == Stand.NAZIEN)
    if not gekozen and not alle_overige:
        zin = "Dit is al nagezien, of staat er niet meer zo. Ververs de pagina."
        raise Invoerfout({"passages": zin if passages or bevat else "Kruis aan welke passages u hebt gelezen."})
    return _kies(afschrift, gekozen, Keuze.NAGEZIEN, door=door, daad_naam="passages nazien", op=op)


@daad("passage weglaten", regels=("RE-2", "RE-3", "ML-2"))
def laat_passage_weg(
    *,
    afschrift: Afschrift,
    door: Medewerker,
    grond: str,
    reden: str,
    passages: Sequence[str] = (),
    bevat: str = "",
    op: date | None = None,
) -> list[Passagekeuze]:
    """Leave more out than the rules do, on one of the grounds of RE-3, or because it tells who reported, with a reason.
    Raises Invoerfout.
    """
    afschrift = concept(afschrift)
    controle = Controle()
    controle.keuze("grond", grond, Grond)
    controle.ingevuld("reden", reden, "Schrijf waarom dit weg moet. De reden blijft bij dit afschrift.")
    controle.rond_af()
    gekozen = _gekozen(van_afschrift(afschrift), passages, bevat, lambda een: een.kan_weg)
    if not gekozen:
        raise Invoerfout({"passages": "Kies wat u weglaat. Dit is al weggelaten, of staat er niet meer zo."})
    naam = "passage weglaten"
    return _kies(afschrift, gekozen, Keuze.WEGLATEN, door=door, daad_naam=naam, grond=grond, reden=reden, op=op)


@daad("passage toch geven", regels=("RE-2", "ML-2", "TG-5", "OV-1"))
def geef_passage_toch(
    *,
    afschrift: Afschrift,
    door: Medewerker,
    reden: str,
    passages: Sequence[str] = (),
    bevat: str = "",
    op: date | None = None,
) -> list[Passagekeuze]:
    """Give what was left out. What a worker left out himself, a worker can take back; what the rules leave out only the
    leidinggevende gives (hard); a protected melder or informant, a secret address, what is held back and what a limit
    withholds nobody gives (hard). Raises Geweigerd with the rule, Invoerfout without a reason.
    """
    afschrift = concept(afschrift)
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom deze persoon dit toch krijgt.")
    controle.rond_af()
    gekozen = _gekozen(van_afschrift(afschrift), passages, bevat, lambda een: een.stand == Stand.WEGGELATEN)
    if not gekozen:
        raise Invoerfout({"passages": "Kies wat u toch geeft. Dit is niet weggelaten, of staat er niet meer zo."})
    for passage in gekozen:
        _toets_toch(passage, door)
    return _kies(afschrift, gekozen, Keuze.GEVEN, door=door, daad_naam="passage toch geven", reden=reden, op=op)


def _toets_toch(passage: Passage, door: Medewerker) -> None:
    if passage.regels.hard:
        raise Geweigerd(passage.regels.regel, f"Dit mag nooit in dit afschrift. {passage.regels.waarom}")
    if passage.regels.stand == Stand.WEGGELATEN and not door.heeft(Rol.LEIDINGGEVENDE):
        zin = "De regels geven deze persoon dit niet. Alleen de leidinggevende besluit dat het toch mee mag."
        raise Geweigerd("RE-2", zin)


def _gekozen(
    beeld: Afschriftbeeld, sleutels: Sequence[str], bevat: str, kan: Callable[[Passage], bool]
) -> list[Passage]:
    """The passages that were meant and can be chosen."""
    gezocht, woorden = set(sleutels), bevat.casefold().strip()
    passend = (een for een in beeld.passages if een.sleutel in gezocht or (woorden and woorden in een.tekst.casefold()))
    return [een for een in passend if kan(een)]


def _kies(
    afschrift: Afschrift,
    passages: Sequence[Passage],
    keuze: Keuze,
    *,
    door: Medewerker,
    daad_naam: str,
    grond: str = "",
    reden: str = "",
    op: date | None = None,
) -> list[Passagekeuze]:
    rijen = [
        Passagekeuze.objects.create(
            dossier=afschrift.dossier,
            afschrift=afschrift,
            passage=passage.sleutel,
            keuze=keuze,
            grond=grond,
            reden=reden,
            vastgelegd_door=door,
        )
        for passage in passages
    ]
    schrijf(afschrift.dossier, daad_naam, door=door, op=op, over=afschrift)
    return rijen
