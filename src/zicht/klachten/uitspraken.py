"""The outcome of a complaint per part, and what the organisation does with it (KL-1; Wmo 2015 art. 4.2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel

RECTIFICATIE = (
    "Moet er iets in het dossier of bij ontvangers worden rechtgezet? Antwoord ja of nee bij elk gegrond deel."
)


@dataclass(frozen=True)
class Oordeel:
    """The outcome (`Klachtonderdeel.Uitkomst`) of one part, by its number.

    `rectificatie_nodig` must be answered for a part that is gegrond: then `dossiers.rectificeren` makes one
    rectification for every recipient.
    """

    onderdeel: int
    uitkomst: str
    toelichting: str = ""
    rectificatie_nodig: bool | None = None


@daad("uitspraak op klacht vastleggen", regels=("KL-1", "ALG-16"))
def leg_uitspraak_vast(
    *, klacht: Klacht, door: Medewerker, oordelen: Sequence[Oordeel], geleerd: str = "", op: date | None = None
) -> Klacht:
    """Record the outcome of every part. Raises Invoerfout when a part is left out."""
    dag = op or klok.vandaag()
    onderdelen = {onderdeel.nummer: onderdeel for onderdeel in Klachtonderdeel.objects.filter(klacht=klacht)}
    _toets_oordelen(klacht, len(onderdelen), oordelen, dag)
    for oordeel in oordelen:
        onderdeel = onderdelen[oordeel.onderdeel]
        onderdeel.uitkomst = oordeel.uitkomst
        onderdeel.toelichting = oordeel.toelichting
        onderdeel.rectificatie_nodig = oordeel.rectificatie_nodig
        onderdeel.save(update_fields=["uitkomst", "toelichting", "rectificatie_nodig"])
    klacht.uitspraak_op = dag
    klacht.geleerd = geleerd
    klacht.save(update_fields=["uitspraak_op", "geleerd"])
    schrijf(klacht.dossier, "uitspraak op klacht vastleggen", door=door, op=op, over=klacht)
    return klacht


@daad("reactie op uitspraak vastleggen", regels=("KL-1",))
def leg_reactie_vast(
    *,
    klacht: Klacht,
    door: Medewerker,
    reactie: str,
    excuses: bool | None = None,
    geleerd: str = "",
    op: date | None = None,
) -> Klacht:
    """What the organisation does with the outcome: sent to the person, with apologies or not, and what was learned.

    Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("reactie", reactie, "Schrijf wat Veilig Thuis met de uitspraak doet, zoals de klager het leest.")
    if klacht.uitspraak_op is None:
        controle.fout("klacht", "Leg eerst de uitspraak vast.")
    elif dag < klacht.uitspraak_op:
        controle.fout("op", "De uitspraak is van later. Kies een dag daarna.")
    controle.rond_af()
    klacht.reactie, klacht.reactie_op, klacht.excuses = reactie, dag, excuses
    klacht.geleerd = geleerd or klacht.geleerd
    klacht.save(update_fields=["reactie", "reactie_op", "excuses", "geleerd"])
    schrijf(klacht.dossier, "reactie op uitspraak vastleggen", door=door, op=op, tekst=reactie, over=klacht)
    return klacht


def _toets_oordelen(klacht: Klacht, aantal: int, oordelen: Sequence[Oordeel], dag: date) -> None:
    controle = Controle()
    controle.gebeurd("op", dag)
    if sorted(oordeel.onderdeel for oordeel in oordelen) != list(range(1, aantal + 1)):
        controle.fout("oordelen", f"Deze klacht heeft {aantal} onderdelen: geef voor elk één oordeel.")
    for oordeel in oordelen:
        controle.keuze("oordelen", oordeel.uitkomst, Klachtonderdeel.Uitkomst)
        if oordeel.uitkomst == Klachtonderdeel.Uitkomst.GEGROND and oordeel.rectificatie_nodig is None:
            controle.fout("oordelen", RECTIFICATIE)
    if klacht.uitspraak_op is not None:
        controle.fout("klacht", "De uitspraak op deze klacht is al vastgelegd.")
    if dag < klacht.ontvangen_op:
        controle.fout("op", "De klacht kwam later binnen. Kies een dag daarna.")
    controle.rond_af()
