"""Speaking with the family: conversations, their reports, what people are told, letters (HP2019 2.1, ch. 8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from zicht.demo.regio.boek import vul_aan
from zicht.demo.regio.zaak import HOREN_VANAF, SAMEN_VANAF, Lid, Zaak
from zicht.dossiers.models import Begrepen, Gesprek, Gesprekspartner, Informatie, Verslagaanbod, Verzending
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.aanpak import ELEMENTEN
from zicht.protocol.verplichtingen.betrokkenen import VERNIEUWT, onderwerpen
from zicht.protocol.verplichtingen.soort import sleutel


def maak_kennis(zaak: Zaak) -> None:
    """First contact with everybody: the adults where they live, then the children."""
    samen = [lid for lid in zaak.volwassenen if lid.mens.rol != "vader" or zaak.gezin.vorm == "twee ouders"]
    apart = [lid for lid in zaak.volwassenen if lid not in samen]
    klein = [lid for lid in zaak.kinderen if lid.jaren(zaak.boek.dag) < HOREN_VANAF]
    groot = [lid for lid in zaak.kinderen if lid not in klein]
    spreek(zaak, samen or apart, gezien=klein, wijze="huisbezoek")
    if samen and apart:
        zaak.na(1, 7)
        spreek(zaak, apart, wijze="op kantoor")
    if groot:
        zaak.na(1, 10)
        spreek(zaak, groot, wijze="op school")


def spreek(zaak: Zaak, gehoord: Sequence[Lid], *, gezien: Sequence[Lid] = (), wijze: str) -> None:
    """A conversation of today: they are told what they must know, and get the report some days later."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("backoffice")
    kinderen = wijze == "op school"
    gesprek = boek.leg_vast(
        Gesprek,
        door,
        op=boek.moment,
        wijze=wijze,
        doel="eerste contact",
        verslag=zaak.vertel("gesprek_kind" if kinderen else "gesprek"),
    )
    partners = [_partner(zaak, gesprek, lid, "gehoord", door, kinderen) for lid in gehoord]
    partners += [_partner(zaak, gesprek, lid, "gezien", door, True) for lid in gezien]
    boek.gebeurtenis("gesprek vastleggen", door, ("gesprek", gesprek))
    boek.feiten.gesprekken.append(b.Gesprek(gesprek, boek.dag, True, wijze, None, tuple(partners)))
    informeer(zaak, gehoord, (*onderwerpen("informeren"), *onderwerpen("steun_en_rechten")), gesprek, wijze)
    if zaak.kans(0.93):
        _bied_verslag_aan(zaak, gesprek, [*gehoord, *gezien], door)
    else:
        boek.geef_reden(sleutel("gespreksverslag", gesprek), door, zaak.vertel("reden_niet", "gezin"))


def _partner(zaak: Zaak, gesprek: UUID, lid: Lid, hoe: str, door: UUID, kind: bool) -> b.Gesprekspartner:
    vooraf = zaak.boek.dag if kind else None
    zaak.boek.leg_vast(
        Gesprekspartner,
        door,
        gesprek_id=gesprek,
        persoon_id=lid.id,
        hoe=hoe,
        over_melding_en_situatie=hoe == "gehoord",
        ouders_vooraf_geinformeerd_op=vooraf,
    )
    return b.Gesprekspartner(lid.id, hoe, hoe == "gehoord", vooraf)


def informeer(
    zaak: Zaak, wie: Iterable[Lid], welke: Iterable[str], gesprek: UUID | None = None, wijze: str = "telefoon"
) -> None:
    """Tell these people these topics today (ALG-2, ALG-5)."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("backoffice")
    codes = tuple(welke)
    for lid in wie:
        afstemming = zaak.vertel("afstemming")
        for plek, onderwerp in enumerate(codes):
            boek.leg_vast(
                Informatie,
                door,
                persoon_id=lid.id,
                onderwerp=onderwerp,
                op=boek.dag,
                wijze=wijze,
                afstemming="" if plek else afstemming,
                gesprek_id=gesprek,
            )
            boek.feiten.informatie.append(b.Informatie(lid.id, onderwerp, boek.dag, boek.moment))
        boek.gebeurtenis("informeren", door, ("persoon", lid.id))


def vertel_opnieuw(zaak: Zaak) -> None:
    """What a new melding changes is told again to who is old enough (ML-8)."""
    wie = [lid for lid in zaak.leden if lid.jaren(zaak.boek.dag) >= HOREN_VANAF]
    informeer(zaak, wie, sorted(VERNIEUWT))


def _bied_verslag_aan(zaak: Zaak, gesprek: UUID, leden: Sequence[Lid], door: UUID) -> None:
    boek = zaak.boek
    zaak.na(1, 6)
    boek.vul(gesprek, verslag_op=boek.dag)
    vul_aan(boek.feiten.gesprekken, gesprek, verslag=boek.dag)
    boek.gebeurtenis("verslag schrijven", door, ("gesprek", gesprek))
    for lid in leden:
        if lid.jaren(boek.dag) >= SAMEN_VANAF:
            boek.leg_vast(Verslagaanbod, door, gesprek_id=gesprek, persoon_id=lid.id, aangeboden_op=boek.dag)
            boek.feiten.aanbod.append(b.Aanbod(gesprek, lid.id, boek.dag))


def bevestig_aanpak(zaak: Zaak, besluit: UUID, soort: str = "bevestiging aanpak") -> None:
    """In writing to every adult, and most of them said in their own words what it means (ALG-14)."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("backoffice")
    for lid in zaak.volwassenen:
        stuur(zaak, soort, lid, besluit=besluit, dekt=ELEMENTEN)
        if zaak.kans(0.9):
            boek.leg_vast(
                Begrepen, door, besluit_id=besluit, persoon_id=lid.id, op=boek.dag, hoe=zaak.vertel("begrepen")
            )
            boek.feiten.begrepen.append(b.Begrepen(besluit, lid.id, boek.dag))
        else:
            boek.geef_reden(sleutel("aanpak_bevestigen", besluit, lid.id), door, zaak.vertel("reden_niet", "gezin"))


def stuur(
    zaak: Zaak,
    soort: str,
    lid: Lid | None = None,
    *,
    bron: UUID | None = None,
    besluit: UUID | None = None,
    overdracht: UUID | None = None,
    melding: UUID | None = None,
    dekt: Sequence[str] = (),
) -> None:
    """Something in writing leaves today, to somebody of the family or to a party."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("backoffice")
    persoon = lid.id if lid else None
    verzending = boek.leg_vast(
        Verzending,
        door,
        soort=soort,
        op=boek.dag,
        wijze="brief" if lid else "e-mail",
        persoon_id=persoon,
        bron_id=bron,
        overdracht_id=overdracht,
        besluit_id=besluit,
        melding_id=melding,
        dekt=list(dekt),
        tekst=zaak.vertel("brief"),
    )
    boek.gebeurtenis("schriftelijk bevestigen", door, ("verzending", verzending))
    boek.feiten.verzendingen.append(
        b.Verzending(soort, boek.dag, persoon, bron, overdracht, besluit, None, melding, frozenset(dekt))
    )
