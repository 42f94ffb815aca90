"""What a melding may hold. Nothing here refuses one for being incomplete (ML-3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zicht.advies.keuzes import Wens
from zicht.contact.invoer import BevindingInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import Aanleiding, Aard, GemeldePersoon, JaNeeOnbekend, Kanaal, Melding
from zicht.contact.onderwerpen import AFSPRAKEN, EERSTE_CONTACT, KINDCHECK, Onderwerp
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd
from zicht.protocol.versies import versie_op, waarden

CIJFERS = range(11)
"""The scale of safety: 0 (not safe at all) to 10 (safe)."""


def toets_voorwaarden(melder: MelderInvoer, over_geweld: bool) -> None:
    """EC-4, hard: the only condition that can stop a melding here; one of the police is always accepted (ML-3)."""
    if not over_geweld and not melder.is_politie:
        raise Geweigerd(
            "EC-4",
            "Een melding gaat over huiselijk geweld of kindermishandeling, of een vermoeden daarvan. "
            "Gaat het over iets anders, beantwoord de vraag dan als advies, zonder namen.",
        )


def toets_melding(controle: Controle, melding: Melding) -> None:
    """Every value is one that exists."""
    controle.keuze("kanaal", melding.kanaal, Kanaal)
    for aanleiding in melding.aanleiding:
        controle.keuze("aanleiding", aanleiding, Aanleiding)
    for aard in melding.aard:
        controle.keuze("aard", aard, Aard)
    if melding.eerste_wens:
        controle.keuze("eerste_wens", melding.eerste_wens, Wens)
    if vreemd := sorted(set(melding.antwoorden) - set(waarden(versie_op(klok.dag(melding.ontvangen_op)), "vragen"))):
        controle.fout("antwoorden", f"Er is geen vraag “{vreemd[0]}”.")
    for veld in ("acuut", "structureel", "gezin_ingelicht"):
        controle.keuze(veld, getattr(melding, veld), JaNeeOnbekend)
    if melding.veiligheidscijfer is not None and melding.veiligheidscijfer not in CIJFERS:
        controle.fout("veiligheidscijfer", "Geef een cijfer van 0 (helemaal niet veilig) tot 10 (veilig).")
    _toets_codes(controle, "kindcheck", melding.kindcheck, KINDCHECK)
    _toets_codes(controle, "afspraken", melding.afspraken, AFSPRAKEN)
    _toets_codes(controle, "besproken", melding.besproken, EERSTE_CONTACT)


def toets_melder(controle: Controle, melder: MelderInvoer, *, personen: int) -> None:
    """EC-4: he makes himself known, or he is recorded as anonymous and the leidinggevende decides (ML-4)."""
    controle.keuze("melder_soort", melder.soort, Bron.Soort)
    toets_gronden(controle, melder.gronden)
    if melder.gronden and melder.soort != Bron.Soort.PROFESSIONAL:
        controle.fout("gronden", "Alleen een professional kan een beroep doen op een grond om onbekend te blijven.")
    if melder.is_anoniem and melder.identiteit():
        controle.fout("melder_soort", "U weet wie meldt. Dan is de melder niet anoniem voor ons: kies wat hij is.")
    elif not (melder.is_anoniem or melder.is_politie or melder.is_veilig_thuis or melder.bekend):
        zin = "Vraag wie meldt en hoe wij hem bereiken. Wil hij dat niet zeggen, kies dan “anoniem”."
        controle.fout("melder_naam", zin)
    if melder.is_persoon_nummer is not None and not 1 <= melder.is_persoon_nummer <= personen:
        controle.fout("is_persoon_nummer", "De melder staat niet in de rij met personen.")


def toets_gronden(controle: Controle, gronden: Sequence[str]) -> None:
    """ML-2: there are three grounds, and no other."""
    for grond in gronden:
        controle.keuze("gronden", grond, Bron.Grond)


def toets_personen(controle: Controle, personen: Sequence[PersoonInvoer]) -> None:
    """What was typed fits; the sentence says in which row it does not."""
    for nummer, een in enumerate(personen, start=1):
        for veld in ("straat", "huisnummer", "plaats", "telefoon", "email"):
            lengte = int(getattr(GemeldePersoon._meta.get_field(veld), "max_length", 0))
            if len(getattr(een, veld)) > lengte:
                controle.fout("personen", f"Persoon {nummer}: {veld} is te lang, er passen {lengte} tekens.")


def toets_bevindingen(
    controle: Controle, bevindingen: Sequence[BevindingInvoer], *, personen: int, met_medewerker: bool
) -> None:
    nummers = [nummer for bevinding in bevindingen for nummer in bevinding.over]
    if any(not 1 <= nummer <= personen for nummer in nummers):
        controle.fout("bevindingen", "Een uitspraak gaat over iemand die niet in de rij met personen staat.")
    if bevindingen and not met_medewerker:
        controle.fout("bevindingen", "Alleen een medewerker legt uitspraken vast.")


def _toets_codes(controle: Controle, veld: str, gegeven: Iterable[str], mogelijk: Sequence[Onderwerp]) -> None:
    codes = [onderwerp.code for onderwerp in mogelijk]
    if onbekend := [code for code in gegeven if code not in codes]:
        controle.fout(veld, f"“{onbekend[0]}” kan hier niet. Kies uit: {', '.join(codes)}.")
