"""Saying that persons of two dossiers are the same human being, and taking it back (ML-9; QUICKSCAN 4.6)."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Gelijkstelling, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker


@daad("personen gelijkstellen", regels=("ML-9",))
def stel_personen_gelijk(
    *, persoon: Persoon, ander: Persoon, reden: str, door: Medewerker | None, kans: float | None = None
) -> Gelijkstelling:
    """Record that the worker takes these two for one; both rows stay as they are.

    `kans`: how likely the matching thought it, 0 to 1.
    Raises Invoerfout when they are of one dossier, or were declared the same before.
    """
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom dit dezelfde persoon is.")
    if persoon.dossier_id == ander.dossier_id:
        controle.fout("ander", "Deze twee staan in hetzelfde dossier. Gelijkstellen kan met een persoon uit een ander.")
    if gelijkstellingen(persoon).filter(Q(persoon=ander) | Q(ander=ander)).exists():
        controle.fout("ander", "Deze twee zijn al gelijkgesteld.")
    controle.rond_af()
    rij = Gelijkstelling.objects.create(
        dossier=persoon.dossier, persoon=persoon, ander=ander, reden=reden, kans=kans, vastgelegd_door=door
    )
    for wie in (persoon, ander):
        schrijf(wie.dossier, "personen gelijkstellen", door=door, over=wie)
    return rij


@daad("gelijkstelling intrekken", regels=("ML-9",))
def trek_gelijkstelling_in(*, gelijkstelling: Gelijkstelling, reden: str, door: Medewerker | None) -> Gelijkstelling:
    """They are not the same after all; what was thought stays on record. Raises Invoerfout."""
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom dit toch niet dezelfde persoon is.")
    controle.rond_af()
    rij = Gelijkstelling.objects.select_for_update().get(pk=gelijkstelling.pk)
    if rij.ingetrokken_op is not None:
        raise Invoerfout({"gelijkstelling": "Deze gelijkstelling is al ingetrokken."})
    rij.ingetrokken_op = klok.nu()
    rij.intrekking_reden = reden
    rij.save(update_fields=["ingetrokken_op", "intrekking_reden"])
    for wie in (rij.persoon, rij.ander):
        schrijf(wie.dossier, "gelijkstelling intrekken", door=door, over=wie)
    return rij


def gelijkstellingen(persoon: Persoon) -> QuerySet[Gelijkstelling]:
    """Those that hold, in either direction."""
    return Gelijkstelling.objects.filter(Q(persoon=persoon) | Q(ander=persoon), ingetrokken_op=None)
