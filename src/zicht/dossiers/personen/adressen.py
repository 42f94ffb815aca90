"""Ordinary addresses. What may be searched and printed: a secret one never comes here (TG-5)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.models import Adres, Persoon
from zicht.dossiers.personen.geheim import toets_niet_geheim
from zicht.dossiers.personen.plek import Plek, toets_plek
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

WOONADRES = "woonadres"
GENOEMD = "genoemd"
"""A melder said so: found in a search, but it does not end the known home address."""


@daad("adres vastleggen", regels=("ML-1", "ML-9", "TG-5"))
def leg_adres_vast(
    *,
    persoon: Persoon,
    door: Medewerker | None,
    straat: str = "",
    huisnummer: str = "",
    postcode: str = "",
    plaats: str = "",
    soort: str = WOONADRES,
    vanaf: date | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Adres:
    """Record an ordinary address; a new "woonadres" ends the one before (people move).

    Raises Invoerfout; Geweigerd when it is this person's secret address, and RedenNodig when somebody whose address is
    secret would get an ordinary one (TG-5).
    """
    plek = Plek.van(straat, huisnummer, postcode, plaats)
    toets_plek(plek)
    toets_niet_geheim(persoon, plek, afwijking_reden)
    if soort == WOONADRES:
        einde = vanaf or klok.dag(klok.moment(op))
        Adres.objects.filter(persoon=persoon, soort=WOONADRES, tot=None).update(tot=einde)
    adres = Adres.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        straat=plek.straat,
        huisnummer=plek.huisnummer,
        postcode=plek.postcode,
        plaats=plek.plaats,
        soort=soort,
        vanaf=vanaf,
        vastgelegd_door=door,
    )
    schrijf(persoon.dossier, "adres vastleggen", door=door, op=op, tekst=afwijking_reden, over=persoon)
    return adres
