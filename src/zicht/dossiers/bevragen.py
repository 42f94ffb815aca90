"""Asking others for information, and what they answered (VB-3, VV-5, OND-4; HP2019 7.4.1, 9.6, 10.6.1)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.bevraagbaar import EIGEN_EN_OPENBAAR, Grond, Oordeel, Soort, oordeel, stand
from zicht.dossiers.doel import Handeling, toets_noodzaak
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevraging, Bron, Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker
from zicht.protocol.doel import Werk, doelregel
from zicht.protocol.taal import korte_datum


@daad("informatie vragen", regels=("VB-3", "VV-5", "OND-4", "ALG-1", "ALG-6", "ALG-19", "TG-5", "ML-2"))
def bevraag(
    *,
    dossier: Dossier,
    door: Medewerker,
    bij: str,
    soort: str,
    vraag: str,
    noodzaak: str,
    op: date | None = None,
    bron: Bron | None = None,
    grond: str = "",
    grond_toelichting: str = "",
    gezin_vooraf_geinformeerd: bool | None = None,
) -> Bevraging:
    """Record a question to another party: only whether they know the people ("dat"), or content ("wat").

    `noodzaak`: why it is needed (ALG-19). `bron`: the informant, when it is one. Whether it was before contact with the
    family follows from the recorded conversations. `grond` (a value of `Grond`) is why it was allowed before contact;
    `grond_toelichting` the indications behind it, or why the family was not told beforehand.

    Raises Geweigerd (VB-3, hard) for content elsewhere before contact without the danger ground of ALG-6, and from
    police or prosecutor without one of their two reasons, and for a question that would give away a secret address
    (TG-5) or a protected melder (ML-2); RedenNodig for a "dat" outside the chain before contact
    (VB-3) and when the family does not know of it and no ground says why (ALG-1, VV-5); Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.keuze("bij", bij, Bevraging.Bij)
    controle.keuze("soort", soort, Soort)
    controle.ingevuld("vraag", vraag, "Schrijf wat u vraagt.")
    controle.ingevuld("noodzaak", noodzaak, doelregel(Werk.MELDING, Handeling.INWINNEN).zin)
    controle.gebeurd("op", op)
    controle.uit_dossier("bron", dossier, [bron])
    if grond:
        _toets_grond(controle, grond, grond_toelichting)
    controle.rond_af()
    toets_noodzaak(Handeling.INWINNEN, noodzaak)
    nu = stand(dossier, dag)
    antwoord = oordeel(nu, bij=bij, soort=soort, grond=grond)
    _toets_toegestaan(antwoord, grond_toelichting)
    if antwoord.gezin_vooraf and not gezin_vooraf_geinformeerd:
        _toets_gezin_weet_het(grond_toelichting)
    if bij not in EIGEN_EN_OPENBAAR:
        toets_geheimen(dossier, vraag, aan=bron)
    bevraging = Bevraging.objects.create(
        dossier=dossier,
        bij=bij,
        bron=bron,
        soort=soort,
        gevraagd_op=dag,
        vraag=vraag,
        noodzaak=noodzaak,
        voor_contact=not nu.na_contact,
        grond=antwoord.grond,
        grond_toelichting=grond_toelichting,
        gezin_vooraf_geinformeerd=gezin_vooraf_geinformeerd,
        vastgelegd_door=door,
    )
    schrijf(dossier, "informatie vragen", door=door, op=dag, over=bevraging)
    return bevraging


@daad("bevraging beantwoorden", regels=("VB-3", "TG-9"))
def beantwoord_bevraging(
    *, bevraging: Bevraging, door: Medewerker, antwoord: str, op: date | None = None, versie: int | None = None
) -> Bevraging:
    """Record what came back, "niets" included. `versie`: the one the worker saw (default that of `bevraging`).

    A later answer takes the place of an earlier one, which stays on the time line. Raises Invoerfout; Verouderd with
    both texts when a colleague was first.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("antwoord", antwoord, "Schrijf wat het antwoord was, ook als er niets bekend is.")
    controle.gebeurd("op", op)
    if dag < bevraging.gevraagd_op:
        controle.fout("op", f"De vraag werd pas op {korte_datum(bevraging.gevraagd_op)} gesteld.")
    controle.rond_af()
    gezien = bevraging.versie if versie is None else versie
    actueel = wijzig(bevraging, versie=gezien, velden={"antwoord": antwoord, "beantwoord_op": dag})
    schrijf(actueel.dossier, "bevraging beantwoorden", door=door, op=dag, tekst=antwoord, over=actueel)
    return actueel


def zonder_weten_van_gezin(bevraging: Bevraging) -> bool:
    """ALG-1: content was asked from a party after contact, the family did not know, and no ground was recorded."""
    return (
        not bevraging.voor_contact
        and not bevraging.gezin_vooraf_geinformeerd
        and not bevraging.grond
        and bool(bevraging.grond_toelichting)
    )


def _toets_grond(controle: Controle, grond: str, toelichting: str) -> None:
    controle.keuze("grond", grond, Grond)
    if grond in (Grond.GEVAAR, Grond.EERSTE_CONTACT, Grond.STRAFRECHT):
        zin = "Schrijf welke concrete aanwijzingen u hiervoor hebt."
        controle.ingevuld("grond_toelichting", toelichting, zin)


def _toets_toegestaan(antwoord: Oordeel, toelichting: str) -> None:
    """VB-3. Content elsewhere before contact is refused; a question outside the chain asks a reason."""
    if antwoord.mag:
        return
    if not antwoord.afwijken_kan:
        raise Geweigerd("VB-3", antwoord.waarom)
    if not toelichting.strip():
        raise RedenNodig("VB-3", f"{antwoord.waarom} Schrijf anders waarom.", veld="grond_toelichting")


def _toets_gezin_weet_het(toelichting: str) -> None:
    """ALG-1, VV-5, OND-4: told beforehand, or it is recorded why not."""
    if not toelichting.strip():
        zin = "Het gezin weet nog niet dat u dit vraagt. Vertel het eerst, of schrijf waarom dat nu niet kan."
        raise RedenNodig("ALG-1", zin, veld="grond_toelichting")
