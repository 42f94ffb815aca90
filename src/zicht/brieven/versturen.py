"""Sending a letter: held against what must never leave, kept as sent, recorded by the acts it meets (BR-1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.brieven.aanpassen import is_concept
from zicht.brieven.bezorging import WIJZEN, bezwaren, onveilig
from zicht.brieven.briefsoort import Opdracht, Zending
from zicht.brieven.inhoud import Inhoud, lees
from zicht.brieven.models import Brief
from zicht.brieven.pdf import als_document, als_pdf
from zicht.brieven.samenstellen import opdracht_van, stel_samen, verschoven
from zicht.brieven.sjablonen import EISEN_VAST
from zicht.brieven.soorten import Briefsoort, briefsoort
from zicht.brieven.toets import toets_brief
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import opsomming


@daad(
    "brief versturen",
    regels=("BR-1", "TG-5", "TG-7", "TG-9", "ML-2", "OV-1", "ALG-2", "ALG-14", "KL-2"),
    actie=Actie.VERZENDEN,
)
def verstuur_brief(
    *,
    brief: Brief,
    door: Medewerker,
    versie: int,
    wijze: str = Wijze.BRIEF,
    op: date | None = None,
    afstemming: str = "",
    veilig_contact_reden: str = "",
    verouderd_reden: str = "",
    onderzoek_reden: str = "",
    contactstop_reden: str = "",
    meer_reden: str = "",
) -> Brief:
    """Send the draft as it was seen in `versie`: it is kept as sent (HTML and tagged PDF, encrypted).

    The acts of the obligation record what it holds, part by part; that it was understood is never part of it (ALG-14).
    Raises Invoerfout (something to fill in, a block that may not be empty, another version); Geweigerd when it holds a
    secret address or instruction, a protected melder, something held back, contact data of the police, or would leave
    by a way known to be unsafe (hard); RedenNodig when the way is not known to be safe, the file changed since, and
    what the called acts ask.
    """
    op = op or klok.vandaag()
    actueel = Brief.objects.select_for_update(of=("self",)).select_related("persoon", "bron", "dossier", "sjabloon")
    brief = actueel.get(pk=brief.pk)
    inhoud = lees(brief)
    if brief.versie != versie:
        raise Invoerfout(
            {"brief": "Een collega heeft deze brief intussen gewijzigd. Lees hem opnieuw voor u verstuurt."}
        )
    soort = briefsoort(brief.soort)
    opdracht = opdracht_van(brief, door)
    _toets_invoer(brief, soort, opdracht, inhoud, wijze, op, afstemming)
    toets_brief(brief.dossier, inhoud.tekst, aan=opdracht.aan)
    _toets_veilig_contact(opdracht, wijze, veilig_contact_reden)
    _toets_verschoven(verschoven(brief, inhoud, door), verouderd_reden)
    verzending = soort.leg_vast(
        opdracht,
        Zending(
            door=door,
            tekst=inhoud.tekst,
            delen=inhoud.delen,
            wijze=wijze,
            op=op,
            afstemming=afstemming,
            onderzoek_reden=onderzoek_reden,
            contactstop_reden=contactstop_reden,
            meer_reden=meer_reden,
        ),
    )
    brief.html = als_document(inhoud, kenmerk=str(brief.dossier), op=op)
    brief.pdf = als_pdf(brief.html)
    brief.stand = Brief.Stand.VERSTUURD
    brief.verzending = verzending
    brief.verstuurd_op = klok.moment(op)
    brief.versie += 1
    brief.save()
    redenen = "\n".join(reden for reden in (veilig_contact_reden, verouderd_reden) if reden.strip())
    schrijf(brief.dossier, "brief versturen", door=door, op=op, tekst=redenen, over=brief)
    return brief


def _toets_invoer(
    brief: Brief, soort: Briefsoort, opdracht: Opdracht, inhoud: Inhoud, wijze: str, op: date, afstemming: str
) -> None:
    controle = Controle()
    is_concept(controle, brief)
    controle.gebeurd("op", op)
    if wijze not in WIJZEN:
        controle.fout("wijze", f"Een brief gaat per {opsomming([str(w) for w in WIJZEN], 'of')}.")
    if soort.vraagt_afstemming:
        zin = "Schrijf hoe deze brief past bij wat deze persoon kan begrijpen."
        controle.ingevuld("afstemming", afstemming, zin)
    if inhoud.open_plekken:
        controle.fout("brief", f"Vul eerst nog in: {'; '.join(inhoud.open_plekken)}. Of haal dat uit de brief.")
    if leeg := _leeg(soort, opdracht, inhoud):
        controle.fout("brief", f"In deze brief mag niet leeg zijn: {'; '.join(leeg)}.")
    if soort.in_delen and not soort.dekt(inhoud.delen):
        controle.fout("brief", "Alle onderdelen van deze brief zijn leeg. Zo vertelt hij niets.")
    _toets_vast(controle, soort, opdracht, brief, inhoud)
    controle.rond_af()


def _leeg(soort: Briefsoort, opdracht: Opdracht, inhoud: Inhoud) -> Sequence[str]:
    """KL-2, and what the rule of this letter asks: blocks that must hold text, by heading."""
    eigen = () if soort.in_delen else soort.sjablonen[soort.sjabloon_voor(opdracht)]
    eisen = (*EISEN_VAST, *(eis for eis in eigen if soort.hoort_erin(eis.blok, opdracht)))
    koppen = {blok.code: blok.kop or blok.code for blok in inhoud.blokken}
    return [koppen.get(eis.blok, eis.blok) for eis in eisen if eis.blok not in inhoud.delen]


def _toets_vast(controle: Controle, soort: Briefsoort, opdracht: Opdracht, brief: Brief, inhoud: Inhoud) -> None:
    """A block that repeats the file word for word must still do so."""
    if not soort.vaste_blokken:
        return
    nu = {blok.code: blok.tekst for blok in stel_samen(soort, opdracht, brief.sjabloon).blokken if blok.vast}
    if any(nu[blok.code] != blok.tekst for blok in inhoud.blokken if blok.vast):
        controle.fout("brief", "De tekst in het dossier is intussen gewijzigd. Maak de brief opnieuw.")


def _toets_veilig_contact(opdracht: Opdracht, wijze: str, reden: str) -> None:
    """TG-5: nobody is put in danger by a letter that the wrong person opens. A way known to be unsafe needs no reason:
    it is closed."""
    if opdracht.persoon is None:
        return
    if zin := onveilig(opdracht.persoon, wijze):
        raise Geweigerd("TG-5", zin)
    if reden.strip():
        return
    if zinnen := bezwaren(opdracht.persoon, wijze):
        vraag = "Schrijf waarom versturen op deze manier toch veilig is."
        raise RedenNodig("TG-5", " ".join((*zinnen, vraag)), veld="veilig_contact_reden")


def _toets_verschoven(namen: Sequence[str], reden: str) -> None:
    if namen and not reden.strip():
        zin = f"In het dossier is intussen veranderd: {'; '.join(namen).lower()}."
        vraag = "Maak de brief opnieuw, of schrijf waarom hij zo nog klopt."
        raise RedenNodig("BR-1", f"{zin} {vraag}", veld="verouderd_reden")
