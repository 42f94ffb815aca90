"""Conversations: planned, held, reported, corrected (ALG-3, ALG-4; HP2019 2.1.3, 14.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zicht.dossiers.doel import GESPREK_IN_DIENST, VasteGrond, verantwoord
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Dossier, Gesprek, Gesprekspartner, Gezag, Persoon
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

Hoe = Gesprekspartner.Hoe


@daad("gesprek plannen", regels=("ALG-3", "ALG-6", "SZ-14"))
def plan_gesprek(
    *,
    dossier: Dossier,
    door: Medewerker,
    met: Sequence[Persoon],
    op: datetime,
    wijze: str,
    doel: str = "",
    voorbereiding: str = "",
    derden: Sequence[Bron] = (),
    contactstop_reden: str = "",
) -> Gesprek:
    """Plan a conversation on a day and hour (`op`) with these persons.

    Raises Invoerfout, and RedenNodig while contact with one of them is stopped (ALG-6): the reason is kept.
    """
    controle = Controle()
    _toets_gesprek(controle, dossier, met, wijze, derden)
    if klok.dag(op) < klok.vandaag():
        controle.fout("op", "Deze dag is al geweest. Kies een andere, of leg vast dat het gesprek er was.")
    controle.rond_af()
    toets_contactstop(dossier, met, regel="ALG-3", op=op, reden=contactstop_reden)
    gesprek = Gesprek.objects.create(
        dossier=dossier,
        op=klok.moment(op),
        wijze=wijze,
        doel=doel,
        gehouden=False,
        voorbereiding=voorbereiding,
        contactstop_reden=contactstop_reden,
        vastgelegd_door=door,
    )
    gesprek.derden.set(derden)
    for persoon in met:
        _partner(gesprek, persoon, Hoe.GEHOORD, door).save()
    schrijf(dossier, "gesprek plannen", door=door, over=gesprek)
    return gesprek


@daad("gesprek vastleggen", regels=("ALG-3", "ALG-6", "ALG-19", "SZ-14", "VV-5"))
def leg_gesprek_vast(
    *,
    dossier: Dossier,
    door: Medewerker,
    wijze: str,
    op: datetime | date | None = None,
    gehoord: Sequence[Persoon] = (),
    gezien: Sequence[Persoon] = (),
    aanwezig: Sequence[Persoon] = (),
    over_melding_en_situatie: bool = True,
    doel: str = "",
    derden: Sequence[Bron] = (),
    gepland: Gesprek | None = None,
    ouders_vooraf_geinformeerd_op: date | None = None,
    ouders_niet_vooraf_reden: str = "",
    contactstop_reden: str = "",
    noodzaak: str = "",
) -> Gesprek:
    """Record a conversation that was held: who was heard, who was seen, who was there.

    `gepland`: the planned one it was. `over_melding_en_situatie`: those heard gave their view on the melding and on
    their situation. With a minor: when the parents were told beforehand that, why and about what, or why they
    deliberately were not (ALG-3). `noodzaak`: why this is discussed with `derden` before there is a service, in which
    professionals may be spoken to (ALG-19, VV-5). Raises Invoerfout; Geweigerd without that; RedenNodig (parents not
    told; contact stopped).
    """
    personen = [*gehoord, *gezien, *aanwezig]
    moment = klok.moment(op)
    contactstop_reden = contactstop_reden or (gepland.contactstop_reden if gepland else "")
    controle = Controle()
    _toets_gesprek(controle, dossier, personen, wijze, derden)
    _toets_gehouden(controle, dossier, personen, moment, gepland)
    controle.rond_af()
    toets_contactstop(dossier, personen, regel="ALG-3", op=moment, reden=contactstop_reden)
    waarom = verantwoord(_grond_voor_derden(dossier), noodzaak) if derden else ""
    eerder = {partner.persoon_id: partner for partner in gepland.partners.all()} if gepland else {}
    gesprek = gepland or Gesprek(dossier=dossier, vastgelegd_door=door)
    gesprek.op, gesprek.wijze, gesprek.gehouden = moment, wijze, True
    gesprek.doel = doel or gesprek.doel
    gesprek.contactstop_reden = contactstop_reden
    gesprek.save()
    gesprek.derden.set(derden or gesprek.derden.all())
    ouders = OudersVooraf(ouders_vooraf_geinformeerd_op, ouders_niet_vooraf_reden)
    for hoe, wie in ((Hoe.GEHOORD, gehoord), (Hoe.GEZIEN, gezien), (Hoe.AANWEZIG, aanwezig)):
        for persoon in wie:
            partner = eerder.pop(persoon.pk, None) or _partner(gesprek, persoon, hoe, door)
            partner.hoe = hoe
            partner.over_melding_en_situatie = over_melding_en_situatie and hoe == Hoe.GEHOORD
            _zet_ouders_vooraf(partner, personen, klok.dag(moment), ouders)
            partner.save()
    for afwezig in eerder.values():
        afwezig.delete()
    schrijf(dossier, "gesprek vastleggen", door=door, op=moment, tekst=waarom, over=gesprek)
    return gesprek


def _grond_voor_derden(dossier: Dossier) -> VasteGrond | None:
    in_dienst = Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.DIENST).exists()
    return GESPREK_IN_DIENST if in_dienst else None


@dataclass(frozen=True)
class OudersVooraf:
    """When the parents knew of a talk with their child beforehand, or why they deliberately did not."""

    geinformeerd_op: date | None
    niet_reden: str


def _partner(gesprek: Gesprek, persoon: Persoon, hoe: str, door: Medewerker) -> Gesprekspartner:
    return Gesprekspartner(dossier=gesprek.dossier, gesprek=gesprek, persoon=persoon, hoe=hoe, vastgelegd_door=door)


def _toets_gesprek(
    controle: Controle, dossier: Dossier, personen: Iterable[Persoon], wijze: str, derden: Iterable[Bron]
) -> None:
    personen = list(personen)
    controle.keuze("wijze", wijze, Wijze)
    controle.uit_dossier("gehoord", dossier, personen)
    controle.uit_dossier("derden", dossier, derden)
    if not personen:
        controle.fout("gehoord", "Kies met wie het gesprek is.")


def _toets_gehouden(
    controle: Controle, dossier: Dossier, personen: Sequence[Persoon], moment: datetime, gepland: Gesprek | None
) -> None:
    controle.gebeurd("op", moment)
    controle.uit_dossier("gepland", dossier, [gepland])
    if len(set(personen)) != len(personen):
        controle.fout("aanwezig", "Iemand staat er twee keer in. Kies per persoon: gehoord, gezien of aanwezig.")
    if gepland is not None and gepland.gehouden:
        controle.fout("gepland", "Dit gesprek is al vastgelegd.")


def _zet_ouders_vooraf(partner: Gesprekspartner, personen: Sequence[Persoon], dag: date, ouders: OudersVooraf) -> None:
    """ALG-3: the parents with authority know beforehand that, why and about what there is a talk with their child."""
    kind = partner.persoon
    if not is_minderjarig(kind, dag):
        return
    geinformeerd_op = ouders.geinformeerd_op or partner.ouders_vooraf_geinformeerd_op
    if geinformeerd_op is None and ouders_zijn_erbij(kind, personen, dag):
        geinformeerd_op = dag
    if geinformeerd_op is not None and geinformeerd_op > dag:
        zin = "Dat is later dan het gesprek. Dan wisten de ouders het niet vooraf."
        raise Invoerfout({"ouders_vooraf_geinformeerd_op": zin})
    partner.ouders_vooraf_geinformeerd_op = geinformeerd_op
    if ouders.niet_reden.strip():
        partner.ouders_niet_vooraf, partner.ouders_niet_vooraf_reden = True, ouders.niet_reden
    if geinformeerd_op is None and not partner.ouders_niet_vooraf:
        zin = (
            f"Vul in wanneer de ouders met gezag wisten dat u met {kind.voornamen or 'dit kind'} ging praten, "
            "waarom en waarover. Zijn zij bewust niet vooraf ingelicht? Schrijf waarom."
        )
        raise RedenNodig("ALG-3", zin, veld="ouders_niet_vooraf_reden")


def ouders_zijn_erbij(kind: Persoon, personen: Iterable[Persoon], op: date) -> bool:
    """Is everybody with authority over this child among `personen`? Unknown authority is never yes."""
    gezag = [rij for rij in Gezag.objects.filter(kind=kind).exclude(soort=Gezag.Soort.GEEN) if _geldt(rij, op)]
    if not gezag or any(rij.soort == Gezag.Soort.ONBEKEND or rij.gezaghebbende_id is None for rij in gezag):
        return False
    return {rij.gezaghebbende_id for rij in gezag} <= {persoon.pk for persoon in personen}


def _geldt(rij: Gezag, op: date) -> bool:
    return (rij.vanaf is None or rij.vanaf <= op) and (rij.tot is None or op < rij.tot)
