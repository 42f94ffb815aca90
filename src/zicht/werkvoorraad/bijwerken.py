"""The one writer of what is derived: obligations and the line of the queue, at the end of every act."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from zicht.dossiers.models import Dossier, Verplichting
from zicht.kern import klok
from zicht.protocol import verplichtingen as kern
from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.klok import verantwoordelijk_vanaf
from zicht.werkvoorraad.beeld import lees_beeld
from zicht.werkvoorraad.fase import fase, urgentie
from zicht.werkvoorraad.models import Fase, Werkregel

OPENSTAAND = (Verplichting.Stand.OPEN, Verplichting.Stand.WACHT)
GELIJK = (
    "code",
    "regel",
    "persoon_id",
    "bron_id",
    "onderwerp_id",
    "ontstaan_op",
    "zichtbaar_vanaf",
    "uiterlijk",
    "stand",
    "gereed_op",
    "wacht_tot",
    "gedaan",
    "ontbreekt",
)


def werk_bij(dossier_id: UUID) -> None:
    """Derive everything of one dossier anew and store what changed."""
    if not Dossier.objects.filter(pk=dossier_id).exists():
        return
    beeld = lees_beeld(dossier_id)
    plichten = afgeleid(beeld, klok.vandaag())
    _bewaar(dossier_id, plichten)
    _bewaar_regel(dossier_id, beeld, plichten)


def afgeleid(beeld: Beeld, peildatum: date) -> dict[str, dict[str, Any]]:
    """The obligations as they should stand in the store, by key."""
    return {plicht.sleutel: als_rij(plicht) for plicht in kern.verplichtingen(beeld, peildatum)}


def als_rij(plicht: kern.Verplichting) -> dict[str, Any]:
    """One obligation as it should stand in the store, by field name."""
    return {
        "code": plicht.code,
        "regel": plicht.regel,
        "persoon_id": plicht.persoon,
        "bron_id": plicht.bron,
        "onderwerp_id": plicht.onderwerp,
        "ontstaan_op": plicht.ontstaan,
        "zichtbaar_vanaf": plicht.zichtbaar_vanaf,
        "uiterlijk": plicht.uiterlijk,
        "stand": plicht.stand,
        "gereed_op": plicht.gereed,
        "wacht_tot": plicht.wacht_tot,
        "gedaan": list(plicht.gedaan),
        "ontbreekt": list(plicht.ontbreekt),
    }


def opgeslagen(dossier_id: UUID) -> dict[str, Verplichting]:
    return {rij.sleutel: rij for rij in Verplichting.objects.filter(dossier=dossier_id)}


def _bewaar(dossier_id: UUID, plichten: dict[str, dict[str, Any]]) -> None:
    staat = opgeslagen(dossier_id)
    nieuw = [Verplichting(dossier_id=dossier_id, sleutel=s, **v) for s, v in plichten.items() if s not in staat]
    anders = []
    for sleutel, waarden in plichten.items():
        rij = staat.get(sleutel)
        if rij is not None and any(getattr(rij, veld) != waarden[veld] for veld in GELIJK):
            for veld in GELIJK:
                setattr(rij, veld, waarden[veld])
            anders.append(rij)
    # A changed fact (a birth date, a role in the family) can take away what was owed: that stays to be seen.
    weg = [rij.pk for sleutel, rij in staat.items() if sleutel not in plichten and rij.stand in OPENSTAAND]
    if nieuw:
        Verplichting.objects.bulk_create(nieuw)
    if anders:
        Verplichting.objects.bulk_update(anders, GELIJK)
    if weg:
        vervallen = Verplichting.Stand.VERVALLEN
        Verplichting.objects.filter(pk__in=weg).update(stand=vervallen, gereed_op=klok.vandaag(), wacht_tot=None)


def regel_van(beeld: Beeld, plichten: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What the queue stores of a dossier, save for who has it."""
    open_ = [p for p in plichten.values() if p["stand"] == Verplichting.Stand.OPEN]
    eerste = min((p for p in open_ if p["uiterlijk"]), key=lambda p: p["uiterlijk"], default=None)
    stap = fase(beeld)
    return {
        "fase": stap,
        "urgentie": urgentie(beeld),
        "uiterlijk": eerste["uiterlijk"] if eerste else None,
        "uiterlijk_code": eerste["code"] if eerste else "",
        "aantal_open": len(open_),
        "verantwoordelijk_vanaf": verantwoordelijk_vanaf(beeld),
        "afgesloten": stap == Fase.AFGESLOTEN and not open_,
    }


def _bewaar_regel(dossier_id: UUID, beeld: Beeld, plichten: dict[str, dict[str, Any]]) -> None:
    houder, team = Dossier.objects.values_list("dossierhouder_id", "team_id").get(pk=dossier_id)
    waarden = {**regel_van(beeld, plichten), "dossierhouder_id": houder, "team_id": team}
    if not Werkregel.objects.filter(pk=dossier_id).update(**waarden):
        Werkregel.objects.create(dossier_id=dossier_id, **waarden)
