"""Handover, feedback, closing, monitoring, complaints (RE-1)."""

from __future__ import annotations

from typing import Any

from zicht.afronding import models as a
from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, steeds, tekst, van, veld
from zicht.afschrift.rijen.bevindingen import kring_bevinding
from zicht.afschrift.soorten import ALLEN, Kring, Soort, van_bron, van_personen
from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.klachten import models as k


def _kring_contact(rij: a.Monitorcontact) -> Kring:
    ids = [persoon.pk for persoon in rij.personen.all()]
    return van_personen(ids) if ids else ALLEN


def _kring_score(rij: a.Veiligheidsscore) -> Kring:
    over = van_personen([rij.over_id]) if rij.over_id else ALLEN
    return over | van_personen([rij.door_persoon_id]) | van_bron(rij.door_bron_id)


def _wie_gaf(rij: a.Veiligheidsscore) -> Any:
    return rij.door_persoon or (naam_voor_anderen(rij.door_bron) if rij.door_bron else "")


RIJEN = (
    Rij(
        a.Overdracht,
        Soort.OVERDRACHT,
        titel=lambda r: "Overdracht",
        dag=lambda r: r.op,
        apart=True,
        mee=("ontvanger",),
        velden=(
            veld("Soort", "soort"),
            veld("Aan", "partij"),
            Veld("Wie", lambda r: naam_voor_anderen(r.ontvanger) if r.ontvanger else ""),
            veld("In een gesprek overgedragen", "warm"),
            tekst("Waarom niet in een gesprek", "niet_warm_reden"),
            tekst("Afspraken", "afspraken"),
            tekst("Wat is overgedragen", "inhoud"),
            veld("Verzonden", "verzonden_op"),
            veld("Aanvaard", "aanvaard_op"),
            veld("Geweigerd", "geweigerd_op"),
            tekst("Reactie", "reactie"),
            veld("Veilig Thuis monitort", "monitoren"),
            tekst("Waarom niet gemonitord", "niet_monitoren_reden"),
            veld("Hulp geweigerd", "hulp_geweigerd_op"),
            tekst("Wat de partij daarover zei", "hulp_geweigerd_tekst"),
            veld("Partij verwijderde de gegevens", "partij_verwijderde_op"),
        ),
    ),
    Rij(
        a.OverdrachtBevinding,
        Soort.OVERDRACHT,
        betreft=lambda r: kring_bevinding(r.bevinding),
        titel=lambda r: "Meegegaan met de overdracht",
        dag=lambda r: r.overdracht.op,
        bron=lambda r: r.bevinding.bron,
        mee=("overdracht", "bevinding__bron", "bevinding__bron_persoon"),
        vooraf=("bevinding__betreft",),
        velden=(
            Veld("Wat", lambda r: r.bevinding.tekst, tekst=True, van_bron=True),
            tekst("Waarom dat nodig was", "nodig_omdat"),
        ),
    ),
    Rij(
        a.Feedback,
        Soort.VERSTREKKING,
        betreft=samen(allen, bron_in("bron_id")),
        titel=lambda r: "Terugkoppeling",
        dag=lambda r: r.op,
        bron=lambda r: r.bron,
        kijk_na=steeds("Kijk na of de terugkoppeling over deze persoon gaat."),
        mee=("bron",),
        velden=(
            Veld("Aan", lambda r: naam_voor_anderen(r.bron)),
            tekst("Wat is verteld", "inhoud"),
            tekst("Waarom meer is verteld", "meer_reden"),
        ),
    ),
    Rij(
        a.Afsluiting,
        Soort.AFSLUITING,
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.op,
        velden=(tekst("Toelichting", "toelichting"),),
    ),
    Rij(
        a.Monitoring,
        Soort.TOELEIDING,
        titel=lambda r: "Monitoren",
        dag=lambda r: r.besloten_op,
        velden=(
            veld("Telt vanaf", "telt_vanaf"),
            tekst("Afspraken", "afspraken"),
            veld("Beëindigd", "beeindigd_op"),
            veld("Hoe het eindigde", "einde"),
        ),
    ),
    Rij(
        a.Monitorcontact,
        Soort.TOELEIDING,
        betreft=_kring_contact,
        titel=lambda r: "Contact bij het monitoren",
        dag=lambda r: r.gehouden_op or r.gepland_op,
        kijk_na=lambda r: "" if r.personen.all() else "Kijk na of dit contact over deze persoon gaat.",
        vooraf=("personen", "bronnen"),
        velden=(
            veld("Waarom", "aanleiding"),
            Veld("Met wie", lambda r: [naam_voor_anderen(bron) for bron in r.bronnen.all()]),
            tekst("Verslag", "verslag"),
        ),
    ),
    Rij(
        a.Veiligheidsscore,
        Soort.TOELEIDING,
        betreft=_kring_score,
        titel=lambda r: "Veiligheidscijfer",
        dag=lambda r: r.op,
        bron=lambda r: r.door_bron,
        kijk_na=lambda r: "Kijk na of het cijfer of de reden iemand in gevaar brengt." if r.door_persoon_id else "",
        mee=("over", "door_persoon", "door_bron"),
        velden=(
            veld("Over", "over"),
            Veld("Gegeven door", _wie_gaf),
            veld("Cijfer", "score"),
            tekst("Reden", "reden", van_bron=True),
        ),
    ),
    Rij(
        a.Monitoroordeel,
        Soort.AFSLUITING,
        titel=lambda r: "Oordeel bij het monitoren",
        dag=lambda r: r.op,
        velden=(
            veld("Voorwaarden nagekomen", "voorwaarden_nagekomen"),
            veld("Directe veiligheid", "directe_veiligheid"),
            veld("Stabiele veiligheid", "stabiele_veiligheid"),
            veld("Aandacht voor herstel", "aandacht_voor_herstel"),
            veld("Medewerking", "medewerking"),
            tekst("Onderbouwing", "onderbouwing"),
            veld("Vervolg", "vervolg"),
        ),
    ),
    Rij(
        k.Klacht,
        Soort.RECHTEN,
        betreft=van("persoon_id"),
        titel=lambda r: "Klacht",
        dag=lambda r: r.ontvangen_op,
        velden=(
            veld("Bij", "bij"),
            tekst("Klacht", "tekst"),
            veld("Gesprek", "gesprek_op"),
            veld("Met het gesprek opgelost", "opgelost"),
            veld("Uitspraak", "uitspraak_op"),
            tekst("Reactie van Veilig Thuis", "reactie"),
            tekst("Wat wij ervan leerden", "geleerd"),
        ),
    ),
    Rij(
        k.Klachtonderdeel,
        Soort.RECHTEN,
        betreft=van("klacht.persoon_id"),
        titel=lambda r: f"Klacht, onderdeel {r.nummer}",
        mee=("klacht",),
        velden=(tekst("Onderdeel", "tekst"), veld("Uitkomst", "uitkomst"), tekst("Toelichting", "toelichting")),
    ),
    Rij(
        k.Klachtvervolg,
        Soort.RECHTEN,
        betreft=van("klacht.persoon_id"),
        titel=lambda r: "Afspraak na een klacht",
        dag=lambda r: r.afgesproken_op,
        mee=("klacht",),
        velden=(
            veld("Soort", "soort"),
            tekst("Afspraak", "tekst"),
            tekst("Wie", "wie"),
            veld("Gedaan", "gedaan_op"),
            tekst("Resultaat", "resultaat"),
        ),
    ),
)
