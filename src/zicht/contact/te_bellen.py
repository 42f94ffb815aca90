"""Whom a promised call is to, and what must be known before somebody dials; looked up anew each time it is shown,
because what is safe changes (ML-11, TG-5, ALG-6, ALG-18).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Q

from zicht.contact.getypt import bedoeld, gezinnen
from zicht.contact.models import Terugbelafspraak
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Contactgegeven, Persoon, VeiligContact
from zicht.dossiers.selectors import bron_in_beeld
from zicht.dossiers.uitstel import gestopt
from zicht.kern import klok
from zicht.protocol.taal import opsomming

CONTACT = "ALG-3"
"""To call is to speak with somebody: what stops a conversation stops this."""
MEE = ("persoon", "bron__persoon", "melding__melder__persoon")
"""What is fetched along with the promised calls."""


@dataclass(frozen=True)
class TeBellen:
    """`personen`: who of the family it is, as far as workers may know. No number of who cannot simply be called."""

    naam: str
    personen: tuple[Persoon, ...] = ()
    telefoon: str = ""
    email: str = ""
    beschermd: UUID | None = None
    """The protected source it is: who that is and the number stand in the closed part (ALG-18)."""
    lees_eerst: UUID | None = None
    """Calling may not be safe: the number stands on this person's page, with how (TG-5, ALG-6)."""
    gestopt: bool = False
    """There is a contact stop that holds for a conversation (ALG-6)."""


def te_bellen(rijen: Collection[Terugbelafspraak]) -> dict[UUID, TeBellen]:
    """Per promised call. At most seven queries, when `MEE` was fetched along."""
    gezin = gezinnen({rij.dossier_id for rij in rijen if rij.wie})
    wie = {rij.pk: _wie(rij, bedoeld(rij.wie, gezin[rij.dossier_id]) if rij.wie else []) for rij in rijen}
    personen = {persoon.pk for een in wie.values() for persoon in een.personen}
    voorzichtig = niet_zomaar_te_bellen(personen)
    stop = gestopt(voorzichtig, CONTACT)
    veilige = _veilige_nummers({rij.persoon_id for rij in rijen if rij.persoon_id} - voorzichtig)
    return {pk: _met_nummer(een, voorzichtig, stop, veilige) for pk, een in wie.items()}


def wie_van_het_gezin(bron: Bron) -> list[Persoon]:
    """The person of the family this source is, unless that tells who stays unknown (ALG-18)."""
    return [bron.persoon] if bron.persoon and not afscherming(bron).beschermd else []


def niet_zomaar_te_bellen(personen: Set[UUID]) -> Set[UUID]:
    """Of these persons: who has an instruction for safe contact, a number that is not safe, or a contact stop."""
    return gestopt(personen) | _onveilig(personen)


def _wie(rij: Terugbelafspraak, herkend: list[Persoon]) -> TeBellen:
    if rij.persoon:
        return TeBellen(rij.persoon.naam, (rij.persoon,))
    if rij.wie:
        # Not what was typed when that is somebody of the family: a number may stand in it.
        return TeBellen(opsomming([persoon.naam for persoon in herkend]) or rij.wie, tuple(herkend))
    if rij.bron:
        return _bron(rij.bron, bron_in_beeld(rij.bron).naam)
    return _bron(rij.melding.melder, "de melder") if rij.melding else TeBellen("de melder")


def _bron(bron: Bron, naamloos: str) -> TeBellen:
    in_beeld = bron_in_beeld(bron)
    if in_beeld.beschermd:
        return TeBellen(in_beeld.naam, beschermd=bron.pk)
    wie: dict[str, str] = bron.identiteit
    personen = tuple(wie_van_het_gezin(bron))
    return TeBellen(wie.get("naam") or naamloos, personen, wie.get("telefoon", ""), wie.get("email", ""))


def _met_nummer(een: TeBellen, voorzichtig: Set[UUID], stop: Set[UUID], veilige: Mapping[UUID, str]) -> TeBellen:
    personen = [persoon.pk for persoon in een.personen]
    if lees_eerst := next((persoon for persoon in personen if persoon in voorzichtig), None):
        dicht = any(persoon in stop for persoon in personen)
        return replace(een, telefoon="", email="", lees_eerst=lees_eerst, gestopt=dicht)
    return replace(een, telefoon=een.telefoon or next((veilige[pk] for pk in personen if pk in veilige), ""))


def _onveilig(personen: Set[UUID]) -> Set[UUID]:
    if not personen:
        return frozenset()
    geldt = _geldt(personen)
    afspraken = VeiligContact.objects.filter(geldt).values_list("persoon_id", flat=True)
    onveilig = Contactgegeven.objects.filter(geldt, veilig=Contactgegeven.Veilig.NEE)
    return {*afspraken, *onveilig.values_list("persoon_id", flat=True)}


def _veilige_nummers(personen: Set[UUID]) -> dict[UUID, str]:
    """The telephone number of each that was last said to be safe; unknown is not safe."""
    if not personen:
        return {}
    telefoon, veilig = Contactgegeven.Soort.TELEFOON, Contactgegeven.Veilig.JA
    rijen = Contactgegeven.objects.filter(_geldt(personen), soort=telefoon, veilig=veilig).order_by("id")
    return dict(rijen.values_list("persoon_id", "waarde"))


def _geldt(personen: Set[UUID]) -> Q:
    return Q(persoon__in=personen) & (Q(tot=None) | Q(tot__gt=klok.vandaag()))
