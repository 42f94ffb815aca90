"""Decisions, the assessment and what it rests on: outcomes are for everybody directly involved (RE-1)."""

from __future__ import annotations

from zicht.afschrift.rij import Rij, allen, tekst, veld
from zicht.afschrift.soorten import Soort
from zicht.beoordeling import models as b
from zicht.dossiers import models as m

VAN_BESLUIT = {
    m.BesluitSoort.VEILIGHEIDSBEOORDELING: Soort.BEOORDELING,
    m.BesluitSoort.HERBEOORDELING: Soort.BEOORDELING,
    m.BesluitSoort.UITKOMST_ONDERZOEK: Soort.ONDERZOEK,
    m.BesluitSoort.VOORONDERZOEK: Soort.PLAN,
    m.BesluitSoort.DIENST: Soort.PLAN,
    m.BesluitSoort.DWANG: Soort.PLAN,
    m.BesluitSoort.BESCHERMING: Soort.PLAN,
    m.BesluitSoort.OVERDRACHT: Soort.OVERDRACHT,
    m.BesluitSoort.MONITOREN: Soort.AFSLUITING,
    m.BesluitSoort.AFSLUITEN: Soort.AFSLUITING,
    m.BesluitSoort.ANONIEME_MELDING: Soort.MELDING,
    m.BesluitSoort.INTREKKING: Soort.MELDING,
    m.BesluitSoort.AMBTSHALVE: Soort.MELDING,
}


def soort_besluit(rij: m.Besluit) -> Soort:
    """A kind of decision that the table does not know yet is part of the plan."""
    return VAN_BESLUIT.get(m.BesluitSoort(rij.soort), Soort.PLAN) if rij.soort in m.BesluitSoort else Soort.PLAN


def _over_de_melder(rij: m.Besluit) -> str:
    if soort_besluit(rij) == Soort.MELDING:
        return "Dit besluit gaat over de melder. Kijk na of eruit blijkt wie dat is."
    return ""


RIJEN = (
    Rij(
        m.Besluit,
        soort_besluit,
        titel=lambda r: f"Besluit: {r.get_soort_display()}",
        dag=lambda r: r.op,
        kijk_na=_over_de_melder,
        apart=True,
        velden=(
            veld("Uitkomst", "uitkomst"),
            tekst("Waarom", "motivering"),
            tekst("Waar het op rust", "rust_op_tekst"),
            tekst("Wat of wie niet bereikt is", "niet_bereikt"),
            tekst("Antwoorden op de criteria", "criteria"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
            tekst("Hoe het belang van het kind is gewogen", "kindbelang"),
            tekst("Waarom een ander belang voorging", "ander_belang_reden"),
        ),
    ),
    Rij(
        m.Raadpleging,
        lambda r: soort_besluit(r.besluit),
        titel=lambda r: "Advies van een collega",
        kijk_na=lambda r: _over_de_melder(r.besluit),
        mee=("besluit",),
        velden=(tekst("Rol", "rol"), tekst("Advies", "advies"), veld("Gevolgd", "gevolgd")),
    ),
    Rij(
        b.Screening,
        Soort.BEOORDELING,
        titel=lambda r: "Screening",
        dag=lambda r: r.op,
        apart=True,
        velden=(
            veld("Acuut onveilig", "acuut"),
            veld("Structureel onveilig", "structureel"),
            veld("Veel problemen tegelijk", "multiproblematiek"),
            tekst("Antwoorden", "antwoorden"),
            veld("Risico volgens de politie", "politieniveau"),
            tekst("Toelichting", "toelichting"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
        ),
    ),
    Rij(
        b.Veiligheidsbeeld,
        Soort.BEOORDELING,
        titel=lambda r: "Veiligheidsbeeld",
        dag=lambda r: r.op,
        mee=("persoon",),
        velden=(veld("Van wie", "persoon"), veld("Instrument", "instrument"), tekst("Beeld", "beeld")),
    ),
    Rij(
        b.Hulpoordeel,
        Soort.BEOORDELING,
        titel=lambda r: "Kan een andere partij het overnemen?",
        dag=lambda r: r.op,
        velden=(
            veld("Soort partij", "soort"),
            tekst("Partij", "naam"),
            veld("Kan", "kan"),
            veld("Wil", "wil"),
            veld("Is in staat", "in_staat"),
            tekst("Kennis", "kennis"),
            tekst("Capaciteit", "capaciteit"),
            veld("Kan starten", "start_op"),
            tekst("Waar het op rust", "rust_op"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
        ),
    ),
    Rij(
        b.Maatregelcheck,
        Soort.BEOORDELING,
        betreft=allen,
        titel=lambda r: "Gezag en maatregelen nagegaan",
        dag=lambda r: r.op,
        mee=("kind",),
        velden=(
            veld("Over wie", "kind"),
            veld("Gezag nagegaan", "gezag_nagegaan"),
            veld("Onderzoek van de Raad", "onderzoek_rvdk"),
            veld("Maatregel", "maatregel"),
            tekst("Uitvoerder", "uitvoerder"),
            veld("Volstaat de maatregel", "volstaat"),
            veld("Kan het geweld stoppen", "geweld_te_stoppen"),
            veld("Kan herstel geregeld worden", "herstel_te_regelen"),
            tekst("Toelichting", "toelichting"),
        ),
    ),
)
