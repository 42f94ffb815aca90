"""Answers of the evaluation form, counted per question and year and kept with nobody (NZ-4; ST)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import F

from zicht.afronding.models import Evaluatietelling
from zicht.dossiers.invoer import Controle
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.nazorg import ANTWOORDEN, evaluatievragen

GEEN = ""


@daad("evaluatie tellen", regels=("NZ-4",))
def tel_evaluatie(*, door: Medewerker, antwoorden: Mapping[str, str], op: date | None = None) -> int:
    """Count one form that came back: code of a question to code of an answer. Gives how many answers were counted.

    Nothing says from whom it is, and no words are kept. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    gegeven = {vraag: antwoord for vraag, antwoord in antwoorden.items() if antwoord != GEEN}
    controle = Controle()
    controle.gebeurd("op", dag)
    if not gegeven:
        controle.fout("antwoorden", "Vul minstens één antwoord in.")
    if onbekend := set(gegeven) - set(evaluatievragen()):
        controle.fout("antwoorden", f"Kies uit: {', '.join(evaluatievragen())}. Niet: {', '.join(sorted(onbekend))}.")
    if onbekend := set(gegeven.values()) - set(ANTWOORDEN):
        controle.fout("antwoorden", f"Antwoord met: {', '.join(ANTWOORDEN)}. Niet: {', '.join(sorted(onbekend))}.")
    controle.rond_af()
    for vraag, antwoord in gegeven.items():
        rij, _ = Evaluatietelling.objects.get_or_create(jaar=dag.year, vraag=vraag, antwoord=antwoord)
        Evaluatietelling.objects.filter(pk=rij.pk).update(aantal=F("aantal") + 1)
    return len(gegeven)
