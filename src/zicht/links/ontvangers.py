"""Who read a text through a link: a rectification goes to him too (ALG-16)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.dossiers.geheimen import neemt_over
from zicht.dossiers.ontvangers import FouteTekst, Ontvanger, naam_van_ontvanger, vindt_ontvangers
from zicht.kern import klok
from zicht.links.models import Link
from zicht.links.soorten import SOORTEN


@vindt_ontvangers
def _via_links(fout: FouteTekst) -> Iterator[Ontvanger]:
    rijen = Link.objects.filter(dossier=fout.dossier).exclude(geopend_op=None)
    for rij in rijen.select_related("bevinding__bron", "overdracht__ontvanger"):
        if rij.geopend_op and neemt_over(rij.tekst, fout.tekst):
            wie = naam_van_ontvanger(None, SOORTEN[rij.soort].ontvanger(rij))
            yield Ontvanger(wie, "Persoonlijke link", klok.dag(rij.geopend_op))
