"""How long dossiers are kept: facts of many at once, the rule of the core, and who waits for whom (RE-10)."""

from zicht.bewaren.termijnen.kandidaten import kandidaten
from zicht.bewaren.termijnen.stand import Bewaarstand, bewaarstanden

__all__ = ["Bewaarstand", "bewaarstanden", "kandidaten"]
