"""Before a conversation: how to reach each person, what may be said, what is still owed to whom (ALG-2, ALG-8)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from zicht.dossiers.informeren import Onderwerp, onderwerpen
from zicht.dossiers.leeftijd import is_minderjarig, wordt_gehoord
from zicht.dossiers.models import Bevinding, Gesprek, Informatie, Uitstel, VeiligContact
from zicht.dossiers.selectors.bronnen import BronInBeeld, bronnen
from zicht.dossiers.selectors.persoon import VERPLICHT
from zicht.dossiers.uitstel import lopend_uitstel
from zicht.kern import klok


@dataclass(frozen=True)
class Gesprekspersoon:
    """One person in the conversation. `instructies` are this person's own, for the worker who calls."""

    id: UUID
    naam: str
    begrip: str
    kind: bool
    horen: bool
    instructies: tuple[str, ...]
    uitstel: tuple[str, ...]
    nog_te_vertellen: tuple[Onderwerp, ...]
    voor_te_leggen: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True)
class Voorbereiding:
    """`bronnen`: for each melder and informant whether these people may know who it is (ML-2)."""

    personen: tuple[Gesprekspersoon, ...]
    bronnen: tuple[BronInBeeld, ...]

    @property
    def samen_gevaarlijk(self) -> bool:
        """More than one person, and one of them has a safe-contact instruction: the others would hear it."""
        return len(self.personen) > 1 and any(persoon.instructies for persoon in self.personen)


def voorbereiding(gesprek: Gesprek) -> Voorbereiding:
    """Eight queries, whatever the number of persons."""
    partners = list(gesprek.partners.select_related("persoon").order_by("id"))
    ids = [partner.persoon_id for partner in partners]
    instructies: defaultdict[UUID, list[str]] = defaultdict(list)
    geldt = Q(tot=None) | Q(tot__gt=klok.vandaag())
    for rij in VeiligContact.objects.filter(geldt, persoon__in=ids):
        instructies[rij.persoon_id].append(rij.instructie)
    uitstel = _uitstel(gesprek)
    verteld = set(Informatie.objects.filter(persoon__in=ids).values_list("persoon_id", "onderwerp"))
    open_ = _voor_te_leggen(gesprek, ids)
    dag = klok.dag(gesprek.op)
    verplicht = [onderwerp for onderwerp in onderwerpen().values() if onderwerp.verplichting in VERPLICHT]
    return Voorbereiding(
        personen=tuple(
            Gesprekspersoon(
                id=partner.persoon_id,
                naam=partner.persoon.naam,
                begrip=partner.persoon.begrip,
                kind=is_minderjarig(partner.persoon, dag),
                horen=wordt_gehoord(partner.persoon, dag),
                instructies=tuple(instructies[partner.persoon_id]),
                uitstel=tuple(uitstel[partner.persoon_id]),
                nog_te_vertellen=tuple(o for o in verplicht if (partner.persoon_id, o.code) not in verteld),
                voor_te_leggen=tuple(open_[partner.persoon_id]),
            )
            for partner in partners
        ),
        bronnen=tuple(bronnen(gesprek.dossier)),
    )


def _uitstel(gesprek: Gesprek) -> defaultdict[UUID, list[str]]:
    per: defaultdict[UUID, list[str]] = defaultdict(list)
    for rij in lopend_uitstel(gesprek.dossier, klok.dag(gesprek.op)).prefetch_related("personen"):
        wat = f" (alleen {', '.join(rij.voor)})" if rij.voor else ""
        for persoon in rij.personen.all():
            per[persoon.pk].append(f"{Uitstel.Grond(rij.grond).label}{wat}")
    return per


def _voor_te_leggen(gesprek: Gesprek, ids: list[UUID]) -> defaultdict[UUID, list[tuple[UUID, str]]]:
    """ALG-8: opinions about these persons that were not put to them yet."""
    per: defaultdict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    rijen = Bevinding.objects.filter(dossier=gesprek.dossier, betreft__in=ids, achtergehouden=False).distinct()
    for rij in rijen.prefetch_related("betreft", "wederhoor").order_by("op", "id"):
        if not rij.is_oordelend or rij.gerectificeerd_op or rij.afgeschermd_op:
            continue
        gehoord = {een.persoon_id for een in rij.wederhoor.all()} | {rij.bron_persoon_id}
        for persoon in rij.betreft.all():
            if persoon.pk in ids and persoon.pk not in gehoord:
                per[persoon.pk].append((rij.pk, rij.tekst))
    return per
