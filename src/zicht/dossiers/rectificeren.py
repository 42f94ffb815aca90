"""A wrong text put right with everybody who received it (ALG-16; OMBUDSMAN, klacht 3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Dossier, Rectificatie
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum


@daad("rectificeren", regels=("ALG-16", "KL-1"))
def rectificeer(
    *,
    dossier: Dossier,
    door: Medewerker,
    onderwerp: str,
    juiste_tekst: str,
    ontvangers: Sequence[str],
    bevinding: Bevinding | None = None,
    op: date | None = None,
) -> list[Rectificatie]:
    """Record that a text is put right: one rectification owed to each recipient of the wrong version.

    `bevinding`: the statement it is about, which stays to be seen with its mark. Raises Invoerfout; Geweigerd when the
    right text would give a secret away (TG-5, ML-2).
    """
    op = op or klok.vandaag()
    namen = list(dict.fromkeys(naam.strip() for naam in ontvangers if naam.strip()))
    controle = Controle()
    controle.uit_dossier("bevinding", dossier, [bevinding])
    controle.ingevuld("onderwerp", onderwerp, "Schrijf wat er fout was en waar het stond.")
    controle.ingevuld("juiste_tekst", juiste_tekst, "Schrijf wat er had moeten staan.")
    controle.gebeurd("op", op)
    if not namen:
        controle.fout("ontvangers", "Noem iedereen die de foute tekst kreeg, ook wie hem alleen las.")
    controle.rond_af()
    rijen = verschuldig_rectificatie(dossier, onderwerp, juiste_tekst, namen, door=door, op=op, bevinding=bevinding)
    if bevinding is not None:
        bevinding.gerectificeerd_op = op
        bevinding.save(update_fields=["gerectificeerd_op"])
    schrijf(dossier, "rectificeren", door=door, op=op, over=bevinding or rijen[0])
    return rijen


def verschuldig_rectificatie(
    dossier: Dossier,
    onderwerp: str,
    juiste_tekst: str,
    ontvangers: Sequence[str],
    *,
    door: Medewerker,
    op: date,
    bevinding: Bevinding | None = None,
) -> list[Rectificatie]:
    """One rectification owed to each recipient, inside an act (ALG-16). Raises Geweigerd as `rectificeer` does."""
    toets_geheimen(dossier, juiste_tekst)
    return [
        Rectificatie.objects.create(
            dossier=dossier,
            bevinding=bevinding,
            onderwerp=onderwerp,
            juiste_tekst=juiste_tekst,
            ontvanger=naam,
            verschuldigd_op=op,
            vastgelegd_door=door,
        )
        for naam in ontvangers
    ]


@daad("rectificatie verzenden", regels=("ALG-16",), actie=Actie.VERZENDEN)
def verzend_rectificatie(*, rectificatie: Rectificatie, door: Medewerker, op: date | None = None) -> Rectificatie:
    """This recipient got the right text. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    if rectificatie.verzonden_op is not None:
        controle.fout("op", f"Deze rectificatie is al verzonden op {korte_datum(rectificatie.verzonden_op)}.")
    if op < rectificatie.verschuldigd_op:
        controle.fout("op", f"De fout is pas op {korte_datum(rectificatie.verschuldigd_op)} vastgesteld.")
    controle.rond_af()
    rectificatie.verzonden_op = op
    rectificatie.save(update_fields=["verzonden_op"])
    schrijf(rectificatie.dossier, "rectificatie verzenden", door=door, op=op, over=rectificatie)
    return rectificatie
