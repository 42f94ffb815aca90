"""Playing a scenario: the clock moves, the acts of the screens are done, and what must hold is checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from zicht.afronding.wat_nog_open_is import open_verplichtingen
from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.kern.daden import Daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker, Rol, Team
from zicht.scenario.benoemen import benoem
from zicht.scenario.invullen import Invuller, zoek_daad
from zicht.scenario.lezen import Scenario, Scenariofout, Stap
from zicht.scenario.over_vernietiging import in_de_cijfers, wat_er_niet_meer_is
from zicht.scenario.verwachten import Omgeving, toets


@dataclass
class Verslag:
    """The account of a scenario: what happened, and what did not hold."""

    titel: str
    regels: list[str] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)

    @property
    def klopt(self) -> bool:
        return not self.fouten


class Speler:
    """Plays one scenario in the database it is given (a test or throwaway database)."""

    def __init__(self, scenario: Scenario, *, meld: Callable[[str], None] = lambda regel: None) -> None:
        self.scenario = scenario
        self.verslag = Verslag(scenario.titel)
        self.namen: dict[str, Any] = {}
        self.cijfers_vooraf = 0
        self._meld = meld

    def speel(self) -> Verslag:
        """Raises Scenariofout when the file itself is wrong; what does not hold stands in the account."""
        self._maak_medewerkers()
        self.cijfers_vooraf = in_de_cijfers()
        for stap in self.scenario.stappen:
            with klok.op(_moment(stap.op)):
                self._speel_stap(stap)
        return self.verslag

    @property
    def dossier(self) -> Dossier:
        return Omgeving(self.namen).dossier

    def _maak_medewerkers(self) -> None:
        team, _ = Team.objects.get_or_create(naam="Scenario")
        for naam, gegeven in self.scenario.medewerkers.items():
            rollen = gegeven.get("rollen", [])
            if vreemd := set(rollen) - set(Rol.values):
                raise Scenariofout(f"{naam}: geen rol {', '.join(vreemd)}. Mogelijk is: {', '.join(Rol.values)}.")
            self.namen[naam] = Medewerker.objects.maak(
                gebruikersnaam=f"{self.scenario.naam}-{naam}", naam=gegeven.get("naam", naam), rollen=rollen, team=team
            )

    def _speel_stap(self, stap: Stap) -> None:
        waar = f"Stap {stap.nummer} ({klok.vandaag():%d-%m-%Y})"
        if stap.wat or stap.daad:
            self._schrijf(f"{klok.vandaag():%d-%m-%Y}  {stap.wat or stap.daad}")
        if stap.daad:
            self._doe(stap, waar)
        for verwacht in stap.dan:
            for zin in toets(verwacht, Omgeving(self.namen, self.cijfers_vooraf), waar):
                self._fout(f"{waar}: {zin}")

    def _doe(self, stap: Stap, waar: str) -> None:
        daad = zoek_daad(stap.daad, waar)
        velden = self._velden(daad, stap, waar)
        try:
            uitkomst = daad.functie(**velden)
        except (Geweigerd, RedenNodig) as fout:
            self._toets_weigering(stap, fout, waar)
            return
        except Invoerfout as fout:
            zinnen = "; ".join(f"{veld}: {zin}" for veld, zin in fout.velden.items())
            raise Scenariofout(f"{waar}, {stap.daad}: {zinnen}") from fout
        if stap.weigert or stap.vraagt_reden:
            self._fout(
                f"{waar}: “{stap.daad}” ging door, maar had moeten stuiten op {stap.weigert or stap.vraagt_reden}."
            )
        self._benoem(stap, uitkomst, waar)
        for naam in wat_er_niet_meer_is(self.namen):
            del self.namen[naam]

    def _velden(self, daad: Daad, stap: Stap, waar: str) -> dict[str, Any]:
        invuller = Invuller(self.namen)
        velden = invuller.velden(daad, stap.met, waar)
        if "door" in daad.velden and "door" not in velden:
            naam = stap.door or next(iter(self.scenario.medewerkers))
            velden["door"] = invuller.genoemd(naam, Medewerker, f"{waar}, door")
        if "dossier" in daad.velden and "dossier" not in velden:
            velden["dossier"] = invuller.genoemd(self._naam_van_dossier(), Dossier, waar)
        if "redenen" in velden:
            velden["redenen"] = self._redenen(velden["redenen"])
        if (
            "op" in daad.velden
            and "op" not in velden
            and isinstance(stap.op, datetime)
            and daad.naam == "melding ontvangen"
        ):
            velden["op"] = klok.nu()
        return velden

    def _redenen(self, gegeven: dict[str, str]) -> dict[str, str]:
        """A reason per open obligation: under its own key, or under its code for all of that code."""
        open_ = open_verplichtingen(self.dossier, ook_monitoren=True)
        return {p.sleutel: reden for p in open_ if (reden := gegeven.get(p.sleutel) or gegeven.get(p.code))}

    def _naam_van_dossier(self) -> str:
        return next(naam for naam, ding in self.namen.items() if ding is self.dossier)

    def _toets_weigering(self, stap: Stap, fout: Geweigerd | RedenNodig, waar: str) -> None:
        soort, verwacht = (
            ("geweigerd", stap.weigert) if isinstance(fout, Geweigerd) else ("reden gevraagd", stap.vraagt_reden)
        )
        if fout.regel == verwacht:
            self._schrijf(f"            {soort} ({fout.regel}): {fout.zin}")
            return
        nog = ", ".join(sorted({plicht.code for plicht in getattr(fout, "verplichtingen", ())}))
        self._fout(f"{waar}: “{stap.daad}” — {soort} ({fout.regel}): {fout.zin}{nog and f' ({nog})'}")

    def _benoem(self, stap: Stap, uitkomst: Any, waar: str) -> None:
        for naam, ding in benoem(stap, uitkomst):
            if naam in self.namen and self.namen[naam].pk != ding.pk:
                raise Scenariofout(f"{waar}: de naam “{naam}” is al gebruikt. Kies een andere.")
            self.namen[naam] = ding
        if isinstance(getattr(uitkomst, "dossier", None), Dossier) and not any(
            isinstance(d, Dossier) and d.pk == uitkomst.dossier.pk for d in self.namen.values()
        ):
            self.namen[self._vrije_naam()] = uitkomst.dossier

    def _vrije_naam(self) -> str:
        aantal = sum(isinstance(d, Dossier) for d in self.namen.values())
        return "dossier" if not aantal else f"dossier {aantal + 1}"

    def _schrijf(self, regel: str) -> None:
        self.verslag.regels.append(regel)
        self._meld(regel)

    def _fout(self, zin: str) -> None:
        self.verslag.fouten.append(zin)
        self._schrijf(f"   KLOPT NIET  {zin}")


def _moment(op: date | datetime) -> datetime | date:
    if isinstance(op, datetime) and op.tzinfo is None:
        return op.replace(tzinfo=klok.NEDERLAND)
    return op
