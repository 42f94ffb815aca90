"""Beginning a copy, and giving it up (RE-1, RE-2, RE-8)."""

from __future__ import annotations

from datetime import date

from zicht.afschrift.doorzoeken import doorzoek_bijlagen
from zicht.afschrift.models import Afschrift
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker
from zicht.rechten.bevoegd import NEE, ONBEKEND, ONTBREEKT, Aanvrager, wie_mag
from zicht.rechten.models import Verzoek


@daad("afschrift maken", regels=("RE-1", "RE-2", "RE-8"))
def maak_afschrift(
    *,
    dossier: Dossier,
    door: Medewerker,
    voor: Persoon | None = None,
    voor_bron: Bron | None = None,
    aanvrager: Persoon | None = None,
    instelling: str = "",
    verzoek: Verzoek | None = None,
    recht_reden: str = "",
    op: date | None = None,
) -> Afschrift:
    """Begin a copy of what concerns `voor` (or a melder or informant, `voor_bron`) for who asks: `aanvrager`, a
    guardian `instelling`, else the person himself. It follows the dossier until it is given.

    Raises Invoerfout; Geweigerd when the requester does not hold the right (RE-8); RedenNodig while that is unknown.
    """
    controle = Controle()
    controle.uit_dossier("voor", dossier, [voor, voor_bron, aanvrager, verzoek])
    if (voor is None) == (voor_bron is None):
        controle.fout("voor", "Kies over wie het afschrift gaat: iemand van het gezin, of een melder of informant.")
    if aanvrager is not None and instelling.strip():
        controle.fout("instelling", "Kies één aanvrager: een persoon of een instelling.")
    controle.rond_af()
    toets_recht(dossier, aanvrager or instelling.strip() or voor or voor_bron, voor, recht_reden)
    afschrift = Afschrift.objects.create(
        dossier=dossier,
        voor=voor,
        voor_bron=voor_bron,
        aanvrager=aanvrager or (None if instelling.strip() else voor),
        instelling=instelling.strip(),
        verzoek=verzoek,
        recht_reden=recht_reden,
        vastgelegd_door=door,
    )
    doorzoek_bijlagen(dossier)
    schrijf(dossier, "afschrift maken", door=door, op=op, over=afschrift)
    return afschrift


@daad("afschrift laten vervallen", regels=("RE-2",))
def laat_afschrift_vervallen(*, afschrift: Afschrift, door: Medewerker, op: date | None = None) -> Afschrift:
    """Give up a draft. Raises Invoerfout for a copy that was given."""
    afschrift = concept(afschrift)
    afschrift.stand = Afschrift.Stand.VERVALLEN
    afschrift.versie += 1
    afschrift.save(update_fields=["stand", "versie"])
    schrijf(afschrift.dossier, "afschrift laten vervallen", door=door, op=op, over=afschrift)
    return afschrift


def concept(afschrift: Afschrift) -> Afschrift:
    """The draft, locked for the act. Raises Invoerfout when it was given or given up."""
    rijen = Afschrift.objects.select_for_update(of=("self",)).select_related(
        "dossier", "voor", "voor_bron__persoon", "aanvrager"
    )
    actueel = rijen.get(pk=afschrift.pk)
    if actueel.stand != Afschrift.Stand.CONCEPT:
        controle = Controle()
        zin = f"Dit afschrift is al {actueel.get_stand_display().lower()}. Maak een nieuw afschrift."
        controle.fout("afschrift", zin)
        controle.rond_af()
    return actueel


def toets_recht(dossier: Dossier, wie: Aanvrager | None, voor: Persoon | None, reden: str) -> None:
    """RE-8, on the day of the act. Raises Geweigerd, or RedenNodig while it is unknown."""
    assert wie is not None  # checked above: somebody is chosen
    bevoegd = wie_mag(dossier, wie, voor, klok.vandaag())
    if bevoegd.uitkomst == NEE:
        raise Geweigerd(bevoegd.regel, " ".join(bevoegd.waarom))
    if bevoegd.uitkomst == ONBEKEND and not reden.strip():
        mist = ", ".join(ONTBREEKT[code] for code in bevoegd.ontbreekt)
        zin = f"Nog niet zeker is of deze aanvrager dit recht heeft. Zoek eerst uit: {mist or 'wie het recht heeft'}."
        raise RedenNodig(bevoegd.regel, f"{zin} Of schrijf waarom het vaststaat.", veld="recht_reden")
