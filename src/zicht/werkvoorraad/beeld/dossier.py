"""Facts of the file itself: people, conversations, statements, decisions, what was told and sent."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.dossiers import models as m
from zicht.kern import klok
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per, per_dossier

OORDELEND = (m.Status.MENING, m.Status.OORDEEL)
SOORTEN = (
    m.Verslagaanbod,
    m.Informatie,
    m.Begrepen,
    m.Rectificatie,
    m.Persoon,
    m.Besluit,
    m.Gesprekspartner,
    m.Gesprek,
    m.Bevinding,
    m.Wederhoor,
    m.Accordering,
    m.Uitstel,
    m.Verzending,
    m.Antwoord,
    m.Vraag,
    m.Afspraak,
)
"""What is read here (`Dossiers`)."""


def lees(dossiers: Dossiers) -> dict[str, Per[Any]]:
    return {
        "personen": _personen(dossiers),
        "besluiten": _besluiten(dossiers),
        "gesprekken": _gesprekken(dossiers),
        "aanbod": per_dossier(
            dossiers.van(m.Verslagaanbod).values_list("dossier_id", "gesprek_id", "persoon_id", "aangeboden_op"),
            b.Aanbod,
        ),
        "informatie": per_dossier(
            dossiers.van(m.Informatie).values_list("dossier_id", "persoon_id", "onderwerp", "op", "vastgelegd_op"),
            b.Informatie,
        ),
        "bevindingen": _bevindingen(dossiers),
        "uitstel": _uitstel(dossiers),
        "verzendingen": _verzendingen(dossiers),
        "begrepen": per_dossier(
            dossiers.van(m.Begrepen).values_list("dossier_id", "besluit_id", "persoon_id", "op"),
            b.Begrepen,
        ),
        "vragen": _vragen(dossiers),
        "afspraken": _afspraken(dossiers),
        "rectificaties": per_dossier(
            dossiers.van(m.Rectificatie).values_list("dossier_id", "id", "verschuldigd_op", "verzonden_op"),
            lambda pk, op, gedaan: b.Taak(id=pk, op=op, gedaan=gedaan),
        ),
    }


def _personen(dossiers: Dossiers) -> Per[b.Persoon]:
    velden = ("gezinsrol", "directbetrokkene", "vastgelegd_op", "geboortedatum", "ongeboren", "overleden_op")

    def maak(pk: UUID, rol: str, betrokken: bool, sinds: datetime, *rest: Any) -> b.Persoon:
        return b.Persoon(pk, rol, betrokken, klok.dag(sinds), *rest)

    rijen = dossiers.van(m.Persoon).order_by("vastgelegd_op", "id")
    return per_dossier(rijen.values_list("dossier_id", "id", *velden), maak)


def _besluiten(dossiers: Dossiers) -> Per[b.Besluit]:
    rijen = dossiers.van(m.Besluit).order_by("op", "vastgelegd_op", "id")
    return per_dossier(
        rijen.values_list("dossier_id", "id", "soort", "uitkomst", "op", "meldingen"),
        lambda pk, soort, uitkomst, op, meldingen: b.Besluit(pk, soort, uitkomst, op, frozenset(meldingen)),
    )


def _gesprekken(dossiers: Dossiers) -> Per[b.Gesprek]:
    velden = (
        "persoon_id",
        "hoe",
        "over_melding_en_situatie",
        "ouders_vooraf_geinformeerd_op",
        "ouders_niet_vooraf",
    )
    partners = per_dossier(
        dossiers.van(m.Gesprekspartner).order_by("id").values_list("gesprek_id", *velden),
        b.Gesprekspartner,
    )

    def maak(pk: UUID, op: datetime, gehouden: bool, wijze: str, verslag: date | None) -> b.Gesprek:
        return b.Gesprek(pk, klok.dag(op), gehouden, wijze, verslag, partners.get(pk, ()))

    rijen = dossiers.van(m.Gesprek).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", "id", "op", "gehouden", "wijze", "verslag_op"), maak)


def _bevindingen(dossiers: Dossiers) -> Per[b.Bevinding]:
    betreft = dossiers.koppels(m.Bevinding, "betreft")
    wederhoor: defaultdict[UUID, list[tuple[UUID, date]]] = defaultdict(list)
    for bevinding, persoon, op in (
        dossiers.van(m.Wederhoor).order_by("-voorgelegd_op").values_list("bevinding_id", "persoon_id", "voorgelegd_op")
    ):
        wederhoor[bevinding].append((persoon, op))
    akkoord = dict(
        dossiers.van(m.Accordering)
        .filter(akkoord_op__isnull=False)
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
    rijen = dossiers.van(m.Bevinding).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _uitstel(dossiers: Dossiers) -> Per[b.Uitstel]:
    personen = dossiers.koppels(m.Uitstel, "personen")

    def maak(
        pk: UUID, grond: str, vanaf: date, voor: list[str], opnieuw: date | None, beeindigd: date | None
    ) -> b.Uitstel:
        return b.Uitstel(pk, grond, frozenset(personen[pk]), vanaf, frozenset(voor), opnieuw, beeindigd)

    velden = ("id", "grond", "vanaf", "voor", "opnieuw_bezien_op", "beeindigd_op")
    return per_dossier(dossiers.van(m.Uitstel).order_by("id").values_list("dossier_id", *velden), maak)


def _verzendingen(dossiers: Dossiers) -> Per[b.Verzending]:
    velden = ("soort", "op", "persoon_id", "bron_id", "overdracht_id", "besluit_id", "gesprek_id", "melding_id", "dekt")

    def maak(*waarden: Any) -> b.Verzending:
        *rest, dekt = waarden
        return b.Verzending(*rest, dekt=frozenset(dekt))  # type: ignore[misc]

    return per_dossier(dossiers.van(m.Verzending).order_by("id").values_list("dossier_id", *velden), maak)


def _vragen(dossiers: Dossiers) -> Per[b.Vraag]:
    beantwoord = dict(dossiers.van(m.Antwoord).filter(inhoudelijk=True).order_by("-op").values_list("vraag_id", "op"))
    return per_dossier(
        dossiers.van(m.Vraag).order_by("id").values_list("dossier_id", "id", "persoon_id", "gesteld_op"),
        lambda pk, persoon, gesteld: b.Vraag(pk, persoon, gesteld, beantwoord.get(pk)),
    )


def _afspraken(dossiers: Dossiers) -> Per[b.Afspraak]:
    met = dossiers.koppels(m.Afspraak, "met")
    return per_dossier(
        dossiers.van(m.Afspraak).order_by("id").values_list("dossier_id", "id", "gesprek_id", "gemaakt_op"),
        lambda pk, gesprek, op: b.Afspraak(pk, gesprek, op, frozenset(met[pk])),
    )
