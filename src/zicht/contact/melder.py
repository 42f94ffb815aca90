"""The melder: who he is, and whether the family may know (ML-1, ML-2, ML-6, OV-1; HP2019 6.2-6.7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.contact.invoer import MelderInvoer
from zicht.contact.models import Melding
from zicht.contact.onderwerpen import AFSPRAKEN, ontbrekende_onderwerpen
from zicht.contact.toetsen import toets_gronden
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker

PRIVE = (Bron.Soort.OMSTANDER, Bron.Soort.DIRECTBETROKKENE)
"""Whose identity is withheld unless he gives explicit permission (ML-2)."""


def leg_melder_vast(
    dossier: Dossier, invoer: MelderInvoer, personen: Sequence[Persoon], *, door: Medewerker | None, op: date
) -> Bron:
    """Put the melder in the dossier, his identity in the closed part. Called by the act that receives the melding.

    OV-1: contact data of police staff are marked not to be handed over, unless they agreed.
    """
    nummer = invoer.is_persoon_nummer
    return Bron.objects.create(
        dossier=dossier,
        soort=invoer.soort,
        identiteit=invoer.identiteit(),
        persoon=personen[nummer - 1] if nummer else None,
        valt_onder_meldcode=invoer.valt_onder_meldcode,
        toestemming_identiteit_op=op if invoer.toestemming_identiteit and invoer.soort in PRIVE else None,
        gronden=list(invoer.gronden),
        grond_toelichting=invoer.grond_toelichting,
        nadelen_besproken=invoer.nadelen_besproken,
        blijvend_betrokken=invoer.blijvend_betrokken,
        rol_in_vervolg=invoer.rol_in_vervolg,
        contactgegevens_overdragen=invoer.contactgegevens_overdragen if invoer.is_politie else None,
        vastgelegd_door=door,
    )


@daad("toestemming identiteit vastleggen", regels=("ML-2",))
def leg_toestemming_identiteit_vast(
    *, bron: Bron, door: Medewerker, toestemming: bool, nadelen_besproken: bool = False, op: date | None = None
) -> Bron:
    """Record whether an omstander or directbetrokkene lets the family know that he reported; no is an answer too.

    Raises Geweigerd for any other source: a professional is known, or calls on a ground (ML-2, hard).
    """
    if bron.soort not in PRIVE:
        raise Geweigerd(
            "ML-2",
            "Toestemming vraagt u aan een omstander of directbetrokkene. Een professional is bekend, "
            "tenzij hij een beroep doet op een van de drie gronden.",
        )
    controle = Controle()
    controle.gebeurd("op", op)
    controle.rond_af()
    bron.toestemming_identiteit_op = (op or klok.vandaag()) if toestemming else None
    bron.nadelen_besproken = bron.nadelen_besproken or nadelen_besproken
    bron.save(update_fields=["toestemming_identiteit_op", "nadelen_besproken"])
    schrijf(bron.dossier, "toestemming identiteit vastleggen", door=door, op=op, over=bron)
    werk_ontbrekend_bij(bron)
    return bron


@daad("beroep op grond vastleggen", regels=("ML-2",))
def beroep_op_grond(
    *,
    bron: Bron,
    door: Medewerker,
    gronden: Sequence[str],
    toelichting: str = "",
    nadelen_besproken: bool = False,
    niet_besproken_reden: str = "",
    op: date | None = None,
) -> Bron:
    """Record the grounds on which a professional (melder or informant) wants to stay unknown to the family.

    It is his decision. Without `gronden` he takes his appeal back and is known. Raises Geweigerd for others than a
    professional (ML-2, hard); RedenNodig when the drawbacks were not discussed.
    """
    if bron.soort != Bron.Soort.PROFESSIONAL:
        raise Geweigerd("ML-2", "Alleen een professional kan een beroep doen op een grond om onbekend te blijven.")
    controle = Controle()
    toets_gronden(controle, gronden)
    controle.rond_af()
    if gronden and not nadelen_besproken and not niet_besproken_reden.strip():
        raise RedenNodig(
            "ML-2",
            "Bespreek eerst de nadelen van onbekend blijven. Kon dat niet? Schrijf dan waarom.",
            veld="niet_besproken_reden",
        )
    bron.gronden = list(gronden)
    bron.grond_toelichting = "\n".join(deel for deel in (toelichting, niet_besproken_reden) if deel.strip())
    bron.nadelen_besproken = bron.nadelen_besproken or nadelen_besproken
    bron.save(update_fields=["gronden", "grond_toelichting", "nadelen_besproken"])
    schrijf(bron.dossier, "beroep op grond vastleggen", door=door, op=op, over=bron)
    return bron


@daad("melder aanvullen", regels=("ML-1", "ML-3"))
def vul_melder_aan(
    *,
    bron: Bron,
    door: Medewerker,
    naam: str = "",
    organisatie: str = "",
    functie: str = "",
    relatie: str = "",
    adres: str = "",
    telefoon: str = "",
    email: str = "",
    op: date | None = None,
) -> Bron:
    """Complete who the melder is; an empty field leaves what is known. Raises Geweigerd for an anonymous melder."""
    if bron.soort == Bron.Soort.ANONIEM:
        raise Geweigerd("ML-4", "Deze melder koos ervoor onbekend te blijven, ook voor ons. Leg niet vast wie het is.")
    nieuw = MelderInvoer(bron.soort, naam, organisatie, functie, relatie, adres, telefoon, email).identiteit()
    if not nieuw:
        raise Invoerfout({"naam": "Vul in wat u nu weet over de melder."})
    bron.identiteit = {**bron.identiteit, **nieuw}
    bron.save(update_fields=["identiteit"])
    schrijf(bron.dossier, "melder aanvullen", door=door, op=op, over=bron)
    werk_ontbrekend_bij(bron)
    return bron


@daad("afspraken met melder vastleggen", regels=("ML-6",))
def leg_afspraken_met_melder_vast(
    *,
    melding: Melding,
    door: Medewerker,
    versie: int,
    vervolgstappen: str = "",
    zicht_op_veiligheid: str = "",
    samenwerking: str = "",
    afstemming_gezin: str = "",
    communicatie: str = "",
    feedback_afspraak: str = "",
    op: date | None = None,
) -> Melding:
    """Record what was agreed with the melder on the five subjects of HP2019 6.7, and when he hears from us.

    Raises Invoerfout when nothing was agreed; Verouderd when a colleague changed the melding in between (TG-9).
    """
    teksten = (vervolgstappen, zicht_op_veiligheid, samenwerking, afstemming_gezin, communicatie)
    afspraken = {onderwerp.code: tekst for onderwerp, tekst in zip(AFSPRAKEN, teksten, strict=True) if tekst.strip()}
    if not afspraken and not feedback_afspraak.strip():
        raise Invoerfout({"vervolgstappen": "Schrijf minstens één afspraak op."})
    velden: dict[str, object] = {"afspraken": {**melding.afspraken, **afspraken}}
    if feedback_afspraak.strip():
        velden["feedback_afspraak"] = feedback_afspraak
    gewijzigd = wijzig(melding, versie=versie, velden=velden)
    schrijf(melding.dossier, "afspraken met melder vastleggen", door=door, op=op, over=melding, melding_id=melding.pk)
    werk_ontbrekend_bij(melding.melder)
    gewijzigd.refresh_from_db()
    return gewijzigd


def werk_ontbrekend_bij(bron: Bron) -> None:
    """What is still missing of the meldingen of this melder (ML-3)."""
    for melding in Melding.objects.filter(melder=bron):
        melding.ontbrekend = ontbrekende_onderwerpen(melding, bron, personen=melding.personen.count())
        melding.save(update_fields=["ontbrekend"])
