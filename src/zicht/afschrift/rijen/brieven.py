"""Letters as they were sent, and copies given before (RE-1)."""

from __future__ import annotations

from zicht.afschrift.models import Afschrift, Bijlagetekst, Passagekeuze
from zicht.afschrift.rij import Rij, Veld, allen, bron_in, samen, van, veld
from zicht.afschrift.soorten import Kring, Soort
from zicht.brieven.inhoud import lees
from zicht.brieven.models import Brief
from zicht.dossiers.afscherming import naam_voor_anderen


def _kring(rij: Brief) -> Kring:
    return van("persoon_id")(rij) if rij.persoon_id else samen(allen, bron_in("bron_id"))(rij)


def _aan(rij: Brief) -> str:
    if rij.bron is not None:
        return naam_voor_anderen(rij.bron)
    return str(rij.persoon or "")


RIJEN = (
    Rij(
        Brief,
        lambda r: Soort.GESPREK if r.persoon_id else Soort.VERSTREKKING,
        betreft=_kring,
        titel=lambda r: "Brief",
        dag=lambda r: r.verstuurd_op,
        kijk_na=lambda r: "" if r.persoon_id else "Een brief aan een ander: kijk na of hij over deze persoon gaat.",
        # A draft was said to nobody.
        alleen=lambda r: r.stand == Brief.Stand.VERSTUURD,
        apart=True,
        mee=("persoon", "bron", "sjabloon"),
        velden=(Veld("Aan", _aan), Veld("Tekst", lambda r: lees(r).tekst, tekst=True)),
        verzwegen=("over", "invulling", "html", "pdf"),
    ),
    Rij(
        Bijlagetekst,
        niet="De woorden van een bestand, om namen in te zoeken. Het bestand zelf gaat als bijlage mee.",
        verzwegen=("tekst",),
    ),
    Rij(
        Afschrift,
        Soort.RECHTEN,
        betreft=van("voor_id", "aanvrager_id"),
        titel=lambda r: "Eerder afschrift",
        dag=lambda r: r.verstrekt_op or r.vastgelegd_op,
        alleen=lambda r: r.stand == Afschrift.Stand.VERSTREKT,
        mee=("aanvrager",),
        velden=(veld("Verstrekt", "verstrekt_op"), veld("Hoe", "wijze"), veld("Aan", "aanvrager")),
        verzwegen=("recht_reden", "pdf", "gegevens", "gegeven_rijen"),
    ),
    Rij(
        Passagekeuze,
        niet="Het nakijken van een afschrift; de reden van weglaten staat in het afschrift zelf.",
        verzwegen=("reden",),
    ),
)
