"""Aftercare (NAZORG 1C, 2B, 2C; NZ-1 to NZ-6): discussed per person, on paper, and the later call only when wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Beeld, Nazorgcontact, Nazorgomstandigheden, Persoon
from zicht.protocol.nazorg import heeft_eigen_rechten, te_bespreken
from zicht.protocol.verplichtingen.klok import EINDE_DIENST, ONDERZOEK, pas_later_bekend, weerlegde_diensten
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

AFSLUITBRIEF, EVALUATIE = "afsluitbrief om te tonen", "evaluatieformulier"
VERNIETIGING = "vernietiging"


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for dienst, op in weerlegde_diensten(beeld):
        omstandigheden = [rij for rij in beeld.nazorgomstandigheden if rij.dienst == dienst]
        yield bezien(dienst, op, omstandigheden)
        yield from bespreken(beeld, dienst, op, omstandigheden)
    yield from afsluitbrief(beeld)
    yield from evaluatie(beeld)
    yield from contacten(beeld)
    for controle in beeld.uitkomstcontroles:
        yield maak(
            "uitkomst_nagaan",
            ids=[controle.id],
            onderwerp=controle.id,
            bron=controle.bron,
            ontstaan=controle.afgesproken,
            uiterlijk=controle.uiterlijk,
            voldaan=controle.gedaan,
        )
    yield from vernietiging_bevestigen(beeld)


def bezien(dienst: UUID, op: date, omstandigheden: list[Nazorgomstandigheden]) -> Verplichting:
    """NZ-1: what was special here, what could be influenced, and what that means for closing and need."""
    gedaan = eerste(rij.op for rij in omstandigheden if rij.op >= op)
    return maak("nazorg_bezien", ids=[dienst], onderwerp=dienst, ontstaan=op, voldaan=gedaan)


def bespreken(
    beeld: Beeld, dienst: UUID, op: date, omstandigheden: list[Nazorgomstandigheden]
) -> Iterator[Verplichting]:
    """NZ-2: every topic, with everybody who can be spoken with; what was said before the outcome does not count."""
    kwaadwillend = any(rij.mogelijk_kwaadwillend for rij in omstandigheden[-1:])
    for persoon in beeld.betrokkenen(op):
        delen = {
            code: eerste(
                p.op for p in beeld.nazorgpunten if p.persoon == persoon.id and p.onderwerp == code and p.op >= op
            )
            for code in te_bespreken(persoon, op, mogelijk_kwaadwillend=kwaadwillend)
        }
        if delen and not pas_later_bekend(beeld, persoon, op):
            yield maak(
                "nazorg_bespreken",
                ids=[dienst, persoon.id],
                onderwerp=dienst,
                persoon=persoon.id,
                ontstaan=max(op, persoon.sinds),
                delen=delen,
            )


def afsluitbrief(beeld: Beeld) -> Iterator[Verplichting]:
    """NZ-4: a letter to show to others, once it is closed; only where nothing else was found than a refutation."""
    onderzocht = {v.dienst for v in beeld.vermoedens}
    weerlegd = dict(weerlegde_diensten(beeld))
    if not weerlegd or onderzocht != weerlegd.keys():
        return
    vanaf = max(weerlegd.values())
    gesloten = eerste(a.op for a in beeld.afsluitingen if a.soort != EINDE_DIENST and a.op >= vanaf)
    if gesloten is None:
        return
    for persoon in beeld.volwassenen(vanaf):
        if not pas_later_bekend(beeld, persoon, vanaf):
            yield maak(
                "afsluitbrief_om_te_tonen",
                ids=[persoon.id],
                persoon=persoon.id,
                ontstaan=max(gesloten, persoon.sinds),
                voldaan=_verzonden(beeld, AFSLUITBRIEF, persoon, gesloten),
            )


def evaluatie(beeld: Beeld) -> Iterator[Verplichting]:
    """NZ-4: after an Onderzoek everybody who holds the own rights is asked how it went."""
    for dienst in beeld.diensten:
        op = dienst.afgerond
        if dienst.soort != ONDERZOEK or op is None:
            continue
        for persoon in beeld.betrokkenen(op):
            if heeft_eigen_rechten(persoon, op) and not pas_later_bekend(beeld, persoon, op):
                yield maak(
                    "evaluatieformulier",
                    ids=[dienst.id, persoon.id],
                    onderwerp=dienst.id,
                    persoon=persoon.id,
                    ontstaan=max(op, persoon.sinds),
                    voldaan=_verzonden(beeld, EVALUATIE, persoon, op),
                )


def contacten(beeld: Beeld) -> Iterator[Verplichting]:
    """NZ-3: the call on the agreed day; and, when destruction was asked too, the person's choice between the two."""
    for contact in beeld.nazorgcontacten:
        yield maak(
            "nazorgcontact",
            ids=[contact.id],
            onderwerp=contact.id,
            persoon=contact.persoon,
            ontstaan=contact.gevraagd,
            zichtbaar_vanaf=max(contact.afgesproken, contact.gevraagd),
            uiterlijk=contact.afgesproken,
            voldaan=contact.gehouden,
            vervallen=contact.vervallen,
        )
        if gevraagd := _vernietiging_gevraagd(beeld, contact):
            yield maak(
                "nazorgcontact_of_vernietiging",
                ids=[contact.id],
                onderwerp=contact.id,
                persoon=contact.persoon,
                ontstaan=gevraagd,
                voldaan=gevraagd if contact.gaat_voor is not None else contact.gehouden,
                vervallen=contact.vervallen,
            )


def _vernietiging_gevraagd(beeld: Beeld, contact: Nazorgcontact) -> date | None:
    gevraagd = [
        v.ontvangen
        for v in beeld.verzoeken
        if v.soort == VERNIETIGING and v.persoon == contact.persoon and v.ingetrokken is None
    ]
    return max(min(gevraagd), contact.gevraagd) if gevraagd else None


def vernietiging_bevestigen(beeld: Beeld) -> Iterator[Verplichting]:
    """NZ-6: somebody who asked for destruction need not ask again: the request and the destruction are confirmed.

    The letter about the destruction leaves before it: afterwards nobody knows any more to whom it should go (NZ-3).
    """
    for verzoek in beeld.verzoeken:
        if verzoek.soort != VERNIETIGING:
            continue
        stappen = (
            ("vernietigingsverzoek_bevestigen", verzoek.ontvangen, verzoek.ontvangst_bevestigd),
            ("vernietiging_bevestigen", verzoek.toegewezen, verzoek.uitvoering_bevestigd),
        )
        for code, ontstaan, bevestigd in stappen:
            if ontstaan is not None:
                yield maak(
                    code,
                    ids=[verzoek.id],
                    onderwerp=verzoek.id,
                    persoon=verzoek.persoon,
                    bron=verzoek.bron,
                    ontstaan=ontstaan,
                    voldaan=bevestigd,
                    vervallen=max(verzoek.ingetrokken, ontstaan) if verzoek.ingetrokken else None,
                )


def _verzonden(beeld: Beeld, soort: str, persoon: Persoon, vanaf: date) -> date | None:
    return eerste(v.op for v in beeld.verzendingen if v.soort == soort and v.persoon == persoon.id and v.op >= vanaf)
