"""What a VTO holds and what the law still misses in it (DW-1; Regeling Jeugdwet, bijlage 1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Adres, Contactgegeven, GeheimAdres, Persoon
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol
from zicht.dossiers.tijdlijn import schrijf
from zicht.dwang.models import Dwangtraject, Ouderinlichting
from zicht.dwang.ouders import ouders
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.vto import Vto, VtoKind, VtoOuder, ontbreekt


@daad("ouder over VTO inlichten", regels=("DW-1", "ALG-2"))
def leg_inlichting_over_vto_vast(
    *,
    traject: Dwangtraject,
    persoon: Persoon,
    door: Medewerker,
    ingelicht: bool,
    reden_niet: str = "",
    op: date | None = None,
) -> Ouderinlichting:
    """This parent was told of the VTO, or why not; a later call corrects it. Raises Invoerfout."""
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.uit_dossier("persoon", traject.dossier, [persoon])
    if traject.soort != Dwangtraject.Soort.VTO:
        controle.fout("traject", "Dit is geen VTO.")
    if not ingelicht:
        controle.ingevuld("reden_niet", reden_niet, "Schrijf waarom deze ouder niet van het verzoek weet.")
    controle.rond_af()
    rij, _ = Ouderinlichting.objects.get_or_create(
        traject=traject, persoon=persoon, defaults={"dossier": traject.dossier, "vastgelegd_door": door}
    )
    rij.ingelicht_op, rij.reden_niet = (dag, "") if ingelicht else (None, reden_niet)
    rij.save(update_fields=["ingelicht_op", "reden_niet"])
    schrijf(traject.dossier, "ouder over VTO inlichten", door=door, op=op, tekst=reden_niet, over=rij)
    return rij


def wat_ontbreekt(traject: Dwangtraject, medewerker: Medewerker) -> tuple[str, ...]:
    """What the law asks of this VTO and is not in the dossier, in plain Dutch. Empty for another kind of request."""
    if traject.soort != Dwangtraject.Soort.VTO:
        return ()
    return ontbreekt(
        Vto(
            medewerker_bereikbaar=bool(medewerker.telefoon.strip()),
            kinderen=_kinderen(traject),
            ouders=_ouders(traject),
        )
    )


def _kinderen(traject: Dwangtraject) -> tuple[VtoKind, ...]:
    betrokken = Persoon.objects.filter(dossier=traject.dossier, directbetrokkene=True, overleden_op=None)
    kinderen = [p for p in betrokken.order_by("geboortedatum", "id") if is_minderjarig(p, klok.vandaag())]
    wonen = _met_adres(kind.pk for kind in kinderen)
    moeder = any(persoon.gezinsrol == Gezinsrol.MOEDER for persoon in betrokken)
    return tuple(
        VtoKind(
            naam=kind.voornamen or "een kind",
            geslacht=kind.geslacht != Geslacht.ONBEKEND,
            bsn=bool(kind.bsn),
            personalia=bool(kind.voornamen and kind.achternaam and kind.geboortedatum),
            adres=kind.pk in wonen,
            ongeboren=kind.ongeboren,
            moeder=moeder,
            uitgerekend=kind.uitgerekend_op is not None,
        )
        for kind in kinderen
    )


def _met_adres(personen: Iterable[UUID]) -> set[UUID]:
    """Also a secret address is one: whether the RvdK gets it is for the worker (TG-5)."""
    ids = list(personen)
    gewoon = Adres.objects.filter(persoon__in=ids, tot=None).values_list("persoon_id", flat=True)
    geheim = GeheimAdres.objects.filter(persoon__in=ids, tot=None).values_list("persoon_id", flat=True)
    return {*gewoon, *geheim}


def _ouders(traject: Dwangtraject) -> tuple[VtoOuder, ...]:
    alle = list(ouders(traject.dossier))
    gegevens = Contactgegeven.objects.filter(persoon__in=alle, tot=None)
    bereikbaar = set(gegevens.values_list("persoon_id", flat=True))
    verteld = {rij.persoon_id: rij for rij in Ouderinlichting.objects.filter(traject=traject)}
    return tuple(_ouder(een, een.pk in bereikbaar, verteld.get(een.pk)) for een in alle)


def _ouder(ouder: Persoon, bereikbaar: bool, verteld: Ouderinlichting | None) -> VtoOuder:
    return VtoOuder(
        naam=ouder.naam,
        bekend=bool(ouder.voornamen and ouder.achternaam),
        bereikbaar=bereikbaar,
        ingelicht=None if verteld is None else verteld.ingelicht_op is not None,
        reden_niet=bool(verteld and verteld.reden_niet.strip()),
    )
