"""For what purpose may Veilig Thuis ask, record and share data, and when is consent needed (ALG-19, TG-8; HP2019 14.3).

This is the one place that says so. Advice and support on request rest on consent; from the melding on the law lets
Veilig Thuis work without it, as long as there is a reasonable suspicion and each disclosure is necessary.
"""

from dataclasses import dataclass
from enum import StrEnum

from zicht.protocol.bronnen import Bron


class Werk(StrEnum):
    """What a piece of work is: it decides the legal ground."""

    ADVIES = "advies"
    ONDERSTEUNING = "ondersteuning op verzoek"
    MELDING = "melding"


class Handeling(StrEnum):
    """What is done with data about people."""

    VASTLEGGEN = "gegevens van betrokkenen vastleggen"
    VRAGER_VASTLEGGEN = "gegevens van de adviesvrager vastleggen"
    INWINNEN = "informatie inwinnen"
    DELEN = "informatie delen"


class Grondslag(StrEnum):
    """What has to be there first."""

    NIET_TOEGESTAAN = "niet toegestaan"
    TOESTEMMING = "toestemming"
    VERMOEDEN = "redelijk vermoeden"
    VERMOEDEN_EN_NOODZAAK = "redelijk vermoeden en noodzaak"


@dataclass(frozen=True)
class Doelregel:
    """What holds for one act in one kind of work; `zin` tells a worker what to do when it is not fulfilled."""

    grondslag: Grondslag
    zin: str
    bron: Bron


_HP_14_3 = Bron("HP2019", "14.3")
_HP_15_3 = Bron("HP2019", "15.3.3")
_HP_15_5 = Bron("HP2019", "15.5")
_HP_5_5 = Bron("HP2019", "5.5")
_HP_4_2 = Bron("HP2019", "4.2")

_NAAM_VRAGER = "Leg de naam en gegevens van de adviesvrager pas vast als die daar toestemming voor geeft."
_ZONDER_BETROKKENEN = (
    "Leg bij een advies niets vast waaraan betrokkenen te herkennen zijn. Wil de beller dat Veilig Thuis iets doet, "
    "neem dan een melding op."
)
_EIGEN_TOESTEMMING = "Leg gegevens van een betrokkene pas vast als die daar zelf toestemming voor geeft."
_GEEN_ACTIE = (
    "Bij een advies vraagt en deelt Veilig Thuis niets over het gezin. Is meer nodig, bespreek dan een melding."
)
_MET_TOESTEMMING = "Overleg met of over deze persoon kan alleen met diens uitdrukkelijke toestemming. Vraag die eerst."
_VERMOEDEN = "Leg eerst vast op welk vermoeden van huiselijk geweld of kindermishandeling dit rust."
_NOODZAAK = "Schrijf waarom dit nodig is. Vraag en deel niet meer dan dat."

_REGELS: dict[tuple[Werk, Handeling], Doelregel] = {
    (Werk.ADVIES, Handeling.VASTLEGGEN): Doelregel(Grondslag.NIET_TOEGESTAAN, _ZONDER_BETROKKENEN, _HP_14_3),
    (Werk.ADVIES, Handeling.VRAGER_VASTLEGGEN): Doelregel(Grondslag.TOESTEMMING, _NAAM_VRAGER, _HP_15_5),
    (Werk.ADVIES, Handeling.INWINNEN): Doelregel(Grondslag.NIET_TOEGESTAAN, _GEEN_ACTIE, _HP_5_5),
    (Werk.ADVIES, Handeling.DELEN): Doelregel(Grondslag.NIET_TOEGESTAAN, _GEEN_ACTIE, _HP_5_5),
    (Werk.ONDERSTEUNING, Handeling.VASTLEGGEN): Doelregel(Grondslag.TOESTEMMING, _EIGEN_TOESTEMMING, _HP_15_3),
    (Werk.ONDERSTEUNING, Handeling.VRAGER_VASTLEGGEN): Doelregel(Grondslag.TOESTEMMING, _NAAM_VRAGER, _HP_15_5),
    (Werk.ONDERSTEUNING, Handeling.INWINNEN): Doelregel(Grondslag.TOESTEMMING, _MET_TOESTEMMING, _HP_4_2),
    (Werk.ONDERSTEUNING, Handeling.DELEN): Doelregel(Grondslag.TOESTEMMING, _MET_TOESTEMMING, _HP_4_2),
    (Werk.MELDING, Handeling.VASTLEGGEN): Doelregel(Grondslag.VERMOEDEN, _VERMOEDEN, _HP_14_3),
    (Werk.MELDING, Handeling.INWINNEN): Doelregel(Grondslag.VERMOEDEN_EN_NOODZAAK, _NOODZAAK, _HP_14_3),
    (Werk.MELDING, Handeling.DELEN): Doelregel(Grondslag.VERMOEDEN_EN_NOODZAAK, _NOODZAAK, _HP_14_3),
}


def doelregel(werk: Werk, handeling: Handeling) -> Doelregel:
    """What holds for this act in this kind of work. Raises KeyError for what does not occur in it."""
    return _REGELS[werk, handeling]


def doelregels() -> list[tuple[Werk, Handeling, Doelregel]]:
    """All of them, to show what may be done when."""
    return [(werk, handeling, regel) for (werk, handeling), regel in _REGELS.items()]
