"""The steps that the example dossiers have in common, each through the acts themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.eerste_contact import ONDERWERPEN, leg_eerste_contact_vast
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.screenen import screen
from zicht.contact.invoer import BevindingInvoer, MelderInvoer, PersoonInvoer
from zicht.contact.models import Melding
from zicht.contact.ontvangen import ontvang_melding
from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.informeren import informeer
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol

Cast = Mapping[Rol, Medewerker]
VERDER_VERTELD = ["identiteit_melder", "registratie_en_doel", "delen_met_wie", "steun", "klachtrecht", "rechten"]
KINDBELANG = {
    "mening_van_het_kind": "Het kind wil dat het rustig wordt en wil bij beide ouders blijven.",
    "zorg_bescherming_veiligheid": "Zolang de afspraken gelden is er altijd een volwassene die opvangt.",
}


def meld(cast: Cast, naam: str, kind: str, *, kind_geboren_jaren: int, acuut: str = "nee") -> Melding:
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


def tot_en_met_eerste_contact(
    cast: Cast, begin: date, naam: str, kind: str, *, kind_geboren_jaren: int, partij: bool = False
) -> Dossier:
    beoordelaar = cast[Rol.BEOORDELAAR]
    with klok.op(begin):
        melding = meld(cast, naam, kind, kind_geboren_jaren=kind_geboren_jaren)
    dossier = melding.dossier
    with klok.op(begin + timedelta(days=4)):
        beoordeel(cast, melding, partij=partij)
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


def beoordeel(cast: Cast, melding: Melding, *, partij: bool) -> None:
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
        geraadpleegd=collega(cast),
        motivering="Er is letsel gezien en de ouders spreken elkaar tegen.",
        antwoorden={"aard_en_ernst_passen": True, "in_takenpakket": True} if partij else {},
        rust_op_tekst="De melding en het eigen systeem.",
        kindbelang=KINDBELANG,
    )


def kies(cast: Cast, dossier: Dossier, soort: str, antwoorden: Mapping[str, bool]) -> Dienst:
    backoffice = cast[Rol.BACKOFFICE]
    dienst = kies_dienst(
        dossier=dossier,
        door=backoffice,
        dienst=soort,
        contactpersoon=backoffice,
        geraadpleegd=collega(cast),
        motivering="Besproken in het team; dit past bij wat de ouders zeggen en bij wat er is gezien.",
        antwoorden={"structurele_onveiligheid": True, "bereid_en_in_staat": True, **antwoorden},
        rust_op_tekst="De gesprekken met de ouders en het kind.",
        kindbelang=KINDBELANG,
    )
    wijs_toe(dossier, cast, Rol.BACKOFFICE)
    return dienst


def wijs_toe(dossier: Dossier, cast: Cast, rol: Rol) -> None:
    wijs_dossierhouder_aan(dossier=dossier, door=cast[Rol.LEIDINGGEVENDE], dossierhouder=cast[rol])


def collega(cast: Cast) -> Sequence[Geraadpleegd]:
    return [Geraadpleegd(cast[Rol.GEDRAGSWETENSCHAPPER], "Eens; let op het kind.", "gedragswetenschapper")]


def ouders_van(dossier: Dossier) -> list[Persoon]:
    return list(Persoon.objects.filter(dossier=dossier, gezinsrol__in=("moeder", "vader")).order_by("gezinsrol"))


def wijkteam(dossier: Dossier, cast: Cast) -> Bron:
    return Bron.objects.create(
        dossier=dossier,
        soort=Bron.Soort.PROFESSIONAL,
        identiteit={"naam": "Aanmeldteam", "organisatie": "Wijkteam Waterdrecht", "telefoon": "0600900002"},
        rol_in_vervolg=True,
        vastgelegd_door=cast[Rol.BEOORDELAAR],
    )
