"""A request about the data comes in: who asks, about whom, what (RE-2, RE-4 to RE-8; HP2019 15.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gesprek, Persoon
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum
from zicht.rechten.aanvragers import vind_instelling
from zicht.rechten.models import Verzoek, Verzoekonderdeel

ALLES = "Alle gegevens over deze persoon"
"""What a request is about when nobody named a part."""


@dataclass(frozen=True)
class Onderdeel:
    """One part of a request. For a correction also why (`Verzoekonderdeel.Grond`) and what should happen (`Wijze`)."""

    omschrijving: str
    grond: str = ""
    gewenst: str = ""
    bevinding: Bevinding | None = None
    gesprek: Gesprek | None = None


@daad("verzoek ontvangen", regels=("RE-2", "RE-4", "RE-5", "RE-6", "RE-8"))
def ontvang_verzoek(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    betrokkene: Persoon | None = None,
    aanvrager: Persoon | None = None,
    aanvrager_bron: Bron | None = None,
    instelling: str = "",
    wijze: str = Wijze.BRIEF,
    toelichting: str = "",
    onderdelen: Sequence[Onderdeel] = (),
    gemachtigde: str = "",
    machtiging_gezien: bool = False,
    identiteit: str = Verzoek.Identiteit.NIET,
    op: date | None = None,
) -> Verzoek:
    """Record a request (`Verzoek.Soort`) as it came in, in parts. A request is never refused here: it is answered.

    Who asks is one of `aanvrager`, `aanvrager_bron` and `instelling`; `betrokkene` is the person the data are about,
    None when a source asks for what concerns itself. The time to answer counts from `op`. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.keuze("soort", soort, Verzoek.Soort)
    controle.keuze("wijze", wijze, Wijze)
    controle.keuze("identiteit", identiteit, Verzoek.Identiteit)
    controle.gebeurd("op", dag)
    controle.uit_dossier("betrokkene", dossier, [betrokkene])
    controle.uit_dossier("aanvrager", dossier, [aanvrager, aanvrager_bron])
    if sum((aanvrager is not None, aanvrager_bron is not None, bool(instelling.strip()))) != 1:
        controle.fout("aanvrager", "Kies wie het vraagt: één persoon, melder of instelling.")
    if betrokkene is None and aanvrager_bron is None:
        controle.fout("betrokkene", "Kies over wie de gegevens gaan.")
    delen = list(onderdelen) or [Onderdeel(toelichting.strip() or ALLES)]
    _toets_onderdelen(controle, dossier, soort, delen)
    controle.rond_af()
    verzoek = Verzoek.objects.create(
        dossier=dossier,
        soort=soort,
        ontvangen_op=dag,
        wijze=wijze,
        betrokkene=betrokkene,
        aanvrager=aanvrager,
        aanvrager_bron=aanvrager_bron,
        instelling=instelling.strip(),
        gemachtigde=gemachtigde.strip(),
        machtiging_gezien=machtiging_gezien,
        identiteit=identiteit,
        toelichting=toelichting,
        vastgelegd_door=door,
    )
    if instelling.strip():
        _neem_instelling_op(dossier, instelling.strip(), door)
    for nummer, deel in enumerate(delen, start=1):
        Verzoekonderdeel.objects.create(
            dossier=dossier,
            verzoek=verzoek,
            nummer=nummer,
            omschrijving=deel.omschrijving,
            grond=deel.grond,
            gewenst=deel.gewenst,
            bevinding=deel.bevinding,
            gesprek=deel.gesprek,
            vastgelegd_door=door,
        )
    schrijf(dossier, "verzoek ontvangen", door=door, op=dag, over=verzoek)
    return verzoek


def _neem_instelling_op(dossier: Dossier, naam: str, door: Medewerker) -> None:
    """A guardian institution gets its answer by letter (RE-2, RE-8): then it is one of the parties of the file."""
    if vind_instelling(dossier, naam) is None:
        identiteit = {"organisatie": naam}
        Bron.objects.create(dossier=dossier, soort=Bron.Soort.PROFESSIONAL, identiteit=identiteit, vastgelegd_door=door)


def _toets_onderdelen(controle: Controle, dossier: Dossier, soort: str, delen: Sequence[Onderdeel]) -> None:
    """A correction says per part what is wrong and what should happen with it (RE-4)."""
    for deel in delen:
        controle.ingevuld("onderdelen", deel.omschrijving, "Schrijf om welke gegevens het gaat.")
        controle.uit_dossier("onderdelen", dossier, [deel.bevinding, deel.gesprek])
        if soort == Verzoek.Soort.CORRECTIE:
            controle.keuze("grond", deel.grond, Verzoekonderdeel.Grond)
            controle.keuze("gewenst", deel.gewenst, Verzoekonderdeel.Wijze)


@daad("identiteit vaststellen", regels=("RE-2",))
def stel_identiteit_vast(
    *,
    verzoek: Verzoek,
    door: Medewerker,
    identiteit: str,
    machtiging_gezien: bool | None = None,
    op: date | None = None,
) -> Verzoek:
    """Record how it was made sure that the requester is who he says he is, and that a mandate was seen.

    Raises Invoerfout.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("identiteit", identiteit, Verzoek.Identiteit)
    if identiteit == Verzoek.Identiteit.NIET:
        controle.fout("identiteit", "Kies hoe u hebt nagegaan wie dit vraagt.")
    controle.rond_af()
    verzoek.identiteit = identiteit
    if machtiging_gezien is not None:
        verzoek.machtiging_gezien = machtiging_gezien
    verzoek.save(update_fields=["identiteit", "machtiging_gezien"])
    schrijf(verzoek.dossier, "identiteit vaststellen", door=door, op=op, over=verzoek)
    return verzoek


@daad("verzoek intrekken", regels=("RE-2",))
def trek_verzoek_in(*, verzoek: Verzoek, door: Medewerker, reden: str, op: date | None = None) -> Verzoek:
    """The requester takes the request back; from that day nothing is owed on it. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("reden", reden, "Schrijf wat de aanvrager zei, en waarom het niet meer hoeft.")
    if verzoek.ingetrokken_op is not None:
        controle.fout("op", f"Dit verzoek is al ingetrokken op {korte_datum(verzoek.ingetrokken_op)}.")
    if dag < verzoek.ontvangen_op:
        controle.fout("op", f"Het verzoek kwam pas binnen op {korte_datum(verzoek.ontvangen_op)}.")
    controle.rond_af()
    verzoek.ingetrokken_op = dag
    verzoek.save(update_fields=["ingetrokken_op"])
    schrijf(verzoek.dossier, "verzoek intrekken", door=door, op=dag, tekst=reden, over=verzoek)
    return verzoek
