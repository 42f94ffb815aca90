"""Per member of the family: the picture of safety, measures, and what was discussed (VB-2, VB-10, VB-11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.beoordeling.eerste_contact import ONDERWERPEN, VISIE, te_bespreken
from zicht.beoordeling.models import Maatregelcheck, Veiligheidsbeeld
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Gesprekspartner, Informatie, Persoon
from zicht.protocol.leeftijden import leeftijd


@dataclass(frozen=True)
class LidInBeeld:
    """One member. `beeld` and `check` are the latest; `besproken` and `nog_te_bespreken` topics of first contact."""

    persoon: Persoon
    jaren: int | None
    minderjarig: bool
    beeld: Veiligheidsbeeld | None
    beeld_actueel: bool
    check: Maatregelcheck | None
    besproken: tuple[str, ...]
    nog_te_bespreken: tuple[str, ...]

    @property
    def zicht_op_veiligheid(self) -> bool:
        """VB-2: a current picture, by an instrument, judged in an MDO."""
        return self.beeld is not None and self.beeld_actueel and self.beeld.mdo_op is not None


def gezinsleden(
    dossier: Dossier, checks: Sequence[Maatregelcheck], *, laatste_melding: date | None, op: date
) -> list[LidInBeeld]:
    """Everybody directly involved who lives, oldest first. Four queries.

    A picture from before the latest melding is not current any more.
    """
    personen = list(
        Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None).order_by(
            "geboortedatum", "id"
        )
    )
    beelden = {
        b.persoon_id: b for b in Veiligheidsbeeld.objects.filter(dossier=dossier).order_by("op", "vastgelegd_op")
    }
    per_kind = {check.kind_id: check for check in checks}
    verteld = set(Informatie.objects.filter(dossier=dossier).values_list("persoon_id", "onderwerp"))
    gehoord = Gesprekspartner.objects.filter(
        dossier=dossier, gesprek__gehouden=True, over_melding_en_situatie=True, hoe=Gesprekspartner.Hoe.GEHOORD
    )
    verteld |= {(persoon_id, VISIE) for persoon_id in gehoord.values_list("persoon_id", flat=True)}
    codes = te_bespreken(personen, op)
    return [
        _lid(persoon, beelden.get(persoon.pk), per_kind.get(persoon.pk), verteld, codes, laatste_melding, op)
        for persoon in personen
    ]


def _lid(
    persoon: Persoon,
    beeld: Veiligheidsbeeld | None,
    check: Maatregelcheck | None,
    verteld: set[tuple[UUID, str]],
    codes: tuple[str, ...],
    laatste_melding: date | None,
    op: date,
) -> LidInBeeld:
    return LidInBeeld(
        persoon=persoon,
        jaren=leeftijd(persoon.geboortedatum, op),
        minderjarig=is_minderjarig(persoon, op),
        beeld=beeld,
        beeld_actueel=beeld is not None and (laatste_melding is None or beeld.op >= laatste_melding),
        check=check,
        besproken=tuple(ONDERWERPEN[code] for code in codes if (persoon.pk, code) in verteld),
        nog_te_bespreken=tuple(ONDERWERPEN[code] for code in codes if (persoon.pk, code) not in verteld),
    )
