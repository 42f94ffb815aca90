"""Reading for the safety assessment: typed, without a query per row."""

from zicht.beoordeling.selectors.scherm import Beoordelingsbeeld, beoordelingsbeeld

__all__ = ["Beoordelingsbeeld", "beoordelingsbeeld"]
