"""Aftercare (RE-1): an agreement with somebody is that person's; what was special about the Onderzoek everybody's."""

from __future__ import annotations

from zicht.afronding import models as a
from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, steeds, tekst, van, veld
from zicht.afschrift.soorten import Soort
from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.protocol.nazorg import onderwerpen, steun

RIJEN = (
    Rij(
        a.Nazorgomstandigheden,
        Soort.AFSLUITING,
        titel=lambda r: "Wat er bij de nazorg speelde",
        dag=lambda r: r.op,
        kijk_na=steeds("Kijk na of hierin iets staat wat naar een melder leidt."),
        velden=(
            veld("Anonieme melding", "anonieme_melding"),
            veld("Medische grondslag", "medische_grondslag"),
            veld("Zorgen herkend", "zorgen_herkend"),
            veld("Mogelijk een melder die kwaad wilde (een mening)", "mogelijk_kwaadwillend"),
            tekst("Van wie die mening is", "mening_van"),
            tekst("Bejegening", "bejegening"),
            tekst("Informatie en eigen inbreng", "informatie_en_zelfregie"),
            tekst("Hoe lang het duurde", "doorlooptijd"),
            tekst("Wat dat betekent", "betekenis"),
        ),
    ),
    Rij(
        a.Nazorgpunt,
        Soort.TOELEIDING,
        betreft=van("persoon_id"),
        titel=lambda r: "Nazorg besproken",
        dag=lambda r: r.op,
        velden=(
            Veld("Onderwerp", lambda r: onderwerpen()[r.onderwerp].naam),
            veld("Behoefte", "behoefte"),
            tekst("Afspraak", "afspraak"),
            Veld("Gewezen op", lambda r: [steun()[code] for code in r.verwezen_naar]),
        ),
    ),
    Rij(
        a.Nazorgcontact,
        Soort.TOELEIDING,
        betreft=van("persoon_id"),
        titel=lambda r: "Later contact",
        dag=lambda r: r.gevraagd_op,
        velden=(
            veld("Gewenst", "gewenst"),
            veld("Afgesproken voor", "afgesproken_op"),
            veld("Gebeld", "gehouden_op"),
            tekst("Verslag", "verslag"),
            veld("Vervallen", "vervallen_op"),
            veld("Eerst bellen, daarna vernietigen", "gaat_voor_vernietiging"),
        ),
    ),
    Rij(
        a.Uitkomstcontrole,
        Soort.VERSTREKKING,
        betreft=samen(allen, bron_in("bron_id")),
        titel=lambda r: "Nagegaan of de uitkomst bekend is",
        dag=lambda r: r.gedaan_op or r.afgesproken_op,
        bron=lambda r: r.bron,
        mee=("bron",),
        velden=(
            Veld("Bij", lambda r: naam_voor_anderen(r.bron)),
            tekst("Afspraak", "afspraak"),
            veld("De uitkomst is bekend", "aangekomen"),
            tekst("Verschil met hun dossier", "verschil"),
        ),
    ),
)
