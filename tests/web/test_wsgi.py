"""The process that serves the screens: what it does before the first request."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

VRAAG = """
import gc, sys
import zicht.web.wsgi
assert gc.isenabled()
assert "zicht.web.werkvoorraad.views" in sys.modules
assert "zicht.web.contact.bekend" in sys.modules
print(gc.get_freeze_count())
"""


@pytest.mark.proces
def test_wat_geladen_is_wordt_niet_steeds_opnieuw_doorzocht(tmp_path: Path) -> None:
    """A search for circles among all that is loaded would stop whoever waits, for a tenth of a second and longer."""
    omgeving = {**os.environ, "ZICHT_ONTWIKKELING": "1", "ZICHT_MAP": str(tmp_path)}
    uitkomst = subprocess.run([sys.executable, "-c", VRAAG], env=omgeving, capture_output=True, text=True, check=True)
    assert int(uitkomst.stdout) > 50_000
