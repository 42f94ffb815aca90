"""What must hold on a date: each kind of expectation is one small function that answers with what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.bewaren import bewaren
from zicht.protocol.verplichtingen import Verplichting, verplichtingen
from zicht.protocol.verplichtingen.klok import dienstklok, verantwoordelijk_vanaf
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.protocol.versies import STANDAARD, waarden
from zicht.scenario.bekend import kandidaten
from zicht.scenario.lezen import Scenariofout
from zicht.scenario.over_advies import OVER_ADVIES
from zicht.scenario.over_rechten import OVER_RECHTEN
from zicht.scenario.over_vernietiging import OVER_VERNIETIGING
from zicht.werkvoorraad.beeld import lees_beeld
from zicht.werkvoorraad.fase import fase

STANDEN = ("open", "deels", "te laat", "wacht", "voldaan", "te laat voldaan", "afgezien", "vervallen", "geen")


@dataclass(frozen=True)
class Omgeving:
    """What an expectation can look at."""

    namen: Mapping[str, Any]
    cijfers_vooraf: int = 0
    """How many destroyed meldingen the figures held before the scenario began."""

    @property
    def dossier(self) -> Dossier:
        """The first dossier that was made. Raises Scenariofout before there is one."""
        for ding in self.namen.values():
            if isinstance(ding, Dossier):
                return ding
        raise Scenariofout("Er is nog geen dossier: begin met de daad “melding ontvangen”.")

    @property
    def kijker(self) -> Medewerker:
        """Who looks: the first worker of the scenario."""
        return next(ding for ding in self.namen.values() if isinstance(ding, Medewerker))

    def id_van(self, naam: str, waar: str) -> UUID:
        if naam not in self.namen:
            raise Scenariofout(f"{waar}: “{naam}” is niet genoemd. Mogelijk is: {', '.join(sorted(self.namen))}.")
        return UUID(str(self.namen[naam].pk))

    def plichten(self, peildatum: date) -> list[Verplichting]:
        return verplichtingen(lees_beeld(self.dossier.pk), peildatum)


def stand_van(plicht: Verplichting, op: date) -> str:
    """The standing in the words of a scenario."""
    if plicht.stand == "voldaan":
        return "te laat voldaan" if plicht.was_te_laat() else "voldaan"
    if plicht.stand == "open" and plicht.te_laat(op):
        return "te laat"
    if plicht.stand == "open" and plicht.gedaan:
        return "deels"
    return plicht.stand


def toets(verwacht: Mapping[str, Any], omgeving: Omgeving, waar: str) -> list[str]:
    """What does not hold, in sentences; empty when all is well. Raises Scenariofout for an unknown expectation."""
    soort = next((naam for naam in SOORTEN if naam in verwacht), None)
    if soort is None:
        raise Scenariofout(
            f"{waar}: “{', '.join(map(str, verwacht))}” is geen verwachting. Mogelijk is: {', '.join(SOORTEN)}."
        )
    toegestaan, functie = SOORTEN[soort]
    if vreemd := set(verwacht) - {soort, *toegestaan}:
        raise Scenariofout(
            f"{waar}: bij “{soort}” kan geen {', '.join(sorted(vreemd))}. "
            f"Mogelijk is: {', '.join(toegestaan) or 'niets'}."
        )
    return list(functie(verwacht, omgeving, waar))


def _verplichting(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    code, stand = str(v["verplichting"]), str(v.get("stand", "open"))
    _bestaat(code, waar)
    if stand not in STANDEN:
        raise Scenariofout(f"{waar}: “{stand}” is geen stand. Mogelijk is: {', '.join(STANDEN)}.")
    vandaag = klok.vandaag()
    gevonden = [p for p in om.plichten(vandaag) if p.code == code]
    for veld, sleutel in (("voor", "persoon"), ("over", "onderwerp"), ("aan", "bron")):
        if veld in v:
            wie = om.id_van(str(v[veld]), waar)
            gevonden = [p for p in gevonden if getattr(p, sleutel) == wie]
    naam = f"{omschrijving(code).naam}{_nader(v)}"
    if stand == "geen":
        if gevonden:
            yield f"{naam} hoort er niet te zijn."
        return
    if not gevonden:
        yield f"{naam} is er niet."
    if "aantal" in v:
        passend = [p for p in gevonden if _past(stand, stand_van(p, vandaag))]
        if len(passend) != v["aantal"]:
            yield f"{naam}: {len(passend)} keer {stand}, verwacht {v['aantal']}."
        return
    for plicht in gevonden:
        yield from _vergelijk(plicht, v, naam, stand, vandaag)


def _nader(v: Mapping[str, Any]) -> str:
    return "".join(f" ({veld} {v[veld]})" for veld in ("voor", "over", "aan") if veld in v)


def _past(verwacht: str, is_: str) -> bool:
    return is_ == verwacht or (verwacht == "open" and is_ in ("deels", "te laat"))


def _vergelijk(plicht: Verplichting, v: Mapping[str, Any], naam: str, stand: str, vandaag: date) -> Iterator[str]:
    is_ = stand_van(plicht, vandaag)
    if not _past(stand, is_):
        rest = f" (ontbreekt: {', '.join(plicht.ontbreekt)})" if plicht.ontbreekt else ""
        yield f"{naam} is {is_}{rest}, verwacht {stand}."
    if "uiterlijk" in v and plicht.uiterlijk != v["uiterlijk"]:
        yield f"{naam}: uiterlijk {plicht.uiterlijk}, verwacht {v['uiterlijk']}."
    for veld in ("gedaan", "ontbreekt"):
        delen = {deel.split(":")[0] for deel in getattr(plicht, veld)}
        if veld in v and (mist := set(v[veld]) - delen):
            yield f"{naam}: {', '.join(sorted(mist))} staat niet bij “{veld}” ({', '.join(sorted(delen)) or 'niets'})."


def _bestaat(code: str, waar: str) -> None:
    alle = waarden(STANDAARD, "verplichtingen")
    if code not in alle:
        raise Scenariofout(f"{waar}: “{code}” is geen verplichting. Mogelijk is: {', '.join(sorted(alle))}.")


def _stap(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    staat = fase(lees_beeld(om.dossier.pk))
    if str(staat) != v["fase"]:
        yield f"De fase is {staat}, verwacht {v['fase']}."


def _verantwoordelijk(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    vanaf = verantwoordelijk_vanaf(lees_beeld(om.dossier.pk))
    verwacht = None if v["verantwoordelijk_vanaf"] == "niet" else v["verantwoordelijk_vanaf"]
    if vanaf != verwacht:
        yield f"Veilig Thuis is verantwoordelijk vanaf {vanaf}, verwacht {verwacht}."


def _personen(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    aantal = Persoon.objects.filter(dossier=om.dossier).count()
    if aantal != v["personen"]:
        yield f"Er staan {aantal} personen in het dossier, verwacht {v['personen']}."


def _dossiers(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    aantal = len({d.pk for d in om.namen.values() if isinstance(d, Dossier)})
    if aantal != v["dossiers"]:
        yield f"Er zijn {aantal} dossiers, verwacht {v['dossiers']}."


def _dienst(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    beeld = lees_beeld(om.dossier.pk)
    dienst = om.id_van(str(v["dienst"]), waar)
    klok_ = dienstklok(beeld, next(d for d in beeld.diensten if d.id == dienst))
    if "uiterlijk" in v and klok_.uiterlijk != v["uiterlijk"]:
        yield f"De dienst eindigt uiterlijk {klok_.uiterlijk}, verwacht {v['uiterlijk']}."
    if "later" in v and v["later"] not in klok_.later:
        yield f"Naast de termijn staat {', '.join(map(str, klok_.later)) or 'niets'}, verwacht {v['later']}."


def _bewaren(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """Retention from the facts of the dossier; per version the last day on which it is kept."""
    beeld = lees_beeld(om.dossier.pk)
    if beeld.definitief_einde is None:
        yield "Het dossier is niet definitief afgesloten: de bewaartermijn loopt nog niet."
        return
    geboren = [p.geboortedatum for p in beeld.kinderen(beeld.definitief_einde) if p.geboortedatum]
    om.dossier.refresh_from_db()
    for versie, verwacht in v["bewaren_tot_en_met"].items():
        uitkomst = bewaren(
            gesloten=beeld.definitief_einde,
            laatste_wijziging=klok.dag(om.dossier.laatste_wijziging),
            jongste_kind=max(geboren, default=None),
            versie=versie,
        )
        if uitkomst.bewaren_tot_en_met != verwacht:
            yield f"Bewaren tot en met {uitkomst.bewaren_tot_en_met} ({versie}), verwacht {verwacht}."


def _voorgesteld(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """ML-9: the family is proposed as known, with reasons; nothing is merged by itself."""
    gevonden = [k for k in kandidaten(v["voorgesteld"], waar, door=om.kijker) if k.dossier == om.dossier.pk]
    if not gevonden:
        yield "Dit gezin wordt niet voorgesteld als bekend."
    elif not gevonden[0].redenen:
        yield "Het voorstel heeft geen redenen."


def _bron(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """ML-2, OV-1: what of a source may be known outside."""
    bron = Bron.objects.get(pk=om.id_van(str(v["bron"]), waar))
    if "beschermd" in v and afscherming(bron).beschermd != v["beschermd"]:
        yield f"{v['bron']}: beschermd is {afscherming(bron).beschermd}, verwacht {v['beschermd']}."
    if "contactgegevens_overdragen" in v and bool(bron.contactgegevens_overdragen) != v["contactgegevens_overdragen"]:
        yield f"{v['bron']}: contactgegevens overdragen is {bron.contactgegevens_overdragen}."


Functie = Callable[[Mapping[str, Any], Omgeving, str], Iterator[str]]
SOORTEN: dict[str, tuple[tuple[str, ...], Functie]] = {
    "verplichting": (("voor", "over", "aan", "stand", "uiterlijk", "aantal", "gedaan", "ontbreekt"), _verplichting),
    "fase": ((), _stap),
    "verantwoordelijk_vanaf": ((), _verantwoordelijk),
    "personen": ((), _personen),
    "dossiers": ((), _dossiers),
    "dienst": (("uiterlijk", "later"), _dienst),
    "bewaren_tot_en_met": ((), _bewaren),
    "voorgesteld": ((), _voorgesteld),
    "bron": (("beschermd", "contactgegevens_overdragen"), _bron),
    **OVER_ADVIES,
    **OVER_RECHTEN,
    **OVER_VERNIETIGING,
}
"""The kinds of expectation: which fields each may have beside its own, and its function."""
