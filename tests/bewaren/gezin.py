"""Scenario S1 with a marker in everything somebody typed, and with what other rooms add: nothing of it may stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from procrastinate.contrib.django import app

from zicht.brieven.models import Brief, Sjabloon
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.models import Contactgegeven, Dossier, Persoon
from zicht.dossiers.personen import leg_geheim_adres_vast, leg_veilig_contact_vast
from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker
from zicht.scenario.lezen import Scenario, Stap, lees
from zicht.scenario.spelen import Speler

S1 = Path(__file__).resolve().parents[2] / "scenarios" / "s1-mieke-en-jette.yaml"
NAMEN = {"voornamen", "achternaam", "straat", "organisatie", "functie", "email"}
VERTELD = 25
"""Characters from which a text of the scenario is narrative and not a code."""
NIET = {"noem", "redenen", "ontvangers", "aanleiding", "aard", "partij"}
CODES = {"kindermishandeling scheiding"}
ERNA = date(2021, 6, 1)


@dataclass
class Merken:
    """Words that stand nowhere else."""

    gegeven: list[str] = field(default_factory=list)

    def nieuw(self) -> str:
        self.gegeven.append(f"zqm{len(self.gegeven):03d}kv")
        return self.gegeven[-1]

    def in_bytes(self) -> Iterator[tuple[str, bytes]]:
        """Each marker as it can stand in a dump: as text, and as bytes in hexadecimal."""
        for merk in self.gegeven:
            yield merk, merk.encode()
            yield merk, merk.encode().hex().encode()


def gevonden(merken: Merken, in_: bytes) -> list[str]:
    """Which markers stand there, in either form and case."""
    laag = in_.lower()
    return sorted({merk for merk, vorm in merken.in_bytes() if vorm in laag})


def speel(merken: Merken) -> tuple[Dossier, Medewerker]:
    """The whole of S1, marked, and what screens, letters, jobs and colleagues leave beside it."""
    speler = Speler(_gemerkt(lees(S1), merken))
    verslag = speler.speel()
    assert verslag.klopt, verslag.fouten
    moeder, door = speler.namen["moeder"], speler.namen["anna"]
    with klok.op(ERNA):
        _geheimen(moeder, door, merken)
        _papier(moeder, door, merken)
        _op_de_achtergrond(moeder.dossier, door, merken)
    return moeder.dossier, door


def _geheimen(moeder: Persoon, door: Medewerker, merken: Merken) -> None:
    leg_geheim_adres_vast(
        persoon=moeder, door=door, straat=merken.nieuw(), huisnummer="77", postcode="0999 ZZ", plaats=merken.nieuw()
    )
    leg_veilig_contact_vast(persoon=moeder, door=door, instructie=f"Bel nooit overdag {merken.nieuw()}.")
    Contactgegeven.objects.create(
        dossier=moeder.dossier, persoon=moeder, soort="e-mail", waarde=f"{merken.nieuw()}@e.nl"
    )
    moeder.bsn, moeder.begrip = merken.nieuw(), merken.nieuw()
    moeder.save()


def _papier(moeder: Persoon, door: Medewerker, merken: Merken) -> None:
    inhoud = f"%PDF-1.7\n% {merken.nieuw()}\n%%EOF".encode()
    naam = f"Brief van school {merken.nieuw()}"
    voeg_document_toe(dossier=moeder.dossier, door=door, naam=naam, inhoud=inhoud, mimetype="application/pdf")
    sjabloon = Sjabloon.objects.first() or Sjabloon.objects.create(
        code="proef", versie=1, titel="Proef", inhoud="Proef", geldt_vanaf=ERNA
    )
    for stand in (Brief.Stand.CONCEPT, Brief.Stand.VERSTUURD):
        Brief.objects.create(
            dossier=moeder.dossier,
            soort="proef",
            sjabloon=sjabloon,
            persoon=moeder,
            html=f"<p>{merken.nieuw()}</p>",
            pdf=merken.nieuw().encode(),
            invulling={"blok": merken.nieuw()},
            stand=stand,
        )


def _op_de_achtergrond(dossier: Dossier, door: Medewerker, merken: Merken) -> None:
    plek = f"dossiers-bevinding-nieuw:{dossier.pk}"
    Concept.objects.create(
        medewerker=door,
        sleutel=plek,
        dossier=dossier.pk,
        gegevens={"tekst": [f"Half getypt {merken.nieuw()}"]},
        bewaard_op=klok.nu(),
    )
    taak = app.configure_task("brief_bezorgen", allow_unknown=True, queueing_lock=f"brief-{dossier.pk}")
    taak.defer(dossier=str(dossier.pk), aan=merken.nieuw())


def _gemerkt(scenario: Scenario, merken: Merken) -> Scenario:
    stappen = tuple(_stap(stap, merken) for stap in scenario.stappen if stap.daad)
    return replace(scenario, naam="gemerkt", stappen=stappen)


def _stap(stap: Stap, merken: Merken) -> Stap:
    return replace(stap, met=_merk(stap.met, "", merken), dan=())


def _merk(waarde: Any, veld: str, merken: Merken) -> Any:
    """The same with a marker behind every name and every text that somebody typed."""
    if veld in NIET:
        return waarde
    if isinstance(waarde, Mapping):
        return {naam: _merk(deel, str(naam), merken) for naam, deel in waarde.items()}
    if isinstance(waarde, Sequence) and not isinstance(waarde, str):
        return [_merk(deel, veld, merken) for deel in waarde]
    if not isinstance(waarde, str) or waarde in CODES:
        return waarde
    if veld == "email":
        return f"{merken.nieuw()}@example.nl"
    if veld in NAMEN:
        return f"{waarde} {merken.nieuw()}"
    if len(waarde) >= VERTELD and " " in waarde:
        return f"{merken.nieuw()} {waarde} {merken.nieuw()}"
    return waarde
