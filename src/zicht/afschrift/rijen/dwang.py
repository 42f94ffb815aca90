"""Requests to the RvdK and the JBT: disclosures, as far as about this person (RE-1)."""

from __future__ import annotations

from zicht.afschrift.rij import Rij, steeds, tekst, van, veld
from zicht.afschrift.soorten import Soort
from zicht.dwang import models as d

RIJEN = (
    Rij(
        d.Dwangtraject,
        Soort.VERSTREKKING,
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.verzonden_op or r.vastgelegd_op,
        velden=(
            veld("Via", "via"),
            veld("Verzonden", "verzonden_op"),
            tekst("Waarom onvolledig of zonder reactie verzonden", "verzonden_zonder_reactie_reden"),
            veld("Besproken", "besproken_op"),
            tekst("Waarom iemand niet is uitgenodigd", "niet_uitgenodigd_reden"),
            tekst("Uitkomst", "uitkomst"),
        ),
    ),
    Rij(
        d.Ouderinlichting,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Verteld over het verzoek aan de RvdK",
        velden=(veld("Verteld op", "ingelicht_op"), tekst("Waarom niet verteld", "reden_niet")),
    ),
    Rij(
        d.Tafelafspraak,
        Soort.PLAN,
        titel=lambda r: "Afspraak aan de Jeugdbeschermingstafel",
        velden=(
            tekst("Afspraak", "tekst"),
            tekst("Wie", "wie"),
            veld("Uiterlijk", "uiterlijk"),
            veld("Nagekomen", "nagekomen"),
            tekst("Opmerking", "opmerking"),
        ),
    ),
    Rij(
        d.ConceptReactie,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Concept voorgelegd",
        dag=lambda r: r.voorgelegd_op,
        apart=True,
        velden=(
            tekst("Concept", "tekst"),
            tekst("Waarom het woord onderzoek erin staat", "onderzoek_reden"),
            veld("Reactie op", "reactie_op"),
            tekst("Reactie", "reactie"),
            veld("Wilde niet reageren", "geen_reactie"),
        ),
    ),
    Rij(
        d.Notulen,
        Soort.VERSTREKKING,
        titel=lambda r: "Notulen van een ander",
        dag=lambda r: r.ontvangen_op,
        kijk_na=steeds("Notulen van anderen: kijk na of ze over deze persoon gaan en kloppen."),
        apart=True,
        velden=(tekst("Notulen", "tekst"), veld("Akkoord", "akkoord"), tekst("Opmerkingen", "opmerkingen")),
    ),
    Rij(
        d.Formulier,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Formulier om te ondertekenen",
        dag=lambda r: r.aangeboden_op,
        velden=(
            tekst("Formulier", "naam"),
            veld("Volledig", "volledig"),
            veld("Uitgelegd", "uitgelegd"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
            veld("Getekend", "getekend_op"),
            tekst("Waarom niet getekend", "niet_getekend_reden"),
        ),
    ),
    Rij(
        d.Huisverbodoverleg,
        Soort.VERSTREKKING,
        betreft=van("persoon_id"),
        titel=lambda r: "Overleg over een tijdelijk huisverbod",
        dag=lambda r: r.op,
        kijk_na=steeds("Kijk na of hieruit blijkt wie over het gevaar vertelde, en of het een ander in gevaar brengt."),
        velden=(
            veld("Overlegd met", "met"),
            tekst("Wie daar", "wie"),
            tekst("Waarom", "aanleiding"),
            tekst("Antwoorden op de voorwaarden", "antwoorden"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
            veld("Uitkomst", "uitkomst"),
            veld("Op", "uitkomst_op"),
            veld("Tot en met", "tot_en_met"),
            tekst("Toelichting", "toelichting"),
        ),
    ),
    Rij(
        d.Beschermingsverzoek,
        Soort.VERSTREKKING,
        betreft=van("persoon_id"),
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.verzonden_op or r.vastgelegd_op,
        velden=(
            veld("Verzonden", "verzonden_op"),
            tekst("Aan", "officier"),
            veld("Uitkomst", "uitkomst"),
            veld("Op", "uitkomst_op"),
            tekst("Toelichting", "toelichting"),
        ),
    ),
)
