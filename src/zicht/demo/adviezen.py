"""A few advices, so that their screens have something to show: one without a name, one with consent and a promise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from zicht.advies.afspreken import spreek_vervolgadvies_af
from zicht.advies.geven import geef_advies
from zicht.advies.keuzes import Gezegd, Onderwerp, Sector, Verteld, Vrager
from zicht.advies.toestemming import leg_toestemming_vast
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol


def speel_adviezen(cast: Mapping[Rol, Medewerker]) -> None:
    """Played through the acts themselves, by who answers the phone."""
    door = cast[Rol.FRONTOFFICE]
    geef_advies(
        door=door,
        soort_vrager=Vrager.OMSTANDER,
        vraag="Een buurvrouw hoort 's avonds vaak geschreeuw en een kind dat huilt.",
        advies="Bespreek op een rustig moment met de moeder wat u hoort. Bel bij gevaar 112.",
        besproken=[Onderwerp.BESPREKEN, Onderwerp.VERANTWOORDELIJKHEID],
        gezegd=[Gezegd.BLIJFT_VERANTWOORDELIJK, Gezegd.GEEN_ACTIE],
    )
    advies = geef_advies(
        door=door,
        soort_vrager=Vrager.PROFESSIONAL,
        sector=Sector.ONDERWIJS,
        vraag="Een leerkracht ziet dat een kind van acht vaak blauwe plekken heeft.",
        advies="Schrijf op wat u ziet, overleg met het zorgteam en praat dan met de ouders.",
        besproken=[Onderwerp.AANPAKKEN, Onderwerp.VERVOLG, Onderwerp.VASTLEGGEN],
        gezegd=[Gezegd.BLIJFT_VERANTWOORDELIJK, Gezegd.GEEN_ACTIE],
    )
    vrager = leg_toestemming_vast(
        advies=advies,
        door=door,
        toestemming=True,
        naam="Marit Hogeveen",
        organisatie="Basisschool De Fuik",
        telefoon="0600000042",
        verteld=list(Verteld),
    )
    spreek_vervolgadvies_af(
        adviesvrager=vrager,
        door=door,
        onderwerp="Hoe ging het gesprek met de ouders?",
        uiterlijk=klok.nu() + timedelta(days=2),
    )
