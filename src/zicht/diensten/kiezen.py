"""Choosing a service of VT itself: Voorwaarden & Vervolg or Onderzoek (HP2019 7.5.1, ch. 8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Unpack

from zicht.diensten.afwijken import vraag_reden_bij_afwijking
from zicht.diensten.beoordelingen import lopende_beoordelingen
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.versies import versie_op

CRITERIA = {Dienst.Soort.VV: ("VB-6", "vv"), Dienst.Soort.ONDERZOEK: ("VB-7", "onderzoek")}
"""Per service the rule and the set of criteria (HP2019 7.5.1.1 and 7.5.1.2)."""
GEEN_BEOORDELING = (
    "Er is nog geen veiligheidsbeoordeling waarop deze keuze rust. Leg die eerst vast, of schrijf waarom u nu al kiest."
)


@daad("dienst kiezen", regels=("VB-6", "VB-7", "VV-1", "OND-1", "VB-11"))
def kies_dienst(
    *,
    dossier: Dossier,
    door: Medewerker,
    dienst: str,
    contactpersoon: Medewerker,
    antwoorden: Mapping[str, bool | None],
    aangekondigd_einde: date | None = None,
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Dienst:
    """Decide which service VT takes up, after the assessment or an MDO, and start it.

    `dienst` is a `Dienst.Soort`; `antwoorden` are the answers to the questions of 7.5.1.1 or 7.5.1.2; `contactpersoon`
    is named to the family (VV-1); `aangekondigd_einde` is an end told to the family, shown beside the clock.
    Raises Invoerfout while another service runs; RedenNodig when the criteria are not met or no assessment came
    before; what `neem_besluit` raises.
    """
    op = op or klok.vandaag()
    _toets_invoer(dossier, dienst, aangekondigd_einde, op)
    beoordelingen = lopende_beoordelingen(dossier, op)
    if not beoordelingen and not onderbouwing.get("afwijking_reden", "").strip():
        raise RedenNodig("VB-11", GEEN_BEOORDELING)
    regel, criteria = CRITERIA[Dienst.Soort(dienst)]
    versie = versie_op(op)
    vraag_reden_bij_afwijking(regel, criteria, antwoorden, versie=versie, reden=onderbouwing.get("afwijking_reden", ""))
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.DIENST,
        uitkomst=dienst,
        op=op,
        door=door,
        criteria={criteria: antwoorden},
        meldingen=list(dict.fromkeys(m for b in beoordelingen for m in b.meldingen)),
        versie_protocol=versie,
        daad="dienst kiezen",
        **onderbouwing,
    )
    return start_dienst(besluit, dienst, contactpersoon, aangekondigd_einde)


def start_dienst(
    besluit: Besluit, soort: str, contactpersoon: Medewerker, aangekondigd_einde: date | None = None
) -> Dienst:
    """The service that a decision starts, on the day and under the version of the protocol of that decision."""
    return Dienst.objects.create(
        dossier=besluit.dossier,
        soort=soort,
        besluit=besluit,
        gestart_op=besluit.op,
        contactpersoon=contactpersoon,
        aangekondigd_einde=aangekondigd_einde,
        versie_protocol=besluit.versie_protocol,
        vastgelegd_door=besluit.verantwoordelijke,
    )


def _toets_invoer(dossier: Dossier, dienst: str, aangekondigd_einde: date | None, op: date) -> None:
    controle = Controle()
    controle.keuze("dienst", dienst, Dienst.Soort)
    if aangekondigd_einde is not None and aangekondigd_einde < op:
        controle.fout("aangekondigd_einde", "Een aangekondigd einde ligt na het begin van de dienst.")
    lopend = Dienst.objects.filter(dossier=dossier, afgerond_op=None).first()
    if lopend is not None:
        controle.fout(
            "dienst", f"{lopend.get_soort_display()} loopt al. Beoordeel die dienst opnieuw of rond hem eerst af."
        )
    controle.rond_af()
