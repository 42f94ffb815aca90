"""Who received a text: proposed when it turns out to be wrong, so that nobody is forgotten (ALG-16).

Every room that lets texts leave registers how to find them (`vindt_ontvangers`); a worker completes the list with who
only heard or read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.geheimen import neemt_over
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gesprek, Persoon, Verslagaanbod, Verzending


@dataclass(frozen=True)
class Ontvanger:
    """Somebody who received it: `wie` as it may be written down (a protected source stays so), in what, when."""

    wie: str
    waarin: str
    op: date


@dataclass(frozen=True)
class FouteTekst:
    """The text that was wrong, and the row it stood in."""

    dossier: Dossier
    tekst: str
    bevinding: Bevinding | None = None
    gesprek: Gesprek | None = None


Zoeker = Callable[[FouteTekst], Iterable[Ontvanger]]
_zoekers: list[Zoeker] = []


def vindt_ontvangers(zoeker: Zoeker) -> Zoeker:
    """Register a way in which texts leave."""
    if zoeker not in _zoekers:
        _zoekers.append(zoeker)
    return zoeker


def ontvangers_van(fout: FouteTekst) -> tuple[Ontvanger, ...]:
    """Everybody known to have received it, the first time first; once per name and kind of document."""
    gevonden = sorted((o for zoeker in _zoekers for o in zoeker(fout)), key=lambda o: (o.op, o.wie))
    return tuple({(o.wie, o.waarin): o for o in reversed(gevonden)}.values())[::-1]


Kring = Callable[[Dossier, date], Iterable[str]]
_kringen: list[Kring] = []


def weet_wie_kreeg(kring: Kring) -> Kring:
    """Register who got anything of a dossier, whatever its words, since a day: outside the family, by name."""
    if kring not in _kringen:
        _kringen.append(kring)
    return kring


def wie_kreeg(dossier: Dossier, sinds: date) -> tuple[str, ...]:
    """Everybody outside the family who got something of this dossier since that day, each once (ML-5)."""
    return tuple(dict.fromkeys(wie for kring in _kringen for wie in kring(dossier, sinds) if wie))


def volledige_naam(bron: Bron) -> str:
    """Name and organisation of a party, for the list of who must be told (ML-5); a protected source stays so (ML-2)."""
    if afscherming(bron).beschermd:
        return naam_voor_anderen(bron)
    wie = bron.identiteit
    return ", ".join(wie[veld] for veld in ("naam", "organisatie") if wie.get(veld))


def naam_van_ontvanger(persoon: Persoon | None, bron: Bron | None, partij: str = "") -> str:
    """How a recipient is called in the file (ML-2)."""
    if persoon is not None:
        return persoon.naam
    return naam_voor_anderen(bron) if bron is not None else partij


@vindt_ontvangers
def _in_verzendingen(fout: FouteTekst) -> Iterator[Ontvanger]:
    """Letters and messages that copied its words."""
    rijen = Verzending.objects.filter(dossier=fout.dossier).select_related("persoon", "bron")
    for rij in rijen:
        if neemt_over(rij.tekst, fout.tekst):
            wie = naam_van_ontvanger(rij.persoon, rij.bron, rij.partij)
            yield Ontvanger(wie, rij.get_soort_display(), rij.op)


@vindt_ontvangers
def _in_verslagen(fout: FouteTekst) -> Iterator[Ontvanger]:
    """A report of a conversation that was offered (ALG-4)."""
    gesprek = fout.gesprek or (fout.bevinding.gesprek if fout.bevinding else None)
    if gesprek is None or not (fout.gesprek or neemt_over(gesprek.verslag, fout.tekst)):
        return
    for rij in Verslagaanbod.objects.filter(gesprek=gesprek).select_related("persoon"):
        yield Ontvanger(rij.persoon.naam, "Gespreksverslag ter correctie", rij.aangeboden_op)
