"""Limiting a right: the leidinggevende decides, on a ground of the protocol, with reasons (RE-3, RE-9; HP2019 15.8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import models

from zicht.dossiers.besluiten import Geraadpleegd, toets_collega
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.taal import korte_datum
from zicht.rechten.bevoegd import uitoefening
from zicht.rechten.models import Beperking, Gegevenssoort, Verzoek, rij_aanduiding

KENNISNEMEN = (Verzoek.Soort.INZAGE, Verzoek.Soort.AFSCHRIFT)
"""The only rights that RE-3 limits."""


@daad("recht beperken", regels=("RE-3", "RE-9", "ALG-12", "TG-5", "ML-2"))
def beperk_recht(
    *,
    dossier: Dossier,
    door: Medewerker,
    grond: str,
    reden: str,
    afweging: str,
    geraadpleegd: Sequence[Geraadpleegd],
    betrokkene: Persoon | None = None,
    betrokkene_bron: Bron | None = None,
    vertegenwoordiger: Persoon | None = None,
    instelling: str = "",
    rechten: Sequence[str] = KENNISNEMEN,
    alles: bool = False,
    gegevens: Sequence[str] = (),
    rijen: Sequence[DossierFeit] = (),
    mening_kind: str = "",
    mening_niet_gevraagd: str = "",
    verzoek: Verzoek | None = None,
    vanaf: date | None = None,
    tot: date | None = None,
    afwijking_reden: str = "",
) -> Beperking:
    """Decide that somebody gets less, or may do less, than the right gives; nobody but the leidinggevende can.

    Whose data: `betrokkene` or `betrokkene_bron`. Whose right: `vertegenwoordiger` or `instelling`, else whoever asks.
    How far: `alles`, kinds of `gegevens`, or `rijen`. `reden` is what the requester reads, `afweging` the concrete
    indications and the weighing, for the file. Raises Geweigerd for anybody else, on another ground than RE-3 and RE-9
    give, without a consulted colleague, or when `reden` gives a secret away (all hard); RedenNodig when a young person
    of twelve or older was not asked; Invoerfout.
    """
    dag = vanaf or klok.vandaag()
    if not door.heeft(Rol.LEIDINGGEVENDE):
        zin = "Alleen de leidinggevende beperkt een recht. Leg het verzoek en uw afweging aan hem of haar voor."
        raise Geweigerd("RE-9" if grond == Beperking.Grond.BELANG_KIND else "RE-3", zin)
    controle = Controle()
    controle.keuze("grond", grond, Beperking.Grond)
    controle.uit_dossier("betrokkene", dossier, [betrokkene, betrokkene_bron])
    controle.uit_dossier("vertegenwoordiger", dossier, [vertegenwoordiger, verzoek])
    controle.uit_dossier("rijen", dossier, rijen)
    _toets_wie(controle, betrokkene, betrokkene_bron, vertegenwoordiger, instelling, grond)
    _toets_hoe_ver(controle, rechten, alles, gegevens, rijen)
    _toets_redenen(controle, reden, afweging)
    if tot is not None and tot <= dag:
        controle.fout("tot", "Het einde ligt vóór het begin.")
    controle.gebeurd("vanaf", dag)
    controle.rond_af()
    _toets_grond(grond, rechten)
    toets_collega(geraadpleegd, door, afwijking_reden)
    _toets_mening(grond, betrokkene, dag, mening_kind, mening_niet_gevraagd)
    toets_geheimen(dossier, reden, aan=vertegenwoordiger or betrokkene or betrokkene_bron)
    beperking = Beperking.objects.create(
        dossier=dossier,
        grond=grond,
        rechten=list(rechten),
        betrokkene=betrokkene,
        betrokkene_bron=betrokkene_bron,
        vertegenwoordiger=vertegenwoordiger,
        instelling=instelling.strip(),
        alles=alles,
        gegevens=list(gegevens),
        rijen=[rij_aanduiding(rij) for rij in rijen],
        reden=reden,
        afweging="\n\n".join(filter(None, (afweging, afwijking_reden))),
        mening_kind=mening_kind,
        mening_niet_gevraagd=mening_niet_gevraagd,
        raadplegingen=[_raadpleging(een) for een in geraadpleegd],
        besloten_door=door,
        vanaf=dag,
        tot=tot,
        verzoek=verzoek,
        vastgelegd_door=door,
    )
    schrijf(dossier, "recht beperken", door=door, op=dag, over=beperking)
    return beperking


def _toets_wie(
    controle: Controle,
    betrokkene: Persoon | None,
    bron: Bron | None,
    vertegenwoordiger: Persoon | None,
    instelling: str,
    grond: str,
) -> None:
    if (betrokkene is None) == (bron is None):
        controle.fout("betrokkene", "Kies over wie de gegevens gaan: één persoon, melder of informant.")
    if vertegenwoordiger is not None and vertegenwoordiger == betrokkene:
        controle.fout("vertegenwoordiger", "Niemand vertegenwoordigt zichzelf. Laat dit leeg voor het eigen recht.")
    if grond == Beperking.Grond.BELANG_KIND and vertegenwoordiger is None and not instelling.strip():
        zin = "Deze grond beperkt alleen het recht van een wettelijk vertegenwoordiger. Kies wiens recht."
        controle.fout("vertegenwoordiger", zin)


def _toets_hoe_ver(
    controle: Controle, rechten: Sequence[str], alles: bool, gegevens: Sequence[str], rijen: Sequence[models.Model]
) -> None:
    for recht in rechten:
        controle.keuze("rechten", recht, Verzoek.Soort)
    for soort in gegevens:
        controle.keuze("gegevens", soort, Gegevenssoort)
    if not rechten:
        controle.fout("rechten", "Kies welke rechten u beperkt.")
    if not (alles or gegevens or rijen):
        controle.fout("gegevens", "Kies wat deze persoon niet krijgt: soorten gegevens, of alles.")


def _toets_redenen(controle: Controle, reden: str, afweging: str) -> None:
    controle.ingevuld(
        "reden", reden, "Schrijf de reden zoals de aanvrager die leest, zonder te verraden wat u beschermt."
    )
    zin = "Schrijf voor het dossier welke concrete aanwijzingen er zijn, en hoe u de belangen hebt gewogen."
    controle.ingevuld("afweging", afweging, zin)


def _toets_grond(grond: str, rechten: Sequence[str]) -> None:
    """RE-3 is about access and copy only; the other rights are limited for a representative alone (RE-9)."""
    if grond != Beperking.Grond.BELANG_KIND and set(rechten) - set(KENNISNEMEN):
        zin = "Op deze grond kunt u alleen inzage en afschrift beperken. De andere rechten blijven heel."
        raise Geweigerd("RE-3", zin)


def _toets_mening(grond: str, betrokkene: Persoon | None, dag: date, mening: str, niet_gevraagd: str) -> None:
    """From twelve the young person holds the right too, so what she wants weighs (RE-8); unknown age: ask."""
    if grond != Beperking.Grond.BELANG_KIND or betrokkene is None or mening.strip() or niet_gevraagd.strip():
        return
    if uitoefening(betrokkene, dag).uitoefening == "vertegenwoordigers":
        return
    zin = "Wat wil de jongere zelf? Leg dat vast, of schrijf waarom u het niet kon vragen."
    raise RedenNodig("RE-9", zin, veld="mening_niet_gevraagd")


def _raadpleging(een: Geraadpleegd) -> dict[str, object]:
    return {
        "collega": str(een.collega.pk),
        "naam": een.collega.naam,
        "rol": een.rol,
        "advies": een.advies,
        "gevolgd": een.gevolgd,
    }


@daad("beperking opheffen", regels=("RE-3", "RE-9"))
def hef_beperking_op(*, beperking: Beperking, door: Medewerker, reden: str, op: date | None = None) -> Beperking:
    """End a limit; from `op` the right is whole again. Raises Geweigerd for anybody but the leidinggevende (hard)."""
    dag = op or klok.vandaag()
    if not door.heeft(Rol.LEIDINGGEVENDE):
        raise Geweigerd(beperking.regel, "Alleen de leidinggevende heft een beperking op.")
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("reden", reden, "Schrijf waarom de beperking niet meer nodig is.")
    if beperking.tot is not None and beperking.tot <= dag:
        controle.fout("op", f"Deze beperking eindigde al op {korte_datum(beperking.tot)}.")
    if dag < beperking.vanaf:
        controle.fout("op", f"Deze beperking begon pas op {korte_datum(beperking.vanaf)}.")
    controle.rond_af()
    beperking.tot = dag
    beperking.save(update_fields=["tot"])
    schrijf(beperking.dossier, "beperking opheffen", door=door, op=dag, tekst=reden, over=beperking)
    return beperking
