"""Dossiers that are played through the acts themselves, so that every screen has something to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from zicht.afronding.aanvaarden import aanvaard_overdracht
from zicht.afronding.monitoren import beoordeel_monitoren, leg_monitorcontact_vast, leg_score_vast
from zicht.afronding.overdragen import PARTIJ_VERTELT, draag_over
from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.eerste_contact import ONDERWERPEN, leg_eerste_contact_vast
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.screenen import screen
from zicht.contact.invoer import BevindingInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import Melding
from zicht.contact.ontvangen import ontvang_melding
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst
from zicht.diensten.plan_van_aanpak import stel_plan_van_aanpak_op
from zicht.diensten.plannen import maak_plan
from zicht.diensten.vermoedens import leg_vermoeden_vast
from zicht.diensten.voorwaarden import stel_voorwaarde_op
from zicht.diensten.voorwaarden_toets import kwaliteiten
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.bevragen import bevraag
from zicht.dossiers.informeren import informeer
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.dossiers.vragen import stel_vraag
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.kalender import plus_werkdagen, werkdag_op_of_na

Cast = Mapping[Rol, Medewerker]
TERMIJN_BEOORDELING = 5
MOEDER, VADER, KIND = 0, 1, 2
ACHT_REGELS = {kwaliteit.code: True for kwaliteit in kwaliteiten()}
VERDER_VERTELD = ["identiteit_melder", "registratie_en_doel", "delen_met_wie", "steun", "klachtrecht", "rechten"]
KINDBELANG = {
    "mening_van_het_kind": "Het kind wil dat het rustig wordt en wil bij beide ouders blijven.",
    "zorg_bescherming_veiligheid": "Zolang de afspraken gelden is er altijd een volwassene die opvangt.",
}


def speel_voorbeelden(cast: Cast) -> None:
    """A melding that is due today, a V&V, an Onderzoek, and a family that is monitored."""
    vandaag = klok.vandaag()
    with klok.op(plus_werkdagen(vandaag, -TERMIJN_BEOORDELING)):
        _vandaag_beslissen(cast)
    _voorwaarden_en_vervolg(cast, werkdag_op_of_na(vandaag - timedelta(weeks=6)))
    _onderzoek(cast, werkdag_op_of_na(vandaag - timedelta(weeks=9)))
    _monitoren(cast, werkdag_op_of_na(vandaag - timedelta(weeks=20)))


def _vandaag_beslissen(cast: Cast) -> None:
    melding = _melding(cast, "Zandberg", "Noor", kind_geboren_jaren=7, acuut="ja")
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
    _wijs_toe(melding.dossier, cast, Rol.BEOORDELAAR)


def _voorwaarden_en_vervolg(cast: Cast, begin: date) -> None:
    backoffice = cast[Rol.BACKOFFICE]
    dossier = _tot_en_met_eerste_contact(cast, begin, "Hoogland", "Sem", kind_geboren_jaren=9)
    with klok.op(begin + timedelta(days=16)):
        _kies(cast, dossier, Dienst.Soort.VV, {"bevestigen_nodig": False, "accepteert_hulp": True})
    ouders = _ouders(dossier)
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
    dossier = _tot_en_met_eerste_contact(cast, begin, "Terlouw", "Yara", kind_geboren_jaren=5)
    with klok.op(begin + timedelta(days=16)):
        dienst = _kies(cast, dossier, Dienst.Soort.ONDERZOEK, {"bevestigen_nodig": True})
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
    dossier = _tot_en_met_eerste_contact(cast, begin, "Buitenhuis", "Daan", kind_geboren_jaren=12, partij=True)
    with klok.op(begin + timedelta(days=14)):
        overdracht = draag_over(
            dossier=dossier,
            door=cast[Rol.BEOORDELAAR],
            soort="direct",
            partij="lokaal team",
            ontvanger=_wijkteam(dossier, cast),
            geraadpleegd=_collega(cast),
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
    _wijs_toe(dossier, cast, Rol.MONITOR)
    monitoring = overdracht.monitoringen.get()
    with klok.op(begin + timedelta(days=110)):
        contact = monitoring.contacten.order_by("gepland_op")[0]
        ouders = _ouders(dossier)
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


def _melding(cast: Cast, naam: str, kind: str, *, kind_geboren_jaren: int, acuut: str = "nee") -> Melding:
    vandaag = klok.vandaag()
    thuis = partial(
        PersoonInvoer, achternaam=naam, straat="Dijkbocht", huisnummer="12", postcode="0110AB", plaats="Dorp"
    )
    return ontvang_melding(
        door=cast[Rol.FRONTOFFICE],
        melder=MelderInvoer(
            soort=Bron.Soort.PROFESSIONAL,
            naam="Ria Koppelman",
            organisatie="Basisschool De Fuik",
            functie="intern begeleider",
            telefoon="0600900001",
            valt_onder_meldcode=True,
            rol_in_vervolg=True,
        ),
        personen=[
            thuis(
                voornamen="Marleen",
                geboortedatum=vandaag.replace(year=vandaag.year - 36, day=3),
                geslacht="vrouw",
                gezinsrol="moeder",
                positie="vermoedelijk slachtoffer",
                telefoon="0600000101",
            ),
            thuis(
                voornamen="Pieter",
                geboortedatum=vandaag.replace(year=vandaag.year - 38, day=9),
                geslacht="man",
                gezinsrol="vader",
                positie="vermoedelijk pleger",
                telefoon="0600000102",
            ),
            thuis(
                voornamen=kind,
                geboortedatum=vandaag.replace(year=vandaag.year - kind_geboren_jaren, day=1),
                gezinsrol="kind",
                positie="getuige",
            ),
        ],
        verhaal=f"{kind} kwam met een blauwe wang op school en zei dat papa boos was. Vorige maand was er ook iets.",
        waargenomen="De blauwe wang is door twee leerkrachten gezien.",
        aanleiding=["kindermishandeling anders"],
        aard=["lichamelijke mishandeling", "getuige van geweld"],
        acuut=acuut,
        structureel="ja",
        veiligheidscijfer=4,
        veiligheidscijfer_reden="Thuis loopt het snel op.",
        verwachting="Dat er met de ouders wordt gesproken.",
        gezin_ingelicht="ja",
        feedback_afspraak="Telefonisch, na het besluit.",
        bevindingen=[BevindingInvoer(f"{kind} had een blauwe wang.", over=[3], onveilige_gebeurtenis=True)],
    )


def _tot_en_met_eerste_contact(
    cast: Cast, begin: date, naam: str, kind: str, *, kind_geboren_jaren: int, partij: bool = False
) -> Dossier:
    beoordelaar = cast[Rol.BEOORDELAAR]
    with klok.op(begin):
        melding = _melding(cast, naam, kind, kind_geboren_jaren=kind_geboren_jaren)
    dossier = melding.dossier
    with klok.op(begin + timedelta(days=4)):
        _beoordeel(cast, melding, partij=partij)
    moeder, vader, leerling = Persoon.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id")
    for dag, wie, wijze in ((8, [moeder, vader], "huisbezoek"), (10, [leerling], "op school")):
        with klok.op(begin + timedelta(days=dag)):
            gesprek = leg_eerste_contact_vast(
                dossier=dossier,
                door=beoordelaar,
                personen=wie,
                wijze=wijze,
                onderwerpen=list(ONDERWERPEN),
                afstemming="In gewone woorden, en nagevraagd wat was blijven hangen.",
                visie="Er is te vaak ruzie. Dat de ander schrikt was niet de bedoeling.",
                samenwerking="Wil hulp, en wil dat het thuis weer rustig wordt.",
                ouders_vooraf_geinformeerd_op=klok.vandaag(),
            )
            informeer(
                dossier=dossier,
                door=beoordelaar,
                personen=wie,
                onderwerpen=VERDER_VERTELD,
                wijze=wijze,
                afstemming="Met een folder erbij.",
                gesprek=gesprek,
            )
    return dossier


def _beoordeel(cast: Cast, melding: Melding, *, partij: bool) -> None:
    dossier, beoordelaar = melding.dossier, cast[Rol.BEOORDELAAR]
    screen(
        dossier=dossier,
        door=beoordelaar,
        meldingen=[melding],
        antwoorden={"vaker_geweld": True},
        acuut="nee",
        structureel="ja",
        multiproblematiek="nee",
        toelichting="Twee keer letsel in korte tijd; er is nu geen gevaar.",
        afwijking_reden="Niet elke vraag is al beantwoord; wat wij weten is genoeg.",
    )
    if partij:
        beoordeel_partij(
            dossier=dossier,
            door=beoordelaar,
            soort="lokaal team",
            naam="Wijkteam",
            rust_op="Gesproken met de aanmeldfunctionaris.",
            kan=True,
            wil=True,
            in_staat=True,
            kennis="Ervaren met geweld in het gezin.",
            capaciteit="Er is plaats.",
            start_op=klok.vandaag(),
            gesprek_op=klok.vandaag(),
        )
    besluit_veiligheidsbeoordeling(
        dossier=dossier,
        door=beoordelaar,
        uitkomst="lokaal team" if partij else "Veilig Thuis",
        meldingen=[melding],
        geraadpleegd=_collega(cast),
        motivering="Er is letsel gezien en de ouders spreken elkaar tegen.",
        antwoorden={"aard_en_ernst_passen": True, "in_takenpakket": True} if partij else {},
        rust_op_tekst="De melding en het eigen systeem.",
        kindbelang=KINDBELANG,
    )


def _kies(cast: Cast, dossier: Dossier, soort: str, antwoorden: Mapping[str, bool]) -> Dienst:
    backoffice = cast[Rol.BACKOFFICE]
    dienst = kies_dienst(
        dossier=dossier,
        door=backoffice,
        dienst=soort,
        contactpersoon=backoffice,
        geraadpleegd=_collega(cast),
        motivering="Besproken in het team; dit past bij wat de ouders zeggen en bij wat er is gezien.",
        antwoorden={"structurele_onveiligheid": True, "bereid_en_in_staat": True, **antwoorden},
        rust_op_tekst="De gesprekken met de ouders en het kind.",
        kindbelang=KINDBELANG,
    )
    _wijs_toe(dossier, cast, Rol.BACKOFFICE)
    return dienst


def _wijs_toe(dossier: Dossier, cast: Cast, rol: Rol) -> None:
    wijs_dossierhouder_aan(dossier=dossier, door=cast[Rol.LEIDINGGEVENDE], dossierhouder=cast[rol])


def _collega(cast: Cast) -> Sequence[Geraadpleegd]:
    return [Geraadpleegd(cast[Rol.GEDRAGSWETENSCHAPPER], "Eens; let op het kind.", "gedragswetenschapper")]


def _ouders(dossier: Dossier) -> list[Persoon]:
    return list(Persoon.objects.filter(dossier=dossier, gezinsrol__in=("moeder", "vader")).order_by("gezinsrol"))


def _wijkteam(dossier: Dossier, cast: Cast) -> Bron:
    return Bron.objects.create(
        dossier=dossier,
        soort=Bron.Soort.PROFESSIONAL,
        identiteit={"naam": "Aanmeldteam", "organisatie": "Wijkteam Waterdrecht", "telefoon": "0600900002"},
        rol_in_vervolg=True,
        vastgelegd_door=cast[Rol.BEOORDELAAR],
    )
