"""No word about the family gets into an advice (ADV-1, hard): every free text is looked at before it is saved."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from zicht.advies.models import Adviesvrager
from zicht.herkennen import Bekend, Soort, Vondst, Zekerheid, vind, vind_bekende
from zicht.kern.fouten import Geweigerd

MERK = "[adviesvrager]"
"""Stands in the text where the adviesvrager was named; shown as his name for as long as he consents (ADV-2)."""

_NAAMDELEN = re.compile(r"\[adviesvrager\](?:(?: (?:van|de|der|den|ter|ten|te|el|'t)){0,3} \[adviesvrager\])+")
"""First name, prefixes and surname together are one mention."""

NOOIT = frozenset((Soort.BSN, Soort.IBAN, Soort.KENTEKEN, Soort.GEBOORTEDATUM))
"""What belongs to one person whatever the worker thinks of it, when the shape is sure."""


class GegevensGevonden(Geweigerd):
    """There may be personal data in a text. The worker removes each find, or says that it is none; nothing was saved.

    `vondsten`: per field what was found and is not cleared yet.
    """

    def __init__(self, vondsten: Mapping[str, tuple[Vondst, ...]]) -> None:
        self.vondsten = dict(vondsten)
        gevonden = list(dict.fromkeys(f"“{v.fragment}”" for rij in vondsten.values() for v in rij))
        zin = (
            f"In deze tekst staat misschien iets waaraan iemand te herkennen is: {', '.join(gevonden[:8])}"
            f"{' en meer' if len(gevonden) > 8 else ''}. Haal het weg, of geef per woord aan dat het geen "
            "persoonsgegeven is."
        )
        super().__init__("ADV-1", zin)


@dataclass(frozen=True)
class Gekeurd:
    """Texts that may be saved, by field; `vrijgegeven` is how many finds the worker judged to be nothing."""

    teksten: Mapping[str, str]
    vrijgegeven: int


def keur(
    teksten: Mapping[str, str],
    *,
    geen_persoonsgegeven: Collection[str] = (),
    adviesvrager: Adviesvrager | None = None,
) -> Gekeurd:
    """The texts as they may be saved: what names the consenting adviesvrager himself becomes `MERK`.

    `geen_persoonsgegeven`: fragments the worker looked at and judged to be nothing. Raises GegevensGevonden (ADV-1).
    """
    schoon = {veld: zonder_vrager(tekst, adviesvrager) for veld, tekst in teksten.items()}
    alle = {veld: vind(tekst) for veld, tekst in schoon.items()}
    vrij = {_plat(fragment) for fragment in geen_persoonsgegeven}
    open_ = {veld: tuple(v for v in rij if not _is_vrij(v, vrij)) for veld, rij in alle.items()}
    if any(open_.values()):
        raise GegevensGevonden({veld: rij for veld, rij in open_.items() if rij})
    return Gekeurd(schoon, sum(map(len, alle.values())))


def mag_vrij(vondst: Vondst) -> bool:
    """May a worker say that this is no personal data?"""
    return not (vondst.soort in NOOIT and vondst.zekerheid is Zekerheid.ZEKER)


def zonder_vrager(tekst: str, adviesvrager: Adviesvrager | None) -> str:
    """The text with `MERK` where the adviesvrager himself is named as he is known.

    What only resembles his name stays, for the worker to judge: it could be somebody else.
    """
    for vondst in reversed(vind_bekende(tekst, _van_vrager(adviesvrager))):
        if vondst.zekerheid is Zekerheid.ZEKER and (vondst.soort is not Soort.NAAM or vondst.fragment[0].isupper()):
            tekst = tekst[: vondst.begin] + MERK + tekst[vondst.eind :]
    return _NAAMDELEN.sub(MERK, tekst)


def met_vrager(tekst: str, adviesvrager: Adviesvrager | None) -> str:
    """The text as it is read: with the name, while there is consent."""
    naam = str(adviesvrager.gegevens.get("naam", "")) if adviesvrager else ""
    return tekst.replace(MERK, naam or "de adviesvrager")


def _is_vrij(vondst: Vondst, vrij: Collection[str]) -> bool:
    return mag_vrij(vondst) and _plat(vondst.fragment) in vrij


def _plat(fragment: str) -> str:
    return " ".join(fragment.casefold().split())


def _van_vrager(adviesvrager: Adviesvrager | None) -> tuple[Bekend, ...]:
    if adviesvrager is None:
        return ()
    gegevens: dict[str, str] = adviesvrager.gegevens
    soorten = {"naam": Soort.NAAM, "telefoon": Soort.TELEFOON, "email": Soort.EMAIL}
    return tuple(Bekend(gegevens[veld], soort) for veld, soort in soorten.items() if gegevens.get(veld, "").strip())
