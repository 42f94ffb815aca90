"""The services and the plans: as far as about the investigation and help to this person (RE-1)."""

from __future__ import annotations

from zicht.afschrift.rij import Rij, Veld, namen, steeds, tekst, van, van_alle, veld
from zicht.afschrift.soorten import Soort
from zicht.diensten import models as d

RIJEN = (
    Rij(
        d.Dienst,
        Soort.PLAN,
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.gestart_op,
        mee=("contactpersoon",),
        velden=(
            veld("Gestart", "gestart_op"),
            veld("Contactpersoon", "contactpersoon"),
            veld("Aangekondigd einde", "aangekondigd_einde"),
            veld("Afgerond", "afgerond_op"),
            veld("Hoe het eindigde", "einde"),
            tekst("Waarom", "einde_reden"),
        ),
    ),
    Rij(
        d.Herbeoordeling,
        Soort.BEOORDELING,
        titel=lambda r: "Opnieuw beoordeeld",
        dag=lambda r: r.op or r.gevraagd_op,
        velden=(tekst("Aanleiding", "aanleiding"), veld("Conclusie", "conclusie"), tekst("Waarom", "motivering")),
    ),
    Rij(
        d.PlanVanAanpak,
        Soort.PLAN,
        titel=lambda r: "Plan van aanpak",
        dag=lambda r: r.op,
        apart=True,
        velden=(
            tekst("Plan", "tekst"),
            veld("Vooronderzoek nodig", "vooronderzoek_nodig"),
            veld("Informanten vooraf besproken", "informanten_besproken"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
        ),
    ),
    Rij(
        d.Vooronderzoek,
        Soort.PLAN,
        titel=lambda r: "Vooronderzoek",
        dag=lambda r: r.gestart_op,
        kijk_na=steeds("Kijk na of de reden iemand in gevaar brengt of naar een melder leidt."),
        velden=(veld("Grond", "grond"), tekst("Reden", "reden"), veld("Tot", "tot"), veld("Einde", "beeindigd_op")),
    ),
    Rij(
        d.Verlenging,
        Soort.PLAN,
        titel=lambda r: "Verlenging van het vooronderzoek",
        dag=lambda r: r.van,
        kijk_na=steeds("Kijk na of de reden iemand in gevaar brengt."),
        velden=(veld("Tot", "tot"), tekst("Reden", "reden")),
    ),
    Rij(
        d.Vermoeden,
        Soort.ONDERZOEK,
        titel=lambda r: "Vermoeden",
        dag=lambda r: r.op or r.vastgelegd_op,
        vooraf=("betreft",),
        velden=(
            tekst("Vermoeden", "omschrijving"),
            Veld("Over wie", lambda r: namen(list(r.betreft.all()))),
            veld("Uitkomst", "uitkomst"),
            tekst("Onderbouwing", "onderbouwing"),
        ),
    ),
    Rij(
        d.Specialistisch,
        Soort.PLAN,
        betreft=van("persoon_id"),
        titel=lambda r: "Specialistisch onderzoek",
        dag=lambda r: r.besloten_op,
        velden=(tekst("Vraag", "vraag"), tekst("Waarom is afgeweken", "afwijking_reden")),
    ),
    Rij(
        d.Voorwaarde,
        Soort.PLAN,
        betreft=van_alle("betreft"),
        titel=lambda r: "Veiligheidsvoorwaarde",
        dag=lambda r: r.op,
        vooraf=("betreft",),
        velden=(
            tekst("Voorwaarde", "tekst"),
            tekst("Getoetst op", "toets"),
            tekst("Afgestemd met", "afgestemd_met"),
            tekst("Hoe wij dat nagaan", "hoe_gemeten"),
            tekst("Waarom is afgeweken", "afwijking_reden"),
            veld("Vervallen", "vervallen_op"),
            tekst("Waarom vervallen", "vervallen_reden"),
        ),
    ),
    Rij(
        d.Plan,
        Soort.PLAN,
        betreft=van_alle("personen"),
        titel=lambda r: r.get_soort_display(),
        dag=lambda r: r.op,
        apart=True,
        vooraf=("personen",),
        velden=(
            Veld("Voor wie", lambda r: namen(list(r.personen.all()))),
            tekst("Wie voert het uit", "eigenaar"),
            veld("Stand", "status"),
            veld("Vrijwillig of gedwongen", "kader"),
            veld("Rust op", "kader_grond"),
            tekst("Plan", "tekst"),
        ),
    ),
)
