"""What is talked through with somebody who reports, and what of it is still missing (EC-1, ML-1, ML-2, ML-6)."""

from __future__ import annotations

from dataclasses import dataclass

from zicht.contact.models import Aanleiding, JaNeeOnbekend, Melding
from zicht.dossiers.models import Bron


@dataclass(frozen=True)
class Onderwerp:
    """A topic: its code, what it is called, how a worker can ask or say it."""

    code: str
    naam: str
    vraag: str


EERSTE_CONTACT = (
    Onderwerp(
        "veiligheid_nu",
        "Veiligheid nu",
        "Is iedereen op dit moment veilig? Wat kunt u daar zelf aan doen?",
    ),
    Onderwerp("relatie", "Relatie tot het gezin", "Hoe kent u het gezin?"),
    Onderwerp(
        "samenstelling",
        "Samenstelling van het gezin",
        "Wie horen bij het gezin, en wie wonen er in huis?",
    ),
    Onderwerp("bedoeling", "Bedoeling en verwachting", "Wat wilt u met dit gesprek bereiken?"),
    Onderwerp("werkwijze", "Werkwijze van Veilig Thuis", "Vertel wat wij doen en wat wij kunnen."),
    Onderwerp(
        "gevolgen",
        "Advies of melding",
        "Leg het verschil uit: wie verantwoordelijk is, wat wij vastleggen, wie wij inlichten.",
    ),
    Onderwerp(
        "anonimiteit",
        "Wie het gezin mag weten",
        "Mag het gezin weten dat u meldt? Bespreek de nadelen.",
    ),
    Onderwerp("beroepsgeheim", "Beroepsgeheim en Meldcode", "Leg uit wat een professional mag en moet."),
)
"""What the first contact covers (EC-1; ML-2 for who the family may know; HP2019 3.2)."""

AFSPRAKEN = (
    Onderwerp("vervolgstappen", "Vervolgstappen", "Wat doen wij nu, en wat doet u?"),
    Onderwerp(
        "zicht_op_veiligheid",
        "Zicht op veiligheid",
        "Wie houdt zicht op de veiligheid, en tot wanneer?",
    ),
    Onderwerp("samenwerking", "Samenwerking", "Hoe werken wij samen?"),
    Onderwerp("afstemming_gezin", "Afstemming met het gezin", "Wie vertelt het gezin wat, en wanneer?"),
    Onderwerp("communicatie", "Manier van contact", "Hoe houden wij contact?"),
)
"""What is agreed with the melder (ML-6; HP2019 6.7)."""

KINDCHECK = (
    Onderwerp(
        "effecten",
        "Gevolgen voor de kinderen",
        "Wat betekenen de problemen van de cliënt voor de kinderen?",
    ),
    Onderwerp("stappen", "Stappen tot nu toe", "Wat is al gedaan om na te gaan of de kinderen veilig zijn?"),
    Onderwerp(
        "gesprek",
        "Gesprek over opvoeden",
        "Wat kwam er uit het gesprek met de cliënt over de opvoeding?",
    ),
)
"""What is asked of a professional for adults who comes with the kindcheck (ML-1; HP2019 6.3)."""

NADELEN = (
    "Betrokkenen weten dan niet wie meldde. Zij kunnen iedereen om zich heen gaan wantrouwen en zich terugtrekken, "
    "terwijl hulp juist uit dat isolement wil halen.",
    "Zij kunnen iemand anders voor de melder aanzien, en die daarop aanspreken.",
    "Wij kunnen een deel van de melding niet met hen bespreken, omdat het naar de melder wijst. "
    "Daardoor helpt onze aanpak soms minder goed.",
)
"""The drawbacks of staying unknown, to discuss with the melder (HP2019 6.5; ML-2)."""

ONTBREKEND = {
    "melder_naam": "naam van de melder",
    "melder_adres": "adres van de melder",
    "melder_bereikbaar": "telefoonnummer of e-mailadres van de melder",
    "toestemming_identiteit": "of het gezin mag weten wie meldt",
    "gezin_ingelicht": "of het gezin al weet van de melding",
    "betrokkenen": "om wie het gaat",
    "wat_gezien": "wat er is gezien of gehoord",
    "soort_geweld": "om welk geweld het gaat",
    "acuut_structureel": "of het acuut of structureel onveilig is",
    "veiligheidscijfer": "het veiligheidscijfer",
    "veiligheidscijfer_reden": "waarom dat cijfer",
    "verwachting": "wat de melder van ons verwacht",
    "feedback": "wanneer de melder van ons hoort",
    "kindcheck": "de vragen van de kindcheck",
}
"""Every topic of ML-1 that can be missing, as it is named in a call to the melder."""


def ontbrekende_onderwerpen(melding: Melding, melder: Bron, *, personen: int) -> list[str]:
    """Codes of the topics of ML-1 that are not known yet, in the order in which they are asked (ML-3)."""
    stand = {**_over_de_melder(melding, melder), **_over_de_zaak(melding, personen), **_in_gesprek(melding, melder)}
    return [code for code in ONTBREKEND if stand.get(code)]


def _over_de_melder(melding: Melding, melder: Bron) -> dict[str, bool]:
    if melder.soort in (Bron.Soort.ANONIEM, Bron.Soort.POLITIE, Bron.Soort.VEILIG_THUIS):
        return {}
    wie = melder.identiteit
    professional = melder.soort == Bron.Soort.PROFESSIONAL
    return {
        "melder_naam": not wie.get("naam"),
        "melder_adres": not (wie.get("adres") or (professional and wie.get("organisatie"))),
        "melder_bereikbaar": not (wie.get("telefoon") or wie.get("email")),
        "toestemming_identiteit": not professional and not _identiteit_besproken(melder),
        "gezin_ingelicht": professional and melding.gezin_ingelicht == JaNeeOnbekend.ONBEKEND,
        "kindcheck": professional and Aanleiding.KM_KINDCHECK in melding.aanleiding and not kindcheck_compleet(melding),
    }


def _identiteit_besproken(melder: Bron) -> bool:
    """He said yes, or the drawbacks of staying unknown were discussed (ML-2)."""
    return melder.toestemming_identiteit_op is not None or melder.nadelen_besproken


def _over_de_zaak(melding: Melding, personen: int) -> dict[str, bool]:
    onbekend = JaNeeOnbekend.ONBEKEND
    return {
        "betrokkenen": personen == 0,
        "wat_gezien": not (melding.verhaal.strip() or melding.waargenomen.strip()),
        "soort_geweld": not melding.aard and not melding.aanleiding,
        "acuut_structureel": onbekend in (melding.acuut, melding.structureel),
    }


def _in_gesprek(melding: Melding, melder: Bron) -> dict[str, bool]:
    """What only comes up when somebody is spoken to; the message of the police or of a colleague does not hold it."""
    if melder.soort in (Bron.Soort.POLITIE, Bron.Soort.VEILIG_THUIS):
        return {}
    cijfer = melding.veiligheidscijfer
    return {
        "veiligheidscijfer": cijfer is None,
        "veiligheidscijfer_reden": cijfer is not None and not melding.veiligheidscijfer_reden.strip(),
        "verwachting": not melding.verwachting.strip(),
        "feedback": melder.soort != Bron.Soort.ANONIEM and not melding.feedback_afspraak.strip(),
    }


def kindcheck_compleet(melding: Melding) -> bool:
    """Were all topics of the kindcheck talked through?"""
    return all(str(melding.kindcheck.get(onderwerp.code, "")).strip() for onderwerp in KINDCHECK)
