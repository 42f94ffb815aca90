"""The lines that Zicht prints for its administrator, without what opens a door."""

from __future__ import annotations

import logging
import re

TOKEN = re.compile(r"(/p/)[^/\s\"'?<>]+")


class ZonderTokens(logging.Formatter):
    """Django names the address of a request that went wrong; that of a personal link holds its token."""

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub(r"\1…", super().format(record))
