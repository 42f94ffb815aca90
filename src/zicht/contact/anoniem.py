"""A melder who stays unknown to Veilig Thuis too (ML-4; HP2019 6.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Besluit, BesluitSoort, Bron
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker, Rol

IN_BEHANDELING = "in behandeling"
NIET_IN_BEHANDELING = "niet in behandeling"


@daad("anonieme melding besluiten", regels=("ML-4", "ALG-12"))
def besluit_anonieme_melding(
    *,
    melding: Melding,
    door: Medewerker,
    in_behandeling: bool,
    redelijk_vermoeden: bool | None,
    motivering: str,
    geraadpleegd: Sequence[Geraadpleegd],
    rust_op_tekst: str = "",
    kindbelang: Mapping[str, str] | None = None,
    ander_belang_reden: str = "",
    afwijking_reden: str = "",
    op: date | None = None,
) -> Besluit:
    """The leidinggevende decides whether an anonymous melding is taken up; recorded either way.

    `redelijk_vermoeden`: is there a reasonable suspicion of acute or structural unsafety (None: cannot be said)? It is
    what the decision turns on: deciding otherwise needs a reason (RedenNodig). Raises Geweigerd for another role (ML-4,
    hard); Invoerfout for a melding that is not anonymous or was decided on before.
    """
    if not door.heeft(Rol.LEIDINGGEVENDE):
        raise Geweigerd("ML-4", "Alleen de leidinggevende besluit over een anonieme melding. Leg haar aan hem voor.")
    rij = Melding.objects.select_for_update(of=("self",)).select_related("melder", "dossier").get(pk=melding.pk)
    _toets(rij, in_behandeling, redelijk_vermoeden, afwijking_reden)
    op = op or klok.vandaag()
    besluit = neem_besluit(
        rij.dossier,
        soort=BesluitSoort.ANONIEME_MELDING,
        uitkomst=IN_BEHANDELING if in_behandeling else NIET_IN_BEHANDELING,
        door=door,
        geraadpleegd=geraadpleegd,
        motivering=motivering,
        op=op,
        rust_op_tekst=rust_op_tekst,
        criteria={"anonieme_melding": {"redelijk_vermoeden": redelijk_vermoeden}},
        afwijking_reden=afwijking_reden,
        kindbelang=kindbelang,
        ander_belang_reden=ander_belang_reden,
        meldingen=[rij.pk],
        daad="anonieme melding besluiten",
    )
    rij.anoniem_in_behandeling = in_behandeling
    rij.afgesloten_op = None if in_behandeling else op
    rij.save(update_fields=["anoniem_in_behandeling", "afgesloten_op"])
    return besluit


def _toets(melding: Melding, in_behandeling: bool, redelijk_vermoeden: bool | None, afwijking_reden: str) -> None:
    if melding.melder.soort != Bron.Soort.ANONIEM:
        raise Invoerfout({"melding": "Deze melder is bij ons bekend. De melding is al in behandeling."})
    if melding.anoniem_in_behandeling is not None:
        raise Invoerfout({"melding": "Over deze melding is al besloten."})
    if afwijking_reden.strip():
        return
    if in_behandeling and redelijk_vermoeden is not True:
        raise RedenNodig(
            "ML-4",
            "Een anonieme melding nemen wij in behandeling bij een redelijk vermoeden van acute of structurele "
            "onveiligheid. Schrijf waarom u het zonder dat toch doet.",
        )
    if not in_behandeling and redelijk_vermoeden is True:
        raise RedenNodig(
            "ML-4",
            "U ziet een redelijk vermoeden van acute of structurele onveiligheid. Schrijf waarom u de melding dan toch "
            "niet in behandeling neemt.",
        )
