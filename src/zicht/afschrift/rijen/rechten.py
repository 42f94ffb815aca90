"""What somebody asked about the data, and what came of it."""

from __future__ import annotations

from zicht.afschrift.rij import Rij, bron_in, samen, tekst, van, veld
from zicht.afschrift.soorten import Soort
from zicht.rechten import models as r

RIJEN = (
    Rij(
        r.Verzoek,
        Soort.RECHTEN,
        betreft=samen(van("betrokkene_id", "aanvrager_id"), bron_in("aanvrager_bron_id")),
        titel=lambda x: f"Verzoek: {x.get_soort_display().lower()}",
        dag=lambda x: x.ontvangen_op,
        velden=(
            veld("Hoe", "wijze"),
            tekst("Gemachtigde", "gemachtigde"),
            tekst("Wat is gevraagd", "toelichting"),
            veld("Ingetrokken", "ingetrokken_op"),
        ),
    ),
    Rij(
        r.Verzoekonderdeel,
        Soort.RECHTEN,
        betreft=samen(van("verzoek.betrokkene_id", "verzoek.aanvrager_id"), bron_in("verzoek.aanvrager_bron_id")),
        titel=lambda x: f"Verzoek, onderdeel {x.nummer}",
        mee=("verzoek",),
        velden=(tekst("Onderdeel", "omschrijving"), veld("Grond", "grond"), veld("Gewenst", "gewenst")),
    ),
    Rij(
        r.Beslissing,
        Soort.RECHTEN,
        betreft=samen(
            van("onderdeel.verzoek.betrokkene_id", "onderdeel.verzoek.aanvrager_id"),
            bron_in("onderdeel.verzoek.aanvrager_bron_id"),
        ),
        titel=lambda x: "Beslissing op een verzoek",
        dag=lambda x: x.op,
        mee=("onderdeel__verzoek",),
        verzwegen=("bevoegdheid",),
        velden=(veld("Uitkomst", "uitkomst"), veld("Grond", "grond"), tekst("Waarom", "motivering")),
    ),
    Rij(
        r.Beperking,
        Soort.RECHTEN,
        betreft=samen(van("betrokkene_id", "vertegenwoordiger_id"), bron_in("betrokkene_bron_id")),
        titel=lambda x: "Beperking van een recht",
        dag=lambda x: x.vanaf,
        verzwegen=("afweging", "mening_kind", "mening_niet_gevraagd", "raadplegingen"),
        velden=(veld("Grond", "grond"), tekst("Reden", "reden"), veld("Tot", "tot")),
    ),
    Rij(
        r.EigenVerklaring,
        Soort.RECHTEN,
        betreft=samen(van("betrokkene_id", "persoon_id"), bron_in("bron_id")),
        titel=lambda x: "Eigen verklaring",
        dag=lambda x: x.op,
        velden=(tekst("Verklaring", "tekst"),),
    ),
    Rij(
        r.Gegevenscorrectie,
        Soort.RECHTEN,
        betreft=van("beslissing.onderdeel.verzoek.betrokkene_id", "beslissing.onderdeel.verzoek.aanvrager_id"),
        titel=lambda x: "Correctie uitgevoerd",
        dag=lambda x: x.op,
        mee=("beslissing__onderdeel__verzoek",),
        velden=(veld("Hoe", "wijze"), tekst("Wat elders is gewijzigd", "elders")),
    ),
)
