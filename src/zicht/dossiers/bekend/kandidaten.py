"""Families of the file that look like the one in a melding, with the reasons for and against (ML-9; QUICKSCAN 4.6).

TG-3: a shielded dossier is compared like any other, and only at the end left out; what remains of it is the advice to
ask the leidinggevende, so that neither the list nor the time it takes tells more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossiers.bekend.blokken import vergelijkbaar
from zicht.dossiers.gelijkenis import zoeksleutels
from zicht.dossiers.gelijkenis.gezin import GezinsGelijkenis, vergelijk_gezin
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.gelijkenis.uitkomst import Oordeel, Reden
from zicht.dossiers.gelijkenis.vergelijk import vergelijk
from zicht.dossiers.models import Adres, Contactgegeven, Dossier, Persoon
from zicht.dossiers.personen import kenmerken_van
from zicht.dossiers.toegang import HERKENT, log_lijst, zichtbaar_voor
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import Regel, schrijf
from zicht.kern.models import Medewerker

GEZINNEN = 25
"""Dossiers whose families are compared as a whole."""
KANDIDATEN = 10
VERGELEKEN = (
    *("dossier", "voornamen", "voorvoegsel", "achternaam", "geslacht", "gezinsrol"),
    *("geboortedatum", "geboortedatum_nauwkeurigheid"),
)
"""What is read of a person who may be known: hundreds are, so nothing that is not compared or shown."""
ONWAARSCHIJNLIJK: Oordeel = "onwaarschijnlijk"


@dataclass(frozen=True)
class Lid:
    """A person of a candidate family."""

    persoon: UUID
    naam: str
    geboortedatum: date | None
    nauwkeurigheid: str
    rol: str


@dataclass(frozen=True)
class Herkend:
    """Place `gezocht` (from 0) of the searched persons may be this member; the reasons are per field."""

    gezocht: int
    lid: Lid
    kans: float
    oordeel: Oordeel
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Kandidaat:
    """A dossier that may be of the same family. `kans` from 0 to 1; `te_openen`: this worker may also look into it."""

    dossier: UUID
    nummer: str
    team: str
    loopt: bool
    te_openen: bool
    kans: float
    oordeel: Oordeel
    redenen: tuple[Reden, ...]
    herkend: tuple[Herkend, ...]
    leden: tuple[Lid, ...]


@dataclass(frozen=True)
class Bekenden:
    """`vraag_leidinggevende`: there is something this worker is not shown (TG-3)."""

    kandidaten: list[Kandidaat]
    vraag_leidinggevende: bool


def zoek_bekenden(gezocht: Sequence[Kenmerken], medewerker: Medewerker) -> list[Kandidaat]:
    """The candidates this worker may see, the likeliest first."""
    return zoek_met_advies(gezocht, medewerker).kandidaten


def zoek_met_advies(gezocht: Sequence[Kenmerken], medewerker: Medewerker) -> Bekenden:
    """The candidates this worker may see, and whether to ask the leidinggevende. What is shown is logged (TG-4).

    The advice comes only where an ordinary dossier would have been shown as a candidate (TG-3): to who takes meldingen
    in, and for likely enough people.
    """
    mensen = _mensen(dossiers=_beste_dossiers(gezocht))
    dossiers = {d.pk: d for d in Dossier.objects.filter(pk__in=mensen).select_related("team")}
    te_openen = set(zichtbaar_voor(medewerker).filter(pk__in=mensen).values_list("pk", flat=True))
    alle = [_kandidaat(dossiers[een], leden, gezocht, een in te_openen) for een, leden in mensen.items()]
    herkent = medewerker.heeft(*HERKENT)
    # Whoever takes meldingen in must find the family wherever it is known.
    passend = sorted(
        (k for k in alle if k.oordeel != ONWAARSCHIJNLIJK and (k.te_openen or herkent)), key=lambda k: -k.kans
    )
    open_ = [k for k in passend if k.te_openen or not dossiers[k.dossier].afgeschermd]
    verborgen = [k.dossier for k in passend[:KANDIDATEN] if k not in open_]
    log_lijst(medewerker, [k.dossier for k in open_[:KANDIDATEN]], wat="bekend", actie=Actie.ZOEKEN, grond=Grond.BEKEND)
    _log_verborgen(medewerker, verborgen)
    return Bekenden(open_[:KANDIDATEN], bool(verborgen))


def _log_verborgen(medewerker: Medewerker, dossiers: Iterable[UUID]) -> None:
    """That somebody was told to ask the leidinggevende: trying out names on it is seen in the log of that dossier."""
    schrijf(
        *(
            Regel(
                medewerker=medewerker,
                actie=Actie.ZOEKEN,
                waar="bekend",
                grond=Grond.BEKEND,
                dossier=een,
                uitkomst=Uitkomst.GEWEIGERD,
            )
            for een in dossiers
        )
    )


def _beste_dossiers(gezocht: Sequence[Kenmerken]) -> list[UUID]:
    """The dossiers that promise most: the best member for each searched person, added up."""
    punten: dict[UUID, float] = defaultdict(float)
    mensen = _mensen(personen=vergelijkbaar(gezocht))
    for dossier, leden in mensen.items():
        bekend = [lid.kenmerken(gezocht) for lid in leden]
        punten[dossier] = sum(max(vergelijk(een, ander).score for ander in bekend) for een in gezocht)
    return sorted(punten, key=lambda dossier: -punten[dossier])[:GEZINNEN]


@dataclass
class _Mens:
    persoon: Persoon
    adressen: list[Adres]
    gegevens: list[Contactgegeven]

    def kenmerken(self, gezocht: Sequence[Kenmerken]) -> Kenmerken:
        """People move: of all his addresses the searched one counts, if it is among them."""
        deuren = {_deur(een.postcode, een.huisnummer) for een in gezocht}
        genoemd = [adres for adres in self.adressen if _deur(adres.postcode, adres.huisnummer) in deuren]
        return kenmerken_van(self.persoon, adressen=[*self.adressen, *genoemd], contactgegevens=self.gegevens)

    def lid(self) -> Lid:
        p = self.persoon
        return Lid(p.pk, p.naam, p.geboortedatum, str(p.geboortedatum_nauwkeurigheid), p.get_gezinsrol_display())


def _deur(postcode: str, huisnummer: str) -> tuple[str | None, tuple[str, str] | None]:
    return zoeksleutels.postcode(postcode), zoeksleutels.huisnummer(huisnummer)


def _mensen(*, personen: Iterable[UUID] = (), dossiers: Iterable[UUID] = ()) -> Mapping[UUID, list[_Mens]]:
    """These persons, or all of these dossiers, with addresses and numbers; by dossier. Three queries."""
    wie = Persoon.objects.filter(dossier__in=dossiers) if dossiers else Persoon.objects.filter(pk__in=personen)
    rijen = list(wie.only(*VERGELEKEN).order_by("id"))
    adressen, gegevens = defaultdict(list), defaultdict(list)
    for adres in (
        Adres.objects.filter(persoon__in=rijen).only("persoon", "postcode", "huisnummer").order_by("tot", "id")
    ):
        adressen[adres.persoon_id].append(adres)
    for gegeven in Contactgegeven.objects.filter(persoon__in=rijen).only("persoon", "soort", "waarde"):
        gegevens[gegeven.persoon_id].append(gegeven)
    uitkomst: dict[UUID, list[_Mens]] = defaultdict(list)
    for rij in rijen:
        uitkomst[rij.dossier_id].append(_Mens(rij, adressen[rij.pk], gegevens[rij.pk]))
    return uitkomst


def _kandidaat(dossier: Dossier, mensen: Sequence[_Mens], gezocht: Sequence[Kenmerken], te_openen: bool) -> Kandidaat:
    gezin: GezinsGelijkenis = vergelijk_gezin(gezocht, [mens.kenmerken(gezocht) for mens in mensen])
    leden = tuple(mens.lid() for mens in mensen)
    herkend = tuple(
        Herkend(
            gezocht=paar.gezocht,
            lid=leden[paar.bekend],
            kans=paar.gelijkenis.kans,
            oordeel=paar.gelijkenis.oordeel,
            redenen=paar.gelijkenis.redenen,
        )
        for paar in gezin.paren
    )
    return Kandidaat(
        dossier=dossier.pk,
        nummer=str(dossier),
        team=dossier.team.naam if dossier.team else "",
        loopt=dossier.definitief_einde_op is None,
        te_openen=te_openen,
        kans=gezin.kans,
        oordeel=gezin.oordeel,
        redenen=gezin.redenen,
        herkend=herkend,
        leden=leden,
    )
