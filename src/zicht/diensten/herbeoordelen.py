"""Continuous reassessment during a service, and where its four conclusions lead (VV-2; HP2019 9.4, 10.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from zicht.diensten.afwijken import vraag_reden_bij_afwijking
from zicht.diensten.kiezen import CRITERIA, start_dienst
from zicht.diensten.models import Dienst, Herbeoordeling
from zicht.dossiers.besluiten import KINDBELANG, Geraadpleegd, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Bevinding
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum, opsomming
from zicht.protocol.versies import versie_op

Conclusie = Herbeoordeling.Conclusie
NAAR_ONDERZOEK = (Conclusie.BEVESTIGEN_NODIG, Conclusie.NIET_BEREID)


@daad("herbeoordeling vragen", regels=("VV-2",))
def vraag_herbeoordeling(
    *, dienst: Dienst, door: Medewerker, aanleiding: str, op: date | None = None
) -> Herbeoordeling:
    """A fact asks to look again whether the service still fits: a court case, help that stops, new information.

    Raises Invoerfout without the fact, or when the service has ended.
    """
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("aanleiding", aanleiding, "Schrijf wat er veranderd is en waarom dat opnieuw kijken vraagt.")
    _loopt_nog(controle, dienst)
    controle.rond_af()
    gevraagd = Herbeoordeling.objects.create(
        dossier=dienst.dossier,
        dienst=dienst,
        aanleiding=aanleiding,
        gevraagd_op=op or klok.vandaag(),
        vastgelegd_door=door,
    )
    schrijf(dienst.dossier, "herbeoordeling vragen", door=door, op=op, tekst=aanleiding, over=gevraagd)
    return gevraagd


@daad("opnieuw beoordelen", regels=("VV-2", "VV-1"))
def beoordeel_opnieuw(
    *,
    dienst: Dienst,
    door: Medewerker,
    conclusie: str,
    motivering: str,
    antwoorden: Mapping[str, bool | None],
    herbeoordeling: Herbeoordeling | None = None,
    contactpersoon: Medewerker | None = None,
    geraadpleegd: Sequence[Geraadpleegd] = (),
    rust_op: Sequence[Bevinding] = (),
    rust_op_tekst: str = "",
    niet_bereikt: str = "",
    kindbelang: Mapping[str, str] | None = None,
    ander_belang_reden: str = "",
    afwijking_reden: str = "",
    op: date | None = None,
) -> Herbeoordeling:
    """Conclude a reassessment, asked for (`herbeoordeling`) or not.

    Going on needs the criteria of the service to hold still; it is a decision when a colleague was consulted, and else
    what was written beside the reasons, a reason for departing among it, is kept with them (VV-2). Any other conclusion
    changes the course and is a decision: no violence leads to closing (the service runs until it is closed); the other
    two end V&V and start Onderzoek, with the clock VV-1 gives it. `contactpersoon` is that of the Onderzoek, by default
    who it was.
    Raises Invoerfout, RedenNodig when the criteria say otherwise, and what `neem_besluit` raises.
    """
    op = op or klok.vandaag()
    _toets_invoer(dienst, conclusie, motivering, herbeoordeling, op)
    criteria = _toets_criteria(dienst, conclusie, antwoorden, afwijking_reden, versie_op(op))
    besluit = None
    if conclusie == Conclusie.VOORTZETTEN and not geraadpleegd:
        verder = (
            ("Rust op", _dagen(rust_op)),
            ("Rust ook op", rust_op_tekst),
            ("Niet bereikt", niet_bereikt),
            *((KINDBELANG[code], tekst) for code, tekst in (kindbelang or {}).items()),
            ("Een ander belang gaat voor", ander_belang_reden),
            ("Afgeweken van de criteria", afwijking_reden),
        )
        motivering = _bijeen(motivering, verder)
        schrijf(dienst.dossier, "opnieuw beoordelen", door=door, op=op, tekst=motivering, over=dienst)
    else:
        naar_onderzoek = conclusie in NAAR_ONDERZOEK
        besluit = neem_besluit(
            dienst.dossier,
            soort=BesluitSoort.DIENST if naar_onderzoek else BesluitSoort.HERBEOORDELING,
            uitkomst=Dienst.Soort.ONDERZOEK if naar_onderzoek else conclusie,
            op=op,
            door=door,
            geraadpleegd=geraadpleegd,
            motivering=motivering,
            rust_op=rust_op,
            rust_op_tekst=rust_op_tekst,
            niet_bereikt=niet_bereikt,
            criteria={criteria: antwoorden},
            kindbelang=kindbelang,
            ander_belang_reden=ander_belang_reden,
            afwijking_reden=afwijking_reden,
            meldingen=dienst.besluit.meldingen,
            versie_protocol=versie_op(op),
            daad="opnieuw beoordelen",
        )
        if naar_onderzoek:
            _ga_over_in_onderzoek(dienst, besluit, contactpersoon or dienst.contactpersoon)
    return _leg_conclusie_vast(dienst, herbeoordeling, conclusie, motivering, besluit, op, door)


def _toets_invoer(
    dienst: Dienst, conclusie: str, motivering: str, herbeoordeling: Herbeoordeling | None, op: date
) -> None:
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("conclusie", conclusie, Conclusie)
    controle.ingevuld("motivering", motivering, "Schrijf waarop deze conclusie rust.")
    _loopt_nog(controle, dienst)
    if dienst.soort == Dienst.Soort.ONDERZOEK and conclusie != Conclusie.VOORTZETTEN:
        controle.fout("conclusie", "Dit is al een Onderzoek. Wat u vindt, legt u vast als uitkomst per vermoeden.")
    if herbeoordeling is not None and (herbeoordeling.dienst_id != dienst.pk or herbeoordeling.conclusie):
        controle.fout("herbeoordeling", "Deze vraag is al beantwoord of hoort bij een andere dienst.")
    controle.rond_af()


def _toets_criteria(
    dienst: Dienst, conclusie: str, antwoorden: Mapping[str, bool | None], reden: str, versie: str
) -> str:
    """The set of criteria of the conclusion, after asking a reason where the answers say otherwise."""
    if conclusie == Conclusie.VOORTZETTEN:
        _, criteria = CRITERIA[Dienst.Soort(dienst.soort)]
    elif conclusie in NAAR_ONDERZOEK:
        _, criteria = CRITERIA[Dienst.Soort.ONDERZOEK]
    else:
        criteria = "einde_bemoeienis"
    vraag_reden_bij_afwijking("VV-2", criteria, antwoorden, versie=versie, reden=reden)
    return criteria


def _bijeen(motivering: str, verder: Iterable[tuple[str, str]]) -> str:
    """The reasons with all else that was written, each under its name: without a decision it has no other place."""
    return "\n".join((motivering, *(f"{naam}: {tekst}" for naam, tekst in verder if tekst.strip())))


def _dagen(bevindingen: Sequence[Bevinding]) -> str:
    """Which statements, not their words: those may still be corrected (ALG-16, RE-4)."""
    return opsomming([f"{een.get_status_display().lower()} van {korte_datum(een.op)}" for een in bevindingen])


def _ga_over_in_onderzoek(dienst: Dienst, besluit: Besluit, contactpersoon: Medewerker) -> None:
    dienst.afgerond_op = besluit.op
    dienst.einde = Dienst.Einde.ONDERZOEK
    dienst.save(update_fields=["afgerond_op", "einde"])
    start_dienst(besluit, Dienst.Soort.ONDERZOEK, contactpersoon, dienst.aangekondigd_einde)


def _leg_conclusie_vast(
    dienst: Dienst,
    gevraagd: Herbeoordeling | None,
    conclusie: str,
    motivering: str,
    besluit: Besluit | None,
    op: date,
    door: Medewerker,
) -> Herbeoordeling:
    """Answers the request, or makes a row when the worker looked again without one."""
    beoordeeld = gevraagd or Herbeoordeling(
        dossier=dienst.dossier, dienst=dienst, gevraagd_op=op, aanleiding=motivering, vastgelegd_door=door
    )
    beoordeeld.conclusie = conclusie
    beoordeeld.op = op
    beoordeeld.motivering = motivering
    beoordeeld.besluit = besluit
    beoordeeld.save()
    return beoordeeld


def _loopt_nog(controle: Controle, dienst: Dienst) -> None:
    if dienst.afgerond_op is not None:
        controle.fout("dienst", "Deze dienst is al afgerond. Kies de dienst die nu loopt.")
