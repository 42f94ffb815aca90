"""Facts of the rooms before the end: meldingen, assessment, services, compulsory routes, complaints."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.beoordeling.models import Maatregelcheck
from zicht.contact.models import BesprokenMet, JaNeeOnbekend, Melding, Terugbelafspraak
from zicht.diensten.models import Dienst, Herbeoordeling, Plan, PlanVanAanpak, Vermoeden, Vooronderzoek, Voorwaarde
from zicht.dwang.models import ConceptReactie, Dwangtraject, Notulen
from zicht.kern import klok
from zicht.klachten.models import Klacht, Klachtonderdeel, Klachtvervolg
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per, per_dossier

SOORTEN = (
    Maatregelcheck,
    BesprokenMet,
    Melding,
    Dienst,
    Herbeoordeling,
    Vooronderzoek,
    PlanVanAanpak,
    Voorwaarde,
    Vermoeden,
    Plan,
    ConceptReactie,
    Notulen,
    Dwangtraject,
    Klachtonderdeel,
    Klachtvervolg,
    Klacht,
    Terugbelafspraak,
)
"""What is read here (`Dossiers`)."""


def lees(dossiers: Dossiers) -> dict[str, Per[Any]]:
    return {
        "meldingen": _meldingen(dossiers),
        **_diensten(dossiers),
        "vermoedens": _vermoedens(dossiers),
        "plannen": _plannen(dossiers),
        "maatregelchecks": per_dossier(
            # A form that was sent without an answer is no check (VB-10).
            dossiers.van(Maatregelcheck)
            .filter(gezag_nagegaan=True)
            .exclude(maatregel=JaNeeOnbekend.ONBEKEND)
            .values_list("dossier_id", "kind_id", "op"),
            lambda kind, op: (kind, op),
        ),
        "dwang": _dwang(dossiers),
        "klachten": _klachten(dossiers),
        "terugbel": _terugbel(dossiers),
        "intrekking_te_melden": per_dossier(
            dossiers.van(BesprokenMet)
            .order_by("id")
            .values_list("dossier_id", "id", "vastgelegd_op", "ingelicht_op", "persoon_id"),
            lambda pk, op, gedaan, persoon: b.Taak(id=pk, op=klok.dag(op), gedaan=gedaan, persoon=persoon),
        ),
    }


def _meldingen(dossiers: Dossiers) -> Per[b.Melding]:
    def maak(
        pk: UUID,
        ontvangen: datetime,
        melder: UUID,
        soort: str,
        blijvend: bool,
        persoon: UUID | None,
        spoed: datetime | None,
        *rest: Any,
    ) -> b.Melding:
        spoed_op = klok.dag(spoed) if spoed else None
        return b.Melding(pk, klok.dag(ontvangen), melder, soort, blijvend, persoon, spoed_op, *rest, ontvangen)  # type: ignore[call-arg]

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
    rijen = dossiers.van(Melding).order_by("ontvangen_op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _diensten(dossiers: Dossiers) -> dict[str, Per[Any]]:
    velden = (
        "id",
        "soort",
        "besluit_id",
        "gestart_op",
        "versie_protocol",
        "afgerond_op",
        "einde",
        "aangekondigd_einde",
    )
    return {
        "diensten": per_dossier(
            dossiers.van(Dienst).order_by("gestart_op", "id").values_list("dossier_id", *velden),
            b.Dienst,
        ),
        "herbeoordelingen": per_dossier(
            dossiers.van(Herbeoordeling).order_by("id").values_list("dossier_id", "id", "gevraagd_op", "op"),
            b.Herbeoordeling,
        ),
        "vooronderzoeken": per_dossier(
            dossiers.van(Vooronderzoek)
            .order_by("gestart_op", "id")
            .values_list("dossier_id", "id", "gestart_op", "tot", "beeindigd_op"),
            b.Vooronderzoek,
        ),
        "plannen_van_aanpak": per_dossier(
            dossiers.van(PlanVanAanpak).values_list("dossier_id", "dienst_id", "op"),
            lambda dienst, op: (dienst, op),
        ),
        "voorwaarden": per_dossier(
            dossiers.van(Voorwaarde).filter(vervallen_op=None).values_list("dossier_id", "op"),
            lambda op: op,
        ),
    }


def _vermoedens(dossiers: Dossiers) -> Per[b.Vermoeden]:
    betreft = dossiers.koppels(Vermoeden, "betreft")

    def maak(pk: UUID, dienst: UUID, uitkomst: str, op: date | None) -> b.Vermoeden:
        return b.Vermoeden(pk, dienst, uitkomst, op, frozenset(betreft[pk]))

    rijen = dossiers.van(Vermoeden).order_by("id")
    return per_dossier(rijen.values_list("dossier_id", "id", "dienst_id", "uitkomst", "op"), maak)


def _plannen(dossiers: Dossiers) -> Per[b.Plan]:
    personen = dossiers.koppels(Plan, "personen")
    rijen = dossiers.van(Plan).order_by("id").values_list("dossier_id", "id", "soort", "op")
    return per_dossier(rijen, lambda pk, soort, op: b.Plan(soort, frozenset(personen[pk]), op))


def _dwang(dossiers: Dossiers) -> Per[b.Dwangtraject]:
    concepten = per_dossier(
        dossiers.van(ConceptReactie)
        .order_by("voorgelegd_op", "id")
        .values_list("traject_id", "persoon_id", "voorgelegd_op", "reactie_op"),
        b.Concept,
    )
    notulen = per_dossier(
        dossiers.van(Notulen).order_by("id").values_list("traject_id", "id", "ontvangen_op", "gecontroleerd_op"),
        lambda pk, ontvangen, gecontroleerd: (pk, ontvangen, gecontroleerd),
    )

    def maak(pk: UUID, *rest: Any) -> b.Dwangtraject:
        return b.Dwangtraject(pk, *rest, concepten=concepten.get(pk, ()), notulen=notulen.get(pk, ()))  # type: ignore[misc]

    velden = ("id", "soort", "besluit_id", "besluit__op", "verzonden_op", "college_ingelicht_op")
    rijen = dossiers.van(Dwangtraject).order_by("besluit__op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _klachten(dossiers: Dossiers) -> Per[b.Klacht]:
    onderdelen = per_dossier(
        dossiers.van(Klachtonderdeel)
        .filter(rectificatie_nodig=True)
        .order_by("nummer")
        .values_list("klacht_id", "id", "rechtgezet_op"),
        lambda pk, rechtgezet: (pk, rechtgezet),
    )
    beloften = per_dossier(
        dossiers.van(Klachtvervolg)
        .order_by("afgesproken_op", "id")
        .values_list("klacht_id", "id", "afgesproken_op", "uiterlijk", "gedaan_op"),
        b.Taak,
    )

    def maak(pk: UUID, *rest: Any) -> b.Klacht:
        *datums, gesprek, opgelost = rest
        return b.Klacht(  # type: ignore[misc]
            pk,
            *datums,
            opgelost=gesprek if opgelost else None,
            recht_te_zetten=onderdelen.get(pk, ()),
            vervolg=beloften.get(pk, ()),
        )

    velden = ("id", "bij", "persoon_id", "ontvangen_op", "uitspraak_op", "reactie_op", "gesprek_op", "opgelost")
    rijen = dossiers.van(Klacht).order_by("id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _terugbel(dossiers: Dossiers) -> Per[b.Taak]:
    def maak(pk: UUID, op: datetime, uiterlijk: datetime, gebeld: datetime | None) -> b.Taak:
        return b.Taak(
            id=pk, op=klok.dag(op), uiterlijk=klok.dag(uiterlijk), gedaan=klok.dag(gebeld) if gebeld else None
        )

    rijen = dossiers.van(Terugbelafspraak).order_by("id")
    return per_dossier(rijen.values_list("dossier_id", "id", "vastgelegd_op", "uiterlijk", "gebeld_op"), maak)
