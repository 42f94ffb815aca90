"""May Veilig Thuis make a melding itself after an advice (ADV-9; HP2019 4.5, 5.8)?"""

from dataclasses import dataclass

from zicht.protocol.criteria import Antwoorden, Uitkomst, criteria, toets
from zicht.protocol.eerste_contact import DIRECTBETROKKENE
from zicht.protocol.versies import STANDAARD

GEGEVENS = "persoonsgegevens_bekend"


@dataclass(frozen=True)
class Ambtshalve:
    """`voldaan`: whether the conditions are met, and why; `kan`: VT knows who it is about, without which there is no
    melding (hard); `mdo`: the decision is taken in a multidisciplinary meeting.
    """

    voldaan: Uitkomst
    kan: bool
    mdo: bool


def ambtshalve(soort_vrager: str, antwoorden: Antwoorden, versie: str = STANDAARD) -> Ambtshalve:
    """The conditions for this kind of adviesvrager. Raises OnbekendeCode for a question that does not exist."""
    return Ambtshalve(
        voldaan=toets(_set(soort_vrager), antwoorden, versie),
        kan=antwoorden.get(GEGEVENS) is True,
        mdo=soort_vrager != DIRECTBETROKKENE,
    )


def voorwaarden(soort_vrager: str, versie: str = STANDAARD) -> tuple[str, ...]:
    """The codes of the questions to answer first."""
    return tuple(vraag.code for vraag in criteria(_set(soort_vrager), versie).vragen)


def _set(soort_vrager: str) -> str:
    return "ambtshalve_betrokkene" if soort_vrager == DIRECTBETROKKENE else "ambtshalve_adviesvrager"
