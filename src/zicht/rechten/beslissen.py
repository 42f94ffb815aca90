"""Deciding on a request, part by part, with reasons (RE-2 to RE-8; HP2019 15.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum
from zicht.protocol.versies import versie_op
from zicht.rechten.aanvragers import aanvrager_van, ontvanger_van
from zicht.rechten.beperkingen import geldend
from zicht.rechten.bevoegd import wie_mag
from zicht.rechten.models import Beslissing, Verzoek, Verzoekonderdeel
from zicht.rechten.toetsen import Omstandigheden, toets_deel
from zicht.rechten.weerlegd import Weerlegging, weerlegging

NIETS_WEERLEGD = Weerlegging(frozenset(), alle=False)


@dataclass(frozen=True)
class Deelbeslissing:
    """The decision on one part by its number. `grond` (`Beslissing.Grond`) when it is not, or not wholly, granted.

    `belang_van`: whose substantial interest stands in the way of destruction.
    """

    onderdeel: int
    uitkomst: str
    motivering: str
    grond: str = ""
    belang_van: Sequence[Persoon] = ()


@daad("op verzoek beslissen", regels=("RE-2", "RE-3", "RE-4", "RE-5", "RE-6", "RE-7", "RE-8", "RE-9", "TG-5", "ML-2"))
def beslis_op_verzoek(
    *,
    verzoek: Verzoek,
    door: Medewerker,
    beslissingen: Sequence[Deelbeslissing],
    bevoegdheid: str = "",
    op: date | None = None,
) -> list[Beslissing]:
    """Decide on every part that has no decision yet; a part that has one gets another beside it.

    `motivering` is what the requester reads. `bevoegdheid`: how it was established that the requester represents
    somebody, where the file has no place for it (a curator). Raises Invoerfout (also while identity or authority is
    not known: that is neither yes nor no); Geweigerd when a right is given to who does not hold it (RE-8), limited
    without the leidinggevende (RE-3, RE-9), an own statement refused (RE-5) or destruction refused after a refutation
    (RE-7), and when the reasons give a secret away (all hard); RedenNodig without `bevoegdheid`.
    """
    dag = op or klok.vandaag()
    onderdelen = {deel.nummer: deel for deel in Verzoekonderdeel.objects.filter(verzoek=verzoek)}
    _toets_volledig(verzoek, onderdelen, beslissingen, dag)
    rond = omstandigheden(verzoek, dag, bevoegdheid)
    for deel in beslissingen:
        toets_deel(rond, deel.uitkomst, deel.grond, deel.belang_van)
        toets_geheimen(verzoek.dossier, deel.motivering, aan=ontvanger_van(verzoek))
    gemaakt = [_leg_vast(onderdelen[deel.onderdeel], deel, rond, door) for deel in beslissingen]
    schrijf(verzoek.dossier, "op verzoek beslissen", door=door, op=dag, over=verzoek)
    return gemaakt


def omstandigheden(verzoek: Verzoek, dag: date, bevoegdheid: str = "") -> Omstandigheden:
    """What decides what can be decided on this day: authority, limits, refuted meldingen."""
    aanvrager = aanvrager_van(verzoek)
    beperkingen = geldend(verzoek.dossier, aanvrager=aanvrager, betrokkene=verzoek.betrokkene, dag=dag)
    vernietigen = verzoek.soort == Verzoek.Soort.VERNIETIGING
    return Omstandigheden(
        verzoek=verzoek,
        dag=dag,
        bevoegdheid=wie_mag(verzoek.dossier, aanvrager, verzoek.betrokkene, dag),
        toelichting=bevoegdheid.strip(),
        beperkingen=tuple(een for een in beperkingen if verzoek.soort in een.rechten),
        weerlegging=weerlegging(verzoek.dossier) if vernietigen else NIETS_WEERLEGD,
    )


def _toets_volledig(
    verzoek: Verzoek, onderdelen: dict[int, Verzoekonderdeel], beslissingen: Sequence[Deelbeslissing], dag: date
) -> None:
    controle = Controle()
    controle.gebeurd("op", dag)
    if dag < verzoek.ontvangen_op:
        controle.fout("op", f"Het verzoek kwam pas binnen op {korte_datum(verzoek.ontvangen_op)}.")
    if verzoek.ingetrokken_op is not None:
        controle.fout("beslissingen", f"Dit verzoek is ingetrokken op {korte_datum(verzoek.ingetrokken_op)}.")
    beslist = Beslissing.objects.filter(onderdeel__verzoek=verzoek).values_list("onderdeel__nummer", flat=True)
    genoemd = [deel.onderdeel for deel in beslissingen]
    if len(set(genoemd)) != len(genoemd) or not set(genoemd) <= set(onderdelen) or not genoemd:
        controle.fout("beslissingen", f"Dit verzoek heeft {len(onderdelen)} onderdelen: beslis over elk één keer.")
    elif open_delen := set(onderdelen) - set(beslist) - set(genoemd):
        nummers = ", ".join(map(str, sorted(open_delen)))
        controle.fout("beslissingen", f"Beslis ook over onderdeel {nummers}.")
    for deel in beslissingen:
        controle.keuze("uitkomst", deel.uitkomst, Beslissing.Uitkomst)
        controle.ingevuld("motivering", deel.motivering, "Schrijf waarom, zoals de aanvrager het leest.")
        controle.uit_dossier("belang_van", verzoek.dossier, deel.belang_van)
    controle.rond_af()


def _leg_vast(onderdeel: Verzoekonderdeel, deel: Deelbeslissing, rond: Omstandigheden, door: Medewerker) -> Beslissing:
    beslissing = Beslissing.objects.create(
        dossier=onderdeel.dossier,
        onderdeel=onderdeel,
        uitkomst=deel.uitkomst,
        grond="" if deel.uitkomst == Beslissing.Uitkomst.TOEGEWEZEN else deel.grond,
        motivering=deel.motivering,
        bevoegdheid=rond.toelichting,
        besloten_door=door,
        op=rond.dag,
        versie_protocol=versie_op(rond.dag),
        weerlegde_meldingen=sorted(rond.weerlegging.meldingen),
        vastgelegd_door=door,
    )
    beslissing.belang_van.set(deel.belang_van)
    return beslissing
