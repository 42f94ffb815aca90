"""How persons are related, and who has authority over a child (VB-10, RE-8)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Gezag, Persoon, Relatie
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

VAN_MEER = (Gezag.Soort.GEZAMENLIJK, Gezag.Soort.MET_DERDE)
"""Kinds of authority that more than one person holds at the same time."""
ZONDER_HOUDER = (Gezag.Soort.GEEN, Gezag.Soort.ONBEKEND)


@daad("relatie vastleggen", regels=("ML-1",))
def leg_relatie_vast(
    *,
    van: Persoon,
    naar: Persoon,
    soort: str,
    door: Medewerker | None,
    vanaf: date | None = None,
    tot: date | None = None,
    op: date | None = None,
) -> Relatie:
    """Record that `van` is (soort) `naar`: "ouder van" reads from parent to child. Raises Invoerfout."""
    controle = Controle()
    controle.keuze("soort", soort, Relatie.Soort)
    controle.uit_dossier("naar", van.dossier, [naar])
    if van.pk == naar.pk:
        controle.fout("naar", "Kies twee verschillende personen.")
    if vanaf and tot and tot < vanaf:
        controle.fout("tot", "Het einde ligt vóór het begin.")
    controle.rond_af()
    relatie = Relatie.objects.create(
        dossier=van.dossier, van=van, naar=naar, soort=soort, vanaf=vanaf, tot=tot, vastgelegd_door=door
    )
    schrijf(van.dossier, "relatie vastleggen", door=door, op=op, over=relatie)
    return relatie


@daad("gezag vastleggen", regels=("VB-10", "RE-8"))
def leg_gezag_vast(
    *,
    kind: Persoon,
    soort: str,
    door: Medewerker | None,
    gezaghebbende: Persoon | None = None,
    instelling: str = "",
    bron: str = "",
    vanaf: date | None = None,
    op: date | None = None,
) -> Gezag:
    """Record who has authority over a child, since when, and from what this is known (`bron`).

    What cannot hold beside it ends; joint authority holds beside that of the other parent. Raises Invoerfout.
    """
    controle = Controle()
    controle.keuze("soort", soort, Gezag.Soort)
    controle.uit_dossier("gezaghebbende", kind.dossier, [gezaghebbende])
    if gezaghebbende is not None and gezaghebbende.pk == kind.pk:
        controle.fout("gezaghebbende", "Niemand heeft gezag over zichzelf.")
    if soort not in ZONDER_HOUDER and gezaghebbende is None and not instelling.strip():
        controle.fout("gezaghebbende", "Kies wie het gezag heeft, of noem de instelling die voogd is.")
    controle.rond_af()
    _eerder(kind, soort, gezaghebbende).update(tot=vanaf or klok.dag(klok.moment(op)))
    gezag = Gezag.objects.create(
        dossier=kind.dossier,
        kind=kind,
        gezaghebbende=gezaghebbende,
        instelling=instelling.strip(),
        soort=soort,
        bron=bron.strip(),
        vanaf=vanaf,
        vastgelegd_door=door,
    )
    schrijf(kind.dossier, "gezag vastleggen", door=door, op=op, over=gezag)
    return gezag


def _eerder(kind: Persoon, soort: str, gezaghebbende: Persoon | None) -> QuerySet[Gezag]:
    """What ends when this begins."""
    lopend = Gezag.objects.filter(kind=kind, tot=None)
    if soort not in VAN_MEER:
        return lopend
    naast_elkaar = lopend.filter(soort=soort).exclude(gezaghebbende=gezaghebbende)
    return lopend.exclude(pk__in=naast_elkaar)
