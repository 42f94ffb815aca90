"""Revoking a link: sent to the wrong address, or no longer needed."""

from __future__ import annotations

from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.links.models import Link


@daad("persoonlijke link intrekken", regels=("ALG-9", "OV-5"))
def trek_link_in(*, link: Link, door: Medewerker, reden: str = "") -> Link:
    """From now on the link opens nothing. Raises Invoerfout when it was answered or revoked already."""
    link = Link.objects.select_related("dossier").get(pk=link.pk)
    controle = Controle()
    if link.beantwoord_op is not None:
        controle.fout("link", "Op deze link is al geantwoord: hij werkt niet meer.")
    if link.ingetrokken_op is not None:
        controle.fout("link", "Deze link is al ingetrokken.")
    controle.rond_af()
    link.ingetrokken_op = klok.nu()
    link.save(update_fields=["ingetrokken_op"])
    schrijf(link.dossier, "persoonlijke link intrekken", door=door, tekst=reden, over=link)
    return link
