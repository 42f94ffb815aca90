from zicht.kern.models.basis import Basis
from zicht.kern.models.concept import Concept
from zicht.kern.models.lezen import Leesreden, Opening
from zicht.kern.models.logregel import Logregel
from zicht.kern.models.medewerker import Medewerker, Rol, Team
from zicht.kern.models.sessie import Sessie
from zicht.kern.models.sleutel import Sleutel

__all__ = ["Basis", "Concept", "Leesreden", "Logregel", "Medewerker", "Opening", "Rol", "Sessie", "Sleutel", "Team"]
