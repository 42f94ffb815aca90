"""Checking, as agreed with the family, that the outcome arrived at school and others (NZ-5; NAZORG 1C)."""

from __future__ import annotations

from datetime import date

from zicht.afronding.models import Uitkomstcontrole
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("uitkomstcontrole afspreken", regels=("NZ-5",))
def spreek_uitkomstcontrole_af(
    *, bron: Bron, door: Medewerker, afspraak: str, uiterlijk: date | None = None, op: date | None = None
) -> Uitkomstcontrole:
    """Agree with the family that this professional is asked whether the outcome is known. `afspraak`: with whom, and
    what may be said. Raises Invoerfout: without that agreement nobody is called.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("afspraak", afspraak, "Schrijf met wie van het gezin u dit afsprak, en wat u mag zeggen.")
    if bron.soort != Bron.Soort.PROFESSIONAL:
        controle.fout("bron", "Dit doet u alleen bij professionals die zijn ingelicht. Kies een professional.")
    if uiterlijk is not None and uiterlijk < dag:
        controle.fout("uiterlijk", "Kies een dag na de afspraak.")
    controle.rond_af()
    rij = Uitkomstcontrole.objects.create(
        dossier=bron.dossier,
        bron=bron,
        afgesproken_op=dag,
        uiterlijk=uiterlijk,
        afspraak=afspraak,
        vastgelegd_door=door,
    )
    schrijf(bron.dossier, "uitkomstcontrole afspreken", door=door, op=dag, over=rij)
    return rij


@daad("uitkomst nagaan", regels=("NZ-5", "ML-2", "TG-5"))
def ga_uitkomst_na(
    *,
    controle: Uitkomstcontrole,
    door: Medewerker,
    aangekomen: bool | None,
    verschil: str = "",
    op: date | None = None,
) -> Uitkomstcontrole:
    """Record what the professional answered: is the outcome known (None: they could not say), and where their file
    differs. Raises Invoerfout; Geweigerd when the text gives a secret away (ML-2, TG-5).
    """
    dag = op or klok.vandaag()
    toets = Controle()
    toets.gebeurd("op", dag)
    if controle.gedaan_op is not None:
        toets.fout("controle", "Dit is al nagegaan. Spreek zo nodig een nieuwe controle af.")
    if dag < controle.afgesproken_op:
        toets.fout("op", "De afspraak is van later. Kies een dag daarna.")
    if aangekomen is False:
        toets.ingevuld("verschil", verschil, "Schrijf wat daar anders staat, en wat zij ermee doen.")
    toets.rond_af()
    toets_geheimen(controle.dossier, verschil, aan=controle.bron)
    controle.gedaan_op, controle.aangekomen, controle.verschil = dag, aangekomen, verschil
    controle.save(update_fields=["gedaan_op", "aangekomen", "verschil"])
    schrijf(controle.dossier, "uitkomst nagaan", door=door, op=dag, over=controle)
    return controle
