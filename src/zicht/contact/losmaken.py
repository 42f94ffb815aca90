"""A melding joined the wrong family: undone without loss (ML-9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zicht.contact.feiten import Feiten, lees_feiten, personen_van
from zicht.contact.models import GemeldePersoon, Melding, Samenvoeging
from zicht.contact.personen import als_invoer, leg_gegevens_vast, maak_genoemde_persoon
from zicht.contact.verhuizen import verhuis, verhuis_tijdlijn
from zicht.dossiers.afschermen import neem_afscherming_over
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Gesprek, Gesprekspartner
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.personen.adressen import WOONADRES
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("samenvoeging ongedaan maken", regels=("ML-7", "ML-9"))
def maak_samenvoeging_ongedaan(*, samenvoeging: Samenvoeging, reden: str, door: Medewerker) -> Dossier:
    """It was another family: the melding, its people and what is about them alone get a dossier of their own.

    Whoever was taken for a known person becomes a person as the melder named him. What is also about others stays where
    it is; who is named in it stays there too, and goes along as a copy. Returns the new dossier. Raises Invoerfout
    without a reason, or when it was undone before.
    """
    rij = (
        Samenvoeging.objects.select_for_update(of=("self",))
        .select_related("melding", "dossier")
        .get(pk=samenvoeging.pk)
    )
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom dit toch een ander gezin is.")
    if rij.ongedaan_op is not None:
        controle.fout("samenvoeging", "Deze samenvoeging is al ongedaan gemaakt.")
    controle.rond_af()
    van, melding = rij.dossier, rij.melding
    naar = open_dossier(door=door, op=klok.dag(melding.ontvangen_op))
    neem_afscherming_over(naar, [van], door)
    feiten = lees_feiten(van).zonder(Samenvoeging)
    genoemd = _genoemden(feiten, melding, rij)
    vervangen = {
        oud: maak_genoemde_persoon(naar, als_invoer(een), door=door, op=naar.geopend_op) for oud, een in genoemd.items()
    }
    nieuwe = {oud: persoon.pk for oud, persoon in vervangen.items()}
    kaart = verhuis(feiten, wat_meegaat(feiten, rij, nieuwe), naar, vervangen=nieuwe)
    verhuis_tijdlijn(van, naar, {een: ander for een, ander in kaart.items() if een not in nieuwe})
    for oud, persoon in vervangen.items():
        leg_gegevens_vast(persoon, als_invoer(genoemd[oud]), soort=WOONADRES, door=door, op=naar.geopend_op)
    rij.ongedaan_op, rij.ongedaan_reden, rij.naar_dossier_id = klok.nu(), reden, naar.pk
    rij.save(update_fields=["ongedaan_op", "ongedaan_reden", "naar_dossier_id"])
    for dossier in (van, naar):
        schrijf(dossier, "samenvoeging ongedaan maken", door=door, over=rij)
    return naar


def _genoemden(feiten: Feiten, melding: Melding, samenvoeging: Samenvoeging) -> dict[UUID, GemeldePersoon]:
    """Who was taken for a person that was known already, as the melder named him."""
    gemeld: dict[UUID, GemeldePersoon] = {
        een.persoon_id: een for een in feiten.soort(GemeldePersoon) if een.melding_id == melding.pk
    }
    return {oud: een for oud, een in gemeld.items() if oud not in samenvoeging.toegevoegde_personen}


def wat_meegaat(feiten: Feiten, samenvoeging: Samenvoeging, vervangen: Mapping[UUID, Any]) -> set[UUID]:
    """The melding and its melder, who came with it, and whatever is about them and nobody else."""
    melding = feiten.rijen[samenvoeging.melding_id]
    toegevoegd = {een for een in samenvoeging.toegevoegde_personen if een in feiten.rijen}
    mensen = toegevoegd | vervangen.keys()
    begin = {
        melding.pk,
        getattr(melding, "melder_id", melding.pk),
        *toegevoegd,
        *alleen_over_melding(feiten, melding.pk),
    }
    begin |= {een for een in feiten.verwijst_naar([melding.pk]) if personen_van(feiten.rijen[een]) <= mensen}
    begin |= {een for een in samenvoeging.toegevoegde_gegevens if een in feiten.rijen}
    begin |= _eigen_gesprekken(feiten, mensen, toegevoegd)
    return feiten.met_eigen_aanhang(begin, ook=vervangen)


def alleen_over_melding(feiten: Feiten, melding: UUID) -> set[UUID]:
    """Decisions and handovers that cover this melding and no other."""
    return {een for een, rij in feiten.rijen.items() if getattr(rij, "meldingen", None) == [melding]}


def _eigen_gesprekken(feiten: Feiten, mogelijk: set[UUID], minstens: set[UUID]) -> set[UUID]:
    """Conversations with the people of the melding alone."""
    met: dict[UUID, set[UUID]] = {gesprek.pk: set() for gesprek in feiten.soort(Gesprek)}
    for partner in feiten.soort(Gesprekspartner):
        met[partner.gesprek_id].add(partner.persoon_id)
    return {gesprek for gesprek, personen in met.items() if personen & minstens and personen <= mogelijk}
