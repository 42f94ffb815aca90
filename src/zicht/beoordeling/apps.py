from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register


class BeoordelingConfig(AppConfig):
    name = "zicht.beoordeling"
    label = "beoordeling"

    def ready(self) -> None:
        """A screening form that is wrong stops the start, not a worker in the middle of a melding."""
        register(controleer_instrumenten)


def controleer_instrumenten(**_: Any) -> list[CheckMessage]:
    from zicht.beoordeling.instrument import Instrumentfout, alle

    try:
        alle()
    except Instrumentfout as fout:
        return [Error(str(fout), hint="Controleer het met `zicht instrument`.", id="beoordeling.E001")]
    return []
