"""Filling a template from the file, for one recipient."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zicht.brieven.briefsoort import OVER, Opdracht
from zicht.brieven.gegevens import ALGEMEEN, algemeen, contactpersoon
from zicht.brieven.inhoud import Inhoud
from zicht.brieven.models import Brief, Sjabloon
from zicht.brieven.sjablonen import VAST, geldend, toets_sjabloon, velden_van
from zicht.brieven.sjabloontaal import Blok, vul
from zicht.brieven.soorten import Briefsoort, briefsoort
from zicht.brieven.velden import Feiten, op_papier
from zicht.kern.models import Medewerker


def stel_samen(soort: Briefsoort, opdracht: Opdracht, sjabloon: Sjabloon) -> Inhoud:
    """The letter as the template in force and the file make it. Raises Invoerfout."""
    feiten = feiten_van(soort, opdracht)
    blokken = [b for b in toets_sjabloon(sjabloon.code, sjabloon.inhoud) if soort.hoort_erin(b.code, opdracht)]
    vast = geldend(VAST[0] if opdracht.persoon else VAST[1])
    vaste_blokken = _gevuld(list(toets_sjabloon(vast.code, vast.inhoud)), feiten, vast.code, soort)
    contact = contactpersoon(opdracht.dossier, opdracht.door)
    return Inhoud(
        titel=sjabloon.titel,
        ontvanger=str(feiten["ontvanger"]),
        afzender=contact.naam,
        functie=contact.functie,
        blokken=(*_gevuld(blokken, feiten, sjabloon.code, soort), *vaste_blokken),
        feiten=feiten,
        bijlage=tuple(blok.code for blok in vaste_blokken) if soort.apart_blad else (),
    )


def feiten_van(soort: Briefsoort, opdracht: Opdracht) -> Feiten:
    """All the facts this letter draws."""
    return _gewoon({**algemeen(opdracht), **soort.feiten(opdracht)})


def _gewoon(feiten: Feiten) -> Feiten:
    """As they come back from the store: lists as lists."""
    return {naam: w if w is None or isinstance(w, str) else list(w) for naam, w in feiten.items()}


def _gevuld(blokken: list[Blok], feiten: Feiten, code: str, soort: Briefsoort) -> tuple[Blok, ...]:
    velden = velden_van(code) if code not in VAST else ALGEMEEN
    gevuld = vul(blokken, op_papier(feiten, velden), velden)
    return tuple(replace(blok, vast=blok.code in soort.vaste_blokken) for blok in gevuld)


def opdracht_van(brief: Brief, door: Medewerker) -> Opdracht:
    """Which letter this is, to whom, about what, from what was kept with it."""
    over: dict[str, str] = brief.over
    rijen: dict[str, Any] = {
        naam: model._default_manager.get(dossier_id=brief.dossier_id, pk=over[naam])
        for naam, model in OVER.items()
        if naam in over
    }
    return Opdracht(
        dossier=brief.dossier,
        door=door,
        persoon=brief.persoon,
        bron=brief.bron,
        ronde=over["ronde"],
        ketenpartner=over["ketenpartner"],
        **rijen,
    )


def verschoven(brief: Brief, inhoud: Inhoud, door: Medewerker) -> list[str]:
    """Names of the facts that the file tells differently now than when the letter was made."""
    soort = briefsoort(brief.soort)
    nu = feiten_van(soort, opdracht_van(brief, brief.vastgelegd_door or door))
    namen = {veld.naam: veld.wat for veld in (*ALGEMEEN, *soort.velden)}
    return [namen[naam] for naam, waarde in nu.items() if inhoud.feiten.get(naam) != waarde]
