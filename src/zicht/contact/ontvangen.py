"""Receiving a melding: one act for every door (HP2019 6.2-6.5, 15.2, 15.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from zicht.contact.ambtshalve import leg_ambtshalve_besluit_vast, toets_ambtshalve
from zicht.contact.dossierkeuze import kies_dossier
from zicht.contact.invoer import AmbtshalveInvoer, BevindingInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.melder import leg_melder_vast
from zicht.contact.models import JaNeeOnbekend, Kanaal, Melding
from zicht.contact.onderwerpen import ontbrekende_onderwerpen
from zicht.contact.personen import leg_genoemd_vast, leg_samenvoeging_vast, neem_personen_op
from zicht.contact.terugbellen import beloof_te_bellen_over_ontbrekend
from zicht.contact.toetsen import toets_bevindingen, toets_melder, toets_melding, toets_personen, toets_voorwaarden
from zicht.contact.urgentie import urgentie_bij, zet_spoed
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.doel import Handeling, Werk, toets_doel
from zicht.kern.identiteit import uuid7
from zicht.kern.models import Medewerker
from zicht.kern.nummers import volgend

ONBEKEND = JaNeeOnbekend.ONBEKEND


@daad(
    "melding ontvangen",
    regels=(
        "EC-2",
        "EC-3",
        "EC-4",
        "EC-5",
        "EC-6",
        "ADV-9",
        "ML-1",
        "ML-2",
        "ML-3",
        "ML-4",
        "ML-6",
        "ML-7",
        "ML-9",
        "ML-10",
        "ML-11",
        "OV-1",
    ),
)
def ontvang_melding(
    *,
    door: Medewerker | None,
    melder: MelderInvoer,
    personen: Sequence[PersoonInvoer] = (),
    kanaal: str = Kanaal.TELEFOON,
    over_geweld: bool = True,
    verhaal: str = "",
    waargenomen: str = "",
    aanleiding: Sequence[str] = (),
    aard: Sequence[str] = (),
    acuut: str = ONBEKEND,
    structureel: str = ONBEKEND,
    veiligheidscijfer: int | None = None,
    veiligheidscijfer_reden: str = "",
    verwachting: str = "",
    doel_melder: str = "",
    scheidingsstrijd: bool | None = None,
    gezin_ingelicht: str = ONBEKEND,
    kindcheck: Mapping[str, str] | None = None,
    besproken: Sequence[str] = (),
    eerste_wens: str = "",
    minderjarig: bool | None = None,
    antwoorden: Mapping[str, bool | None] | None = None,
    ambtshalve: AmbtshalveInvoer | None = None,
    afspraken: Mapping[str, str] | None = None,
    feedback_afspraak: str = "",
    strafrechtelijk_onderzoek: bool | None = None,
    spoed: bool = False,
    spoed_reden: str = "",
    bevindingen: Sequence[BevindingInvoer] = (),
    bij_dossier: Dossier | None = None,
    voorgangers: Sequence[Dossier] = (),
    reden_samenvoeging: str = "",
    kans: float | None = None,
    behandelaar: Medewerker | None = None,
    kenmerk: UUID | None = None,
    op: datetime | date | None = None,
) -> Melding:
    """Take a melding in, received at `op`. About violence and with a known melder it is never refused (EC-4).

    `bij_dossier`: the worker takes it for the same family (ML-9). It joins when that dossier runs or is monitored; a
    closed one stays closed and is kept in view of a new one (ML-7). `veiligheidscijfer`: 0 (not safe) to 10 (safe).
    `kenmerk`: identity given by the door; the same one twice is the same melding. `behandelaar`: whose name and number
    the melder gets (default `door`; ML-11). `antwoorden`: question code to yes, no or None, of the Meldcode (EC-3) and
    of what the caller could carry (EC-5); whatever they are, a melding is taken in. `ambtshalve`: the decision, when
    Veilig Thuis itself is the melder (ADV-9).

    What is missing becomes a call to the melder (ML-3). An anonymous melding waits for the leidinggevende (ML-4).
    Raises Geweigerd when it is not about violence (EC-4); Invoerfout when a melder neither made himself known nor is
    recorded as anonymous, or when a value is impossible; RedenNodig when it joins a dossier without a known person.
    For a melding of Veilig Thuis itself Geweigerd without anybody's name (ADV-9) or a colleague (ALG-12).
    """
    al_ontvangen = _al_ontvangen(kenmerk)
    if al_ontvangen is not None:
        return al_ontvangen
    moment = _ontvangst(op)
    dag = klok.dag(moment)
    melding = Melding(
        id=kenmerk or uuid7(),
        ontvangen_op=moment,
        kanaal=kanaal,
        verhaal=verhaal,
        waargenomen=waargenomen,
        aanleiding=list(aanleiding),
        aard=list(aard),
        acuut=acuut,
        structureel=structureel,
        urgentie=urgentie_bij(acuut),
        veiligheidscijfer=veiligheidscijfer,
        veiligheidscijfer_reden=veiligheidscijfer_reden,
        verwachting=verwachting,
        doel_melder=doel_melder,
        scheidingsstrijd=scheidingsstrijd,
        gezin_ingelicht=gezin_ingelicht,
        kindcheck=dict(kindcheck or {}),
        besproken=list(besproken),
        eerste_wens=eerste_wens,
        minderjarig=minderjarig,
        antwoorden=dict(antwoorden or {}),
        afspraken=dict(afspraken or {}),
        feedback_afspraak=feedback_afspraak,
        strafrechtelijk_onderzoek=strafrechtelijk_onderzoek,
        behandelaar=behandelaar or door,
        vastgelegd_door=door,
    )
    if spoed:
        zet_spoed(melding, moment, spoed_reden)
    toets_voorwaarden(melder, over_geweld)
    toets_doel(Werk.MELDING, Handeling.VASTLEGGEN, vermoeden=over_geweld or melder.is_politie)
    _toets(melding, melder, personen, bevindingen)
    toets_ambtshalve(melding, melder, personen, ambtshalve)
    melding.dossier = kies_dossier(bij_dossier, voorgangers, personen, reden_samenvoeging, door=door, op=dag)
    opgenomen = neem_personen_op(melding.dossier, personen, door=door, op=dag)
    _bewaar(melding, leg_melder_vast(melding.dossier, melder, opgenomen.personen, door=door, op=dag), len(personen))
    leg_genoemd_vast(melding, personen, opgenomen.personen, door=door)
    if bij_dossier is not None and melding.dossier.pk == bij_dossier.pk:
        leg_samenvoeging_vast(melding, opgenomen, reden=reden_samenvoeging, kans=kans, door=door)
    wat = f"{melding}, {melding.get_kanaal_display().lower()}. Melder: {melding.melder.get_soort_display().lower()}."
    schrijf(melding.dossier, "melding ontvangen", door=door, op=moment, tekst=wat, over=melding, melding_id=melding.pk)
    if door is not None:
        _leg_bevindingen_vast(melding, bevindingen, opgenomen.personen, door=door, op=dag)
    if ambtshalve is not None and door is not None:
        leg_ambtshalve_besluit_vast(melding, ambtshalve, door=door, op=dag)
    if not melder.is_anoniem and not melder.is_politie:
        beloof_te_bellen_over_ontbrekend(melding, door=door)
    return melding


def _al_ontvangen(kenmerk: UUID | None) -> Melding | None:
    """The melding with this identity; whoever sends it a second time waits until the first one is in."""
    if kenmerk is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [kenmerk.int % 2**63])
    return Melding.objects.filter(pk=kenmerk).first()


def _ontvangst(op: datetime | date | None) -> datetime:
    """A day without a time counts as noon, but nothing is received later than now."""
    moment = klok.moment(op)
    return min(moment, klok.nu()) if klok.dag(moment) == klok.vandaag() else moment


def _toets(
    melding: Melding,
    melder: MelderInvoer,
    personen: Sequence[PersoonInvoer],
    bevindingen: Sequence[BevindingInvoer],
) -> None:
    controle = Controle()
    toets_melder(controle, melder, personen=len(personen))
    toets_melding(controle, melding)
    toets_personen(controle, personen)
    toets_bevindingen(controle, bevindingen, personen=len(personen), met_medewerker=melding.vastgelegd_door is not None)
    controle.gebeurd("op", melding.ontvangen_op)
    controle.rond_af()


def _bewaar(melding: Melding, melder: Bron, personen: int) -> None:
    melding.melder = melder
    melding.nummer = volgend("melding")
    melding.ontbrekend = ontbrekende_onderwerpen(melding, melder, personen=personen)
    melding.save(force_insert=True)


def _leg_bevindingen_vast(
    melding: Melding,
    bevindingen: Sequence[BevindingInvoer],
    personen: Sequence[Persoon],
    *,
    door: Medewerker,
    op: date,
) -> None:
    for een in bevindingen:
        leg_bevinding_vast(
            dossier=melding.dossier,
            door=door,
            tekst=een.tekst,
            status=een.status,
            betreft=[personen[nummer - 1] for nummer in een.over] or list(personen),
            op=een.op or op,
            bron=melding.melder,
            belastend=een.belastend,
            huidig_contact=een.huidig_contact,
            melding_id=melding.pk,
            diagnose_door=een.diagnose_door,
            diagnose_kwalificatie=een.diagnose_kwalificatie,
            diagnose_op=een.diagnose_op,
            onveilige_gebeurtenis=een.onveilige_gebeurtenis,
            afwijking_reden=een.afwijking_reden,
        )
