"""The ends of a case, kept apart; every open obligation is given up with a reason (HP2019 ch. 12; AF-1, AF-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.forms import Form
from django.urls import reverse

from zicht.afronding.afsluiten import rond_monitoren_af, sluit_definitief_af, sluit_diensten_af
from zicht.afronding.models import Monitoring
from zicht.afronding.selectors import wat_vraagt_het_einde
from zicht.afronding.selectors.nazorg import weerlegde_onderzoeken
from zicht.dossiers.selectors import Plicht
from zicht.protocol.taal import opsomming
from zicht.web.diensten.besluitformulier import BesluitFormulier, Groepen
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import dag, keuze
from zicht.web.dossiers.vervolg import stap
from zicht.web.onderdelen.velden import LangeTekst

REDEN, SAMEN = "reden_", "samen_"
OPEN = "Wat nog open staat"
EIGEN = "Of bij elk een eigen reden"
NIET_GEDAAN = "Doe dit eerst, of schrijf waarom het niet gebeurt."


class EindeFormulier(BesluitFormulier):
    """The decision to end, and why each open obligation is given up with it (AF-2).

    Obligations of one kind stand together: one reason for all of them when the worker writes it there, or a reason
    each. Either way every obligation keeps its own.
    """

    toelichting = LangeTekst(label="Toelichting bij het einde", required=False, regels=3)
    op = dag("Datum van het besluit")
    groepen: ClassVar[Groepen] = (
        (OPEN, (REDEN,)),
        ("Het einde", ("einde", "toelichting", "op")),
        *BesluitFormulier.groepen,
    )
    vouwt: ClassVar[frozenset[str]] = BesluitFormulier.vouwt | {EIGEN}

    def __init__(self, *args: Any, plichten: tuple[Plicht, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plichten = {f"{REDEN}{plicht.id}": plicht for plicht in plichten}
        self.soorten: dict[str, list[str]] = {}
        for naam, plicht in self.plichten.items():
            self.soorten.setdefault(plicht.code, []).append(naam)
        for code, namen in self.soorten.items():
            if len(namen) > 1:
                self.fields[f"{SAMEN}{code}"] = self._samen([self.plichten[naam] for naam in namen])
            for naam in namen:
                self.fields[naam] = self._apart(self.plichten[naam], verplicht=len(namen) == 1)

    @staticmethod
    def _samen(plichten: list[Plicht]) -> LangeTekst:
        wie = opsomming([p.persoon for p in plichten if p.persoon], "en")
        return LangeTekst(
            label=f"Eén reden voor alle {len(plichten)}: waarom gebeurt dit niet?",
            help_text=f"{plichten[0].vraagt} {f'Het gaat om {wie}. ' if wie else ''}Deze reden geldt voor elk van hen.",
            required=False,
            regels=2,
        )

    @staticmethod
    def _apart(plicht: Plicht, *, verplicht: bool) -> LangeTekst:
        wie = f", {plicht.persoon}" if plicht.persoon else ""
        return LangeTekst(
            label=f"Waarom gebeurt dit niet: {plicht.naam.lower()}{wie}?",
            help_text=plicht.vraagt if verplicht else "",
            required=verplicht,
            regels=2,
            error_messages={"required": NIET_GEDAAN},
        )

    def indeling(self) -> Groepen:
        enkel = tuple(namen[0] for namen in self.soorten.values() if len(namen) == 1)
        per_soort = [
            groep
            for code, namen in self.soorten.items()
            if len(namen) > 1
            for groep in ((self.plichten[namen[0]].naam, (f"{SAMEN}{code}",)), (EIGEN, tuple(namen)))
        ]
        return ((OPEN, enkel), *per_soort, *self.groepen[1:])

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        gegevens["redenen"] = {}
        for code, namen in self.soorten.items():
            samen = gegevens.pop(f"{SAMEN}{code}", "")
            eigen = {naam: gegevens.pop(naam, "") for naam in namen}
            if len(namen) > 1 and not samen.strip():
                self._toets_eigen(code, eigen)
            gegevens["redenen"] |= {self.plichten[naam].sleutel: reden or samen for naam, reden in eigen.items()}
        return gegevens

    def _toets_eigen(self, code: str, eigen: Mapping[str, str]) -> None:
        """Without a shared reason each has its own: the error stands where somebody began to write."""
        leeg = [naam for naam, reden in eigen.items() if not reden.strip()]
        if len(leeg) == len(eigen):
            zin = "Doe dit eerst, of schrijf hier waarom het niet gebeurt. Of schrijf hieronder bij elk een reden."
            self.add_error(f"{SAMEN}{code}", zin)
            return
        for naam in leeg:
            self.add_error(naam, NIET_GEDAAN)


class MonitorEindeFormulier(EindeFormulier):
    einde = keuze("Hoe eindigt het monitoren?", Monitoring.Einde)


class AfsluitBlad(Blad):
    """The three ends explained: which is possible now, what must be finished first, what asks a reason."""

    template_name = "web/afronding/afsluiten.html"
    wat = "afsluiten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lopend = Monitoring.objects.filter(dossier=self.dossier, beeindigd_op=None).order_by("besloten_op").first()
        eigen = {
            "einden": wat_vraagt_het_einde(self.dossier),
            "monitoring": lopend,
            "weerlegd": bool(weerlegde_onderzoeken(self.dossier)),
        }
        return super().get_context_data(**{**eigen, **kwargs})


class _Einde(DossierDaad):
    template_name = "web/afronding/einde.html"
    terug_naar = "afsluiten"
    wat = "afsluiten"
    formulier = EindeFormulier
    einde: ClassVar[str]

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "plichten": wat_vraagt_het_einde(self.dossier)[self.einde].open}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        van = wat_vraagt_het_einde(self.dossier)[self.einde]
        te_doen = [(plicht, gevonden) for plicht in van.open if (gevonden := stap(self.dossier, plicht))]
        return super().get_context_data(**{"van": van, "te_doen": te_doen, **kwargs})

    def na(self, uitkomst: Any) -> str:
        return reverse("afronding", kwargs={"dossier": self.dossier.pk})


class SluitDiensten(_Einde):
    daad = sluit_diensten_af
    einde = "diensten"
    kop = "Alle diensten afsluiten"
    knop = "Diensten afsluiten"
    gelukt = "De diensten zijn afgesloten. Het monitoren gaat door. Stuur nu de brieven over de afsluiting."
    regels = ("AF-2", "AF-1")


class SluitDefinitief(_Einde):
    daad = sluit_definitief_af
    einde = "definitief"
    kop = "Definitief afsluiten"
    knop = "Definitief afsluiten"
    gelukt = "Het dossier is definitief afgesloten. De bewaartermijn loopt. Stuur nu de brieven over de afsluiting."
    regels = ("AF-2", "AF-1", "VB-9")


class RondMonitorenAf(_Einde, RijDaad):
    daad = rond_monitoren_af
    formulier = MonitorEindeFormulier
    soort = Monitoring
    naam = "monitoring"
    einde = "monitoren"
    terug_naar = "monitoren"
    kop = "Monitoren afronden"
    knop = "Monitoren afronden en definitief afsluiten"
    gelukt = "Het monitoren is klaar en daarmee de bemoeienis. Bevestig dat nu schriftelijk."
    regels = ("MON-3", "MON-4", "AF-2")

    def invoer(self, form: Form) -> Mapping[str, Any]:
        return {"monitoring": self.rij, "door": self.medewerker, **form.cleaned_data}
