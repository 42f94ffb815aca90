"""What must never stand in a letter (hard): TG-5, ML-2, OV-1, SZ-26, RE-4. The last look before anything leaves."""

from __future__ import annotations

from django.db.models import Q

from zicht.dossiers.geheimen import neemt_over, noemt, toets_geheimen
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon
from zicht.kern.fouten import Geweigerd


def toets_brief(dossier: Dossier, tekst: str, *, aan: Persoon | Bron) -> None:
    """Raises Geweigerd when `tekst` for `aan` holds what may not leave.

    No secret address or safe-contact instruction, not even the reader's own: paper is read by others at home. No
    protected melder or informant, no statement held back for a criminal investigation or shielded, no police
    officer's contact data without his permission.
    """
    toets_geheimen(dossier, tekst, aan=aan, ook_eigen_adres=True)
    _toets_niet_te_gebruiken(dossier, tekst)
    _toets_politie(dossier, tekst, aan)


def _toets_niet_te_gebruiken(dossier: Dossier, tekst: str) -> None:
    """OV-1, SZ-26: held back for a criminal investigation. RE-4: shielded at somebody's request."""
    rijen = Bevinding.objects.filter(Q(achtergehouden=True) | Q(afgeschermd_op__isnull=False), dossier=dossier)
    for rij in rijen:
        if not neemt_over(tekst, rij.tekst):
            continue
        if rij.achtergehouden:
            zin = "In deze brief staat een bevinding die wordt achtergehouden voor een strafrechtelijk onderzoek."
            raise Geweigerd("OV-1", f"{zin} Haal haar eruit.")
        raise Geweigerd("RE-4", "In deze brief staat een bevinding die op verzoek is afgeschermd. Haal haar eruit.")


def _toets_politie(dossier: Dossier, tekst: str, aan: Persoon | Bron) -> None:
    """OV-1."""
    agenten = Bron.objects.filter(dossier=dossier, soort=Bron.Soort.POLITIE).exclude(contactgegevens_overdragen=True)
    if any(noemt(bron, tekst) for bron in agenten if bron != aan):
        zin = "In deze brief staat wie de politiemedewerker is of hoe die te bereiken is, zonder diens toestemming."
        raise Geweigerd("OV-1", f"{zin} Haal dat eruit; “de politie” mag er wel in staan.")
