"""Shielding a dossier: staff, their relatives, well-known people (TG-3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Dossierafscherming, Meekijkverzoek, Toelating
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.toegang import alleen_in_nood
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker, Rol


@daad("dossier afschermen", regels=("TG-3",), actie=Actie.BEHEREN)
def scherm_dossier_af(
    *,
    dossier: Dossier,
    door: Medewerker,
    reden: str,
    medewerkers: Sequence[Medewerker] = (),
    uitgesloten: Sequence[Medewerker] = (),
    op: date | None = None,
) -> Dossierafscherming:
    """From now on the dossier exists for its dossierhouder, the leidinggevende and `medewerkers` only.

    `uitgesloten` never see it, leidinggevende or not: who is, or knows, one of the people. On a dossier that is
    shielded already: other workers, with a new reason. Raises Geweigerd unless `door` is leidinggevende; Invoerfout.
    """
    _eis_leidinggevende(dossier, door)
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom dit dossier afgeschermd moet worden.")
    controle.gebeurd("op", op)
    _toets_medewerkers(controle, dossier, door, medewerkers, uitgesloten)
    controle.rond_af()
    _sluit_lopende(dossier, door, reden, op)
    dossier.afgeschermd = True
    dossier.save(update_fields=["afgeschermd"])
    _noem(dossier, door, medewerkers, uitgesloten)
    Meekijkverzoek.objects.filter(dossier=dossier, afgerond_op=None).update(afgerond_op=klok.vandaag())
    rij = Dossierafscherming.objects.create(
        dossier=dossier,
        reden=reden,
        wie={"genoemd": [str(een.pk) for een in medewerkers], "uitgesloten": [str(een.pk) for een in uitgesloten]},
        vanaf=op or klok.vandaag(),
        vastgelegd_door=door,
    )
    schrijf(dossier, "dossier afschermen", door=door, op=op, over=rij)
    return rij


@daad("afscherming opheffen", regels=("TG-3",), actie=Actie.BEHEREN)
def hef_afscherming_op(*, dossier: Dossier, door: Medewerker, reden: str, op: date | None = None) -> Dossier:
    """The dossier is one like any other again. Raises Geweigerd unless `door` is leidinggevende; Invoerfout."""
    _eis_leidinggevende(dossier, door)
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom de afscherming niet meer nodig is.")
    controle.gebeurd("op", op)
    if not dossier.afgeschermd:
        controle.fout("reden", "Dit dossier is niet afgeschermd.")
    controle.rond_af()
    _sluit_lopende(dossier, door, reden, op)
    Toelating.objects.filter(dossier=dossier).delete()
    dossier.afgeschermd = False
    dossier.save(update_fields=["afgeschermd"])
    schrijf(dossier, "afscherming opheffen", door=door, op=op)
    return dossier


def neem_afscherming_over(naar: Dossier, van: Iterable[Dossier], door: Medewerker | None) -> None:
    """A dossier that continues or leaves shielded ones is shielded too, inside the act that opens it (TG-3)."""
    for bron in van:
        if not bron.afgeschermd:
            continue
        if not naar.afgeschermd:
            naar.afgeschermd = True
            naar.save(update_fields=["afgeschermd"])
            reden = f"Overgenomen van dossier {bron}."
            Dossierafscherming.objects.create(dossier=naar, reden=reden, vanaf=klok.vandaag(), vastgelegd_door=door)
        for rij in Toelating.objects.filter(dossier=bron).order_by("uitgesloten"):
            # Last come the excluded: who is kept out of one of them is kept out here.
            Toelating.objects.update_or_create(
                dossier=naar, medewerker_id=rij.medewerker_id, defaults={"uitgesloten": rij.uitgesloten}
            )


def _eis_leidinggevende(dossier: Dossier, door: Medewerker) -> None:
    if not door.heeft(Rol.LEIDINGGEVENDE) or alleen_in_nood(door, dossier):
        raise Geweigerd("TG-3", "Over afscherming beslist alleen de leidinggevende. Vraag het de leidinggevende.")


def _toets_medewerkers(
    controle: Controle,
    dossier: Dossier,
    door: Medewerker,
    medewerkers: Sequence[Medewerker],
    uitgesloten: Sequence[Medewerker],
) -> None:
    if weg := [een.naam for een in medewerkers if not een.is_active]:
        controle.fout("medewerkers", f"{weg[0]} werkt hier niet meer. Kies iemand anders.")
    buiten = {een.pk for een in uitgesloten}
    if door.pk in buiten:
        controle.fout("uitgesloten", "Uzelf kunt u niet uitsluiten. Vraag een andere leidinggevende om dit te doen.")
    if dossier.dossierhouder_id in buiten:
        controle.fout("uitgesloten", "De dossierhouder ziet het dossier altijd. Wijs eerst een ander aan.")
    if dubbel := [een.naam for een in medewerkers if een.pk in buiten]:
        controle.fout("uitgesloten", f"U noemt {dubbel[0]} ook bij wie het dossier wel ziet. Kies één van de twee.")


def _sluit_lopende(dossier: Dossier, door: Medewerker, reden: str, op: date | None) -> None:
    lopend = Dossierafscherming.objects.filter(dossier=dossier, opgeheven_op=None).first()
    if lopend is not None:
        lopend.opgeheven_op, lopend.opgeheven_door, lopend.opheffing_reden = op or klok.vandaag(), door, reden
        lopend.save(update_fields=["opgeheven_op", "opgeheven_door", "opheffing_reden"])


def _noem(
    dossier: Dossier, door: Medewerker, medewerkers: Sequence[Medewerker], uitgesloten: Sequence[Medewerker]
) -> None:
    Toelating.objects.filter(dossier=dossier).delete()
    for rijen, buiten in ((medewerkers, False), (uitgesloten, True)):
        for medewerker in rijen:
            Toelating.objects.create(dossier=dossier, medewerker=medewerker, uitgesloten=buiten, vastgelegd_door=door)
