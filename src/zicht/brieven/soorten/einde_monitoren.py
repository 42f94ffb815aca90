"""The final end of the involvement, confirmed to the people and to the party (MON-4; HP2019 13.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.afronding.models import Monitoring, Overdracht
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import namen_van_het_gezin
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending
from zicht.protocol.termijnen import bepaling

EISEN = (
    Eis("einde", "daarin staat dat de bemoeienis definitief klaar is (MON-4)", ("einddatum",)),
    Eis("opnieuw", "daarin staat wat mensen kunnen doen als het niet meer veilig is"),
)


class EindeMonitoren(Briefsoort):
    """The party reads whom it is about; how it ended stands only where it ended well, else the worker says it."""

    code = "einde-monitoren"
    naam = "Einde van het monitoren"
    regels = ("MON-4",)
    verzending = Verzending.Soort.EINDE_MONITOREN
    ontvangers = frozenset(Ontvanger)
    plichten: ClassVar = {"einde_monitoren_bevestigen": "monitoring", "einde_monitoren_aan_partij": "monitoring"}
    velden = (
        Veld("einddatum", "Datum waarop het monitoren eindigde", "9 maart 2027"),
        Veld("veilig", "Het monitoren eindigde omdat het veilig is", "ja"),
        Veld("namen", "Om wie het gaat (alleen in de brief aan de partij)", "Noor, Sem en Lot Zandstra"),
        Veld("bewaartermijn", "Hoe lang een dossier wordt bewaard", "15 jaar"),
    )
    sjablonen: ClassVar = {
        "einde-monitoren-betrokkene": EISEN,
        "einde-monitoren-partij": (*EISEN, Eis("wie", "de partij leest om wie het gaat", ("namen",))),
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        monitoring = opdracht.monitoring
        if monitoring is None:
            rijen = Monitoring.objects.filter(dossier=opdracht.dossier).exclude(beeindigd_op=None)
            monitoring = rijen.order_by("-beeindigd_op").first()
        overdracht = opdracht.overdracht or (monitoring.overdracht if monitoring else None)
        return replace(opdracht, monitoring=monitoring, overdracht=overdracht)

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.monitoring is None or opdracht.monitoring.beeindigd_op is None:
            controle.fout("monitoring", "Het monitoren is nog niet afgerond. Rond het eerst af.")
        elif opdracht.bron is not None and _ontvanger(opdracht.overdracht) != opdracht.bron.pk:
            controle.fout("bron", "Deze brief gaat alleen naar de partij die het overnam.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "einde-monitoren-partij" if opdracht.bron else "einde-monitoren-betrokkene"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        monitoring = opdracht.monitoring
        assert monitoring is not None and monitoring.beeindigd_op is not None
        return {
            "einddatum": dagtekst(monitoring.beeindigd_op),
            "veilig": "ja" if monitoring.einde == Monitoring.Einde.VEILIG else None,
            "namen": namen_van_het_gezin(opdracht.dossier) if opdracht.bron else None,
            "bewaartermijn": str(bepaling("bewaren_dossier").duur),
        }


def _ontvanger(overdracht: Overdracht | None) -> object:
    return overdracht.ontvanger_id if overdracht else None
