"""The page of complaints, and the screens of its acts."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from zicht.klachten import selectors
from zicht.klachten.models import Klacht, Klachtonderdeel, Klachtvervolg
from zicht.klachten.ontvangen import leg_klachtgesprek_vast, ontvang_klacht, wijs_op_akj
from zicht.klachten.opvolgen import beloof_na_klacht, kom_belofte_na, zet_klachtonderdeel_recht
from zicht.klachten.uitspraken import leg_reactie_vast, leg_uitspraak_vast
from zicht.protocol.taal import korte_datum
from zicht.web.diensten.schermen import IN_GROEPEN, OverTekst
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad
from zicht.web.dossiers.velden import met_rol
from zicht.web.klachten.formulieren import (
    AkjFormulier,
    BelofteFormulier,
    GesprekFormulier,
    KlachtFormulier,
    NakomenFormulier,
    ReactieFormulier,
    RechtzetFormulier,
    UitspraakFormulier,
    deze_klacht,
)


class Klachtenpagina(Blad):
    """Every complaint, the latest first, with its dates, outcomes and what must be rectified."""

    template_name = "web/klachten/klachten.html"
    wat = "klachten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"klachten": selectors.klachten_van(self.dossier), "dossier_url": self.dossier_url()}
        return super().get_context_data(**{**eigen, **kwargs})


class NieuweKlacht(DossierDaad):
    terug_naar = "klachten"
    wat = "klachten"
    daad = ontvang_klacht
    formulier = KlachtFormulier
    kop = "Klacht ontvangen"
    knop = "Klacht vastleggen"
    regels = ("KL-1", "KL-2")
    vooraf = ("persoon", "vervolg_op", "bij")


class _VanKlacht(RijDaad):
    terug_naar = "klachten"
    wat = "klachten"
    soort = Klacht
    naam = "klacht"

    def om_wie(self) -> str:
        return f"Klacht van {met_rol(self.rij.persoon)}: {deze_klacht(self.rij)}"


class WijsOpAkj(_VanKlacht):
    knop = "Vastleggen dat dit is gedaan"
    daad = wijs_op_akj
    formulier = AkjFormulier
    kop = "Op het AKJ gewezen"
    regels = ("KL-2",)


class Gesprek(_VanKlacht):
    knop = "Gesprek vastleggen"
    daad = leg_klachtgesprek_vast
    formulier = GesprekFormulier
    kop = "Gesprek over de klacht"
    regels = ("KL-1",)


class Uitspraak(_VanKlacht):
    template_name = IN_GROEPEN
    knop = "Uitspraak vastleggen"
    daad = leg_uitspraak_vast
    formulier = UitspraakFormulier
    kop = "Uitspraak op de klacht"
    gelukt = "De uitspraak is vastgelegd. Hieronder staat wat er moet worden rechtgezet."
    regels = ("KL-1", "ALG-16")

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "onderdelen": list(self.rij.onderdelen.order_by("nummer"))}


class Reactie(_VanKlacht):
    knop = "Reactie vastleggen"
    daad = leg_reactie_vast
    formulier = ReactieFormulier
    uitleg = "Zicht verstuurt deze reactie niet. Geef of stuur haar zelf, en leg hier vast wat u schreef en wanneer."
    kop = "Reactie op de uitspraak"
    regels = ("KL-1",)


class Rechtzetten(_VanKlacht):
    """A form only when the verdict asks for it: without one it says what comes first."""

    template_name = "web/klachten/rechtzetten.html"
    knop = "Rectificatie vastleggen"
    daad = zet_klachtonderdeel_recht
    formulier = RechtzetFormulier
    kop = "Rechtzetten na de klacht"
    gelukt = "Vastgelegd. Stuur nu iedere ontvanger de juiste tekst."
    regels = ("KL-1", "ALG-16")

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "onderdelen": self.recht_te_zetten}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"recht_te_zetten": self.recht_te_zetten, "klacht": self.rij}
        return super().get_context_data(**{**eigen, **kwargs})

    @cached_property
    def recht_te_zetten(self) -> list[Klachtonderdeel]:
        delen = self.rij.onderdelen.filter(rectificatie_nodig=True, rechtgezet_op=None)
        return list(delen.order_by("nummer"))


class Beloven(_VanKlacht):
    knop = "Belofte vastleggen"
    daad = beloof_na_klacht
    formulier = BelofteFormulier
    kop = "Belofte na de klacht"
    regels = ("KL-1",)


class Nakomen(OverTekst):
    terug_naar = "klachten"
    wat = "klachten"
    soort = Klachtvervolg
    naam = "belofte"
    daad = kom_belofte_na
    formulier = NakomenFormulier
    kop = "Belofte nagekomen"
    knop = "Vastleggen dat het is gedaan"
    regels = ("KL-1",)

    def om_wie(self) -> str:
        return f"Belofte aan {met_rol(self.rij.klacht.persoon)}"

    def over(self) -> tuple[str, str]:
        return f"{self.rij.get_soort_display()}, beloofd op {korte_datum(self.rij.afgesproken_op)}", self.rij.tekst
