"""Conversations and contacts: for who was in them (RE-1)."""

from __future__ import annotations

from typing import Any

from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, steeds, tekst, van, van_alle, veld
from zicht.afschrift.soorten import Kring, Soort, van_personen
from zicht.dossiers import models as m
from zicht.dossiers.afscherming import naam_voor_anderen


def kring_gesprek(rij: m.Gesprek) -> Kring:
    """Who was there; of a conversation with others only, those whom the statements of it are about."""
    partners = [een.persoon_id for een in rij.partners.all()]
    if partners:
        return van_personen(partners)
    return van_personen(persoon.pk for bevinding in rij.bevindingen.all() for persoon in bevinding.betreft.all())


def _met_wie(rij: m.Gesprek) -> list[str]:
    gezin = [een.persoon.naam for een in rij.partners.all()]
    return [*gezin, *(naam_voor_anderen(bron) for bron in rij.derden.all())]


def _kring_reden(rij: m.RedenNiet) -> Kring:
    """The persons that the key of the obligation names."""
    return van_personen(_ids(rij.sleutel))


def _ids(sleutel: str) -> list[Any]:
    from uuid import UUID

    gevonden = []
    for deel in sleutel.split(":"):
        try:
            gevonden.append(UUID(deel))
        except ValueError:
            continue
    return gevonden


def _titel(gesprek: m.Gesprek) -> str:
    wijze = gesprek.get_wijze_display()
    return wijze if wijze.lower().startswith("gesprek") else f"Gesprek: {wijze.lower()}"


RIJEN = (
    Rij(
        m.Gesprek,
        Soort.GESPREK,
        betreft=kring_gesprek,
        titel=_titel,
        dag=lambda r: r.op,
        apart=True,
        vooraf=("partners__persoon", "derden", "bevindingen__betreft"),
        velden=(
            Veld("Met wie", _met_wie),
            tekst("Doel", "doel"),
            veld("Gehouden", "gehouden"),
            tekst("Voorbereiding", "voorbereiding"),
            tekst("Verslag", "verslag"),
            veld("Verslag geschreven", "verslag_op"),
            tekst("Waarom dit gesprek er kwam terwijl contact was uitgesteld", "contactstop_reden"),
        ),
    ),
    Rij(
        m.Gesprekspartner,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Deel in een gesprek",
        dag=lambda r: r.gesprek.op,
        mee=("gesprek",),
        velden=(
            veld("Hoe", "hoe"),
            veld("Over de melding en de situatie", "over_melding_en_situatie"),
            veld("Ouders vooraf geïnformeerd", "ouders_vooraf_geinformeerd_op"),
            tekst("Waarom de ouders het vooraf niet wisten", "ouders_niet_vooraf_reden"),
        ),
    ),
    Rij(
        m.Verslagaanbod,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Verslag aangeboden",
        dag=lambda r: r.aangeboden_op,
        velden=(veld("Gereageerd", "gereageerd_op"),),
    ),
    Rij(
        m.Informatie,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Wat is verteld",
        dag=lambda r: r.op,
        velden=(
            Veld("Onderwerp", lambda r: r.onderwerp.replace("_", " ")),
            veld("Hoe", "wijze"),
            tekst("Hoe het is afgestemd", "afstemming"),
        ),
    ),
    Rij(
        m.Afspraak,
        Soort.GESPREK,
        betreft=van_alle("met"),
        titel=lambda r: "Afspraak",
        dag=lambda r: r.gemaakt_op,
        vooraf=("met",),
        velden=(tekst("Afspraak", "tekst"),),
    ),
    Rij(
        m.Vraag,
        Soort.RECHTEN,
        betreft=van("persoon_id"),
        titel=lambda r: "Vraag",
        dag=lambda r: r.gesteld_op,
        velden=(tekst("Vraag", "tekst"), veld("Hoe", "wijze")),
    ),
    Rij(
        m.Antwoord,
        Soort.RECHTEN,
        betreft=van("vraag.persoon_id"),
        titel=lambda r: "Antwoord op de vraag",
        dag=lambda r: r.op,
        mee=("vraag",),
        velden=(tekst("Antwoord", "tekst"), veld("Hoe", "wijze"), veld("Inhoudelijk", "inhoudelijk")),
    ),
    Rij(
        m.Begrepen,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Nagevraagd of het duidelijk was",
        dag=lambda r: r.op,
        velden=(tekst("Hoe dat bleek", "hoe"),),
    ),
    Rij(
        m.Uitstel,
        Soort.GESPREK,
        betreft=van_alle("personen"),
        titel=lambda r: "Informeren of contact uitgesteld",
        dag=lambda r: r.vanaf,
        kijk_na=steeds("Hier staat waarom iemand niet is ingelicht. Kijk na of geven iemand in gevaar brengt."),
        vooraf=("personen",),
        velden=(
            veld("Grond", "grond"),
            tekst("Reden", "reden"),
            tekst("Afgestemd met", "afgestemd_met"),
            veld("Opnieuw bezien", "opnieuw_bezien_op"),
            veld("Beëindigd", "beeindigd_op"),
        ),
    ),
    Rij(
        m.RedenNiet,
        Soort.GESPREK,
        betreft=_kring_reden,
        titel=lambda r: "Waarom iets niet is gedaan",
        dag=lambda r: r.op,
        kijk_na=steeds("Kijk na of deze reden over deze persoon gaat en veilig te geven is."),
        velden=(tekst("Reden", "reden"),),
    ),
    Rij(
        m.Verzending,
        lambda r: Soort.GESPREK if r.persoon_id else Soort.VERSTREKKING,
        betreft=lambda r: van("persoon_id")(r) if r.persoon_id else samen(allen, bron_in("bron_id"))(r),
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.op,
        kijk_na=lambda r: "" if r.persoon_id else "Kijk na of wat is verstrekt over deze persoon gaat.",
        # A letter that was made here is a row of its own, with the same text.
        alleen=lambda r: not hasattr(r, "brief"),
        apart=True,
        mee=("persoon", "bron", "brief"),
        velden=(
            Veld("Aan", lambda r: r.persoon or (naam_voor_anderen(r.bron) if r.bron else "")),
            tekst("Aan een andere partij", "partij"),
            veld("Hoe", "wijze"),
            tekst("Tekst", "tekst"),
        ),
    ),
    Rij(m.Gebeurtenis, niet="De tijdlijn herhaalt wat in de andere onderdelen staat.", verzwegen=("tekst",)),
    Rij(m.Verplichting, niet="Dit rekent Zicht uit: wat Veilig Thuis nog moet doen. Er staat niets in over u."),
)
