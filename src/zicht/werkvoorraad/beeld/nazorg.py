"""Facts of aftercare, no text opened (NZ-1 to NZ-5)."""

from __future__ import annotations

from typing import Any

from zicht.afronding.models import Nazorgcontact, Nazorgomstandigheden, Nazorgpunt, Uitkomstcontrole
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per, per_dossier

SOORTEN = (Nazorgomstandigheden, Nazorgpunt, Nazorgcontact, Uitkomstcontrole)
"""What is read here (`Dossiers`)."""


def lees(dossiers: Dossiers) -> dict[str, Per[Any]]:
    return {
        "nazorgomstandigheden": per_dossier(
            dossiers.van(Nazorgomstandigheden)
            .order_by("op", "vastgelegd_op")
            .values_list("dossier_id", "dienst_id", "op", "mogelijk_kwaadwillend"),
            b.Nazorgomstandigheden,
        ),
        "nazorgpunten": per_dossier(
            dossiers.van(Nazorgpunt).order_by("op", "id").values_list("dossier_id", "persoon_id", "onderwerp", "op"),
            b.Nazorgpunt,
        ),
        "nazorgcontacten": per_dossier(
            dossiers.van(Nazorgcontact)
            .filter(gewenst=True)
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
            dossiers.van(Uitkomstcontrole)
            .order_by("afgesproken_op", "id")
            .values_list("dossier_id", "id", "bron_id", "afgesproken_op", "uiterlijk", "gedaan_op"),
            b.Uitkomstcontrole,
        ),
    }
