"""Feedback to who reported, or to a partner: no more than this one may hear (VB-12, FB-1 to FB-3; HP2019 12.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from django.db.models import QuerySet

from zicht.afronding.feedback import ONDERDELEN, PROFESSIONEEL, geef_feedback, mag_horen
from zicht.afronding.models import Feedback as Gegeven
from zicht.afronding.models import Overdracht
from zicht.beoordeling.models import Uitkomst
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.gegevens import monitorafspraken, monitorcontacten, ontvangen_op, partij, partijnummer, voorwaarden
from zicht.brieven.velden import Feiten, Veld
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Verzending

ALTIJD = (
    Eis("opgepakt", "iedere melder hoort of de melding is opgepakt (FB-1, FB-2)"),
    Eis("niet_opgepakt_waarom", "wie hoort dat er niets is gedaan, hoort ook waarom (FB-1 tot FB-3)"),
)


class Feedback(Briefsoort):
    """The blocks are the parts of feedback; those this recipient may not hear are left out before he reads a draft."""

    code = "feedback"
    naam = "Feedback aan de melder of een partner"
    regels = ("VB-12", "FB-1", "FB-2", "FB-3")
    verzending = Verzending.Soort.FEEDBACK
    ontvangers = frozenset({Ontvanger.BRON})
    plichten: ClassVar = {
        "feedback_na_beoordeling": "melding",
        "feedback_bij_einde": "melding",
        "feedback_blijvend_betrokken": "melding",
        "feedback_keten": "afsluiting",
    }
    velden = (
        Veld("meldingsdatum", "Wanneer de melding binnenkwam", "6 maart 2026"),
        Veld("opgepakt", "De melding is opgepakt", "ja"),
        Veld("vervolg_ingezet", "Er is een vervolg ingezet", "ja"),
        Veld("partij", "Wie het overneemt", "Joris Tak, gezinswerker, Wijkteam Oostrand"),
        Veld("partijnummer", "Telefoonnummer van wie het overneemt", "06 0000 0002"),
        Veld("voorwaarden", "De veiligheidsvoorwaarden", ("Sem slaapt tot 1 juni niet in het huis van Noor.",)),
        Veld("monitorafspraken", "Wat over het monitoren is afgesproken", "Wij bellen de school."),
        Veld("monitorcontacten", "Wanneer wij contact hebben", ("rond 9 juni 2026",)),
        Veld("bevestigd", "Een vermoeden is bevestigd", "ja"),
        Veld("niet_bevestigd", "Geen van de vermoedens is bevestigd", "ja"),
    )
    sjablonen: ClassVar = {
        "feedback-professional": (
            *ALTIJD,
            Eis("vervolg", "een professional hoort of er een vervolg is (FB-1)"),
            Eis("partij", "een professional hoort wie het overneemt (FB-1)", ("partij",)),
            Eis("voorwaarden", "wie een rol heeft, krijgt de voorwaarden (FB-1)", ("voorwaarden",)),
            Eis("monitoren", "wie een rol heeft, krijgt de afspraken over het monitoren (FB-1)"),
        ),
        "feedback-omstander": (
            *ALTIJD,
            Eis("bevestigd", "wie betrokken blijft, hoort aan het einde of het is bevestigd (FB-2)", ("bevestigd",)),
            Eis("verwachting", "wie betrokken blijft, hoort wat van hem wordt verwacht (FB-2)"),
        ),
    }
    in_delen = True

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.melding is not None or opdracht.bron is None or opdracht.ketenpartner:
            return opdracht
        meldingen = Melding.objects.filter(melder=opdracht.bron, afgesloten_op=None)
        return replace(opdracht, melding=meldingen.order_by("-ontvangen_op").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        controle.keuze("ronde", opdracht.ronde, Gegeven.Ronde)
        if opdracht.bron is not None and opdracht.bron.soort == Bron.Soort.ANONIEM:
            controle.fout("bron", "Deze melder is ook voor ons onbekend: een brief sturen kan niet.")
        if opdracht.melding is not None and opdracht.melding.melder != opdracht.bron:
            controle.fout("melding", "Deze melding is van een ander. Feedback gaat naar wie zelf meldde.")
        if opdracht.melding is not None and not _beoordelingen(opdracht).exists():
            controle.fout("melding", "Feedback komt na de veiligheidsbeoordeling. Die is er van deze melding nog niet.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        assert opdracht.bron is not None
        return "feedback-professional" if opdracht.bron.soort in PROFESSIONEEL else "feedback-omstander"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        """FB-1, FB-2: a fact this recipient may not hear is not drawn at all."""
        assert opdracht.bron is not None
        mag = set(mag_horen(opdracht.bron, opdracht.ronde))
        overdracht = _overdracht(opdracht) if "partij" in mag else None
        monitoren = "monitoren" in mag
        return {
            "meldingsdatum": ontvangen_op(opdracht.melding) if opdracht.melding else None,
            "opgepakt": None if _geen_vervolg(opdracht) else "ja",
            "vervolg_ingezet": "ja" if "vervolg" in mag and not _geen_vervolg(opdracht) else None,
            "partij": partij(overdracht, opdracht.aan),
            "partijnummer": partijnummer(overdracht, opdracht.aan),
            "voorwaarden": voorwaarden(opdracht.dossier, opdracht.bron) if "voorwaarden" in mag else [],
            "monitorafspraken": monitorafspraken(opdracht.dossier, opdracht.aan) if monitoren else None,
            "monitorcontacten": monitorcontacten(opdracht.dossier) if monitoren else [],
            **(_uitkomst(opdracht) if "bevestigd" in mag else {"bevestigd": None, "niet_bevestigd": None}),
        }

    def hoort_erin(self, blok: str, opdracht: Opdracht) -> bool:
        if blok not in ONDERDELEN:
            return True
        assert opdracht.bron is not None
        niets_gedaan = _geen_vervolg(opdracht)
        past = {
            "niet_opgepakt_waarom": niets_gedaan,
            "partij": not niets_gedaan and _overdracht(opdracht) is not None,
            "voorwaarden": not niets_gedaan and bool(voorwaarden(opdracht.dossier, opdracht.bron)),
            "monitoren": not niets_gedaan and bool(monitorcontacten(opdracht.dossier)),
        }
        return blok in mag_horen(opdracht.bron, opdracht.ronde) and past.get(blok, True)

    def dekt(self, delen: Sequence[str]) -> list[str]:
        return [code for code in ONDERDELEN if code in delen]

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        assert opdracht.bron is not None
        geef_feedback(
            dossier=opdracht.dossier,
            door=zending.door,
            bron=opdracht.bron,
            ronde=opdracht.ronde,
            onderdelen=self.dekt(zending.delen),
            melding=opdracht.melding,
            ketenpartner=opdracht.ketenpartner,
            besluit=opdracht.besluit,
            inhoud=zending.tekst,
            wijze=zending.wijze,
            meer_reden=zending.meer_reden,
            op=zending.op,
        )
        return verzending


def _overdracht(opdracht: Opdracht) -> Overdracht | None:
    rijen = Overdracht.objects.filter(dossier=opdracht.dossier, geweigerd_op=None).select_related("ontvanger")
    return rijen.exclude(ontvanger=None).order_by("-op", "-id").first()


def _beoordelingen(opdracht: Opdracht) -> QuerySet[Besluit]:
    """The assessments of this melding; for a partner those of the file. Latest first."""
    rijen = Besluit.objects.filter(dossier=opdracht.dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING)
    if opdracht.melding is not None:
        rijen = rijen.filter(meldingen__contains=[opdracht.melding.pk])
    return rijen.order_by("-op", "-vastgelegd_op")


def _geen_vervolg(opdracht: Opdracht) -> bool:
    laatste = _beoordelingen(opdracht).first()
    return laatste is not None and laatste.uitkomst == Uitkomst.GEEN_VERVOLG


def _uitkomst(opdracht: Opdracht) -> Feiten:
    """Confirmed, not confirmed, or neither of the two: then it is not known, and the worker writes it (OND-5)."""
    diensten = Dienst.objects.filter(dossier=opdracht.dossier)
    uitkomsten = set(Vermoeden.objects.filter(dienst__in=diensten).values_list("uitkomst", flat=True))
    bevestigd = Vermoeden.Uitkomst.BEVESTIGD in uitkomsten
    niet = bool(uitkomsten) and not bevestigd and "" not in uitkomsten
    return {"bevestigd": "ja" if bevestigd else None, "niet_bevestigd": "ja" if niet else None}
