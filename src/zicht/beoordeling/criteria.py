"""Which criteria belong to which outcome, and what the file already says about them (VB-6 to VB-9; HP2019 7.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening, Uitkomst
from zicht.contact.models import JaNeeOnbekend
from zicht.dossiers.models import Dossier
from zicht.protocol.criteria import criteria

Antwoorden = Mapping[str, bool | None]


@dataclass(frozen=True)
class Keuze:
    """One possible outcome: its set of criteria ("" when the protocol gives none) and the rule behind it."""

    uitkomst: Uitkomst
    criteria: str
    regel: str


KEUZES: dict[str, Keuze] = {
    keuze.uitkomst: keuze
    for keuze in (
        Keuze(Uitkomst.VEILIG_THUIS, "", "VB-5"),
        Keuze(Uitkomst.LOKAAL_TEAM, "lokaal_team", "VB-8"),
        Keuze(Uitkomst.LOPENDE_HULP, "lopende_hulp", "VB-8"),
        Keuze(Uitkomst.MDT, "multidisciplinair_team", "VB-8"),
        Keuze(Uitkomst.CLIENTSYSTEEM, "clientsysteem", "VB-8"),
        Keuze(Uitkomst.GEEN_VERVOLG, "einde_bemoeienis", "VB-9"),
    )
}
DIENSTEN = {"vv": "VB-6", "onderzoek": "VB-7"}
"""When VT goes on itself: the sets of the two services, chosen at once or later (VB-6, VB-7, VB-11)."""
PARTIJ = {
    Uitkomst.LOKAAL_TEAM: Hulpoordeel.Partij.LOKAAL_TEAM,
    Uitkomst.LOPENDE_HULP: Hulpoordeel.Partij.LOPENDE_HULP,
    Uitkomst.MDT: Hulpoordeel.Partij.MDT,
    Uitkomst.CLIENTSYSTEEM: Hulpoordeel.Partij.CLIENTSYSTEEM,
}
"""The kind of party that each handover outcome needs a judgment on."""
SCREENING = {
    "acuut": "acute_onveiligheid",
    "structureel": "structurele_onveiligheid",
    "multiproblematiek": "multiproblematische_leefsituatie",
}
"""Subject of the screening -> question of the criteria."""
_WOORD = {JaNeeOnbekend.JA.value: True, JaNeeOnbekend.NEE.value: False}


def uit_screening(screening: Screening | None) -> dict[str, bool | None]:
    """The answers that the screening already gave (VB-4)."""
    if screening is None:
        return {}
    return {vraag: _WOORD.get(getattr(screening, onderwerp)) for onderwerp, vraag in SCREENING.items()}


def uit_oordeel(oordeel: Hulpoordeel | None) -> dict[str, bool | None]:
    """The answers that the judgment on a party already gave (VB-8)."""
    if oordeel is None:
        return {}
    if oordeel.soort == Hulpoordeel.Partij.LOPENDE_HULP:
        gegeven = {"hulp_kan": oordeel.kan, "hulp_wil": oordeel.wil, "hulp_in_staat": oordeel.in_staat}
        return {"hulp_betrokken": True, **gegeven}
    if oordeel.soort == Hulpoordeel.Partij.MDT:
        return {"juridisch_in_staat": oordeel.juridisch_bevoegd}
    return {}


def laatste_screening(dossier: Dossier) -> Screening | None:
    return Screening.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op").last()


def laatste_oordeel(dossier: Dossier, uitkomst: str) -> Hulpoordeel | None:
    """The latest judgment on the kind of party that `uitkomst` asks for."""
    soort = PARTIJ.get(Uitkomst(uitkomst))
    return Hulpoordeel.objects.filter(dossier=dossier, soort=soort).order_by("op", "vastgelegd_op").last()


def laatste_checks(dossier: Dossier, vanaf: date) -> dict[UUID, Maatregelcheck]:
    """By minor the latest check of authority and measures since `vanaf` (VB-10)."""
    checks = Maatregelcheck.objects.filter(dossier=dossier, op__gte=vanaf).order_by("op", "vastgelegd_op")
    return {check.kind_id: check for check in checks}


def per_set(uitkomst: str, antwoorden: Antwoorden, versie: str) -> dict[str, dict[str, bool | None]]:
    """The answers as they are kept with the decision: by set and code. For VT itself both services are kept."""
    sets = [KEUZES[uitkomst].criteria] if KEUZES[uitkomst].criteria else list(DIENSTEN)
    return {code: {v.code: antwoorden.get(v.code) for v in criteria(code, versie).vragen} for code in sets}
