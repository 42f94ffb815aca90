"""The report of a conversation: written, offered for correction, answered (ALG-4; HP2019 2.1.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Correctie, Gesprek, Persoon, Verslagaanbod
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.dossiers.wederhoor import leg_correctie_vast
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker


@daad("verslag schrijven", regels=("ALG-4", "TG-9"))
def schrijf_verslag(
    *, gesprek: Gesprek, door: Medewerker, verslag: str, versie: int, op: date | None = None, wijziging_reden: str = ""
) -> Gesprek:
    """Write or change the report of a conversation that was held, seen in `versie`.

    Raises Invoerfout; Verouderd with both texts (TG-9); RedenNodig when it was already offered: what the people say
    about it stands beside the text and is not worked into it (ALG-4).
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("verslag", verslag, "Schrijf het verslag.")
    controle.gebeurd("op", op)
    if not gesprek.gehouden:
        controle.fout("verslag", "Leg eerst vast dat het gesprek is gehouden.")
    controle.rond_af()
    if gesprek.aangeboden.exists() and not wijziging_reden.strip():
        zin = "Dit verslag is al aangeboden. Zet een reactie ernaast, als correctie."
        raise RedenNodig("ALG-4", f"{zin} Schrijf anders waarom de tekst zelf verandert.", veld="wijziging_reden")
    velden = {"verslag": verslag, "verslag_op": gesprek.verslag_op or op}
    gewijzigd = wijzig(gesprek, versie=versie, velden=velden)
    schrijf(gesprek.dossier, "verslag schrijven", door=door, op=op, tekst=wijziging_reden, over=gewijzigd)
    return gewijzigd


@daad("verslag aanbieden", regels=("ALG-4", "ALG-6", "TG-5", "ML-2"))
def bied_verslag_aan(
    *,
    gesprek: Gesprek,
    door: Medewerker,
    personen: Sequence[Persoon],
    op: date | None = None,
    contactstop_reden: str = "",
) -> list[Verslagaanbod]:
    """Offer the report to persons who took part, to correct factual errors and to add.

    Raises Invoerfout (no report yet; somebody who was not there); Geweigerd when it holds what this person must not
    read (TG-5, ML-2); RedenNodig while contact is stopped.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    if gesprek.verslag_op is None:
        controle.fout("personen", "Er is nog geen verslag. Schrijf het eerst.")
    if not personen:
        controle.fout("personen", "Kies aan wie u het verslag geeft.")
    erbij = set(gesprek.partners.values_list("persoon_id", flat=True))
    if any(persoon.pk not in erbij for persoon in personen):
        controle.fout("personen", "Het verslag is alleen voor wie bij het gesprek was.")
    controle.rond_af()
    for persoon in personen:
        toets_geheimen(gesprek.dossier, gesprek.verslag, aan=persoon)
    toets_contactstop(gesprek.dossier, personen, regel="ALG-4", op=op, reden=contactstop_reden)
    aanbod = [
        Verslagaanbod.objects.create(
            dossier=gesprek.dossier, gesprek=gesprek, persoon=persoon, aangeboden_op=op, vastgelegd_door=door
        )
        for persoon in personen
    ]
    schrijf(gesprek.dossier, "verslag aanbieden", door=door, op=op, tekst=contactstop_reden, over=gesprek)
    return aanbod


@daad("reactie op verslag vastleggen", regels=("ALG-4",))
def leg_reactie_op_verslag_vast(
    *,
    gesprek: Gesprek,
    persoon: Persoon,
    door: Medewerker,
    onjuistheden: Sequence[str] = (),
    aanvullingen: Sequence[str] = (),
    op: date | None = None,
) -> list[Correctie]:
    """What a person said about the report: factual errors and additions, each kept beside it; none means agreed.

    Raises Invoerfout when the report was never offered to this person.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    aanbod = Verslagaanbod.objects.filter(gesprek=gesprek, persoon=persoon)
    if not aanbod.exists():
        controle.fout("persoon", "Het verslag is nog niet aan deze persoon aangeboden.")
    controle.rond_af()
    soorten = ((Correctie.Soort.ONJUISTHEID, onjuistheden), (Correctie.Soort.AANVULLING, aanvullingen))
    correcties = [
        leg_correctie_vast(persoon=persoon, soort=soort, tekst=tekst, gesprek=gesprek, door=door, op=op)
        for soort, teksten in soorten
        for tekst in teksten
        if tekst.strip()
    ]
    aanbod.filter(gereageerd_op=None).update(gereageerd_op=op)
    schrijf(gesprek.dossier, "reactie op verslag vastleggen", door=door, op=op, over=gesprek)
    return correcties
