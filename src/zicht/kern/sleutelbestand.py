"""The key file (TG-7): reading it, making it, and changing it so that a crash leaves the old file or the new one.

JSON: {"actief": "k2", "sinds": "<moment>", "sleutels": {"k2": "<32 bytes, base64>"}, "wortels": {"k1": "…"}}.
`wortels`: of a key that was taken out, what its derived keys are made from. It opens no dossier, but the seals that
the log got under that key can still be checked.
"""

from __future__ import annotations

import base64
import fcntl
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

EERSTE = "k1"
WACHT = timedelta(hours=1)
"""So long a key stays after another became the active one: no act that wrapped with it is then still under way."""
_AFLEIDEN = b"zicht:afleiden"


class SleutelKwijt(Exception):
    """A key that is needed to read is not there, or is not the right one."""


class Sleutelfout(Exception):
    """What was asked of the key file cannot be done; a sentence for the administrator."""


@dataclass(frozen=True)
class Sleutels:
    """What the key file holds. `sinds`: when the active key became so; unknown in a file of one key."""

    actief: str
    sleutels: Mapping[str, bytes]
    wortels: Mapping[str, bytes] = field(default_factory=dict)
    sinds: datetime | None = None

    def wortel(self, naam: str) -> bytes:
        """What derived keys are made from, also of a key that was taken out. Raises SleutelKwijt."""
        if naam in self.sleutels:
            return hmac.digest(self.sleutels[naam], _AFLEIDEN, "sha256")
        if naam not in self.wortels:
            raise SleutelKwijt(f"Sleutel {naam} uit het sleutelbestand ontbreekt.")
        return self.wortels[naam]


def lees(bestand: Path) -> Sleutels:
    """Raises SleutelKwijt when the file is not there or is damaged."""
    try:
        inhoud = json.loads(bestand.read_text(encoding="utf-8"))
        sinds = inhoud.get("sinds")
        sleutels = Sleutels(
            actief=inhoud["actief"],
            sleutels=_open(inhoud["sleutels"]),
            wortels=_open(inhoud.get("wortels", {})),
            sinds=datetime.fromisoformat(sinds) if sinds else None,
        )
        if sleutels.actief not in sleutels.sleutels:
            raise KeyError(sleutels.actief)
    except (OSError, ValueError, KeyError, AttributeError) as fout:
        raise SleutelKwijt(
            f"Het sleutelbestand {bestand} is er niet of is onleesbaar. Zet het terug uit de kluis; "
            "zonder dit bestand is geen dossier te lezen."
        ) from fout
    return sleutels


def maak_sleutelbestand(bestand: Path) -> None:
    """Write a new key file (mode 600) when there is none; an existing one is never touched."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    try:
        greep = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(greep, "w", encoding="utf-8") as uit:
        json.dump(_vorm(Sleutels(EERSTE, {EERSTE: os.urandom(32)})), uit)


def voeg_toe(bestand: Path) -> str:
    """Add a new key, not active yet: first every server and the vault must have the file. Gives its name."""
    with _gewijzigd(bestand) as wijziging:
        oud = wijziging.sleutels
        bekend = {*oud.sleutels, *oud.wortels}
        naam = next(f"k{nummer}" for nummer in range(1, len(bekend) + 2) if f"k{nummer}" not in bekend)
        wijziging.sleutels = replace(oud, sleutels={**oud.sleutels, naam: os.urandom(32)})
    return naam


def activeer(bestand: Path, naam: str, *, op: datetime | None = None) -> None:
    """From now on new keys of dossiers are wrapped by this one. `op`: when, by default now. Raises Sleutelfout."""
    with _gewijzigd(bestand) as wijziging:
        _eis_bekend(wijziging.sleutels, naam)
        if naam != wijziging.sleutels.actief:
            wijziging.sleutels = replace(wijziging.sleutels, actief=naam, sinds=op or datetime.now(UTC))


def haal_weg(bestand: Path, naam: str, *, op: datetime | None = None) -> None:
    """Take a key out for good, once nothing is wrapped by it any more (`kern.herverpakken.verwijder` sees to that).

    Raises Sleutelfout for the active key, or when another became active less than `WACHT` ago.
    """
    with _gewijzigd(bestand) as wijziging:
        oud = wijziging.sleutels
        _eis_bekend(oud, naam)
        if naam == oud.actief:
            raise Sleutelfout(f"{naam} is de actieve sleutel. Maak eerst een andere actief.")
        if oud.sinds and (op or datetime.now(UTC)) - oud.sinds < WACHT:
            raise Sleutelfout(
                f"{oud.actief} is nog geen uur de actieve sleutel. Wacht daarmee: er kan nog werk lopen met {naam}."
            )
        over = {een: waarde for een, waarde in oud.sleutels.items() if een != naam}
        wijziging.sleutels = replace(oud, sleutels=over, wortels={**oud.wortels, naam: oud.wortel(naam)})


@dataclass
class _Wijziging:
    sleutels: Sleutels


@contextmanager
def _gewijzigd(bestand: Path) -> Iterator[_Wijziging]:
    """Read, let the block change it, and put the new file in the place of the old one at once."""
    try:
        with bestand.with_suffix(".slot").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            wijziging = _Wijziging(lees(bestand))
            yield wijziging
            _vervang(bestand, wijziging.sleutels)
    except OSError as fout:
        raise Sleutelfout(f"Het sleutelbestand {bestand} kan niet worden geschreven: {fout.strerror}.") from fout


def _vervang(bestand: Path, sleutels: Sleutels) -> None:
    eigenaar = bestand.stat()
    half = bestand.with_suffix(".half")
    half.unlink(missing_ok=True)
    greep = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(greep, "w", encoding="utf-8") as uit:
        json.dump(_vorm(sleutels), uit)
        uit.flush()
        if os.geteuid() == 0:  # root changes it for the account that Zicht runs as
            os.fchown(uit.fileno(), eigenaar.st_uid, eigenaar.st_gid)
        os.fsync(uit.fileno())
    half.replace(bestand)
    map = os.open(bestand.parent, os.O_RDONLY)
    try:
        os.fsync(map)
    finally:
        os.close(map)


def _eis_bekend(sleutels: Sleutels, naam: str) -> None:
    if naam not in sleutels.sleutels:
        raise Sleutelfout(f"Er is geen sleutel {naam}. Wel: {', '.join(sorted(sleutels.sleutels))}.")


def _open(waarden: Mapping[str, str]) -> dict[str, bytes]:
    return {naam: base64.b64decode(waarde, validate=True) for naam, waarde in waarden.items()}


def _vorm(sleutels: Sleutels) -> dict[str, Any]:
    return {
        "actief": sleutels.actief,
        "sinds": sleutels.sinds.isoformat() if sleutels.sinds else None,
        "sleutels": {naam: base64.b64encode(waarde).decode() for naam, waarde in sleutels.sleutels.items()},
        "wortels": {naam: base64.b64encode(waarde).decode() for naam, waarde in sleutels.wortels.items()},
    }
