"""Completing and correcting a melding: what stood there stays on the time line (ML-1, ML-3, TG-9)."""

from __future__ import annotations

from collections.abc import Mapping

from zicht.contact.invoer import PersoonInvoer
from zicht.contact.models import Melding
from zicht.contact.onderwerpen import ONTBREKEND, ontbrekende_onderwerpen
from zicht.contact.personen import leg_genoemd_vast, neem_personen_op
from zicht.contact.toetsen import toets_melding
from zicht.contact.urgentie import Urgentie, urgentie_bij
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker

AANVULBAAR = (
    "verhaal",
    "waargenomen",
    "aanleiding",
    "aard",
    "acuut",
    "structureel",
    "veiligheidscijfer",
    "veiligheidscijfer_reden",
    "verwachting",
    "doel_melder",
    "scheidingsstrijd",
    "gezin_ingelicht",
    "kindcheck",
    "besproken",
    "feedback_afspraak",
    "strafrechtelijk_onderzoek",
    "behandelaar",
)
VERHALEND = ("verhaal", "waargenomen", "veiligheidscijfer_reden", "verwachting", "doel_melder", "feedback_afspraak")
"""Of these the earlier text is kept on the time line."""


@daad("melding aanvullen", regels=("ML-1", "ML-3", "TG-9"))
def vul_melding_aan(*, melding: Melding, versie: int, door: Medewerker, velden: Mapping[str, object]) -> Melding:
    """Complete or correct fields (see AANVULBAAR) of a melding that was seen in `versie`.

    What is still missing is counted again. Raises Invoerfout; Verouderd with both texts (TG-9).
    """
    _toets(melding, velden)
    anders = {veld: waarde for veld, waarde in velden.items() if getattr(melding, veld) != waarde}
    eerder = {veld: str(getattr(melding, veld)) for veld in anders if veld in VERHALEND and getattr(melding, veld)}
    if not anders:
        return melding
    gewijzigd = wijzig(melding, versie=versie, velden=anders)
    if gewijzigd.urgentie == Urgentie.GEWOON:
        gewijzigd.urgentie = urgentie_bij(gewijzigd.acuut)
    _tel_opnieuw(gewijzigd)
    gewijzigd.save(update_fields=["urgentie", "ontbrekend"])
    tekst = "\n\n".join(f"Eerdere tekst ({veld}): {was}" for veld, was in eerder.items())
    schrijf(melding.dossier, "melding aanvullen", door=door, tekst=tekst, over=gewijzigd, melding_id=gewijzigd.pk)
    return gewijzigd


@daad("persoon bij melding voegen", regels=("ML-1", "ML-9"))
def voeg_persoon_bij_melding(*, melding: Melding, persoon: PersoonInvoer, door: Medewerker) -> Persoon:
    """The melder named one more person. Raises Invoerfout."""
    opgenomen = neem_personen_op(melding.dossier, [persoon], door=door, op=klok.vandaag())
    leg_genoemd_vast(melding, [persoon], opgenomen.personen, door=door)
    for samenvoeging in melding.samenvoegingen.filter(ongedaan_op=None):
        samenvoeging.toegevoegde_personen += opgenomen.toegevoegde_personen
        samenvoeging.toegevoegde_gegevens += opgenomen.toegevoegde_gegevens
        samenvoeging.save(update_fields=["toegevoegde_personen", "toegevoegde_gegevens"])
    rij = Melding.objects.get(pk=melding.pk)
    _tel_opnieuw(rij)
    rij.save(update_fields=["ontbrekend"])
    schrijf(rij.dossier, "persoon bij melding voegen", door=door, over=opgenomen.personen[0], melding_id=rij.pk)
    return opgenomen.personen[0]


def _toets(melding: Melding, velden: Mapping[str, object]) -> None:
    if onbekend := [veld for veld in velden if veld not in AANVULBAAR]:
        raise Invoerfout({onbekend[0]: f"Dit verandert hier niet. Kies uit: {', '.join(AANVULBAAR)}."})
    voorproef = Melding.objects.get(pk=melding.pk)
    for veld, waarde in velden.items():
        setattr(voorproef, veld, waarde)
    controle = Controle()
    toets_melding(controle, voorproef)
    controle.rond_af()


def _tel_opnieuw(melding: Melding) -> None:
    melding.ontbrekend = ontbrekende_onderwerpen(melding, melding.melder, personen=melding.personen.count())


def nog_te_vragen(melding: Melding) -> list[str]:
    """What is missing, in words."""
    return [ONTBREKEND[code] for code in melding.ontbrekend]
