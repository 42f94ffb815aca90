"""Reading the data beside this file, once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lees(naam: str) -> Any:
    """The content of `data/<naam>.yaml`."""
    return yaml.safe_load((files(__package__) / "data" / f"{naam}.yaml").read_text(encoding="utf-8"))
