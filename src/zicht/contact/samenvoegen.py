"""A melding joins the dossier of the same family after all, by a worker's choice (ML-7, ML-9; QUICKSCAN 4.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from zicht.contact.dossierkeuze import loopt, toets_herkenning
from zicht.contact.feiten import Feiten, lees_feiten
from zicht.contact.invoer import ZelfdePersoon
from zicht.contact.models import Melding, Samenvoeging
from zicht.contact.verhuizen import verhuis, verhuis_tijdlijn
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import (
    Adres,
    Contactgegeven,
    Dossier,
    GeheimAdres,
    Gelijkstelling,
    Persoon,
    VeiligContact,
    Verplichting,
)
from zicht.dossiers.personen.persoon import WIJZIGBAAR
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker

GEGEVENS = (Adres, GeheimAdres, Contactgegeven, VeiligContact)


@daad("melding samenvoegen", regels=("ML-7", "ML-9"))
def voeg_melding_samen(
    *,
    melding: Melding,
    bij_dossier: Dossier,
    door: Medewerker,
    zelfde: Sequence[ZelfdePersoon] = (),
    reden_samenvoeging: str = "",
    kans: float | None = None,
) -> Samenvoeging:
    """Let a melding that has a dossier to itself join the running dossier of the same family.

    `zelfde`: who of the melding is who of the other dossier. The emptied dossier ends.
    Raises Invoerfout when the dossier holds more meldingen, or the other one has ended (ML-7); RedenNodig when nobody
    is recognised and no reason is given (ML-9); Geweigerd when it would leave a shielded dossier (TG-3).
    """
    van, wie = melding.dossier, {een.persoon: een.is_persoon for een in zelfde}
    bij_dossier.refresh_from_db()
    _toets(melding, bij_dossier, wie)
    toets_herkenning(bij_dossier, list(wie.values()), reden_samenvoeging)
    vervangen = {persoon.pk: bekende.pk for persoon, bekende in wie.items()}
    Gelijkstelling.objects.filter(persoon__in=wie, ander__dossier=bij_dossier).delete()
    Gelijkstelling.objects.filter(ander__in=wie, persoon__dossier=bij_dossier).delete()
    for persoon, bekende in wie.items():
        Gelijkstelling.objects.filter(ander=persoon).update(ander=bekende)
    feiten = lees_feiten(van).zonder(Samenvoeging)
    kaart = verhuis(feiten, feiten.rijen.keys() - vervangen.keys(), bij_dossier, vervangen=vervangen)
    verhuis_tijdlijn(van, bij_dossier, kaart)
    samenvoeging = Samenvoeging.objects.create(
        dossier=bij_dossier,
        melding=melding,
        reden=reden_samenvoeging,
        kans=kans,
        toegevoegde_personen=[rij.pk for rij in feiten.soort(Persoon) if rij.pk not in vervangen],
        toegevoegde_gegevens=_gegevens(feiten, set(vervangen.values())),
        vastgelegd_door=door,
    )
    anders = "\n".join(_wat_anders_is(persoon, bekende) for persoon, bekende in wie.items())
    schrijf(bij_dossier, "melding samenvoegen", door=door, tekst=anders, over=samenvoeging)
    _sluit_leeg(van, list(vervangen), door)
    return samenvoeging


def _toets(melding: Melding, bij_dossier: Dossier, zelfde: Mapping[Persoon, Persoon]) -> None:
    van = melding.dossier
    if van.afgeschermd and not bij_dossier.afgeschermd:
        raise Geweigerd(
            "TG-3",
            "Dit dossier is afgeschermd, het andere niet. Overleg met de leidinggevende: scherm eerst het andere af.",
        )
    controle = Controle()
    controle.uit_dossier("zelfde", van, zelfde.keys())
    controle.uit_dossier("zelfde", bij_dossier, zelfde.values())
    if van.pk == bij_dossier.pk:
        controle.fout("bij_dossier", "De melding zit al in dit dossier.")
    elif not loopt(bij_dossier):
        controle.fout("bij_dossier", "Dit dossier is gesloten. De melding houdt haar eigen dossier (ML-7).")
    if Melding.objects.filter(dossier=van).exclude(pk=melding.pk).exists():
        controle.fout("melding", "In dit dossier zitten meer meldingen. Die kunnen niet samen verhuizen.")
    controle.rond_af()


def _gegevens(feiten: Feiten, personen: set[UUID]) -> list[UUID]:
    """What the melding adds to persons who were known already."""
    return [rij.pk for soort in GEGEVENS for rij in feiten.soort(soort) if rij.persoon_id in personen]


def _wat_anders_is(persoon: Persoon, bekende: Persoon) -> str:
    """What was recorded of a person who is replaced, as far as it says something else; nothing gets lost."""
    anders = [
        f"{veld}: {getattr(persoon, veld)}"
        for veld in WIJZIGBAAR
        if getattr(persoon, veld) and getattr(persoon, veld) != getattr(bekende, veld)
    ]
    return f"Over {bekende.naam} stond bij de melding: {', '.join(anders)}." if anders else ""


def _sluit_leeg(dossier: Dossier, vervangen: list[UUID], door: Medewerker) -> None:
    Persoon.objects.filter(pk__in=vervangen).delete()
    # What was owed on the melding is derived anew where it is now; here it would outlive its destruction (RE-11).
    Verplichting.objects.filter(dossier=dossier).delete()
    dossier.definitief_einde_op = klok.vandaag()
    dossier.save(update_fields=["definitief_einde_op"])
    schrijf(dossier, "melding samenvoegen", door=door)
