"""Files of the dossier; the whole report of an outside expert goes with the conclusions taken from it (ALG-10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.bestandssoort import past_bij
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Document, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

GROOTST = 25 * 1024 * 1024
"""Bytes of one file."""
SOORTEN = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/heic": "heic",
    "text/plain": "txt",
    "message/rfc822": "eml",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
}
"""Kinds of file that are kept, with the ending they get when somebody saves them."""


@daad("document toevoegen", regels=("ALG-10", "BR-2", "TG-7"))
def voeg_document_toe(
    *,
    dossier: Dossier,
    door: Medewerker,
    naam: str,
    inhoud: bytes,
    mimetype: str,
    soort: str = "",
    ontvangen_op: date | None = None,
    bron: Bron | None = None,
    betreft: Sequence[Persoon] = (),
    volledige_rapportage_bij: Sequence[Bevinding] = (),
) -> Document:
    """Keep a file, encrypted. `volledige_rapportage_bij`: statements whose whole report this is. Raises Invoerfout."""
    op = ontvangen_op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("naam", naam, "Geef het document een naam.")
    controle.gebeurd("ontvangen_op", op)
    controle.uit_dossier("bron", dossier, [bron])
    controle.uit_dossier("betreft", dossier, betreft)
    controle.uit_dossier("volledige_rapportage_bij", dossier, volledige_rapportage_bij)
    if not inhoud:
        controle.fout("inhoud", "Dit bestand is leeg. Kies het opnieuw.")
    if len(inhoud) > GROOTST:
        controle.fout(
            "inhoud", f"Dit bestand is groter dan {GROOTST // 1024 // 1024} MB. Maak het kleiner of splits het."
        )
    if mimetype not in SOORTEN:
        controle.fout("inhoud", f"Dit soort bestand kan niet worden bewaard. Kies: {', '.join(SOORTEN.values())}.")
    elif inhoud and not past_bij(mimetype, inhoud):
        controle.fout(
            "inhoud",
            f"Dit bestand is geen {SOORTEN[mimetype]}, of het bevat een macro. Open het, bewaar het opnieuw in de "
            "goede soort, en probeer het nog eens. Vertrouwt u het niet? Open het niet en bel de beheerder.",
        )
    controle.rond_af()
    document = Document.objects.create(
        dossier=dossier,
        naam=naam,
        soort=soort,
        mimetype=mimetype,
        omvang=len(inhoud),
        inhoud=inhoud,
        ontvangen_op=op,
        bron=bron,
        vastgelegd_door=door,
    )
    document.betreft.set(betreft)
    document.volledige_rapportage_bij.set(volledige_rapportage_bij)
    schrijf(dossier, "document toevoegen", door=door, op=op, over=document)
    return document


def bestandsnaam(document: Document) -> str:
    """The name under which it leaves: it tells nothing (TG-10)."""
    return f"document-{str(document.pk)[-6:]}.{SOORTEN[document.mimetype]}"
