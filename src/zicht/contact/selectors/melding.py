"""One melding as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zicht.contact.models import Aanleiding, Aard, GemeldePersoon, Melding, Samenvoeging, Terugbelafspraak
from zicht.contact.onderwerpen import AFSPRAKEN, KINDCHECK, NADELEN, ONTBREKEND, Onderwerp
from zicht.contact.selectors.besluit import BesluitOverMelding, besluiten_over
from zicht.contact.te_bellen import MEE, TeBellen, te_bellen
from zicht.contact.voor_gezin import InhoudVoorGezin, inhoud_voor_gezin
from zicht.dossiers.models import Bevinding, Bron, Persoon
from zicht.dossiers.selectors import BronInBeeld, bron_in_beeld

ONDERWERPEN_IDENTITEIT = (
    ("organisatie", "Organisatie"),
    ("functie", "Functie"),
    ("relatie", "Relatie tot het gezin"),
    ("adres", "Adres"),
    ("telefoon", "Telefoon"),
    ("email", "E-mail"),
)


@dataclass(frozen=True)
class Genoemd:
    """A person as the melder named him, beside who he is in the dossier; `anders`: the two names differ."""

    gemeld: GemeldePersoon
    naam: str
    persoon: Persoon

    @property
    def anders(self) -> bool:
        return self.naam != self.persoon.naam


@dataclass(frozen=True)
class MeldingInBeeld:
    """Everything about one melding, for workers' eyes. `besluit`: that of VB-1, before when or taken when."""

    rij: Melding
    melder: BronInBeeld
    bron: Bron
    contact: list[tuple[str, str]]
    nadelen: tuple[str, ...]
    genoemd: list[Genoemd]
    ontbrekend: list[str]
    afspraken: list[tuple[str, str]]
    kindcheck: list[tuple[str, str]]
    bevindingen: list[Bevinding]
    terugbel: list[tuple[Terugbelafspraak, TeBellen]]
    samenvoeging: Samenvoeging | None
    besluit: BesluitOverMelding
    voor_gezin: InhoudVoorGezin

    @property
    def gegevens(self) -> list[tuple[str, object]]:
        """What the melder said beside the story; None is unknown."""
        rij = self.rij
        return [
            ("Acuut onveilig", rij.get_acuut_display()),
            ("Structureel onveilig", rij.get_structureel_display()),
            ("Veiligheidscijfer (0 tot 10)", rij.veiligheidscijfer),
            ("Waarom dat cijfer", rij.veiligheidscijfer_reden),
            ("Aanleiding", ", ".join(str(Aanleiding(een).label) for een in rij.aanleiding)),
            ("Aard", ", ".join(str(Aard(een).label) for een in rij.aard)),
            ("Strijd rond een scheiding", rij.scheidingsstrijd),
            ("Weet het gezin van de melding", rij.get_gezin_ingelicht_display()),
            ("Verwachting van de melder", rij.verwachting),
            ("Doel van de melder (een mening)", rij.doel_melder),
        ]

    @property
    def wacht_op_leidinggevende(self) -> bool:
        """ML-4: anonymous, and not decided on yet."""
        return self.bron.soort == Bron.Soort.ANONIEM and self.rij.anoniem_in_behandeling is None

    @property
    def wens_open(self) -> bool:
        """ML-5: the melder wants to withdraw, and nothing was decided yet."""
        return self.rij.intrekking_gewenst_op is not None and not self.rij.intrekking_besluit


def melding_in_beeld(melding: Melding) -> MeldingInBeeld:
    """A bounded number of queries, however many people it is about."""
    rij = Melding.objects.select_related("melder", "behandelaar", "dossier").get(pk=melding.pk)
    gemeld = GemeldePersoon.objects.filter(melding=rij).select_related("persoon").order_by("id")
    samengevoegd = Samenvoeging.objects.filter(melding=rij, ongedaan_op=None, dossier=rij.dossier_id)
    melder = bron_in_beeld(rij.melder)
    # ALG-18: who a protected melder is stands in the closed part only.
    wie: dict[str, str] = {} if melder.beschermd else rij.melder.identiteit
    return MeldingInBeeld(
        rij=rij,
        melder=melder,
        bron=rij.melder,
        contact=[(naam, wie[veld]) for veld, naam in ONDERWERPEN_IDENTITEIT if wie.get(veld)],
        nadelen=NADELEN,
        genoemd=[Genoemd(een, _naam(een), een.persoon) for een in gemeld],
        ontbrekend=[ONTBREKEND[code] for code in rij.ontbrekend],
        afspraken=_met_naam(AFSPRAKEN, rij.afspraken),
        kindcheck=_met_naam(KINDCHECK, rij.kindcheck),
        bevindingen=list(Bevinding.objects.filter(melding_id=rij.pk).order_by("op", "id")),
        terugbel=_terugbel(rij),
        samenvoeging=samengevoegd.order_by("-vastgelegd_op").first(),
        besluit=besluiten_over([rij])[rij.pk],
        voor_gezin=inhoud_voor_gezin(rij),
    )


def _terugbel(melding: Melding) -> list[tuple[Terugbelafspraak, TeBellen]]:
    """The calls that were promised, each with whom it is to."""
    afspraken = list(melding.terugbel.select_related("door", *MEE).order_by("gebeld_op", "uiterlijk"))
    wie = te_bellen(afspraken)
    return [(afspraak, wie[afspraak.pk]) for afspraak in afspraken]


def _naam(gemeld: GemeldePersoon) -> str:
    delen = (gemeld.voornamen, gemeld.voorvoegsel, gemeld.achternaam)
    return " ".join(deel for deel in delen if deel) or "Naam onbekend"


def _met_naam(onderwerpen: Sequence[Onderwerp], teksten: dict[str, str]) -> list[tuple[str, str]]:
    return [(onderwerp.naam, teksten[onderwerp.code]) for onderwerp in onderwerpen if teksten.get(onderwerp.code)]
