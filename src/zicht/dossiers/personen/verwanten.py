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

    What cannot hold beside it ends; joint authority holds beside that of the other parent. Who loses joint authority
    leaves it to the other parent alone (art. 1:251a and 1:253n BW). Raises Invoerfout.
    """
    controle = Controle()
    controle.keuze("soort", soort, Gezag.Soort)
    controle.uit_dossier("gezaghebbende", kind.dossier, [gezaghebbende])
    if gezaghebbende is not None and gezaghebbende.pk == kind.pk:
        controle.fout("gezaghebbende", "Niemand heeft gezag over zichzelf.")
    if soort not in ZONDER_HOUDER and gezaghebbende is None and not instelling.strip():
        controle.fout("gezaghebbende", "Kies wie het gezag heeft, of noem de instelling die voogd is.")
    controle.rond_af()
    begin = vanaf or klok.dag(klok.moment(op))
    houdt_alleen = _houdt_alleen(kind, soort, gezaghebbende)
    _eerder(kind, soort, gezaghebbende, instelling.strip()).update(tot=begin)
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
    if houdt_alleen is not None:
        leg_gezag_vast(
            kind=kind,
            soort=Gezag.Soort.EENHOOFDIG,
            gezaghebbende=houdt_alleen,
            bron=bron,
            vanaf=begin,
            door=door,
            op=op,
        )
    schrijf(kind.dossier, "gezag vastleggen", door=door, op=op, over=gezag)
    return gezag


def _eerder(kind: Persoon, soort: str, gezaghebbende: Persoon | None, instelling: str) -> QuerySet[Gezag]:
    """What ends when this begins. That one person has no authority says nothing about that of another."""
    lopend = Gezag.objects.filter(kind=kind, tot=None)
    van_deze = lopend.filter(gezaghebbende=gezaghebbende, instelling__iexact=instelling)
    if soort in ZONDER_HOUDER:
        return van_deze if gezaghebbende or instelling else lopend
    zonder_gezag = lopend.filter(soort=Gezag.Soort.GEEN, gezaghebbende__isnull=False)
    naast_elkaar = zonder_gezag | (lopend.filter(soort=soort) if soort in VAN_MEER else lopend.none())
    return lopend.exclude(pk__in=naast_elkaar.exclude(pk__in=van_deze))


def _houdt_alleen(kind: Persoon, soort: str, gezaghebbende: Persoon | None) -> Persoon | None:
    """The other parent, when the authority that the two held together ends for this one."""
    if soort != Gezag.Soort.GEEN or gezaghebbende is None:
        return None
    samen = Gezag.objects.filter(kind=kind, tot=None, soort=Gezag.Soort.GEZAMENLIJK).select_related("gezaghebbende")
    houders = {rij.gezaghebbende for rij in samen}
    anderen = houders - {gezaghebbende}
    return anderen.pop() if gezaghebbende in houders and len(anderen) == 1 else None
