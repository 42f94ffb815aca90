"""Monitoring: contacts, scores on the safety scale, the four judgments, its end (HP2019 ch. 13; MON-1 to MON-4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Unpack

from zicht.afronding.aanvaarden import VASTE_CONTACTEN, plan_vaste_contacten
from zicht.afronding.einde_hulp import toets_met_kind
from zicht.afronding.models import Monitorcontact, Monitoring, Monitoroordeel, Veiligheidsscore
from zicht.dossiers.besluiten import Onderbouwing, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import BesluitSoort, Bron, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum
from zicht.protocol.versies import versie_op
from zicht.protocol.voorschriften import voorschrift

VERSTE = timedelta(days=5 * 365)
"""Further ahead than this a planned contact is a slip of the pen, and would never be owed."""
VASTE_AANLEIDINGEN = tuple(aanleiding for aanleiding, _ in VASTE_CONTACTEN)
BIJ_GEEN_HERSTEL = (
    Monitoroordeel.Vervolg.DWANG,
    Monitoroordeel.Vervolg.AMBTSHALVE,
    Monitoroordeel.Vervolg.SLUITEN,
)
"""Steps for when the others did not help, or people do not cooperate with the contacts (HP2019 13.5)."""


@daad("monitoren starten", regels=("MON-1", "ALG-12", "ALG-20"))
def start_monitoren(
    *,
    dossier: Dossier,
    door: Medewerker,
    afspraken: str,
    op: date | None = None,
    **onderbouwing: Unpack[Onderbouwing],
) -> Monitoring:
    """Decide to monitor without a handover: the clock starts with the decision (MON-1). Raises as `neem_besluit`."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("afspraken", afspraken, "Schrijf hoe vaak, met wie, wanneer en hoe u contact hebt.")
    if Monitoring.objects.filter(dossier=dossier, beeindigd_op=None).exists():
        controle.fout("dossier", "Er wordt in dit dossier al gemonitord.")
    controle.rond_af()
    besluit = neem_besluit(
        dossier,
        soort=BesluitSoort.MONITOREN,
        uitkomst="starten",
        door=door,
        op=op,
        daad="monitoren besluiten",
        **onderbouwing,
    )
    monitoring = Monitoring.objects.create(
        dossier=dossier,
        besluit=besluit,
        besloten_op=op,
        telt_vanaf=op,
        afspraken=afspraken,
        versie_protocol=versie_op(op),
        vastgelegd_door=door,
    )
    plan_vaste_contacten(monitoring, op, door)
    schrijf(dossier, "monitoren starten", door=door, op=op, over=monitoring)
    return monitoring


@daad("monitorcontact plannen", regels=("MON-1", "MON-7"))
def plan_monitorcontact(
    *,
    monitoring: Monitoring,
    door: Medewerker,
    gepland_op: date,
    aanleiding: str = Monitorcontact.Aanleiding.EXTRA,
    personen: Sequence[Persoon] = (),
    bronnen: Sequence[Bron] = (),
) -> Monitorcontact:
    """Plan one more contact than the protocol asks at the least. Raises Invoerfout."""
    controle = Controle()
    controle.keuze("aanleiding", aanleiding, Monitorcontact.Aanleiding)
    if aanleiding in VASTE_AANLEIDINGEN:
        controle.fout("aanleiding", "De contacten na 3 en 12 maanden staan er al. Kies een andere aanleiding.")
    controle.uit_dossier("personen", monitoring.dossier, [*personen, *bronnen])
    if monitoring.beeindigd_op is not None:
        controle.fout("monitoring", "Dit monitoren is al beëindigd.")
    if gepland_op > klok.vandaag() + VERSTE:
        controle.fout("gepland_op", "Deze dag ligt meer dan vijf jaar vooruit. Klopt het jaar?")
    controle.rond_af()
    contact = Monitorcontact.objects.create(
        dossier=monitoring.dossier,
        monitoring=monitoring,
        aanleiding=aanleiding,
        gepland_op=gepland_op,
        vastgelegd_door=door,
    )
    contact.personen.set(personen)
    contact.bronnen.set(bronnen)
    schrijf(monitoring.dossier, "monitorcontact plannen", door=door, over=contact)
    return contact


@daad("monitorcontact vastleggen", regels=("MON-1", "MON-2", "MON-7"))
def leg_monitorcontact_vast(
    *,
    contact: Monitorcontact,
    door: Medewerker,
    verslag: str,
    personen: Sequence[Persoon] = (),
    bronnen: Sequence[Bron] = (),
    betrokkenen_ingelicht: bool | None = None,
    niet_ingelicht_reden: str = "",
    eerder_reden: str = "",
    zonder_kind_reden: str = "",
    op: date | None = None,
) -> Monitorcontact:
    """Record what a contact brought: conditions, safety, recovery.

    Raises Invoerfout; RedenNodig when others were spoken to and the people were not told, when a fixed contact comes so
    early that it says nothing of 3 or 12 months (MON-1), or when no child was spoken to after help ended (MON-7).
    """
    op = op or klok.vandaag()
    contact = Monitorcontact.objects.select_related("dossier").get(pk=contact.pk)
    controle = Controle()
    controle.gebeurd("op", op)
    controle.uit_dossier("personen", contact.dossier, [*personen, *bronnen])
    controle.ingevuld("verslag", verslag, "Schrijf wat u hoorde over de voorwaarden, de veiligheid en het herstel.")
    if not personen and not bronnen:
        controle.fout("personen", "Kies met wie u contact had.")
    if contact.gehouden_op is not None:
        controle.fout("contact", "Dit contact is al vastgelegd. Plan een nieuw contact.")
    controle.rond_af()
    if bronnen and not betrokkenen_ingelicht and not niet_ingelicht_reden.strip():
        zin = "U sprak anderen. Vertel dat de betrokkenen, of schrijf waarom zij het niet weten."
        raise RedenNodig("MON-1", zin, veld="niet_ingelicht_reden")
    if not eerder_reden.strip():
        _toets_niet_te_vroeg(contact, op)
    if contact.aanleiding == Monitorcontact.Aanleiding.EINDE_HULP and not zonder_kind_reden.strip():
        toets_met_kind(contact.dossier, personen, op)
    contact.gehouden_op = op
    contact.verslag = verslag
    contact.betrokkenen_ingelicht = betrokkenen_ingelicht
    contact.save()
    contact.personen.set(personen)
    contact.bronnen.set(bronnen)
    redenen = "\n".join(reden for reden in (niet_ingelicht_reden, eerder_reden, zonder_kind_reden) if reden.strip())
    schrijf(contact.dossier, "monitorcontact vastleggen", door=door, op=op, tekst=redenen, over=contact)
    return contact


def _toets_niet_te_vroeg(contact: Monitorcontact, op: date) -> None:
    """MON-1: a fixed contact held weeks before its date is an extra one, unless the worker says why it is this one."""
    marge = timedelta(weeks=int(voorschrift("monitorcontact_vroeg").waarden[0]))
    if contact.aanleiding in VASTE_AANLEIDINGEN and op < contact.gepland_op - marge:
        zin = (
            f"Dit contact is gepland op {korte_datum(contact.gepland_op)}. Leg het vast als extra contact, of schrijf "
            "waarom het toch het geplande contact is."
        )
        raise RedenNodig("MON-1", zin, veld="eerder_reden")


@daad("veiligheidsscore vastleggen", regels=("MON-2",))
def leg_score_vast(
    *,
    dossier: Dossier,
    door: Medewerker,
    score: int,
    reden: str,
    over: Persoon | None = None,
    door_persoon: Persoon | None = None,
    door_bron: Bron | None = None,
    contact: Monitorcontact | None = None,
    op: date | None = None,
) -> Veiligheidsscore:
    """A score on the safety scale, with its reason, by one of the people or a professional. Raises Invoerfout."""
    op = op or klok.vandaag()
    laagste, hoogste = map(int, voorschrift("veiligheidsscore").waarden)
    controle = Controle()
    controle.gebeurd("op", op)
    controle.uit_dossier("over", dossier, [over, door_persoon, door_bron, contact])
    controle.ingevuld("reden", reden, "Schrijf waarom het dit cijfer is. Een cijfer zonder reden zegt later niets.")
    if not laagste <= score <= hoogste:
        controle.fout("score", f"Geef een cijfer van {laagste} (heel onveilig) tot {hoogste} (veilig).")
    if (door_persoon is None) == (door_bron is None):
        controle.fout("door_persoon", "Kies wie het cijfer gaf: één betrokkene of één professional.")
    controle.rond_af()
    rij = Veiligheidsscore.objects.create(
        dossier=dossier,
        over=over,
        door_persoon=door_persoon,
        door_bron=door_bron,
        contact=contact,
        op=op,
        score=score,
        reden=reden,
        vastgelegd_door=door,
    )
    schrijf(dossier, "veiligheidsscore vastleggen", door=door, op=op, over=rij)
    return rij


@daad("monitoren beoordelen", regels=("MON-3",))
def beoordeel_monitoren(
    *,
    monitoring: Monitoring,
    door: Medewerker,
    vervolg: str,
    onderbouwing: str,
    voorwaarden_nagekomen: bool | None,
    directe_veiligheid: bool | None,
    stabiele_veiligheid: bool | None,
    aandacht_voor_herstel: bool | None,
    medewerking: bool | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Monitoroordeel:
    """The four judgments (None: not known) and the next step they lead to.

    Raises Invoerfout; RedenNodig when it ends without four times yes, or when a step for no recovery comes while
    nothing else was tried and people cooperate (HP2019 13.5).
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", op)
    controle.keuze("vervolg", vervolg, Monitoroordeel.Vervolg)
    controle.ingevuld("onderbouwing", onderbouwing, "Schrijf waarop deze oordelen rusten.")
    if monitoring.beeindigd_op is not None:
        controle.fout("monitoring", "Dit monitoren is al beëindigd.")
    controle.rond_af()
    oordeel = Monitoroordeel(
        dossier=monitoring.dossier,
        monitoring=monitoring,
        op=op,
        voorwaarden_nagekomen=voorwaarden_nagekomen,
        directe_veiligheid=directe_veiligheid,
        stabiele_veiligheid=stabiele_veiligheid,
        aandacht_voor_herstel=aandacht_voor_herstel,
        medewerking=medewerking,
        onderbouwing="\n".join(t for t in (onderbouwing, afwijking_reden) if t.strip()),
        vervolg=vervolg,
        vastgelegd_door=door,
    )
    if not afwijking_reden.strip():
        _toets_vervolg(oordeel)
    oordeel.save()
    schrijf(monitoring.dossier, "monitoren beoordelen", door=door, op=op, tekst=afwijking_reden, over=oordeel)
    return oordeel


def _toets_vervolg(oordeel: Monitoroordeel) -> None:
    if oordeel.vervolg == Monitoroordeel.Vervolg.AFRONDEN and not oordeel.alle_positief:
        zin = "Niet alle vier de oordelen zijn positief. Kies een andere stap, of schrijf waarom u toch afrondt."
        raise RedenNodig("MON-3", zin)
    if oordeel.vervolg not in BIJ_GEEN_HERSTEL or oordeel.medewerking is False:
        return
    eerder = Monitoroordeel.objects.filter(monitoring=oordeel.monitoring).exclude(vervolg__in=BIJ_GEEN_HERSTEL)
    if not eerder.exclude(vervolg=Monitoroordeel.Vervolg.DOORGAAN).exists():
        zin = (
            "Evalueer eerst het plan samen, sluit aan bij een zorgoverleg of bied consultatie. Of schrijf waarom niet."
        )
        raise RedenNodig("MON-3", zin)
