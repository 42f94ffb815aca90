"""One sentence as every kind of mark looks at it: what is asked more than once is worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from zicht.taalhulp.schrijfhulp.lijsten import woorden_van
from zicht.taalhulp.schrijfhulp.merk import Omstandigheden
from zicht.taalhulp.schrijfhulp.woorden import Zin

_ZEGT = woorden_van("houders", "zegt")
_VOLGENS = woorden_van("houders", "volgens")
_NIEMAND = woorden_van("houders", "niemand")


@dataclass(frozen=True, eq=False)
class Blik:
    """A sentence and what the form around the text says."""

    zin: Zin
    omstandigheden: Omstandigheden

    def heeft_houder(self, plek: int) -> bool:
        """Is the word at `plek` what somebody says, sees or finds, and does the sentence say who (ALG-7)?

        "Vader zegt dat zij liegt" and "zij liegt, zegt vader" have a holder; "zij liegt en zegt niets" and "iedereen
        zegt dat zij liegt" have none.
        """
        return plek >= self._houder_vanaf

    @cached_property
    def _houder_vanaf(self) -> int:
        woorden = self.zin.woorden
        if not _NIEMAND.isdisjoint(self.zin.platte):
            return len(woorden)
        zegt = [nummer for nummer, woord in enumerate(woorden) if woord.plat in _ZEGT]
        achteraf = any("," in woorden[nummer].tussen for nummer in zegt)
        if achteraf or not _VOLGENS.isdisjoint(self.zin.platte):
            return 0
        return zegt[0] + 1 if zegt else len(woorden)
