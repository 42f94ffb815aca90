"""The receiver answers, once (ALG-9, OV-5)."""

from __future__ import annotations

from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import NietGevonden
from zicht.links.geldig import klopt_nog, loopt
from zicht.links.models import Link
from zicht.links.soorten import SOORTEN

MEEST_TEKENS = 4000


@daad("via persoonlijke link antwoorden", regels=("ALG-9", "OV-2", "OV-5"))
def antwoord_via_link(*, link: Link, keuze: str, toelichting: str = "") -> Link:
    """Make the answer a fact by the act of the worker's screen, in nobody's name: the time line says that a link did.

    Raises NietGevonden when the link does not work any more, also when another answer came just before; Invoerfout.
    """
    link = Link.objects.select_related("dossier", "bevinding__bron", "overdracht__ontvanger").get(pk=link.pk)
    if not (loopt(link, klok.nu()) and klopt_nog(link)):
        raise NietGevonden
    soort = SOORTEN[link.soort]
    controle = Controle()
    gekozen = soort.keuze(keuze)
    if gekozen is None:
        controle.fout("keuze", "Kies een antwoord.")
    elif gekozen.vraagt:
        controle.ingevuld("toelichting", toelichting, gekozen.vraagt)
    if len(toelichting) > MEEST_TEKENS:
        controle.fout("toelichting", f"Schrijf het korter: ten hoogste {MEEST_TEKENS} tekens.")
    controle.rond_af()
    assert gekozen is not None
    soort.antwoord(link, keuze, toelichting)
    link.beantwoord_op = klok.nu()
    link.antwoord = keuze
    link.save(update_fields=["beantwoord_op", "antwoord"])
    schrijf(link.dossier, "via persoonlijke link antwoorden", door=None, tekst=gekozen.label, over=link)
    return link
