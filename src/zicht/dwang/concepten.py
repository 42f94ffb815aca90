"""The draft of a request, put to each parent with its reasons, and the reaction (DW-2; OMBUDSMAN, klacht 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon, Verzending
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.verzenden import bevestig_schriftelijk
from zicht.dwang.models import ConceptReactie, Dwangtraject
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("concept voorleggen", regels=("DW-2", "ALG-14", "TG-5", "ML-2"))
def leg_concept_voor(
    *,
    traject: Dwangtraject,
    door: Medewerker,
    persoon: Persoon,
    tekst: str,
    dekt: Sequence[str] = (),
    wijze: str = Wijze.EMAIL,
    onderzoek_reden: str = "",
    contactstop_reden: str = "",
    op: date | None = None,
) -> ConceptReactie:
    """Put the draft to one person and ask for a reaction.

    `dekt` are the parts of the written confirmation of ALG-14 that the draft holds (its reasons are "waarom"), so that
    those are met; that it was understood is checked apart. Raises Invoerfout; Geweigerd when the text gives away a
    secret (hard); RedenNodig when the draft of a VTB says "onderzoek", or while contact with this person is stopped.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("tekst", tekst, "Plak hier de tekst van het concept zoals deze persoon die krijgt.")
    if traject.verzonden_op is not None:
        controle.fout("traject", "Dit verzoek is al verzonden: een concept voorleggen kan niet meer.")
    controle.rond_af()
    bevestig_schriftelijk(
        dossier=traject.dossier,
        door=door,
        soort=Verzending.Soort.AANPAK if dekt else Verzending.Soort.ANDERS,
        persoon=persoon,
        besluit=traject.besluit,
        dekt=dekt,
        wijze=wijze,
        tekst=tekst,
        op=dag,
        onderzoek_reden=onderzoek_reden,
        contactstop_reden=contactstop_reden,
    )
    concept = ConceptReactie.objects.create(
        dossier=traject.dossier,
        traject=traject,
        persoon=persoon,
        voorgelegd_op=dag,
        tekst=tekst,
        onderzoek_reden=onderzoek_reden,
        vastgelegd_door=door,
    )
    schrijf(traject.dossier, "concept voorleggen", door=door, op=op, over=concept)
    return concept


@daad("reactie op concept vastleggen", regels=("DW-2", "ALG-8"))
def leg_reactie_op_concept_vast(
    *, concept: ConceptReactie, door: Medewerker, reactie: str = "", geen_reactie: bool = False, op: date | None = None
) -> ConceptReactie:
    """Record the reaction, which goes along with the request; `geen_reactie`: asked, none came. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if geen_reactie == bool(reactie.strip()):
        controle.fout("reactie", "Schrijf de reactie op, of vink aan dat er na vragen geen reactie kwam.")
    if dag < concept.voorgelegd_op:
        controle.fout("op", "Het concept is later voorgelegd. Kies een dag daarna.")
    if concept.reactie_op is not None:
        controle.fout("concept", "De reactie op dit concept is al vastgelegd.")
    controle.rond_af()
    concept.reactie, concept.geen_reactie, concept.reactie_op = reactie, geen_reactie, dag
    concept.save(update_fields=["reactie", "geen_reactie", "reactie_op"])
    schrijf(concept.dossier, "reactie op concept vastleggen", door=door, op=op, tekst=reactie, over=concept)
    return concept
