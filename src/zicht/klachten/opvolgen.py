"""What follows on a complaint: a part put right at everybody who read it, and promises kept (KL-1, ALG-16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Rectificatie
from zicht.dossiers.rectificeren import rectificeer
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel, Klachtvervolg
from zicht.protocol.taal import korte_datum


@daad("klachtonderdeel rechtzetten", regels=("KL-1", "ALG-16"))
def zet_klachtonderdeel_recht(
    *,
    klacht: Klacht,
    door: Medewerker,
    onderdeel: int,
    onderwerp: str,
    juiste_tekst: str,
    ontvangers: Sequence[str],
    bevinding: Bevinding | None = None,
    op: date | None = None,
) -> list[Rectificatie]:
    """Record the rectification that a part (by its number) asks for: owed to each recipient of the wrong version.

    Raises as `rectificeer`; Invoerfout for a part that asks for none, or that was put right already.
    """
    dag = op or klok.vandaag()
    deel = Klachtonderdeel.objects.filter(klacht=klacht, nummer=onderdeel).first()
    controle = Controle()
    controle.gebeurd("op", dag)
    if deel is None or not deel.rectificatie_nodig:
        controle.fout("onderdeel", "Kies een onderdeel waarvan de uitspraak zegt dat er iets moet worden rechtgezet.")
    elif deel.rechtgezet_op is not None:
        controle.fout("onderdeel", f"Dit onderdeel is al rechtgezet op {korte_datum(deel.rechtgezet_op)}.")
    if klacht.uitspraak_op is not None and dag < klacht.uitspraak_op:
        controle.fout("op", "De uitspraak is van later. Kies een dag daarna.")
    controle.rond_af()
    assert deel is not None
    rijen = rectificeer(
        dossier=klacht.dossier,
        door=door,
        onderwerp=onderwerp,
        juiste_tekst=juiste_tekst,
        ontvangers=ontvangers,
        bevinding=bevinding,
        op=dag,
    )
    deel.rechtgezet_op = dag
    deel.save(update_fields=["rechtgezet_op"])
    schrijf(klacht.dossier, "klachtonderdeel rechtzetten", door=door, op=dag, over=klacht)
    return rijen


@daad("na klacht beloven", regels=("KL-1",))
def beloof_na_klacht(
    *,
    klacht: Klacht,
    door: Medewerker,
    soort: str,
    tekst: str,
    wie: str = "",
    uiterlijk: date | None = None,
    op: date | None = None,
) -> Klachtvervolg:
    """Record what was promised (`Klachtvervolg.Soort`): apologies, a lesson for the work, something else. It stays
    open until it is kept. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("soort", soort, Klachtvervolg.Soort)
    controle.ingevuld("tekst", tekst, "Schrijf wat er is beloofd, zoals u het de klager zei.")
    if dag < klacht.ontvangen_op:
        controle.fout("op", "De klacht kwam later binnen. Kies een dag daarna.")
    if uiterlijk is not None and uiterlijk < dag:
        controle.fout("uiterlijk", "Kies een dag na de belofte.")
    controle.rond_af()
    belofte = Klachtvervolg.objects.create(
        dossier=klacht.dossier,
        klacht=klacht,
        soort=soort,
        tekst=tekst,
        wie=wie,
        afgesproken_op=dag,
        uiterlijk=uiterlijk,
        vastgelegd_door=door,
    )
    schrijf(klacht.dossier, "na klacht beloven", door=door, op=dag, over=belofte)
    return belofte


@daad("belofte na klacht nakomen", regels=("KL-1",))
def kom_belofte_na(
    *, belofte: Klachtvervolg, door: Medewerker, resultaat: str, op: date | None = None
) -> Klachtvervolg:
    """The promise was kept: how. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("resultaat", resultaat, "Schrijf wat er is gedaan, en wie het weet.")
    if belofte.gedaan_op is not None:
        controle.fout("belofte", "Deze belofte is al nagekomen.")
    if dag < belofte.afgesproken_op:
        controle.fout("op", "De belofte is van later. Kies een dag daarna.")
    controle.rond_af()
    belofte.gedaan_op, belofte.resultaat = dag, resultaat
    belofte.save(update_fields=["gedaan_op", "resultaat"])
    schrijf(belofte.dossier, "belofte na klacht nakomen", door=door, op=dag, over=belofte)
    return belofte
