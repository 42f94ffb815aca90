"""Somebody's own statement beside the data he does not agree with: always added (RE-5; HP2019 15.8.5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker
from zicht.rechten.beperkingen import geldend
from zicht.rechten.beslissen import Deelbeslissing, beslis_op_verzoek
from zicht.rechten.bevoegd import JA, NEE, Aanvrager, wie_mag
from zicht.rechten.models import Beslissing, EigenVerklaring, Verzoek
from zicht.rechten.uitvoeren import markeer_uitgevoerd

TOEGEVOEGD = "Uw eigen verklaring staat bij de gegevens waar u het niet mee eens bent."


@daad("eigen verklaring toevoegen", regels=("RE-5", "RE-8", "RE-9"))
def voeg_eigen_verklaring_toe(
    *,
    dossier: Dossier,
    door: Medewerker,
    tekst: str,
    betrokkene: Persoon | None = None,
    persoon: Persoon | None = None,
    bron: Bron | None = None,
    instelling: str = "",
    bij: Sequence[Bevinding] = (),
    verzoek: Verzoek | None = None,
    op: date | None = None,
) -> EigenVerklaring:
    """Add a statement in the person's own words, `bij` the statements it answers or the file as a whole.

    Who states it is `persoon`, `bron` or `instelling`; `betrokkene` is whose data it is about (None: what `bron` told).
    With `verzoek` these come from the request, which is granted and met by it. A statement about oneself is never
    refused, at any age. Raises Invoerfout; Geweigerd when a representative holds no right, or the leidinggevende
    limited it (RE-8, RE-9).
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("tekst", tekst, "Schrijf de verklaring in de woorden van de persoon zelf.")
    controle.uit_dossier("bij", dossier, bij)
    controle.uit_dossier("betrokkene", dossier, [betrokkene, persoon, bron, verzoek])
    if verzoek is not None:
        betrokkene, persoon, bron = verzoek.betrokkene, verzoek.aanvrager, verzoek.aanvrager_bron
        instelling = verzoek.instelling
        if verzoek.soort != Verzoek.Soort.EIGEN_VERKLARING:
            controle.fout("verzoek", "Dit verzoek gaat over iets anders dan een eigen verklaring.")
    wie = persoon or bron or instelling.strip()
    if not wie:
        controle.fout("persoon", "Kies van wie de verklaring is.")
    controle.rond_af()
    if verzoek is None:
        _toets_bevoegd(dossier, wie, betrokkene, dag)
    else:
        _wijs_toe(verzoek, door, dag)
    verklaring = EigenVerklaring.objects.create(
        dossier=dossier,
        verzoek=verzoek,
        betrokkene=betrokkene,
        persoon=persoon,
        bron=bron,
        instelling=instelling.strip(),
        tekst=tekst,
        op=dag,
        vastgelegd_door=door,
    )
    verklaring.bij.set(bij)
    schrijf(dossier, "eigen verklaring toevoegen", door=door, op=dag, over=verklaring)
    return verklaring


def _toets_bevoegd(dossier: Dossier, wie: Aanvrager, betrokkene: Persoon | None, dag: date) -> None:
    if isinstance(wie, Persoon) and wie == betrokkene:
        return
    bevoegd = wie_mag(dossier, wie, betrokkene, dag)
    if bevoegd.uitkomst == NEE:
        raise Geweigerd(bevoegd.regel, f"Deze persoon kan hier niet voor een ander verklaren. {bevoegd.waarom[-1]}")
    if bevoegd.uitkomst != JA:
        raise Invoerfout({"persoon": f"{bevoegd.waarom[-1]} Zoek dat eerst uit."})
    for beperking in geldend(dossier, aanvrager=wie, betrokkene=betrokkene, dag=dag):
        if Verzoek.Soort.EIGEN_VERKLARING in beperking.rechten:
            raise Geweigerd(beperking.regel, "De leidinggevende heeft dit recht van deze vertegenwoordiger beperkt.")


def _wijs_toe(verzoek: Verzoek, door: Medewerker, dag: date) -> None:
    """A statement that is there, was granted: the parts without a decision get theirs."""
    open_delen = verzoek.onderdelen.filter(beslissingen=None).values_list("nummer", flat=True)
    delen = [Deelbeslissing(nummer, Beslissing.Uitkomst.TOEGEWEZEN, TOEGEVOEGD) for nummer in open_delen]
    if delen:
        beslis_op_verzoek(verzoek=verzoek, door=door, beslissingen=delen, op=dag)
    markeer_uitgevoerd(verzoek, dag)
