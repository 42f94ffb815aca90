"""What a door hands over about the people of a melding and about who reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Bron, Contactgegeven, Persoon, Status
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol, Positie


@dataclass(frozen=True)
class PersoonInvoer:
    """A person as the melder names him. Everything may be unknown.

    `is_persoon` is the choice of the worker: the person of a dossier that he is (ML-9). `adres_geheim`: the address
    goes to the closed part and nowhere else (TG-5).
    """

    voornamen: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: date | None = None
    geboortedatum_nauwkeurigheid: str = ""
    ongeboren: bool = False
    uitgerekend_op: date | None = None
    geslacht: str = Geslacht.ONBEKEND
    gezinsrol: str = Gezinsrol.ANDERS
    positie: str = Positie.ONBEKEND
    directbetrokkene: bool = True
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    adres_geheim: bool = False
    telefoon: str = ""
    email: str = ""
    contact_veilig: str = Contactgegeven.Veilig.ONBEKEND
    veilig_contact: str = ""
    is_persoon: Persoon | None = None
    reden_gelijk: str = ""
    kans: float | None = None
    """How likely the matching thought it, 0 to 1, when the worker chose `is_persoon`."""


@dataclass(frozen=True)
class ZelfdePersoon:
    """A worker takes `persoon` of a melding for `is_persoon` of another dossier (ML-9)."""

    persoon: Persoon
    is_persoon: Persoon


@dataclass(frozen=True)
class MelderInvoer:
    """Who reports (ML-1, ML-2). `is_persoon_nummer`: which of the reported persons he is himself, counted from 1.

    `toestemming_identiteit`: may the family know who he is? None: not asked yet. `gronden`: the grounds on which a
    professional wants to stay unknown.
    """

    soort: str
    naam: str = ""
    organisatie: str = ""
    functie: str = ""
    relatie: str = ""
    adres: str = ""
    telefoon: str = ""
    email: str = ""
    is_persoon_nummer: int | None = None
    valt_onder_meldcode: bool | None = None
    toestemming_identiteit: bool | None = None
    gronden: Sequence[str] = ()
    grond_toelichting: str = ""
    nadelen_besproken: bool = False
    blijvend_betrokken: bool = False
    rol_in_vervolg: bool = False
    contactgegevens_overdragen: bool = False
    """Police staff agreed that their contact data are handed over (OV-1)."""

    @property
    def is_politie(self) -> bool:
        return self.soort == Bron.Soort.POLITIE

    @property
    def is_anoniem(self) -> bool:
        return self.soort == Bron.Soort.ANONIEM

    @property
    def is_veilig_thuis(self) -> bool:
        """An ambtshalve melding (ADV-9)."""
        return self.soort == Bron.Soort.VEILIG_THUIS

    @property
    def bereikbaar(self) -> bool:
        return any(waarde.strip() for waarde in (self.telefoon, self.email, self.adres))

    @property
    def bekend(self) -> bool:
        """He made himself known to Veilig Thuis (EC-4)."""
        return bool(self.naam.strip()) and self.bereikbaar

    def identiteit(self) -> dict[str, str]:
        """What the closed part keeps: only what is known."""
        if self.is_veilig_thuis:
            return {"naam": "Veilig Thuis"}
        velden = ("naam", "organisatie", "functie", "relatie", "adres", "telefoon", "email")
        return {veld: getattr(self, veld).strip() for veld in velden if getattr(self, veld).strip()}


@dataclass(frozen=True)
class AmbtshalveInvoer:
    """The decision of Veilig Thuis to make a melding itself, in the words of the new dossier (ADV-9; HP2019 4.5, 5.8).

    Nothing of an advice is in it, and nothing says which advice it was (ADV-10).
    """

    motivering: str
    geraadpleegd: Sequence[Geraadpleegd]
    rust_op_tekst: str = ""
    kindbelang: Mapping[str, str] = field(default_factory=dict)
    besloten_op: date | None = None
    afwijking_reden: str = ""


@dataclass(frozen=True)
class BevindingInvoer:
    """A statement of the melder: its status (ALG-7) and the reported persons it concerns, counted from 1."""

    tekst: str
    status: str = Status.FEIT
    over: Sequence[int] = ()
    op: date | None = None
    belastend: bool = False
    huidig_contact: bool | None = None
    onveilige_gebeurtenis: bool = False
    diagnose_door: str = ""
    diagnose_kwalificatie: str = ""
    diagnose_op: date | None = None
    afwijking_reden: str = ""
