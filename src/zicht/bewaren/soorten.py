"""Which tables hold something of a dossier and go with it, and which stay and why (RE-11).

Nobody keeps a list of what goes: it follows from the columns. What stays must be named here with the reason; a test
fails for a table that is neither.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from zicht.dossiers.models import Dossier, Gebeurtenis, Verplichting

Soort = type[models.Model]

BLIJFT = {
    "account.EmailAddress": "adressen van medewerkers",
    "account.EmailConfirmation": "bevestiging van een adres van een medewerker",
    "advies.Advies": "hoort bij geen dossier en noemt niemand; `zicht.advies.opruimen` verwijdert het (ADV-3, ADV-10)",
    "advies.Adviesvrager": "wie om advies vroeg; gaat weg bij intrekken en met het laatste contact (ADV-2, ADV-3)",
    "advies.AmbtshalveOverweging": "hoort bij een advies, noemt niemand en gaat met dat advies weg (ADV-3, ADV-9)",
    "advies.AmbtshalveRaadpleging": "gaat weg met de overweging (ADV-3)",
    "advies.Vervolgafspraak": "gaat weg met de adviesvrager (ADV-2)",
    "afronding.Evaluatietelling": "hoe vaak een antwoord is gegeven; hoort bij niemand (NZ-4)",
    "afronding.Resultaattelling": "cijfers over het monitoren van een heel jaar; hoort bij niemand (MON-5)",
    "auth.Group": "groepen van Django; Zicht gebruikt ze niet",
    "auth.Group_permissions": "groepen van Django; Zicht gebruikt ze niet",
    "auth.Permission": "namen van rechten in het programma",
    "bewaren.Grootboekregel": "noemt niets: een kenmerk dat niet is terug te rekenen",
    "bewaren.StatistiekMelding": "cijfers zonder identiteit, die de wet vraagt (HP2019 bijlage 1)",
    "bewaren.Vernietiging": "het bewijs, zonder wie of welk dossier",
    "brieven.Sjabloon": "teksten van de organisatie, over niemand",
    "contenttypes.ContentType": "namen van tabellen",
    "kern.Concept": "hoort bij de medewerker; wat over een dossier gaat, haalt `achtergrond` weg",
    "kern.Leesreden": "waarom een medewerker veel opende, onder zijn eigen sleutel; na 90 dagen weg",
    "kern.Logregel": "noemt alleen pseudoniemen, en hun sleutel is weg (TG-4)",
    "kern.Medewerker": "wie hier werkt, niet over wie een dossier gaat",
    "kern.Sessie": "wie ingelogd is; `achtergrond` haalt weg wat het dossier noemt",
    "kern.Sleutel": "de sleutels van het dossier gaan apart, als eerste",
    "kern.Team": "namen van teams",
    "links.Linkpoging": "telt pogingen per onleesbaar kenmerk; gaat na een maand weg",
    "mfa.Authenticator": "tweede factor van een medewerker",
    "procrastinate.ProcrastinateEvent": "hoort bij een taak; `achtergrond` haalt taken over het dossier weg",
    "procrastinate.ProcrastinateJob": "`achtergrond` haalt weg wat het dossier noemt",
    "procrastinate.ProcrastinatePeriodicDefer": "wanneer vaste taken liepen",
    "procrastinate.ProcrastinateWorker": "welke processen draaien",
    "socialaccount.SocialAccount": "account van een medewerker bij de inlogdienst",
    "socialaccount.SocialApp": "instellingen van de inlogdienst",
    "socialaccount.SocialToken": "sleutel van een medewerker bij de inlogdienst",
}
MEE_MET_VERWIJZING: tuple[Soort, ...] = (Gebeurtenis, Verplichting)
"""Rows of another dossier that speak of something by its id only: a line of the time line, a derived obligation."""


def soorten() -> list[Soort]:
    """Every table of the program with rows of its own, links between tables included."""
    return [soort for soort in apps.get_models(include_auto_created=True) if not soort._meta.proxy]


def dossierveld(soort: Soort) -> models.Field[Any, Any] | None:
    """The column that says to which dossier a row belongs."""
    for veld in soort._meta.concrete_fields:
        if veld.name == "dossier" and (veld.related_model is Dossier or isinstance(veld, models.UUIDField)):
            return veld
    return None


def verwijzingen(soort: Soort) -> list[models.ForeignKey[Any, Any]]:
    """Its foreign keys."""
    return [veld for veld in soort._meta.concrete_fields if isinstance(veld, models.ForeignKey)]


def losse_ids(soort: Soort) -> list[models.Field[Any, Any]]:
    """Columns that name a row of another table without a key of the database."""
    velden = soort._meta.concrete_fields
    return [veld for veld in velden if isinstance(veld, models.UUIDField) and not veld.primary_key]


@cache
def meegaand() -> tuple[Soort, ...]:
    """The tables whose rows go with a dossier: by their own column, or by a key to a row that goes."""
    mee: set[Soort] = {Dossier}
    kandidaten = [soort for soort in soorten() if soort._meta.label not in BLIJFT]
    while nieuw := {soort for soort in kandidaten if soort not in mee and _hoort_bij(soort, mee)}:
        mee |= nieuw
    return tuple(soort for soort in soorten() if soort in mee)


def _hoort_bij(soort: Soort, mee: set[Soort]) -> bool:
    return dossierveld(soort) is not None or any(veld.related_model in mee for veld in verwijzingen(soort))


def onverdeeld() -> list[str]:
    """Tables that neither go with a dossier nor are known to stay."""
    return [soort._meta.label for soort in soorten() if soort not in meegaand() and soort._meta.label not in BLIJFT]
