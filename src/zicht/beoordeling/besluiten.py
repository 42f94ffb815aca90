"""The decision of the safety assessment: who takes the next steps (VB-1, VB-5 to VB-9; HP2019 7.2, 7.4.4, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Unpack

from zicht.beoordeling import afwijkingen as afwijken
from zicht.beoordeling import criteria
from zicht.beoordeling.afwijkingen import Afwijking
from zicht.beoordeling.models import Hulpoordeel, Screening, Uitkomst
from zicht.beoordeling.urgentie import SPOED, VOLGORDE
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Dossier, Persoon
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op


@daad(
    "veiligheidsbeoordeling besluiten",
    regels=("VB-1", "VB-4", "VB-5", "VB-8", "VB-9", "VB-10", "VB-11", "ML-4", "ML-8", "ALG-12", "ALG-13", "ALG-20"),
)
def besluit_veiligheidsbeoordeling(
    *,
    dossier: Dossier,
    door: Medewerker,
    uitkomst: str,
    meldingen: Sequence[Melding],
    antwoorden: Mapping[str, bool | None] | None = None,
    partij: Hulpoordeel | None = None,
    prioriteit: str = "",
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Besluit:
    """Decide who takes the next steps on these meldingen (VB-5). `uitkomst` is a value of `Uitkomst`.

    `antwoorden`: question code of the criteria to yes, no or None; what the screening and the judgment on the party
    already say is filled in. `partij`: the judgment the handover rests on (default: the latest of that kind).
    `prioriteit`: gewoon, hoog or spoed for these meldingen; empty leaves it. An earlier decision stays (ML-8). With
    Veilig Thuis as outcome the service is chosen by an act of its own, at once or after first contact (VB-11).

    Raises Geweigerd (hard): help already present that is not known to be able, willing and capable (VB-8); an anonymous
    melding the leidinggevende did not take up (ML-4); no colleague (ALG-12). RedenNodig, with every departure in it:
    the criteria say otherwise, no screening covers these meldingen, the party or a measure is not clear, a lower
    priority, an advice not followed. Invoerfout.
    """
    dag = op or klok.vandaag()
    _toets_invoer(dossier, uitkomst, meldingen, partij, prioriteit, dag)
    _toets_anoniem(meldingen)
    sinds = max(klok.dag(melding.ontvangen_op) for melding in meldingen)
    partij = partij or criteria.laatste_oordeel(dossier, uitkomst)
    if uitkomst == Uitkomst.LOPENDE_HULP:
        _toets_lopende_hulp(partij, sinds)
    screening = _screening_van(dossier, meldingen)
    gegeven = dict(antwoorden or {})
    bekend = criteria.uit_screening(screening) | criteria.uit_oordeel(partij)
    samen = bekend | {vraag: antwoord for vraag, antwoord in gegeven.items() if antwoord is not None}
    versie = versie_op(dag)
    afwijkingen = [
        *afwijken.van_criteria(uitkomst, samen, versie),
        *afwijken.van_screening(gegeven, screening),
        *(afwijken.van_partij(uitkomst, partij, sinds) if uitkomst in criteria.PARTIJ else ()),
        *(_maatregelen(dossier, meldingen, dag) if uitkomst == Uitkomst.LOPENDE_HULP else ()),
        *afwijken.van_prioriteit(meldingen, prioriteit),
        *afwijken.van_advies(raadpleging.gevolgd for raadpleging in onderbouwing["geraadpleegd"]),
    ]
    afwijken.vraag_reden(afwijkingen, onderbouwing.get("afwijking_reden", ""))
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.VEILIGHEIDSBEOORDELING,
        uitkomst=uitkomst,
        op=dag,
        door=door,
        criteria=criteria.per_set(uitkomst, samen, versie),
        meldingen=[melding.pk for melding in meldingen],
        versie_protocol=versie,
        daad="veiligheidsbeoordeling besluiten",
        **onderbouwing,
    )
    if uitkomst in criteria.PARTIJ and partij is not None:
        partij.besluiten.add(besluit)
    _zet_prioriteit(meldingen, prioriteit, op)
    return besluit


def _toets_invoer(
    dossier: Dossier,
    uitkomst: str,
    meldingen: Sequence[Melding],
    partij: Hulpoordeel | None,
    prioriteit: str,
    dag: date,
) -> None:
    controle = Controle()
    controle.keuze("uitkomst", uitkomst, Uitkomst)
    controle.rond_af()
    controle.uit_dossier("meldingen", dossier, meldingen)
    controle.uit_dossier("partij", dossier, [partij])
    controle.gebeurd("op", dag)
    if not meldingen:
        controle.fout("meldingen", "Kies over welke meldingen u besluit. Elke melding krijgt een eigen besluit.")
    if partij is not None and partij.soort != criteria.PARTIJ.get(Uitkomst(uitkomst)):
        controle.fout("partij", "Dit oordeel gaat over een andere soort partij. Kies er een die bij de uitkomst hoort.")
    if any(klok.dag(melding.ontvangen_op) > dag for melding in meldingen):
        controle.fout("op", "Deze datum ligt vóór de ontvangst van een melding waarover u besluit.")
    if any(melding.afgesloten_op is not None for melding in meldingen):
        controle.fout("meldingen", "Een van deze meldingen is al afgesloten. Kies de meldingen die nog lopen.")
    if prioriteit and prioriteit not in VOLGORDE:
        controle.fout("prioriteit", f"Kies uit: {', '.join(VOLGORDE)}.")
    controle.rond_af()


def _toets_anoniem(meldingen: Sequence[Melding]) -> None:
    """ML-4, hard: an anonymous melding is taken up only by the leidinggevende."""
    wacht = [m for m in meldingen if m.melder.soort == Bron.Soort.ANONIEM and not m.anoniem_in_behandeling]
    if wacht:
        zin = f"{wacht[0]} is anoniem. Alleen de leidinggevende beslist of die wordt opgepakt. Leg dat eerst voor."
        raise Geweigerd("ML-4", zin)


def _toets_lopende_hulp(partij: Hulpoordeel | None, sinds: date) -> None:
    """VB-8, hard: since the melding it was recorded that the helper can, wants to and is able, and what that rests on.

    A judgment from before the melding says nothing: that there is a melding during help is itself a sign (VB-10).
    """
    actueel = partij is not None and partij.op >= sinds and bool(partij.rust_op.strip())
    if partij is None or not (actueel and partij.kan and partij.wil and partij.in_staat):
        raise Geweigerd(
            "VB-8",
            "Overdragen aan hulp die er al is kan alleen als na deze melding is vastgelegd dat de hulpverlener dit "
            "kan, wil en er volgens u toe in staat is, en waar dat op rust. Leg dat oordeel eerst vast, of kies een "
            "andere uitkomst.",
        )


def _maatregelen(dossier: Dossier, meldingen: Sequence[Melding], dag: date) -> Iterator[Afwijking]:
    betrokkenen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None)
    kinderen = [persoon for persoon in betrokkenen if is_minderjarig(persoon, dag)]
    vanaf = min(klok.dag(melding.ontvangen_op) for melding in meldingen)
    yield from afwijken.van_maatregelen(kinderen, criteria.laatste_checks(dossier, vanaf))


def _screening_van(dossier: Dossier, meldingen: Sequence[Melding]) -> Screening | None:
    """The latest screening that covers all of these meldingen (ML-8)."""
    gedekt = Screening.objects.filter(dossier=dossier, meldingen__contains=[melding.pk for melding in meldingen])
    return gedekt.order_by("op", "vastgelegd_op").last()


def _zet_prioriteit(meldingen: Sequence[Melding], prioriteit: str, op: date | None) -> None:
    for melding in meldingen:
        if not prioriteit or melding.urgentie == prioriteit:
            continue
        melding.urgentie = prioriteit
        if prioriteit == SPOED and melding.spoed_sinds is None:
            melding.spoed_sinds = klok.moment(op)
        melding.save(update_fields=["urgentie", "spoed_sinds"])
