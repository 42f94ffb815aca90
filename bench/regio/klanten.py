"""Workers who use the website at the same time: logged in, each on a connection that stays open."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.test import Client

from bench.regio.omgeving import KLANTEN, VERZOEKEN

WARM = 40
POGINGEN = 200
CSRF = "x" * 32


@dataclass(frozen=True)
class Verzoek:
    """A page to ask for; with `velden` a form that is sent."""

    pad: str
    velden: dict[str, Any] | None = None
    goed: tuple[int, ...] = (200,)
    vooraf: tuple[Verzoek, ...] = ()
    """What is done first and not counted."""


@dataclass
class Klant:
    """One worker with a session and a connection."""

    poort: int
    sessie: str
    tijden: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._verbind()

    def _verbind(self) -> None:
        self._verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=60)
        self._vraag(Verzoek("/inloggen/", goed=(200, 302)))
        self.proces = proces_achter(self._verbinding.sock)
        """The web process that took this connection; it keeps it."""

    def verbind_opnieuw(self) -> None:
        """Have another connection, and with luck another process."""
        self._verbinding.close()
        self._verbind()

    def doe(self, verzoek: Verzoek, *, telt: bool) -> None:
        for eerst in verzoek.vooraf:
            self._vraag(eerst)
        duur = self._vraag(verzoek)
        if telt:
            self.tijden.append(duur)

    def _vraag(self, verzoek: Verzoek) -> float:
        """Milliseconds until the whole answer was there. Raises RuntimeError for an answer that was not expected."""
        koppen = {"Cookie": f"sessionid={self.sessie}; csrftoken={CSRF}", "X-CSRFToken": CSRF}
        inhoud = None
        if verzoek.velden is not None:
            inhoud = urlencode(verzoek.velden, doseq=True)
            koppen |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.poort}"}
        begin = time.perf_counter()
        self._verbinding.request("GET" if inhoud is None else "POST", verzoek.pad, inhoud, koppen)
        antwoord = self._verbinding.getresponse()
        antwoord.read()
        duur = (time.perf_counter() - begin) * 1000
        if antwoord.status not in verzoek.goed:
            raise RuntimeError(f"{verzoek.pad} gaf {antwoord.status}")
        return duur


def sessie_van(medewerker: Any) -> str:
    """A session of this worker, as logging in gives one."""
    return log_in(medewerker).cookies["sessionid"].value


def log_in(medewerker: Any) -> Client:
    """A browser in which this worker is logged in, with the second factor that is asked for outside development."""
    from allauth.mfa.models import Authenticator

    Authenticator.objects.get_or_create(user=medewerker, type=Authenticator.Type.TOTP, defaults={"data": {}})
    client = Client()
    client.force_login(medewerker)
    return client


def meet(
    poort: int, sessies: Sequence[str], maak: Callable[[int], Iterator[Verzoek]], *, samen: bool = False
) -> list[float]:
    """Let every worker ask `maak(number of the worker)` in turn; the times in milliseconds, short to long.

    `samen`: all of them served by one web process, otherwise each by another.
    """
    klanten = [Klant(poort, sessies[nummer % len(sessies)]) for nummer in range(KLANTEN)]
    _verdeel(klanten, samen=samen)

    def werk(nummer: int) -> None:
        verzoeken = maak(nummer)
        for verzoek in islice(verzoeken, WARM // KLANTEN):
            klanten[nummer].doe(verzoek, telt=False)
        for verzoek in islice(verzoeken, VERZOEKEN // KLANTEN):
            klanten[nummer].doe(verzoek, telt=True)

    with ThreadPoolExecutor(KLANTEN) as groep:
        list(groep.map(werk, range(KLANTEN)))
    return sorted(tijd for klant in klanten for tijd in klant.tijden)


def _verdeel(klanten: Sequence[Klant], *, samen: bool) -> None:
    """Connect anew until the processes are as asked. Raises RuntimeError when that does not happen."""
    for plek, klant in enumerate(klanten[1:], start=1):
        bezet = {eerder.proces for eerder in klanten[:plek]}
        for _ in range(POGINGEN):
            if (klant.proces in bezet) is samen:
                break
            klant.verbind_opnieuw()
        else:
            raise RuntimeError("De verbindingen komen niet zo over de processen als gevraagd.")


def proces_achter(verbinding: socket.socket) -> int:
    """The id of the process at the other end of a connection on this machine; Linux only. Raises RuntimeError."""
    wij, zij = verbinding.getsockname()[1], verbinding.getpeername()[1]
    for regel in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        velden = regel.split()
        if velden[1].endswith(f":{zij:04X}") and velden[2].endswith(f":{wij:04X}"):
            return _houder(f"socket:[{velden[9]}]")
    raise RuntimeError("De verbinding is niet te vinden.")


def _houder(doel: str) -> int:
    for bestand in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(bestand.readlink()) == doel:
                return int(bestand.parts[2])
        except OSError:  # ended, or of another account
            continue
    raise RuntimeError("Van deze verbinding is niet te zien welk proces haar heeft.")
