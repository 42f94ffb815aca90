"""The closed part ("niet ter inzage"): who a protected melder or informant is, and nothing else (HP2019 15.6).

ALG-18: hard. Opened by the roles that need it, with a reason first, logged, for a short time (TG-6). Everything else
shows that there is a protected source, not who.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Dossier, GeslotenOpening, GeslotenPassage, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker, Rol

DUUR = timedelta(minutes=15)
"""How long it stays open: a phone call, an envelope."""
ROLLEN = (Rol.FRONTOFFICE, Rol.BEOORDELAAR, Rol.BACKOFFICE, Rol.LEIDINGGEVENDE)
"""Who calls and writes to melders and informants, and who answers for it."""
IN_GESLOTEN_DEEL = "[staat in het gesloten deel]"
VELDEN: Mapping[str, str] = {
    "naam": "Naam",
    "organisatie": "Organisatie",
    "functie": "Functie",
    "relatie": "Relatie tot het gezin",
    "adres": "Adres",
    "telefoon": "Telefoon",
    "email": "E-mail",
}


@dataclass(frozen=True)
class GeslotenBron:
    """A protected source as the list shows it: not who. `open_tot`: until when this worker has it open."""

    bron: Bron
    waarom: str
    open_tot: datetime | None


@dataclass(frozen=True)
class GeslotenInhoud:
    """What the closed part holds about one source."""

    identiteit: tuple[tuple[str, str], ...]
    grond_toelichting: str
    passages: tuple[str, ...]


def mag_openen(medewerker: Medewerker, dossier: Dossier) -> bool:
    """Does this worker's role need to know who a protected source is?"""
    return dossier.dossierhouder_id == medewerker.pk or medewerker.heeft(*ROLLEN)


@daad("gesloten deel openen", regels=("TG-6", "ALG-18", "TG-4"), actie=Actie.RAADPLEGEN)
def open_gesloten_deel(*, bron: Bron, door: Medewerker, reden: str) -> GeslotenOpening:
    """Open what is known of one protected source, for a short time.

    Raises Geweigerd for a role that does not need it (TG-6, hard); Invoerfout without a reason, or for a source that
    is not protected.
    """
    if not mag_openen(door, bron.dossier):
        zin = "Uw functie heeft niet nodig wie dit is. Vraag een collega die contact heeft met de melder of informant."
        raise Geweigerd("TG-6", zin)
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarvoor u dit nodig hebt. Dat blijft bewaard.")
    if not afscherming(bron).beschermd:
        controle.fout("bron", "Deze melder of informant is bekend: er staat niets in het gesloten deel.")
    controle.rond_af()
    opening = GeslotenOpening.objects.create(
        dossier=bron.dossier, bron=bron, reden=reden, tot=klok.nu() + DUUR, vastgelegd_door=door
    )
    schrijf(bron.dossier, "gesloten deel openen", door=door, over=bron)
    return opening


@daad("geheim adres openen", regels=("TG-5", "TG-4"), actie=Actie.RAADPLEGEN)
def open_geheim_adres(*, persoon: Persoon, door: Medewerker, reden: str) -> GeslotenOpening:
    """Open where somebody stays and nobody may know, for a short time. Raises Invoerfout without a reason."""
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarvoor u dit adres nodig hebt. Dat blijft bewaard.")
    controle.rond_af()
    opening = GeslotenOpening.objects.create(
        dossier=persoon.dossier, persoon=persoon, reden=reden, tot=klok.nu() + DUUR, vastgelegd_door=door
    )
    schrijf(persoon.dossier, "geheim adres openen", door=door, over=persoon)
    return opening


def adres_is_open(persoon: Persoon, medewerker: Medewerker) -> bool:
    """Did this worker open this secret address a moment ago?"""
    return GeslotenOpening.objects.filter(persoon=persoon, vastgelegd_door=medewerker, tot__gt=klok.nu()).exists()


def sluit_passage_af(rij: DossierFeit, veld: str, passage: str, bron: Bron, *, door: Medewerker) -> GeslotenPassage:
    """Move words out of an open text to the closed part, inside an act.

    Raises Geweigerd for anything but words of a protected melder or informant (ALG-18, hard); Invoerfout when they do
    not stand in the text.
    """
    if not afscherming(bron).beschermd:
        zin = "In het gesloten deel staat alleen wat zegt wie een beschermde melder of informant is. Deze is bekend."
        raise Geweigerd("ALG-18", zin)
    tekst: str = getattr(rij, veld)
    controle = Controle()
    controle.ingevuld("passage", passage, "Neem de woorden over waaruit blijkt wie dit is.")
    if passage.strip() and passage.strip() not in tekst:
        controle.fout("passage", "Deze woorden staan zo niet in de tekst. Neem ze letterlijk over.")
    controle.rond_af()
    setattr(rij, veld, tekst.replace(passage.strip(), IN_GESLOTEN_DEEL))
    rij.save()
    return GeslotenPassage.objects.create(
        dossier=rij.dossier,
        bron=bron,
        uit_soort=rij._meta.model_name or "",
        uit_id=rij.pk,
        tekst=passage.strip(),
        vastgelegd_door=door,
    )


@daad("passage van informant afsluiten", regels=("ALG-18", "ML-2"))
def sluit_passage_van_informant_af(*, bevinding: Bevinding, door: Medewerker, passage: str) -> GeslotenPassage:
    """Move the words of a statement that tell who the informant is to the closed part (HP2019 15.6).

    Raises Geweigerd when its source is not protected (ALG-18, hard); Invoerfout.
    """
    if bevinding.bron is None:
        raise Geweigerd("ALG-18", "Deze uitspraak is niet van een melder of informant. Zij blijft in het open deel.")
    rij = sluit_passage_af(bevinding, "tekst", passage, bevinding.bron, door=door)
    schrijf(bevinding.dossier, "passage van informant afsluiten", door=door, over=bevinding)
    return rij


def gesloten_bronnen(dossier: Dossier, medewerker: Medewerker) -> list[GeslotenBron]:
    """The protected sources of a dossier. Two queries; nobody's identity is among what is shown."""
    open_tot = _open_tot(dossier, medewerker)
    rijen = ((bron, afscherming(bron)) for bron in Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id"))
    return [GeslotenBron(bron, stand.waarom, open_tot.get(bron.pk)) for bron, stand in rijen if stand.beschermd]


def is_open(bron: Bron, medewerker: Medewerker) -> bool:
    """Did this worker open it a moment ago, for a role he still has?"""
    return mag_openen(medewerker, bron.dossier) and bron.pk in _open_tot(bron.dossier, medewerker)


def gesloten_inhoud(bron: Bron) -> GeslotenInhoud:
    """What is known of this source; only for who has it open."""
    wie: dict[str, str] = bron.identiteit
    passages = GeslotenPassage.objects.filter(bron=bron).order_by("vastgelegd_op", "id")
    return GeslotenInhoud(
        identiteit=tuple((naam, wie[veld]) for veld, naam in VELDEN.items() if wie.get(veld)),
        grond_toelichting=bron.grond_toelichting,
        passages=tuple(passage.tekst for passage in passages),
    )


def _open_tot(dossier: Dossier, medewerker: Medewerker) -> dict[UUID, datetime]:
    rijen = GeslotenOpening.objects.filter(dossier=dossier, vastgelegd_door=medewerker, tot__gt=klok.nu())
    return {rij.bron_id: rij.tot for rij in rijen.order_by("tot") if rij.bron_id}
