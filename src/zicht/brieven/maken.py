"""Making a letter: a draft, filled from the file (BR-1)."""

from __future__ import annotations

from zicht.afronding.models import Afsluiting, Feedback, Monitoring, Overdracht
from zicht.brieven.briefsoort import Opdracht
from zicht.brieven.models import Brief
from zicht.brieven.samenstellen import stel_samen
from zicht.brieven.sjablonen import geldend
from zicht.brieven.soorten import briefsoort
from zicht.contact.models import Melding
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, Bron, Dossier, Gesprek, Persoon, Rectificatie, Vraag
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht
from zicht.rechten.models import Verzoek

REGELS = (
    *("BR-1", "ALG-2", "ALG-14", "ALG-15", "ALG-16", "FB-1", "FB-2", "ML-8", "OND-5"),
    *("OV-2", "OV-3", "AF-1", "MON-4", "RE-4", "KL-1", "NZ-4", "NZ-6"),
)


@daad("brief maken", regels=REGELS)
def maak_brief(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    persoon: Persoon | None = None,
    bron: Bron | None = None,
    besluit: Besluit | None = None,
    gesprek: Gesprek | None = None,
    melding: Melding | None = None,
    overdracht: Overdracht | None = None,
    afsluiting: Afsluiting | None = None,
    monitoring: Monitoring | None = None,
    verzoek: Verzoek | None = None,
    vraag: Vraag | None = None,
    klacht: Klacht | None = None,
    rectificatie: Rectificatie | None = None,
    ronde: str = Feedback.Ronde.BEOORDELING,
    ketenpartner: str = "",
    lezer: str = "",
    taal: str = "",
) -> Brief:
    """Make a draft for one recipient, from the template in force and with only what this recipient may have.

    `soort` is a code of `soorten.SOORTEN`. What it is about may be left out: then it is the latest of its kind.
    `ronde` and `ketenpartner` are those of feedback (FB-1, FB-3). `lezer`: whose words it uses (`Lezer`; empty: by age,
    ALG-2). `taal`: a language of `talen` that goes along; the Dutch text counts. What
    the file does not hold becomes a mark to fill in, never an empty space. Raises Invoerfout.
    """
    kind = briefsoort(soort)
    opdracht = kind.vul_aan(
        Opdracht(
            dossier=dossier,
            door=door,
            persoon=persoon,
            bron=bron,
            besluit=besluit,
            gesprek=gesprek,
            melding=melding,
            overdracht=overdracht,
            afsluiting=afsluiting,
            monitoring=monitoring,
            verzoek=verzoek,
            vraag=vraag,
            klacht=klacht,
            rectificatie=rectificatie,
            ronde=ronde,
            ketenpartner=ketenpartner,
            lezer=lezer,
            taal=taal,
        )
    )
    controle = Controle()
    kind.toets(opdracht, controle)
    controle.rond_af()
    sjabloon = geldend(kind.sjabloon_voor(opdracht))
    brief = Brief.objects.create(
        dossier=dossier,
        soort=soort,
        sjabloon=sjabloon,
        persoon=opdracht.persoon,
        bron=opdracht.bron,
        over=opdracht.over,
        invulling=stel_samen(kind, opdracht, sjabloon).als_json(),
        vastgelegd_door=door,
    )
    schrijf(dossier, "brief maken", door=door, over=brief)
    return brief
