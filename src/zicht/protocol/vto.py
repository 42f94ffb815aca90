"""What a request for investigation to the RvdK must hold (Regeling Jeugdwet, bijlage 1 nr. 1; DW-1).

The number of the casus and the day are always there. The software that sends it adds the RSIN of the sender.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VtoKind:
    """A child: what is known of it. `personalia`: name and date of birth; of an unborn child its mother is known."""

    naam: str
    geslacht: bool = False
    bsn: bool = False
    personalia: bool = False
    adres: bool = False
    ongeboren: bool = False
    moeder: bool = False
    uitgerekend: bool = False


@dataclass(frozen=True, slots=True)
class VtoOuder:
    """A parent or guardian. `ingelicht` of this request; None: not recorded. Not informed: `reden_niet` says why."""

    naam: str
    bekend: bool = False
    bereikbaar: bool = False
    ingelicht: bool | None = None
    reden_niet: bool = False


@dataclass(frozen=True, slots=True)
class Vto:
    """The request as the file would fill it in now."""

    medewerker_bereikbaar: bool
    kinderen: tuple[VtoKind, ...] = ()
    ouders: tuple[VtoOuder, ...] = ()


def ontbreekt(vto: Vto) -> tuple[str, ...]:
    """What the law asks and is not in the file, in plain Dutch; empty when the request is complete."""
    return tuple(_algemeen(vto)) + tuple(z for k in vto.kinderen for z in _kind(k)) + _ouders(vto)


def _algemeen(vto: Vto) -> Iterator[str]:
    if not vto.medewerker_bereikbaar:
        yield "uw eigen telefoonnummer"
    if not vto.kinderen:
        yield "om welk kind het gaat"
    if not vto.ouders:
        yield "wie de ouders of verzorgers zijn"


def _kind(kind: VtoKind) -> Iterator[str]:
    if kind.ongeboren:
        if not kind.moeder:
            yield f"van {kind.naam} wie de moeder is"
        if not kind.uitgerekend:
            yield f"van {kind.naam} de uitgerekende datum"
        return
    if not kind.geslacht:
        yield f"van {kind.naam} het geslacht"
    if not (kind.bsn or kind.personalia):
        yield f"van {kind.naam} het burgerservicenummer, of naam en geboortedatum"
    if not kind.adres:
        yield f"van {kind.naam} het adres"


def _ouders(vto: Vto) -> tuple[str, ...]:
    return tuple(zin for ouder in vto.ouders for zin in _ouder(ouder))


def _ouder(ouder: VtoOuder) -> Iterator[str]:
    if not ouder.bekend:
        yield f"van {ouder.naam} de volledige naam"
    if not ouder.bereikbaar:
        yield f"van {ouder.naam} telefoonnummer of e-mailadres"
    if ouder.ingelicht is None:
        yield f"of {ouder.naam} van dit verzoek weet"
    elif not ouder.ingelicht and not ouder.reden_niet:
        yield f"waarom {ouder.naam} niet van dit verzoek weet"
