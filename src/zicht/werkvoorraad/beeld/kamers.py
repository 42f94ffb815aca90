"""Facts of the rooms before the end: meldingen, assessment, services, compulsory routes, complaints."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from zicht.beoordeling.models import Maatregelcheck
from zicht.contact.models import BesprokenMet, Melding, Terugbelafspraak
from zicht.diensten.models import Dienst, Herbeoordeling, Plan, PlanVanAanpak, Vermoeden, Voorwaarde, Vooronderzoek
from zicht.dwang.models import ConceptReactie, Dwangtraject, Notulen
from zicht.kern import klok
from zicht.klachten.models import Klacht
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.dossier import koppels


def lees(dossier: UUID) -> dict[str, Any]:
    return {
        "meldingen": _meldingen(dossier),
        "diensten": _diensten(dossier),
        "herbeoordelingen": tuple(
            b.Herbeoordeling(*rij)
            for rij in Herbeoordeling.objects.filter(dossier=dossier).values_list("id", "gevraagd_op", "op")
        ),
        "vooronderzoeken": tuple(
            b.Vooronderzoek(*rij)
            for rij in Vooronderzoek.objects.filter(dossier=dossier).values_list("id", "gestart_op", "tot", "beeindigd_op")
        ),
        "plannen_van_aanpak": tuple(PlanVanAanpak.objects.filter(dossier=dossier).values_list("dienst_id", "op")),
        "vermoedens": _vermoedens(dossier),
        "voorwaarden": tuple(
            Voorwaarde.objects.filter(dossier=dossier, vervallen_op=None).values_list("op", flat=True)
        ),
        "plannen": _plannen(dossier),
        "maatregelchecks": tuple(Maatregelcheck.objects.filter(dossier=dossier).values_list("kind_id", "op")),
        "dwang": _dwang(dossier),
        "klachten": tuple(
            b.Klacht(*rij)
            for rij in Klacht.objects.filter(dossier=dossier).values_list(
                "id", "bij", "persoon_id", "ontvangen_op", "uitspraak_op", "reactie_op"
            )
        ),
        "terugbel": _terugbel(dossier),
        "intrekking_te_melden": tuple(
            b.Taak(id=pk, op=klok.dag(op), gedaan=gedaan, persoon=persoon)
            for pk, op, gedaan, persoon in BesprokenMet.objects.filter(dossier=dossier).values_list(
                "id", "vastgelegd_op", "ingelicht_op", "persoon_id"
            )
        ),
    }


def _meldingen(dossier: UUID) -> tuple[b.Melding, ...]:
    velden = (
        "id",
        "ontvangen_op",
        "melder_id",
        "melder__soort",
        "melder__blijvend_betrokken",
        "melder__persoon_id",
        "spoed_sinds",
        "urgentie",
        "afgesloten_op",
        "anoniem_in_behandeling",
    )
    return tuple(
        b.Melding(
            pk, klok.dag(ontvangen), melder, soort, blijvend, persoon, klok.dag(spoed) if spoed else None, *rest
        )
        for pk, ontvangen, melder, soort, blijvend, persoon, spoed, *rest in (
            Melding.objects.filter(dossier=dossier).order_by("ontvangen_op", "id").values_list(*velden)
        )
    )


def _diensten(dossier: UUID) -> tuple[b.Dienst, ...]:
    velden = ("id", "soort", "besluit_id", "gestart_op", "versie_protocol", "afgerond_op", "einde", "aangekondigd_einde")
    rijen = Dienst.objects.filter(dossier=dossier).order_by("gestart_op", "id").values_list(*velden)
    return tuple(b.Dienst(*rij) for rij in rijen)


def _vermoedens(dossier: UUID) -> tuple[b.Vermoeden, ...]:
    betreft = koppels(
        Vermoeden.betreft.through.objects.filter(vermoeden__dossier=dossier).values_list("vermoeden_id", "persoon_id")
    )
    rijen = Vermoeden.objects.filter(dossier=dossier).values_list("id", "dienst_id", "uitkomst", "op")
    return tuple(b.Vermoeden(*rij, betreft=frozenset(betreft[rij[0]])) for rij in rijen)


def _plannen(dossier: UUID) -> tuple[b.Plan, ...]:
    personen = koppels(Plan.personen.through.objects.filter(plan__dossier=dossier).values_list("plan_id", "persoon_id"))
    rijen = Plan.objects.filter(dossier=dossier).values_list("id", "soort", "op")
    return tuple(b.Plan(soort, frozenset(personen[pk]), op) for pk, soort, op in rijen)


def _dwang(dossier: UUID) -> tuple[b.Dwangtraject, ...]:
    concepten: defaultdict[UUID, list[b.Concept]] = defaultdict(list)
    for traject, *rest in (
        ConceptReactie.objects.filter(dossier=dossier)
        .order_by("voorgelegd_op")
        .values_list("traject_id", "persoon_id", "voorgelegd_op", "reactie_op")
    ):
        concepten[traject].append(b.Concept(*rest))
    notulen: defaultdict[UUID, list[Any]] = defaultdict(list)
    for traject, *rest in Notulen.objects.filter(dossier=dossier).values_list(
        "traject_id", "id", "ontvangen_op", "gecontroleerd_op"
    ):
        notulen[traject].append(tuple(rest))
    velden = ("id", "soort", "besluit_id", "besluit__op", "verzonden_op", "college_ingelicht_op")
    return tuple(
        b.Dwangtraject(*rij, concepten=tuple(concepten[rij[0]]), notulen=tuple(notulen[rij[0]]))
        for rij in Dwangtraject.objects.filter(dossier=dossier).order_by("besluit__op").values_list(*velden)
    )


def _terugbel(dossier: UUID) -> tuple[b.Taak, ...]:
    rijen = Terugbelafspraak.objects.filter(dossier=dossier).values_list("id", "vastgelegd_op", "uiterlijk", "gebeld_op")
    return tuple(
        b.Taak(id=pk, op=klok.dag(op), uiterlijk=klok.dag(uiterlijk), gedaan=klok.dag(gebeld) if gebeld else None)
        for pk, op, uiterlijk, gebeld in rijen
    )
