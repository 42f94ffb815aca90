"""A complaint comes in: at Veilig Thuis, the committee or an ombudsman (KL-1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel


@daad("klacht ontvangen", regels=("KL-1",))
def ontvang_klacht(
    *,
    dossier: Dossier,
    door: Medewerker,
    bij: str,
    persoon: Persoon,
    tekst: str,
    onderdelen: Sequence[str] = (),
    gewezen_op_akj: bool = False,
    vervolg_op: Klacht | None = None,
    op: date | None = None,
) -> Klacht:
    """Record a complaint at one place (`Klacht.Bij`), in the person's words and divided into parts.

    Without `onderdelen` the whole is one part. A complaint is never refused; `gewezen_op_akj` can follow
    (`wijs_op_akj`). Raises Invoerfout.
    """
    delen = [deel for deel in onderdelen if deel.strip()] or [tekst]
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("bij", bij, Klacht.Bij)
    controle.ingevuld("tekst", tekst, "Schrijf de klacht op, liefst in de woorden van wie klaagt.")
    controle.uit_dossier("persoon", dossier, [persoon])
    controle.uit_dossier("vervolg_op", dossier, [vervolg_op])
    controle.rond_af()
    klacht = Klacht.objects.create(
        dossier=dossier,
        bij=bij,
        persoon=persoon,
        ontvangen_op=op or klok.vandaag(),
        tekst=tekst,
        gewezen_op_akj=gewezen_op_akj,
        vervolg_op=vervolg_op,
        vastgelegd_door=door,
    )
    for nummer, deel in enumerate(delen, start=1):
        Klachtonderdeel.objects.create(dossier=dossier, klacht=klacht, nummer=nummer, tekst=deel, vastgelegd_door=door)
    schrijf(dossier, "klacht ontvangen", door=door, op=op, over=klacht)
    return klacht


@daad("op het AKJ wijzen", regels=("KL-1", "KL-2"))
def wijs_op_akj(*, klacht: Klacht, door: Medewerker, op: date | None = None) -> Klacht:
    """The person was told that the AKJ helps with a complaint, for free and independent. Raises Invoerfout."""
    controle = Controle()
    controle.gebeurd("op", op)
    if klacht.gewezen_op_akj:
        controle.fout("klacht", "Dat deze persoon op het AKJ is gewezen, is al vastgelegd.")
    controle.rond_af()
    klacht.gewezen_op_akj = True
    klacht.save(update_fields=["gewezen_op_akj"])
    schrijf(klacht.dossier, "op het AKJ wijzen", door=door, op=op, over=klacht)
    return klacht


@daad("klachtgesprek vastleggen", regels=("KL-1",))
def leg_klachtgesprek_vast(
    *, klacht: Klacht, door: Medewerker, verslag: str, opgelost: bool | None = None, op: date | None = None
) -> Klacht:
    """The informal talk was held. `opgelost`: does who complained call it settled? None: that is not known yet.

    Settled or not, the way to the committee and the ombudsman stays open. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("verslag", verslag, "Schrijf wat er besproken is en hoe u verdergaat.")
    if dag < klacht.ontvangen_op:
        controle.fout("op", "De klacht kwam later binnen. Kies een dag daarna.")
    controle.rond_af()
    klacht.gesprek_op, klacht.opgelost = dag, opgelost
    klacht.save(update_fields=["gesprek_op", "opgelost"])
    schrijf(klacht.dossier, "klachtgesprek vastleggen", door=door, op=op, tekst=verslag, over=klacht)
    return klacht
