"""Giving a copy: held against what must never leave, kept as given, with who got it (RE-2, BR-3, ALG-16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from zicht.afschrift.gegevens import als_gegevens
from zicht.afschrift.inhoud import Afschriftbeeld, Stand
from zicht.afschrift.kennis import WAAROM, Kennis
from zicht.afschrift.maken import concept, toets_recht
from zicht.afschrift.models import Afschrift
from zicht.afschrift.pdf import als_papier
from zicht.afschrift.samenstellen import van_afschrift
from zicht.brieven.bezorging import WIJZEN, bezwaren, onveilig
from zicht.brieven.pdf import als_pdf
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.ontvangers import (
    FouteTekst,
    Ontvanger,
    vindt_ontvangers,
    volledige_naam,
    weet_wie_kreeg,
)
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, RedenNodig
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.taal import opsomming
from zicht.rechten.aanvragers import naam_van
from zicht.rechten.uitvoeren import markeer_uitgevoerd

MAG_MEENEMEN = (Rol.LEIDINGGEVENDE, Rol.PRIVACY)


@daad(
    "afschrift verstrekken",
    regels=("RE-2", "RE-8", "BR-3", "ML-2", "TG-4", "TG-5", "TG-7", "ALG-6", "ALG-16", "OV-1"),
    actie=Actie.VERZENDEN,
)
def verstrek_afschrift(
    *,
    afschrift: Afschrift,
    door: Medewerker,
    wijze: str = Wijze.BRIEF,
    veilig_contact_reden: str = "",
    contactstop_reden: str = "",
    op: date | None = None,
) -> Afschrift:
    """Give the copy as the dossier is now: kept as given (tagged PDF and structured data, encrypted).

    Raises Invoerfout while a passage was not looked at; Geweigerd when this worker may not take a copy out, when the
    requester does not hold the right any more (RE-8), when this way is known to be unsafe for the reader, or when it
    would give away a secret address, a protected source or what is held back (hard); RedenNodig when this way is not
    known to be safe for the reader, or while contact with the reader is stopped (ALG-6).
    """
    op = op or klok.vandaag()
    afschrift = concept(afschrift)
    if not mag_meenemen(door, afschrift.dossier):
        raise Geweigerd("TG-4", "Een afschrift verstrekt alleen de dossierhouder, de leidinggevende of privacy.")
    toets_recht(afschrift.dossier, afschrift.lezer, afschrift.voor, afschrift.recht_reden)
    beeld = van_afschrift(afschrift)
    _toets_invoer(beeld, wijze, op)
    _toets_veilig(afschrift, wijze, veilig_contact_reden)
    _toets_contactstop(afschrift, op, contactstop_reden)
    _toets_geheimen(afschrift, beeld)
    kenmerk = str(afschrift.dossier)
    afschrift.pdf = als_pdf(als_papier(beeld, kenmerk=kenmerk))
    afschrift.gegevens = als_gegevens(beeld, kenmerk=kenmerk)
    afschrift.gegeven_rijen = [[soort, str(pk)] for soort, pk in (stuk.rij for stuk in beeld.gegeven)]
    afschrift.stand = Afschrift.Stand.VERSTREKT
    afschrift.wijze = wijze
    afschrift.verstrekt_op = op
    afschrift.versie += 1
    afschrift.save()
    if afschrift.verzoek is not None:
        markeer_uitgevoerd(afschrift.verzoek, op)
    tekst = "\n".join(reden for reden in (veilig_contact_reden, contactstop_reden) if reden.strip())
    schrijf(afschrift.dossier, "afschrift verstrekken", door=door, op=op, tekst=tekst, over=afschrift)
    return afschrift


def mag_meenemen(medewerker: Medewerker, dossier: Dossier) -> bool:
    """May this worker take a copy out of the organisation: the dossierhouder, the leidinggevende, privacy (TG-2)?"""
    return dossier.dossierhouder_id == medewerker.pk or medewerker.heeft(*MAG_MEENEMEN)


def _toets_invoer(beeld: Afschriftbeeld, wijze: str, op: date) -> None:
    controle = Controle()
    controle.gebeurd("op", op)
    if wijze not in WIJZEN:
        controle.fout("wijze", f"Een afschrift gaat per {opsomming([str(w) for w in WIJZEN], 'of')}.")
    if aantal := beeld.na_te_zien:
        passages = "1 passage" if aantal == 1 else f"{aantal} passages"
        controle.fout("afschrift", f"Er zijn nog {passages} niet nagezien. Lees ze, en kies: mee of weglaten.")
    if not beeld.gegeven:
        controle.fout("afschrift", "Er blijft niets over om te geven. Beslis op het verzoek, met de reden.")
    controle.rond_af()


def _toets_veilig(afschrift: Afschrift, wijze: str, reden: str) -> None:
    """TG-5: no copy reaches the wrong hands. A way known to be unsafe needs no reason: it is closed."""
    lezer = afschrift.lezer
    if not isinstance(lezer, Persoon):
        return
    if zin := onveilig(lezer, wijze):
        raise Geweigerd("TG-5", zin)
    if reden.strip():
        return
    if zinnen := bezwaren(lezer, wijze):
        vraag = "Schrijf waarom verstrekken op deze manier toch veilig is."
        raise RedenNodig("TG-5", " ".join((*zinnen, vraag)), veld="veilig_contact_reden")


def _toets_contactstop(afschrift: Afschrift, op: date, reden: str) -> None:
    """ALG-6: a copy tells the content of the melding (ALG-2), so it waits when telling that has to wait."""
    if isinstance(afschrift.lezer, Persoon):
        toets_contactstop(afschrift.dossier, [afschrift.lezer], regel="ALG-2", op=op, reden=reden)


def _toets_geheimen(afschrift: Afschrift, beeld: Afschriftbeeld) -> None:
    """The last look: every row of the copy as a whole, whatever was chosen before."""
    kennis = Kennis.van(afschrift.dossier, afschrift.lezer, afschrift.betrokkene)
    for stuk in beeld.gegeven:
        tekst = "\n".join(passage.tekst for passage in stuk.passages if passage.stand == Stand.GEGEVEN)
        if regel := kennis.verraadt(f"{stuk.titel}\n{tekst}"):
            zin = f"{WAAROM[regel]} Laat het hele onderdeel “{stuk.titel}” weg."
            raise Geweigerd(regel, zin)


@vindt_ontvangers
def in_afschriften(fout: FouteTekst) -> Iterator[Ontvanger]:
    """ALG-16: who got this statement or report in a copy."""
    gezocht = {str(rij.pk) for rij in (fout.bevinding, fout.gesprek) if rij is not None}
    for afschrift in _verstrekt(fout.dossier):
        if gezocht & {pk for _, pk in afschrift.gegeven_rijen}:
            assert afschrift.verstrekt_op is not None
            yield Ontvanger(naam_van(afschrift.lezer), "Afschrift", afschrift.verstrekt_op)


def _verstrekt(dossier: Dossier) -> Iterable[Afschrift]:
    rijen = Afschrift.objects.filter(dossier=dossier, stand=Afschrift.Stand.VERSTREKT).defer("pdf", "gegevens")
    return rijen.select_related("voor", "voor_bron", "aanvrager")


@weet_wie_kreeg
def kreeg_afschrift(dossier: Dossier, sinds: date) -> Iterator[str]:
    """ML-5: melders, informants and guardians who got a copy. People of the family are told in any case."""
    rijen = Afschrift.objects.filter(dossier=dossier, stand=Afschrift.Stand.VERSTREKT, verstrekt_op__gte=sinds)
    for afschrift in rijen.select_related("voor", "voor_bron", "aanvrager").defer("pdf", "gegevens"):
        lezer = afschrift.lezer
        if not isinstance(lezer, Persoon):
            yield volledige_naam(lezer) if isinstance(lezer, Bron) else lezer
