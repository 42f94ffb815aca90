"""A dossier with one of everything, and the address of every screen about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import URLPattern, reverse

from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.models import Bron, Dossier, Verplichting
from zicht.dossiers.rectificeren import rectificeer
from zicht.dossiers.uitstel import stel_uit
from zicht.dossiers.verslagen import bied_verslag_aan, schrijf_verslag
from zicht.dossiers.vragen import maak_afspraak, stel_vraag
from zicht.kern.models import Medewerker
from zicht.web.dossiers.urls import urlpatterns

if TYPE_CHECKING:
    from tests.dossiers.conftest import Gezin

DAG = date(2026, 3, 5)
NAMEN = [patroon.name for patroon in urlpatterns if isinstance(patroon, URLPattern) and patroon.name]


@dataclass(frozen=True)
class Vol:
    """A dossier with one of everything."""

    dossier: Dossier
    rijen: dict[str, Any]

    def url(self, naam: str, **anders: Any) -> str:
        patroon = next(p for p in urlpatterns if isinstance(p, URLPattern) and p.name == naam)
        alle = {"dossier": self.dossier, **self.rijen, **anders}
        return reverse(naam, kwargs={deel: alle[deel].pk for deel in patroon.pattern.converters})


def maak_vol(gezin: Gezin, anna: Medewerker, bas: Medewerker, buurvrouw: Bron, school: Bron) -> Vol:
    dossier, door = gezin.dossier, anna
    gesprek = leg_gesprek_vast(dossier=dossier, door=door, wijze="telefoon", gehoord=[gezin.moeder], op=DAG)
    gesprek = schrijf_verslag(gesprek=gesprek, door=door, verslag="Wij spraken over de ruzies.", versie=1)
    bied_verslag_aan(gesprek=gesprek, door=door, personen=[gezin.moeder])
    bevinding = leg_bevinding_vast(
        dossier=dossier, door=door, tekst="Vader is driftig.", status="mening", betreft=[gezin.vader], bron=school
    )
    leg_bevinding_vast(
        dossier=dossier, door=door, tekst="Er was geschreeuw.", status="feit", betreft=[gezin.lot], bron=buurvrouw
    )
    (rectificatie,) = rectificeer(
        dossier=dossier, door=door, onderwerp="Notulen.", juiste_tekst="Anders.", ontvangers=["de gemeente"]
    )
    verplichting = Verplichting.objects.filter(dossier=dossier, stand="open").first()
    return Vol(
        dossier,
        {
            "persoon": gezin.moeder,
            "bevinding": bevinding,
            "gesprek": gesprek,
            "besluit": neem_besluit(
                dossier,
                soort="keuze dienst",
                uitkomst="voorwaarden en vervolg",
                door=door,
                geraadpleegd=[Geraadpleegd(bas, "Eens.")],
                motivering="De ouders werken mee.",
                rust_op_tekst="Gesprekken.",
                kindbelang={"gezondheid": "Rust."},
            ),
            "vraag": stel_vraag(dossier=dossier, door=door, persoon=gezin.moeder, tekst="Hoe lang?", wijze="e-mail"),
            "afspraak": maak_afspraak(dossier=dossier, door=door, met=[gezin.moeder], tekst="Donderdag bellen."),
            "document": voeg_document_toe(
                dossier=dossier, door=door, naam="Brief van school", inhoud=b"%PDF-1.7", mimetype="application/pdf"
            ),
            "uitstel": stel_uit(
                dossier=dossier,
                door=door,
                personen=[gezin.vader],
                grond="gevaar",
                reden="Hij dreigde.",
                opnieuw_bezien_op=date(2026, 3, 16),
            ),
            "rectificatie": rectificatie,
            "verplichting": verplichting,
        },
    )
