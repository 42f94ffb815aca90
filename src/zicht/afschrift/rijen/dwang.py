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
            tekst("Waarom verzonden zonder reactie", "verzonden_zonder_reactie_reden"),
            veld("Besproken", "besproken_op"),
            tekst("Waarom iemand niet is uitgenodigd", "niet_uitgenodigd_reden"),
            tekst("Uitkomst", "uitkomst"),
        ),
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
)
