"""The pictures of the manual: which screen, seen by whom, and what was done there first."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.urls import reverse
from PIL import Image

from e2e.tabblad import Tabblad
from zicht.dossiers.models import Persoon
from zicht.dossiers.personen.geheim import leg_geheim_adres_vast
from zicht.kern.models import Rol

BREED, TELEFOON, HOOG = 1280, 360, 860
"""CSS pixels."""
KLEUREN = 48
"""Of a picture: enough for a screen, and light."""
WACHT_OP_HULP = "om nog eens naar te kijken"


@dataclass(frozen=True)
class Beeld:
    """`naam` of the file; `adres` gives the path; `eerst` is what somebody does before the picture is taken."""

    naam: str
    rol: Rol
    adres: Callable[[], str]
    eerst: Callable[[Tabblad], None] | None = None
    breedte: int = BREED


def dossier_van(kind: str) -> UUID:
    """The dossier of the example family with this child. Raises DoesNotExist when the demo region has none."""
    voornaam, achternaam = kind.split()
    return Persoon.objects.get(voornamen=voornaam, achternaam=achternaam, gezinsrol="kind").dossier_id


def van(url_naam: str, kind: str) -> Callable[[], str]:
    """A page of the dossier of the family with this child."""
    return lambda: reverse(url_naam, kwargs={"dossier": dossier_van(kind)})


def los(url_naam: str) -> Callable[[], str]:
    """A page that belongs to no dossier."""
    return lambda: reverse(url_naam)


def _nieuw_contact() -> str:
    return reverse("contact-nieuw", kwargs={"kenmerk": uuid4()})


def _schrijf(blad: Tabblad) -> None:
    """Type a sentence that deserves another look, as somebody at a keyboard does."""
    veld = blad.page.get_by_label("Wat is er gezegd of gezien?")
    veld.fill("")  # what was typed here before came back as a draft
    veld.press_sequentially("Moeder doet aan gaslighting. Vader is agressief en faalt als opvoeder.")
    blad.page.get_by_text(WACHT_OP_HULP).first.wait_for()


BEELDEN = (
    Beeld("werkvoorraad", Rol.LEIDINGGEVENDE, los("werkvoorraad")),
    Beeld("nieuw-contact", Rol.FRONTOFFICE, _nieuw_contact),
    Beeld("advies", Rol.FRONTOFFICE, los("advies-begin")),
    Beeld("beoordeling", Rol.BEOORDELAAR, van("beoordeling", "Noor Zandberg")),
    Beeld("schrijfhulp", Rol.BACKOFFICE, van("dossiers-bevinding-vastleggen", "Sem Hoogland"), _schrijf),
    Beeld("voorwaarden", Rol.BACKOFFICE, van("diensten-voorwaarden", "Sem Hoogland")),
    Beeld("onderzoek", Rol.BACKOFFICE, van("diensten", "Yara Terlouw")),
    Beeld("overdragen", Rol.BACKOFFICE, van("overdracht-nieuw", "Sem Hoogland")),
    Beeld("afronding", Rol.MONITOR, van("monitoren", "Daan Buitenhuis")),
    Beeld("dwang", Rol.BACKOFFICE, van("dwang-besluit", "Yara Terlouw")),
    Beeld("rechten", Rol.BACKOFFICE, van("rechten-nieuw", "Sem Hoogland")),
    Beeld("brieven", Rol.BACKOFFICE, van("brieven", "Sem Hoogland")),
    Beeld("klachten", Rol.BACKOFFICE, van("klachten-nieuw", "Sem Hoogland")),
    Beeld("geheim-adres", Rol.BACKOFFICE, van("dossier", "Yara Terlouw"), breedte=TELEFOON),
    Beeld("rectificeren", Rol.BACKOFFICE, van("dossiers-rectificeren", "Sem Hoogland")),
)


def neem_op(blad: Tabblad, beeld: Beeld) -> bytes:
    """The picture of a page as it stands on the screen, as a light PNG. Raises AssertionError when it is not there."""
    blad.page.set_viewport_size({"width": beeld.breedte, "height": HOOG})
    antwoord = blad.open(beeld.adres())
    assert antwoord.status == 200, f"{beeld.naam}: {antwoord.status}"
    if beeld.eerst:
        beeld.eerst(blad)
    blad.page.wait_for_load_state("networkidle")
    return lichter(blad.page.screenshot())


def lichter(png: bytes) -> bytes:
    """The same picture in few colours."""
    uit = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(KLEUREN).save(uit, "PNG", optimize=True)
    return uit.getvalue()


def verberg_adres() -> None:
    """Somebody of the family in the picture about secret addresses stays at one."""
    moeder = Persoon.objects.get(dossier_id=dossier_van("Yara Terlouw"), gezinsrol="moeder")
    leg_geheim_adres_vast(persoon=moeder, door=None, straat="Zandpad", huisnummer="1", plaats="Waterdorp")
