"""What every kind of letter says of itself: for whom, about what, with which facts, and what sending it records."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.afronding.models import Afsluiting, Feedback, Monitoring, Overdracht
from zicht.brieven.talen import talen
from zicht.brieven.velden import Feiten, Veld
from zicht.contact.models import Melding
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, Bron, Dossier, Gesprek, Persoon, Rectificatie, Verzending, Vraag
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht
from zicht.protocol.leeftijden import grens, leeftijd
from zicht.rechten.models import Verzoek


class Lezer(StrEnum):
    """For whom the words are chosen (ALG-2: fitted to what this person can understand)."""

    VOLWASSENE = "volwassene"
    JONGERE = "jongere"
    KIND = "kind"


class Ontvanger(StrEnum):
    """For whom a kind of letter is."""

    BETROKKENE = "betrokkene"
    BRON = "bron"


@dataclass(frozen=True)
class Opdracht:
    """Which letter, to whom, about what. Exactly one of `persoon` and `bron` is the recipient."""

    dossier: Dossier
    door: Medewerker
    persoon: Persoon | None = None
    bron: Bron | None = None
    besluit: Besluit | None = None
    gesprek: Gesprek | None = None
    melding: Melding | None = None
    overdracht: Overdracht | None = None
    afsluiting: Afsluiting | None = None
    monitoring: Monitoring | None = None
    verzoek: Verzoek | None = None
    vraag: Vraag | None = None
    klacht: Klacht | None = None
    rectificatie: Rectificatie | None = None
    ronde: str = Feedback.Ronde.BEOORDELING
    ketenpartner: str = ""
    lezer: str = ""
    """A code of `Lezer`; empty: by age."""
    taal: str = ""
    """The language that goes along with the Dutch; empty: none."""

    @property
    def aan(self) -> Persoon | Bron:
        """The recipient. Raises Invoerfout when there is none."""
        ontvanger = self.persoon or self.bron
        if ontvanger is None:
            raise Invoerfout({"persoon": "Kies aan wie deze brief gaat."})
        return ontvanger

    @property
    def over(self) -> dict[str, str]:
        """Ids of what it is about, to be kept with the letter."""
        ids = {naam: str(rij.pk) for naam in OVER if isinstance(rij := getattr(self, naam), DossierFeit)}
        return {**ids, "ronde": self.ronde, "ketenpartner": self.ketenpartner, "lezer": self.lezer, "taal": self.taal}


OVER: dict[str, type[DossierFeit]] = {
    "besluit": Besluit,
    "gesprek": Gesprek,
    "melding": Melding,
    "overdracht": Overdracht,
    "afsluiting": Afsluiting,
    "monitoring": Monitoring,
    "verzoek": Verzoek,
    "vraag": Vraag,
    "klacht": Klacht,
    "rectificatie": Rectificatie,
}
"""What a letter can be about."""
assert {*OVER} <= {veld.name for veld in fields(Opdracht)}


@dataclass(frozen=True)
class Eis:
    """What a template must have: a block, why (a part of a sentence), and the facts it must use."""

    blok: str
    waarom: str
    gebruikt: tuple[str, ...] = ()


@dataclass(frozen=True)
class Zending:
    """What is known at the moment of sending. `delen`: codes of the blocks that hold text."""

    door: Medewerker
    tekst: str
    delen: tuple[str, ...]
    wijze: str
    op: date
    afstemming: str = ""
    onderzoek_reden: str = ""
    contactstop_reden: str = ""
    meer_reden: str = ""


class Briefsoort(ABC):
    """A kind of letter. One object of each stands in `soorten.SOORTEN`."""

    code: ClassVar[str]
    naam: ClassVar[str]
    regels: ClassVar[tuple[str, ...]]
    verzending: ClassVar[Verzending.Soort]
    ontvangers: ClassVar[frozenset[Ontvanger]]
    plichten: ClassVar[Mapping[str, str]]
    """Code of each obligation it meets, with what the subject of that obligation is (empty: nothing more is needed)."""
    velden: ClassVar[tuple[Veld, ...]]
    """The facts it draws, beside those of every letter."""
    sjablonen: ClassVar[Mapping[str, tuple[Eis, ...]]]
    """Code of each template, with what it must hold."""
    in_delen: ClassVar[bool] = False
    """Its obligation is met part by part: a block that was emptied is simply still owed. Else none may be empty."""
    vaste_blokken: ClassVar[frozenset[str]] = frozenset()
    """Blocks that no worker may change: their text stands elsewhere in the file."""
    apart_blad: ClassVar[bool] = False
    """Contact and complaint route stand on a sheet of their own: the letter itself is for showing to others."""
    vraagt_afstemming: ClassVar[bool] = False
    """Sending asks how it was fitted to what the recipient can understand (ALG-2)."""

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Choose what it is about when that was left open."""
        return opdracht

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        """Say what stands in the way of this letter; every kind: the right recipient, and nothing of another file."""
        if opdracht.lezer and opdracht.lezer not in set(Lezer):
            controle.fout("lezer", f"Kies voor wie de woorden zijn: {', '.join(Lezer)}.")
        if opdracht.taal and opdracht.taal not in talen():
            controle.fout("taal", f"“{opdracht.taal}” is geen taal die Zicht kent. Kies uit: {', '.join(talen())}.")
        if (opdracht.persoon is None) == (opdracht.bron is None):
            controle.fout("persoon", "Kies één ontvanger: iemand van het gezin, of een melder of partij.")
        elif opdracht.persoon is not None:
            self._toets_persoon(opdracht.persoon, controle)
        elif Ontvanger.BRON not in self.ontvangers:
            controle.fout("bron", f"“{self.naam}” is een brief voor de mensen om wie het gaat. Kies een persoon.")
        controle.uit_dossier("persoon", opdracht.dossier, [opdracht.persoon, opdracht.bron])
        for naam in OVER:
            controle.uit_dossier(naam, opdracht.dossier, [getattr(opdracht, naam)])

    def _toets_persoon(self, persoon: Persoon, controle: Controle) -> None:
        if Ontvanger.BETROKKENE not in self.ontvangers:
            controle.fout("persoon", f"“{self.naam}” is een brief voor een melder of partij, niet voor het gezin.")
        elif not persoon.directbetrokkene or persoon.ongeboren or persoon.overleden_op is not None:
            controle.fout("persoon", "Deze brief is alleen voor directbetrokkenen die hem kunnen lezen.")

    @abstractmethod
    def sjabloon(self, opdracht: Opdracht) -> str:
        """Code of the template for this letter."""

    def sjabloon_voor(self, opdracht: Opdracht) -> str:
        """Code of the template in the words of this reader; the one for adults where there is no other."""
        gewoon = self.sjabloon(opdracht)
        eigen = f"{gewoon}-{lezer_van(opdracht)}"
        return eigen if eigen in self.sjablonen else gewoon

    @abstractmethod
    def feiten(self, opdracht: Opdracht) -> Feiten:
        """What this recipient may have, by the names in `velden`."""

    def hoort_erin(self, blok: str, opdracht: Opdracht) -> bool:
        """Does this block of the template belong in the letter to this recipient?"""
        return True

    def dekt(self, delen: Sequence[str]) -> list[str]:
        """Which parts of the obligation blocks with these codes meet."""
        return []

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        """Call the acts that record that it left. They write the facts; a letter writes none."""
        return self.bevestig(opdracht, zending)

    def bevestig(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        """It left in writing (BR-1)."""
        return bevestig_schriftelijk(
            dossier=opdracht.dossier,
            door=zending.door,
            soort=self.verzending,
            persoon=opdracht.persoon,
            bron=opdracht.bron,
            besluit=opdracht.besluit,
            gesprek=opdracht.gesprek,
            melding_id=_id(opdracht.melding),
            overdracht_id=_id(self.overdracht_van(opdracht)),
            verzoek_id=_id(opdracht.verzoek),
            dekt=self.dekt(zending.delen),
            wijze=zending.wijze,
            op=zending.op,
            tekst=zending.tekst,
            onderzoek_reden=zending.onderzoek_reden,
            contactstop_reden=zending.contactstop_reden,
        )

    def overdracht_van(self, opdracht: Opdracht) -> Overdracht | None:
        """The handover whose party gets this letter."""
        return opdracht.overdracht if opdracht.bron is not None else None


def lezer_van(opdracht: Opdracht) -> Lezer:
    """As chosen; else by age on this day: the limits are those of the rights (HP2019 15.8.8)."""
    if opdracht.lezer:
        return Lezer(opdracht.lezer)
    jaren = leeftijd(opdracht.persoon.geboortedatum, klok.vandaag()) if opdracht.persoon else None
    if jaren is None or jaren >= grens("rechten", "zelf"):
        return Lezer.VOLWASSENE
    return Lezer.JONGERE if jaren >= grens("rechten", "samen") else Lezer.KIND


def _id(rij: DossierFeit | None) -> UUID | None:
    return rij.pk if rij is not None else None
