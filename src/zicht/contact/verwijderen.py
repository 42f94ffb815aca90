"""Removing a melding that was made unjustly, and all that is known only through it (ML-5; RE-11: nothing is left)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.db import models

from zicht.contact.feiten import Feiten, feitsoorten, lees_feiten, meervoudige_velden
from zicht.contact.losmaken import alleen_over_melding
from zicht.contact.models import BesprokenMet, GemeldePersoon, Melding, Samenvoeging
from zicht.contact.verhuizen import verwijder_regels
from zicht.dossiers.models import (
    Adres,
    Besluit,
    Contactgegeven,
    Dossier,
    Gebeurtenis,
    GeheimAdres,
    Gelijkstelling,
    Gezag,
    Meekijkverzoek,
    Noodtoegang,
    Raadpleging,
    Relatie,
    VeiligContact,
    Verplichting,
)
from zicht.kern import klok
from zicht.kern.daden import raak
from zicht.kern.models import Concept

BLIJFT = (BesprokenMet,)
VRAGEN_OM_TOEGANG = (Meekijkverzoek, Noodtoegang)
"""They tell in words what the dossier is about; who may see what stays of it is kept."""
VAN_DE_PERSOON = (Adres, GeheimAdres, Contactgegeven, VeiligContact, Relatie, Gezag, Gelijkstelling)
"""What describes a person; it does not show that he was known otherwise."""


Reiniger = Callable[[Dossier, Collection[UUID]], None]
_reinigers: list[Reiniger] = []


def bij_verwijderen(reiniger: Reiniger) -> None:
    """Register who removes what the floors above kept of the rows that disappear."""
    if reiniger not in _reinigers:
        _reinigers.append(reiniger)


def verwijder_melding(melding: Melding, *, behalve: Besluit | None) -> None:
    """Remove it, inside the act that decides so. With its last melding all of a dossier goes, but for that decision and
    the list of who must be told; the dossier ends.

    `behalve` None: it was removed before and came back with an older back-up, in which that decision does not stand.
    """
    dossier = melding.dossier
    feiten = lees_feiten(dossier)
    besluit = behalve.pk if behalve else None
    blijft = {rij.pk for soort in BLIJFT for rij in feiten.soort(soort)}
    if besluit:
        blijft |= {besluit, *(een.pk for een in feiten.soort(Raadpleging) if een.besluit_id == besluit)}
    laatste = not Melding.objects.filter(dossier=dossier).exclude(pk=melding.pk).exists()
    weg = (set(feiten.rijen) if laatste else wat_verdwijnt(feiten, melding)) - blijft
    _verwijder_tijdlijn(dossier, weg, alles=laatste, behalve=besluit)
    _verwijder_rijen(weg)
    _verwijder_verplichtingen(dossier, weg)
    _verwijder_concepten(dossier, weg, alles=laatste)
    for reiniger in _reinigers:
        reiniger(dossier, weg)
    if laatste:
        for soort in VRAGEN_OM_TOEGANG:
            soort._default_manager.filter(dossier=dossier).delete()
        dossier.definitief_einde_op = klok.vandaag()
        dossier.save(update_fields=["definitief_einde_op"])


def wat_verdwijnt(feiten: Feiten, melding: Melding) -> set[UUID]:
    """The melding, whatever hangs on it, and the people who are known by nothing else."""
    genoemd = {een.persoon_id for een in feiten.soort(GemeldePersoon) if een.melding_id == melding.pk}
    weg = feiten.met_aanhang({melding.pk, *alleen_over_melding(feiten, melding.pk)})
    if not feiten.verwijst_naar([melding.melder_id]) - weg:
        weg.add(melding.melder_id)
    for persoon in genoemd:
        eigen = {rij.pk for soort in VAN_DE_PERSOON for rij in feiten.soort(soort) if persoon in feiten.naar[rij.pk]}
        if not feiten.verwijst_naar([persoon]) - weg - eigen:
            weg |= {persoon, *eigen}
    return weg


def verwijder_opnieuw(melding: UUID) -> None:
    """Remove again a melding that came back with an older back-up."""
    rij = Melding.objects.select_related("dossier").get(pk=melding)
    raak(rij.dossier_id)
    verwijder_melding(rij, behalve=None)


def alle_meldingen() -> Iterable[UUID]:
    """The id of every melding there is."""
    return Melding.objects.values_list("pk", flat=True).iterator()


def _verwijder_tijdlijn(dossier: Dossier, weg: Collection[UUID], *, alles: bool, behalve: UUID | None) -> None:
    regels = [r for r in Gebeurtenis.objects.filter(dossier=dossier) if behalve is None or r.over_id != behalve]
    verwijder_regels([r.pk for r in regels if alles or r.over_id in weg or r.melding_id in weg])


def _verwijder_verplichtingen(dossier: Dossier, weg: Collection[UUID]) -> None:
    """What was owed on it, or to who is gone with it; the rest is derived anew at the end of the act."""
    over = models.Q(onderwerp_id__in=weg) | models.Q(persoon_id__in=weg) | models.Q(bron_id__in=weg)
    Verplichting.objects.filter(dossier=dossier).filter(over).delete()


def _verwijder_concepten(dossier: Dossier, weg: Collection[UUID], *, alles: bool) -> None:
    """What somebody was still typing about it."""
    genoemd = {str(een) for een in weg}
    for concept in Concept.objects.filter(dossier=dossier.pk):
        if alles or any(een in f"{concept.sleutel} {concept.gegevens}" for een in genoemd):
            concept.delete()


def _verwijder_rijen(weg: Collection[UUID]) -> None:
    """Whole rows at once: the database checks at the end of the transaction that nothing points at what is gone."""
    Samenvoeging.objects.filter(melding__in=weg).delete()
    Gelijkstelling.objects.filter(models.Q(persoon__in=weg) | models.Q(ander__in=weg)).delete()
    for soort in feitsoorten():
        for veld in meervoudige_velden(soort):
            koppeling = veld.remote_field.through._default_manager
            koppeling.filter(**{f"{veld.m2m_field_name()}__in": weg}).delete()
            koppeling.filter(**{f"{veld.m2m_reverse_field_name()}__in": weg}).delete()
    for soort in feitsoorten():
        rijen = soort._base_manager.filter(pk__in=weg)
        rijen._raw_delete(rijen.db)
