"""Everything the screen Beoordeling shows, in a number of queries that does not grow with the dossier."""

from __future__ import annotations

from dataclasses import dataclass

from zicht.beoordeling.instrument import Instrument, Richtlijn, instrument
from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening
from zicht.beoordeling.selectors.feiten import Feit, feiten
from zicht.beoordeling.selectors.geschiedenis import EerderDossier, eerdere_dossiers
from zicht.beoordeling.selectors.gezin import LidInBeeld, gezinsleden
from zicht.beoordeling.selectors.keuzes import KeuzeInBeeld, keuzes
from zicht.beoordeling.selectors.meldingen import MeldingInBeeld, meldingen_in_beeld
from zicht.contact.models import Melding
from zicht.dossiers.bevraagbaar import Stand, stand
from zicht.dossiers.bevragen import zonder_weten_van_gezin
from zicht.dossiers.models import Besluit, BesluitSoort, Bevraging, Dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op


@dataclass(frozen=True)
class BevragingInBeeld:
    """One inquiry; `buiten_gezin_om` marks one the family did not know of without a ground (ALG-1)."""

    rij: Bevraging
    buiten_gezin_om: bool


@dataclass(frozen=True)
class ScreeningInBeeld:
    """One screening with the form it was made with, its guidance, and the unsafe events it lists."""

    rij: Screening
    formulier: Instrument
    richtlijnen: tuple[Richtlijn, ...]
    gebeurtenissen: tuple[Feit, ...]
    vervallen: int
    """How many it listed that turned out wrong or were shielded since (ALG-16, RE-4)."""
    dekt_alles: bool
    """It covers every melding that still waits for a decision (ML-8)."""


@dataclass(frozen=True)
class Beoordelingsbeeld:
    """The screen Beoordeling."""

    meldingen: list[MeldingInBeeld]
    feiten: list[Feit]
    eerder: list[EerderDossier]
    bevragingen: list[BevragingInBeeld]
    bevraagstand: Stand
    screening: ScreeningInBeeld | None
    keuzes: list[KeuzeInBeeld]
    oordelen: list[Hulpoordeel]
    leden: list[LidInBeeld]
    besluiten: list[Besluit]
    """Decisions of the assessment, the newest first, with the consulted colleagues."""

    @property
    def te_beslissen(self) -> list[MeldingInBeeld]:
        return [melding for melding in self.meldingen if melding.te_beslissen]

    @property
    def met_minderjarige(self) -> bool:
        return any(lid.minderjarig for lid in self.leden)


def beoordelingsbeeld(dossier: Dossier, medewerker: Medewerker) -> Beoordelingsbeeld:
    """The facts with their sources, the family's history, inquiries, screening, criteria with the answers so far."""
    vandaag = klok.vandaag()
    meldingen = list(Melding.objects.filter(dossier=dossier).select_related("melder").order_by("-ontvangen_op"))
    besluiten = list(
        Besluit.objects.filter(dossier=dossier)
        .select_related("verantwoordelijke")
        .prefetch_related("raadplegingen__collega")
        .order_by("-op", "-vastgelegd_op")
    )
    oordelen = list(Hulpoordeel.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op"))
    checks = list(Maatregelcheck.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op"))
    screening = Screening.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op").last()
    alle_feiten = feiten(dossier)
    in_beeld = meldingen_in_beeld(meldingen, besluiten, oordelen, checks)
    laatste = klok.dag(meldingen[0].ontvangen_op) if meldingen else None
    return Beoordelingsbeeld(
        meldingen=in_beeld,
        feiten=alle_feiten,
        eerder=eerdere_dossiers(dossier, medewerker),
        bevragingen=_bevragingen(dossier),
        bevraagstand=stand(dossier),
        screening=_screening(screening, alle_feiten, in_beeld),
        keuzes=keuzes(screening, oordelen, versie_op(vandaag)),
        oordelen=oordelen[::-1],
        leden=gezinsleden(dossier, checks, laatste_melding=laatste, op=vandaag),
        besluiten=[b for b in besluiten if b.soort == BesluitSoort.VEILIGHEIDSBEOORDELING],
    )


def _bevragingen(dossier: Dossier) -> list[BevragingInBeeld]:
    rijen = Bevraging.objects.filter(dossier=dossier).order_by("-gevraagd_op", "-vastgelegd_op")
    return [BevragingInBeeld(rij, zonder_weten_van_gezin(rij)) for rij in rijen]


def _screening(
    screening: Screening | None, bekend: list[Feit], meldingen: list[MeldingInBeeld]
) -> ScreeningInBeeld | None:
    if screening is None:
        return None
    formulier = instrument(screening.instrument)
    uitkomsten = {onderwerp.code: getattr(screening, onderwerp.code) for onderwerp in formulier.onderwerpen}
    gebeurtenissen = tuple(feit for feit in bekend if feit.rij.pk in screening.gebeurtenissen)
    return ScreeningInBeeld(
        rij=screening,
        formulier=formulier,
        richtlijnen=formulier.richtlijnen_bij(uitkomsten),
        gebeurtenissen=gebeurtenissen,
        vervallen=len(screening.gebeurtenissen) - len(gebeurtenissen),
        dekt_alles={m.rij.pk for m in meldingen if m.te_beslissen} <= set(screening.meldingen),
    )
