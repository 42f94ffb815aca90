"""What the screens of this room show: each function a fixed number of queries, texts opened only when shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from zicht.diensten.models import (
    Dienst,
    Herbeoordeling,
    Plan,
    PlanVanAanpak,
    Specialistisch,
    Vermoeden,
    Vooronderzoek,
    Voorwaarde,
)
from zicht.diensten.uitkomst import GEVOLGEN, uitkomst_van_melding
from zicht.diensten.voorwaarden_toets import Kwaliteit, kwaliteiten
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Persoon

PLANNEN_PER_KIND = (Plan.Soort.VEILIGHEID, Plan.Soort.HULP, Plan.Soort.HERSTEL)
"""The three plans of each child (OV-6)."""


@dataclass(frozen=True)
class Dienstbeeld:
    """One service with all that belongs to it. `uitkomst` is empty until every suspicion has one (OND-5)."""

    dienst: Dienst
    herbeoordelingen: tuple[Herbeoordeling, ...]
    plannen_van_aanpak: tuple[PlanVanAanpak, ...]
    vermoedens: tuple[Vermoeden, ...]
    specialistisch: tuple[Specialistisch, ...]

    @property
    def is_onderzoek(self) -> bool:
        return self.dienst.soort == Dienst.Soort.ONDERZOEK

    @property
    def gevraagd(self) -> Herbeoordeling | None:
        """The reassessment that waits for a conclusion."""
        return next((h for h in self.herbeoordelingen if not h.conclusie), None)

    @property
    def uitkomst(self) -> str:
        uitkomsten = [vermoeden.uitkomst for vermoeden in self.vermoedens]
        return uitkomst_van_melding(uitkomsten) if uitkomsten and all(uitkomsten) else ""

    @property
    def gevolgen(self) -> tuple[str, ...]:
        return tuple(zin for _, zin in GEVOLGEN.get(self.uitkomst, ()))


@dataclass(frozen=True)
class Dienstenbeeld:
    """The service that runs, the earlier ones (latest first), preliminary research (latest first)."""

    lopend: Dienstbeeld | None
    eerdere: tuple[Dienstbeeld, ...]
    vooronderzoeken: tuple[Vooronderzoek, ...]

    @property
    def lopend_vooronderzoek(self) -> Vooronderzoek | None:
        return next((v for v in self.vooronderzoeken if v.beeindigd_op is None), None)


@dataclass(frozen=True)
class Getoetst:
    """A condition with its qualities: the answer to each, and what it applies to."""

    voorwaarde: Voorwaarde
    personen: tuple[Persoon, ...]
    kwaliteiten: tuple[tuple[Kwaliteit, bool | None], ...]

    @property
    def gehaald(self) -> int:
        return sum(1 for _, antwoord in self.kwaliteiten if antwoord)

    @property
    def gemist(self) -> tuple[str, ...]:
        return tuple(kwaliteit.titel for kwaliteit, antwoord in self.kwaliteiten if not antwoord)


@dataclass(frozen=True)
class KindPlannen:
    """The three plans of one child; None where a plan is missing (OV-6)."""

    kind: Persoon
    plannen: tuple[tuple[str, Plan | None], ...]


@dataclass(frozen=True)
class Plannenbeeld:
    kinderen: tuple[KindPlannen, ...]
    andere: tuple[Plan, ...]
    """Safety agreements, plans of adults, and earlier plans of a child."""


def diensten_van(dossier: Dossier) -> Dienstenbeeld:
    """Every service of a dossier."""
    rijen = [_beeld(dienst) for dienst in _diensten(dossier)]
    return Dienstenbeeld(
        lopend=next((beeld for beeld in rijen if beeld.dienst.afgerond_op is None), None),
        eerdere=tuple(beeld for beeld in rijen if beeld.dienst.afgerond_op is not None),
        vooronderzoeken=tuple(
            Vooronderzoek.objects.filter(dossier=dossier)
            .prefetch_related("verlengingen")
            .order_by("-gestart_op", "-vastgelegd_op")
        ),
    )


def voorwaarden_van(dossier: Dossier) -> tuple[tuple[Getoetst, ...], tuple[Getoetst, ...]]:
    """The conditions in force and those that lapsed, in the order in which they were set."""
    rijen = Voorwaarde.objects.filter(dossier=dossier).prefetch_related("betreft").order_by("op", "vastgelegd_op")
    alle = [getoetst(voorwaarde) for voorwaarde in rijen]
    return (
        tuple(een for een in alle if een.voorwaarde.vervallen_op is None),
        tuple(een for een in alle if een.voorwaarde.vervallen_op is not None),
    )


def getoetst(voorwaarde: Voorwaarde) -> Getoetst:
    return Getoetst(
        voorwaarde=voorwaarde,
        personen=tuple(voorwaarde.betreft.all()),
        kwaliteiten=tuple((k, (voorwaarde.toets.get(k.code) or {}).get("ja")) for k in kwaliteiten()),
    )


def plannen_van(dossier: Dossier, op: date) -> Plannenbeeld:
    """The plans per child, and all the others; `op` decides who is a child."""
    plannen = list(Plan.objects.filter(dossier=dossier).prefetch_related("personen").order_by("-op", "-vastgelegd_op"))
    personen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None)
    kinderen = [persoon for persoon in personen.order_by("geboortedatum", "voornamen") if is_minderjarig(persoon, op)]
    per_kind = tuple(_plannen_van_kind(kind, plannen) for kind in kinderen)
    getoond = {plan.pk for van_kind in per_kind for _, plan in van_kind.plannen if plan is not None}
    return Plannenbeeld(per_kind, tuple(plan for plan in plannen if plan.pk not in getoond))


def _plannen_van_kind(kind: Persoon, plannen: Iterable[Plan]) -> KindPlannen:
    eigen = [plan for plan in plannen if kind in plan.personen.all()]
    return KindPlannen(
        kind,
        tuple((soort.label, next((plan for plan in eigen if plan.soort == soort), None)) for soort in PLANNEN_PER_KIND),
    )


def _diensten(dossier: Dossier) -> QuerySet[Dienst]:
    return (
        Dienst.objects.filter(dossier=dossier)
        .select_related("besluit", "contactpersoon")
        .prefetch_related(
            Prefetch("herbeoordelingen", Herbeoordeling.objects.order_by("-gevraagd_op", "-vastgelegd_op")),
            Prefetch(
                "plannen_van_aanpak",
                PlanVanAanpak.objects.prefetch_related("collegas").order_by("-op", "-vastgelegd_op"),
            ),
            Prefetch("vermoedens", Vermoeden.objects.prefetch_related("betreft").order_by("vastgelegd_op", "id")),
            Prefetch(
                "specialistisch",
                Specialistisch.objects.select_related("persoon", "besloten_door").order_by("vastgelegd_op", "id"),
            ),
        )
        .order_by("-gestart_op", "-vastgelegd_op")
    )


def _beeld(dienst: Dienst) -> Dienstbeeld:
    return Dienstbeeld(
        dienst=dienst,
        herbeoordelingen=tuple(dienst.herbeoordelingen.all()),
        plannen_van_aanpak=tuple(dienst.plannen_van_aanpak.all()),
        vermoedens=tuple(dienst.vermoedens.all()),
        specialistisch=tuple(dienst.specialistisch.all()),
    )
