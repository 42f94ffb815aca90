"""Destroying, decided by the second person: never the one who proposed it (RE-6, RE-7, RE-10, RE-11)."""

from __future__ import annotations

from django.db.models import Max

from zicht.bewaren.models import Omvang, Vernietiging, Vernietigingsvoorstel
from zicht.bewaren.persoon import vernietig_persoon
from zicht.bewaren.toetsen import toets_nodig
from zicht.bewaren.uitvoeren import vernietig_dossier
from zicht.bewaren.verzoeken import toegewezen_verzoeken
from zicht.bewaren.voorstellen import eis_eigen_werk, open_voorstel
from zicht.kern import grootboek, klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd
from zicht.kern.models import Medewerker, Rol
from zicht.protocol.versies import versie_op

DOSSIER, PERSOON = "dossier", "persoon"
"""The kinds of the ledger."""


@daad("vernietiging goedkeuren", regels=("RE-6", "RE-7", "RE-10", "RE-11", "TG-2"))
def keur_vernietiging_goed(*, voorstel: Vernietigingsvoorstel, door: Medewerker) -> Vernietiging:
    """Destroy what was proposed, now and for good; gives the certificate.

    Everything is looked at again under the lock. Raises Geweigerd for anybody but a leidinggevende, for who proposed
    it or is there by noodtoegang, before the end of the term or without a granted request (all hard); Invoerfout when
    the proposal is gone or a background job works on the dossier.
    """
    if not door.heeft(Rol.LEIDINGGEVENDE):
        raise Geweigerd("RE-11", "Een leidinggevende keurt vernietigen goed. Vraag het aan haar.")
    eis_eigen_werk(voorstel.dossier, door)
    rij = open_voorstel(voorstel.pk)
    voorsteller = rij.vastgelegd_door
    if voorsteller is None or voorsteller.pk == door.pk:
        zin = "Vernietigen doen twee mensen samen. U stelde het zelf voor: vraag een andere leidinggevende."
        raise Geweigerd("RE-11", zin)
    dossier, persoon = rij.dossier, rij.persoon
    verzoek = toets_nodig(dossier, rij.grond, persoon)
    if rij.omvang == Omvang.DOSSIER or persoon is None:
        aantallen = vernietig_dossier(dossier.pk)
        grootboek.noteer(DOSSIER, dossier.pk)
    else:
        geheel = any(een.geheel for een in toegewezen_verzoeken(dossier) if een.verzoek.pk == verzoek)
        aantallen = vernietig_persoon(persoon, ook_identiteit=geheel)
        grootboek.noteer(PERSOON, persoon.pk)
    return maak_bewijs(rij.omvang, rij.grond, aantallen, voorgesteld_door=voorsteller, goedgekeurd_door=door)


def maak_bewijs(
    omvang: str,
    grond: str,
    aantallen: dict[str, int],
    *,
    voorgesteld_door: Medewerker | None = None,
    goedgekeurd_door: Medewerker | None = None,
) -> Vernietiging:
    """The certificate; without the two workers only for what is destroyed again after a restore (`Grond.HERSTEL`)."""
    hoogste = Vernietiging.objects.aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    return Vernietiging.objects.create(
        nummer=hoogste + 1,
        omvang=omvang,
        grond=grond,
        op=klok.vandaag(),
        voorgesteld_door=voorgesteld_door,
        goedgekeurd_door=goedgekeurd_door,
        aantallen=aantallen,
        versie_protocol=versie_op(klok.vandaag()),
    )
