"""Information at the start: what everybody directly involved must know (ALG-2) and to whom they can turn (ALG-5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.gegevens import lopende_meldingen, naam_als_bekend, ontvangen_op, zorgen
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.contact.models import Melding
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.informeren import informeer
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevraging, Verplichting, Verzending
from zicht.protocol.termijnen import bepaling
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen

EIGEN_BRON = (Bevraging.Bij.EIGEN_SYSTEEM, Bevraging.Bij.BETROKKENE, Bevraging.Bij.OPENBAAR)
ONDERWERPEN = (*onderwerpen("informeren"), *onderwerpen("steun_en_rechten"))

EISEN = tuple(
    Eis(code, f"daarin staat over “{code.replace('_', ' ')}” wat mensen moeten weten (ALG-2, ALG-5)")
    for code in ONDERWERPEN
)


class Start(Briefsoort):
    """A block for each topic; a topic that was emptied is still owed."""

    code = "start"
    naam = "Informatie bij de start"
    regels = ("ALG-2", "ALG-5", "ML-2")
    verzending = Verzending.Soort.START
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"informeren": "", "steun_en_rechten": ""}
    velden = (
        Veld("ontvangen", "Wanneer de meldingen binnenkwamen", ("6 maart 2026",)),
        Veld("zorgen", "Welke soorten zorgen zijn gemeld", ("psychisch geweld", "(ex-)partnergeweld")),
        Veld("melders", "Wie meldden, voor zover dat bekend mag zijn", ("de politie",)),
        Veld("melder_onbekend", "Er is een melder die onbekend blijft", "ja"),
        Veld("eigen_melding", "De ontvanger heeft zelf gemeld", "ja"),
        Veld("gedeeld_met", "Bij wie informatie is gevraagd", ("huisarts", "school of opvang")),
        Veld("beoordeling_uiterlijk", "Wanneer de veiligheidsbeoordeling klaar is", "13 maart 2026"),
        Veld("bewaartermijn", "Hoe lang een dossier wordt bewaard", "15 jaar"),
    )
    sjablonen: ClassVar = dict.fromkeys(("start", "start-jongere", "start-kind"), EISEN)
    in_delen = True
    vraagt_afstemming = True

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if not lopende_meldingen(opdracht.dossier):
            controle.fout("soort", "In dit dossier loopt geen melding waarover u iemand informeert.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "start"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        meldingen = lopende_meldingen(opdracht.dossier)
        eigen = [m for m in meldingen if opdracht.persoon and m.melder.persoon_id == opdracht.persoon.pk]
        anderen = [m for m in meldingen if m not in eigen]
        onbekend = any(afscherming(m.melder).beschermd for m in anderen)
        return {
            "ontvangen": list(dict.fromkeys(map(ontvangen_op, meldingen))),
            "zorgen": zorgen(meldingen),
            "melders": _melders(anderen, opdracht),
            "melder_onbekend": "ja" if onbekend else None,
            "eigen_melding": "ja" if eigen else None,
            "gedeeld_met": _gevraagd_bij(opdracht),
            "beoordeling_uiterlijk": _beoordeling_uiterlijk(opdracht),
            "bewaartermijn": str(bepaling("bewaren_dossier").duur),
        }

    def dekt(self, delen: Sequence[str]) -> list[str]:
        return [code for code in ONDERWERPEN if code in delen]

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        assert opdracht.persoon is not None
        informeer(
            dossier=opdracht.dossier,
            door=zending.door,
            personen=[opdracht.persoon],
            onderwerpen=self.dekt(zending.delen),
            wijze=zending.wijze,
            afstemming=zending.afstemming,
            op=zending.op,
            contactstop_reden=zending.contactstop_reden,
        )
        return verzending


def _melders(meldingen: Sequence[Melding], opdracht: Opdracht) -> list[str]:
    """ML-2: only who may be known."""
    namen = (naam_als_bekend(melding.melder, opdracht.aan) for melding in meldingen)
    return list(dict.fromkeys(naam for naam in namen if naam))


def _gevraagd_bij(opdracht: Opdracht) -> list[str]:
    """Kinds of parties, without who they are or what they said."""
    rijen = Bevraging.objects.filter(dossier=opdracht.dossier).exclude(bij__in=EIGEN_BRON).order_by("gevraagd_op", "id")
    return list(dict.fromkeys(Bevraging.Bij(bij).label for bij in rijen.values_list("bij", flat=True)))


def _beoordeling_uiterlijk(opdracht: Opdracht) -> str | None:
    plicht = Verplichting.objects.filter(
        dossier=opdracht.dossier, code="veiligheidsbeoordeling", stand=Verplichting.Stand.OPEN
    )
    eerste = plicht.exclude(uiterlijk=None).order_by("uiterlijk").first()
    return dagtekst(eerste.uiterlijk) if eerste and eerste.uiterlijk else None
