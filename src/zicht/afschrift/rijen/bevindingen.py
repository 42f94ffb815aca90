"""Who told what (RE-1): melders and informants, statements, what people said to them, what was put right."""

from __future__ import annotations

from typing import Any

from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, steeds, tekst, van, van_alle, veld
from zicht.afschrift.soorten import Kring, Soort, van_personen
from zicht.dossiers import models as m
from zicht.dossiers.afscherming import naam_voor_anderen


def soort_bevinding(rij: m.Bevinding) -> Soort:
    if rij.melding_id is not None:
        return Soort.MELDING
    return Soort.GESPREK if rij.bron_persoon_id or rij.gesprek_id else Soort.INFORMANT


def kring_bevinding(rij: m.Bevinding) -> Kring:
    """The persons it is about, and who said it; the source itself."""
    over = van_alle("betreft")(rij)
    return over | van_personen([rij.bron_persoon_id]) | bron_in("bron_id")(rij)


def wie_zei(rij: m.Bevinding) -> str:
    if rij.bron is not None:
        return naam_voor_anderen(rij.bron)
    return str(rij.bron_persoon or "")


def _kijk_na(rij: m.Bevinding) -> str:
    if rij.bron_persoon_id:
        return "Iemand van het gezin zei dit. Kijk na of geven die persoon in gevaar brengt."
    return ""


def _van_bevinding(rij: Any) -> m.Bron | None:
    bron: m.Bron | None = rij.bevinding.bron
    return bron


RIJEN = (
    Rij(
        m.Bron,
        Soort.INFORMANT,
        betreft=samen(allen, bron_in("pk")),
        titel=lambda r: "Melder, informant of partij",
        bron=lambda r: r,
        velden=(
            Veld("Wie", naam_voor_anderen),
            Veld("Uw gegevens", lambda r: r.identiteit, eigen=True),
            Veld("Uw reden om onbekend te blijven", lambda r: r.grond_toelichting, eigen=True),
        ),
        verzwegen=("identiteit", "grond_toelichting"),
    ),
    Rij(
        m.Bevinding,
        soort_bevinding,
        betreft=kring_bevinding,
        titel=lambda r: r.get_status_display(),
        dag=lambda r: r.op,
        bron=lambda r: r.bron,
        kijk_na=_kijk_na,
        mee=("bron", "bron_persoon"),
        vooraf=("betreft",),
        velden=(
            tekst("Wat is gezegd of gezien", "tekst", van_bron=True),
            Veld("Wie zei dit", wie_zei),
            tekst("Waar dit vandaan komt", "bron_omschrijving"),
            veld("Belastend", "belastend"),
            veld("Uit een contact van toen", "huidig_contact"),
            tekst("Diagnose gesteld door", "diagnose_door"),
            tekst("Bevoegd als", "diagnose_kwalificatie"),
            veld("Datum van de diagnose", "diagnose_op"),
            tekst("Waarom zo vastgelegd", "afwijking_reden"),
            veld("Gerectificeerd", "gerectificeerd_op"),
        ),
    ),
    Rij(
        m.Wederhoor,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: "Reactie op een uitspraak",
        dag=lambda r: r.voorgelegd_op,
        velden=(tekst("Reactie", "reactie"), veld("Wilde niet reageren", "geen_reactie")),
    ),
    Rij(
        m.Accordering,
        Soort.INFORMANT,
        betreft=lambda r: kring_bevinding(r.bevinding),
        titel=lambda r: "Goedkeuring door de informant",
        dag=lambda r: r.gevraagd_op,
        bron=_van_bevinding,
        mee=("bevinding__bron", "bevinding__bron_persoon"),
        vooraf=("bevinding__betreft",),
        velden=(veld("Akkoord", "akkoord_op"), tekst("Opmerking", "opmerking", van_bron=True)),
    ),
    Rij(
        m.Correctie,
        Soort.GESPREK,
        betreft=van("persoon_id"),
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.op,
        velden=(tekst("Correctie of aanvulling", "tekst"),),
    ),
    Rij(
        m.Rectificatie,
        Soort.VERSTREKKING,
        betreft=lambda r: van_alle("bevinding.betreft")(r) if r.bevinding_id else allen(r),
        titel=lambda r: "Rectificatie",
        dag=lambda r: r.verschuldigd_op,
        kijk_na=steeds("Kijk na of deze rectificatie over deze persoon gaat."),
        mee=("bevinding",),
        vooraf=("bevinding__betreft",),
        velden=(
            tekst("Wat er fout was", "onderwerp"),
            tekst("Wat er had moeten staan", "juiste_tekst"),
            tekst("Aan wie", "ontvanger"),
            veld("Verzonden", "verzonden_op"),
        ),
    ),
    Rij(
        m.Bevraging,
        Soort.INFORMANT,
        betreft=samen(allen, bron_in("bron_id")),
        titel=lambda r: "Informatie gevraagd",
        dag=lambda r: r.gevraagd_op,
        bron=lambda r: r.bron,
        kijk_na=steeds("Kijk na of de informatie over deze persoon gaat."),
        mee=("bron",),
        velden=(
            Veld("Bij wie", lambda r: naam_voor_anderen(r.bron) if r.bron else r.get_bij_display()),
            veld("Soort vraag", "soort"),
            tekst("Vraag", "vraag"),
            tekst("Waarom dat nodig was", "noodzaak"),
            tekst("Antwoord", "antwoord", van_bron=True),
            veld("Beantwoord", "beantwoord_op"),
            tekst("Toelichting", "grond_toelichting"),
            veld("Gezin vooraf geïnformeerd", "gezin_vooraf_geinformeerd"),
        ),
    ),
    Rij(
        m.Document,
        Soort.INFORMANT,
        betreft=samen(van_alle("betreft"), bron_in("bron_id")),
        titel=lambda r: "Bijlage",
        dag=lambda r: r.ontvangen_op,
        bron=lambda r: r.bron,
        kijk_na=steeds("Open dit bestand en lees het zelf. Daarna gaat het als bijlage mee."),
        apart=True,
        mee=("bron",),
        vooraf=("betreft",),
        verzwegen=("inhoud",),
        velden=(tekst("Wat het is", "naam"), Veld("Van wie", lambda r: naam_voor_anderen(r.bron) if r.bron else "")),
    ),
)
