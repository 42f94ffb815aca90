from zicht.kern.models.basis import Basis
from zicht.kern.models.concept import Concept
from zicht.kern.models.inzage import Inzage
from zicht.kern.models.medewerker import Medewerker, Rol, Team
from zicht.kern.models.sleutel import Sleutel

__all__ = ["Basis", "Concept", "Inzage", "Medewerker", "Rol", "Sleutel", "Team"]
