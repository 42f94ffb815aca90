"""Dossiers that are played through the acts themselves, so that every screen has something to show."""

from __future__ import annotations

from datetime import date, timedelta

from zicht.afronding.aanvaarden import aanvaard_overdracht
from zicht.afronding.monitoren import beoordeel_monitoren, leg_monitorcontact_vast, leg_score_vast
from zicht.afronding.overdragen import PARTIJ_VERTELT, draag_over
from zicht.beoordeling.screenen import screen
from zicht.contact.models import Melding
from zicht.demo.voorbeeldstappen import (
    KINDBELANG,
    Cast,
    collega,
    kies,
    meld,
    ouders_van,
    tot_en_met_eerste_contact,
    wijkteam,
    wijs_toe,
)
from zicht.diensten.models import Dienst
from zicht.diensten.plan_van_aanpak import stel_plan_van_aanpak_op
from zicht.diensten.plannen import maak_plan
from zicht.diensten.vermoedens import leg_vermoeden_vast
from zicht.diensten.voorwaarden import stel_voorwaarde_op
from zicht.diensten.voorwaarden_toets import kwaliteiten
from zicht.dossiers.bevragen import bevraag
from zicht.dossiers.models import Persoon
from zicht.dossiers.vragen import stel_vraag
from zicht.kern import klok
from zicht.kern.models import Rol
from zicht.protocol.kalender import plus_werkdagen, werkdag_op_of_na

TERMIJN_BEOORDELING = 5
MOEDER, VADER, KIND = 0, 1, 2
ACHT_REGELS = {kwaliteit.code: True for kwaliteit in kwaliteiten()}


def speel_voorbeelden(cast: Cast) -> None:
    """A melding that is due today, a V&V, an Onderzoek, and a family that is monitored."""
    vandaag = klok.vandaag()
    with klok.op(plus_werkdagen(vandaag, -TERMIJN_BEOORDELING)):
        _vandaag_beslissen(cast)
    _voorwaarden_en_vervolg(cast, werkdag_op_of_na(vandaag - timedelta(weeks=6)))
    _onderzoek(cast, werkdag_op_of_na(vandaag - timedelta(weeks=9)))
    _monitoren(cast, werkdag_op_of_na(vandaag - timedelta(weeks=20)))


def _vandaag_beslissen(cast: Cast) -> None:
    melding = meld(cast, "Zandberg", "Noor", kind_geboren_jaren=7, acuut="ja")
    screen(
        dossier=melding.dossier,
        door=cast[Rol.BEOORDELAAR],
        meldingen=[melding],
        antwoorden={"gevaar_nu": None, "vaker_geweld": True},
        acuut="onbekend",
        structureel="ja",
        multiproblematiek="onbekend",
        toelichting="De school zag twee keer letsel; of het nu gevaarlijk is vragen wij vandaag na.",
        afwijking_reden="Nog niet alle vragen zijn beantwoord.",
    )
    wijs_toe(melding.dossier, cast, Rol.BEOORDELAAR)


def _voorwaarden_en_vervolg(cast: Cast, begin: date) -> None:
    backoffice = cast[Rol.BACKOFFICE]
    dossier = tot_en_met_eerste_contact(cast, begin, "Hoogland", "Sem", kind_geboren_jaren=9)
    with klok.op(begin + timedelta(days=16)):
        kies(cast, dossier, Dienst.Soort.VV, {"bevestigen_nodig": False, "accepteert_hulp": True})
    ouders = ouders_van(dossier)
    with klok.op(begin + timedelta(days=22)):
        stel_voorwaarde_op(
            dossier=dossier,
            door=backoffice,
            tekst="Elke schooldag om half negen is Sem op school; school belt dezelfde dag als hij er niet is.",
            betreft=ouders,
            kwaliteiten=ACHT_REGELS,
            hoe_gemeten="De school geeft elke vrijdag de aanwezigheid door.",
            afgestemd_met="Basisschool en wijkteam",
        )
        maak_plan(
            dossier=dossier,
            door=backoffice,
            soort="veiligheidsafspraken",
            personen=list(Persoon.objects.filter(dossier=dossier)),
            eigenaar="Het wijkteam",
            status="gemaakt",
            tekst="Loopt een ruzie op, dan gaat vader naar zijn broer en belt moeder haar zus.",
        )
    with klok.op(klok.vandaag() - timedelta(days=2)):
        stel_vraag(
            dossier=dossier,
            door=backoffice,
            persoon=ouders[VADER],
            tekst="Wie krijgt dit allemaal te lezen?",
            wijze="telefoon",
        )


def _onderzoek(cast: Cast, begin: date) -> None:
    backoffice = cast[Rol.BACKOFFICE]
    dossier = tot_en_met_eerste_contact(cast, begin, "Terlouw", "Yara", kind_geboren_jaren=5)
    with klok.op(begin + timedelta(days=16)):
        dienst = kies(cast, dossier, Dienst.Soort.ONDERZOEK, {"bevestigen_nodig": True})
        stel_plan_van_aanpak_op(
            dienst=dienst,
            door=backoffice,
            tekst="Eerst beide ouders, dan Yara op school, dan huisarts en school. Bespreken na vijf weken.",
            vooronderzoek_nodig=False,
            collegas=[cast[Rol.GEDRAGSWETENSCHAPPER]],
            informanten_besproken=True,
        )
        leg_vermoeden_vast(
            dienst=dienst,
            door=backoffice,
            omschrijving="Dat Yara thuis is geslagen.",
            betreft=list(Persoon.objects.filter(dossier=dossier, gezinsrol="kind")),
        )
    with klok.op(begin + timedelta(days=27)):
        bevraag(
            dossier=dossier,
            door=backoffice,
            bij="school",
            soort="wat",
            vraag="Wat ziet u aan Yara en hoe gaat het contact met de ouders?",
            noodzaak="De lezingen van de ouders lopen uiteen; school ziet Yara elke dag.",
            gezin_vooraf_geinformeerd=True,
        )


def _monitoren(cast: Cast, begin: date) -> None:
    monitor = cast[Rol.MONITOR]
    dossier = tot_en_met_eerste_contact(cast, begin, "Buitenhuis", "Daan", kind_geboren_jaren=12, partij=True)
    with klok.op(begin + timedelta(days=14)):
        overdracht = draag_over(
            dossier=dossier,
            door=cast[Rol.BEOORDELAAR],
            soort="direct",
            partij="lokaal team",
            ontvanger=wijkteam(dossier, cast),
            geraadpleegd=collega(cast),
            motivering="Het wijkteam kent het gezin en kan volgende week beginnen.",
            afspraken={
                "plannen": "Het wijkteam maakt met het gezin een veiligheidsplan.",
                "uitvoering_en_toezicht": "Het wijkteam komt elke week langs.",
                "bellen_bij_onveiligheid": "Het wijkteam belt ons dezelfde dag.",
                "monitoren": "Wij bellen na drie en na twaalf maanden.",
            },
            informeert_over=list(PARTIJ_VERTELT),
            meldingen=list(Melding.objects.filter(dossier=dossier)),
            monitoren=True,
            rust_op_tekst="De gesprekken met het gezin en met het wijkteam.",
            kindbelang=KINDBELANG,
        )
    with klok.op(begin + timedelta(days=18)):
        aanvaard_overdracht(overdracht=overdracht, door=cast[Rol.BEOORDELAAR], reactie="Wij nemen het over.")
    wijs_toe(dossier, cast, Rol.MONITOR)
    monitoring = overdracht.monitoringen.get()
    with klok.op(begin + timedelta(days=110)):
        contact = monitoring.contacten.order_by("gepland_op")[0]
        ouders = ouders_van(dossier)
        leg_monitorcontact_vast(
            contact=contact,
            door=monitor,
            personen=ouders,
            verslag="Het is rustiger. Daan gaat weer elke dag.",
        )
        for ouder, score in zip(ouders, (7, 6), strict=True):
            leg_score_vast(
                dossier=dossier,
                door=monitor,
                score=score,
                reden="Er is minder ruzie, en het plan werkt.",
                door_persoon=ouder,
                contact=contact,
            )
        beoordeel_monitoren(
            monitoring=monitoring,
            door=monitor,
            vervolg="doorgaan",
            onderbouwing="Beide ouders gesproken; de voorwaarden worden nagekomen, herstel begint pas.",
            voorwaarden_nagekomen=True,
            directe_veiligheid=True,
            stabiele_veiligheid=None,
            aandacht_voor_herstel=False,
            medewerking=True,
        )
