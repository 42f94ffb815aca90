"""The receiver read the text."""

from __future__ import annotations

from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.logboek.codes import Actie
from zicht.links.models import Link


@daad("persoonlijke link openen", regels=("ALG-9", "OV-5"), actie=Actie.RAADPLEGEN)
def open_link(*, link: Link) -> Link:
    """Record that the text was shown: each time in the log, the first time in the dossier. No worker did it."""
    if link.geopend_op is None:
        link.geopend_op = klok.nu()
        link.save(update_fields=["geopend_op"])
        schrijf(link.dossier, "persoonlijke link openen", door=None, over=link, is_wijziging=False)
    return link
