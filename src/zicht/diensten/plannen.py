"""Safety agreements, and the safety, help and recovery plan of each child (VV-4, OV-6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.diensten.models import Plan
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker
from zicht.protocol import kaders

WIE = "Schrijf wie het plan uitvoert en wie erop toeziet."


@daad("plan maken", regels=("VV-4", "OV-6", "DW-5", "TG-5", "ML-2"))
def maak_plan(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    personen: Sequence[Persoon],
    eigenaar: str,
    status: str = Plan.Status.AFGESPROKEN,
    tekst: str = "",
    kader: str = "",
    grond: str = "",
    op: date | None = None,
) -> Plan:
    """Record a plan (`Plan.Soort`) for `personen`: who carries it out (`eigenaar`), its date and status.

    `kader` says whether it is voluntary or compulsory, `grond` on which measure compulsory help rests (DW-5); empty is
    not known yet, which stays visible.
    Others read it: raises Invoerfout, and Geweigerd when the text gives a secret away (hard).
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("soort", soort, Plan.Soort)
    controle.keuze("status", status, Plan.Status)
    controle.ingevuld("eigenaar", eigenaar, WIE)
    controle.uit_dossier("personen", dossier, personen)
    if not personen:
        controle.fout("personen", "Kies voor wie dit plan is.")
    _toets_kader(controle, kader, grond)
    controle.rond_af()
    toets_geheimen(dossier, tekst)
    plan = Plan.objects.create(
        dossier=dossier,
        soort=soort,
        eigenaar=eigenaar,
        status=status,
        tekst=tekst,
        kader=kader,
        grond=grond,
        op=op or klok.vandaag(),
        vastgelegd_door=door,
    )
    plan.personen.set(personen)
    schrijf(dossier, "plan maken", door=door, op=op, tekst=f"{plan.get_soort_display()}: {tekst}", over=plan)
    return plan


@daad("plan bijwerken", regels=("OV-6", "DW-5", "TG-9", "TG-5", "ML-2"))
def werk_plan_bij(
    *,
    plan: Plan,
    versie: int,
    door: Medewerker,
    status: str,
    eigenaar: str,
    tekst: str = "",
    kader: str | None = None,
    grond: str = "",
    op: date | None = None,
) -> Plan:
    """Change a plan seen in `versie`. `kader` None leaves that as it was.

    Raises as `maak_plan`, and Verouderd when a colleague was first.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("status", status, Plan.Status)
    controle.ingevuld("eigenaar", eigenaar, WIE)
    _toets_kader(controle, kader or "", grond)
    controle.rond_af()
    toets_geheimen(plan.dossier, tekst)
    velden: dict[str, object] = {"status": status, "eigenaar": eigenaar, "tekst": tekst, "op": op or klok.vandaag()}
    if kader is not None:
        velden |= {"kader": kader, "grond": grond}
    gewijzigd = wijzig(plan, versie=versie, velden=velden)
    regel = f"{gewijzigd.get_soort_display()}, {gewijzigd.get_status_display().lower()}: {tekst}"
    schrijf(plan.dossier, "plan bijwerken", door=door, op=op, tekst=regel, over=gewijzigd)
    return gewijzigd


def _toets_kader(controle: Controle, code: str, grond: str) -> None:
    """DW-5: voluntary, or compulsory by a measure of the law; nothing in between."""
    if code and code not in kaders.codes():
        controle.fout("kader", f"Kies uit: {', '.join(kaders.codes())}.")
        return
    gronden = kaders.kader(code).gronden if code else {}
    if gronden and grond not in gronden:
        controle.fout("grond", "Kies op welke maatregel dit rust. Is die er niet, dan is de hulp vrijwillig.")
    if grond and not gronden:
        controle.fout("grond", "Een maatregel hoort bij gedwongen hulp. Kies dat, of laat de maatregel leeg.")
