"""A melder who wants to withdraw (ML-5; HP2019 6.6): Veilig Thuis decides, and keeps or removes the melding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from zicht.contact.besproken import leg_besproken_met_vast, voorstel_besproken_met
from zicht.contact.models import BesprokenMet, Melding
from zicht.contact.verwijderen import verwijder_melding
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import grootboek, klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum

GEHANDHAAFD = "gehandhaafd"
ONTERECHT = "onterecht"


@daad("wens tot intrekking vastleggen", regels=("ML-5",))
def wens_tot_intrekking(*, melding: Melding, door: Medewerker, reden: str, op: date | None = None) -> Melding:
    """Record that the melder wants to withdraw, when (`op`) and why. It changes nothing else. Raises Invoerfout."""
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf welke reden de melder noemde, ook als hij er geen wilde geven.")
    controle.gebeurd("op", op)
    controle.rond_af()
    rij = Melding.objects.select_for_update().get(pk=melding.pk)
    if rij.intrekking_gewenst_op is not None:
        raise Invoerfout({"melding": f"De wens staat er al, van {korte_datum(rij.intrekking_gewenst_op)}."})
    rij.intrekking_gewenst_op = op or klok.vandaag()
    rij.intrekking_reden = reden
    rij.save(update_fields=["intrekking_gewenst_op", "intrekking_reden"])
    schrijf(rij.dossier, "wens tot intrekking vastleggen", door=door, op=op, over=rij, melding_id=rij.pk)
    return rij


@daad("intrekking besluiten", regels=("ML-5", "ALG-12", "RE-11"))
def besluit_intrekking(
    *,
    melding: Melding,
    door: Medewerker,
    onterecht: bool,
    motivering: str,
    geraadpleegd: Sequence[Geraadpleegd],
    besproken_met: Sequence[str] = (),
    niet_besproken_reden: str = "",
    rust_op_tekst: str = "",
    kindbelang: Mapping[str, str] | None = None,
    ander_belang_reden: str = "",
    afwijking_reden: str = "",
    op: date | None = None,
) -> Besluit:
    """Decide on the wish of the melder. Not `onterecht`: the melding stays, with the wish and why it is kept.

    `onterecht`: everybody it was discussed with (`besproken_met`, by name) and the people involved (spoken to or not)
    are listed to be told; then the melding is removed with its statements and the people known only through it. What
    stays is this decision, so `motivering` must not repeat the content.

    Raises Invoerfout when the wish was not recorded or was decided on; RedenNodig when a party that was asked for
    information is not in the list and no reason is given.
    """
    rij = Melding.objects.select_for_update(of=("self",)).select_related("dossier", "melder").get(pk=melding.pk)
    if rij.intrekking_gewenst_op is None:
        raise Invoerfout({"melding": "Leg eerst vast dat de melder wil intrekken, wanneer en waarom."})
    if rij.intrekking_besluit:
        raise Invoerfout({"melding": "Over deze wens is al besloten."})
    if onterecht and not niet_besproken_reden.strip():
        _toets_besproken(rij, besproken_met)
    besluit = neem_besluit(
        rij.dossier,
        soort=BesluitSoort.INTREKKING,
        uitkomst=ONTERECHT if onterecht else GEHANDHAAFD,
        door=door,
        geraadpleegd=geraadpleegd,
        motivering=motivering,
        op=op,
        rust_op_tekst=rust_op_tekst,
        afwijking_reden=afwijking_reden,
        kindbelang=kindbelang,
        ander_belang_reden=ander_belang_reden,
        meldingen=[] if onterecht else [rij.pk],
        daad="intrekking besluiten",
    )
    if onterecht:
        leg_besproken_met_vast(rij, besproken_met, door=door)
        verwijder_melding(rij, behalve=besluit)
        grootboek.noteer("melding", melding.pk)
    else:
        rij.intrekking_besluit, rij.intrekking_motivering = GEHANDHAAFD, motivering
        rij.save(update_fields=["intrekking_besluit", "intrekking_motivering"])
    return besluit


@daad("geheim adres na verwijdering openen", regels=("TG-5", "TG-6", "TG-4", "ML-5"), actie=Actie.RAADPLEGEN)
def open_geheim_na_verwijdering(*, besproken: BesprokenMet, door: Medewerker, reden: str) -> BesprokenMet:
    """Open where somebody stays who was removed with a melding and still has to be told. Raises Invoerfout without a
    reason, which stays on the time line."""
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarvoor u dit adres nodig hebt. Dat blijft bewaard.")
    controle.rond_af()
    schrijf(besproken.dossier, "geheim adres na verwijdering openen", door=door, tekst=reden, over=besproken)
    return besproken


@daad("ingelicht over verwijdering", regels=("ML-5",))
def leg_ingelicht_vast(*, besproken: BesprokenMet, door: Medewerker, op: date | None = None) -> BesprokenMet:
    """Somebody was told that the melding was removed; how he can be reached is forgotten. Raises Invoerfout."""
    controle = Controle()
    controle.gebeurd("op", op)
    if besproken.ingelicht_op is not None:
        controle.fout("besproken", "Dit is al gedaan.")
    controle.rond_af()
    besproken.ingelicht_op = op or klok.vandaag()
    besproken.bereikbaar = {}
    besproken.save(update_fields=["ingelicht_op", "bereikbaar"])
    schrijf(besproken.dossier, "ingelicht over verwijdering", door=door, op=op, over=besproken)
    return besproken


def nog_in_te_lichten(dossier: Dossier) -> list[BesprokenMet]:
    """Who still has to hear that a melding was removed."""
    return list(
        BesprokenMet.objects.filter(dossier=dossier, ingelicht_op=None).select_related("persoon").order_by("id")
    )


def _toets_besproken(melding: Melding, besproken_met: Sequence[str]) -> None:
    genoemd = " ".join(besproken_met).casefold()
    vergeten = [partij for partij in voorstel_besproken_met(melding) if partij.casefold() not in genoemd]
    if vergeten:
        raise RedenNodig(
            "ML-5",
            f"Na deze melding was er contact met {', '.join(vergeten)}. Is de melding met hen besproken, "
            "zet hen dan op de lijst. Zo niet, schrijf dat op.",
            veld="niet_besproken_reden",
        )
