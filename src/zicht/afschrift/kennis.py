"""What is known about others in a dossier, and what a text says of them (RE-2, ML-2, TG-5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from zicht.afschrift.inhoud import GEGEVEN, Oordeel, Stand
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.leestekst import Leestekst
from zicht.dossiers.models import Adres, Bron, Contactgegeven, Dossier, Persoon
from zicht.dossiers.sporen import Spoor, Treffer, sporen, sporen_van_strafzaak
from zicht.herkennen import Bekend, Soort, Vondst, Zekerheid, vind
from zicht.protocol.taal import opsomming
from zicht.rechten.bevoegd import Aanvrager

MELDT = re.compile(r"\b(?:ge)?meld(?:t|de|den|ing|er|ster)?\b|\bbelde\b|\bgebeld\b", re.IGNORECASE)
ZONDER_NAAM = frozenset({Soort.BSN, Soort.TELEFOON, Soort.EMAIL, Soort.ADRES, Soort.IBAN, Soort.KENTEKEN})
"""What points at somebody also when the dossier does not know whom."""
WAAROM = {
    "ML-2": "Hieruit blijkt wie de melder of informant is.",
    "TG-5": "Hieruit blijkt een geheim adres, of hoe iemand veilig te bereiken is.",
    "OV-1": "Dit wordt achtergehouden voor een strafrechtelijk onderzoek, of noemt een politiemedewerker.",
}


@dataclass(frozen=True)
class Kennis:
    """For one reader: what may never reach him (`sporen`), and the people a text can name (`anderen`)."""

    sporen: tuple[Spoor, ...]
    anderen: tuple[Bekend, ...]
    beschermd: frozenset[UUID]
    """The sources this reader must not learn of."""
    melders_in_gezin: tuple[str, ...] = ()
    """First names of people of the family who are a protected source."""

    @staticmethod
    def van(dossier: Dossier, lezer: Aanvrager, voor: Persoon | Bron) -> Kennis:
        """Thirteen queries. The reader's own secret address counts too: a copy is read by others at home."""
        wie = None if isinstance(lezer, str) else lezer
        alle = (*sporen(dossier, lezer=wie, ook_eigen_adres=True), *sporen_van_strafzaak(dossier, lezer=wie))
        personen = list(Persoon.objects.filter(dossier=dossier))
        beschermd = frozenset(spoor.bron for spoor in alle if spoor.bron and spoor.regel == "ML-2")
        in_gezin = {spoor.persoon for spoor in alle if spoor.bron and spoor.persoon}
        eigen = {voor.pk, *([wie.pk] if wie else [])}
        return Kennis(
            sporen=alle,
            anderen=(
                *_namen(personen, eigen),
                *_bereikbaar(dossier, eigen),
                *_bronnen(dossier, eigen),
            ),
            beschermd=beschermd,
            melders_in_gezin=tuple(p.voornamen.split()[0] for p in personen if p.pk in in_gezin and p.voornamen),
        )

    def verraadt(self, tekst: str, *, van: UUID | None = None) -> str:
        """The rule by which no reader may have this text; empty when there is none. `van`: whose words it holds."""
        gelezen = Leestekst(tekst)
        for spoor in self.sporen:
            treffer = spoor.in_(gelezen)
            eigen_woorden = spoor.bron is not None and spoor.bron == van
            if treffer >= Treffer.WAARSCHIJNLIJK or (treffer and eigen_woorden):
                return spoor.regel
        return ""

    def oordeel(self, tekst: str, *, van: UUID | None = None, vrij: bool = True) -> Oordeel:
        """What this text asks: left out (hard), looked at, or given. `vrij`: somebody wrote it."""
        if regel := self.verraadt(tekst, van=van):
            return weg(regel)
        if not vrij:
            return GEGEVEN
        zinnen = tuple(self._vragen(tekst, van))
        return Oordeel(Stand.NAZIEN, "RE-2", " ".join(zinnen)) if zinnen else GEGEVEN

    def _vragen(self, tekst: str, van: UUID | None) -> Iterator[str]:
        gelezen = Leestekst(tekst)
        if van in self.beschermd:
            yield "Dit zijn woorden van een beschermde melder of informant: kijk na of eruit blijkt wie dat is."
        elif any(spoor.in_(gelezen) for spoor in self.sporen):
            yield "Dit kan op een beschermde melder of informant wijzen."
        if MELDT.search(tekst) and any(naam in tekst for naam in self.melders_in_gezin):
            yield "Kijk na of hieruit blijkt dat iemand van het gezin meldde."
        if genoemd := list(dict.fromkeys(_wie(vondst) for vondst in vind(tekst, bekend=self.anderen) if _telt(vondst))):
            yield f"Hierin staat: {opsomming(genoemd)}."


def weg(regel: str) -> Oordeel:
    """Left out by a hard rule."""
    return Oordeel(Stand.WEGGELATEN, regel, WAAROM[regel], hard=True)


def _telt(vondst: Vondst) -> bool:
    return vondst.bekend is not None or (vondst.soort in ZONDER_NAAM and vondst.zekerheid >= Zekerheid.WAARSCHIJNLIJK)


def _wie(vondst: Vondst) -> str:
    if vondst.bekend is None:
        return f"een {vondst.soort.value}"
    return vondst.bekend.over


def _namen(personen: list[Persoon], eigen: set[UUID]) -> Iterator[Bekend]:
    """First names and birth dates of others; a family name that the reader has too says nothing."""
    van_lezer = {p.achternaam for p in personen if p.pk in eigen}
    for persoon in personen:
        if persoon.pk in eigen:
            continue
        wie = f"{persoon.naam} ({persoon.get_gezinsrol_display().lower()})"
        if persoon.voornamen:
            yield Bekend(persoon.voornamen, Soort.NAAM, wie)
        if persoon.achternaam and persoon.achternaam not in van_lezer:
            yield Bekend(persoon.achternaam, Soort.NAAM, wie)
        if persoon.geboortedatum:
            yield Bekend(persoon.geboortedatum.isoformat(), Soort.GEBOORTEDATUM, f"de geboortedatum van {wie}")
        if persoon.bsn:
            yield Bekend(persoon.bsn, Soort.BSN, f"het burgerservicenummer van {wie}")


def _bereikbaar(dossier: Dossier, eigen: set[UUID]) -> Iterator[Bekend]:
    """Addresses and numbers of others, when the reader has not the same."""
    adressen = list(Adres.objects.filter(dossier=dossier).select_related("persoon"))
    gedeeld = {adres.straat for adres in adressen if adres.persoon_id in eigen}
    for adres in adressen:
        if adres.persoon_id not in eigen and adres.straat and adres.straat not in gedeeld:
            yield Bekend(adres.straat, Soort.ADRES, f"het adres van {adres.persoon.naam}")
    for rij in Contactgegeven.objects.filter(dossier=dossier).select_related("persoon"):
        if rij.persoon_id not in eigen:
            soort = Soort.TELEFOON if rij.soort == Contactgegeven.Soort.TELEFOON else Soort.EMAIL
            yield Bekend(rij.waarde, soort, f"{rij.get_soort_display().lower()} van {rij.persoon.naam}")


def _bronnen(dossier: Dossier, eigen: set[UUID]) -> Iterator[Bekend]:
    """Melders and informants who may be named; those who may not are looked for by their tracks."""
    for bron in Bron.objects.filter(dossier=dossier):
        naam = bron.identiteit.get("naam", "")
        if naam and bron.pk not in eigen and bron.persoon_id is None and not afscherming(bron).beschermd:
            yield Bekend(naam, Soort.NAAM, naam)
