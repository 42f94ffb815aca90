"""Who may ask what about whose data, on one day (RE-1, RE-8; HP2019 15.8.1 and 15.8.8)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from zicht.dossiers.models import Bron, Dossier, Gezag, Persoon
from zicht.dossiers.models.persoon import Nauwkeurigheid
from zicht.protocol.leeftijden import grens
from zicht.protocol.rechten import Uitoefening, uitoefening_tussen

JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
GEBOORTEDATUM, GEZAG, VERTEGENWOORDIGER = "geboortedatum", "gezag", "vertegenwoordiger"
ONTBREEKT = {
    GEBOORTEDATUM: "de geboortedatum van degene over wie het gaat",
    GEZAG: "wie het gezag heeft",
    VERTEGENWOORDIGER: "wie de wettelijk vertegenwoordiger is (curator, mentor)",
}
"""What can be missing to say whether somebody holds the right, in plain Dutch."""
GESCHAT_MARGE = 2
"""Years an estimated birth date may be off, on either side."""
HOUDERS = (Gezag.Soort.GEZAMENLIJK, Gezag.Soort.EENHOOFDIG, Gezag.Soort.MET_DERDE, Gezag.Soort.VOOGDIJ)
SLUIT_UIT = (Gezag.Soort.EENHOOFDIG, Gezag.Soort.VOOGDIJ)
"""Authority of one that leaves none for others."""
HOUDERS_SAMEN = 2
"""Joint authority is held by two; when both are known, a third has none."""

Aanvrager = Persoon | Bron | str
"""Who asks: a person of the family, a melder or informant, or a guardian institution by its name."""


@dataclass(frozen=True)
class Bevoegdheid:
    """Does this requester hold the right? `uitkomst` is ja, nee or onbekend; onbekend is never taken for either.

    `ontbreekt` holds codes of `ONTBREEKT`: what must be found out first.
    """

    uitkomst: str
    waarom: tuple[str, ...]
    ontbreekt: tuple[str, ...] = ()
    regel: str = "RE-8"


def wie_mag(dossier: Dossier, aanvrager: Aanvrager, betrokkene: Persoon | None, dag: date) -> Bevoegdheid:
    """Whether `aanvrager` may exercise the rights on the data about `betrokkene` on that day, and why.

    `betrokkene` None: a melder or informant asks for what concerns himself. At most one query.
    """
    if isinstance(aanvrager, Bron) and aanvrager.persoon is not None:
        aanvrager = aanvrager.persoon
    if betrokkene is None:
        return _bron_over_zichzelf(aanvrager)
    if isinstance(aanvrager, Bron):
        zin = "Een melder of informant mag vragen wat over hemzelf gaat, niet wat over een ander gaat."
        return Bevoegdheid(NEE, (zin,), regel="RE-1")
    if betrokkene.overleden_op is not None and betrokkene.overleden_op <= dag:
        zin = "Deze persoon is overleden. De bronnen zeggen niet wie dan vraagt: leg dit voor aan de leidinggevende."
        return Bevoegdheid(ONBEKEND, (zin,), (VERTEGENWOORDIGER,))
    wie = uitoefening(betrokkene, dag)
    if isinstance(aanvrager, Persoon) and aanvrager.pk == betrokkene.pk:
        return _zelf(wie)
    gezag = Gezag.objects.filter(dossier=dossier, kind=betrokkene).filter(_geldt_op(dag))
    return _vertegenwoordiger(wie, betrokkene, aanvrager, list(gezag), dag)


def uitoefening(betrokkene: Persoon, dag: date) -> Uitoefening:
    """Who exercises the rights about this person on that day, as far as the birth date is known (RE-8)."""
    vroegst, laatst = _geboren_tussen(betrokkene)
    return uitoefening_tussen(vroegst, laatst, dag, betrokkene.wilsonbekwaam)


def _geboren_tussen(persoon: Persoon) -> tuple[date | None, date | None]:
    geboren = persoon.geboortedatum
    if geboren is None or persoon.ongeboren:
        return None, None
    match persoon.geboortedatum_nauwkeurigheid:
        case Nauwkeurigheid.MAAND:
            return geboren.replace(day=1), geboren.replace(day=monthrange(geboren.year, geboren.month)[1])
        case Nauwkeurigheid.JAAR:
            return date(geboren.year, 1, 1), date(geboren.year, 12, 31)
        case Nauwkeurigheid.GESCHAT:
            return date(geboren.year - GESCHAT_MARGE, 1, 1), date(geboren.year + GESCHAT_MARGE, 12, 31)
    return geboren, geboren


def _geldt_op(dag: date) -> Q:
    return (Q(vanaf=None) | Q(vanaf__lte=dag)) & (Q(tot=None) | Q(tot__gt=dag))


def _bron_over_zichzelf(aanvrager: Aanvrager) -> Bevoegdheid:
    if not isinstance(aanvrager, Bron):
        return Bevoegdheid(ONBEKEND, ("Het is niet bekend over wie dit gaat.",), regel="RE-1")
    if aanvrager.soort == Bron.Soort.ANONIEM:
        zin = "Deze melder is ook voor Veilig Thuis anoniem: dat dit dezelfde persoon is, kan niemand nagaan."
        return Bevoegdheid(NEE, (zin,), regel="RE-1")
    zin = "Een melder of informant heeft rechten op wat hij vertelde en wat over hem is vastgelegd."
    return Bevoegdheid(JA, (zin,), regel="RE-1")


def _zelf(wie: Uitoefening) -> Bevoegdheid:
    if wie.uitoefening == "onbekend":
        return Bevoegdheid(ONBEKEND, wie.waarom, wie.ontbreekt)
    if wie.uitoefening == "vertegenwoordigers":
        return Bevoegdheid(NEE, (*wie.waarom, "De wettelijk vertegenwoordigers vragen namens deze persoon."))
    return Bevoegdheid(JA, (*wie.waarom, "De aanvrager vraagt over zichzelf."))


def _vertegenwoordiger(
    wie: Uitoefening, betrokkene: Persoon, aanvrager: Persoon | str, gezag: Sequence[Gezag], dag: date
) -> Bevoegdheid:
    if wie.uitoefening == "zelf":
        zin = "Deze persoon oefent de rechten zelf uit. Een ander kan dat alleen met een machtiging."
        return Bevoegdheid(NEE, (*wie.waarom, zin))
    if wie.leeftijd is not None and wie.leeftijd >= grens("meerderjarig", "meerderjarig"):
        zin = "Gezag eindigt op de achttiende verjaardag. Ga na wie curator of mentor is."
        return Bevoegdheid(ONBEKEND, (*wie.waarom, zin), (VERTEGENWOORDIGER,))
    heeft, zin = _gezag_van(aanvrager, gezag)
    waarom = (*wie.waarom, zin)
    if heeft == NEE:
        return Bevoegdheid(NEE, waarom)
    ontbreekt = (*wie.ontbreekt, *((GEZAG,) if heeft == ONBEKEND else ()))
    return Bevoegdheid(ONBEKEND if ontbreekt else JA, waarom, ontbreekt)


def _gezag_van(aanvrager: Persoon | str, gezag: Sequence[Gezag]) -> tuple[str, str]:
    """Has this requester authority? The family he lives in makes no difference (HP2019 15.8.8)."""
    eigen = [rij for rij in gezag if _is_van(rij, aanvrager)]
    if soorten := [rij.get_soort_display().lower() for rij in eigen if rij.soort in HOUDERS]:
        return JA, f"De aanvrager heeft gezag: {soorten[0]}."
    if any(rij.soort == Gezag.Soort.GEEN for rij in eigen):
        return NEE, "De aanvrager heeft geen gezag."
    anderen = [rij for rij in gezag if rij not in eigen and rij.soort in HOUDERS]
    if any(rij.soort in SLUIT_UIT for rij in anderen):
        return NEE, "Een ander heeft het gezag alleen."
    if len({rij.gezaghebbende_id or rij.instelling for rij in anderen}) >= HOUDERS_SAMEN:
        return NEE, "Twee anderen hebben samen het gezag."
    return ONBEKEND, "Niet bekend is of de aanvrager gezag heeft."


def _is_van(rij: Gezag, aanvrager: Persoon | str) -> bool:
    if isinstance(aanvrager, Persoon):
        return rij.gezaghebbende_id == aanvrager.pk
    return bool(rij.instelling) and rij.instelling.casefold() == aanvrager.strip().casefold()
