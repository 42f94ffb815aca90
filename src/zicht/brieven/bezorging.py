"""How a letter reaches its reader safely: shown to the worker beside the letter, never in it (TG-5)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from zicht.brieven.models import Brief
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Adres, Contactgegeven, GeheimAdres, Persoon, VeiligContact
from zicht.dossiers.models.gesprek import Wijze
from zicht.kern import klok

WIJZEN = (Wijze.BRIEF, Wijze.EMAIL, Wijze.ANDERS)
"""The ways something in writing leaves; "anders" is by hand."""


@dataclass(frozen=True)
class Bezorging:
    """For the worker who sends it. `geheim_adres`: there is one; what it is stands on a screen of its own."""

    adressen: tuple[str, ...] = ()
    emails: tuple[tuple[str, str], ...] = ()
    """Address, and whether it is safe."""
    instructies: tuple[str, ...] = ()
    geheim_adres: bool = False
    gesloten: bool = False
    """To a protected source: where it can go stands in the closed part (ALG-18)."""


def bezorging(brief: Brief) -> Bezorging:
    """Where it can go. Four queries."""
    if brief.persoon is not None:
        return bezorging_aan(brief.persoon)
    if brief.bron is not None and afscherming(brief.bron).beschermd:
        return Bezorging(gesloten=True)
    identiteit: dict[str, str] = brief.bron.identiteit if brief.bron else {}
    adres, email = identiteit.get("adres", ""), identiteit.get("email", "")
    return Bezorging(adressen=(adres,) if adres else (), emails=((email, ""),) if email else ())


def bezorging_aan(persoon: Persoon) -> Bezorging:
    """Where something in writing for this person can go. Four queries."""
    geldt = _geldt(persoon)
    emails = Contactgegeven.objects.filter(geldt, soort=Contactgegeven.Soort.EMAIL).order_by("id")
    return Bezorging(
        adressen=tuple(str(adres) for adres in Adres.objects.filter(geldt).order_by("-vastgelegd_op")),
        emails=tuple((rij.waarde, rij.get_veilig_display()) for rij in emails),
        instructies=tuple(rij.instructie for rij in VeiligContact.objects.filter(geldt).order_by("-vastgelegd_op")),
        geheim_adres=GeheimAdres.objects.filter(geldt).exists(),
    )


def onveilig(persoon: Persoon, wijze: str) -> str:
    """Why nothing may leave this way for this person: all that is known of it is known to be unsafe. Empty: it may."""
    if wijze != Wijze.EMAIL:
        return ""
    emails = Contactgegeven.objects.filter(_geldt(persoon), soort=Contactgegeven.Soort.EMAIL)
    bekend = set(emails.values_list("veilig", flat=True))
    if bekend != {Contactgegeven.Veilig.NEE}:
        return ""
    return "Van elk e-mailadres van deze persoon staat vast dat het niet veilig is. Kies een andere manier."


def bezwaren(persoon: Persoon, wijze: str) -> list[str]:
    """Why this way of sending may not be safe for this person. What the instruction says is not in it."""
    geldt = _geldt(persoon)
    zinnen = []
    if VeiligContact.objects.filter(geldt).exists():
        zinnen.append("Voor deze persoon staat vast hoe veilig contact gaat. Lees dat voor u verstuurt.")
    emails = Contactgegeven.objects.filter(geldt, soort=Contactgegeven.Soort.EMAIL)
    if wijze == Wijze.EMAIL and not emails.filter(veilig=Contactgegeven.Veilig.JA).exists():
        zinnen.append("Van deze persoon is geen e-mailadres bekend waarvan vaststaat dat het veilig is.")
    if wijze == Wijze.BRIEF and GeheimAdres.objects.filter(geldt).exists():
        zinnen.append("Deze persoon heeft een geheim adres. Ga na waar de brief veilig heen kan.")
    return zinnen


def _geldt(persoon: Persoon) -> Q:
    return Q(persoon=persoon) & (Q(tot=None) | Q(tot__gt=klok.vandaag()))
