"""The persons of a dossier as a family diagram (with the table beside it)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from zicht.dossiers.models import Dossier, Gezag, Persoon, Relatie
from zicht.kern import klok
from zicht.web.tekenen.gezin import Geslacht, Gezin, Ouder, Partners
from zicht.web.tekenen.gezin import Persoon as Getekend

OUDERS = (Relatie.Soort.OUDER_VAN, Relatie.Soort.STIEFOUDER_VAN, Relatie.Soort.PLEEGOUDER_VAN)
PARTNERS = (Relatie.Soort.PARTNER_VAN, Relatie.Soort.EXPARTNER_VAN)
TEKENS: dict[str, Geslacht] = {"man": "m", "vrouw": "v"}


def gezinsdiagram(dossier: Dossier) -> Gezin:
    """Three queries. Who has authority over a child but no known relation is drawn as a parent."""
    geldt = Q(dossier=dossier) & (Q(tot=None) | Q(tot__gt=klok.vandaag()))
    personen = list(Persoon.objects.filter(dossier=dossier).defer("bsn", "begrip", "hulp_bekend"))
    relaties = list(Relatie.objects.filter(geldt, soort__in=(*OUDERS, *PARTNERS)))
    gezag = list(Gezag.objects.filter(geldt))
    paren = {(rij.van_id, rij.naar_id) for rij in relaties if rij.soort in OUDERS}
    paren |= {(rij.gezaghebbende_id, rij.kind_id) for rij in gezag if rij.gezaghebbende_id and _heeft(rij)}
    return Gezin(
        titel="Gezinsdiagram",
        personen=tuple(_getekend(persoon) for persoon in personen),
        partners=tuple(
            Partners(str(rij.van_id), str(rij.naar_id), ex=rij.soort == Relatie.Soort.EXPARTNER_VAN)
            for rij in relaties
            if rij.soort in PARTNERS
        ),
        ouders=tuple(
            Ouder(str(ouder), str(kind), gezag=_gezag(ouder, kind, gezag))
            for ouder, kind in sorted(paren, key=lambda paar: (str(paar[0]), str(paar[1])))
        ),
    )


def _getekend(persoon: Persoon) -> Getekend:
    return Getekend(
        id=str(persoon.pk),
        naam=persoon.naam,
        geslacht=TEKENS.get(persoon.geslacht, "onbekend"),
        geboren=str(persoon.geboortedatum.year) if persoon.geboortedatum else "",
        rol=persoon.get_gezinsrol_display(),
        ongeboren=persoon.ongeboren,
        overleden=persoon.overleden_op is not None,
        nadruk=persoon.directbetrokkene,
    )


def _heeft(rij: Gezag) -> bool:
    return rij.soort not in (Gezag.Soort.GEEN, Gezag.Soort.ONBEKEND)


def _gezag(ouder: UUID | None, kind: UUID, rijen: Iterable[Gezag]) -> bool | None:
    """Has this parent authority over this child? Nothing recorded, or unknown, is unknown."""
    over = [rij for rij in rijen if rij.kind_id == kind and rij.soort != Gezag.Soort.ONBEKEND]
    if any(rij.gezaghebbende_id == ouder and _heeft(rij) for rij in over):
        return True
    niet = any(rij.gezaghebbende_id == ouder or rij.soort == Gezag.Soort.EENHOOFDIG for rij in over)
    return False if niet else None
