"""Every address of the application with real ids, and the dossier on which it has something to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from e2e.gevuld import Gevuld, Voorraad
from zicht.advies.models import Advies, Adviesvrager, AmbtshalveOverweging
from zicht.afronding.models import Monitorcontact, Monitoring, Nazorgcontact, Overdracht, Uitkomstcontrole
from zicht.afschrift.models import Afschrift
from zicht.beoordeling.models import Veiligheidsbeeld
from zicht.beoordeling.selectors.keuzes import SLUGS
from zicht.bewaren.models import Vernietigingsvoorstel
from zicht.brieven.models import Brief
from zicht.brieven.sjablonen import codes
from zicht.contact.models import BesprokenMet, Melding, Terugbelafspraak
from zicht.diensten.models import Dienst, Plan, Vooronderzoek, Voorwaarde
from zicht.dossiers.models import (
    Besluit,
    Bevinding,
    Bevraging,
    Bron,
    Document,
    Dossier,
    Gelijkstelling,
    Gesprek,
    Meekijkverzoek,
    Persoon,
    Rectificatie,
    Uitstel,
    Verplichting,
    Vraag,
)
from zicht.dwang.models import (
    Beschermingsverzoek,
    ConceptReactie,
    Dwangtraject,
    Formulier,
    Huisverbodoverleg,
    Notulen,
    Tafelafspraak,
)
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtvervolg
from zicht.links.models import Link
from zicht.rechten.models import Beperking, Beslissing, Verzoek
from zicht.web.dossiers.omlijsting import SECTIES
from zicht.web.hulp.taken import TAKEN

ALLEEN_VERSTUREN = {
    "account_logout",
    "andere_uitloggen",
    "apparaat_uitloggen",
    "advies-afspraak-uitkomst",
    "advies-overweging-opgenomen",
    "concept",
    "openid_connect_login",
    "collegas",
    "schrijfhulp",
    "toegang-nagezien",
    "uitloggen",
    "werkvoorraad-toewijzen",
}
"""Addresses that take what is sent and show nothing of their own."""
GEEN_PAGINA = {
    *("dossiers-document", "brieven-pdf", "brieven-sjabloon-controle", "diensten-meekijken", "hulp-beeld"),
    *("afschrift-pdf", "afschrift-gegevens", "afschrift-bijlage"),
}
"""Addresses that answer with a file, or with a part of a page that another screen asks for."""
HALVERWEGE_INLOGGEN = {
    "account_reauthenticate",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
    "openid_connect_callback",
}
"""Steps that only show themselves to who has a password or a second factor, or is coming in: see test_passkey.py."""
ALLEEN_ONTWIKKELING = "voorbeeld"

ONDERDELEN: dict[str, type[Model]] = {
    "advies": Advies,
    "adviesvrager": Adviesvrager,
    "afschrift": Afschrift,
    "afspraak": Tafelafspraak,
    "belofte": Klachtvervolg,
    "beperking": Beperking,
    "beslissing": Beslissing,
    "beschermingsverzoek": Beschermingsverzoek,
    "besluit": Besluit,
    "besproken": BesprokenMet,
    "bevinding": Bevinding,
    "bevraging": Bevraging,
    "brief": Brief,
    "bron": Bron,
    "concept": ConceptReactie,
    "contact": Monitorcontact,
    "controle": Uitkomstcontrole,
    "dienst": Dienst,
    "document": Document,
    "formulier": Formulier,
    "gelijkstelling": Gelijkstelling,
    "gesprek": Gesprek,
    "lezer": Medewerker,
    "naar": Dossier,
    "gezocht": Dossier,
    "klacht": Klacht,
    "link": Link,
    "medewerker": Medewerker,
    "meekijkverzoek": Meekijkverzoek,
    "melding": Melding,
    "monitoring": Monitoring,
    "nazorgcontact": Nazorgcontact,
    "notulen": Notulen,
    "overdracht": Overdracht,
    "overleg": Huisverbodoverleg,
    "overweging": AmbtshalveOverweging,
    "persoon": Persoon,
    "plan": Plan,
    "rectificatie": Rectificatie,
    "terugbelafspraak": Terugbelafspraak,
    "traject": Dwangtraject,
    "uitstel": Uitstel,
    "veiligheidsbeeld": Veiligheidsbeeld,
    "verplichting": Verplichting,
    "verzoek": Verzoek,
    "vooronderzoek": Vooronderzoek,
    "voorstel": Vernietigingsvoorstel,
    "voorwaarde": Voorwaarde,
    "vraag": Vraag,
}
"""What an id in an address is the id of."""
ALLEEN: dict[str, dict[str, Any]] = {
    "contact-anoniem": {"anoniem_in_behandeling": None},
    "contact-losmaken": {"samenvoegingen__isnull": False},
}
"""Addresses that exist for some of these things only: which ones."""
DOSSIERBLADEN = {url_naam for _, url_naam in SECTIES}
"""Pages that say something else on every dossier, also when there is nothing yet."""
ZONDER_INLOGGEN = {"account_login", "inloggen", "persoonlijke-link"}
KEUZES: dict[str, Callable[[], tuple[str, ...]]] = {
    "uitkomst": lambda: tuple(SLUGS),
    "code": lambda: codes()[:1],
    "nummer": lambda: ("1",),
    "taak": lambda: TAKEN,
    "token": lambda: ("zonder-code-zegt-elke-link-hetzelfde",),
}
"""Words in an address that are no id, and with which of them it is opened."""
HOOFDSCHERMEN = {
    "inloggen",
    "werkvoorraad",
    "contact-nieuw",
    "advies-nieuw",
    "contact-bekend",
    "dossier",
    "beoordeling-screenen",
    "dossiers-gesprek",
    "diensten-kiezen",
    "diensten-voorwaarde-nieuw",
    "brieven-brief",
    "overdracht-nieuw",
    "monitoren",
    "persoonlijke-link",
    "links",
    "hulp",
    "hulp-taak",
}
"""Screens of the main line and the pages of the manual, looked at on a telephone too."""


@dataclass(frozen=True)
class Adres:
    """One page to open. `gevuld` is None for a page that belongs to no dossier; `keuze` is the word in its address."""

    naam: str
    pad: str
    gevuld: Gevuld | None
    keuze: str = ""

    def __str__(self) -> str:
        """Of every page another: a picture is kept under it."""
        naam = f"{self.naam} {self.keuze}" if self.keuze else self.naam
        return f"{naam} ({self.gevuld})" if self.gevuld else naam


def patronen() -> list[URLPattern]:
    """Every pattern that shows a page."""
    overslaan = ALLEEN_VERSTUREN | GEEN_PAGINA | HALVERWEGE_INLOGGEN
    return [
        patroon
        for patroon in _alle(get_resolver().url_patterns)
        if patroon.name not in overslaan and not str(patroon.name).startswith(ALLEEN_ONTWIKKELING)
    ]


def _alle(lijst: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for een in lijst:
        if isinstance(een, URLResolver):
            yield from _alle(een.url_patterns)
        else:
            yield een


def zonder_opgave(patroon: URLPattern) -> list[str]:
    """What is missing before this address can be opened, as sentences that say where to add it."""
    if patroon.name is None:
        return [f"Het adres “{patroon.pattern}” heeft geen naam: geef het een naam in urls.py."]
    return [
        f"Het adres “{patroon.name}” vraagt om “{veld}”: zet in e2e/adressen.py bij ONDERDELEN of KEUZES wat dat is."
        for veld in patroon.pattern.converters
        if veld not in ("dossier", "kenmerk") and veld not in ONDERDELEN and veld not in KEUZES
    ]


def adressen(patroon: URLPattern, voorraad: Voorraad) -> Iterator[Adres]:
    """A section of the dossier on every dossier; any other page on the first dossier that has something for it."""
    assert not zonder_opgave(patroon), zonder_opgave(patroon)
    naam, velden = str(patroon.name), set(patroon.pattern.converters)
    if "dossier" not in velden:
        yield from (_adres(naam, waarden, None) for waarden in _los(velden, voorraad))
        return
    gevonden = [
        _adres(naam, waarden, gevuld)
        for gevuld in voorraad.alle
        for waarden in _waarden(velden, gevuld, ALLEEN.get(naam, {}))
    ]
    assert gevonden, f"Geen dossier heeft iets voor “{naam}”: voeg een stap toe aan e2e/van_alles_wat.yaml."
    eerste = gevonden[0].gevuld
    yield from (adres for adres in gevonden if naam in DOSSIERBLADEN or adres.gevuld is eerste)


def _adres(naam: str, waarden: dict[str, Any], gevuld: Gevuld | None) -> Adres:
    keuze = next((str(waarden[veld]) for veld in waarden if veld in KEUZES), "")
    return Adres(naam, reverse(naam, kwargs=waarden), gevuld, keuze)


def _los(velden: set[str], voorraad: Voorraad) -> Iterator[dict[str, Any]]:
    """Ids for a page that belongs to no dossier."""
    waarden: dict[str, Any] = {"kenmerk": voorraad.kenmerk} if "kenmerk" in velden else {}
    for veld in velden & ONDERDELEN.keys():
        rij = ONDERDELEN[veld]._default_manager.order_by("pk").last()
        assert rij is not None, f"Er is geen “{veld}”: maak er een in maak_voorraad (e2e/gevuld.py)."
        waarden[veld] = rij.pk
    yield from _met_keuze(velden, waarden)


def _waarden(velden: set[str], gevuld: Gevuld, alleen: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waarden: dict[str, Any] = {"dossier": gevuld.dossier.pk}
    for veld in velden & ONDERDELEN.keys():
        rijen = ONDERDELEN[veld]._default_manager.filter(dossier_id=gevuld.dossier.pk, **alleen)
        rij = rijen.order_by("pk").last()
        if rij is None:
            return
        waarden[veld] = rij.pk
    yield from _met_keuze(velden, waarden)


def _met_keuze(velden: set[str], waarden: dict[str, Any]) -> Iterator[dict[str, Any]]:
    keuze = next(iter(velden & KEUZES.keys()), None)
    if keuze is None:
        yield waarden
        return
    for woord in KEUZES[keuze]():
        yield {**waarden, keuze: woord}
