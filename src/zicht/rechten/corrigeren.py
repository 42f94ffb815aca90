"""Carrying out a granted correction: changing, removing or shielding, and telling who had it (RE-4, ALG-16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Gesprek
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.ontvangers import FouteTekst, ontvangers_van
from zicht.dossiers.rectificeren import verschuldig_rectificatie
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import datumtekst, korte_datum
from zicht.rechten.models import Beslissing, Gegevenscorrectie, Verzoek, Verzoekonderdeel
from zicht.rechten.uitvoeren import GEGEVEN

Wijze = Verzoekonderdeel.Wijze
VERWIJDERD = "Op verzoek verwijderd op {}."
"""What stands in the place of a text that was removed: that it was, never what it said."""
AFGESCHERMD = "Deze tekst is op verzoek afgeschermd: gebruik hem niet meer."


@daad("correctie uitvoeren", regels=("RE-4", "ALG-16", "TG-5", "ML-2"))
def voer_correctie_uit(
    *,
    beslissing: Beslissing,
    door: Medewerker,
    wijze: str = "",
    juiste_tekst: str = "",
    bevinding: Bevinding | None = None,
    gesprek: Gesprek | None = None,
    rij: DossierFeit | None = None,
    elders: str = "",
    ontvangers: Sequence[str] = (),
    geen_ontvangers_reden: str = "",
    op: date | None = None,
) -> Gegevenscorrectie:
    """Change, remove or shield the data of a granted correction (`wijze`, default what was asked).

    What it is about comes from the part of the request, or from `bevinding` or `gesprek`; `rij` is anything else of the
    file that is shielded, such as a letter or a file; `elders` says what was changed on another screen. The old text is
    not kept. `ontvangers`: everybody who had it; each is owed the right text. Raises Invoerfout; RedenNodig when the
    file knows of recipients and none is named; Geweigerd when the right text would give a secret away to them (TG-5,
    ML-2).
    """
    dag = op or klok.vandaag()
    onderdeel = beslissing.onderdeel
    bevinding, gesprek = bevinding or onderdeel.bevinding, gesprek or onderdeel.gesprek
    wijze = wijze or onderdeel.gewenst
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("wijze", wijze, Wijze)
    controle.uit_dossier("bevinding", beslissing.dossier, [bevinding, gesprek, rij])
    _toets_beslissing(controle, beslissing, dag)
    if rij is None:
        _toets_wat(controle, wijze, juiste_tekst, bevinding, gesprek, elders)
    elif wijze != Wijze.AFSCHERMEN:
        controle.fout("wijze", "Een brief of bestand blijft zoals het was. Afschermen kan wel.")
    controle.rond_af()
    namen = list(dict.fromkeys(naam.strip() for naam in ontvangers if naam.strip()))
    _toets_ontvangers(beslissing, bevinding, gesprek, namen, geen_ontvangers_reden)
    nieuw = _nieuwe_tekst(wijze, juiste_tekst, dag)
    verschuldig_rectificatie(beslissing.dossier, onderdeel.omschrijving, nieuw, namen, door=door, op=dag)
    correctie = Gegevenscorrectie.objects.create(
        dossier=beslissing.dossier,
        beslissing=beslissing,
        wijze=wijze,
        bevinding=bevinding,
        gesprek=gesprek,
        **_afgeschermd(wijze, rij or gesprek),
        elders=elders,
        op=dag,
        vastgelegd_door=door,
    )
    _pas_aan(wijze, nieuw, bevinding, gesprek, dag)
    beslissing.uitgevoerd_op = dag
    beslissing.save(update_fields=["uitgevoerd_op"])
    schrijf(beslissing.dossier, "correctie uitvoeren", door=door, op=dag, tekst=geen_ontvangers_reden, over=correctie)
    return correctie


def _toets_beslissing(controle: Controle, beslissing: Beslissing, dag: date) -> None:
    if beslissing.onderdeel.verzoek.soort != Verzoek.Soort.CORRECTIE:
        controle.fout("beslissing", "Dit is geen verzoek om correctie.")
    if beslissing.uitkomst not in GEGEVEN:
        controle.fout("beslissing", "Deze correctie is niet toegewezen.")
    if beslissing.uitgevoerd_op is not None:
        controle.fout("beslissing", f"Deze correctie is al uitgevoerd op {korte_datum(beslissing.uitgevoerd_op)}.")
    if dag < beslissing.op:
        controle.fout("op", f"Het besluit is van {korte_datum(beslissing.op)}. Kies een dag daarna.")


def _toets_wat(
    controle: Controle,
    wijze: str,
    juiste_tekst: str,
    bevinding: Bevinding | None,
    gesprek: Gesprek | None,
    elders: str,
) -> None:
    if bevinding is None and gesprek is None:
        zin = "Kies de bevinding of het verslag, of schrijf wat u op een ander scherm hebt aangepast."
        controle.ingevuld("elders", elders, zin)
    elif wijze == Wijze.VERBETEREN:
        controle.ingevuld("juiste_tekst", juiste_tekst, "Schrijf de tekst zoals die moet zijn.")
    if wijze == Wijze.AFSCHERMEN and bevinding is None and gesprek is None:
        controle.fout("wijze", "Kies wat u afschermt: een bevinding, een verslag, een brief of een bestand.")


def _toets_ontvangers(
    beslissing: Beslissing, bevinding: Bevinding | None, gesprek: Gesprek | None, namen: Sequence[str], reden: str
) -> None:
    """ALG-16: who is known to have received the wrong version is not passed over in silence."""
    if namen or reden.strip() or (bevinding is None and gesprek is None):
        return
    if bekend := ontvangers_van(foute_tekst(beslissing, bevinding, gesprek)):
        wie = "; ".join(dict.fromkeys(ontvanger.wie for ontvanger in bekend))
        zin = f"Volgens het dossier kregen deze tekst ook: {wie}. Neem hen over, of schrijf waarom dat niet hoeft."
        raise RedenNodig("ALG-16", zin, veld="geen_ontvangers_reden")


def foute_tekst(beslissing: Beslissing, bevinding: Bevinding | None, gesprek: Gesprek | None) -> FouteTekst:
    """The text as it stands before the correction."""
    tekst = bevinding.tekst if bevinding else gesprek.verslag if gesprek else ""
    return FouteTekst(beslissing.dossier, tekst, bevinding, gesprek)


def _nieuwe_tekst(wijze: str, juiste_tekst: str, dag: date) -> str:
    if wijze == Wijze.VERBETEREN:
        return juiste_tekst
    return AFGESCHERMD if wijze == Wijze.AFSCHERMEN else VERWIJDERD.format(datumtekst(dag))


def _afgeschermd(wijze: str, rij: DossierFeit | None) -> dict[str, Any]:
    """What no copy shows from now on; a statement says so itself."""
    if wijze != Wijze.AFSCHERMEN or rij is None:
        return {}
    return {"rij_soort": rij._meta.label_lower, "rij_id": rij.pk}


def _pas_aan(wijze: str, nieuw: str, bevinding: Bevinding | None, gesprek: Gesprek | None, dag: date) -> None:
    if bevinding is not None:
        if wijze != Wijze.VERBETEREN:
            bevinding.afgeschermd_op = dag
        if wijze != Wijze.AFSCHERMEN:
            bevinding.tekst = nieuw
        if wijze == Wijze.VERWIJDEREN:
            bevinding.bron_omschrijving = bevinding.diagnose_door = bevinding.afwijking_reden = ""
        bevinding.versie += 1
        bevinding.save()
    elif gesprek is not None and wijze != Wijze.AFSCHERMEN:
        gesprek.verslag = nieuw
        gesprek.versie += 1
        gesprek.save(update_fields=["verslag", "versie"])
