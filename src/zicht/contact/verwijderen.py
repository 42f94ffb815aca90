"""Removing a melding that was made unjustly, and all that is known only through it (ML-5; RE-11: nothing is left)."""

from __future__ import annotations

from collections.abc import Collection
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
    Raadpleging,
    Relatie,
    VeiligContact,
)
from zicht.kern import klok
from zicht.kern.models import Concept

BLIJFT = (BesprokenMet,)
VAN_DE_PERSOON = (Adres, GeheimAdres, Contactgegeven, VeiligContact, Relatie, Gezag, Gelijkstelling)
"""What describes a person; it does not show that he was known otherwise."""


def verwijder_melding(melding: Melding, *, behalve: Besluit) -> None:
    """Remove it, inside the act that decides so. With its last melding all of a dossier goes, but for that decision and
    the list of who must be told; the dossier ends.
    """
    dossier = melding.dossier
    feiten = lees_feiten(dossier)
    blijft = {behalve.pk, *(een.pk for een in feiten.soort(Raadpleging) if een.besluit_id == behalve.pk)}
    blijft |= {rij.pk for soort in BLIJFT for rij in feiten.soort(soort)}
    laatste = not Melding.objects.filter(dossier=dossier).exclude(pk=melding.pk).exists()
    weg = (set(feiten.rijen) if laatste else wat_verdwijnt(feiten, melding)) - blijft
    _verwijder_tijdlijn(dossier, weg, alles=laatste, behalve=behalve)
    _verwijder_rijen(weg)
    if laatste:
        Concept.objects.filter(dossier=dossier.pk).delete()
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


def _verwijder_tijdlijn(dossier: Dossier, weg: Collection[UUID], *, alles: bool, behalve: Besluit) -> None:
    regels = [r for r in Gebeurtenis.objects.filter(dossier=dossier) if r.over_id != behalve.pk]
    verwijder_regels([r.pk for r in regels if alles or r.over_id in weg or r.melding_id in weg])


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
