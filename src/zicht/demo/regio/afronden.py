"""Handover, monitoring and the ends (HP2019 ch. 11-13)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from zicht.afronding.models import (
    Afsluiting,
    Monitorcontact,
    Monitoring,
    Monitoroordeel,
    Overdracht,
    OverdrachtBevinding,
    Veiligheidsscore,
)
from zicht.afronding.overdragen import AFSPRAKEN, NODIG, PARTIJ_VERTELT
from zicht.demo.regio.beoordelen import AAN_ZELF, ontvanger
from zicht.demo.regio.boek import vul_aan
from zicht.demo.regio.nazorg import stuur_afsluitbrief
from zicht.demo.regio.spreken import bevestig_aanpak, stuur
from zicht.demo.regio.zaak import Zaak, versie, werkdag
from zicht.protocol import beeld as b
from zicht.protocol.termijnen import bereken
from zicht.protocol.verplichtingen.soort import sleutel

VASTE_CONTACTEN = (("3 maanden", "monitoren_3"), ("12 maanden", "monitoren_12"))


def draag_over(zaak: Zaak, partij: str, *, na_dienst: bool, informeert: bool, monitoren: bool) -> UUID:
    """Decide to hand over to `partij`; `informeert`: the party tells the family instead of Veilig Thuis."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("beoordelaar")
    meldingen = [m.id for m in zaak.meldingen]
    besluit = zaak.besluit("overdracht", partij, "overdracht besluiten", door=door, meldingen=meldingen)
    zelf = partij == AAN_ZELF
    soort = "na dienst" if na_dienst else "direct"
    overdracht = boek.leg_vast(
        Overdracht,
        door,
        soort=soort,
        besluit_id=besluit,
        partij=partij,
        ontvanger_id=None if zelf else ontvanger(zaak, door),
        op=boek.dag,
        warm=na_dienst,
        afspraken={
            code: zaak.vertel("afspraak", code) for code in NODIG["zelf" if zelf else soort] if code in AFSPRAKEN
        },
        partij_informeert=informeert,
        informeert_over=list(PARTIJ_VERTELT) if informeert else [],
        meldingen=meldingen,
        inhoud=zaak.vertel("overdracht"),
        verzonden_op=boek.dag,
        aanvaard_op=boek.dag if zelf else None,
        monitoren=monitoren,
    )
    boek.leg_vast(OverdrachtBevinding, door, overdracht_id=overdracht, bevinding_id=zaak.meldingen[0].bevindingen[0])
    boek.gebeurtenis("overdragen", door, ("overdracht", overdracht))
    boek.feiten.overdrachten.append(
        b.Overdracht(
            overdracht,
            soort,
            partij,
            besluit,
            boek.dag,
            boek.dag if zelf else None,
            partij_informeert=informeert,
            meldingen=frozenset(meldingen),
        )
    )
    if not informeert:
        bevestig_aanpak(zaak, besluit, "overdracht")
    if na_dienst:
        stuur(zaak, "veiligheidsvoorwaarden", bron=zaak.ontvanger, overdracht=overdracht)
    return overdracht


def aanvaard(zaak: Zaak, overdracht: UUID) -> None:
    """The party accepts, mostly within two weeks."""
    boek = zaak.boek
    if boek.feiten.overdrachten[-1].aanvaard:
        return
    zaak.na(1, 14 if zaak.kans(0.85) else 45)
    boek.vul(overdracht, aanvaard_op=boek.dag, reactie=zaak.vertel("reactie"))
    vul_aan(boek.feiten.overdrachten, overdracht, aanvaard=boek.dag)
    boek.gebeurtenis("overdracht aanvaarden", zaak.behandelaar, ("overdracht", overdracht))


def sluit(zaak: Zaak, soort: str) -> None:
    """Close: the services with monitoring to come, or for good; every adult gets it on paper (AF-1, AF-2)."""
    boek = zaak.boek
    door = zaak.behandelaar or zaak.iemand("beoordelaar")
    besluit = zaak.besluit("afsluiten", soort, "afsluiten besluiten", door=door)
    afsluiting = boek.leg_vast(Afsluiting, door, soort=soort, op=boek.dag, besluit_id=besluit)
    boek.feiten.afsluitingen.append(b.Afsluiting(afsluiting, soort, boek.dag))
    definitief = soort == "definitief einde"
    boek.gebeurtenis("definitief afsluiten" if definitief else "diensten afsluiten", door, ("afsluiting", afsluiting))
    if definitief:
        boek.definitief_einde = boek.dag
    else:
        boek.diensten_beeindigd = boek.dag
    if not boek.feiten.diensten:
        boek.geef_reden(sleutel("feedback_keten", afsluiting), door, zaak.vertel("reden_niet", "keten"))
    gemonitord = any(m.beeindigd for m in boek.feiten.monitoringen)
    if not gemonitord and not (boek.feiten.overdrachten and boek.feiten.overdrachten[-1].partij_informeert):
        for lid in zaak.volwassenen:
            stuur(zaak, "afsluiting", lid)
    if len(boek.feiten.afsluitingen) == 1:
        stuur_afsluitbrief(zaak)


def begin_monitoren(zaak: Zaak, overdracht: UUID | None, besloten: date) -> UUID:
    """Monitoring with the two contacts that always come (MON-1); counts from today."""
    boek = zaak.boek
    door = zaak.behandelaar = zaak.iemand("monitor")
    monitoring = boek.leg_vast(
        Monitoring,
        door,
        overdracht_id=overdracht,
        besloten_op=besloten,
        telt_vanaf=boek.dag,
        afspraken=zaak.vertel("afspraak", "monitoren"),
        versie_protocol=versie(boek.dag),
    )
    contacten = []
    for aanleiding, termijn in VASTE_CONTACTEN:
        gepland = bereken(termijn, boek.dag, versie(boek.dag)).uiterlijk
        contact = boek.leg_vast(
            Monitorcontact, door, monitoring_id=monitoring, aanleiding=aanleiding, gepland_op=gepland
        )
        contacten.append(b.Monitorcontact(contact, aanleiding, gepland))
    boek.feiten.monitoringen.append(
        b.Monitoring(monitoring, besloten, versie(boek.dag), boek.dag, None, overdracht, tuple(contacten))
    )
    return monitoring


def monitor(zaak: Zaak, monitoring: UUID, erbij: Callable[[], None]) -> None:
    """Both contacts, with scores and judgments; `erbij` is what comes in between. Then the end, for good."""
    eerste, tweede = zaak.boek.feiten.monitoringen[-1].contacten
    _houd_contact(zaak, monitoring, eerste, "doorgaan")
    erbij()
    _houd_contact(zaak, monitoring, tweede, "afronden" if zaak.kans(0.5) else "doorgaan")
    zaak.na(5, 60 if zaak.kans(0.5) else 300)
    _rond_monitoren_af(zaak, monitoring)


def _houd_contact(zaak: Zaak, monitoring: UUID, contact: b.Monitorcontact, vervolg: str) -> None:
    boek = zaak.boek
    boek.op(werkdag(contact.gepland + (zaak.dagen(-14, -1) if zaak.kans(0.6) else zaak.dagen(2, 50))))
    door, lid = zaak.behandelaar, (zaak.volwassenen or list(zaak.leden))[0]
    boek.vul(contact.id, gehouden_op=boek.dag, verslag=zaak.vertel("monitorverslag"), betrokkenen_ingelicht=True)
    boek.leg_naast(Monitorcontact.personen.through, monitorcontact_id=contact.id, persoon_id=lid.id)
    lopend = boek.feiten.monitoringen[-1]
    gehouden = b.Monitorcontact(contact.id, contact.aanleiding, contact.gepland, boek.dag)
    vul_aan(
        boek.feiten.monitoringen,
        monitoring,
        contacten=tuple(gehouden if c.id == contact.id else c for c in lopend.contacten),
    )
    boek.leg_vast(
        Veiligheidsscore,
        door,
        door_persoon_id=lid.id,
        contact_id=contact.id,
        op=boek.dag,
        score=4 + int(boek.rng.random() * 6),
        reden=zaak.vertel("score"),
    )
    goed = vervolg == "afronden" or zaak.kans(0.6)
    oordeel = boek.leg_vast(
        Monitoroordeel,
        door,
        monitoring_id=monitoring,
        op=boek.dag,
        voorwaarden_nagekomen=True,
        directe_veiligheid=True,
        stabiele_veiligheid=goed,
        aandacht_voor_herstel=goed,
        medewerking=True,
        onderbouwing=zaak.vertel("oordeel"),
        vervolg=vervolg,
    )
    boek.gebeurtenis("monitorcontact vastleggen", door, ("monitorcontact", contact.id))
    boek.gebeurtenis("monitoren beoordelen", door, ("monitoroordeel", oordeel))


def _rond_monitoren_af(zaak: Zaak, monitoring: UUID) -> None:
    boek = zaak.boek
    boek.vul(monitoring, beeindigd_op=boek.dag, einde="alle vier positief")
    vul_aan(boek.feiten.monitoringen, monitoring, beeindigd=boek.dag)
    boek.gebeurtenis("monitoren afronden", zaak.behandelaar, ("monitoring", monitoring))
    overdracht = boek.feiten.monitoringen[-1].overdracht
    for lid in zaak.volwassenen:
        stuur(zaak, "einde monitoren", lid)
    if overdracht:
        stuur(zaak, "einde monitoren", bron=zaak.ontvanger, overdracht=overdracht)
    sluit(zaak, "definitief einde")
