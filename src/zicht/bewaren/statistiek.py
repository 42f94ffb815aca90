"""What stays for the figures when a dossier is destroyed (HP2019 bijlage 1; ST-3): a row per melding, about nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.afronding.models import Monitoring, Overdracht
from zicht.bewaren.models import StatistiekMelding
from zicht.contact.models import GemeldePersoon, Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.models import Besluit, BesluitSoort, Verplichting
from zicht.kern import klok
from zicht.protocol.leeftijden import leeftijd

LEEFTIJDEN = ((4, "0-3"), (12, "4-11"), (16, "12-15"), (18, "16-17"), (25, "18-24"), (65, "25-64"))
"""Age classes: up to which age, and what it is called. The borders are those of the rights and the national figures."""
OUDST = "65+"
BEOORDELING = "veiligheidsbeoordeling"


@dataclass(frozen=True)
class _Dossier:
    """What the meldingen of one dossier share."""

    diensten: list[str]
    onderzoek: list[str]
    overdracht_aan: list[str]
    einde_monitoren: str


def leg_statistiek_vast(dossier: UUID) -> None:
    """Write a row for every melding of the dossier, inside the act that destroys it."""
    meldingen = list(Melding.objects.filter(dossier=dossier).select_related("melder").order_by("ontvangen_op", "id"))
    gedeeld = _van_dossier(dossier)
    uitkomsten, op_tijd, personen = _uitkomsten(dossier), _op_tijd(dossier), _personen(meldingen)
    StatistiekMelding.objects.bulk_create(
        StatistiekMelding(
            halfjaar=halfjaar(klok.dag(melding.ontvangen_op)),
            kanaal=melding.kanaal,
            melder=melding.melder.soort,
            aanleiding=melding.aanleiding,
            aard=melding.aard,
            eerste=nummer == 0,
            uitkomst=uitkomsten.get(melding.pk, ""),
            op_tijd=op_tijd.get(melding.pk),
            diensten=gedeeld.diensten,
            onderzoek=gedeeld.onderzoek,
            overdracht_aan=gedeeld.overdracht_aan,
            einde_monitoren=gedeeld.einde_monitoren,
            personen=personen[melding.pk],
        )
        for nummer, melding in enumerate(meldingen)
    )


def halfjaar(dag: date) -> str:
    """The half-year a day falls in, as the delivery to CBS counts."""
    return f"{dag.year}-{1 if dag.month <= 6 else 2}"


def leeftijdsklasse(geboren: date | None, op: date) -> str:
    """The age class on a day; "onbekend" without a birth date or before birth."""
    jaren = leeftijd(geboren, op)
    if jaren is None:
        return "onbekend"
    return next((naam for tot, naam in LEEFTIJDEN if jaren < tot), OUDST)


def _van_dossier(dossier: UUID) -> _Dossier:
    diensten = Dienst.objects.filter(dossier=dossier).order_by("gestart_op").values_list("soort", "einde")
    onderzoek = Vermoeden.objects.filter(dossier=dossier).exclude(uitkomst="").values_list("uitkomst", flat=True)
    overdrachten = Overdracht.objects.filter(dossier=dossier).exclude(aanvaard_op=None).values_list("partij", flat=True)
    monitoren = Monitoring.objects.filter(dossier=dossier).exclude(einde="").order_by("beeindigd_op")
    return _Dossier(
        diensten=[f"{soort}: {einde or 'zonder einde'}" for soort, einde in diensten],
        onderzoek=sorted(onderzoek),
        overdracht_aan=sorted(overdrachten),
        einde_monitoren=next(iter(monitoren.reverse().values_list("einde", flat=True)), ""),
    )


def _uitkomsten(dossier: UUID) -> dict[UUID, str]:
    """The latest outcome of the assessment, by melding."""
    besluiten = Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING)
    rijen = besluiten.order_by("op", "id").values_list("meldingen", "uitkomst")
    return {melding: uitkomst for meldingen, uitkomst in rijen for melding in meldingen}


def _op_tijd(dossier: UUID) -> dict[UUID, bool]:
    """Whether the assessment was decided in time, by melding."""
    plichten = Verplichting.objects.filter(dossier=dossier, code=BEOORDELING, stand=Verplichting.Stand.VOLDAAN)
    rijen = plichten.values_list("onderwerp_id", "gereed_op", "uiterlijk")
    return {melding: klaar <= uiterlijk for melding, klaar, uiterlijk in rijen if melding and klaar and uiterlijk}


def _personen(meldingen: Iterable[Melding]) -> dict[UUID, list[str]]:
    """Who was named in each melding, as age class and sex then."""
    ontvangen = {melding.pk: klok.dag(melding.ontvangen_op) for melding in meldingen}
    gemeld = GemeldePersoon.objects.filter(melding__in=ontvangen)
    gevonden: dict[UUID, list[str]] = defaultdict(list)
    for melding, geboren, geslacht in gemeld.values_list("melding_id", "geboortedatum", "geslacht"):
        gevonden[melding].append(f"{leeftijdsklasse(geboren, ontvangen[melding])} {geslacht}")
    return defaultdict(list, {melding: sorted(namen) for melding, namen in gevonden.items()})
