"""The chosen approach in writing: which, why, what it does and does not contain, how long, what next (ALG-14).

OMBUDSMAN, klacht 2: parents could not read anywhere what Veilig Thuis chose, and took V&V for an Onderzoek.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from zicht.afronding.models import Overdracht
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.gegevens import afspraken_van, partij, partijnummer
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.diensten.models import Dienst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Verplichting, Verzending
from zicht.dossiers.verzenden import AANPAK, GEEN_ONDERZOEK, noemt_onderzoek
from zicht.dwang.concepten import leg_concept_voor
from zicht.dwang.models import Dwangtraject
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout, RedenNodig

BIJ_BESLUIT = {
    (BesluitSoort.VEILIGHEIDSBEOORDELING, "Veilig Thuis"): "aanpak-veilig-thuis",
    (BesluitSoort.DIENST, Dienst.Soort.VV): "aanpak-vv",
    (BesluitSoort.DIENST, Dienst.Soort.ONDERZOEK): "aanpak-onderzoek",
    (BesluitSoort.DWANG, Dwangtraject.Soort.VTO): "aanpak-vto",
    (BesluitSoort.DWANG, Dwangtraject.Soort.VTB): "aanpak-vtb",
    (BesluitSoort.DWANG, Dwangtraject.Soort.ANDERS): "aanpak-bericht-raad",
}
"""The template for each decision; every handover has the same one."""
ELEMENTEN = tuple(Eis(code, f"de bevestiging zegt ook: {zin.lower()} (ALG-14)") for code, zin in AANPAK.items())
NIET_ONDERZOEKEN = (
    *(eis for eis in ELEMENTEN if eis.blok != "wel_en_niet"),
    Eis("wel_en_niet", "de brief zegt met zoveel woorden dat dit geen Onderzoek is (ALG-14)", ("geen_onderzoek",)),
)
CONCEPT = "concept"
"""The block that puts the draft of a VTB to the reader and asks for a reaction (DW-2)."""
ALLEEN_ONTKEND = "Het woord staat alleen in de zin die zegt dat dit geen Onderzoek is."


class Aanpak(Briefsoort):
    """A block for each part of ALG-14; a part that was emptied is still owed, and so is that it was understood."""

    code = "aanpak"
    naam = "Bevestiging van de aanpak"
    regels = ("ALG-14", "DW-2")
    verzending = Verzending.Soort.AANPAK
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"aanpak_bevestigen": "besluit"}
    velden = (
        Veld("besluitdatum", "Datum van het besluit", "9 maart 2026"),
        Veld("motivering", "Waarom dit besluit is genomen", "De ouders werken mee en willen dat het veilig wordt."),
        Veld("einde", "Wanneer de dienst uiterlijk klaar is", "18 mei 2026"),
        Veld("geen_onderzoek", "De zin die zegt dat dit geen Onderzoek is", "Voorwaarden & Vervolg is geen Onderzoek."),
        Veld("partij", "Wie het overneemt", "Joris Tak, gezinswerker, Wijkteam Oostrand"),
        Veld("partijnummer", "Telefoonnummer van wie het overneemt", "06 0000 0002"),
        Veld("overdracht_afspraken", "De afspraken bij de overdracht", ("Welke hulp: opvoedhulp van het wijkteam.",)),
        Veld("via", "Bij wie het verzoek wordt gedaan", "Raad voor de Kinderbescherming"),
    )
    sjablonen: ClassVar = {
        **dict.fromkeys((*BIJ_BESLUIT.values(), "aanpak-overdracht"), ELEMENTEN),
        "aanpak-vv": NIET_ONDERZOEKEN,
        "aanpak-vtb": NIET_ONDERZOEKEN,
    }
    in_delen = True

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.besluit is not None:
            return opdracht
        besluiten = Besluit.objects.filter(dossier=opdracht.dossier).order_by("-op", "-vastgelegd_op")
        return replace(opdracht, besluit=next((b for b in besluiten if sjabloon_bij(b)), None))

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.besluit is None or not sjabloon_bij(opdracht.besluit):
            zin = "Kies het besluit dat u bevestigt: de keuze van een dienst, een overdracht, een VTO of een VTB."
            controle.fout("besluit", zin)

    def sjabloon(self, opdracht: Opdracht) -> str:
        return sjabloon_bij(_besluit(opdracht))

    def feiten(self, opdracht: Opdracht) -> Feiten:
        besluit = _besluit(opdracht)
        overdracht = Overdracht.objects.filter(besluit=besluit).select_related("ontvanger").first()
        traject = Dwangtraject.objects.filter(besluit=besluit).first()
        return {
            "besluitdatum": dagtekst(besluit.op),
            "motivering": besluit.motivering,
            "einde": _einde(besluit),
            "geen_onderzoek": geen_onderzoek(besluit),
            "partij": partij(overdracht, opdracht.aan),
            "partijnummer": partijnummer(overdracht, opdracht.aan),
            "overdracht_afspraken": afspraken_van(overdracht, opdracht.aan) if overdracht else [],
            "via": traject.get_via_display() if traject else None,
        }

    def hoort_erin(self, blok: str, opdracht: Opdracht) -> bool:
        if blok != CONCEPT:
            return True
        traject = _traject(opdracht)
        return traject is not None and traject.verzonden_op is None

    def dekt(self, delen: Sequence[str]) -> list[str]:
        return [code for code in AANPAK if code in delen]

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        zending = _met_reden(opdracht, zending)
        traject = _traject(opdracht)
        if CONCEPT not in zending.delen or traject is None:
            return self.bevestig(opdracht, zending)
        assert opdracht.persoon is not None
        leg_concept_voor(
            traject=traject,
            door=zending.door,
            persoon=opdracht.persoon,
            tekst=zending.tekst,
            dekt=self.dekt(zending.delen),
            wijze=zending.wijze,
            onderzoek_reden=zending.onderzoek_reden,
            contactstop_reden=zending.contactstop_reden,
            op=zending.op,
        )
        # Putting a draft to somebody records that it left in writing: that row, and no second one, is this letter's.
        return Verzending.objects.filter(besluit=opdracht.besluit, persoon=opdracht.persoon).latest(
            "vastgelegd_op", "id"
        )


def sjabloon_bij(besluit: Besluit) -> str:
    """Code of the template for this decision; empty when it is no choice of an approach."""
    if besluit.soort == BesluitSoort.OVERDRACHT:
        return "aanpak-overdracht"
    return BIJ_BESLUIT.get((BesluitSoort(besluit.soort), besluit.uitkomst), "")


def geen_onderzoek(besluit: Besluit) -> str | None:
    """The sentence that people must be able to read, when this approach is easily taken for an Onderzoek."""
    return GEEN_ONDERZOEK.get((BesluitSoort(besluit.soort), besluit.uitkomst))


def _besluit(opdracht: Opdracht) -> Besluit:
    if opdracht.besluit is None:
        raise Invoerfout({"besluit": "Kies het besluit dat u bevestigt."})
    return opdracht.besluit


def _traject(opdracht: Opdracht) -> Dwangtraject | None:
    """The VTB of this decision."""
    return Dwangtraject.objects.filter(besluit=opdracht.besluit, soort=Dwangtraject.Soort.VTB).first()


def _einde(besluit: Besluit) -> str | None:
    """The last day of the service, as the obligation says that is stored of it (VV-1, OND-1).

    A day that is past promises nothing: the worker fills in what holds now (ALG-14).
    """
    dienst = Dienst.objects.filter(besluit=besluit).first()
    if dienst is None:
        return None
    plicht = Verplichting.objects.filter(
        dossier=besluit.dossier_id, code__in=("vv_afronden", "onderzoek_afronden"), onderwerp_id=dienst.pk
    ).first()
    if plicht is None or plicht.uiterlijk is None or plicht.uiterlijk < klok.vandaag():
        return None
    return dagtekst(plicht.uiterlijk)


def _met_reden(opdracht: Opdracht, zending: Zending) -> Zending:
    """ALG-14: the one sentence that denies it may say "onderzoek"; anything more the worker must account for."""
    zin = geen_onderzoek(_besluit(opdracht))
    if zin is None or zending.onderzoek_reden.strip():
        return zending
    if noemt_onderzoek(zending.tekst.replace(zin, "")):
        uitleg = f"Deze brief zegt ergens anders dan in “{zin}” het woord “onderzoek”. Lezers begrijpen dat verkeerd."
        raise RedenNodig(
            "ALG-14", f"{uitleg} Kies een ander woord, of schrijf waarom het nodig is.", veld="onderzoek_reden"
        )
    return replace(zending, onderzoek_reden=ALLEEN_ONTKEND if noemt_onderzoek(zending.tekst) else "")
