"""Sight on safety: a current picture of every member, by an instrument, judged in an MDO (VB-2; HP2019 7.3)."""

from __future__ import annotations

from datetime import date

from zicht.beoordeling.models import Veiligheidsbeeld
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("veiligheidsbeeld vastleggen", regels=("VB-2",))
def leg_veiligheidsbeeld_vast(
    *,
    persoon: Persoon,
    door: Medewerker,
    beeld: str,
    instrument: str,
    mdo_op: date | None = None,
    op: date | None = None,
) -> Veiligheidsbeeld:
    """Record how safe this member is on `op`, by which standardised instrument, and in which MDO it was judged.

    Without `mdo_op` it stays visible that the MDO is still to come. Raises Invoerfout.
    """
    controle = Controle()
    controle.ingevuld("beeld", beeld, "Schrijf hoe veilig het nu is voor deze persoon, en waaruit dat blijkt.")
    controle.ingevuld("instrument", instrument, "Noem het instrument waarmee u de veiligheid hebt ingeschat.")
    controle.gebeurd("op", op)
    controle.gebeurd("mdo_op", mdo_op)
    controle.rond_af()
    rij = Veiligheidsbeeld.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        op=op or klok.vandaag(),
        instrument=instrument,
        mdo_op=mdo_op,
        beeld=beeld,
        vastgelegd_door=door,
    )
    schrijf(persoon.dossier, "veiligheidsbeeld vastleggen", door=door, op=op, over=rij)
    return rij


@daad("veiligheidsbeeld bespreken", regels=("VB-2",))
def bespreek_veiligheidsbeeld(
    *, veiligheidsbeeld: Veiligheidsbeeld, door: Medewerker, mdo_op: date | None = None
) -> Veiligheidsbeeld:
    """Record that this picture was judged in an MDO on `mdo_op` (default today). Raises Invoerfout."""
    dag = mdo_op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("mdo_op", mdo_op)
    if dag < veiligheidsbeeld.op:
        controle.fout("mdo_op", "Dat is vóór de dag van dit beeld. Vul in wanneer het is besproken.")
    controle.rond_af()
    veiligheidsbeeld.mdo_op = dag
    veiligheidsbeeld.save(update_fields=["mdo_op"])
    schrijf(veiligheidsbeeld.dossier, "veiligheidsbeeld bespreken", door=door, op=mdo_op, over=veiligheidsbeeld)
    return veiligheidsbeeld
