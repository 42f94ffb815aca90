"""The people of a melding: as the melder named them, and who they are in the dossier (ML-1, ML-9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from uuid import UUID

from zicht.contact.gelijkstellen import stel_personen_gelijk
from zicht.contact.invoer import PersoonInvoer
from zicht.contact.models import GemeldePersoon, Melding, Samenvoeging
from zicht.dossiers.models import Adres, Contactgegeven, Dossier, Persoon
from zicht.dossiers.models.persoon import Nauwkeurigheid
from zicht.dossiers.personen import (
    heeft_geheim_adres,
    leg_adres_vast,
    leg_contactgegeven_vast,
    leg_geheim_adres_vast,
    leg_veilig_contact_vast,
    maak_persoon,
)
from zicht.dossiers.personen.adressen import GENOEMD, WOONADRES
from zicht.dossiers.personen.geheim import geheime_adressen
from zicht.dossiers.personen.plek import Plek, plek_van
from zicht.dossiers.personen.zoekvelden import zoekwaarde
from zicht.kern.models import Medewerker

NAAR_PERSOON = (
    "voornamen",
    "voorvoegsel",
    "achternaam",
    "geboortedatum",
    "geboortedatum_nauwkeurigheid",
    "ongeboren",
    "uitgerekend_op",
    "geslacht",
    "gezinsrol",
    "positie",
    "directbetrokkene",
)


@dataclass
class Opgenomen:
    """Who came out: the persons in the order of the melding, and what was added to the dossier for them."""

    personen: list[Persoon] = field(default_factory=list)
    toegevoegde_personen: list[UUID] = field(default_factory=list)
    toegevoegde_gegevens: list[UUID] = field(default_factory=list)


def neem_personen_op(
    dossier: Dossier, invoer: Sequence[PersoonInvoer], *, door: Medewerker | None, op: date
) -> Opgenomen:
    """Put the people of a melding in the dossier. Nobody is merged but by the worker's choice (ML-9).

    Whoever is a person of this dossier stays that row, and what was known of him is not written over; whoever is a
    person of another dossier becomes a row here that is declared the same.
    """
    uitkomst = Opgenomen()
    for een in invoer:
        _neem_op(dossier, een, uitkomst, door=door, op=op)
    return uitkomst


def leg_genoemd_vast(
    melding: Melding, invoer: Sequence[PersoonInvoer], personen: Sequence[Persoon], *, door: Medewerker | None
) -> None:
    """Keep every person as the melder named him, beside who the worker takes him for."""
    for een, persoon in zip(invoer, personen, strict=True):
        plek = _plek(een)
        geheim = een.adres_geheim or any(_is_geheim(wie, plek) for wie in (persoon, een.is_persoon) if wie)
        zichtbaar = Plek() if geheim else plek
        GemeldePersoon.objects.create(
            dossier=melding.dossier,
            melding=melding,
            persoon=persoon,
            voornamen=een.voornamen.strip(),
            voorvoegsel=een.voorvoegsel.strip(),
            achternaam=een.achternaam.strip(),
            geboortedatum=een.geboortedatum,
            geboortedatum_nauwkeurigheid=een.geboortedatum_nauwkeurigheid
            or ("dag" if een.geboortedatum else "onbekend"),
            ongeboren=een.ongeboren,
            uitgerekend_op=een.uitgerekend_op,
            geslacht=een.geslacht,
            gezinsrol=een.gezinsrol,
            positie=een.positie,
            telefoon=een.telefoon.strip(),
            email=een.email.strip(),
            vastgelegd_door=door,
            **vars(zichtbaar),
        )


def leg_samenvoeging_vast(
    melding: Melding, opgenomen: Opgenomen, *, reden: str, kans: float | None, door: Medewerker | None
) -> Samenvoeging:
    """Keep that a worker let this melding join a dossier, and what it added, so that it can be undone (ML-9)."""
    return Samenvoeging.objects.create(
        dossier=melding.dossier,
        melding=melding,
        reden=reden,
        kans=kans,
        toegevoegde_personen=opgenomen.toegevoegde_personen,
        toegevoegde_gegevens=opgenomen.toegevoegde_gegevens,
        vastgelegd_door=door,
    )


def _nauwkeurigheid(een: PersoonInvoer) -> str:
    vanzelf = Nauwkeurigheid.DAG if een.geboortedatum else Nauwkeurigheid.ONBEKEND
    return een.geboortedatum_nauwkeurigheid or vanzelf


def als_invoer(gemeld: GemeldePersoon) -> PersoonInvoer:
    """The person as the melder named him."""
    velden = [veld.name for veld in fields(PersoonInvoer) if hasattr(gemeld, veld.name)]
    return PersoonInvoer(**{veld: getattr(gemeld, veld) for veld in velden})


def wis_genoemd_adres(persoon: Persoon, plek: Plek) -> None:
    """TG-5: an address that became secret disappears from what melders named."""
    for rij in GemeldePersoon.objects.filter(persoon=persoon):
        if plek.is_zelfde(Plek(rij.straat, rij.huisnummer, rij.postcode, rij.plaats)):
            rij.straat = rij.huisnummer = rij.postcode = rij.plaats = ""
            rij.save(update_fields=["straat", "huisnummer", "postcode", "plaats"])


def _neem_op(dossier: Dossier, een: PersoonInvoer, uitkomst: Opgenomen, *, door: Medewerker | None, op: date) -> None:
    bekende = een.is_persoon
    if bekende is not None and _is_geheim(bekende, _plek(een)):
        een = replace(een, adres_geheim=True)
    hier_bekend = bekende is not None and bekende.dossier_id == dossier.pk
    if bekende is not None and hier_bekend:
        persoon = bekende
    else:
        persoon = maak_persoon(dossier=dossier, door=door, op=op, **{veld: getattr(een, veld) for veld in NAAR_PERSOON})
        uitkomst.toegevoegde_personen.append(persoon.pk)
    uitkomst.personen.append(persoon)
    gegevens = leg_gegevens_vast(persoon, een, soort=GENOEMD if hier_bekend else WOONADRES, door=door, op=op)
    if hier_bekend:
        uitkomst.toegevoegde_gegevens.extend(gegevens)
    elif bekende is not None:
        stel_personen_gelijk(
            persoon=persoon, ander=bekende, reden=een.reden_gelijk or "Gekozen bij de melding", kans=een.kans, door=door
        )


def maak_genoemde_persoon(dossier: Dossier, een: PersoonInvoer, *, door: Medewerker | None, op: date) -> Persoon:
    return maak_persoon(dossier=dossier, door=door, op=op, **{veld: getattr(een, veld) for veld in NAAR_PERSOON})


def leg_gegevens_vast(
    persoon: Persoon, een: PersoonInvoer, *, soort: str, door: Medewerker | None, op: date
) -> list[UUID]:
    """Address, numbers and safe contact as far as they are new for this person. Returns the ids of the rows."""
    ids = [_leg_plek_vast(persoon, een, soort, door, op)]
    for wat, waarde in ((Contactgegeven.Soort.TELEFOON, een.telefoon), (Contactgegeven.Soort.EMAIL, een.email)):
        if waarde.strip() and not _kent(persoon, wat, waarde):
            gegeven = leg_contactgegeven_vast(
                persoon=persoon, door=door, soort=wat, waarde=waarde, veilig=een.contact_veilig, op=op
            )
            ids.append(gegeven.pk)
    if een.veilig_contact.strip():
        ids.append(leg_veilig_contact_vast(persoon=persoon, door=door, instructie=een.veilig_contact, op=op).pk)
    return [een_id for een_id in ids if een_id]


def _leg_plek_vast(persoon: Persoon, een: PersoonInvoer, soort: str, door: Medewerker | None, op: date) -> UUID | None:
    plek = _plek(een)
    if plek.leeg or _is_geheim(persoon, plek):
        return None
    if een.adres_geheim:
        geheim = leg_geheim_adres_vast(
            persoon=persoon,
            door=door,
            straat=plek.straat,
            huisnummer=plek.huisnummer,
            postcode=plek.postcode,
            plaats=plek.plaats,
            gewoon_bij_anderen_reden="De melder noemde dit adres als geheim.",
            op=op,
        )
        return geheim.pk
    if any(plek.is_zelfde(plek_van(adres)) for adres in Adres.objects.filter(persoon=persoon, tot=None)):
        return None
    if heeft_geheim_adres(persoon):
        # It may be the old home or the shelter under another spelling: the melding keeps it, no search finds it.
        return None
    adres = leg_adres_vast(
        persoon=persoon,
        door=door,
        straat=plek.straat,
        huisnummer=plek.huisnummer,
        postcode=plek.postcode,
        plaats=plek.plaats,
        soort=soort,
        op=op,
    )
    return adres.pk


def _is_geheim(persoon: Persoon, plek: Plek) -> bool:
    return not plek.leeg and any(plek.is_zelfde(Plek(**rij.adres)) for rij in geheime_adressen(persoon))


def _kent(persoon: Persoon, soort: str, waarde: str) -> bool:
    bekend = Contactgegeven.objects.filter(persoon=persoon, soort=soort, tot=None)
    sleutel = zoekwaarde(soort, waarde)
    return bekend.filter(zoekwaarde=sleutel).exists() if sleutel else bekend.filter(waarde=waarde.strip()).exists()


def _plek(een: PersoonInvoer) -> Plek:
    return Plek.van(een.straat, een.huisnummer, een.postcode, een.plaats)
