"""What can be decided on one part of a request. Every rule here is hard: below every screen (RE-3 to RE-9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.dossiers.models import Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.protocol.taal import opsomming
from zicht.rechten.bevoegd import JA, NEE, ONTBREEKT, VERTEGENWOORDIGER, Bevoegdheid
from zicht.rechten.models import Beperking, Beslissing, Verzoek
from zicht.rechten.weerlegd import Weerlegging

TOEGEWEZEN, DEELS, AFGEWEZEN = (
    Beslissing.Uitkomst.TOEGEWEZEN,
    Beslissing.Uitkomst.DEELS,
    Beslissing.Uitkomst.AFGEWEZEN,
)
_ALTIJD = frozenset({Beslissing.Grond.GEEN_RECHT, Beslissing.Grond.BEPERKING})
GRONDEN: dict[str, frozenset[str]] = {
    Verzoek.Soort.INZAGE: _ALTIJD,
    Verzoek.Soort.AFSCHRIFT: _ALTIJD,
    Verzoek.Soort.CORRECTIE: _ALTIJD | {Beslissing.Grond.GEEN_CORRECTIEGROND},
    Verzoek.Soort.EIGEN_VERKLARING: _ALTIJD,
    Verzoek.Soort.VERNIETIGING: _ALTIJD | {Beslissing.Grond.BELANG_ANDER},
}
"""On which grounds each kind of request can be refused, wholly or in part (HP2019 15.8)."""
REGELS: dict[str, tuple[str, str]] = {
    Verzoek.Soort.INZAGE: ("RE-3", "Inzage weigert u alleen als de leidinggevende het recht heeft beperkt."),
    Verzoek.Soort.AFSCHRIFT: ("RE-3", "Een afschrift weigert u alleen als de leidinggevende het recht heeft beperkt."),
    Verzoek.Soort.CORRECTIE: ("RE-4", "Correctie weigert u alleen als geen van de vier gronden er is."),
    Verzoek.Soort.EIGEN_VERKLARING: ("RE-5", "Een eigen verklaring wordt altijd toegevoegd. Wijs dit verzoek toe."),
    Verzoek.Soort.VERNIETIGING: ("RE-6", "Vernietiging weigert u alleen om het aanmerkelijk belang van een ander."),
}


@dataclass(frozen=True)
class Omstandigheden:
    """What holds on the day of the decision. `beperkingen`: only those that limit this right."""

    verzoek: Verzoek
    dag: date
    bevoegdheid: Bevoegdheid
    toelichting: str
    beperkingen: tuple[Beperking, ...]
    weerlegging: Weerlegging


def toets_deel(rond: Omstandigheden, uitkomst: str, grond: str, belang_van: Sequence[Persoon]) -> None:
    """Raises Geweigerd, Invoerfout or RedenNodig when this cannot be decided (see `beslis_op_verzoek`)."""
    if uitkomst != TOEGEWEZEN:
        _toets_grond(rond, uitkomst, grond, belang_van)
    if uitkomst != AFGEWEZEN:
        toets_bevoegd(rond)
        _toets_identiteit(rond.verzoek)
    if uitkomst == TOEGEWEZEN and rond.beperkingen:
        zin = "De leidinggevende heeft dit recht beperkt. Wijs deels toe, of laat de beperking opheffen."
        raise Geweigerd(rond.beperkingen[0].regel, zin)


def _toets_grond(rond: Omstandigheden, uitkomst: str, grond: str, belang_van: Sequence[Persoon]) -> None:
    regel, zin = REGELS[rond.verzoek.soort]
    if grond not in GRONDEN[rond.verzoek.soort]:
        raise Geweigerd(regel, zin)
    if grond == Beslissing.Grond.GEEN_RECHT:
        _toets_geen_recht(rond)
    elif grond == Beslissing.Grond.BEPERKING:
        _toets_beperking(rond, uitkomst)
    elif grond == Beslissing.Grond.BELANG_ANDER:
        _toets_belang(rond, uitkomst, belang_van)


def _toets_geen_recht(rond: Omstandigheden) -> None:
    """RE-8: only who certainly does not hold the right is refused for it. Unknown is not no."""
    if _over_zichzelf(rond.verzoek):
        raise Geweigerd("RE-5", "Wie over de eigen gegevens verklaart, heeft dat recht altijd. Wijs dit verzoek toe.")
    if rond.bevoegdheid.uitkomst == JA:
        zin = f"Deze aanvrager heeft dit recht wel. {rond.bevoegdheid.waarom[-1]}"
        raise Geweigerd(rond.bevoegdheid.regel, zin)
    if rond.bevoegdheid.uitkomst != NEE and not _vastgesteld(rond):
        raise Invoerfout({"bevoegdheid": _uit_te_zoeken(rond.bevoegdheid)})


def _toets_beperking(rond: Omstandigheden, uitkomst: str) -> None:
    if not rond.beperkingen:
        zin = "Er is geen beperking van dit recht. Alleen de leidinggevende kan het beperken: leg dit verzoek voor."
        raise Geweigerd("RE-3" if rond.verzoek.soort in ("inzage", "afschrift") else "RE-9", zin)
    if uitkomst == AFGEWEZEN and not any(een.alles for een in rond.beperkingen):
        zin = "De leidinggevende heeft dit recht voor een deel beperkt. Wijs deels toe: de rest krijgt de aanvrager."
        raise Geweigerd(rond.beperkingen[0].regel, zin)


def _toets_belang(rond: Omstandigheden, uitkomst: str, belang_van: Sequence[Persoon]) -> None:
    """RE-6, RE-7: the interest is somebody else's, and a refuted melding is destroyed in any case."""
    if rond.weerlegging.alle or (rond.weerlegging.meldingen and uitkomst == AFGEWEZEN):
        wat = "Wijs het verzoek toe." if rond.weerlegging.alle else "Wijs het in elk geval voor die melding toe: deels."
        raise Geweigerd("RE-7", f"Het onderzoek heeft de melding weerlegd; dan wordt er op verzoek vernietigd. {wat}")
    if rond.verzoek.aanvrager in belang_van:
        raise Geweigerd("RE-6", "Het belang om te bewaren moet van een ander zijn dan de aanvrager.")


def toets_bevoegd(rond: Omstandigheden) -> None:
    """RE-8: on the day of the decision, because by then a child may have become sixteen."""
    bevoegd = rond.bevoegdheid
    if _over_zichzelf(rond.verzoek):
        return
    if bevoegd.uitkomst == NEE:
        raise Geweigerd(bevoegd.regel, f"Deze aanvrager kan dit recht niet uitoefenen. {bevoegd.waarom[-1]}")
    if bevoegd.uitkomst == JA or _vastgesteld(rond):
        return
    if bevoegd.ontbreekt == (VERTEGENWOORDIGER,):
        raise RedenNodig(bevoegd.regel, _uit_te_zoeken(bevoegd), veld="bevoegdheid")
    raise Invoerfout({"bevoegdheid": _uit_te_zoeken(bevoegd)})


def _over_zichzelf(verzoek: Verzoek) -> bool:
    """RE-5: whoever the data are about is heard in his own words, at any age."""
    eigen = verzoek.aanvrager_id is not None and verzoek.aanvrager_id == verzoek.betrokkene_id
    return verzoek.soort == Verzoek.Soort.EIGEN_VERKLARING and eigen


def _vastgesteld(rond: Omstandigheden) -> bool:
    """Of a curator or mentor the file has no row: the worker says how it was established."""
    return bool(rond.toelichting) and rond.bevoegdheid.ontbreekt == (VERTEGENWOORDIGER,)


def _uit_te_zoeken(bevoegd: Bevoegdheid) -> str:
    wat = opsomming([ONTBREEKT[code] for code in bevoegd.ontbreekt]) or "over wie dit gaat"
    return f"{bevoegd.waarom[-1]} Zoek eerst uit: {wat}. Leg dat vast, en beslis daarna."


def _toets_identiteit(verzoek: Verzoek) -> None:
    """Data about a family never go to somebody who may be another than he says."""
    if verzoek.soort == Verzoek.Soort.EIGEN_VERKLARING:
        return
    if verzoek.identiteit == Verzoek.Identiteit.NIET:
        raise Invoerfout({"identiteit": "Ga eerst na wie dit vraagt, en leg vast hoe u dat deed."})
    if verzoek.gemachtigde and not verzoek.machtiging_gezien:
        raise Invoerfout({"machtiging_gezien": "Vraag de gemachtigde eerst om een machtiging."})
