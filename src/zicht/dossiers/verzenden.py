"""What left in writing, and what it contained; the check that it was understood stands apart (ALG-14, ALG-15)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from zicht.dossiers.doel import grond_van, verantwoord
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Begrepen, Besluit, BesluitSoort, Bron, Dossier, Gesprek, Persoon, Verzending
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum

AANPAK = {
    "welke": "Welke aanpak Veilig Thuis kiest",
    "waarom": "Waarom",
    "wel_en_niet": "Wat deze aanpak wel en niet inhoudt",
    "hoe_lang": "Hoe lang het duurt",
    "vervolg": "Wat er daarna komt",
}
"""The parts of the written confirmation of an approach (ALG-14)."""
AFSPRAKEN = "afspraken"
"""The part that says that agreements are in it (ALG-15)."""
GEEN_ONDERZOEK = {
    (BesluitSoort.DIENST, "voorwaarden en vervolg"): "Voorwaarden & Vervolg is geen Onderzoek.",
    (BesluitSoort.DWANG, "VTB"): "Een verzoek tot bespreking (VTB) is geen Onderzoek.",
}
"""Decisions whose letter must not make people think that they are investigated."""


@daad("schriftelijk bevestigen", regels=("ALG-14", "ALG-15", "ALG-19", "BR-1", "TG-5", "ML-2"), actie=Actie.VERZENDEN)
def bevestig_schriftelijk(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    persoon: Persoon | None = None,
    bron: Bron | None = None,
    partij: str = "",
    dekt: Sequence[str] = (),
    wijze: str = Wijze.BRIEF,
    op: date | None = None,
    besluit: Besluit | None = None,
    gesprek: Gesprek | None = None,
    melding_id: UUID | None = None,
    overdracht_id: UUID | None = None,
    verzoek_id: UUID | None = None,
    tekst: str = "",
    onderzoek_reden: str = "",
    contactstop_reden: str = "",
    noodzaak: str = "",
) -> Verzending:
    """Record something in writing that left for one recipient, and which parts it contained (`dekt`).

    `noodzaak`: why somebody outside the family gets this, where the protocol itself does not ask for it (ALG-19). For
    a confirmation of the approach the parts are those of `AANPAK`; agreements are the part "afspraken". Raises
    Invoerfout; Geweigerd when the text gives away a secret address or a protected melder (TG-5, ML-2, hard), or without
    that `noodzaak`; RedenNodig when a letter of V&V or of a VTB says "onderzoek", or while contact with this person is
    stopped.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.keuze("soort", soort, Verzending.Soort)
    controle.keuze("wijze", wijze, Wijze)
    controle.gebeurd("op", op)
    controle.uit_dossier("persoon", dossier, [persoon, bron])
    controle.uit_dossier("besluit", dossier, [besluit, gesprek])
    if sum((persoon is not None, bron is not None, bool(partij.strip()))) != 1:
        controle.fout(
            "persoon", "Kies één ontvanger. Gaat het naar meer mensen, leg dan voor ieder vast wat die kreeg."
        )
    if soort == Verzending.Soort.AANPAK:
        _toets_aanpak(controle, besluit, dekt)
    controle.rond_af()
    toets_geheimen(dossier, tekst, aan=persoon or bron)
    grond = grond_van(soort, over_melding=melding_id is not None)
    waarom = "" if persoon is not None else verantwoord(grond, noodzaak)
    _toets_onderzoek(besluit, tekst, onderzoek_reden)
    if persoon is not None:
        regel = "ALG-15" if soort == Verzending.Soort.AFSPRAKEN else "ALG-14"
        toets_contactstop(dossier, [persoon], regel=regel, op=op, reden=contactstop_reden)
    verzending = Verzending.objects.create(
        dossier=dossier,
        soort=soort,
        op=op,
        wijze=wijze,
        persoon=persoon,
        bron=bron,
        partij=partij,
        dekt=list(dict.fromkeys(dekt)),
        besluit=besluit,
        gesprek=gesprek,
        melding_id=melding_id,
        overdracht_id=overdracht_id,
        verzoek_id=verzoek_id,
        tekst=tekst,
        vastgelegd_door=door,
    )
    redenen = "\n".join(reden for reden in (onderzoek_reden, contactstop_reden, waarom) if reden.strip())
    schrijf(dossier, "schriftelijk bevestigen", door=door, op=op, tekst=redenen, over=verzending, melding_id=melding_id)
    return verzending


def _toets_aanpak(controle: Controle, besluit: Besluit | None, dekt: Sequence[str]) -> None:
    """ALG-14: it is about one decision, and each of its parts has a name."""
    if besluit is None:
        controle.fout("besluit", "Kies het besluit dat u bevestigt.")
    if not dekt:
        controle.fout("dekt", "Kies wat er in deze brief of mail staat. Wat er niet in staat, blijft u nog schuldig.")
    if onbekend := set(dekt) - set(AANPAK) - {AFSPRAKEN}:
        controle.fout("dekt", f"Kies uit: {', '.join((*AANPAK, AFSPRAKEN))}. Niet: {', '.join(sorted(onbekend))}.")


def _toets_onderzoek(besluit: Besluit | None, tekst: str, reden: str) -> None:
    """ALG-14; OMBUDSMAN, klacht 2: parents thought they were being investigated."""
    uitleg = GEEN_ONDERZOEK.get((BesluitSoort(besluit.soort), besluit.uitkomst)) if besluit else None
    if uitleg and noemt_onderzoek(tekst) and not reden.strip():
        zin = f"In deze tekst staat het woord “onderzoek”. {uitleg}"
        raise RedenNodig("ALG-14", f"{zin} Pas hem aan, of schrijf waarom het woord nodig is.", veld="onderzoek_reden")


def noemt_onderzoek(tekst: str) -> bool:
    """Does the text say "onderzoek", "onderzoeken", "vooronderzoek" or the like?"""
    return re.search(r"onderzoek|onderzocht", tekst, re.IGNORECASE) is not None


@daad("begrip vastleggen", regels=("ALG-14",))
def leg_begrip_vast(
    *, besluit: Besluit, persoon: Persoon, door: Medewerker, hoe: str, op: date | None = None
) -> Begrepen:
    """Record how it was checked that this person understood the chosen approach. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.uit_dossier("persoon", besluit.dossier, [persoon])
    controle.ingevuld(
        "hoe", hoe, "Schrijf waaraan u merkte dat deze persoon het begreep, bijvoorbeeld in eigen woorden naverteld."
    )
    controle.gebeurd("op", op)
    if op < besluit.op:
        controle.fout("op", f"Het besluit is pas op {korte_datum(besluit.op)} genomen.")
    controle.rond_af()
    begrepen = Begrepen.objects.create(
        dossier=besluit.dossier, besluit=besluit, persoon=persoon, op=op, hoe=hoe, vastgelegd_door=door
    )
    schrijf(besluit.dossier, "begrip vastleggen", door=door, op=op, over=begrepen)
    return begrepen
