"""What cannot go along in a handover, and why (ALG-11, OV-1, ALG-16, ML-2, TG-5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bevinding, Bron, Dossier, GeheimAdres, Status, VeiligContact
from zicht.protocol.taal import korte_datum


@dataclass(frozen=True)
class NietMee:
    """What stays, and why; `regel` is the rule behind "Waarom?"."""

    wat: str
    waarom: str
    regel: str


def wat_niet_meegaat(dossier: Dossier) -> tuple[NietMee, ...]:
    """Every statement and secret of the file that stays, with the reason. Five queries."""
    rijen = Bevinding.objects.filter(dossier=dossier).prefetch_related("rust_op")
    uit = [
        NietMee(f"{rij.get_status_display()} van {korte_datum(rij.op)}", *belet)
        for rij in rijen.order_by("op", "id")
        if (belet := _belet(rij)) is not None
    ]
    return (*uit, *_geheimen(dossier))


def _belet(rij: Bevinding) -> tuple[str, str] | None:
    """Why this statement cannot go along: sentence and rule. None: it can."""
    if rij.achtergehouden or any(feit.achtergehouden for feit in rij.rust_op.all()):
        return "Dit wordt achtergehouden voor een strafrechtelijk onderzoek.", "OV-1"
    if rij.afgeschermd_op is not None or any(feit.afgeschermd_op for feit in rij.rust_op.all()):
        return "Dit is op verzoek afgeschermd.", "RE-4"
    if rij.gerectificeerd_op is not None:
        return f"Dit is gerectificeerd op {korte_datum(rij.gerectificeerd_op)}.", "ALG-16"
    if rij.status == Status.FEIT:
        return None
    if not (rij.bron_id or rij.bron_persoon_id or rij.bron_omschrijving):
        return "Van een mening of oordeel moet vaststaan van wie het is.", "ALG-11"
    if rij.status != Status.DIAGNOSE and not rij.rust_op.all():
        return "Er zijn geen feiten aan gekoppeld waarop dit berust.", "ALG-11"
    return None


def _geheimen(dossier: Dossier) -> Iterable[NietMee]:
    bronnen = list(Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id"))
    for bron in bronnen:
        oordeel = afscherming(bron)
        if oordeel.beschermd and bron.soort != Bron.Soort.ANONIEM:
            yield NietMee(f"Wie de {bron.get_soort_display().lower()} is die informatie gaf", oordeel.waarom, "ML-2")
    if any(b.soort == Bron.Soort.POLITIE and not b.contactgegevens_overdragen for b in bronnen):
        zin = "De politiemedewerker gaf daar geen toestemming voor."
        yield NietMee("Naam en nummer van de politiemedewerker", zin, "OV-1")
    if GeheimAdres.objects.filter(dossier=dossier).exists() or VeiligContact.objects.filter(dossier=dossier).exists():
        zin = "Dat blijft binnen Veilig Thuis. Heeft de partij het nodig, spreek dan af hoe zij het hoort."
        yield NietMee("Een geheim adres, en hoe iemand veilig te bereiken is", zin, "TG-5")
