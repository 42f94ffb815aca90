"""What the screens of this room show, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from zicht.dossiers.models import Dossier, Persoon
from zicht.dwang.models import (
    Beschermingsverzoek,
    ConceptReactie,
    Dwangtraject,
    Formulier,
    Huisverbodoverleg,
    Notulen,
    Ouderinlichting,
    Tafelafspraak,
)
from zicht.dwang.ouders import ouders


@dataclass(frozen=True)
class Trajectbeeld:
    """One request with all that belongs to it.

    `zonder_concept`: parents to whom no draft was put yet. `terug_naar_tafel`: a form will not be signed, or an
    agreement was not kept, and no next request followed (DW-2).
    """

    traject: Dwangtraject
    concepten: tuple[ConceptReactie, ...]
    zonder_concept: tuple[Persoon, ...]
    afspraken: tuple[Tafelafspraak, ...]
    notulen: tuple[Notulen, ...]
    formulieren: tuple[Formulier, ...]
    terug_naar_tafel: bool
    weten_van_vto: tuple[tuple[Persoon, Ouderinlichting | None], ...]
    """Of a VTO: every parent, and what is recorded about telling him."""

    @property
    def wacht_op_reactie(self) -> tuple[ConceptReactie, ...]:
        return tuple(concept for concept in self.concepten if concept.reactie_op is None)

    @property
    def is_vtb(self) -> bool:
        return self.traject.soort == Dwangtraject.Soort.VTB

    @property
    def is_vto(self) -> bool:
        return self.traject.soort == Dwangtraject.Soort.VTO


def trajecten_van(dossier: Dossier) -> tuple[Trajectbeeld, ...]:
    """Every request of a dossier, the latest first."""
    rijen = (
        Dwangtraject.objects.filter(dossier=dossier)
        .select_related("besluit")
        .prefetch_related(
            Prefetch(
                "concepten", ConceptReactie.objects.select_related("persoon").order_by("voorgelegd_op", "vastgelegd_op")
            ),
            Prefetch("tafelafspraken", Tafelafspraak.objects.order_by("uiterlijk", "vastgelegd_op", "id")),
            Prefetch("notulen", Notulen.objects.order_by("ontvangen_op", "vastgelegd_op")),
            Prefetch(
                "formulieren", Formulier.objects.select_related("persoon").order_by("aangeboden_op", "vastgelegd_op")
            ),
            "uitgenodigd",
            "ouderinlichtingen",
        )
        .order_by("-besluit__op", "-vastgelegd_op")
    )
    alle_ouders = list(ouders(dossier))
    opgevolgd = {traject.vervolg_op_id for traject in rijen if traject.vervolg_op_id}
    return tuple(_beeld(traject, alle_ouders, opgevolgd=traject.pk in opgevolgd) for traject in rijen)


def losse_formulieren(dossier: Dossier) -> tuple[Formulier, ...]:
    """Forms that belong to no request."""
    rijen = Formulier.objects.filter(dossier=dossier, traject=None).select_related("persoon")
    return tuple(rijen.order_by("aangeboden_op", "vastgelegd_op"))


def huisverboden(dossier: Dossier) -> tuple[Huisverbodoverleg, ...]:
    """Every consultation about a home ban, the latest first (DW-3)."""
    return tuple(Huisverbodoverleg.objects.filter(dossier=dossier).select_related("persoon").order_by("-op", "-id"))


def beschermingsverzoeken(dossier: Dossier) -> tuple[Beschermingsverzoek, ...]:
    """Every request for bewind or mentorschap, the latest first (DW-4)."""
    rijen = Beschermingsverzoek.objects.filter(dossier=dossier).select_related("persoon", "besluit")
    return tuple(rijen.order_by("-besluit__op", "-id"))


def _beeld(traject: Dwangtraject, van_kinderen: list[Persoon], *, opgevolgd: bool) -> Trajectbeeld:
    concepten = tuple(traject.concepten.all())
    formulieren = tuple(traject.formulieren.all())
    afspraken = tuple(traject.tafelafspraken.all())
    voorgelegd = {concept.persoon_id for concept in concepten}
    verteld = {rij.persoon_id: rij for rij in traject.ouderinlichtingen.all()}
    mislukt = any(f.niet_getekend_op for f in formulieren) or any(a.nagekomen is False for a in afspraken)
    return Trajectbeeld(
        traject=traject,
        concepten=concepten,
        zonder_concept=tuple(ouder for ouder in van_kinderen if ouder.pk not in voorgelegd),
        afspraken=afspraken,
        notulen=tuple(traject.notulen.all()),
        formulieren=formulieren,
        terug_naar_tafel=mislukt and not opgevolgd,
        weten_van_vto=tuple((ouder, verteld.get(ouder.pk)) for ouder in van_kinderen),
    )
