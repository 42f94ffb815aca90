"""The ends, kept apart: of all services with monitoring to come, and the final one (HP2019 12, 13.6; AF-1, AF-2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Unpack

from zicht.afronding.models import Afsluiting, Monitoring
from zicht.afronding.wat_nog_open_is import (
    controleer_einde,
    lopend_monitoren,
    lopend_werk,
    open_verplichtingen,
    toets_einde_monitoren,
)
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.models import BesluitSoort, Dossier, RedenNiet, Verplichting
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


class OpenVerplichtingen(RedenNodig):
    """Something is still owed: each needs its own reason why not (AF-2)."""

    def __init__(self, verplichtingen: Sequence[Verplichting]) -> None:
        aantal = len(verplichtingen)
        zin = (
            f"Er {'staat' if aantal == 1 else 'staan'} nog {aantal} verplichting{'' if aantal == 1 else 'en'} open. "
            "Doe ze eerst, of schrijf bij elk waarom het niet gebeurt."
        )
        super().__init__("AF-2", zin, veld="redenen")
        self.verplichtingen = list(verplichtingen)


@daad("diensten afsluiten", regels=("AF-1", "AF-2", "ALG-12"))
def sluit_diensten_af(
    *,
    dossier: Dossier,
    door: Medewerker,
    redenen: Mapping[str, str] | None = None,
    toelichting: str = "",
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Afsluiting:
    """End all services; monitoring is still to come. `redenen`: obligation key to the reason why it is not met.

    Raises OpenVerplichtingen with what is still owed; Invoerfout while something else runs or nothing is monitored.
    """
    op = op or klok.vandaag()
    controle = controleer_einde(dossier, op, [*lopend_werk(dossier)])
    if not Monitoring.objects.filter(dossier=dossier, beeindigd_op=None).exists():
        controle.fout(
            "dossier", "Er wordt niet gemonitord. Start eerst het monitoren, of sluit het dossier definitief."
        )
    controle.rond_af()
    _geef_redenen(dossier, door, redenen or {}, op, ook_monitoren=False)
    afsluiting = _sluit(
        dossier,
        Afsluiting.Soort.DIENSTEN,
        door=door,
        toelichting=toelichting,
        op=op,
        **onderbouwing,
    )
    dossier.diensten_beeindigd_op = op
    dossier.save(update_fields=["diensten_beeindigd_op"])
    schrijf(dossier, "diensten afsluiten", door=door, op=op, over=afsluiting)
    return afsluiting


@daad("definitief afsluiten", regels=("AF-1", "AF-2", "VB-9", "ALG-12"))
def sluit_definitief_af(
    *,
    dossier: Dossier,
    door: Medewerker,
    redenen: Mapping[str, str] | None = None,
    toelichting: str = "",
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Afsluiting:
    """The final end: nothing is left, monitoring included; retention starts.

    Raises OpenVerplichtingen with what is still owed; Invoerfout while a service, a handover or monitoring runs.
    """
    op = op or klok.vandaag()
    controleer_einde(dossier, op, [*lopend_werk(dossier), *lopend_monitoren(dossier)]).rond_af()
    return _sluit_definitief(
        dossier,
        door=door,
        redenen=redenen,
        toelichting=toelichting,
        op=op,
        **onderbouwing,
    )


@daad("monitoren afronden", regels=("MON-1", "MON-3", "MON-4", "AF-2", "ALG-12"))
def rond_monitoren_af(
    *,
    monitoring: Monitoring,
    door: Medewerker,
    einde: str,
    redenen: Mapping[str, str] | None = None,
    toelichting: str = "",
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Afsluiting:
    """End monitoring, and with it the involvement for good (HP2019 13.5, 13.6).

    After more than one handover several run: all end. Raises RedenNodig when the judgments do not lead to this end
    (MON-3) or it ends as safe before the contacts that always come (MON-1); OpenVerplichtingen (AF-2); Invoerfout.
    """
    op = op or klok.vandaag()
    dossier = monitoring.dossier
    controle = controleer_einde(dossier, op, [*lopend_werk(dossier)])
    controle.keuze("einde", einde, Monitoring.Einde)
    lopend = Monitoring.objects.filter(dossier=dossier, beeindigd_op=None)
    if monitoring not in lopend:
        controle.fout("monitoring", "Dit monitoren is al beëindigd.")
    controle.rond_af()
    if not onderbouwing.get("afwijking_reden", "").strip():
        toets_einde_monitoren(dossier, einde)
    lopend.update(beeindigd_op=op, einde=einde)
    monitoring.refresh_from_db()
    return _sluit_definitief(
        dossier,
        door=door,
        redenen=redenen,
        toelichting=toelichting,
        op=op,
        **onderbouwing,
    )


def _sluit_definitief(
    dossier: Dossier,
    *,
    redenen: Mapping[str, str] | None,
    door: Medewerker,
    toelichting: str,
    op: date,
    **onderbouwing: Unpack[Onderbouwing],
) -> Afsluiting:
    _geef_redenen(dossier, door, redenen or {}, op, ook_monitoren=True)
    soort = Afsluiting.Soort.DEFINITIEF
    afsluiting = _sluit(dossier, soort, door=door, toelichting=toelichting, op=op, **onderbouwing)
    dossier.definitief_einde_op = op
    dossier.save(update_fields=["definitief_einde_op"])
    schrijf(dossier, "definitief afsluiten", door=door, op=op, over=afsluiting)
    return afsluiting


def _geef_redenen(
    dossier: Dossier, door: Medewerker, redenen: Mapping[str, str], op: date, *, ook_monitoren: bool
) -> None:
    """AF-2: every open obligation is given up with its own reason, or the end does not come about."""
    open_ = open_verplichtingen(dossier, ook_monitoren=ook_monitoren)
    if zonder := [plicht for plicht in open_ if not redenen.get(plicht.sleutel, "").strip()]:
        raise OpenVerplichtingen(zonder)
    for plicht in open_:
        reden = redenen[plicht.sleutel]
        RedenNiet.objects.create(dossier=dossier, sleutel=plicht.sleutel, op=op, reden=reden, vastgelegd_door=door)


def _sluit(
    dossier: Dossier,
    soort: Afsluiting.Soort,
    *,
    door: Medewerker,
    op: date,
    toelichting: str,
    **onderbouwing: Unpack[Onderbouwing],
) -> Afsluiting:
    genomen = neem_besluit(
        dossier,
        soort=BesluitSoort.AFSLUITEN,
        uitkomst=soort,
        door=door,
        op=op,
        daad="afsluiten besluiten",
        **onderbouwing,
    )
    return Afsluiting.objects.create(
        dossier=dossier, soort=soort, op=op, besluit=genomen, toelichting=toelichting, vastgelegd_door=door
    )
