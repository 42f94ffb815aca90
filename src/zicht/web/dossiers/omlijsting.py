"""What every screen of a dossier shows around its own content: warnings first, sections, who it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from zicht.dossiers.models import Dossier
from zicht.dossiers.noodtoegang import lopende_noodtoegang
from zicht.dossiers.selectors import Kop, PersoonInKop, Stop, kop
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum, opsomming
from zicht.web.dossiers.acuut import acuut_onveilig
from zicht.web.onderdelen.dossier import Sectie, Waarschuwing

SECTIES = (
    ("Overzicht", "dossier"),
    ("Meldingen", "contact-meldingen"),
    ("Personen", "dossiers-personen"),
    ("Bevindingen", "dossiers-bevindingen"),
    ("Gesprekken", "dossiers-gesprekken"),
    ("Besluiten", "dossiers-besluiten"),
    ("Vragen en afspraken", "dossiers-vragen"),
    ("Documenten", "dossiers-documenten"),
    ("Beoordeling", "beoordeling"),
    ("Dienst", "diensten"),
    ("Overdracht en afronding", "afronding"),
    ("Dwang", "dwang"),
    ("Rechten", "rechten"),
    ("Klachten", "klachten"),
    ("Brieven", "brieven"),
    ("Persoonlijke links", "links"),
    ("Afschrift", "afschrift"),
    ("Bewaren", "bewaren-dossier"),
    ("Logboek", "logboek"),
    ("Toegang", "toegang"),
)
"""Name and URL name; a section shows as soon as its screen exists."""
ONDER = {
    "gesloten/": "dossiers-personen",
    "gelijkstellingen/": "dossiers-personen",
    "bronnen/": "contact-meldingen",
    "terugbellen/": "contact-meldingen",
}
"""What addresses begin with, behind that of the dossier, that do not say in which section they are found."""


def omlijsting(dossier: Dossier, medewerker: Medewerker, request: HttpRequest) -> dict[str, Any]:
    """Context for `web/dossierbasis.html`: who it is about, warnings, sections. Nothing secret is in it."""
    top = kop(dossier, medewerker)
    return {
        "dossier": dossier,
        "medewerker": medewerker,
        "kop_dossier": top,
        "gezin": opsomming([persoon.naam for persoon in top.personen if persoon.directbetrokkene]),
        "waarschuwingen": [*waarschuwingen(top), *met_noodtoegang(dossier, medewerker)],
        "secties": secties(dossier, request),
    }


def secties(dossier: Dossier, request: HttpRequest) -> list[Sectie]:
    """The sections that exist. The one whose address is the longest beginning of this page's is the current one."""
    adressen = [(naam, adres) for naam, url_naam in SECTIES if (adres := _adres(url_naam, dossier))]
    onder = {f"{_adres('dossier', dossier)}{begin}": _adres(waar, dossier) for begin, waar in ONDER.items()}
    passend = [adres for adres in (*(adres for _, adres in adressen), *onder) if request.path.startswith(adres)]
    hier = max(passend, key=len, default="")
    hier = onder.get(hier) or hier
    return [Sectie(naam, adres, actief=adres == hier) for naam, adres in adressen]


def _adres(url_naam: str, dossier: Dossier) -> str | None:
    try:
        return reverse(url_naam, kwargs={"dossier": dossier.pk})
    except NoReverseMatch:
        return None


def met_noodtoegang(dossier: Dossier, medewerker: Medewerker) -> Iterator[Waarschuwing]:
    """Whoever broke the glass is told so on every page (TG-2)."""
    if nood := lopende_noodtoegang(medewerker, dossier):
        tot = nood.tot.astimezone(klok.NEDERLAND)
        tekst = f"U bent hier met noodtoegang, tot {tot:%H:%M} uur."
        yield Waarschuwing("noodtoegang", tekst, "De leidinggevende ziet dat, met uw reden.", "TG-2")


def waarschuwingen(top: Kop) -> Iterator[Waarschuwing]:
    """What must not be overlooked. That there is a secret or an instruction is said here, never what it is (TG-5)."""
    if acuut_onveilig(top.dossier):
        yield Waarschuwing("acuut_onveilig", "Er zijn aanwijzingen dat iemand nu in gevaar is.", regel="ML-10")
    if geheim := [persoon.naam for persoon in top.personen if persoon.geheim_adres]:
        tekst = f"{opsomming(geheim)} {'heeft' if len(geheim) == 1 else 'hebben'} een geheim adres."
        yield Waarschuwing("geheim_adres", tekst, "Noem tegen niemand een plaats, straat of opvang.", "TG-5")
    if veilig := [persoon for persoon in top.personen if persoon.veilig_contact]:
        namen = opsomming([persoon.naam for persoon in veilig])
        tekst = f"Lees hoe u veilig contact maakt met {namen}, vóór u belt of schrijft."
        links = tuple((f"Veilig contact met {persoon.naam}", _pagina_van(top, persoon)) for persoon in veilig)
        yield Waarschuwing("veilig_contact", tekst, regel="TG-5", links=links)
    yield from (_contactstop(top, stop) for stop in top.contactstops)
    if top.dossier.afgeschermd:
        tekst = "Alleen wie genoemd is ziet dit dossier. Praat er met niemand anders over."
        yield Waarschuwing("afgeschermd", tekst, regel="TG-3")
    if top.bewerkers:
        yield Waarschuwing(
            "ander_bewerkt", f"Nu bezig: {', '.join(top.bewerkers)}.", "Uw teksten gaan niet verloren.", "TG-9"
        )


def _contactstop(top: Kop, stop: Stop) -> Waarschuwing:
    """What has to wait, until when, and the way to look at it again (ALG-6)."""
    namen, grond = opsomming(stop.namen), stop.grond.lower()
    deel = opsomming([een[:1].lower() + een[1:] for een in stop.voor])
    wat = f"Wacht bij {namen} nog met: {deel} ({grond})." if deel else f"Geen contact met {namen}: {grond}."
    datum = f"Opnieuw bezien op {korte_datum(stop.opnieuw_bezien_op)}." if stop.opnieuw_bezien_op else ""
    adres = reverse("dossiers-uitstel-opnieuw", kwargs={"dossier": top.dossier.pk, "uitstel": stop.id})
    links = ((f"Opnieuw bezien of beëindigen: {namen}", adres),)
    return Waarschuwing("contactstop", wat, datum, "ALG-6", links=links)


def _pagina_van(top: Kop, persoon: PersoonInKop) -> str:
    return reverse("dossiers-persoon", kwargs={"dossier": top.dossier.pk, "persoon": persoon.id})
