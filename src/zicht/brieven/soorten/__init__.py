"""Every kind of letter, by its code."""

from __future__ import annotations

from collections.abc import Mapping

from zicht.brieven.briefsoort import Briefsoort
from zicht.brieven.soorten.aanpak import Aanpak
from zicht.brieven.soorten.afsluitbrief import Afsluitbrief
from zicht.brieven.soorten.afsluiting import Afsluiting
from zicht.brieven.soorten.afspraken import Afspraken
from zicht.brieven.soorten.antwoord_verzoek import AntwoordVerzoek
from zicht.brieven.soorten.antwoord_vraag import AntwoordVraag
from zicht.brieven.soorten.einde_monitoren import EindeMonitoren
from zicht.brieven.soorten.evaluatie import Evaluatieformulier
from zicht.brieven.soorten.feedback import Feedback
from zicht.brieven.soorten.hulp_inlichten import HulpInlichten
from zicht.brieven.soorten.overdracht import Overdracht
from zicht.brieven.soorten.overdracht_gezin import OverdrachtGezin
from zicht.brieven.soorten.reactie_klacht import ReactieKlacht
from zicht.brieven.soorten.rectificatie import Rectificatie
from zicht.brieven.soorten.start import Start
from zicht.brieven.soorten.uitkomst import Uitkomst
from zicht.brieven.soorten.vernietiging import BevestigingVernietiging, BevestigingVernietigingsverzoek
from zicht.brieven.soorten.verslag import Verslag
from zicht.brieven.soorten.voorwaarden import Voorwaarden
from zicht.kern.fouten import Invoerfout

ALLE: tuple[Briefsoort, ...] = (
    Start(),
    Aanpak(),
    Afspraken(),
    Verslag(),
    Voorwaarden(),
    Feedback(),
    Uitkomst(),
    Overdracht(),
    OverdrachtGezin(),
    Afsluiting(),
    EindeMonitoren(),
    AntwoordVerzoek(),
    BevestigingVernietigingsverzoek(),
    BevestigingVernietiging(),
    Afsluitbrief(),
    Evaluatieformulier(),
    AntwoordVraag(),
    HulpInlichten(),
    Rectificatie(),
    ReactieKlacht(),
)
SOORTEN: Mapping[str, Briefsoort] = {soort.code: soort for soort in ALLE}


def briefsoort(code: str) -> Briefsoort:
    """Raises Invoerfout that lists the kinds."""
    if code not in SOORTEN:
        raise Invoerfout({"soort": f"“{code}” is geen soort brief. Kies uit: {', '.join(SOORTEN)}."})
    return SOORTEN[code]


def soort_van_sjabloon(code: str) -> Briefsoort | None:
    """The kind of letter a template is for; None for the blocks of every letter."""
    return next((soort for soort in ALLE if code in soort.sjablonen), None)


__all__ = ["ALLE", "SOORTEN", "Briefsoort", "briefsoort", "soort_van_sjabloon"]
