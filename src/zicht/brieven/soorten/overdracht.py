"""The handover to a party: facts first, opinions apart with their holder, agreements (OV-2, OV-4, ALG-11)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.afronding.models import Overdracht as Overgedragen
from zicht.afronding.models import OverdrachtBevinding
from zicht.afronding.overdragen import PARTIJ_VERTELT
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import (
    afspraken_van,
    monitorafspraken,
    monitorcontacten,
    naam_als_bekend,
    ontvangen_op,
    voorwaarden,
    zorgen,
)
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.contact.models import Melding
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Persoon, Status, Verzending
from zicht.protocol.taal import opsomming

ZELF_SCHRIJVEN = "[vul aan: wat er gemeld is, zonder waaruit blijkt wie meldde]"
ELDERS = ("monitoren", "consequenties", "bellen_bij_onveiligheid")
"""Agreements that stand in blocks of their own."""
EISEN = (
    Eis("personen", "de partij leest om wie het gaat (OV-2)", ("personen",)),
    Eis("melding", "de partij krijgt de inhoud van de melding (OV-2, OV-4)", ("meldingen",)),
    Eis("feiten", "de partij krijgt de feiten, los van meningen (ALG-11)", ("feiten",)),
    Eis("meningen", "een mening staat apart, met van wie die is (ALG-11)", ("meningen",)),
    Eis("afspraken", "de afspraken over de plannen staan erin (OV-2, OV-4)", ("afspraken",)),
    Eis("voorwaarden", "de veiligheidsvoorwaarden staan erin (OV-4)", ("voorwaarden",)),
    Eis("bellen", "de partij leest dat zij belt als het niet veilig is (OV-2)"),
)


class Overdracht(Briefsoort):
    """What the party needs to take over, and nothing of what must stay (OV-1)."""

    code = "overdracht"
    naam = "Overdracht aan een partij"
    regels = ("OV-2", "OV-4", "ALG-11", "OV-1")
    verzending = Verzending.Soort.OVERDRACHT
    ontvangers = frozenset({Ontvanger.BRON})
    plichten: ClassVar = {"voorwaarden_aan_partij": "overdracht"}
    velden = (
        Veld("overdrachtsdatum", "Datum van de overdracht", "9 maart 2026"),
        Veld("personen", "Om wie het gaat", ("Lot Zandstra, kind, geboren op 14 juli 2016",)),
        Veld("meldingen", "De inhoud van elke melding", ("6 maart 2026, van de politie: ruzie tussen de ouders.",)),
        Veld("inhoud", "Wat de veiligheidsbeoordeling of de dienst opleverde", "De ouders zoeken zelf hulp."),
        Veld("feiten", "De feiten die meegaan, met hun bron", ("Lot miste in maart zes schooldagen (De Regenboog).",)),
        Veld("meningen", "Meningen die meegaan, met van wie ze zijn", ("Mening van De Regenboog: Lot is bang.",)),
        Veld("motivering", "Waarom Veilig Thuis overdraagt", "Het wijkteam kent het gezin en kan nu beginnen."),
        Veld("afspraken", "De afspraken van de overdracht", ("Plannen: het wijkteam maakt een veiligheidsplan.",)),
        Veld("voorwaarden", "De veiligheidsvoorwaarden", ("Sem slaapt tot 1 juni niet in het huis van Noor.",)),
        Veld("monitorafspraken", "Wat over het monitoren is afgesproken", "Wij bellen de ouders en u."),
        Veld("monitorcontacten", "Wanneer Veilig Thuis contact opneemt", ("rond 9 juni 2026",)),
        Veld(
            "consequenties",
            "Wat er gebeurt als de veiligheid niet herstelt",
            "Wij vragen dan de Raad om hulp.",
        ),
        Veld("informeert_over", "Wat de partij namens Veilig Thuis vertelt", ("Wat er gemeld is",)),
        Veld("lokaal_team", "De partij is een lokaal team", "ja"),
        Veld("afzender", "Wie het besluit nam", "Anna Verhoef"),
    )
    sjablonen: ClassVar = {
        "overdracht-direct": EISEN,
        "overdracht-na-dienst": (
            *EISEN,
            Eis("monitoren", "de afspraken over het monitoren en de gevolgen staan erin (OV-4)"),
        ),
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        overdracht = opdracht.overdracht
        if overdracht is None:
            rijen = Overgedragen.objects.filter(dossier=opdracht.dossier, geweigerd_op=None).exclude(ontvanger=None)
            if opdracht.bron is not None:
                rijen = rijen.filter(ontvanger=opdracht.bron)
            overdracht = rijen.order_by("-op", "-id").first()
        bron = opdracht.bron or (overdracht.ontvanger if overdracht and opdracht.persoon is None else None)
        return replace(opdracht, overdracht=overdracht, bron=bron)

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        if opdracht.overdracht is None:
            controle.fout("overdracht", "Leg de overdracht eerst vast: aan wie, en met welke afspraken.")
        elif opdracht.bron is not None and opdracht.overdracht.ontvanger != opdracht.bron:
            controle.fout("bron", "Deze brief gaat alleen naar de partij die de overdracht krijgt.")
        super().toets(opdracht, controle)

    def sjabloon(self, opdracht: Opdracht) -> str:
        soort = _overdracht(opdracht).soort
        return "overdracht-direct" if soort == Overgedragen.Soort.DIRECT else "overdracht-na-dienst"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        overdracht = _overdracht(opdracht)
        mee = bevindingen(overdracht)
        return {
            "overdrachtsdatum": dagtekst(overdracht.op),
            "personen": _personen(opdracht),
            "meldingen": [_melding(melding, opdracht) for melding in _meldingen(overdracht)],
            "inhoud": overdracht.inhoud,
            "feiten": [_feit(rij.bevinding) for rij in mee if rij.bevinding.status == Status.FEIT],
            "meningen": [_mening(rij) for rij in mee if rij.bevinding.status != Status.FEIT],
            "motivering": overdracht.besluit.motivering,
            "afspraken": afspraken_van(overdracht, opdracht.aan, zonder=ELDERS),
            "voorwaarden": voorwaarden(opdracht.dossier, opdracht.aan),
            "monitorafspraken": monitorafspraken(opdracht.dossier, opdracht.aan),
            "monitorcontacten": monitorcontacten(opdracht.dossier),
            "consequenties": overdracht.afspraken.get("consequenties"),
            "informeert_over": [PARTIJ_VERTELT[code] for code in overdracht.informeert_over],
            "lokaal_team": "ja" if overdracht.partij == Overgedragen.Partij.LOKAAL_TEAM else None,
            "afzender": overdracht.besluit.verantwoordelijke.naam,
        }


def bevindingen(overdracht: Overgedragen) -> list[OverdrachtBevinding]:
    """The statements that go along, without what was held back, shielded or put right since (OV-1, RE-4, ALG-16)."""
    rijen = OverdrachtBevinding.objects.filter(
        overdracht=overdracht,
        bevinding__achtergehouden=False,
        bevinding__gerectificeerd_op=None,
        bevinding__afgeschermd_op=None,
    ).select_related("bevinding__bron", "bevinding__bron_persoon")
    return list(rijen.prefetch_related("bevinding__rust_op").order_by("bevinding__op", "id"))


def _overdracht(opdracht: Opdracht) -> Overgedragen:
    assert opdracht.overdracht is not None
    return opdracht.overdracht


def _personen(opdracht: Opdracht) -> list[str]:
    """Who it is about, without any address or number: those are told apart, in the handover itself (TG-5)."""
    personen = Persoon.objects.filter(dossier=opdracht.dossier, directbetrokkene=True).order_by("geboortedatum", "id")
    return [
        f"{p.naam}, {p.get_gezinsrol_display().lower()}"
        + (f", geboren op {dagtekst(p.geboortedatum)}" if p.geboortedatum else "")
        for p in personen
    ]


def _meldingen(overdracht: Overgedragen) -> list[Melding]:
    rijen = Melding.objects.filter(dossier=overdracht.dossier_id, afgesloten_op=None).select_related("melder")
    if overdracht.meldingen:
        rijen = rijen.filter(pk__in=overdracht.meldingen)
    return list(rijen.order_by("ontvangen_op"))


def _melding(melding: Melding, opdracht: Opdracht) -> str:
    """ML-2: the words of a protected melder can give him away, so that the worker writes what they come down to."""
    wie = naam_als_bekend(melding.melder, opdracht.aan)
    van = f", van {wie}" if wie else ""
    soorten = opsomming(zorgen([melding])) or "zorgen"
    verhaal = ZELF_SCHRIJVEN if afscherming(melding.melder).beschermd else melding.verhaal
    return f"{ontvangen_op(melding)}{van}, over {soorten}: {verhaal}"


def _feit(bevinding: Bevinding) -> str:
    return f"{dagtekst(bevinding.op)}: {bevinding.tekst} (bron: {_van_wie(bevinding)})"


def _mening(rij: OverdrachtBevinding) -> str:
    """ALG-11: what kind of statement, whose, why it goes along, on which facts it rests."""
    bevinding = rij.bevinding
    feiten = [
        feit.tekst.rstrip(".") for feit in bevinding.rust_op.all() if not (feit.achtergehouden or feit.afgeschermd_op)
    ]
    grond = f" Dit rust op: {'; '.join(feiten)}." if feiten else ""
    kop = f"{bevinding.get_status_display()} van {_houder(bevinding)}, {dagtekst(bevinding.op)}"
    return f"{kop}: {bevinding.tekst}{grond} Dit gaat mee omdat: {rij.nodig_omdat}"


def _houder(bevinding: Bevinding) -> str:
    if bevinding.diagnose_door:
        return f"{bevinding.diagnose_door} ({bevinding.diagnose_kwalificatie})"
    return _van_wie(bevinding)


def _van_wie(bevinding: Bevinding) -> str:
    """Whose statement it is; a protected source only as somebody who wants to stay unknown (ML-2)."""
    if bevinding.bron is not None:
        return naam_voor_anderen(bevinding.bron)
    if bevinding.bron_persoon is not None:
        return bevinding.bron_persoon.naam
    return bevinding.bron_omschrijving or "Veilig Thuis"
