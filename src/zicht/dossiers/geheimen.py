"""What must never stand in a text for somebody: another person's secret address or safe-contact instruction (TG-5), and
who a protected melder or informant is (ML-2). Every text that leaves is held against it; both are hard.
"""

from __future__ import annotations

from zicht.dossiers.leestekst import Leestekst
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.sporen import (
    KORTST,
    NETNUMMER_EN_NUMMER,
    Bekend,
    Treffer,
    overgenomen,
    spoor_van,
    spoor_van_agent,
    sporen,
)
from zicht.kern.fouten import Geweigerd

__all__ = ["KORTST", "NETNUMMER_EN_NUMMER", "neemt_over", "noemt", "toets_geheimen"]

ZINNEN = {
    "TG-5": "In deze tekst staat (een deel van) een geheim adres, of hoe iemand veilig te bereiken is. Haal dat eruit; "
    "dat is alleen voor Veilig Thuis.",
    "ML-2": "Uit deze tekst blijkt wie de melder of informant is, en die wil onbekend blijven. Haal dat eruit.",
}


def toets_geheimen(
    dossier: Dossier, tekst: str, *, aan: Persoon | Bron | None = None, ook_eigen_adres: bool = False
) -> None:
    """Raises Geweigerd when `tekst`, meant for `aan` (None: anybody), would give a secret away.

    Who somebody is himself is no secret to him. `ook_eigen_adres`: his own secret address and instruction are refused
    too, because what is on paper is read by others at home.
    """
    if not tekst.strip():
        return
    gelezen = Leestekst(tekst)
    for spoor in sporen(dossier, lezer=aan, ook_eigen_adres=ook_eigen_adres):
        if spoor.in_(gelezen) == Treffer.ZEKER:
            raise Geweigerd(spoor.regel, ZINNEN[spoor.regel])


def neemt_over(tekst: str, geheim: str) -> bool:
    """Was `geheim` copied into `tekst`: a run of its words in the same order?"""
    gelezen = Leestekst(tekst)
    return any(gelezen.heeft(reeks) for reeks in overgenomen(geheim))


def noemt(bron: Bron, tekst: str) -> bool:
    """Does `tekst` say who this source is, in whatever spelling? Of an officer: who he is, not that the police came."""
    bekend = Bekend.van(bron.dossier)
    politie = bron.soort == Bron.Soort.POLITIE
    spoor = spoor_van_agent(bron, bekend) if politie else spoor_van(bron, bekend)
    return spoor.in_(Leestekst(tekst)) == Treffer.ZEKER
