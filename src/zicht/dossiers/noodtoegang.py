"""Breaking the glass (TG-2): a reason first, then one dossier for a limited time, and somebody looks at it after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import F, Q, QuerySet

from zicht.dossiers.bekend.zoeken import lees_dossiernummer
from zicht.dossiers.models import Dossier, Noodtoegang
from zicht.dossiers.toegang import alleen_in_nood, doet_zorg, eigen_zicht, log_lijst, log_poging, zichtbaar_voor
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, NietGevonden
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker, Rol

PER_BLAD = 25
GEEN_REDEN = "Schrijf waarom u dit dossier nu moet zien. De leidinggevende leest dit."
NIET_TE_OPENEN = "Dit dossier kunt u niet openen. Controleer het nummer, of vraag de leidinggevende."


@daad("noodtoegang nemen", regels=("TG-2", "TG-3"), actie=Actie.BEHEREN)
def neem_noodtoegang(*, dossier: Dossier, door: Medewerker, reden: str) -> Noodtoegang:
    """See and work in this one dossier for `ZICHT_NOODTOEGANG_MINUTEN` minutes.

    It leaves no line on the time line: looking is no change of the file. Raises Geweigerd for a shielded dossier (TG-3)
    and for who does not work with families; Invoerfout without a reason.
    """
    if dossier.afgeschermd:
        raise Geweigerd("TG-3", NIET_TE_OPENEN)
    _eis_zorg(door)
    if not reden.strip():
        raise Invoerfout({"reden": GEEN_REDEN})
    nu = klok.nu()
    return Noodtoegang.objects.create(
        dossier=dossier,
        medewerker=door,
        reden=reden,
        vanaf=nu,
        tot=nu + timedelta(minutes=settings.ZICHT_NOODTOEGANG_MINUTEN),
        vastgelegd_door=door,
    )


def open_ander_dossier(medewerker: Medewerker, *, reden: str, nummer: str = "", gezocht: UUID | None = None) -> Dossier:
    """The dossier with this number or id, through noodtoegang when it is not in sight.

    What does not exist and what is shielded get the same answer after the same work (TG-3); both attempts are logged.
    Raises Geweigerd for who does not work with families; Invoerfout.
    """
    _eis_zorg(medewerker)
    if not reden.strip():
        raise Invoerfout({"reden": GEEN_REDEN})
    welk = Q(pk=gezocht) if gezocht else Q(nummer=lees_dossiernummer(nummer))
    dossier = Dossier.objects.filter(welk).first()
    if zichtbaar_voor(medewerker).filter(welk).exists() and dossier:
        return dossier
    if dossier is None or dossier.afgeschermd:
        log_poging(medewerker, dossier.pk if dossier else uuid4(), wat="ander dossier openen")
        raise Invoerfout({"nummer": NIET_TE_OPENEN})
    neem_noodtoegang(dossier=dossier, door=medewerker, reden=reden)
    return dossier


@daad("noodtoegang nazien", regels=("TG-2",), actie=Actie.BEHEREN)
def zie_noodtoegang_na(*, noodtoegang: Noodtoegang, door: Medewerker) -> Noodtoegang:
    """The leidinggevende has looked at this use. Raises Geweigerd for another role, or for one's own use."""
    if not door.heeft(Rol.LEIDINGGEVENDE, Rol.PRIVACY):
        raise Geweigerd("TG-2", "Alleen de leidinggevende ziet noodtoegang na.")
    if noodtoegang.medewerker_id == door.pk:
        raise Geweigerd("TG-2", "Uw eigen noodtoegang ziet een ander na: een leidinggevende of de privacyfunctionaris.")
    if noodtoegang.gezien_op is None:
        noodtoegang.gezien_op, noodtoegang.gezien_door = klok.nu(), door
        noodtoegang.save(update_fields=["gezien_op", "gezien_door"])
    return noodtoegang


def _eis_zorg(medewerker: Medewerker) -> None:
    if not doet_zorg(medewerker):
        raise Geweigerd("TG-2", "Noodtoegang is voor wie met gezinnen werkt.")


@dataclass(frozen=True)
class Gebruik:
    """One use of noodtoegang, as the leidinggevende reads it. `gezien` is who looked at it ("" nobody yet)."""

    id: UUID
    dossier: UUID
    nummer: str
    wie: str
    reden: str
    vanaf: datetime
    tot: datetime
    loopt: bool
    gezien: str
    eigen: bool


def noodtoegangen(leidinggevende: Medewerker, blad: int = 1) -> tuple[Page[Noodtoegang], list[Gebruik]]:
    """One page of the uses in the dossiers and by the workers of this leidinggevende; not yet looked at first.

    A use in a dossier that is shielded now is there for who sees that dossier only (TG-3). What is shown is logged.
    """
    rijen = _van(leidinggevende).select_related("dossier", "medewerker", "gezien_door")
    pagina = Paginator(rijen.order_by(F("gezien_op").asc(nulls_first=True), "-vanaf"), PER_BLAD).get_page(blad)
    log_lijst(leidinggevende, {rij.dossier_id for rij in pagina}, wat="noodtoegang")
    return pagina, [_gebruik(rij, leidinggevende) for rij in pagina]


def lopende_noodtoegang(medewerker: Medewerker, dossier: Dossier) -> Noodtoegang | None:
    """The noodtoegang this worker is here with, the longest; None when he needs none."""
    if not alleen_in_nood(medewerker, dossier):
        return None
    return Noodtoegang.objects.lopend().filter(medewerker=medewerker, dossier=dossier).order_by("-tot").first()


def noodtoegang_voor(leidinggevende: Medewerker, sleutel: UUID) -> Noodtoegang:
    """One use of that list. Raises NietGevonden."""
    rij = _van(leidinggevende).filter(pk=sleutel).first()
    if rij is None:
        raise NietGevonden
    return rij


def _van(leidinggevende: Medewerker) -> QuerySet[Noodtoegang]:
    van_team = Q(dossier__afgeschermd=False, medewerker__team=leidinggevende.team_id, medewerker__team__isnull=False)
    return Noodtoegang.objects.filter(eigen_zicht(leidinggevende, "dossier__") | van_team)


def _gebruik(rij: Noodtoegang, lezer: Medewerker) -> Gebruik:
    return Gebruik(
        id=rij.pk,
        dossier=rij.dossier_id,
        nummer=str(rij.dossier),
        wie=rij.medewerker.naam,
        reden=rij.reden,
        vanaf=rij.vanaf,
        tot=rij.tot,
        loopt=rij.tot > klok.nu(),
        gezien=rij.gezien_door.naam if rij.gezien_door else "",
        eigen=rij.medewerker_id == lezer.pk,
    )
