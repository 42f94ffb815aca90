"""Destroying what is about one person and about nobody else, and his identity in what stays (RE-6; HP2019 15.8.6).

What is about others too is theirs as well: it stays, without his name. The dossier goes on without him.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import Q

from zicht.bewaren.achtergrond import wis_sessies, wis_taken
from zicht.bewaren.doorhalen import Namen, haal_door, namen_van, wis_concepten_met
from zicht.bewaren.termijnen.feiten import KINDROLLEN
from zicht.bewaren.uitvoeren import vernietigend
from zicht.bewaren.verzoeken import zet_uitgevoerd
from zicht.contact.feiten import Feiten, feitsoorten, lees_feiten, meervoudige_velden, verwijzende_velden
from zicht.dossiers.models import Bron, Gebeurtenis, Gelijkstelling, Persoon, Verplichting
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Nauwkeurigheid
from zicht.kern.daden import raak
from zicht.rechten.models import Beslissing, Verzoek, Verzoekonderdeel

VAN_HET_VERZOEK = (Verzoek, Verzoekonderdeel, Beslissing)
LEEG = ("voornamen", "voorvoegsel", "achternaam", "bsn", "begrip", "hulp_bekend", "zoeknaam", "klank")


def vernietig_persoon(persoon: Persoon, *, ook_identiteit: bool) -> dict[str, int]:
    """Destroy what is about this person alone; gives how many rows of each kind went.

    `ook_identiteit`: who he is goes out of what stays. Not: an interest of somebody else stands in the way of that, and
    the request stays on record with its answer. Inside the transaction of the caller, who writes the ledger.
    """
    raak(persoon.dossier_id)
    feiten, namen = lees_feiten(persoon.dossier), namen_van(persoon)
    weg = alleen_over(feiten, persoon.pk)
    if not ook_identiteit:
        weg -= {rij for rij in weg if isinstance(feiten.rijen[rij], VAN_HET_VERZOEK)}
    aantallen = _tel(feiten, weg)
    wis_taken({persoon.pk, *weg})
    wis_concepten_met(persoon.dossier_id, {persoon.pk, *weg}, namen if ook_identiteit else Namen())
    wis_sessies({persoon.pk, *weg})
    with vernietigend():
        _wis(persoon, weg, feiten)
        if ook_identiteit:
            _wis_identiteit(persoon, namen)
    zet_uitgevoerd(persoon.pk)
    return aantallen


def alleen_over(feiten: Feiten, persoon: UUID) -> set[UUID]:
    """The rows about this person and nobody else, with what hangs on them and is about nobody else either.

    A row that something staying cannot do without stays too.
    """
    over = {pk: _personen(feiten, pk) for pk, rij in feiten.rijen.items() if not isinstance(rij, Persoon)}
    weg = {pk for pk, wie in over.items() if wie == {persoon}}
    vast = {pk: _onmisbaar(rij) & over.keys() for pk, rij in feiten.rijen.items()}
    nodig: set[UUID] = set()
    while True:
        while erbij := {pk for pk in over.keys() - weg - nodig if over[pk] <= {persoon} and vast[pk] & weg}:
            weg |= erbij
        eraf = {doel for pk in over.keys() - weg for doel in vast[pk] & weg}
        if not eraf:
            return weg
        weg -= eraf
        nodig |= eraf


def _personen(feiten: Feiten, pk: UUID) -> set[UUID]:
    """Whom a row is about: by a key of its own or by a link."""
    rij = feiten.rijen[pk]
    sleutels = {getattr(rij, veld.attname) for veld in verwijzende_velden(type(rij)) if veld.related_model is Persoon}
    links = [veld for veld in meervoudige_velden(type(rij)) if veld.related_model is Persoon]
    return {*(sleutels - {None}), *(een for veld in links for een in feiten.gekoppeld.get((pk, veld.name), ()))}


def _onmisbaar(rij: DossierFeit) -> set[UUID]:
    """The rows a row cannot exist without."""
    velden = [veld for veld in verwijzende_velden(type(rij)) if isinstance(veld, models.ForeignKey) and not veld.null]
    return {getattr(rij, veld.attname) for veld in velden}


def _tel(feiten: Feiten, weg: set[UUID]) -> dict[str, int]:
    namen = sorted(type(feiten.rijen[pk]).__name__ for pk in weg)
    return {naam: namen.count(naam) for naam in dict.fromkeys(namen)}


def _wis(persoon: Persoon, weg: set[UUID], feiten: Feiten) -> None:
    """The rows, their lines on the time line, links to them, and what was owed to him."""
    dossier = persoon.dossier_id
    Gebeurtenis.objects.filter(dossier=dossier).filter(Q(over_id__in=weg) | Q(over_id=persoon.pk)).delete()
    Verplichting.objects.filter(dossier=dossier).filter(
        Q(persoon_id=persoon.pk) | Q(bron_id__in=weg) | Q(onderwerp_id__in=weg)
    ).delete()
    for soort in feitsoorten():
        for veld in meervoudige_velden(soort):
            koppeling = veld.remote_field.through._default_manager
            koppeling.filter(**{f"{veld.m2m_field_name()}__in": weg}).delete()
            koppeling.filter(**{f"{veld.m2m_reverse_field_name()}__in": weg}).delete()
        for sleutel in verwijzende_velden(soort):
            if sleutel.null:
                soort._base_manager.filter(dossier=dossier, **{f"{sleutel.name}__in": weg}).update(
                    **{sleutel.name: None}
                )
    for soort in {type(feiten.rijen[pk]) for pk in weg}:
        rijen = soort._base_manager.filter(pk__in=weg)
        rijen._raw_delete(rijen.db)


def _wis_identiteit(persoon: Persoon, namen: Namen) -> None:
    """Out of the sources, the texts, and his own row: that stays as somebody without a name when others hang on it."""
    Gelijkstelling.objects.filter(Q(persoon=persoon) | Q(ander=persoon)).delete()
    for bron in Bron.objects.filter(persoon=persoon):
        bron.identiteit = {}
        bron.save(update_fields=["identiteit"])
    haal_door(persoon.dossier_id, namen)
    geboren = _alleen_jaar(persoon)
    persoon.geboortedatum = geboren
    persoon.geboortedatum_nauwkeurigheid = Nauwkeurigheid.JAAR if geboren else Nauwkeurigheid.ONBEKEND
    persoon.uitgerekend_op = persoon.overleden_op = None
    persoon.directbetrokkene = persoon.ongeboren = False
    for veld in LEEG:
        setattr(persoon, veld, "")
    persoon.save()


def _alleen_jaar(persoon: Persoon) -> date | None:
    """Of a child the year: without it nobody could say until when the dossier is kept for the others (RE-10)."""
    if persoon.geboortedatum is None or persoon.gezinsrol not in KINDROLLEN:
        return None
    return date(persoon.geboortedatum.year, 1, 1)
