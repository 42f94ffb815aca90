"""What each kind of link shows and asks, and by which act the answer becomes a fact: the act of the worker's screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.geweigerde_hulp import leg_verwijdering_door_partij_vast, meld_geweigerde_hulp
from zicht.afronding.models import Overdracht
from zicht.afronding.overdragen import AFSPRAKEN
from zicht.dossiers.models import Bevinding, Bron
from zicht.dossiers.wederhoor import leg_accordering_vast
from zicht.links.models import Link
from zicht.protocol.taal import datumtekst


@dataclass(frozen=True)
class Keuze:
    """One possible answer. `vraagt`: what must be written with it; empty when nothing has to be."""

    code: str
    label: str
    vraagt: str = ""


@dataclass(frozen=True)
class Linksoort:
    """`tekst`: what the receiver would read now, empty when there is nothing (any more) to answer."""

    kop: str
    uitleg: str
    keuzes: tuple[Keuze, ...]
    ontvanger: Callable[[Link], Bron | None]
    tekst: Callable[[Link], str]
    antwoord: Callable[[Link, str, str], object]

    def keuze(self, code: str) -> Keuze | None:
        return next((keuze for keuze in self.keuzes if keuze.code == code), None)


def _uitspraak(link: Link) -> str:
    """ALG-9: the receiver's own words, as long as they may be used and were not approved yet."""
    bevinding = link.bevinding
    if bevinding is None or not _bruikbaar(bevinding):
        return ""
    return "" if bevinding.accorderingen.exclude(akkoord_op=None).exists() else bevinding.tekst


def _bruikbaar(bevinding: Bevinding) -> bool:
    """As `BRUIKBAAR`: not held back (OV-1), not wrong (ALG-16), not shielded (RE-4)."""
    return not (bevinding.achtergehouden or bevinding.gerectificeerd_op or bevinding.afgeschermd_op)


def _keur_goed(link: Link, keuze: str, toelichting: str) -> object:
    assert link.bevinding is not None
    akkoord = keuze == "akkoord"
    return leg_accordering_vast(bevinding=link.bevinding, door=None, akkoord=akkoord, opmerking=toelichting)


def _afspraken(link: Link) -> str:
    """OV-5: what was agreed with this party, as long as it did not answer."""
    overdracht = link.overdracht
    if overdracht is None or overdracht.aanvaard_op or overdracht.geweigerd_op:
        return ""
    return _overdrachtstekst(overdracht)


def _afspraken_van_hulp(link: Link) -> str:
    """OV-2: the same agreements, for a party that took over, as long as it did not report that its help is refused."""
    overdracht = link.overdracht
    if overdracht is None or overdracht.aanvaard_op is None or overdracht.hulp_geweigerd_op:
        return ""
    return _overdrachtstekst(overdracht)


def _overdrachtstekst(overdracht: Overdracht) -> str:
    gemaakt = overdracht.afspraken
    afspraken = [f"{naam}:\n{gemaakt[code]}" for code, naam in AFSPRAKEN.items() if gemaakt.get(code, "").strip()]
    return "\n\n".join([f"Overdracht van {datumtekst(overdracht.op)}.", *afspraken, overdracht.inhoud]).strip()


def _antwoord_op_overdracht(link: Link, keuze: str, toelichting: str) -> object:
    assert link.overdracht is not None
    if keuze == "aanvaard":
        return aanvaard_overdracht(overdracht=link.overdracht, door=None, reactie=toelichting)
    return weiger_overdracht(overdracht=link.overdracht, door=None, reden=toelichting)


def _meld_geweigerde_hulp(link: Link, keuze: str, toelichting: str) -> object:
    assert link.overdracht is not None
    meld_geweigerde_hulp(overdracht=link.overdracht, door=None, bericht=toelichting)
    if keuze == VERWIJDERD:
        leg_verwijdering_door_partij_vast(overdracht=link.overdracht, door=None)
    return link.overdracht


VERWIJDERD = "ook verwijderd"
BERICHT = "Schrijf wat u aanbood en waarom het gezin dat niet wil."
SOORTEN: Mapping[str, Linksoort] = {
    Link.Soort.ACCORDERING: Linksoort(
        kop="Klopt dit met wat u vertelde?",
        uitleg="Dit is opgeschreven van wat u vertelde. Lees het na. Pas na uw ja geldt het als uw woorden.",
        keuzes=(
            Keuze("akkoord", "Ja, zo klopt het"),
            Keuze("niet akkoord", "Nee, er moet iets anders", vraagt="Schrijf wat er anders moet."),
        ),
        ontvanger=lambda link: link.bevinding.bron if link.bevinding else None,
        tekst=_uitspraak,
        antwoord=_keur_goed,
    ),
    Link.Soort.OVERDRACHT: Linksoort(
        kop="Neemt u dit over?",
        uitleg="Dit zijn de afspraken van de overdracht. Pas als u aanvaardt, bent u verantwoordelijk. Wacht u met uw "
        "antwoord, dan blijft Veilig Thuis dat. Is iemand nu in gevaar: bel 112.",
        keuzes=(
            Keuze("aanvaard", "Ja, wij aanvaarden de overdracht"),
            Keuze("geweigerd", "Nee, wij aanvaarden niet", vraagt="Schrijf waarom u niet aanvaardt."),
        ),
        ontvanger=lambda link: link.overdracht.ontvanger if link.overdracht else None,
        tekst=_afspraken,
        antwoord=_antwoord_op_overdracht,
    ),
    Link.Soort.HULP: Linksoort(
        kop="Wil het gezin uw hulp niet?",
        uitleg="U nam dit over. Wil het gezin uw hulp niet, meld dat dan hier. Veilig Thuis is daarna weer "
        "verantwoordelijk. Verwijder wat u van Veilig Thuis kreeg. Is iemand nu in gevaar: bel 112.",
        keuzes=(
            Keuze(VERWIJDERD, "Het gezin wil de hulp niet; wij hebben de gegevens verwijderd", vraagt=BERICHT),
            Keuze("geweigerd", "Het gezin wil de hulp niet; wij verwijderen de gegevens nog", vraagt=BERICHT),
        ),
        ontvanger=lambda link: link.overdracht.ontvanger if link.overdracht else None,
        tekst=_afspraken_van_hulp,
        antwoord=_meld_geweigerde_hulp,
    ),
}
