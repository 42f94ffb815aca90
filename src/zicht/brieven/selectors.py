"""What the screens of letters show: what is owed in writing, drafts, what was sent, and what one letter covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from zicht.afronding.models import Feedback, Monitoring, Overdracht
from zicht.brieven.gegevens import naam
from zicht.brieven.inhoud import Inhoud, lees
from zicht.brieven.models import Brief
from zicht.brieven.samenstellen import verschoven
from zicht.brieven.soorten import ALLE, Briefsoort, briefsoort
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Afspraak, Bron, Dossier, Verplichting
from zicht.dossiers.redenen import AF_TE_ZIEN
from zicht.dossiers.selectors import Plicht, plichten
from zicht.dossiers.selectors.bronnen import beschermde_naam
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import omschrijving

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
    chooses to whom. `concept`: the draft of this kind that already lies there for this recipient.
    """

    plichten: tuple[Plicht, ...]
    soort: Briefsoort
    velden: Mapping[str, str]
    aan: str
    concept: UUID | None = None

    @property
    def plicht(self) -> Plicht:
        """The most pressing one."""
        return self.plichten[0]

    @property
    def kan_meteen(self) -> bool:
        return "persoon" in self.velden or "bron" in self.velden


@dataclass(frozen=True)
class BriefInLijst:
    """A letter in a list; its text stays closed."""

    id: UUID
    soort: str
    aan: str
    stand: str
    rij: Brief


@dataclass(frozen=True)
class Dekking:
    """What sending this letter does to one obligation: what is in it, and what is still owed after it."""

    naam: str
    regel: str
    erin: tuple[str, ...]
    blijft: tuple[str, ...]


@dataclass(frozen=True)
class BriefInBeeld:
    """One letter. `verschoven`: facts the file tells differently since it was made (of a draft only)."""

    rij: Brief
    soort: Briefsoort
    aan: str
    inhoud: Inhoud
    dekking: tuple[Dekking, ...]
    verschoven: tuple[str, ...]


def schuldig(dossier: Dossier) -> list[Schuldig]:
    """The letters that are owed, the most pressing first. Six queries at most."""
    openstaand = [plicht for plicht in plichten(dossier) if plicht.code in BIJ_PLICHT]
    opgezocht = _Opgezocht(openstaand)
    per_brief: dict[tuple[tuple[str, str], ...], Schuldig] = {}
    for brief in (brief for plicht in openstaand for brief in _brieven_voor(plicht, opgezocht)):
        sleutel = tuple(sorted(brief.velden.items()))
        eerder = per_brief.get(sleutel)
        per_brief[sleutel] = replace(brief, plichten=(*eerder.plichten, *brief.plichten)) if eerder else brief
    concepten = _concepten(dossier)
    return [replace(brief, concept=concepten.get(_voor_wie(brief))) for brief in per_brief.values()]


def _voor_wie(brief: Schuldig) -> tuple[str, str]:
    return brief.soort.code, brief.velden.get("persoon") or brief.velden.get("bron") or ""


def _concepten(dossier: Dossier) -> dict[tuple[str, str], UUID]:
    """The drafts, by kind and recipient."""
    rijen = Brief.objects.filter(dossier=dossier, stand=Brief.Stand.CONCEPT)
    return {(soort, str(p or b)): pk for pk, soort, p, b in rijen.values_list("id", "soort", "persoon", "bron")}


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
        yield Schuldig((plicht,), soort, {**velden, **_aan(plicht, opgezocht)}, plicht.persoon)


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


def brieven(dossier: Dossier) -> list[BriefInLijst]:
    """Every letter, drafts first, then the newest. One query; only who a party is is opened."""
    rijen = (
        Brief.objects.filter(dossier=dossier)
        .select_related("persoon", "bron", "vastgelegd_door", "verzending")
        .defer("html", "pdf", "invulling", "over", "verzending__tekst")
        .order_by("-vastgelegd_op", "-id")
    )
    lijst = [BriefInLijst(rij.pk, briefsoort(rij.soort).naam, aan(rij), rij.stand, rij) for rij in rijen]
    return sorted(lijst, key=lambda brief: brief.stand != Brief.Stand.CONCEPT)


def aan(brief: Brief) -> str:
    """Who gets it, for workers' eyes; a protected source stays so (ALG-18)."""
    ontvanger = brief.persoon or brief.bron
    if isinstance(ontvanger, Bron) and afscherming(ontvanger).beschermd:
        return beschermde_naam(ontvanger)
    return naam(ontvanger) if ontvanger else "niemand"


def brief_in_beeld(brief: Brief, medewerker: Medewerker) -> BriefInBeeld:
    """One letter, with what it covers and what stays owed."""
    inhoud = lees(brief)
    soort = briefsoort(brief.soort)
    concept = brief.stand == Brief.Stand.CONCEPT
    return BriefInBeeld(
        rij=brief,
        soort=soort,
        aan=aan(brief),
        inhoud=inhoud,
        dekking=tuple(_dekking(brief, soort, inhoud)) if concept else (),
        verschoven=tuple(verschoven(brief, inhoud, medewerker)) if concept else (),
    )


def _dekking(brief: Brief, soort: Briefsoort, inhoud: Inhoud) -> Iterator[Dekking]:
    rijen = Verplichting.objects.filter(dossier=brief.dossier_id, code__in=soort.plichten, stand__in=AF_TE_ZIEN)
    van_lezer = rijen.filter(persoon_id=brief.persoon_id, bron_id=brief.bron_id)
    for rij in (van_lezer | rijen.filter(code__in=ZONDER_ONTVANGER)).order_by("code", "sleutel"):
        if _gaat_hierover(rij, soort, brief):
            yield _van_plicht(rij, soort, inhoud)


def _gaat_hierover(rij: Verplichting, soort: Briefsoort, brief: Brief) -> bool:
    if rij.code in AAN_PARTIJ and brief.bron_id is None:
        return False
    over: dict[str, Any] = brief.over
    onderwerp = over.get(soort.plichten[rij.code])
    return onderwerp is None or onderwerp == str(rij.onderwerp_id)


def _van_plicht(rij: Verplichting, soort: Briefsoort, inhoud: Inhoud) -> Dekking:
    wat = omschrijving(rij.code)
    erin = [code for code in soort.dekt(inhoud.delen) if code in rij.ontbreekt]
    blijft = [code for code in rij.ontbreekt if code not in erin]
    if not soort.in_delen or not rij.ontbreekt:
        return Dekking(wat.naam, rij.regel, (wat.naam,), ())
    return Dekking(wat.naam, rij.regel, _namen(erin, wat.delen), _namen(blijft, wat.delen))


def _namen(codes: list[str], delen: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(delen.get(code, code.replace("_", " ")) for code in codes)
