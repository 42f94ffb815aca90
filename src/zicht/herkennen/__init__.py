"""Finds personal data in Dutch free text (ADV-1, RE-2).

Pure Python: knows no Django and no dossier. It finds by shape (numbers, dates, addresses), by lists (names) and by what
stands beside a word; it misses some and cries wolf sometimes (docs/metingen.md). A worker judges every find.
"""

from zicht.herkennen.vinden import vind, vind_bekende
from zicht.herkennen.vondst import Bekend, Soort, Vondst, Zekerheid

__all__ = ["Bekend", "Soort", "Vondst", "Zekerheid", "vind", "vind_bekende"]
