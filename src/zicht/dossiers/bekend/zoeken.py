"""Searching for a person: by name, birth date, postcode with number, phone or e-mail, or the number of a dossier.

A dossier that does not exist for this worker is not found either (TG-2, TG-3); a secret address is in no table that is
searched (TG-5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import Prefetch, Q, QuerySet, Value, prefetch_related_objects
from django.db.models.functions import Collate, Concat

from zicht.dossiers.gelijkenis import zoeksleutels
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.models import Adres, Persoon
from zicht.dossiers.toegang import log_lijst, zicht_ingevuld
from zicht.kern import klok
from zicht.kern.logboek.codes import Actie, Grond
from zicht.kern.models import Medewerker

MEEST = 50
GETOOND = (
    *("voornamen", "voorvoegsel", "achternaam", "geboortedatum", "geboortedatum_nauwkeurigheid", "gezinsrol"),
    *("dossier__nummer", "dossier__definitief_einde_op"),
)
"""What is read of a person who is found: no more than the list shows."""
DREMPEL = "0.6"
"""How alike the typed words and a part of a stored name are, from 0 to 1."""
_DOSSIERNUMMER = re.compile(r"\s*D?0*(\d{1,9})\s*", re.IGNORECASE)
_ADRES = re.compile(r"\s*(\d{4}\s*[A-Za-z]{2})\b\W*(.*)")


@dataclass(frozen=True)
class Gevonden:
    """A person that was found. `woonplaats` is empty when it is not known, or when the address is secret (TG-5)."""

    persoon: UUID
    dossier: UUID
    nummer: str
    naam: str
    geboortedatum: date | None
    nauwkeurigheid: str
    rol: str
    woonplaats: str
    loopt: bool


def zoek_persoon(tekst: str, geboortedatum: date | None, medewerker: Medewerker) -> list[Gevonden]:
    """At most fifty persons that this worker may see, the best first. Nothing asked finds nothing.

    What is shown is logged (TG-4).
    """
    if not tekst.strip() and geboortedatum is None:
        return []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [DREMPEL])
        rijen = _eerste(_zoek(tekst.strip(), geboortedatum), zicht_ingevuld(medewerker, "dossier__"))
        gewoon = Prefetch("adressen", Adres.objects.filter(tot=None).order_by("id"), to_attr="huidig")
        prefetch_related_objects(rijen, gewoon, "geheime_adressen")
        gevonden = [_gevonden(rij) for rij in rijen]
    getoond = {een.dossier for een in gevonden}
    log_lijst(medewerker, getoond, wat="zoeken", actie=Actie.ZOEKEN, grond=Grond.ZOEKEN)
    return gevonden


def _eerste(vragen: Iterable[QuerySet[Persoon]], mag: Q) -> list[Persoon]:
    """The first persons of these questions together; a later one is only asked when there is room left."""
    gevonden: dict[UUID, Persoon] = {}
    for vraag in vragen:
        if len(gevonden) < MEEST:
            for rij in vraag.filter(mag).select_related("dossier").only(*GETOOND)[:MEEST]:
                gevonden.setdefault(rij.pk, rij)
    return list(gevonden.values())[:MEEST]


def _zoek(tekst: str, geboortedatum: date | None) -> Iterable[QuerySet[Persoon]]:
    """From precise to wide. Among millions a name that looks alike is slow to find, one that begins so is not."""
    personen = Persoon.objects.all()
    if geboortedatum is not None:
        personen = personen.filter(geboortedatum__in=zoeksleutels.datumvarianten(geboortedatum))
    if not tekst:
        return [personen.order_by("zoeknaam", "id")]
    exact = _precies(tekst)
    if exact is not None:
        return [personen.filter(exact).order_by("zoeknaam", "id")]
    naam = zoeksleutels.zoeknaam(Kenmerken(achternaam=tekst))
    if not naam:
        return []
    if geboortedatum is not None:
        # Of millions some thousands were born on such a day: quicker read one by one than by the index on names.
        return [_lijkt(personen.annotate(los=Concat("zoeknaam", Value(""))), "los", naam)]
    alfabet = personen.annotate(alfabet=Collate("zoeknaam", "C"))
    begint = alfabet.filter(alfabet__startswith=naam).order_by("alfabet", "id")
    return [begint, _lijkt(personen, "zoeknaam", naam)]


def _lijkt(personen: QuerySet[Persoon], veld: str, naam: str) -> QuerySet[Persoon]:
    """Whose name in `veld` looks like this one or holds it, the most alike first."""
    gelijk = Q(**{f"{veld}__trigram_word_similar": naam}) | Q(**{f"{veld}__contains": naam})
    lijkt = personen.filter(gelijk).annotate(lijkt=TrigramWordSimilarity(naam, "zoeknaam"))
    return lijkt.order_by("-lijkt", "zoeknaam", "id")


def lees_dossiernummer(tekst: str) -> int | None:
    """The number in "D0000012", "D12" or "12"; None when it is no number of a dossier."""
    gelezen = _DOSSIERNUMMER.fullmatch(tekst)
    return int(gelezen[1]) if gelezen else None


def _precies(tekst: str) -> Q | None:
    """What has a form of its own: an address, a number of a dossier, a phone number, an e-mail address."""
    if adres := _ADRES.fullmatch(tekst):
        huis = zoeksleutels.huisnummer(adres[2])
        deuren = Adres.objects.filter(postcode=zoeksleutels.postcode(adres[1]))
        if huis:
            deuren = deuren.filter(huisnummer__regex=rf"^0*{huis[0]}(\D|$)")
        return Q(pk__in=deuren.values("persoon"))
    if telefoon := zoeksleutels.telefoon(tekst):
        return Q(contactgegevens__zoekwaarde=telefoon)
    if "@" in tekst:
        return Q(contactgegevens__zoekwaarde=tekst.casefold())
    nummer = lees_dossiernummer(tekst)
    return None if nummer is None else Q(dossier__nummer=nummer)


def _gevonden(persoon: Persoon) -> Gevonden:
    huidig: list[Adres] = getattr(persoon, "huidig", [])
    geheim = any(rij.tot is None or rij.tot > klok.vandaag() for rij in persoon.geheime_adressen.all())
    return Gevonden(
        persoon=persoon.pk,
        dossier=persoon.dossier_id,
        nummer=str(persoon.dossier),
        naam=persoon.naam,
        geboortedatum=persoon.geboortedatum,
        nauwkeurigheid=str(persoon.geboortedatum_nauwkeurigheid),
        rol=persoon.get_gezinsrol_display(),
        woonplaats=huidig[-1].plaats if huidig and not geheim else "",
        loopt=persoon.dossier.definitief_einde_op is None,
    )
