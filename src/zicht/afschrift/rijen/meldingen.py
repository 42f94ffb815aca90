"""Meldingen: for the melder and everybody directly involved; of a protected melder nothing that tells who (ML-2)."""

from __future__ import annotations

from typing import Any

from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, steeds, tekst, van, veld
from zicht.afschrift.soorten import Kring, Soort, van_bron, van_personen
from zicht.contact import models as c
from zicht.contact.keuze import beantwoord
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.models import Bron


def _melder(rij: c.Melding) -> Bron:
    return rij.melder


def _als_bekend(naam: str) -> Any:
    """Shown when the family may know who the melder is: it tells what kind of person he is."""
    return lambda rij: None if afscherming(rij.melder).beschermd else getattr(rij, naam)


def _kanaal(rij: c.Melding) -> str:
    return "" if afscherming(rij.melder).beschermd else rij.get_kanaal_display()


def _antwoorden(rij: c.Melding) -> str:
    """The questions of the Meldcode and the others of the first contact, each with its answer (EC-3, EC-5)."""
    zinnen = beantwoord(rij)  # read also when they are not shown: the table is tested on what it reads
    return "" if afscherming(rij.melder).beschermd else "\n".join(zinnen)


def _labels(keuzes: type[c.Aanleiding] | type[c.Aard], codes: list[str]) -> list[str]:
    return [str(keuzes(code).label) for code in codes]


def _gebelde_bron(rij: c.Terugbelafspraak) -> Bron | None:
    """The source that was called; None when it was somebody of the family."""
    if rij.persoon_id or rij.bron:
        return rij.bron
    return rij.melding.melder if rij.melding else None


def _wie_gebeld(rij: c.Terugbelafspraak) -> Kring:
    bron = _gebelde_bron(rij)
    return van_bron(bron.pk) if bron else van_personen([rij.persoon_id])


RIJEN = (
    Rij(
        c.Melding,
        Soort.MELDING,
        betreft=samen(allen, bron_in("melder_id")),
        titel=lambda r: f"Melding {r}",
        dag=lambda r: r.ontvangen_op,
        bron=_melder,
        apart=True,
        mee=("melder",),
        velden=(
            Veld("Wie meldde", lambda r: naam_voor_anderen(r.melder)),
            Veld("Hoe", _kanaal),
            Veld("Aanleiding", lambda r: _labels(c.Aanleiding, r.aanleiding)),
            Veld("Aard", lambda r: _labels(c.Aard, r.aard)),
            tekst("Wat is gemeld", "verhaal", van_bron=True),
            tekst("Wat is gezien of gehoord", "waargenomen", van_bron=True),
            veld("Acuut onveilig", "acuut"),
            veld("Structureel onveilig", "structureel"),
            veld("Veiligheidscijfer", "veiligheidscijfer"),
            tekst("Waarom dat cijfer", "veiligheidscijfer_reden", van_bron=True),
            tekst("Wat de melder verwacht", "verwachting", van_bron=True),
            tekst("Doel van de melder (een mening)", "doel_melder", van_bron=True),
            veld("Strijd rond een scheiding", "scheidingsstrijd"),
            Veld("Weet het gezin van de melding", _als_bekend("gezin_ingelicht")),
            Veld("Waarvoor de melder belde", _als_bekend("eerste_wens")),
            Veld("Antwoorden over de keuze voor een melding", _antwoorden, tekst=True, van_bron=True),
            Veld("Kindcheck", _als_bekend("kindcheck"), tekst=True, van_bron=True),
            Veld("Afspraak over terugkoppeling", _als_bekend("feedback_afspraak"), tekst=True),
            Veld("Afspraken met de melder", _als_bekend("afspraken"), tekst=True),
            tekst("Waarom spoed", "spoed_reden"),
            Veld("Melder wilde intrekken", _als_bekend("intrekking_gewenst_op")),
            Veld("Reden van de wens", _als_bekend("intrekking_reden"), tekst=True, van_bron=True),
            Veld("Waarom de melding blijft of vervalt", _als_bekend("intrekking_motivering"), tekst=True),
            veld("Afgesloten", "afgesloten_op"),
        ),
    ),
    Rij(
        c.GemeldePersoon,
        Soort.MELDING,
        betreft=samen(van("persoon_id"), bron_in("melding.melder_id")),
        titel=lambda r: "Zoals de melder de persoon noemde",
        plek=True,
        mee=("melding",),
        velden=(
            tekst("Voornamen", "voornamen"),
            tekst("Achternaam", "achternaam"),
            veld("Geboren", "geboortedatum"),
            veld("Rol in het gezin", "gezinsrol"),
            veld("Rol in het geweld", "positie"),
            tekst("Straat", "straat", eigen=True),
            tekst("Huisnummer", "huisnummer", eigen=True),
            tekst("Postcode", "postcode", eigen=True),
            tekst("Plaats", "plaats", eigen=True),
            tekst("Telefoon", "telefoon", eigen=True),
            tekst("E-mail", "email", eigen=True),
        ),
    ),
    Rij(
        c.Samenvoeging,
        Soort.MELDING,
        titel=lambda r: "Melding bij dit dossier gevoegd",
        kijk_na=steeds("Kijk na of hier iets over een ander dossier staat."),
        velden=(tekst("Reden", "reden"), tekst("Waarom dit ongedaan is gemaakt", "ongedaan_reden")),
    ),
    Rij(
        c.Terugbelafspraak,
        Soort.MELDING,
        betreft=_wie_gebeld,
        titel=lambda r: "Terugbelafspraak",
        dag=lambda r: r.uiterlijk,
        bron=_gebelde_bron,
        mee=("bron", "melding__melder"),
        verzwegen=("wie",),
        velden=(tekst("Waarover", "onderwerp"), veld("Gebeld", "gebeld_op"), tekst("Uitkomst", "uitkomst")),
    ),
    Rij(
        c.BesprokenMet,
        Soort.VERSTREKKING,
        betreft=van("persoon_id"),
        titel=lambda r: "Een melding die is verwijderd",
        verzwegen=("wie", "bereikbaar"),
        velden=(veld("Hierover ingelicht", "ingelicht_op"),),
    ),
)
