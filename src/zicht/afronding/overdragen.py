"""Handing responsibility to another party (HP2019 ch. 11; OV-1 to OV-5, ALG-11, VB-8, MON-6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Unpack

from django.conf import settings

from zicht.afronding.aanvaarden import begin_monitoren
from zicht.afronding.meegeven import MeeTeGeven, toets_mening, toets_wat_meegaat
from zicht.afronding.models import Overdracht, OverdrachtBevinding
from zicht.beoordeling.models import Hulpoordeel
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.doel import OVERDRACHT, Handeling, toets_noodzaak, verantwoord
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Dossier, Gesprekspartner
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker

AFSPRAKEN = {
    "plannen": "Veiligheids-, hulpverlenings- en herstelplan",
    "uitvoering_en_toezicht": "Wie de plannen uitvoert en wie toezicht houdt",
    "bellen_bij_onveiligheid": "Dat zij Veilig Thuis bellen als het niet (meer) veilig is",
    "monitoren": "Het monitoren van de veiligheidsvoorwaarden",
    "consequenties": "Wat er gebeurt als de veiligheid niet herstelt",
    "herstel_veiligheid": "Wat er is afgesproken om het weer veilig te maken",
    "hulp": "Welke hulp de directbetrokkenen zoeken",
    "verantwoordelijkheid": "Dat het zicht op de veiligheid nu bij de directbetrokkenen ligt",
}
"""The agreements of a handover (HP2019 11.3.1, 11.3.2, 11.4)."""
NODIG = {
    "direct": ("plannen", "uitvoering_en_toezicht", "bellen_bij_onveiligheid"),
    "na dienst": ("plannen", "monitoren", "consequenties"),
    "zelf": ("herstel_veiligheid", "hulp", "bellen_bij_onveiligheid", "verantwoordelijkheid"),
}
PARTIJ_VERTELT = {
    "melder": "Wie de melder is, voor zover dat bekend mag zijn",
    "inhoud": "Wat er gemeld is",
    "aanleiding": "Waarom zij contact opnemen",
    "schriftelijk": "Op papier: dat gegevens zijn vastgelegd, waarom, met wie gedeeld, hoe lang, rechten, contact",
    "hulp": "Een aanbod van hulp",
}
"""What a party that informs the people on behalf of VT tells them (HP2019 2.1.6; OV-2)."""


@daad(
    "overdragen", regels=("OV-1", "OV-2", "OV-3", "OV-4", "ALG-1", "ALG-11", "ALG-12", "VB-8", "MON-6", "ML-2", "TG-5")
)
def draag_over(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    partij: str,
    afspraken: Mapping[str, str],
    ontvanger: Bron | None = None,
    meldingen: Sequence[Melding] = (),
    bevindingen: Sequence[MeeTeGeven] = (),
    inhoud: str = "",
    warm: bool = False,
    niet_warm_reden: str = "",
    partij_informeert: bool = False,
    informeert_over: Sequence[str] = (),
    monitoren: bool | None = None,
    niet_monitoren_reden: str = "",
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Overdracht:
    """Decide to hand over and record what goes along. VT stays responsible until the party accepts (OV-5).

    `meldingen`: what is handed over (default: every assessed melding that is still with VT). To the people themselves
    it is accepted at once.

    Raises Geweigerd (hard): something held back for a criminal investigation, a protected melder, a secret address or
    police contact data would go along (OV-1, ALG-11, TG-5); help already present that is not known to be able, willing
    and capable (VB-8). RedenNodig: the people were not told and the party does not tell them either (ALG-1), agreements
    are missing, not warm after a service (OV-4), no monitoring after a direct handover (MON-6). Invoerfout.
    """
    op = op or klok.vandaag()
    beoordeeld = _beoordeelde_meldingen(dossier)
    meldingen = meldingen or beoordeeld
    controle = Controle()
    _toets_keuzes(controle, soort, partij, partij_informeert, informeert_over, afspraken)
    _toets_rijen(controle, dossier, ontvanger, meldingen, beoordeeld, bevindingen)
    controle.gebeurd("op", op)
    if ontvanger is None and partij != Overdracht.Partij.CLIENTSYSTEEM:
        controle.fout("ontvanger", "Noem wie de overdracht ontvangt: naam, organisatie en bereikbaarheid.")
    controle.rond_af()
    # The reasons of the decision and for each opinion are read by the party too.
    gelezen = (inhoud, onderbouwing["motivering"], *afspraken.values(), *(m.nodig_omdat for m in bevindingen))
    toets_wat_meegaat(dossier, bevindingen, "\n".join(gelezen), aan=ontvanger)
    if partij == Overdracht.Partij.LOPENDE_HULP:
        _toets_hulp(dossier, max(klok.dag(melding.ontvangen_op) for melding in meldingen))
    reden = onderbouwing.get("afwijking_reden", "")
    _toets_redenen(dossier, soort, partij, warm, niet_warm_reden, partij_informeert, informeert_over, afspraken, reden)
    _toets_monitoren(soort, monitoren, niet_monitoren_reden)
    # What goes along is what the decision rests on too.
    onderbouwing["rust_op"] = [*onderbouwing.get("rust_op", ()), *(m.bevinding for m in bevindingen)]
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.OVERDRACHT,
        uitkomst=partij,
        door=door,
        op=op,
        meldingen=[m.pk for m in meldingen],
        daad="overdracht besluiten",
        **onderbouwing,
    )
    toets_noodzaak(Handeling.DELEN, besluit.motivering)
    overdracht = Overdracht.objects.create(
        dossier=dossier,
        soort=soort,
        besluit=besluit,
        partij=partij,
        ontvanger=ontvanger,
        op=op,
        warm=warm,
        niet_warm_reden=niet_warm_reden,
        afspraken={code: tekst for code, tekst in afspraken.items() if tekst.strip()},
        partij_informeert=partij_informeert,
        informeert_over=list(informeert_over),
        meldingen=[m.pk for m in meldingen],
        inhoud=inhoud,
        verzonden_op=op,
        aanvaard_op=op if partij == Overdracht.Partij.CLIENTSYSTEEM else None,
        monitoren=monitoren,
        niet_monitoren_reden=niet_monitoren_reden,
        vastgelegd_door=door,
    )
    for mee in bevindingen:
        OverdrachtBevinding.objects.create(
            dossier=dossier,
            overdracht=overdracht,
            bevinding=mee.bevinding,
            nodig_omdat=mee.nodig_omdat,
            vastgelegd_door=door,
        )
    if monitoren and overdracht.aanvaard_op:
        begin_monitoren(overdracht=overdracht, besloten_op=op, telt_vanaf=op, door=door)
    schrijf(dossier, "overdragen", door=door, op=op, tekst=verantwoord(OVERDRACHT), over=overdracht)
    return overdracht


def _beoordeelde_meldingen(dossier: Dossier) -> list[Melding]:
    """The meldingen with a decision of the safety assessment (HP2019 ch. 11: a handover follows on it)."""
    besluiten = Besluit.objects.filter(dossier=dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING)
    genoemd = {melding for namen in besluiten.values_list("meldingen", flat=True) for melding in namen}
    return list(Melding.objects.filter(dossier=dossier, afgesloten_op=None, pk__in=genoemd).order_by("ontvangen_op"))


def _toets_keuzes(
    controle: Controle,
    soort: str,
    partij: str,
    partij_informeert: bool,
    informeert_over: Sequence[str],
    afspraken: Mapping[str, str],
) -> None:
    controle.keuze("soort", soort, Overdracht.Soort)
    controle.keuze("partij", partij, Overdracht.Partij)
    if onbekend := set(afspraken) - set(AFSPRAKEN):
        controle.fout("afspraken", f"Kies uit: {', '.join(AFSPRAKEN)}. Niet: {', '.join(sorted(onbekend))}.")
    if onbekend := set(informeert_over) - set(PARTIJ_VERTELT):
        controle.fout("informeert_over", f"Kies uit: {', '.join(PARTIJ_VERTELT)}. Niet: {', '.join(sorted(onbekend))}.")
    if partij_informeert and (soort != Overdracht.Soort.DIRECT or partij == Overdracht.Partij.CLIENTSYSTEEM):
        zin = "Alleen bij een directe overdracht aan een ander kan die de betrokkenen namens u informeren."
        controle.fout("partij_informeert", zin)


def _toets_rijen(
    controle: Controle,
    dossier: Dossier,
    ontvanger: Bron | None,
    meldingen: Sequence[Melding],
    beoordeeld: Sequence[Melding],
    bevindingen: Sequence[MeeTeGeven],
) -> None:
    controle.uit_dossier("ontvanger", dossier, [ontvanger])
    controle.uit_dossier("meldingen", dossier, meldingen)
    controle.uit_dossier("bevindingen", dossier, [m.bevinding for m in bevindingen])
    if not meldingen or set(meldingen) - set(beoordeeld):
        controle.fout("meldingen", "Overdragen kan pas na de veiligheidsbeoordeling. Neem dat besluit eerst.")
    for mee in bevindingen:
        toets_mening(controle, mee)


def _toets_hulp(dossier: Dossier, sinds: date) -> None:
    """VB-8, hard: since the last melding present help was judged able, willing and capable, on a conversation.

    A judgment from before the melding says nothing: that there is a melding during help is itself a sign (VB-10).
    """
    oordelen = Hulpoordeel.objects.filter(dossier=dossier, soort=Hulpoordeel.Partij.LOPENDE_HULP, op__gte=sinds)
    oordeel = oordelen.order_by("op", "vastgelegd_op", "id").last()
    if oordeel is None or not (oordeel.kan and oordeel.wil and oordeel.in_staat and oordeel.rust_op.strip()):
        zin = (
            "Overdragen aan hulp die er al is kan pas als u na de laatste melding hebt vastgelegd dat de hulpverlener "
            "het kan, het wil en er volgens Veilig Thuis toe in staat is, en waar dat op rust. Leg dat oordeel eerst "
            "vast, of kies een andere partij."
        )
        raise Geweigerd("VB-8", zin)


def _toets_redenen(
    dossier: Dossier,
    soort: str,
    partij: str,
    warm: bool,
    niet_warm_reden: str,
    partij_informeert: bool,
    informeert_over: Sequence[str],
    afspraken: Mapping[str, str],
    afwijking_reden: str,
) -> None:
    if soort == Overdracht.Soort.NA_DIENST and not warm and not niet_warm_reden.strip():
        zin = (
            "Na een dienst draagt u bij voorkeur over in een gesprek waar de betrokkenen bij zijn. Schrijf waarom niet."
        )
        raise RedenNodig("OV-4", zin, veld="niet_warm_reden")
    if afwijking_reden.strip():
        return
    if partij_informeert and (mist := [t for c, t in PARTIJ_VERTELT.items() if c not in informeert_over]):
        zin = f"De partij vertelt namens u ook: {'; '.join(mist).lower()}. Spreek dat af, of schrijf waarom niet."
        raise RedenNodig("OV-2", zin)
    gesproken = Gesprekspartner.objects.filter(dossier=dossier, gesprek__gehouden=True).exists()
    if not gesproken and not partij_informeert:
        zin = "De betrokkenen zijn nog niet gesproken. Informeer hen eerst, of spreek af dat de partij dat doet."
        raise RedenNodig("ALG-1", zin)
    groep = "zelf" if partij == Overdracht.Partij.CLIENTSYSTEEM else soort
    if mist := [AFSPRAKEN[code] for code in NODIG[groep] if not afspraken.get(code, "").strip()]:
        regel = {"direct": "OV-2", "na dienst": "OV-4", "zelf": "OV-3"}[groep]
        zin = f"Leg ook vast wat is afgesproken over: {'; '.join(mist).lower()}. Of schrijf waarom dat er niet is."
        raise RedenNodig(regel, zin)


def _toets_monitoren(soort: str, monitoren: bool | None, reden: str) -> None:
    """MON-6: at a direct handover monitoring is proposed; no needs a reason. Departs from HP2019 11.3.1: a setting."""
    if not settings.ZICHT_MONITOREN_NA_DIRECTE_OVERDRACHT:
        return
    if soort == Overdracht.Soort.DIRECT and not monitoren and not reden.strip():
        zin = "Stel ook bij een directe overdracht monitoren voor. Schrijf waarom u het niet doet."
        raise RedenNodig("MON-6", zin, veld="niet_monitoren_reden")
