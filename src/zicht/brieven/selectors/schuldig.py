"""Which letters are owed, to whom, and the draft of one that already lies there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from zicht.afronding.models import Feedback, Monitoring, Overdracht
from zicht.brieven.briefsoort import OVER
from zicht.brieven.models import Brief
from zicht.brieven.soorten import ALLE, Briefsoort, briefsoort
from zicht.brieven.velden import dagtekst
from zicht.dossiers.models import Afspraak, Besluit, Dossier
from zicht.dossiers.selectors import Plicht, plichten

BIJ_PLICHT: Mapping[str, Briefsoort] = {code: soort for soort in ALLE for code in soort.plichten}
"""The kind of letter that meets each obligation."""
AAN_PARTIJ = frozenset({"voorwaarden_aan_partij", "einde_monitoren_aan_partij"})
ZONDER_ONTVANGER = AAN_PARTIJ | {"hulp_inlichten", "rectificeren"}
"""Obligations that name no recipient: which party, helper or reader it is, the worker knows."""
BIJ_EINDE = frozenset({"feedback_bij_einde", "feedback_blijvend_betrokken", "feedback_keten"})
AANGEBODEN = "aangeboden"
VERZOEK = briefsoort("antwoord-verzoek")
"""Can only be written after the decision."""

BEGREPEN = "begrepen"
"""The part of ALG-14 that no letter meets."""


@dataclass(frozen=True)
class Schuldig:
    """A letter that is owed, for one or more obligations. `velden` start it; without `kan_meteen` the worker still
    chooses to whom. `over`: which decision, when there can be more than one. `concept`: the draft of this kind, for
    this recipient and about the same, that already lies there.
    """

    plichten: tuple[Plicht, ...]
    soort: Briefsoort
    velden: Mapping[str, str]
    aan: str
    over: str = ""
    concept: UUID | None = None

    @property
    def plicht(self) -> Plicht:
        """The most pressing one."""
        return self.plichten[0]

    @property
    def kan_meteen(self) -> bool:
        return "persoon" in self.velden or "bron" in self.velden


def schuldig(dossier: Dossier) -> list[Schuldig]:
    """The letters that are owed, the most pressing first. Seven queries at most."""
    openstaand = [plicht for plicht in plichten(dossier) if plicht.code in BIJ_PLICHT]
    opgezocht = _Opgezocht(openstaand)
    per_brief: dict[tuple[tuple[str, str], ...], Schuldig] = {}
    for brief in (brief for plicht in openstaand for brief in _brieven_voor(plicht, opgezocht)):
        sleutel = tuple(sorted(brief.velden.items()))
        eerder = per_brief.get(sleutel)
        per_brief[sleutel] = replace(brief, plichten=(*eerder.plichten, *brief.plichten)) if eerder else brief
    concepten = _concepten(dossier)
    return [replace(brief, concept=_concept_van(brief, concepten)) for brief in per_brief.values()]


def _concepten(dossier: Dossier) -> list[Brief]:
    """The drafts; only what they are about is opened."""
    rijen = Brief.objects.filter(dossier=dossier, stand=Brief.Stand.CONCEPT)
    return list(rijen.only("id", "dossier", "soort", "persoon", "bron", "over").order_by("-vastgelegd_op", "-id"))


def _concept_van(brief: Schuldig, concepten: Iterable[Brief]) -> UUID | None:
    """The newest draft of this letter. One about another decision tells something else, and is no draft of this one."""
    aan = brief.velden.get("persoon") or brief.velden.get("bron") or ""
    over = {naam: waarde for naam, waarde in brief.velden.items() if naam in OVER}
    return next(
        (
            concept.pk
            for concept in concepten
            if concept.soort == brief.soort.code
            and aan == str(concept.persoon_id or concept.bron_id)
            and all(concept.over.get(naam) == waarde for naam, waarde in over.items())
        ),
        None,
    )


class _Opgezocht:
    """The rows behind the subjects of obligations, each kind in one query."""

    def __init__(self, openstaand: list[Plicht]) -> None:
        per_code: dict[str, list[UUID]] = {}
        for plicht in openstaand:
            if plicht.onderwerp_id:
                per_code.setdefault(plicht.code, []).append(plicht.onderwerp_id)
        self.gesprek = dict(
            Afspraak.objects.filter(pk__in=per_code.get("afspraken_bevestigen", ())).values_list("id", "gesprek")
        )
        overdrachten = Overdracht.objects.filter(pk__in=per_code.get("voorwaarden_aan_partij", ()))
        monitoringen = Monitoring.objects.filter(pk__in=per_code.get("einde_monitoren_aan_partij", ()))
        besluiten = Besluit.objects.filter(pk__in=per_code.get("aanpak_bevestigen", ()))
        self.besluit = {rij.pk: f"{rij.get_soort_display()}, {dagtekst(rij.op)}" for rij in besluiten}
        self.ontvanger: dict[UUID, UUID | None] = {
            **dict(overdrachten.values_list("id", "ontvanger")),
            **dict(monitoringen.values_list("id", "overdracht__ontvanger")),
        }


def _brieven_voor(plicht: Plicht, opgezocht: _Opgezocht) -> Iterator[Schuldig]:
    soort = BIJ_PLICHT[plicht.code]
    velden = {"soort": soort.code, **_over(plicht, soort, opgezocht)}
    if plicht.code == "gespreksverslag":
        yield from _verslagen(plicht, soort, velden)
    elif plicht.code in VERZOEK.plichten and "besluit" in plicht.ontbrekende_codes:
        return
    elif plicht.ontbrekende_codes == (BEGREPEN,):
        return  # all of it is on paper: what remains is asked in a talk, never by the same letter again
    elif plicht.code == "feedback_keten":
        for partner in plicht.ontbrekende_codes:
            yield Schuldig((plicht,), soort, {**velden, "ketenpartner": partner}, Feedback.Ketenpartner(partner).label)
    else:
        over = opgezocht.besluit.get(plicht.onderwerp_id, "") if plicht.onderwerp_id else ""
        yield Schuldig((plicht,), soort, {**velden, **_aan(plicht, opgezocht)}, plicht.persoon, over)


def _over(plicht: Plicht, soort: Briefsoort, opgezocht: _Opgezocht) -> dict[str, str]:
    """What the letter is about, as the fields of the act name it."""
    onderwerp = soort.plichten[plicht.code]
    if onderwerp == "afspraak":
        gesprek = opgezocht.gesprek.get(plicht.onderwerp_id) if plicht.onderwerp_id else None
        return {"gesprek": str(gesprek)} if gesprek else {}
    over = {onderwerp: str(plicht.onderwerp_id)} if onderwerp and plicht.onderwerp_id else {}
    return {**over, "ronde": Feedback.Ronde.EINDE} if plicht.code in BIJ_EINDE else over


def _aan(plicht: Plicht, opgezocht: _Opgezocht) -> dict[str, str]:
    if plicht.persoon_id:
        return {"persoon": str(plicht.persoon_id)}
    onderwerp = plicht.onderwerp_id
    partij = opgezocht.ontvanger.get(onderwerp) if plicht.code in AAN_PARTIJ and onderwerp else None
    bron = plicht.bron_id or partij
    return {"bron": str(bron)} if bron else {}


def _verslagen(plicht: Plicht, soort: Briefsoort, velden: Mapping[str, str]) -> Iterator[Schuldig]:
    """One for each person it was not offered to, as soon as there is a report."""
    if "verslag" in plicht.ontbrekende_codes:
        return
    for code, wie in zip(plicht.ontbrekende_codes, plicht.ontbreekt, strict=True):
        deel, _, persoon = code.partition(":")
        if deel == AANGEBODEN:
            yield Schuldig((plicht,), soort, {**velden, "persoon": persoon}, wie.rpartition(" aan ")[2])
