"""What stands in every letter, and what several kinds of letters draw from the file for this one recipient."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import Q

from zicht.afronding.models import Afsluiting, Monitorcontact, Monitoring, Overdracht
from zicht.afronding.overdragen import AFSPRAKEN
from zicht.brieven.briefsoort import Opdracht
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.contact.models import Aanleiding, Aard, Melding
from zicht.diensten.models import Dienst, Voorwaarde
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Bron, Dossier, GeheimAdres, Gezag, Persoon
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.taal import opsomming

VEILIG_TE_NOEMEN = "[vul aan: wie dit is, als deze lezer dat veilig mag weten]"
VEILIG_TE_LEZEN = "[vul aan: de afspraken die deze lezer veilig mag weten]"
ALGEMEEN = (
    Veld("ontvanger", "Naam van de ontvanger", "Noor Zandstra"),
    Veld("voornaam", "Voornaam van de ontvanger, voor een kind", "Noor"),
    Veld("organisatie", "Naam van de organisatie", "Veilig Thuis Rivierenstreek"),
    Veld("contactpersoon", "Naam van de contactpersoon", "Anna Verhoef"),
    Veld("contacttelefoon", "Telefoonnummer van de contactpersoon", "0800 2000"),
    Veld("klachtadres", "Waar een klacht heen kan", "klachtencommissie Veilig Thuis, Postbus 12, Rivierenstad"),
    Veld("akj", "Wie helpt bij een klacht", "het AKJ (Advies- en Klachtenbureau Jeugdzorg), www.akj.nl"),
)
"""Facts of every letter: who it is from, who to call, where to complain (KL-2)."""


def algemeen(opdracht: Opdracht) -> Feiten:
    """The facts of every letter."""
    contact = contactpersoon(opdracht.dossier, opdracht.door)
    return {
        "ontvanger": naam(opdracht.aan),
        "voornaam": voornaam(opdracht.aan),
        "organisatie": settings.ZICHT_ORGANISATIE,
        "contactpersoon": contact.naam,
        "contacttelefoon": contact.telefoon or settings.ZICHT_TELEFOON,
        "klachtadres": settings.ZICHT_KLACHTEN,
        "akj": settings.ZICHT_AKJ,
    }


def naam(ontvanger: Persoon | Bron) -> str:
    """How the recipient is called in his own letter; never an address: that is for the envelope (TG-5)."""
    if isinstance(ontvanger, Persoon):
        return ontvanger.naam
    identiteit: dict[str, str] = ontvanger.identiteit
    return identiteit.get("naam", "") or identiteit.get("organisatie", "") or ontvanger.get_soort_display()


def voornaam(ontvanger: Persoon | Bron) -> str:
    """How a child is greeted; the whole name where no first name is known."""
    eerste = ontvanger.voornamen.split()[:1] if isinstance(ontvanger, Persoon) else []
    return eerste[0] if eerste else naam(ontvanger)


def namen_van_het_gezin(dossier: Dossier) -> str:
    """The people it is about, by name only, for a professional who works with them."""
    personen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True).order_by("geboortedatum", "id")
    return opsomming([persoon.naam for persoon in personen])


def contactpersoon(dossier: Dossier, door: Medewerker) -> Medewerker:
    """Who is named to the family: of the running service (VV-1), else who holds the file, else who writes."""
    dienst = Dienst.objects.filter(dossier=dossier, afgerond_op=None).select_related("contactpersoon").first()
    return (dienst.contactpersoon if dienst else None) or dossier.dossierhouder or door


def lopende_meldingen(dossier: Dossier) -> list[Melding]:
    """The meldingen that were taken up and are not done with, in the order in which they came.

    What had ended before, by closing or by an accepted handover, is not told anew to somebody who came later.
    """
    rijen = Melding.objects.filter(dossier=dossier, afgesloten_op=None).select_related("melder")
    anoniem = Bron.Soort.ANONIEM
    alle = [m for m in rijen.order_by("ontvangen_op") if m.melder.soort != anoniem or m.anoniem_in_behandeling]
    einde = max(_einden(dossier), default=None)
    return [m for m in alle if einde is None or klok.dag(m.ontvangen_op) > einde]


def _einden(dossier: Dossier) -> list[date]:
    gesloten = Afsluiting.objects.filter(dossier=dossier).exclude(soort=Afsluiting.Soort.DIENST)
    aanvaard = Overdracht.objects.filter(dossier=dossier, aanvaard_op__isnull=False)
    return [*gesloten.values_list("op", flat=True), *aanvaard.values_list("aanvaard_op", flat=True)]  # type: ignore[list-item]


def zorgen(meldingen: Iterable[Melding]) -> list[str]:
    """The kinds of violence that were reported, in plain words and each once."""
    soorten = {Aanleiding(code).label: None for m in meldingen for code in m.aanleiding}
    soorten |= {Aard(code).label: None for m in meldingen for code in m.aard}
    return [soort[:1].lower() + soort[1:] for soort in soorten]


def ontvangen_op(melding: Melding) -> str:
    return dagtekst(klok.dag(melding.ontvangen_op))


def voorwaarden(dossier: Dossier, aan: Persoon | Bron) -> list[str]:
    """The safety conditions this recipient gets (VV-3): a party all; a person those about him or about his children."""
    rijen = Voorwaarde.objects.filter(dossier=dossier, vervallen_op=None).prefetch_related("betreft")
    alle = list(rijen.order_by("op", "vastgelegd_op"))
    if isinstance(aan, Bron):
        return [voorwaarde.tekst for voorwaarde in alle]
    eigen = {aan.pk, *_kinderen(aan)}
    return [v.tekst for v in alle if not v.betreft.all() or eigen & {persoon.pk for persoon in v.betreft.all()}]


def _kinderen(ouder: Persoon) -> set[object]:
    """The minors over whom this person has authority today."""
    vandaag = klok.vandaag()
    rijen = Gezag.objects.filter(gezaghebbende=ouder).exclude(soort__in=(Gezag.Soort.GEEN, Gezag.Soort.ONBEKEND))
    return {
        rij.kind_id
        for rij in rijen.select_related("kind")
        if (rij.tot is None or rij.tot > vandaag) and is_minderjarig(rij.kind, vandaag)
    }


def monitorcontacten(dossier: Dossier) -> list[str]:
    """When VT will ask how things are (MON-1), one line a contact, nobody named."""
    rijen = Monitorcontact.objects.filter(dossier=dossier, gehouden_op=None, monitoring__beeindigd_op=None)
    return [f"rond {dagtekst(rij.gepland_op)}" for rij in rijen.order_by("gepland_op", "id")]


def monitorafspraken(dossier: Dossier, aan: Persoon | Bron) -> str | None:
    """What was agreed on the monitoring: with whom, when, how. None where naming helpers could lead to somebody."""
    if ander_is_verborgen(aan):
        return None
    rij = Monitoring.objects.filter(dossier=dossier, beeindigd_op=None).order_by("-besloten_op").first()
    if rij is not None and rij.afspraken:
        return str(rij.afspraken)
    overdracht = Overdracht.objects.filter(dossier=dossier, geweigerd_op=None).order_by("-op", "-id").first()
    return overdracht.afspraken.get("monitoren") if overdracht else None


def ander_is_verborgen(aan: Persoon | Bron) -> bool:
    """Does somebody else of this family stay where this reader must not come (TG-5)?

    Then no name of a helper, school or melder goes into the letter by itself: it could lead there. The worker decides.
    """
    if isinstance(aan, Bron):
        return False
    geldt = Q(tot=None) | Q(tot__gt=klok.vandaag())
    rijen = list(GeheimAdres.objects.filter(geldt, dossier=aan.dossier_id))
    eigen = [rij.adres for rij in rijen if rij.persoon_id == aan.pk]
    return any(rij.adres not in eigen for rij in rijen)


def naam_als_bekend(bron: Bron, aan: Persoon | Bron) -> str | None:
    """Who this source is, for a reader who may know; None when that is protected (ML-2)."""
    if afscherming(bron).beschermd:
        return None
    return VEILIG_TE_NOEMEN if ander_is_verborgen(aan) else naam_voor_anderen(bron)


def partij(overdracht: Overdracht | None, aan: Persoon | Bron) -> str | None:
    """The party that takes over; only what kind it is when its name may not be known (ML-2)."""
    if overdracht is None:
        return None
    ontvanger = overdracht.ontvanger
    bekend = naam_als_bekend(ontvanger, aan) if ontvanger else None
    return bekend or overdracht.get_partij_display().lower()


def partijnummer(overdracht: Overdracht | None, aan: Persoon | Bron) -> str | None:
    """The phone number of the party, when who it is may be known; never that of a police officer (OV-1)."""
    ontvanger = overdracht.ontvanger if overdracht else None
    if ontvanger is None or afscherming(ontvanger).beschermd or ontvanger.soort == Bron.Soort.POLITIE:
        return None
    return None if ander_is_verborgen(aan) else ontvanger.identiteit.get("telefoon") or None


def afspraken_van(overdracht: Overdracht, aan: Persoon | Bron, *, zonder: Iterable[str] = ()) -> list[str]:
    """The agreements of a handover, each with what it is about (HP2019 11.3, 11.4)."""
    if ander_is_verborgen(aan):
        return [VEILIG_TE_LEZEN]
    gemaakt: dict[str, str] = overdracht.afspraken
    return [f"{AFSPRAKEN[code]}: {gemaakt[code]}" for code in AFSPRAKEN if gemaakt.get(code) and code not in zonder]
