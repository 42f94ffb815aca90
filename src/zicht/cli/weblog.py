"""What the web server says when it starts, without the one advice that our measurements contradict."""

from __future__ import annotations

import logging
from pathlib import Path

INSTELLING = Path(__file__).with_suffix(".json")
"""For `granian --log-config`: its own log, with the filter below."""
RAAD = "Configured number of workers appears to be higher than the amount of CPU cores available."


class ZonderRaadOverProcessen(logging.Filter):
    """Leaves out that more processes than cores may be slower: `WEBPROCESSEN` says why there are more, and granian has
    no option to be told so. Every other warning, also one in other words, is shown.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith(RAAD)
