"""The facts of one dossier as the rules see them: frozen, without text, without Django.

Every id is a UUID of the file; every date is a day in Europe/Amsterdam. None means unknown, never no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from zicht.protocol.leeftijden import grens, leeftijd

KIND = "kind"


@dataclass(frozen=True, slots=True)
class Persoon:
    id: UUID
    rol: str
    directbetrokkene: bool
    bekend_op: date
    geboortedatum: date | None = None
    ongeboren: bool = False
    overleden_op: date | None = None

    @property
    def sinds(self) -> date:
        """The first day on which something can be owed to this person: known, and born."""
        return max(self.bekend_op, self.geboortedatum or self.bekend_op)

    def jaren(self, op: date) -> int | None:
        """Age in whole years; None when unknown or not yet born."""
        return leeftijd(self.geboortedatum, op)

    def nog_niet_geboren(self, op: date) -> bool:
        return self.geboortedatum is not None and op < self.geboortedatum

    def volwassen(self, op: date) -> bool:
        """Of age; with an unknown birth date by the role in the family, and then never a child taken for an adult."""
        if self.nog_niet_geboren(op):
            return False
        jaren = leeftijd(self.geboortedatum, op)
        if jaren is None:
            return not self.ongeboren and self.rol != KIND
        return jaren >= grens("meerderjarig", "meerderjarig")

    def jonger_dan_horen(self, op: date) -> bool:
        """Known to be so young that it is seen instead of heard (ALG-3). Unknown age: not known to be."""
        jaren = leeftijd(self.geboortedatum, op)
        return self.nog_niet_geboren(op) or (jaren is not None and jaren < grens("horen", "horen"))

    def te_spreken(self, op: date) -> bool:
        """Alive, born and directly involved."""
        return self.directbetrokkene and not self.ongeboren and (self.overleden_op is None or self.overleden_op > op)


@dataclass(frozen=True, slots=True)
class Melding:
    id: UUID
    ontvangen: date
    melder: UUID
    melder_soort: str
    blijvend_betrokken: bool = False
    melder_persoon: UUID | None = None
    spoed: date | None = None
    urgentie: str = "gewoon"
    afgesloten: date | None = None
    anoniem_in_behandeling: bool | None = None
    moment: datetime | None = None
    """When it came in, to the minute: two meldingen on one day are told apart."""

    @property
    def wacht_op_leidinggevende(self) -> bool:
        return self.melder_soort == "anoniem" and self.anoniem_in_behandeling is None

    @property
    def loopt(self) -> bool:
        """Taken up: not removed, not an anonymous one that was left aside or still waits."""
        if self.melder_soort == "anoniem" and not self.anoniem_in_behandeling:
            return False
        return self.afgesloten is None


@dataclass(frozen=True, slots=True)
class Besluit:
    id: UUID
    soort: str
    uitkomst: str
    op: date
    meldingen: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Dienst:
    id: UUID
    soort: str
    besluit: UUID
    gestart: date
    versie: str
    afgerond: date | None = None
    einde: str = ""
    aangekondigd_einde: date | None = None


@dataclass(frozen=True, slots=True)
class Herbeoordeling:
    id: UUID
    gevraagd: date
    op: date | None = None


@dataclass(frozen=True, slots=True)
class Vooronderzoek:
    id: UUID
    gestart: date
    tot: date
    beeindigd: date | None = None


@dataclass(frozen=True, slots=True)
class Vermoeden:
    id: UUID
    dienst: UUID
    uitkomst: str
    op: date | None
    betreft: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Gesprekspartner:
    persoon: UUID
    hoe: str
    over_melding: bool = True
    ouders_vooraf: date | None = None
    ouders_bewust_niet: bool = False


@dataclass(frozen=True, slots=True)
class Gesprek:
    id: UUID
    op: date
    gehouden: bool
    wijze: str
    verslag: date | None = None
    partners: tuple[Gesprekspartner, ...] = ()


@dataclass(frozen=True, slots=True)
class Aanbod:
    """The report of a conversation offered to a person."""

    gesprek: UUID
    persoon: UUID
    op: date


@dataclass(frozen=True, slots=True)
class Informatie:
    persoon: UUID
    onderwerp: str
    op: date
    vastgelegd: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bevinding:
    id: UUID
    op: date
    oordelend: bool
    betreft: frozenset[UUID] = frozenset()
    bron_persoon: UUID | None = None
    van_professional: bool = False
    bron: UUID | None = None
    akkoord: date | None = None
    wederhoor: tuple[tuple[UUID, date], ...] = ()
    achtergehouden: bool = False


@dataclass(frozen=True, slots=True)
class Uitstel:
    id: UUID
    grond: str
    personen: frozenset[UUID]
    vanaf: date
    voor: frozenset[str] = frozenset()
    opnieuw: date | None = None
    beeindigd: date | None = None

    def geldt(self, op: date) -> bool:
        return self.vanaf <= op and (self.beeindigd is None or op < self.beeindigd)


@dataclass(frozen=True, slots=True)
class Verzending:
    soort: str
    op: date
    persoon: UUID | None = None
    bron: UUID | None = None
    overdracht: UUID | None = None
    besluit: UUID | None = None
    gesprek: UUID | None = None
    melding: UUID | None = None
    dekt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Begrepen:
    besluit: UUID
    persoon: UUID
    op: date


@dataclass(frozen=True, slots=True)
class Vraag:
    id: UUID
    persoon: UUID
    gesteld: date
    inhoudelijk: date | None = None
    """The first reply in substance."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    id: UUID
    gesprek: UUID | None
    op: date
    met: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Feedback:
    bron: UUID
    ronde: str
    op: date
    melding: UUID | None = None
    is_melder: bool = True
    ketenpartner: str = ""


@dataclass(frozen=True, slots=True)
class Overdracht:
    id: UUID
    soort: str
    partij: str
    besluit: UUID
    op: date
    aanvaard: date | None = None
    geweigerd: date | None = None
    partij_informeert: bool = False
    meldingen: frozenset[UUID] = frozenset()
    hulp_geweigerd: date | None = None
    """The people did not want the help of this party, and it said so: it has no sight on their safety any more."""
    verwijderd: date | None = None
    """The party said that it deleted what it got from VT."""


@dataclass(frozen=True, slots=True)
class Plan:
    soort: str
    personen: frozenset[UUID]
    op: date


@dataclass(frozen=True, slots=True)
class Afsluiting:
    id: UUID
    soort: str
    op: date
    dienst: UUID | None = None


@dataclass(frozen=True, slots=True)
class Monitorcontact:
    id: UUID
    aanleiding: str
    gepland: date
    gehouden: date | None = None


@dataclass(frozen=True, slots=True)
class Monitoring:
    id: UUID
    besloten: date
    versie: str
    telt_vanaf: date | None = None
    beeindigd: date | None = None
    overdracht: UUID | None = None
    contacten: tuple[Monitorcontact, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """A draft (VTB, VTO) put to somebody for reaction."""

    persoon: UUID
    op: date
    reactie: date | None = None


@dataclass(frozen=True, slots=True)
class Dwangtraject:
    id: UUID
    soort: str
    besluit: UUID
    op: date
    verzonden: date | None = None
    college: date | None = None
    concepten: tuple[Concept, ...] = ()
    notulen: tuple[tuple[UUID, date, date | None], ...] = ()
    """Id, received, checked."""


@dataclass(frozen=True, slots=True)
class Klacht:
    id: UUID
    bij: str
    persoon: UUID
    ontvangen: date
    uitspraak: date | None = None
    reactie: date | None = None
    opgelost: date | None = None
    """The talk settled it."""
    recht_te_zetten: tuple[tuple[UUID, date | None], ...] = ()
    """Parts that ask for a rectification: id, and when that was recorded."""
    vervolg: tuple[Taak, ...] = ()
    """What was promised after it."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """A request about the data, by a person or a source.

    `beslist`: the last decision, once every part has one; `beantwoord`: the written answer since. `toegewezen`: the
    first grant in force; `uitgevoerd`: when the last thing granted was done.
    """

    id: UUID
    soort: str
    ontvangen: date
    persoon: UUID | None = None
    bron: UUID | None = None
    beslist: date | None = None
    beantwoord: date | None = None
    toegewezen: date | None = None
    uitgevoerd: date | None = None
    ingetrokken: date | None = None
    ontvangst_bevestigd: date | None = None
    """When it was confirmed in writing that a request for destruction came in."""
    uitvoering_bevestigd: date | None = None
    """When the letter about the destruction itself went out: before it, since afterwards nothing is known."""


@dataclass(frozen=True, slots=True)
class Nazorgomstandigheden:
    """What was special about one Onderzoek (NZ-1)."""

    dienst: UUID
    op: date
    mogelijk_kwaadwillend: bool | None = None


@dataclass(frozen=True, slots=True)
class Nazorgpunt:
    """One topic of aftercare discussed with one person (NZ-2)."""

    persoon: UUID
    onderwerp: str
    op: date


@dataclass(frozen=True, slots=True)
class Nazorgcontact:
    """A later call that somebody wants (NZ-3). `gaat_voor`: the choice when destruction was asked too."""

    id: UUID
    persoon: UUID
    gevraagd: date
    afgesproken: date
    gehouden: date | None = None
    vervallen: date | None = None
    gaat_voor: bool | None = None


@dataclass(frozen=True, slots=True)
class Uitkomstcontrole:
    """A check, agreed with the family, at a professional who had been informed (NZ-5)."""

    id: UUID
    bron: UUID
    afgesproken: date
    uiterlijk: date | None = None
    gedaan: date | None = None


@dataclass(frozen=True, slots=True)
class Taak:
    """Something to do that already is a row of its own (a call-back, a rectification, somebody to tell)."""

    id: UUID
    op: date
    uiterlijk: date | None = None
    gedaan: date | None = None
    persoon: UUID | None = None


@dataclass(frozen=True, slots=True)
class Beeld:
    """All facts of one dossier."""

    dossier: UUID
    geopend: date
    personen: tuple[Persoon, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    diensten: tuple[Dienst, ...] = ()
    herbeoordelingen: tuple[Herbeoordeling, ...] = ()
    vooronderzoeken: tuple[Vooronderzoek, ...] = ()
    plannen_van_aanpak: tuple[tuple[UUID, date], ...] = ()
    """Of an Onderzoek: service and date."""
    vermoedens: tuple[Vermoeden, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    aanbod: tuple[Aanbod, ...] = ()
    informatie: tuple[Informatie, ...] = ()
    bevindingen: tuple[Bevinding, ...] = ()
    uitstel: tuple[Uitstel, ...] = ()
    verzendingen: tuple[Verzending, ...] = ()
    begrepen: tuple[Begrepen, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    overdrachten: tuple[Overdracht, ...] = ()
    plannen: tuple[Plan, ...] = ()
    voorwaarden: tuple[date, ...] = ()
    """When each condition in force was set."""
    afsluitingen: tuple[Afsluiting, ...] = ()
    monitoringen: tuple[Monitoring, ...] = ()
    maatregelchecks: tuple[tuple[UUID, date], ...] = ()
    dwang: tuple[Dwangtraject, ...] = ()
    klachten: tuple[Klacht, ...] = ()
    verzoeken: tuple[Verzoek, ...] = ()
    rectificaties: tuple[Taak, ...] = ()
    terugbel: tuple[Taak, ...] = ()
    intrekking_te_melden: tuple[Taak, ...] = ()
    nazorgomstandigheden: tuple[Nazorgomstandigheden, ...] = ()
    nazorgpunten: tuple[Nazorgpunt, ...] = ()
    nazorgcontacten: tuple[Nazorgcontact, ...] = ()
    uitkomstcontroles: tuple[Uitkomstcontrole, ...] = ()
    redenen_niet: Mapping[str, date] = field(default_factory=dict)
    """Obligation key -> date of the recorded reason why it is not met."""
    redenen_vastgelegd: Mapping[str, datetime] = field(default_factory=dict)
    """Obligation key -> the moment at which that reason was recorded."""
    definitief_einde: date | None = None

    def betrokkenen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.personen if p.te_spreken(op))

    def volwassenen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.betrokkenen(op) if p.volwassen(op))

    def kinderen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.betrokkenen(op) if not p.volwassen(op))
