"""Every act of every room in the register, whoever asks first."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

KAMERS = (
    "advies",
    "dossiers",
    "contact",
    "beoordeling",
    "diensten",
    "dwang",
    "afronding",
    "klachten",
    "rechten",
    "links",
    "brieven",
    "bewaren",
    "afschrift",
)


@cache
def laad() -> None:
    for kamer in KAMERS:
        pakket = import_module(f"zicht.{kamer}")
        for module in pkgutil.walk_packages(pakket.__path__, f"zicht.{kamer}."):
            if ".migrations" not in module.name:
                import_module(module.name)
