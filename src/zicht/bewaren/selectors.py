"""What the screens of retention show: the list for the two people, one dossier, a proposal, certificates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet

from zicht.bewaren.benamingen import op_naam
from zicht.bewaren.models import Bewaarbesluit, Lijstregel, Omvang, Vernietiging, Vernietigingsvoorstel
from zicht.bewaren.openstaand import openstaand
from zicht.bewaren.persoon import alleen_over
from zicht.bewaren.termijnen import Bewaarstand, bewaarstanden
from zicht.bewaren.toetsen import Gronden, geldige_gronden
from zicht.bewaren.verzamelen import tel
from zicht.contact.feiten import lees_feiten
from zicht.dossiers.models import Dossier
from zicht.dossiers.toegang import eigen_zicht
from zicht.kern.models import Medewerker

PER_BLAD = 25
OPEN = Vernietigingsvoorstel.Stand.OPEN


@dataclass(frozen=True)
class Regel:
    """One line of the list. `klopt_nog`: not changed since the list was made last night."""

    stand: Bewaarstand
    op_lijst_als: str
    open: tuple[str, ...]

    @property
    def klopt_nog(self) -> bool:
        return self.stand.stand == self.op_lijst_als


@dataclass(frozen=True)
class Dossierbeeld:
    """How long this dossier is kept, why, what is still open, and what there is to destroy on."""

    gronden: Gronden
    open: tuple[str, ...]
    besluiten: tuple[Bewaarbesluit, ...]
    voorstellen: tuple[Vernietigingsvoorstel, ...]

    @property
    def stand(self) -> Bewaarstand:
        return self.gronden.stand

    @property
    def open_voorstel(self) -> Vernietigingsvoorstel | None:
        return next((een for een in self.voorstellen if een.stand == OPEN), None)

    @property
    def kan_worden_voorgesteld(self) -> bool:
        return self.open_voorstel is None and (self.stand.mag_weg or bool(self.gronden.verzoeken))


@dataclass(frozen=True)
class Voorstelbeeld:
    """A proposal as the second person judges it: what goes, by kind, and what stays."""

    voorstel: Vernietigingsvoorstel
    gaat: list[tuple[str, int]]
    blijft: tuple[str, ...]
    stand: Bewaarstand
    open: tuple[str, ...]

    @property
    def aantal(self) -> int:
        return sum(aantal for _, aantal in self.gaat)


def lijst(medewerker: Medewerker, stand: str, blad: int) -> tuple[Page[Lijstregel], list[Regel]]:
    """One page of the list, the longest over first, with the reasons as they are today. Nine queries and a count."""
    rijen = _zichtbaar(medewerker).filter(stand=stand).order_by("tot_en_met", "dossier_id")
    pagina = Paginator(rijen, PER_BLAD).get_page(blad)
    ids = [rij.pk for rij in pagina.object_list]
    standen, open_ = bewaarstanden(ids), openstaand(ids)
    regels = [
        Regel(standen[rij.pk], rij.stand, tuple(open_.get(rij.pk, ())))
        for rij in pagina.object_list
        if rij.pk in standen
    ]
    return pagina, regels


def tellingen(medewerker: Medewerker) -> dict[str, int]:
    """How many there are of each kind, for who looks."""
    geteld = _zichtbaar(medewerker).order_by().values_list("stand").annotate(aantal=Count("pk"))
    return {**dict.fromkeys(Lijstregel.Stand.values, 0), **dict(geteld)}


def open_voorstellen(medewerker: Medewerker) -> list[Vernietigingsvoorstel]:
    """What waits for a second person, the oldest first; breaking the glass gives no part in it."""
    rijen = Vernietigingsvoorstel.objects.filter(eigen_zicht(medewerker, "dossier__"), stand=OPEN)
    return list(rijen.select_related("dossier", "vastgelegd_door").order_by("op", "id"))


def dossierbeeld(dossier: Dossier) -> Dossierbeeld:
    """The retention of one dossier."""
    besluiten = Bewaarbesluit.objects.filter(dossier=dossier).select_related("besloten_door").order_by("-vastgelegd_op")
    voorstellen = Vernietigingsvoorstel.objects.filter(dossier=dossier).select_related("vastgelegd_door", "persoon")
    return Dossierbeeld(
        gronden=geldige_gronden(dossier),
        open=tuple(openstaand([dossier.pk]).get(dossier.pk, ())),
        besluiten=tuple(besluiten),
        voorstellen=tuple(voorstellen.order_by("-op", "-id")),
    )


def voorstelbeeld(voorstel: Vernietigingsvoorstel) -> Voorstelbeeld:
    """What would go and what would stay when this proposal were approved now."""
    dossier = voorstel.dossier_id
    return Voorstelbeeld(
        voorstel=voorstel,
        gaat=op_naam(_gaat(voorstel)),
        blijft=BLIJFT_VAN_PERSOON if voorstel.omvang == Omvang.PERSOON else BLIJFT_VAN_DOSSIER,
        stand=bewaarstanden([dossier])[dossier],
        open=tuple(openstaand([dossier]).get(dossier, ())),
    )


BLIJFT_VAN_DOSSIER = (
    "Cijfers per melding, zonder namen, data of nummers: soort, uitkomst, op tijd of niet, leeftijdsklassen.",
    "Een bewijs van vernietiging met de grond, de dag, uw beider namen en aantallen. Het noemt het gezin niet.",
    "Regels van het logboek, die dan naar niemand meer wijzen.",
    "Een regel in het grootboek, waarmee een oude back-up het dossier niet terugbrengt.",
)
BLIJFT_VAN_PERSOON = (
    "Wat ook over anderen gaat. Zijn of haar naam is daarin doorgehaald, als het verzoek geheel is toegewezen.",
    "Brieven die anderen kregen, zoals ze zijn verstuurd, en bestanden die ook over anderen gaan.",
    "Van een kind het geboortejaar: daarmee is te zeggen hoe lang het dossier voor de anderen blijft.",
    "Een bewijs van vernietiging en een regel in het grootboek. Ze noemen niemand van het gezin.",
)


def bewijzen(blad: int) -> Page[Vernietiging]:
    """The certificates, the newest first."""
    rijen = Vernietiging.objects.select_related("voorgesteld_door", "goedgekeurd_door").order_by("-nummer")
    return Paginator(rijen, PER_BLAD).get_page(blad)


def bewijs(nummer: int) -> Vernietiging | None:
    return Vernietiging.objects.select_related("voorgesteld_door", "goedgekeurd_door").filter(nummer=nummer).first()


def laatst_bijgewerkt() -> date | None:
    """The day on which something was last put on the list; None when nothing ever was."""
    return Lijstregel.objects.order_by("-gevonden_op").values_list("gevonden_op", flat=True).first()


def _gaat(voorstel: Vernietigingsvoorstel) -> dict[str, int]:
    if voorstel.persoon_id is None:
        return tel(voorstel.dossier_id)
    feiten = lees_feiten(voorstel.dossier)
    namen = sorted(type(feiten.rijen[pk]).__name__ for pk in alleen_over(feiten, voorstel.persoon_id))
    return {naam: namen.count(naam) for naam in dict.fromkeys(namen)}


def _zichtbaar(medewerker: Medewerker) -> QuerySet[Lijstregel]:
    """Only what exists for this worker (TG-2, TG-3), and what nobody proposed yet."""
    wacht: QuerySet[Vernietigingsvoorstel, UUID] = Vernietigingsvoorstel.objects.filter(stand=OPEN).values_list(
        "dossier_id", flat=True
    )
    return Lijstregel.objects.filter(eigen_zicht(medewerker, "dossier__")).exclude(dossier__in=wacht)
