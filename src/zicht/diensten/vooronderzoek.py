"""Preliminary research without the people knowing: an exception, bounded in ground and in time (OND-3; HP2019 10.5).

Refused, and not a matter of a reason, is what both the protocol ("uitsluitend", "ten hoogste") and the law on informing
people (Wmo 2015 art. 5.3.1) leave no room for: another ground, a longer period, an extension without serious threat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from zicht.diensten.models import Dienst, Verlenging, Vooronderzoek
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import BesluitSoort, Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import datumtekst
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op

LOOPT_AL = "Er loopt al een vooronderzoek. Verleng dat, of beëindig het eerst."
ALLEEN_BIJ_BEDREIGING = (
    "Verlengen kan alleen bij ernstige bedreiging. Is die er niet: beëindig het vooronderzoek en vertel de betrokkenen "
    "over de melding."
)
NAAR_DATUM_TERUG = "Dat is langer dan het protocol toestaat. Kies een datum tot en met {}."


@daad("vooronderzoek starten", regels=("OND-3", "ALG-12"))
def start_vooronderzoek(
    *,
    dossier: Dossier,
    door: Medewerker,
    grond: str,
    reden: str,
    geraadpleegd: Sequence[Geraadpleegd],
    dienst: Dienst | None = None,
    tot: date | None = None,
    kindbelang: Mapping[str, str] | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Vooronderzoek:
    """Decide to collect information before the people are spoken to.

    `grond` is a `Vooronderzoek.Grond` and `reden` the concrete signs for it; `tot` the last day, at most four weeks on
    (the default). Raises Invoerfout for another ground; RedenNodig without the signs; Geweigerd for a longer period.
    """
    op = op or klok.vandaag()
    uiterlijk = bereken("vooronderzoek", op, versie_op(op)).uiterlijk
    _toets_start(dossier, dienst, grond, tot, op)
    if not reden.strip():
        raise RedenNodig(
            "OND-3", "Noem de concrete aanwijzingen: waarom mogen de betrokkenen nog niets weten?", veld="reden"
        )
    _toets_lengte(tot, uiterlijk)
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.VOORONDERZOEK,
        uitkomst="starten",
        op=op,
        door=door,
        geraadpleegd=geraadpleegd,
        motivering=reden,
        rust_op_tekst=reden,
        kindbelang=kindbelang,
        afwijking_reden=afwijking_reden,
        daad="vooronderzoek starten",
    )
    return Vooronderzoek.objects.create(
        dossier=dossier,
        dienst=dienst,
        besluit=besluit,
        grond=grond,
        reden=reden,
        gestart_op=op,
        tot=tot or uiterlijk,
        vastgelegd_door=door,
    )


@daad("vooronderzoek verlengen", regels=("OND-3", "ALG-12"))
def verleng_vooronderzoek(
    *,
    vooronderzoek: Vooronderzoek,
    door: Medewerker,
    ernstige_bedreiging: bool,
    reden: str,
    geraadpleegd: Sequence[Geraadpleegd],
    tot: date | None = None,
    kindbelang: Mapping[str, str] | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Verlenging:
    """Extend it, counted from the end of the current period, two weeks at most (the default).

    Raises Invoerfout when it has ended; Geweigerd without serious threat or for longer; RedenNodig without the signs.
    """
    op = op or klok.vandaag()
    van = vooronderzoek.tot
    uiterlijk = bereken("vooronderzoek_verlenging", van, vooronderzoek.besluit.versie_protocol).uiterlijk
    _toets_verlenging(vooronderzoek, tot, op)
    if not ernstige_bedreiging:
        raise Geweigerd("OND-3", ALLEEN_BIJ_BEDREIGING)
    if not reden.strip():
        raise RedenNodig("OND-3", "Schrijf waaruit de ernstige bedreiging nu blijkt.", veld="reden")
    _toets_lengte(tot, uiterlijk)
    besluit = neem_besluit(
        vooronderzoek.dossier,
        soort=BesluitSoort.VOORONDERZOEK,
        uitkomst="verlengen",
        op=op,
        door=door,
        geraadpleegd=geraadpleegd,
        motivering=reden,
        rust_op_tekst=reden,
        kindbelang=kindbelang,
        afwijking_reden=afwijking_reden,
        daad="vooronderzoek verlengen",
    )
    vooronderzoek.tot = tot or uiterlijk
    vooronderzoek.save(update_fields=["tot"])
    return Verlenging.objects.create(
        dossier=vooronderzoek.dossier,
        vooronderzoek=vooronderzoek,
        besluit=besluit,
        van=van,
        tot=vooronderzoek.tot,
        reden=reden,
        vastgelegd_door=door,
    )


@daad("vooronderzoek beëindigen", regels=("OND-3",))
def beeindig_vooronderzoek(
    *, vooronderzoek: Vooronderzoek, door: Medewerker, toelichting: str = "", op: date | None = None
) -> Vooronderzoek:
    """End it: from now on the people hear of the melding, the steps taken and what others said. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if vooronderzoek.beeindigd_op is not None:
        controle.fout("vooronderzoek", "Dit vooronderzoek is al beëindigd.")
    if dag < vooronderzoek.gestart_op:
        controle.fout("op", f"Het vooronderzoek begon op {datumtekst(vooronderzoek.gestart_op)}. Kies een latere dag.")
    controle.rond_af()
    vooronderzoek.beeindigd_op = dag
    vooronderzoek.save(update_fields=["beeindigd_op"])
    schrijf(vooronderzoek.dossier, "vooronderzoek beëindigen", door=door, op=op, tekst=toelichting, over=vooronderzoek)
    return vooronderzoek


def _toets_start(dossier: Dossier, dienst: Dienst | None, grond: str, tot: date | None, op: date) -> None:
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("grond", grond, Vooronderzoek.Grond)
    controle.uit_dossier("dienst", dossier, [dienst])
    if dienst is not None and dienst.soort != Dienst.Soort.ONDERZOEK:
        controle.fout("dienst", "Vooronderzoek hoort bij een Onderzoek, niet bij Voorwaarden & Vervolg.")
    if tot is not None and tot < op:
        controle.fout("tot", "Het einde ligt voor het begin.")
    if Vooronderzoek.objects.filter(dossier=dossier, beeindigd_op=None).exists():
        controle.fout("grond", LOOPT_AL)
    controle.rond_af()


def _toets_verlenging(vooronderzoek: Vooronderzoek, tot: date | None, op: date) -> None:
    controle = Controle()
    controle.gebeurd("op", op)
    if vooronderzoek.beeindigd_op is not None:
        controle.fout("vooronderzoek", "Dit vooronderzoek is al beëindigd en kan niet worden verlengd.")
    if tot is not None and tot <= vooronderzoek.tot:
        controle.fout(
            "tot", f"Het vooronderzoek loopt al tot en met {datumtekst(vooronderzoek.tot)}. Kies een latere dag."
        )
    controle.rond_af()


def _toets_lengte(tot: date | None, uiterlijk: date) -> None:
    if tot is not None and tot > uiterlijk:
        raise Geweigerd("OND-3", NAAR_DATUM_TERUG.format(datumtekst(uiterlijk)))
