"""The safety conditions in writing, to the people they are about and to the party taking over (VV-3, OV-4)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.afronding.models import Overdracht
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import monitorafspraken, monitorcontacten, partij, voorwaarden
from zicht.brieven.velden import Feiten, Veld
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending

EISEN = (
    Eis("voorwaarden", "daarin staan de voorwaarden zelf (VV-3)", ("voorwaarden",)),
    Eis("monitoren", "daarin staat met wie wanneer contact is om na te gaan hoe het gaat (VV-3)"),
)


class Voorwaarden(Briefsoort):
    """A person reads the conditions about himself or his children; the party all of them."""

    code = "voorwaarden"
    naam = "Veiligheidsvoorwaarden"
    regels = ("VV-3", "OV-4")
    verzending = Verzending.Soort.VOORWAARDEN
    ontvangers = frozenset(Ontvanger)
    plichten: ClassVar = {"voorwaarden_schriftelijk": "overdracht", "voorwaarden_aan_partij": "overdracht"}
    velden = (
        Veld("voorwaarden", "De voorwaarden voor deze lezer", ("Sem slaapt tot 1 juni niet in het huis van Noor.",)),
        Veld("monitorafspraken", "Wat over het monitoren is afgesproken", "Wij bellen u beiden en de school."),
        Veld("monitorcontacten", "Wanneer wij contact hebben", ("rond 9 juni 2026", "rond 9 maart 2027")),
        Veld("partij", "Wie het overneemt", "Joris Tak, gezinswerker, Wijkteam Oostrand"),
    )
    sjablonen: ClassVar = {"voorwaarden-betrokkene": EISEN, "voorwaarden-partij": EISEN}

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.overdracht is not None:
            return opdracht
        rijen = Overdracht.objects.filter(dossier=opdracht.dossier, geweigerd_op=None)
        if opdracht.bron is not None:
            rijen = rijen.filter(ontvanger=opdracht.bron)
        return replace(opdracht, overdracht=rijen.order_by("-op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if (opdracht.persoon or opdracht.bron) and not voorwaarden(opdracht.dossier, opdracht.aan):
            controle.fout("soort", "Er zijn geen veiligheidsvoorwaarden die deze ontvanger aangaan. Stel ze eerst op.")
        if opdracht.bron is not None and (
            opdracht.overdracht is None or opdracht.overdracht.ontvanger != opdracht.bron
        ):
            controle.fout("bron", "De voorwaarden gaan alleen naar de partij die de overdracht krijgt.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "voorwaarden-partij" if opdracht.bron else "voorwaarden-betrokkene"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        return {
            "voorwaarden": voorwaarden(opdracht.dossier, opdracht.aan),
            "monitorafspraken": monitorafspraken(opdracht.dossier, opdracht.aan),
            "monitorcontacten": monitorcontacten(opdracht.dossier),
            "partij": partij(opdracht.overdracht, opdracht.aan),
        }
