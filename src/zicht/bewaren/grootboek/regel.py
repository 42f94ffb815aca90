"""One line of the ledger: a chain of sealed lines that say what was destroyed, without naming it (RE-11).

`kenmerk` is a keyed hash of the id, `zegel` a keyed hash over the line and the one before. Both keys come from the
vault and stand in no database: who has the ledger can neither find out what it is about nor add to it.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from zicht.kern.fouten import Fout
from zicht.kern.kluis import kluis

LABEL_KENMERK = b"zicht:grootboek:kenmerk"
LABEL_ZEGEL = b"zicht:grootboek:zegel"


class Grootboekfout(Fout):
    """The ledger is damaged, or says something else than the database; as a Dutch sentence that says what to do."""


@dataclass(frozen=True)
class Regel:
    """`op` is the day it was destroyed, `sleutel` the name of the vault's key; the hashes are hexadecimal."""

    nummer: int
    soort: str
    op: str
    sleutel: str
    kenmerk: str
    vorige: str
    zegel: str = ""

    def verzegeld(self) -> Regel:
        """The same line with its seal."""
        return Regel(**{**asdict(self), "zegel": self._zegel()})

    def is_echt(self) -> bool:
        """Was this line written by Zicht, as it stands? Raises SleutelKwijt when its key was never in the vault."""
        return hmac.compare_digest(self.zegel, self._zegel())

    def _zegel(self) -> str:
        _, sleutel = kluis().leid_af(label=LABEL_ZEGEL, naam=self.sleutel)
        inhoud = json.dumps([self.nummer, self.soort, self.op, self.sleutel, self.kenmerk, self.vorige])
        return hmac.digest(sleutel, inhoud.encode(), "sha256").hex()


def nieuwe_regel(vorige: Regel | None, soort: str, wat: UUID, op: date) -> Regel:
    """The line after `vorige` about this id, under the key that is active now."""
    naam, sleutel = kluis().leid_af(label=LABEL_KENMERK)
    return Regel(
        nummer=vorige.nummer + 1 if vorige else 1,
        soort=soort,
        op=op.isoformat(),
        sleutel=naam,
        kenmerk=kenmerk(sleutel, soort, wat),
        vorige=vorige.zegel if vorige else "",
    ).verzegeld()


def kenmerksleutel(naam: str) -> bytes:
    """The key of `kenmerk` under this name. Raises SleutelKwijt when the vault never had it."""
    return kluis().leid_af(label=LABEL_KENMERK, naam=naam)[1]


def kenmerk(sleutel: bytes, soort: str, wat: UUID) -> str:
    """What stands in the ledger for this id."""
    return hmac.digest(sleutel, soort.encode() + b":" + wat.bytes, "sha256").hex()


def toets_keten(regels: list[Regel]) -> None:
    """Raises Grootboekfout at the first line that is not on its place, not ours, or does not follow the one before."""
    vorige = ""
    for plek, regel in enumerate(regels, start=1):
        if regel.nummer != plek or regel.vorige != vorige or not regel.is_echt():
            raise Grootboekfout(
                f"Regel {plek} van het grootboek klopt niet: hij is veranderd, of er ontbreekt er een. Zet het bestand "
                "terug uit de eigen back-up (docs/beheer/bewaren.md) en start opnieuw."
            )
        vorige = regel.zegel
