"""Requests of people about their data: decided, answered on paper, carried out (RE-2, RE-4 to RE-8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zicht.protocol.beeld import Beeld, Verzoek
from zicht.protocol.verplichtingen.soort import Verplichting, maak
from zicht.protocol.versies import versie_op

WEERLEGD = "weerlegd"


@dataclass(frozen=True)
class _Soort:
    """Which obligations one kind of request brings, and the time limits from its receipt."""

    antwoord: str
    antwoordtermijn: str
    uitvoeren: str = ""
    uitvoertermijn: str = ""


_INZAGE = _Soort("inzage_beantwoorden", "inzage_antwoord", "inzage_geven", "inzage_antwoord")
SOORTEN = {
    "inzage": _INZAGE,
    "afschrift": _INZAGE,
    "correctie": _Soort("correctie_beantwoorden", "correctie_antwoord", "correctie_uitvoeren", "correctie_antwoord"),
    "eigen verklaring": _Soort("verklaring_toevoegen", "eigen_verklaring_antwoord"),
    "vernietiging": _Soort("vernietiging_beantwoorden", "vernietiging", "vernietiging_uitvoeren", "vernietiging"),
}


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for verzoek in beeld.verzoeken:
        soort = SOORTEN[verzoek.soort]
        yield _plicht(verzoek, "verzoek_beslissen", termijn="verzoek_beslissen", voldaan=verzoek.beslist)
        yield _antwoord(beeld, verzoek, soort)
        if soort.uitvoeren and verzoek.toegewezen is not None:
            yield _plicht(
                verzoek,
                soort.uitvoeren,
                ontstaan=verzoek.toegewezen,
                termijn=soort.uitvoertermijn,
                voldaan=verzoek.uitgevoerd,
            )


def _antwoord(beeld: Beeld, verzoek: Verzoek, soort: _Soort) -> Verplichting:
    """Decided on every part, and the answer on paper after that; sooner after a refutation (RE-7)."""
    termijn, vanaf = soort.antwoordtermijn, verzoek.ontvangen
    if verzoek.soort == "vernietiging" and (weerlegd := weerlegd_op(beeld)):
        termijn, vanaf = "vernietiging_weerlegd_antwoord", max(weerlegd, verzoek.ontvangen)
    delen = {"besluit": verzoek.beslist, "antwoord": verzoek.beantwoord}
    return _plicht(verzoek, soort.antwoord, termijn=termijn, termijn_vanaf=vanaf, delen=delen)


def weerlegd_op(beeld: Beeld) -> date | None:
    """When an investigation first refuted all of its suspicions; None: that did not happen (OND-5)."""
    per_dienst: dict[object, list[date | None]] = {}
    for vermoeden in beeld.vermoedens:
        op = vermoeden.op if vermoeden.uitkomst == WEERLEGD else None
        per_dienst.setdefault(vermoeden.dienst, []).append(op)
    volledig = [[op for op in dagen if op] for dagen in per_dienst.values() if None not in dagen]
    return min((max(dagen) for dagen in volledig), default=None)


def _plicht(
    verzoek: Verzoek,
    code: str,
    *,
    termijn: str,
    termijn_vanaf: date | None = None,
    ontstaan: date | None = None,
    voldaan: date | None = None,
    delen: dict[str, date | None] | None = None,
) -> Verplichting:
    """A request that is taken back ends what was not done yet."""
    return maak(
        code,
        ids=[verzoek.id],
        onderwerp=verzoek.id,
        persoon=verzoek.persoon,
        bron=verzoek.bron,
        ontstaan=ontstaan or verzoek.ontvangen,
        termijn=termijn,
        termijn_vanaf=termijn_vanaf or verzoek.ontvangen,
        versie=versie_op(verzoek.ontvangen),
        voldaan=voldaan,
        delen=delen,
        vervallen=max(verzoek.ingetrokken, ontstaan or verzoek.ontvangen) if verzoek.ingetrokken else None,
    )
