"""Bekend?: candidates for the same people with the reasons for and against; the worker chooses, per person (ML-9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from zicht.contact.invoer import PersoonInvoer
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.bekend import Bekenden, Herkend, Kandidaat, Lid, zoek_met_advies
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern.fouten import Fout, Invoerfout
from zicht.protocol.taal import opsomming
from zicht.web.contact.nieuw import IntakeScherm
from zicht.web.contact.ontwerp import Ontwerp, als_gestuurd
from zicht.web.contact.personenrij import kenmerken

NIEUW = "nieuw"
PERSOONSVELD = "wie-"
REDEN = "Gekozen bij de melding"


@dataclass(frozen=True)
class Keuzeregel:
    """One searched person beside one candidate family: who of them he may be, and what was chosen."""

    veld: str
    naam: str
    herkend: Herkend | None
    leden: tuple[Lid, ...]
    gekozen: str
    ontbreekt: bool
    """This family was chosen and nobody said who this person is in it."""


@dataclass(frozen=True)
class KandidaatBlok:
    kandidaat: Kandidaat
    regels: list[Keuzeregel]
    gekozen: bool

    @property
    def leden(self) -> str:
        """Who this family is, by name."""
        return opsomming([lid.naam for lid in self.kandidaat.leden])


def veldnaam(kandidaat: Kandidaat, plek: int) -> str:
    return f"{PERSOONSVELD}{kandidaat.dossier}-{plek}"


def blokken(bekenden: Bekenden, personen: Sequence[PersoonInvoer], gekozen: QueryDict) -> list[KandidaatBlok]:
    """What the page shows per candidate; nothing is chosen beforehand."""
    return [
        KandidaatBlok(
            kandidaat=kandidaat,
            regels=[_regel(kandidaat, plek, een, gekozen) for plek, een in enumerate(personen)],
            gekozen=is_gekozen(kandidaat, gekozen),
        )
        for kandidaat in bekenden.kandidaten
    ]


def is_gekozen(kandidaat: Kandidaat, gekozen: QueryDict) -> bool:
    return gekozen.get("keuze") == str(kandidaat.dossier)


def herkend_als(kandidaat: Kandidaat, plek: int) -> Herkend | None:
    """Whom of this family the searched person at `plek` looks like, if anybody."""
    return next((h for h in kandidaat.herkend if h.gezocht == plek), None)


def open_plekken(kandidaat: Kandidaat, gestuurd: QueryDict, personen: int) -> list[int]:
    """Who looks like somebody of this family while nobody said who he is: he would be in the dossier twice (ML-9).

    That he is nobody of this family is an answer too, "niemand".
    """
    return [
        plek for plek in range(personen) if herkend_als(kandidaat, plek) and not gestuurd.get(veldnaam(kandidaat, plek))
    ]


def _regel(kandidaat: Kandidaat, plek: int, een: PersoonInvoer, gekozen: QueryDict) -> Keuzeregel:
    veld = veldnaam(kandidaat, plek)
    herkend = herkend_als(kandidaat, plek)
    eerst = [herkend.lid] if herkend else []
    leden = (*eerst, *(lid for lid in kandidaat.leden if lid not in eerst))
    ontbreekt = is_gekozen(kandidaat, gekozen) and bool(herkend) and not gekozen.get(veld)
    return Keuzeregel(veld, kenmerken(een).naam, herkend, leden, gekozen.get(veld, ""), ontbreekt)


@dataclass(frozen=True)
class Keuze:
    """What the worker chose: a dossier or a new family, and per person who he is."""

    dossier: Dossier | None
    zelfde: Mapping[int, Persoon]
    kansen: Mapping[int, float]
    kans: float | None


NIEMAND = Keuze(dossier=None, zelfde={}, kansen={}, kans=None)


def kiest_niemand(gestuurd: QueryDict) -> bool:
    """A new family, and of nobody was said who he is: then there is no offer to look up again."""
    return gestuurd.get("keuze") == NIEUW and not any(
        waarde for veld, waarde in gestuurd.items() if veld.startswith(PERSOONSVELD)
    )


def lees_keuze(bekenden: Bekenden, gestuurd: QueryDict, *, personen: int) -> Keuze:
    """Only what was offered can be chosen: an id of another dossier is no choice. Raises Invoerfout."""
    gekozen = gestuurd.get("keuze", "")
    kandidaat = next((k for k in bekenden.kandidaten if str(k.dossier) == gekozen), None)
    if kandidaat is None and gekozen != NIEUW:
        raise Invoerfout({"keuze": "Kies of dit een bekend gezin is, of een nieuw gezin."})
    if kandidaat and (aantal := len(open_plekken(kandidaat, gestuurd, personen))):
        open_ = "wie deze persoon is" if aantal == 1 else "wie deze personen zijn"
        raise Invoerfout({"keuze": f"Kies bij dit gezin nog {open_}, of dat het niemand van dit gezin is."})
    kandidaten = [kandidaat] if kandidaat else bekenden.kandidaten
    wie, kansen = _zelfde(kandidaten, gestuurd, personen)
    rijen = Persoon.objects.select_related("dossier").in_bulk(list(wie.values()))
    return Keuze(
        dossier=Dossier.objects.get(pk=kandidaat.dossier) if kandidaat else None,
        zelfde={plek: rijen[een] for plek, een in wie.items()},
        kansen=kansen,
        kans=kandidaat.kans if kandidaat else None,
    )


def _zelfde(
    kandidaten: Sequence[Kandidaat], gestuurd: QueryDict, personen: int
) -> tuple[dict[int, UUID], dict[int, float]]:
    wie: dict[int, UUID] = {}
    kansen: dict[int, float] = {}
    for kandidaat in kandidaten:
        for plek in range(personen):
            gevraagd = gestuurd.get(veldnaam(kandidaat, plek), "")
            lid = next((lid for lid in kandidaat.leden if str(lid.persoon) == gevraagd), None)
            if lid is None or plek in wie:
                continue
            if lid.persoon in wie.values():
                raise Invoerfout({"keuze": f"U koos {lid.naam} twee keer. Kies per persoon een ander."})
            wie[plek] = lid.persoon
            herkend = herkend_als(kandidaat, plek)
            if herkend and herkend.lid == lid:
                kansen[plek] = herkend.kans
    return wie, kansen


class Bekend(IntakeScherm):
    """The second page of a new contact."""

    template_name = "web/contact/bekend.html"

    def ontwerp(self) -> Ontwerp | None:
        """What was typed on the first page; None when it is gone or no longer complete."""
        bewaard = self.concept()
        if bewaard is None:
            return None
        ontwerp = Ontwerp.gestuurd(als_gestuurd(bewaard.gegevens))
        return ontwerp if ontwerp.geldig else None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        ontwerp = self.ontwerp()
        if ontwerp is None:
            return redirect("contact-nieuw", kenmerk=self.kenmerk)
        return self.toon(ontwerp, QueryDict())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        ontwerp = self.ontwerp()
        if ontwerp is None:
            return redirect("contact-nieuw", kenmerk=self.kenmerk)
        personen = ontwerp.lijst()
        bekenden = None
        try:
            if kiest_niemand(request.POST):
                keuze = NIEMAND
            else:
                bekenden = zoek_met_advies([kenmerken(een) for een in personen], self.medewerker)
                keuze = lees_keuze(bekenden, request.POST, personen=len(personen))
            melding = ontvang_melding(
                door=self.medewerker,
                kenmerk=self.kenmerk,
                bij_dossier=keuze.dossier,
                reden_samenvoeging=request.POST.get("reden_samenvoeging", ""),
                kans=keuze.kans,
                **{**ontwerp.invoer(), "personen": met_keuze(personen, keuze)},
            )
        except Fout as fout:
            return self.toon(ontwerp, request.POST, fout=fout, bekenden=bekenden, status=422)
        return self.melding_klaar(melding)

    def toon(
        self,
        ontwerp: Ontwerp,
        gekozen: QueryDict,
        *,
        fout: Fout | None = None,
        bekenden: Bekenden | None = None,
        status: int = 200,
    ) -> HttpResponse:
        personen = ontwerp.lijst()
        bekenden = bekenden or zoek_met_advies([kenmerken(een) for een in personen], self.medewerker)
        inhoud = {
            "blokken": blokken(bekenden, personen, gekozen),
            "vraag_leidinggevende": bekenden.vraag_leidinggevende,
            "nieuw_gekozen": gekozen.get("keuze") == NIEUW,
            "reden_samenvoeging": gekozen.get("reden_samenvoeging", ""),
            "vraag_reden": getattr(fout, "veld", "") == "reden_samenvoeging",
            "personen": [kenmerken(een).naam for een in personen],
            "kenmerk": self.kenmerk,
            "fout": fout,
        }
        return self.render_to_response(inhoud, status=status)


def met_keuze(personen: Sequence[PersoonInvoer], keuze: Keuze) -> list[PersoonInvoer]:
    """The persons of the melding, with who the worker takes them for."""
    return [
        replace(een, is_persoon=keuze.zelfde[plek], reden_gelijk=REDEN, kans=keuze.kansen.get(plek))
        if plek in keuze.zelfde
        else een
        for plek, een in enumerate(personen)
    ]
