"""How long a dossier is kept (RE-10). What is not known means: keep, and say what is missing."""

from dataclasses import dataclass
from datetime import date

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.kalender import EEN_DAG
from zicht.protocol.leeftijden import jarig_op
from zicht.protocol.taal import datumtekst
from zicht.protocol.termijnen import bepaling, bereken
from zicht.protocol.versies import STANDAARD, waarde

_EINDE = "het definitieve einde van de bemoeienis"
_GEBOORTEDATUM = "de geboortedatum van het jongste kind"


@dataclass(frozen=True)
class Bewaartermijn:
    """`bewaren_tot_en_met` is the last day of keeping; None means onbekend: keep until `ontbreekt` is known."""

    versie: str
    bewaren_tot_en_met: date | None
    bron: Bron
    waarom: tuple[str, ...]
    ontbreekt: tuple[str, ...] = ()

    @property
    def antwoord(self) -> str:
        """Either bekend or onbekend."""
        return "onbekend" if self.bewaren_tot_en_met is None else "bekend"

    @property
    def loopt_nog(self) -> bool:
        """Whether the work itself has not ended: then nothing is missing, the term has only not begun."""
        return _EINDE in self.ontbreekt

    def mag_weg(self, op: date) -> bool:
        """Whether on day `op` the term has ended; never while it is unknown."""
        return self.bewaren_tot_en_met is not None and op > self.bewaren_tot_en_met


def bewaren(
    gesloten: date | None,
    laatste_wijziging: date | None = None,
    jongste_kind: date | None = None,
    versie: str = STANDAARD,
    *,
    kind_zonder_geboortedatum: bool = False,
    verlengd_tot_en_met: date | None = None,
) -> Bewaartermijn:
    """Until when a dossier is kept.

    `gesloten` is the final end, monitoring included; None when it is open or not known. `laatste_wijziging` counts
    under the law of 2026 when it is later than the end. `jongste_kind` is the birth date of the youngest child of the
    family, None when there are no children; a child whose date is not known: `kind_zonder_geboortedatum`.
    `verlengd_tot_en_met` is the leidinggevende's decision to keep longer. Retention follows the law of the day on
    which it is applied. Raises OnbekendeVersie, and Protocolfout for a version that is only there to read old files.
    """
    telt_vanaf = waarde(versie, "bewaren", "dossier", "onderwerp")["telt_vanaf"]
    bron = bepaling("bewaren_dossier", versie).bron
    ontbreekt = _wat_ontbreekt(gesloten, kind_zonder_geboortedatum)
    if gesloten is None or ontbreekt:
        waarom = ("Zolang niet alles bekend is wordt het dossier bewaard.",)
        return Bewaartermijn(versie, None, bron, waarom, ontbreekt)
    begin, aanname = _begin(gesloten, laatste_wijziging, telt_vanaf)
    termijn = bereken("bewaren_dossier", begin, versie)
    tot, kind = _verlengd_om_kind(termijn.uiterlijk, jongste_kind, versie)
    tot, besluit = _verlengd_door_besluit(tot, verlengd_tot_en_met)
    return Bewaartermijn(versie, tot, bron, (*aanname, *termijn.waarom, *kind, *besluit))


def bewaren_met_latere(eigen: Bewaartermijn, laatst_aangemaakt: Bewaartermijn) -> Bewaartermijn:
    """The term of a dossier when a later dossier about the same person exists: it stays until that one's term ends.

    Unknown when either is unknown; never earlier than its own term.
    """
    if laatst_aangemaakt.bewaren_tot_en_met is None or eigen.bewaren_tot_en_met is None:
        open_termijn = laatst_aangemaakt if laatst_aangemaakt.bewaren_tot_en_met is None else eigen
        samen = "Alle dossiers over dezelfde persoon blijven dan bewaard."
        waarom = tuple(dict.fromkeys((*open_termijn.waarom, samen)))
        return Bewaartermijn(eigen.versie, None, eigen.bron, waarom, open_termijn.ontbreekt)
    if laatst_aangemaakt.bewaren_tot_en_met <= eigen.bewaren_tot_en_met:
        return eigen
    tot = laatst_aangemaakt.bewaren_tot_en_met
    later = f"Een later dossier over dezelfde persoon wordt bewaard tot en met {datumtekst(tot)}; dit dossier ook."
    return Bewaartermijn(eigen.versie, tot, eigen.bron, (*eigen.waarom, later))


def _wat_ontbreekt(gesloten: date | None, kind_zonder_geboortedatum: bool) -> tuple[str, ...]:
    einde = () if gesloten else (_EINDE,)
    return (*einde, _GEBOORTEDATUM) if kind_zonder_geboortedatum else einde


def _begin(gesloten: date, laatste_wijziging: date | None, telt_vanaf: str) -> tuple[date, tuple[str, ...]]:
    if telt_vanaf == "einde":
        return gesloten, ()
    if laatste_wijziging is None:
        return gesloten, ("Er is geen latere wijziging opgegeven: het sluiten telt als de laatste wijziging.",)
    # Closing is itself a change in the dossier, so an earlier "last change" cannot be the last one.
    return max(gesloten, laatste_wijziging), ()


def _verlengd_om_kind(tot: date, jongste_kind: date | None, versie: str) -> tuple[date, tuple[str, ...]]:
    if jongste_kind is None:
        return tot, ("Er zijn geen kinderen in het gezin opgegeven.",)
    gegeven = waarde(versie, "bewaren", "jongste_kind", "onderwerp")
    meerderjarig = jarig_op(jongste_kind, gegeven["leeftijd"])
    wordt = f"Het jongste kind wordt {gegeven['leeftijd']} op {datumtekst(meerderjarig)}"
    if meerderjarig <= tot:
        return tot, (f"{wordt}: dat is voor het einde van de termijn, dus geen verlenging.",)
    einde_jaar = date(meerderjarig.year + 1, 1, 1) - EEN_DAG
    return einde_jaar, (f"{wordt}: verlengd tot en met dat jaar ({lees_bron(gegeven['bron'])}).",)


def _verlengd_door_besluit(tot: date, besluit: date | None) -> tuple[date, tuple[str, ...]]:
    if besluit is None or besluit <= tot:
        return tot, ()
    return besluit, (f"De leidinggevende besloot tot langer bewaren, tot en met {datumtekst(besluit)}.",)
