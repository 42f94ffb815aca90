"""Recording statements: what kind it is, who says so, about whom (ALG-7; HP2019 2.1.7, 15.4).

ALG-17: working notes are statements of the dossier too; there is no other place for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gesprek, Persoon, Status
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker
from zicht.protocol.duur import Duur, plus
from zicht.protocol.termijnen import bepaling

FEITELIJK = (Status.FEIT, Status.DIAGNOSE)
"""What an interpretation, an opinion or a judgment may rest on."""


@dataclass(frozen=True)
class Diagnose:
    """Who made the diagnosis, by which qualification, and when."""

    door: str = ""
    kwalificatie: str = ""
    op: date | None = None

    @property
    def volledig(self) -> bool:
        return bool(self.door.strip() and self.kwalificatie.strip() and self.op)


@daad("bevinding vastleggen", regels=("ALG-7", "ALG-8", "ALG-17", "VB-4"))
def leg_bevinding_vast(
    *,
    dossier: Dossier,
    door: Medewerker,
    tekst: str,
    status: str,
    betreft: Sequence[Persoon],
    op: date | None = None,
    bron: Bron | None = None,
    bron_persoon: Persoon | None = None,
    bron_omschrijving: str = "",
    belastend: bool = False,
    huidig_contact: bool | None = None,
    rust_op: Sequence[Bevinding] = (),
    gesprek: Gesprek | None = None,
    melding_id: UUID | None = None,
    diagnose_door: str = "",
    diagnose_kwalificatie: str = "",
    diagnose_op: date | None = None,
    onveilige_gebeurtenis: bool = False,
    risicofactor: bool = False,
    afwijking_reden: str = "",
) -> Bevinding:
    """Record one statement: its status, its source, the persons it concerns, when it was said or seen (`op`).

    `huidig_contact`: does it rest on a current contact (None: unknown)? `rust_op`: the facts it rests on.
    Raises Invoerfout; Geweigerd for a diagnosis without the qualified professional and the date (ALG-7, hard);
    RedenNodig for an interpretation without facts and for a diagnosis that is too old (OMBUDSMAN, klacht 3).
    """
    diagnose = Diagnose(diagnose_door, diagnose_kwalificatie, diagnose_op)
    op = op or klok.vandaag()
    controle = Controle()
    _toets_tekst(controle, tekst, status, betreft)
    controle.uit_dossier("betreft", dossier, betreft)
    controle.uit_dossier("rust_op", dossier, rust_op)
    controle.geldend("rust_op", rust_op)
    controle.uit_dossier("bron", dossier, [bron, bron_persoon])
    controle.uit_dossier("gesprek", dossier, [gesprek])
    controle.gebeurd("op", op)
    controle.gebeurd("diagnose_op", diagnose_op)
    if bron is None and bron_persoon is None:
        zin = "Noem de bron: wie zegt dit, of waar komt het vandaan?"
        controle.ingevuld("bron_omschrijving", bron_omschrijving, zin)
    controle.rond_af()
    _toets_status(status, rust_op, diagnose, op, afwijking_reden)
    bevinding = Bevinding.objects.create(
        dossier=dossier,
        tekst=tekst,
        status=status,
        op=op,
        bron=bron,
        bron_persoon=bron_persoon,
        bron_omschrijving=bron_omschrijving,
        belastend=belastend,
        huidig_contact=huidig_contact,
        gesprek=gesprek,
        melding_id=melding_id,
        diagnose_door=diagnose_door,
        diagnose_kwalificatie=diagnose_kwalificatie,
        diagnose_op=diagnose_op,
        onveilige_gebeurtenis=onveilige_gebeurtenis,
        risicofactor=risicofactor,
        afwijking_reden=afwijking_reden,
        vastgelegd_door=door,
    )
    bevinding.betreft.set(betreft)
    bevinding.rust_op.set(rust_op)
    schrijf(dossier, "bevinding vastleggen", door=door, op=op, over=bevinding, melding_id=melding_id)
    return bevinding


@daad("bevinding wijzigen", regels=("ALG-7", "ALG-8", "ALG-9", "TG-9"))
def wijzig_bevinding(
    *,
    bevinding: Bevinding,
    door: Medewerker,
    versie: int,
    tekst: str,
    status: str,
    betreft: Sequence[Persoon],
    belastend: bool = False,
    huidig_contact: bool | None = None,
    rust_op: Sequence[Bevinding] = (),
    diagnose_door: str = "",
    diagnose_kwalificatie: str = "",
    diagnose_op: date | None = None,
    afwijking_reden: str = "",
    wijziging_reden: str = "",
) -> Bevinding:
    """Change a statement that was seen in `versie`; source and date stay. The same rules hold as for a new one.

    Raises also Verouderd with both texts (TG-9), and RedenNodig when others already answered or approved what stood
    there, or a decision rests on it: the reason is kept on the time line.
    """
    dossier = bevinding.dossier
    diagnose = Diagnose(diagnose_door, diagnose_kwalificatie, diagnose_op)
    controle = Controle()
    _toets_tekst(controle, tekst, status, betreft)
    controle.uit_dossier("betreft", dossier, betreft)
    controle.uit_dossier("rust_op", dossier, rust_op)
    controle.geldend("rust_op", rust_op)
    controle.gebeurd("diagnose_op", diagnose_op)
    if bevinding in rust_op:
        controle.fout("rust_op", "Een uitspraak kan niet op zichzelf rusten.")
    controle.rond_af()
    _toets_status(status, rust_op, diagnose, bevinding.op, afwijking_reden)
    if (tekst, status) != (bevinding.tekst, bevinding.status) and not wijziging_reden.strip():
        _toets_gebruik(bevinding)
    velden = {
        "tekst": tekst,
        "status": status,
        "belastend": belastend,
        "huidig_contact": huidig_contact,
        "diagnose_door": diagnose_door,
        "diagnose_kwalificatie": diagnose_kwalificatie,
        "diagnose_op": diagnose_op,
        "afwijking_reden": afwijking_reden,
    }
    gewijzigd = wijzig(bevinding, versie=versie, velden=velden)
    gewijzigd.betreft.set(betreft)
    gewijzigd.rust_op.set(rust_op)
    schrijf(dossier, "bevinding wijzigen", door=door, tekst=wijziging_reden, over=gewijzigd)
    return gewijzigd


def _toets_tekst(controle: Controle, tekst: str, status: str, betreft: Sequence[Persoon]) -> None:
    controle.ingevuld("tekst", tekst, "Schrijf op wat er is gezegd of gezien.")
    controle.keuze("status", status, Status)
    if not betreft:
        controle.fout("betreft", "Kies over wie dit gaat. Gaat het over het hele gezin, kies dan iedereen.")


def _toets_status(
    status: str, rust_op: Sequence[Bevinding], diagnose: Diagnose, op: date, afwijking_reden: str
) -> None:
    """ALG-7: what each status asks before it may be recorded."""
    if status == Status.DIAGNOSE and not diagnose.volledig:
        raise Geweigerd(
            "ALG-7",
            "Een diagnose legt u alleen vast met de naam en de bevoegdheid van de professional die haar stelde, en de "
            "datum. Weet u die niet? Leg het dan vast als mening van wie het zegt. De betrokkene mag daarop reageren.",
        )
    if afwijking_reden.strip():
        return
    if status == Status.DIAGNOSE and diagnose.op and op > plus(diagnose.op, diagnose_bruikbaar()):
        vraag = "Vraag of zij nog klopt, of schrijf waarom u haar toch gebruikt."
        zin = f"Deze diagnose is ouder dan {diagnose_bruikbaar()}. {vraag}"
        raise RedenNodig("ALG-7", zin)
    if status == Status.INTERPRETATIE and not any(feit.status in FEITELIJK for feit in rust_op):
        zin = "Kies de feiten waarop deze interpretatie rust. Staan die niet in het dossier? Schrijf waarom niet."
        raise RedenNodig("ALG-7", zin)


def diagnose_bruikbaar() -> Duur:
    """How long a diagnosis is used without a reason (ALG-7; OMBUDSMAN, klacht 3)."""
    return bepaling("diagnose_bruikbaar").duur


def _toets_gebruik(bevinding: Bevinding) -> None:
    """Others may have approved, answered or decided on the text that stands there."""
    if bevinding.accorderingen.exclude(akkoord_op=None).exists():
        regel, wat = "ALG-9", "De informant heeft deze tekst goedgekeurd."
    elif bevinding.wederhoor.exists():
        regel, wat = "ALG-8", "Deze tekst is voorgelegd aan wie het betreft."
    elif bevinding.besluiten.exists():
        regel, wat = "ALG-13", "Een besluit rust op deze tekst."
    else:
        return
    raise RedenNodig(regel, f"{wat} Schrijf waarom u hem wijzigt; die reden blijft bewaard.", veld="wijziging_reden")
