"""Are these people known already? Candidates with reasons, for a worker to judge; nothing is merged here (ML-9)."""

from zicht.dossiers.bekend.kandidaten import Bekenden, Herkend, Kandidaat, Lid, zoek_bekenden, zoek_met_advies
from zicht.dossiers.bekend.zoeken import Gevonden, zoek_persoon

__all__ = ["Bekenden", "Gevonden", "Herkend", "Kandidaat", "Lid", "zoek_bekenden", "zoek_met_advies", "zoek_persoon"]
