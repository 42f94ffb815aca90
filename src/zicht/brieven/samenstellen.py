"""Filling a template from the file, for one recipient."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zicht.brieven.briefsoort import OVER, Opdracht
from zicht.brieven.gegevens import ALGEMEEN, algemeen, contactpersoon
from zicht.brieven.inhoud import Inhoud, Vertaling
from zicht.brieven.models import Brief, Sjabloon
from zicht.brieven.sjablonen import (
    VAST,
    VAST_BETROKKENE,
    VAST_BRON,
    VAST_KIND,
    VOOR_KINDEREN,
    geldend,
    toets_sjabloon,
    velden_van,
    vertaald,
)
from zicht.brieven.sjabloontaal import Blok, vul
from zicht.brieven.soorten import Briefsoort, briefsoort
from zicht.brieven.talen import Taal, talen, vertaal
from zicht.brieven.velden import Feiten, op_papier
from zicht.kern.models import Medewerker

EIGENNAMEN = (
    *(veld.naam for veld in ALGEMEEN),
    *("partij", "partijnummer", "namen", "nieuwe_contactpersonen", "melders", "over"),
)
"""Facts that are names and numbers: the same in every language."""


def stel_samen(soort: Briefsoort, opdracht: Opdracht, sjabloon: Sjabloon) -> Inhoud:
    """The letter as the template in force and the file make it. Raises Invoerfout."""
    feiten = feiten_van(soort, opdracht)
    blokken = [b for b in toets_sjabloon(sjabloon.code, sjabloon.inhoud) if soort.hoort_erin(b.code, opdracht)]
    vast = geldend(vast_bij(sjabloon.code, opdracht))
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
        vertaling=_vertaling(soort, opdracht, sjabloon, feiten) if opdracht.taal else None,
    )


def vast_bij(code: str, opdracht: Opdracht) -> str:
    """Which blocks stand below a letter from the template with this code."""
    if opdracht.persoon is None:
        return VAST_BRON
    return VAST_KIND if code.endswith(VOOR_KINDEREN) else VAST_BETROKKENE


def _vertaling(soort: Briefsoort, opdracht: Opdracht, sjabloon: Sjabloon, feiten: Feiten) -> Vertaling:
    """Without blocks when somebody changed the Dutch text and not yet this one: half a translation misleads."""
    taal = talen()[opdracht.taal]
    eigen = vertaald(sjabloon, taal.code)
    vast = vertaald(geldend(vast_bij(sjabloon.code, opdracht)), taal.code)
    if eigen is None or vast is None:
        return Vertaling(taal.code)
    hier = vertaal(feiten, taal, EIGENNAMEN)
    blokken = [b for b in toets_sjabloon(eigen.code, eigen.inhoud) if soort.hoort_erin(b.code, opdracht)]
    gevuld = (
        *_gevuld([_letterlijk(blok, soort, taal) for blok in blokken], hier, eigen.code, soort),
        *_gevuld(list(toets_sjabloon(vast.code, vast.inhoud)), hier, vast.code, soort),
    )
    return Vertaling(
        taal.code, eigen.titel, tuple(replace(blok, code=f"{taal.code}_{blok.code}", vast=False) for blok in gevuld)
    )


def _letterlijk(blok: Blok, soort: Briefsoort, taal: Taal) -> Blok:
    """What must stand there word for word is not translated by a machine."""
    return replace(blok, tekst=taal.zie_nederlands) if blok.code in soort.vaste_blokken else blok


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
        lezer=over.get("lezer", ""),
        taal=over.get("taal", ""),
        **rijen,
    )


def verschoven(brief: Brief, inhoud: Inhoud, door: Medewerker) -> list[str]:
    """Names of the facts that the file tells differently now than when the letter was made."""
    soort = briefsoort(brief.soort)
    nu = feiten_van(soort, opdracht_van(brief, brief.vastgelegd_door or door))
    namen = {veld.naam: veld.wat for veld in (*ALGEMEEN, *soort.velden)}
    return [namen[naam] for naam, waarde in nu.items() if inhoud.feiten.get(naam) != waarde]
