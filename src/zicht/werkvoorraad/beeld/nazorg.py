"""Facts of aftercare: four queries, no text opened (NZ-1 to NZ-5)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from zicht.afronding.models import Nazorgcontact, Nazorgomstandigheden, Nazorgpunt, Uitkomstcontrole
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Per, per_dossier


def lees(dossiers: list[UUID]) -> dict[str, Per[Any]]:
    return {
        "nazorgomstandigheden": per_dossier(
            Nazorgomstandigheden.objects.filter(dossier__in=dossiers)
            .order_by("op", "vastgelegd_op")
            .values_list("dossier_id", "dienst_id", "op", "mogelijk_kwaadwillend"),
            b.Nazorgomstandigheden,
        ),
        "nazorgpunten": per_dossier(
            Nazorgpunt.objects.filter(dossier__in=dossiers)
            .order_by("op", "id")
            .values_list("dossier_id", "persoon_id", "onderwerp", "op"),
            b.Nazorgpunt,
        ),
        "nazorgcontacten": per_dossier(
            Nazorgcontact.objects.filter(dossier__in=dossiers, gewenst=True)
            .order_by("gevraagd_op", "id")
            .values_list(
                "dossier_id",
                "id",
                "persoon_id",
                "gevraagd_op",
                "afgesproken_op",
                "gehouden_op",
                "vervallen_op",
                "gaat_voor_vernietiging",
            ),
            b.Nazorgcontact,
        ),
        "uitkomstcontroles": per_dossier(
            Uitkomstcontrole.objects.filter(dossier__in=dossiers)
            .order_by("afgesproken_op", "id")
            .values_list("dossier_id", "id", "bron_id", "afgesproken_op", "uiterlijk", "gedaan_op"),
            b.Uitkomstcontrole,
        ),
    }
