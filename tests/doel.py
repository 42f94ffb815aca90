"""Changing the one place that says what may be done with data, to see that an act listens to it (TG-8)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zicht.protocol import doel
from zicht.protocol.doel import Grondslag, Handeling, Werk


def verbied(monkeypatch: pytest.MonkeyPatch, werk: Werk, handeling: Handeling) -> None:
    """From here on in this test nothing allows this."""
    regel = replace(doel.doelregel(werk, handeling), grondslag=Grondslag.NIET_TOEGESTAAN)
    monkeypatch.setitem(doel._REGELS, (werk, handeling), regel)
