"""Proposing to destroy, and taking a proposal back: the first of the two people (RE-6, RE-10, RE-11)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from zicht.bewaren.models import Grond, Omvang, Vernietigingsvoorstel
from zicht.bewaren.openstaand import openstaand
from zicht.bewaren.toetsen import geldige_gronden, toets_nodig
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.toegang import alleen_in_nood
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker, Rol

VOORSTELLERS = (Rol.PRIVACY, Rol.LEIDINGGEVENDE)
"""Who may propose: the privacy officer and the leidinggevende."""


@daad("vernietiging voorstellen", regels=("RE-6", "RE-7", "RE-10", "RE-11", "TG-2"))
def stel_vernietiging_voor(
    *,
    dossier: Dossier,
    door: Medewerker,
    grond: str,
    persoon: Persoon | None = None,
    toelichting: str = "",
    afwijking_reden: str = "",
) -> Vernietigingsvoorstel:
    """Put a dossier, or with `persoon` what is about that person, before a second person. Nothing is destroyed yet.

    Raises Geweigerd for who may not propose or is there by noodtoegang, before the end of the term, or without a
    granted request (hard); RedenNodig while something is still open, or when the requests cover less than the whole
    dossier; Invoerfout.
    """
    if not door.heeft(*VOORSTELLERS):
        zin = "Vernietigen stelt de privacyfunctionaris of de leidinggevende voor. Leg het aan een van hen voor."
        raise Geweigerd("RE-11", zin)
    eis_eigen_werk(dossier, door)
    controle = Controle()
    if grond not in (Grond.TERMIJN, Grond.VERZOEK):
        controle.fout("grond", f"Kies uit: {Grond.TERMIJN}, {Grond.VERZOEK}.")
    if persoon is not None and grond == Grond.TERMIJN:
        controle.fout("persoon", "Na de bewaartermijn gaat het hele dossier. Laat dit veld leeg.")
    controle.uit_dossier("persoon", dossier, [persoon])
    controle.rond_af()
    if Vernietigingsvoorstel.objects.filter(dossier=dossier, stand=Vernietigingsvoorstel.Stand.OPEN).exists():
        raise Invoerfout({"dossier": "Er ligt al een voorstel. Laat het beoordelen, of trek het eerst in."})
    verzoek = toets_nodig(dossier, grond, persoon)
    _toets_bijzonder(dossier, grond, persoon, afwijking_reden)
    voorstel = Vernietigingsvoorstel.objects.create(
        dossier=dossier,
        omvang=Omvang.PERSOON if persoon else Omvang.DOSSIER,
        persoon=persoon,
        grond=grond,
        verzoek_id=verzoek,
        toelichting=toelichting,
        afwijking_reden=afwijking_reden,
        op=klok.vandaag(),
        vastgelegd_door=door,
    )
    schrijf(dossier, "vernietiging voorstellen", door=door, tekst=toelichting, over=voorstel, is_wijziging=False)
    return voorstel


@daad("voorstel tot vernietiging intrekken", regels=("RE-11", "TG-2"))
def trek_voorstel_in(
    *, voorstel: Vernietigingsvoorstel, door: Medewerker, reden: str, op: date | None = None
) -> Vernietigingsvoorstel:
    """It does not go on; what was proposed and why not stays on record. Raises Geweigerd, Invoerfout."""
    if not door.heeft(*VOORSTELLERS):
        zin = "Een voorstel tot vernietiging trekt de privacyfunctionaris of de leidinggevende in."
        raise Geweigerd("RE-11", zin)
    eis_eigen_werk(voorstel.dossier, door)
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom het niet doorgaat.")
    controle.gebeurd("op", op)
    controle.rond_af()
    rij = open_voorstel(voorstel.pk)
    rij.stand, rij.ingetrokken_op, rij.intrekking_reden = rij.Stand.INGETROKKEN, op or klok.vandaag(), reden
    rij.save(update_fields=["stand", "ingetrokken_op", "intrekking_reden"])
    daad = "voorstel tot vernietiging intrekken"
    schrijf(rij.dossier, daad, door=door, op=op, tekst=reden, over=rij, is_wijziging=False)
    return rij


def eis_eigen_werk(dossier: Dossier, door: Medewerker) -> None:
    """Who is there by breaking the glass came for something urgent. Raises Geweigerd (TG-2)."""
    if alleen_in_nood(door, dossier):
        zin = "U bent hier met noodtoegang. Over vernietigen beslist wie dit dossier uit eigen functie ziet."
        raise Geweigerd("TG-2", zin)


def open_voorstel(voorstel: UUID) -> Vernietigingsvoorstel:
    """The proposal as it stands now, locked. Raises Invoerfout when it is not open (any more)."""
    rijen = Vernietigingsvoorstel.objects.select_for_update(of=("self",)).select_related("dossier", "persoon")
    rij = rijen.filter(pk=voorstel, stand=Vernietigingsvoorstel.Stand.OPEN).first()
    if rij is None:
        raise Invoerfout({"voorstel": "Dit voorstel is al ingetrokken of uitgevoerd."})
    return rij


def _toets_bijzonder(dossier: Dossier, grond: str, persoon: Persoon | None, afwijking_reden: str) -> None:
    if afwijking_reden.strip():
        return
    if zinnen := openstaand([dossier.pk]).get(dossier.pk):
        zin = f"Er is nog iets open: {'; '.join(zinnen)}. Rond dat eerst af, of schrijf waarom vernietigen toch kan."
        raise RedenNodig("RE-11", zin)
    if grond == Grond.VERZOEK and persoon is None and (ander := geldige_gronden(dossier).niet_gedekt):
        wie = ", ".join(een.naam for een in ander)
        zin = (
            f"Niet iedereen vroeg om vernietiging: van {wie} is er geen toegewezen verzoek. Kies de persoon om wie het "
            "gaat, of schrijf waarom niemand van hen een aanmerkelijk belang heeft bij bewaren."
        )
        raise RedenNodig("RE-6", zin)
