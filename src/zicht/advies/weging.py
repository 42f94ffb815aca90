"""What the answers ask of who records an advice: advise a melding, say who is responsible (ADV-6, ADV-8, ADV-11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from zicht.advies.keuzes import Gezegd, Vervolg, Vrager
from zicht.advies.models import Advies
from zicht.kern.fouten import RedenNodig
from zicht.kern.invoer import Controle
from zicht.protocol.adviesgesprek import adviesgesprek
from zicht.protocol.eerste_contact import Afweging, vragen, weeg
from zicht.protocol.taal import korte_datum
from zicht.protocol.versies import versie_op, waarden

VANAF_GESPREK = 3
"""The conversation from which ADV-8 must be weighed anew. QUICKSCAN ch. 5 gives no number."""

Antwoorden = Mapping[str, bool | None]


def afweging_van(advies: Advies) -> Afweging:
    """What the answers recorded with this advice said, by the protocol of its day."""
    return weeg(
        advies.soort_vrager,
        advies.antwoorden,
        onder_meldcode=bool(advies.onder_meldcode),
        versie=versie_op(advies.gegeven_op),
    )


def toets_antwoorden(
    controle: Controle, soort_vrager: str, onder_meldcode: bool | None, antwoorden: Antwoorden, op: date
) -> None:
    """EC-3: only a professional is under the Meldcode; only questions that exist are answered."""
    if onder_meldcode and soort_vrager != Vrager.PROFESSIONAL:
        controle.fout("onder_meldcode", "Alleen een professional valt onder de Meldcode.")
    if vreemd := sorted(set(antwoorden) - set(waarden(versie_op(op), "vragen"))):
        controle.fout("antwoorden", f"Er is geen vraag “{vreemd[0]}”.")


def toets_redenen(
    soort_vrager: str,
    antwoorden: Antwoorden,
    *,
    onder_meldcode: bool,
    op: date,
    aangeraden: bool | None,
    niet_aangeraden_reden: str,
    gezegd: Sequence[str],
    niet_gezegd_reden: str,
) -> None:
    """Raises RedenNodig: ADV-8 when the criteria speak for a melding that was not advised, ADV-6 when the adviesvrager
    was not told who stays responsible. Both are asked at once.
    """
    versie = versie_op(op)
    beantwoord = {
        code: antwoorden.get(code) for code in vragen(soort_vrager, onder_meldcode=onder_meldcode, versie=versie)
    }
    afweging = weeg(soort_vrager, beantwoord, onder_meldcode=onder_meldcode, versie=versie)
    zinnen: dict[str, tuple[str, str]] = {}
    if afweging.raad_melding_aan and aangeraden is not True and not niet_aangeraden_reden.strip():
        zinnen["niet_aangeraden_reden"] = ("ADV-8", _zin_aanraden(afweging.redenen))
    ontbreekt = [code for code in adviesgesprek(soort_vrager, versie=versie).verteld if code not in gezegd]
    if ontbreekt and not niet_gezegd_reden.strip():
        zinnen["niet_gezegd_reden"] = ("ADV-6", _zin_gezegd(ontbreekt))
    if zinnen:
        (veld, (regel, zin)), *rest = zinnen.items()
        raise RedenNodig(regel, zin, veld=veld, ook={ander: tekst for ander, (_, tekst) in rest})


def toets_vervolg(controle: Controle, vervolg: str, waarborgen: bool | None) -> None:
    """ADV-5, ADV-7: as long as it is not sure that the steps will be taken, a next conversation is offered (HP2019 4.4,
    5.6); the adviesvrager decides.
    """
    if vervolg:
        controle.keuze("vervolg", vervolg, Vervolg)
    if waarborgen is False and vervolg == Vervolg.NIET_NODIG:
        zin = "Het is nog niet zeker dat de stappen worden gezet. Dring aan op een volgend gesprek; de beller beslist."
        controle.fout("vervolg", zin)


def toets_herhaling(controle: Controle, eerder: Sequence[date], aangeraden: bool | None) -> None:
    """ADV-11: cases must not hang in advice after advice. `eerder`: the days of the conversations before this one."""
    if len(eerder) + 1 >= VANAF_GESPREK and aangeraden is None:
        zin = (
            f"Dit is gesprek {len(eerder) + 1} sinds {korte_datum(min(eerder))}. Weeg opnieuw of een melding beter is, "
            "en vul in of u een melding aanraadde."
        )
        controle.fout("melding_aangeraden", zin)


def _zin_aanraden(redenen: Iterable[str]) -> str:
    return (
        f"Deze antwoorden wijzen op een melding: {' '.join(redenen)} Raad de beller een melding aan en kruis dat aan. "
        "Deed u dat niet? Schrijf waarom."
    )


def _zin_gezegd(ontbreekt: Iterable[str]) -> str:
    wat = "; ".join(str(Gezegd(code).label) for code in ontbreekt)
    return f"Vertel de beller nog: {wat}. Kon dat niet? Schrijf waarom."
