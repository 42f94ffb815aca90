"""Facts of the file itself: people, conversations, statements, decisions, what was told and sent."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.dossiers import models as m
from zicht.kern import klok
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Per, koppels, per_dossier

OORDELEND = (m.Status.MENING, m.Status.OORDEEL)


def lees(dossiers: list[UUID]) -> dict[str, Per[Any]]:
    return {
        "personen": _personen(dossiers),
        "besluiten": _besluiten(dossiers),
        "gesprekken": _gesprekken(dossiers),
        "aanbod": per_dossier(
            m.Verslagaanbod.objects.filter(dossier__in=dossiers).values_list(
                "dossier_id", "gesprek_id", "persoon_id", "aangeboden_op"
            ),
            b.Aanbod,
        ),
        "informatie": per_dossier(
            m.Informatie.objects.filter(dossier__in=dossiers).values_list(
                "dossier_id", "persoon_id", "onderwerp", "op", "vastgelegd_op"
            ),
            b.Informatie,
        ),
        "bevindingen": _bevindingen(dossiers),
        "uitstel": _uitstel(dossiers),
        "verzendingen": _verzendingen(dossiers),
        "begrepen": per_dossier(
            m.Begrepen.objects.filter(dossier__in=dossiers).values_list("dossier_id", "besluit_id", "persoon_id", "op"),
            b.Begrepen,
        ),
        "vragen": _vragen(dossiers),
        "afspraken": _afspraken(dossiers),
        "rectificaties": per_dossier(
            m.Rectificatie.objects.filter(dossier__in=dossiers).values_list(
                "dossier_id", "id", "verschuldigd_op", "verzonden_op"
            ),
            lambda pk, op, gedaan: b.Taak(id=pk, op=op, gedaan=gedaan),
        ),
    }


def _personen(dossiers: list[UUID]) -> Per[b.Persoon]:
    velden = ("gezinsrol", "directbetrokkene", "vastgelegd_op", "geboortedatum", "ongeboren", "overleden_op")

    def maak(pk: UUID, rol: str, betrokken: bool, sinds: datetime, *rest: Any) -> b.Persoon:
        return b.Persoon(pk, rol, betrokken, klok.dag(sinds), *rest)

    rijen = m.Persoon.objects.filter(dossier__in=dossiers).order_by("vastgelegd_op", "id")
    return per_dossier(rijen.values_list("dossier_id", "id", *velden), maak)


def _besluiten(dossiers: list[UUID]) -> Per[b.Besluit]:
    rijen = m.Besluit.objects.filter(dossier__in=dossiers).order_by("op", "vastgelegd_op", "id")
    return per_dossier(
        rijen.values_list("dossier_id", "id", "soort", "uitkomst", "op", "meldingen"),
        lambda pk, soort, uitkomst, op, meldingen: b.Besluit(pk, soort, uitkomst, op, frozenset(meldingen)),
    )


def _gesprekken(dossiers: list[UUID]) -> Per[b.Gesprek]:
    velden = (
        "persoon_id",
        "hoe",
        "over_melding_en_situatie",
        "ouders_vooraf_geinformeerd_op",
        "ouders_niet_vooraf",
    )
    partners = per_dossier(
        m.Gesprekspartner.objects.filter(dossier__in=dossiers).order_by("id").values_list("gesprek_id", *velden),
        b.Gesprekspartner,
    )

    def maak(pk: UUID, op: datetime, gehouden: bool, wijze: str, verslag: date | None) -> b.Gesprek:
        return b.Gesprek(pk, klok.dag(op), gehouden, wijze, verslag, partners.get(pk, ()))

    rijen = m.Gesprek.objects.filter(dossier__in=dossiers).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", "id", "op", "gehouden", "wijze", "verslag_op"), maak)


def _bevindingen(dossiers: list[UUID]) -> Per[b.Bevinding]:
    betreft = koppels(
        m.Bevinding.betreft.through.objects.filter(bevinding__dossier__in=dossiers).values_list(
            "bevinding_id", "persoon_id"
        )
    )
    wederhoor: defaultdict[UUID, list[tuple[UUID, date]]] = defaultdict(list)
    for bevinding, persoon, op in (
        m.Wederhoor.objects.filter(dossier__in=dossiers)
        .order_by("-voorgelegd_op")
        .values_list("bevinding_id", "persoon_id", "voorgelegd_op")
    ):
        wederhoor[bevinding].append((persoon, op))
    akkoord = dict(
        m.Accordering.objects.filter(dossier__in=dossiers, akkoord_op__isnull=False)
        .order_by("-akkoord_op")
        .values_list("bevinding_id", "akkoord_op")
    )

    def maak(
        pk: UUID,
        op: date,
        status: str,
        belastend: bool,
        bron_persoon: UUID | None,
        bron: UUID | None,
        bron_soort: str | None,
        achtergehouden: bool,
        gerectificeerd: date | None,
        afgeschermd: date | None,
    ) -> b.Bevinding:
        return b.Bevinding(
            id=pk,
            op=op,
            oordelend=(belastend or status in OORDELEND) and gerectificeerd is None and afgeschermd is None,
            betreft=frozenset(betreft[pk]),
            bron_persoon=bron_persoon,
            van_professional=bron_soort == m.Bron.Soort.PROFESSIONAL,
            bron=bron,
            akkoord=akkoord.get(pk),
            wederhoor=tuple(wederhoor[pk]),
            achtergehouden=achtergehouden,
        )

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
        "afgeschermd_op",
    )
    rijen = m.Bevinding.objects.filter(dossier__in=dossiers).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _uitstel(dossiers: list[UUID]) -> Per[b.Uitstel]:
    personen = koppels(
        m.Uitstel.personen.through.objects.filter(uitstel__dossier__in=dossiers).values_list("uitstel_id", "persoon_id")
    )

    def maak(
        pk: UUID, grond: str, vanaf: date, voor: list[str], opnieuw: date | None, beeindigd: date | None
    ) -> b.Uitstel:
        return b.Uitstel(pk, grond, frozenset(personen[pk]), vanaf, frozenset(voor), opnieuw, beeindigd)

    velden = ("id", "grond", "vanaf", "voor", "opnieuw_bezien_op", "beeindigd_op")
    return per_dossier(
        m.Uitstel.objects.filter(dossier__in=dossiers).order_by("id").values_list("dossier_id", *velden), maak
    )


def _verzendingen(dossiers: list[UUID]) -> Per[b.Verzending]:
    velden = ("soort", "op", "persoon_id", "bron_id", "overdracht_id", "besluit_id", "gesprek_id", "melding_id", "dekt")

    def maak(*waarden: Any) -> b.Verzending:
        *rest, dekt = waarden
        return b.Verzending(*rest, dekt=frozenset(dekt))  # type: ignore[misc]

    return per_dossier(
        m.Verzending.objects.filter(dossier__in=dossiers).order_by("id").values_list("dossier_id", *velden), maak
    )


def _vragen(dossiers: list[UUID]) -> Per[b.Vraag]:
    beantwoord = dict(
        m.Antwoord.objects.filter(dossier__in=dossiers, inhoudelijk=True).order_by("-op").values_list("vraag_id", "op")
    )
    return per_dossier(
        m.Vraag.objects.filter(dossier__in=dossiers)
        .order_by("id")
        .values_list("dossier_id", "id", "persoon_id", "gesteld_op"),
        lambda pk, persoon, gesteld: b.Vraag(pk, persoon, gesteld, beantwoord.get(pk)),
    )


def _afspraken(dossiers: list[UUID]) -> Per[b.Afspraak]:
    met = koppels(
        m.Afspraak.met.through.objects.filter(afspraak__dossier__in=dossiers).values_list("afspraak_id", "persoon_id")
    )
    return per_dossier(
        m.Afspraak.objects.filter(dossier__in=dossiers)
        .order_by("id")
        .values_list("dossier_id", "id", "gesprek_id", "gemaakt_op"),
        lambda pk, gesprek, op: b.Afspraak(pk, gesprek, op, frozenset(met[pk])),
    )
