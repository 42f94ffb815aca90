"""With whom a melding was discussed: they hear that it was removed (ML-5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zicht.contact.models import BesprokenMet, Melding
from zicht.dossiers.models import (
    Adres,
    Bevraging,
    Contactgegeven,
    GeheimAdres,
    Gesprek,
    Persoon,
    VeiligContact,
    Verzending,
)
from zicht.dossiers.ontvangers import wie_kreeg
from zicht.kern import klok
from zicht.kern.models import Medewerker


def voorstel_besproken_met(melding: Melding) -> list[str]:
    """The parties outside the family that were in contact about this family since the melding, by name, each once."""
    sinds = klok.dag(melding.ontvangen_op)
    partijen = []
    for bevraging in Bevraging.objects.filter(dossier=melding.dossier_id, gevraagd_op__gte=sinds).select_related(
        "bron"
    ):
        partijen.append(_naam(bevraging.bron, bevraging.get_bij_display()))
    gesprekken = Gesprek.objects.filter(dossier=melding.dossier_id, op__gte=melding.ontvangen_op, gehouden=True)
    for gesprek in gesprekken.prefetch_related("derden"):
        partijen.extend(
            _naam(bron, bron.get_soort_display()) for bron in gesprek.derden.all() if bron.pk != melding.melder_id
        )
    for verzending in Verzending.objects.filter(dossier=melding.dossier_id, op__gte=sinds).select_related("bron"):
        if verzending.bron_id not in (None, melding.melder_id):
            partijen.append(_naam(verzending.bron, "onbekende partij"))
        elif verzending.partij:
            partijen.append(verzending.partij)
    eigen = _naam(melding.melder, "") if melding.melder else ""
    partijen.extend(wie for wie in wie_kreeg(melding.dossier, sinds) if wie != eigen)
    return list(dict.fromkeys(partijen))


def leg_besproken_met_vast(melding: Melding, partijen: Sequence[str], *, door: Medewerker) -> list[BesprokenMet]:
    """Fix the list: these parties, and every person of the melding, spoken to or not (of its dossier, if it is the only
    one there).
    """
    rijen = [_rij(melding, wie.strip(), {}, door) for wie in partijen if wie.strip()]
    mensen = Persoon.objects.filter(dossier=melding.dossier_id, ongeboren=False, overleden_op=None)
    if Melding.objects.filter(dossier=melding.dossier_id).exclude(pk=melding.pk).exists():
        mensen = mensen.filter(gemeld__melding=melding).distinct()
    rijen += [_rij(melding, persoon.naam, bereikbaar(persoon), door) for persoon in mensen]
    for rij in rijen:
        rij.save(force_insert=True)
    return rijen


def bereikbaar(persoon: Persoon) -> dict[str, list[str]]:
    """How somebody who disappears from the dossier can still be told; what is not safe says so (TG-5)."""
    geheim = [" ".join(deel for deel in rij.adres.values() if deel) for rij in _lopend(GeheimAdres, persoon)]
    return {
        "geheim_adres": geheim,
        "adres": [str(adres) for adres in _lopend(Adres, persoon)],
        "contact": [f"{een.waarde} ({een.get_veilig_display().lower()})" for een in _lopend(Contactgegeven, persoon)],
        "veilig_contact": [een.instructie for een in _lopend(VeiligContact, persoon)],
    }


def _lopend(soort: Any, persoon: Persoon) -> list[Any]:
    return list(soort.objects.filter(persoon=persoon, tot=None))


def _rij(melding: Melding, wie: str, hoe: dict[str, list[str]], door: Medewerker) -> BesprokenMet:
    return BesprokenMet(
        dossier=melding.dossier, melding_nummer=melding.nummer, wie=wie, bereikbaar=hoe, vastgelegd_door=door
    )


def _naam(bron: Any, anders: str) -> str:
    wie = bron.identiteit if bron is not None else {}
    return ", ".join(wie[veld] for veld in ("naam", "organisatie") if wie.get(veld)) or anders
