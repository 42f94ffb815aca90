"""Who may be asked what, and when: before contact with the family and after it (VB-3; HP2019 7.4.1, 14.3).

Nothing is written here: the screen shows these answers beside every source, and `bevragen` refuses by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import models

from zicht.dossiers.models import Besluit, BesluitSoort, Bevraging, Dossier, Gesprekspartner, Uitstel
from zicht.dossiers.uitstel import lopend_uitstel
from zicht.kern import klok
from zicht.protocol.versies import versie_op

Bij = Bevraging.Bij
Soort = Bevraging.Soort


class Grond(models.TextChoices):
    """Why a question was allowed before contact with the family."""

    GEVAAR = "gevaar", "Concrete aanwijzingen dat contact gevaar geeft"
    EERSTE_CONTACT = "veiligheid bij eerste contact", "Nodig om in te schatten of het eerste contact veilig kan"
    STRAFRECHT = "strafrechtelijk onderzoek mogelijk", "Er is of komt mogelijk een strafrechtelijk onderzoek"
    VOORONDERZOEK = "vooronderzoek", "Er is een vooronderzoek besloten"


EIGEN_EN_OPENBAAR = frozenset({Bij.EIGEN_SYSTEEM, Bij.VT_REGISTER, Bij.BRP, Bij.GEZAGSREGISTER, Bij.OPENBAAR})
"""Reading here tells nobody that Veilig Thuis is involved."""
VRIJ = EIGEN_EN_OPENBAAR | {Bij.ANDERE_VT, Bij.RVDK, Bij.BETROKKENE}
"""May be asked for content before contact (HP2019 7.4.1; public sources: 14.3)."""
JUSTITIE = frozenset({Bij.POLITIE, Bij.OM})
JUSTITIEGRONDEN = (Grond.EERSTE_CONTACT, Grond.STRAFRECHT)
GEEN_KETENPARTNER = frozenset({Bij.ANDERS})
MET_GROND = "Er is een grond om dit te vragen zonder eerst met het gezin te spreken."
VOOR_HP2019 = "hp2014"
"""In this version the executor of a measure is asked before contact (VB-10)."""


@dataclass(frozen=True)
class Stand:
    """What counts for inquiries in one dossier on one day."""

    op: date
    na_contact: bool
    """A conversation with somebody of the family was held."""
    gevaar: bool
    """A danger ground of ALG-6 runs."""
    strafrecht: bool
    """A criminal investigation keeps the family from being told (ALG-6)."""
    vooronderzoek: bool
    """Preliminary research was decided (OND-3)."""


@dataclass(frozen=True)
class Oordeel:
    """May this be asked now? `nodig`: the grounds of which one must be given first; `waarom` in plain Dutch."""

    mag: bool
    waarom: str
    grond: str = ""
    """The ground it is allowed on, given or recorded for the dossier."""
    nodig: tuple[Grond, ...] = ()
    afwijken_kan: bool = False
    """With a reason it may be asked all the same."""
    gezin_vooraf: bool = False
    """The family is told beforehand, or it is recorded why not (ALG-1, VV-5)."""


def stand(dossier: Dossier, op: date | None = None) -> Stand:
    """The facts that decide, in three queries."""
    dag = op or klok.vandaag()
    gronden = set(lopend_uitstel(dossier, dag).values_list("grond", flat=True))
    return Stand(
        op=dag,
        na_contact=_gesproken(dossier, dag),
        gevaar=Uitstel.Grond.GEVAAR in gronden,
        strafrecht=Uitstel.Grond.STRAFRECHT in gronden,
        vooronderzoek=Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.VOORONDERZOEK, op__lte=dag).exists(),
    )


def oordeel(nu: Stand, *, bij: str, soort: str, grond: str = "") -> Oordeel:
    """May `soort` be asked from `bij` in this state, on this ground? Rule VB-3."""
    if nu.na_contact:
        return _na_contact(nu, bij, grond)
    if bij in VRIJ:
        return Oordeel(True, "Deze bron mag u ook vóór contact met het gezin naar de inhoud vragen.")
    if soort == Soort.DAT:
        return _dat(nu, bij, grond)
    if bij in JUSTITIE:
        return _justitie(nu, grond)
    return _elders(nu, bij, grond)


def _gesproken(dossier: Dossier, dag: date) -> bool:
    einde = min(klok.nu(), datetime.combine(dag, time.max, tzinfo=klok.NEDERLAND))
    return Gesprekspartner.objects.filter(
        dossier=dossier, persoon__directbetrokkene=True, gesprek__gehouden=True, gesprek__op__lte=einde
    ).exists()


def _na_contact(nu: Stand, bij: str, grond: str) -> Oordeel:
    if bij in EIGEN_EN_OPENBAAR or bij == Bij.BETROKKENE:
        return Oordeel(True, "Er is contact geweest met het gezin. Deze bron mag u raadplegen.")
    if geldend := _geldende_grond(nu, grond) or (Grond.STRAFRECHT if nu.strafrecht else ""):
        return Oordeel(True, "Er is een grond om het gezin nu niet vooraf te vertellen dat u dit vraagt.", geldend)
    zin = (
        "Er is contact geweest met het gezin. Toestemming is niet nodig, maar vertel het gezin vooraf dat u dit vraagt."
    )
    return Oordeel(True, zin, gezin_vooraf=True)


def _dat(nu: Stand, bij: str, grond: str) -> Oordeel:
    geldend = _geldende_grond(nu, grond)
    if geldend or bij not in GEEN_KETENPARTNER:
        zin = "Vóór contact met het gezin mag u een ketenpartner vragen óf iemand daar bekend is."
        return Oordeel(True, zin, geldend)
    zin = "Vóór contact met het gezin vraagt u alleen ketenpartners of iemand bekend is. Spreek eerst met het gezin."
    return Oordeel(False, zin, nodig=(Grond.GEVAAR,), afwijken_kan=True)


def _justitie(nu: Stand, grond: str) -> Oordeel:
    if grond in JUSTITIEGRONDEN:
        return Oordeel(True, f"Vóór contact toegestaan: {Grond(grond).label.lower()}.", grond)
    if geldend := _geldende_grond(nu, grond):
        return Oordeel(True, MET_GROND, geldend)
    zin = (
        "Politie en OM vraagt u vóór contact met het gezin alleen naar de inhoud als dat nodig is voor de veiligheid "
        "bij het eerste contact, of als er mogelijk een strafrechtelijk onderzoek is. Kies een van deze redenen, vraag "
        "alleen of iemand bekend is, of spreek eerst met het gezin."
    )
    return Oordeel(False, zin, nodig=JUSTITIEGRONDEN)


def _elders(nu: Stand, bij: str, grond: str) -> Oordeel:
    if geldend := _geldende_grond(nu, grond):
        return Oordeel(True, MET_GROND, geldend)
    if bij == Bij.GI and versie_op(nu.op) == VOOR_HP2019:
        return Oordeel(True, "Vóór 2019 overlegde Veilig Thuis in principe eerst met de uitvoerder van een maatregel.")
    zin = (
        "Naar de inhoud vraagt u hier pas na contact met het gezin. Spreek eerst met het gezin, of vraag nu alleen of "
        "iemand bekend is. Geeft contact gevaar? Leg dan eerst de concrete aanwijzingen daarvoor vast."
    )
    return Oordeel(False, zin, nodig=(Grond.GEVAAR,))


def _geldende_grond(nu: Stand, grond: str) -> str:
    """ALG-6 danger, recorded for the dossier or given here; or the preliminary research of OND-3, when decided."""
    if nu.gevaar or grond == Grond.GEVAAR:
        return Grond.GEVAAR
    return Grond.VOORONDERZOEK if grond == Grond.VOORONDERZOEK and nu.vooronderzoek else ""


@dataclass(frozen=True)
class BronGroep:
    """Sources of which the same may be asked now, and why."""

    titel: str
    waarom: str
    bronnen: tuple[Bevraging.Bij, ...]


def overzicht(nu: Stand) -> list[BronGroep]:
    """All sources, grouped by what may be asked of them now. Rule VB-3."""
    groepen: dict[tuple[str, str], list[Bevraging.Bij]] = {}
    for bij in Bij:
        inhoud = oordeel(nu, bij=bij, soort=Soort.WAT)
        groepen.setdefault((_titel(nu, bij, inhoud), inhoud.waarom), []).append(bij)
    return [BronGroep(titel, waarom, tuple(wie)) for (titel, waarom), wie in groepen.items()]


def _titel(nu: Stand, bij: str, inhoud: Oordeel) -> str:
    if inhoud.mag and inhoud.grond:
        return "Nu ook naar de inhoud, buiten het gezin om"
    if inhoud.mag:
        return "Nu, als het gezin het weet" if inhoud.gezin_vooraf else "Nu ook naar de inhoud"
    alleen_dat = "nu alleen of iemand bekend is" if oordeel(nu, bij=bij, soort=Soort.DAT).mag else "nu liever niet"
    return f"Met een reden naar de inhoud, anders {alleen_dat}" if bij in JUSTITIE else alleen_dat.capitalize()
