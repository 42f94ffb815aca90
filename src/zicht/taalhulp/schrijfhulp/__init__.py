"""Help while writing: marks words that read as something they should not be. It never changes a text.

Pure Python: knows no Django, no dossier and no clock. It looks for words of lists and for who says them in the same
sentence; it misses much and cries wolf sometimes (docs/metingen.md). A worker judges every mark.
"""

from zicht.taalhulp.schrijfhulp.merk import Merk, Soort, Tekstsoort
from zicht.taalhulp.schrijfhulp.merken import merk

__all__ = ["Merk", "Soort", "Tekstsoort", "merk"]
