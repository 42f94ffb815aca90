"""Making a link for somebody outside (ALG-9; HP2019 10.3, 11.5)."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet

from zicht.afronding.models import Overdracht
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.wederhoor import vraag_accordering
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.links.geheim import Geheim, kenmerk, slot
from zicht.links.models import Link
from zicht.links.soorten import SOORTEN

DAGEN = 7
"""Proposed by Zicht itself; the protocol says nothing."""
MEEST_DAGEN = 30
NIETS_TE_LEZEN = {
    Link.Soort.ACCORDERING: "Deze uitspraak is al goedgekeurd, of mag niet (meer) worden gebruikt.",
    Link.Soort.OVERDRACHT: "Op deze overdracht is al geantwoord.",
    Link.Soort.HULP: "Dat het gezin deze hulp niet wil, is al gemeld.",
}


@daad("persoonlijke link maken", regels=("ALG-9", "OV-2", "OV-5", "ML-2", "TG-5"), actie=Actie.VERZENDEN)
def maak_link(
    *,
    door: Medewerker,
    geheim: Geheim,
    bevinding: Bevinding | None = None,
    overdracht: Overdracht | None = None,
    dagen: int = DAGEN,
) -> Link:
    """Let the informant of a statement approve it, or the party of a handover answer, through a link with a code.

    Once it took over, the party can report through the link that the family refuses its help (OV-2).

    `geheim` comes from `nieuw_geheim`, is shown to the worker and kept nowhere; `dagen` is how long the link works. An
    earlier link for the same thing stops working. Asking to approve is recorded as asking (ALG-9).
    Raises Geweigerd (hard): the text would give away a secret address or a protected melder (TG-5, ML-2). Invoerfout.
    """
    link = _link(bevinding, overdracht)
    bron = _toets_invoer(link, dagen)
    toets_geheimen(link.dossier, link.tekst, aan=bron, ook_eigen_adres=True)
    if link.bevinding is not None and not _is_gevraagd(link.bevinding):
        vraag_accordering(bevinding=link.bevinding, door=door)
    gelijke = _lopend().filter(bevinding=bevinding, overdracht=overdracht)
    gelijke.update(ingetrokken_op=klok.nu())
    link.kenmerk, link.slot = kenmerk(geheim.token), slot(geheim)
    link.geldig_tot = klok.nu() + timedelta(days=dagen)
    link.vastgelegd_door = door
    link.save()
    schrijf(link.dossier, "persoonlijke link maken", door=door, tekst=link.get_soort_display(), over=link)
    return link


def _link(bevinding: Bevinding | None, overdracht: Overdracht | None) -> Link:
    """The row, not saved, with the text as it stands now. Raises Invoerfout."""
    controle = Controle()
    if (bevinding is None) == (overdracht is None):
        controle.fout("bevinding", "Kies één uitspraak of één overdracht.")
    controle.rond_af()
    if bevinding is not None:
        link = Link(soort=Link.Soort.ACCORDERING, dossier=bevinding.dossier, bevinding=bevinding)
    else:
        assert overdracht is not None
        link = Link(soort=soort_voor(overdracht), dossier=overdracht.dossier, overdracht=overdracht)
    link.tekst = SOORTEN[link.soort].tekst(link)
    return link


def _toets_invoer(link: Link, dagen: int) -> Bron:
    controle = Controle()
    if not 1 <= dagen <= MEEST_DAGEN:
        controle.fout("dagen", f"Kies 1 tot en met {MEEST_DAGEN} dagen.")
    if not link.tekst:
        controle.fout(_veld(link), NIETS_TE_LEZEN[Link.Soort(link.soort)])
    bron = SOORTEN[link.soort].ontvanger(link)
    if bron is None:
        controle.fout(_veld(link), "Er staat niemand bij aan wie u de link kunt geven. Leg eerst vast wie het is.")
    controle.rond_af()
    assert bron is not None
    return bron


def soort_voor(overdracht: Overdracht) -> str:
    """What a party can still say about this handover."""
    return Link.Soort.HULP if overdracht.aanvaard_op else Link.Soort.OVERDRACHT


def _veld(link: Link) -> str:
    return "bevinding" if link.bevinding_id else "overdracht"


def _is_gevraagd(bevinding: Bevinding) -> bool:
    """Is an answer awaited already?"""
    return any(not rij.opmerking.strip() for rij in bevinding.accorderingen.filter(akkoord_op=None))


def _lopend() -> QuerySet[Link]:
    return Link.objects.filter(beantwoord_op=None, ingetrokken_op=None)
