"""Recording a person, and changing what is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol, Nauwkeurigheid, Positie
from zicht.dossiers.personen.zoekvelden import vul_zoekvelden
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker

WIJZIGBAAR = (
    "voornamen",
    "voorvoegsel",
    "achternaam",
    "geboortedatum",
    "geboortedatum_nauwkeurigheid",
    "ongeboren",
    "uitgerekend_op",
    "geslacht",
    "bsn",
    "overleden_op",
    "gezinsrol",
    "positie",
    "directbetrokkene",
    "wilsonbekwaam",
    "begrip",
    "hulp_bekend",
)
OUDSTE_JAAR = 1900


@daad("persoon vastleggen", regels=("ALG-2", "ML-1", "ML-9"))
def maak_persoon(
    *,
    dossier: Dossier,
    door: Medewerker | None,
    voornamen: str = "",
    voorvoegsel: str = "",
    achternaam: str = "",
    geboortedatum: date | None = None,
    geboortedatum_nauwkeurigheid: str = "",
    ongeboren: bool = False,
    uitgerekend_op: date | None = None,
    geslacht: str = Geslacht.ONBEKEND,
    bsn: str = "",
    overleden_op: date | None = None,
    gezinsrol: str = Gezinsrol.ANDERS,
    positie: str = Positie.ONBEKEND,
    directbetrokkene: bool = True,
    wilsonbekwaam: bool = False,
    begrip: str = "",
    hulp_bekend: str = "",
    op: date | None = None,
) -> Persoon:
    """Record a person in a dossier; the name may be unknown.

    `geboortedatum_nauwkeurigheid`: how far the birth date is known (default "dag" when there is one, else "onbekend");
    of an unborn child the expected date is `uitgerekend_op`. Raises Invoerfout.
    """
    persoon = Persoon(
        dossier=dossier,
        voornamen=voornamen.strip(),
        voorvoegsel=voorvoegsel.strip(),
        achternaam=achternaam.strip(),
        geboortedatum=geboortedatum,
        geboortedatum_nauwkeurigheid=geboortedatum_nauwkeurigheid,
        ongeboren=ongeboren,
        uitgerekend_op=uitgerekend_op,
        geslacht=geslacht,
        bsn=bsn,
        overleden_op=overleden_op,
        gezinsrol=gezinsrol,
        positie=positie,
        directbetrokkene=directbetrokkene,
        wilsonbekwaam=wilsonbekwaam,
        begrip=begrip,
        hulp_bekend=hulp_bekend,
        vastgelegd_door=door,
    )
    maak_klaar(persoon)
    persoon.save(force_insert=True)
    schrijf(dossier, "persoon vastleggen", door=door, op=op, over=persoon)
    return persoon


@daad("persoon wijzigen", regels=("ALG-2", "ML-9", "TG-9"))
def wijzig_persoon(
    *, persoon: Persoon, door: Medewerker | None, versie: int, velden: Mapping[str, object], op: date | None = None
) -> Persoon:
    """Change fields of a person that was seen in `versie` (see WIJZIGBAAR); he is found by the new ones from now on.

    Raises Invoerfout; Verouderd with both texts when a colleague was first (TG-9).
    """
    onbekend = [veld for veld in velden if veld not in WIJZIGBAAR]
    if onbekend:
        raise Invoerfout({veld: f"Kies uit: {', '.join(WIJZIGBAAR)}." for veld in onbekend})
    voorproef = Persoon.objects.get(pk=persoon.pk)
    for veld, waarde in velden.items():
        setattr(voorproef, veld, waarde)
    maak_klaar(voorproef)
    nieuw = {veld: getattr(voorproef, veld) for veld in {*velden, "geboortedatum_nauwkeurigheid"}}
    gewijzigd = wijzig(persoon, versie=versie, velden=nieuw)
    vul_zoekvelden(gewijzigd)
    gewijzigd.save(update_fields=["zoeknaam", "klank"])
    schrijf(persoon.dossier, "persoon wijzigen", door=door, op=op, over=gewijzigd)
    return gewijzigd


def maak_klaar(persoon: Persoon) -> None:
    """Check a person before saving and fill what follows from the fields. Raises Invoerfout."""
    if not persoon.geboortedatum:
        persoon.geboortedatum_nauwkeurigheid = Nauwkeurigheid.ONBEKEND
    elif persoon.geboortedatum_nauwkeurigheid in ("", Nauwkeurigheid.ONBEKEND):
        persoon.geboortedatum_nauwkeurigheid = Nauwkeurigheid.DAG
    controle = Controle()
    _toets_keuzes(controle, persoon)
    _toets_datums(controle, persoon)
    for veld in ("voornamen", "voorvoegsel", "achternaam"):
        lengte = int(getattr(Persoon._meta.get_field(veld), "max_length", 0))
        if len(getattr(persoon, veld)) > lengte:
            controle.fout(veld, f"Dit is te lang: er passen {lengte} letters.")
    controle.rond_af()
    vul_zoekvelden(persoon)


def _toets_keuzes(controle: Controle, persoon: Persoon) -> None:
    controle.keuze("geboortedatum_nauwkeurigheid", persoon.geboortedatum_nauwkeurigheid, Nauwkeurigheid)
    controle.keuze("geslacht", persoon.geslacht, Geslacht)
    controle.keuze("gezinsrol", persoon.gezinsrol, Gezinsrol)
    controle.keuze("positie", persoon.positie, Positie)


def _toets_datums(controle: Controle, persoon: Persoon) -> None:
    geboren = persoon.geboortedatum
    controle.gebeurd("overleden_op", persoon.overleden_op)
    if geboren and persoon.ongeboren:
        controle.fout("geboortedatum", "Dit kind is nog niet geboren. Vul in wanneer de geboorte wordt verwacht.")
    elif geboren and geboren.year < OUDSTE_JAAR:
        controle.fout("geboortedatum", "Klopt het jaar? Deze geboortedatum ligt te lang geleden.")
    elif geboren and geboren > klok.vandaag():
        zin = "Deze geboortedatum ligt in de toekomst. Is het kind nog niet geboren, kies dan “nog niet geboren”."
        controle.fout("geboortedatum", zin)
    if persoon.uitgerekend_op and not persoon.ongeboren:
        controle.fout("uitgerekend_op", "Alleen bij een kind dat nog niet geboren is.")
    if geboren and persoon.overleden_op and persoon.overleden_op < geboren:
        controle.fout("overleden_op", "Dit ligt vóór de geboortedatum.")
