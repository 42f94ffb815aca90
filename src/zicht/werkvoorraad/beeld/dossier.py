"""Facts of the file itself: people, conversations, statements, decisions, what was told and sent."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from zicht.dossiers import models as m
from zicht.kern import klok
from zicht.protocol import beeld as b


def lees(dossier: UUID) -> dict[str, Any]:
    return {
        "personen": _personen(dossier),
        "besluiten": _besluiten(dossier),
        "gesprekken": _gesprekken(dossier),
        "aanbod": tuple(
            b.Aanbod(*rij)
            for rij in m.Verslagaanbod.objects.filter(dossier=dossier).values_list(
                "gesprek_id", "persoon_id", "aangeboden_op"
            )
        ),
        "informatie": tuple(
            b.Informatie(*rij)
            for rij in m.Informatie.objects.filter(dossier=dossier).values_list("persoon_id", "onderwerp", "op")
        ),
        "bevindingen": _bevindingen(dossier),
        "uitstel": _uitstel(dossier),
        "verzendingen": _verzendingen(dossier),
        "begrepen": tuple(
            b.Begrepen(*rij)
            for rij in m.Begrepen.objects.filter(dossier=dossier).values_list("besluit_id", "persoon_id", "op")
        ),
        "vragen": _vragen(dossier),
        "afspraken": _afspraken(dossier),
        "rectificaties": tuple(
            b.Taak(id=pk, op=op, gedaan=gedaan)
            for pk, op, gedaan in m.Rectificatie.objects.filter(dossier=dossier).values_list(
                "id", "verschuldigd_op", "verzonden_op"
            )
        ),
    }


def _personen(dossier: UUID) -> tuple[b.Persoon, ...]:
    velden = ("id", "gezinsrol", "directbetrokkene", "vastgelegd_op", "geboortedatum", "ongeboren", "overleden_op")
    return tuple(
        b.Persoon(pk, rol, betrokken, klok.dag(sinds), geboren, ongeboren, overleden)
        for pk, rol, betrokken, sinds, geboren, ongeboren, overleden in m.Persoon.objects.filter(dossier=dossier)
        .order_by("vastgelegd_op", "id")
        .values_list(*velden)
    )


def _besluiten(dossier: UUID) -> tuple[b.Besluit, ...]:
    rijen = m.Besluit.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op")
    return tuple(
        b.Besluit(pk, soort, uitkomst, op, frozenset(meldingen))
        for pk, soort, uitkomst, op, meldingen in rijen.values_list("id", "soort", "uitkomst", "op", "meldingen")
    )


def _gesprekken(dossier: UUID) -> tuple[b.Gesprek, ...]:
    partners: defaultdict[UUID, list[b.Gesprekspartner]] = defaultdict(list)
    velden = (
        "gesprek_id",
        "persoon_id",
        "hoe",
        "over_melding_en_situatie",
        "ouders_vooraf_geinformeerd_op",
        "ouders_niet_vooraf",
    )
    for gesprek, *rest in m.Gesprekspartner.objects.filter(dossier=dossier).order_by("id").values_list(*velden):
        partners[gesprek].append(b.Gesprekspartner(*rest))
    rijen = m.Gesprek.objects.filter(dossier=dossier).order_by("op")
    return tuple(
        b.Gesprek(pk, klok.dag(op), gehouden, wijze, verslag, tuple(partners[pk]))
        for pk, op, gehouden, wijze, verslag in rijen.values_list("id", "op", "gehouden", "wijze", "verslag_op")
    )


def koppels(rijen: Any) -> defaultdict[UUID, set[UUID]]:
    """Pairs of a many-to-many table as sets per first."""
    per: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for een, ander in rijen:
        per[een].add(ander)
    return per


def _bevindingen(dossier: UUID) -> tuple[b.Bevinding, ...]:
    betreft = koppels(
        m.Bevinding.betreft.through.objects.filter(bevinding__dossier=dossier).values_list("bevinding_id", "persoon_id")
    )
    wederhoor: defaultdict[UUID, list[tuple[UUID, Any]]] = defaultdict(list)
    for bevinding, persoon, op in (
        m.Wederhoor.objects.filter(dossier=dossier)
        .order_by("-voorgelegd_op")
        .values_list("bevinding_id", "persoon_id", "voorgelegd_op")
    ):
        wederhoor[bevinding].append((persoon, op))
    akkoord = dict(
        m.Accordering.objects.filter(dossier=dossier, akkoord_op__isnull=False)
        .order_by("-akkoord_op")
        .values_list("bevinding_id", "akkoord_op")
    )
    oordelend = (m.Status.MENING, m.Status.OORDEEL)
    velden = (
        "id",
        "op",
        "status",
        "belastend",
        "bron_persoon_id",
        "bron_id",
        "bron__soort",
        "achtergehouden",
        "gerectificeerd_op",
    )
    return tuple(
        b.Bevinding(
            id=pk,
            op=op,
            oordelend=(belastend or status in oordelend) and gerectificeerd is None,
            betreft=frozenset(betreft[pk]),
            bron_persoon=bron_persoon,
            van_professional=bron_soort == m.Bron.Soort.PROFESSIONAL,
            bron=bron,
            akkoord=akkoord.get(pk),
            wederhoor=tuple(wederhoor[pk]),
            achtergehouden=achtergehouden,
        )
        for pk, op, status, belastend, bron_persoon, bron, bron_soort, achtergehouden, gerectificeerd in (
            m.Bevinding.objects.filter(dossier=dossier).order_by("op", "id").values_list(*velden)
        )
    )


def _uitstel(dossier: UUID) -> tuple[b.Uitstel, ...]:
    personen = koppels(
        m.Uitstel.personen.through.objects.filter(uitstel__dossier=dossier).values_list("uitstel_id", "persoon_id")
    )
    velden = ("id", "grond", "vanaf", "voor", "opnieuw_bezien_op", "beeindigd_op")
    return tuple(
        b.Uitstel(pk, grond, frozenset(personen[pk]), vanaf, frozenset(voor), opnieuw, beeindigd)
        for pk, grond, vanaf, voor, opnieuw, beeindigd in m.Uitstel.objects.filter(dossier=dossier).values_list(*velden)
    )


def _verzendingen(dossier: UUID) -> tuple[b.Verzending, ...]:
    velden = (
        "soort",
        "op",
        "persoon_id",
        "bron_id",
        "overdracht_id",
        "besluit_id",
        "gesprek_id",
        "melding_id",
        "dekt",
    )
    return tuple(
        b.Verzending(*rest, dekt=frozenset(dekt))
        for *rest, dekt in m.Verzending.objects.filter(dossier=dossier).values_list(*velden)
    )


def _vragen(dossier: UUID) -> tuple[b.Vraag, ...]:
    beantwoord = dict(
        m.Antwoord.objects.filter(dossier=dossier, inhoudelijk=True).order_by("-op").values_list("vraag_id", "op")
    )
    return tuple(
        b.Vraag(pk, persoon, gesteld, beantwoord.get(pk))
        for pk, persoon, gesteld in m.Vraag.objects.filter(dossier=dossier).values_list("id", "persoon_id", "gesteld_op")
    )


def _afspraken(dossier: UUID) -> tuple[b.Afspraak, ...]:
    met = koppels(
        m.Afspraak.met.through.objects.filter(afspraak__dossier=dossier).values_list("afspraak_id", "persoon_id")
    )
    return tuple(
        b.Afspraak(pk, gesprek, op, frozenset(met[pk]))
        for pk, gesprek, op in m.Afspraak.objects.filter(dossier=dossier).values_list("id", "gesprek_id", "gemaakt_op")
    )
