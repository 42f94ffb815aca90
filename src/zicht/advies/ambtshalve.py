"""From an advice to a melding of Veilig Thuis itself (ADV-9; HP2019 4.5, 5.8): considered, decided, told.

Nothing here knows who it is about. The melding is entered apart, by the act that receives every melding, and neither
of the two points at the other (ADV-1, ADV-10, hard).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zicht.advies.keuring import keur
from zicht.advies.keuzes import Vrager
from zicht.advies.logboek import log
from zicht.advies.models import Advies, AmbtshalveOverweging, AmbtshalveRaadpleging
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.invoer import Controle
from zicht.kern.models import Medewerker
from zicht.protocol.ambtshalve import Ambtshalve, ambtshalve
from zicht.protocol.taal import korte_datum
from zicht.protocol.versies import versie_op, waarden

Uitkomst = AmbtshalveOverweging.Uitkomst


@dataclass(frozen=True)
class Overlegd:
    """A colleague who was in the meeting, with role and advice; `gevolgd` False: the decision departs from it."""

    collega: Medewerker
    advies: str
    rol: str = "collega"
    gevolgd: bool = True


def voorwaarden_van(overweging: AmbtshalveOverweging) -> Ambtshalve:
    """What the conditions say of the answers given, by the protocol of that day."""
    return ambtshalve(overweging.advies.soort_vrager, overweging.antwoorden, versie_op(overweging.overwogen_op))


@daad("ambtshalve melding overwegen", regels=("ADV-1", "ADV-9"))
def overweeg_ambtshalve_melding(
    *,
    advies: Advies,
    door: Medewerker,
    antwoorden: Mapping[str, bool | None],
    reden: str,
    besproken_op: date | None = None,
    organisatie_besproken_op: date | None = None,
    niet_besproken_reden: str = "",
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
) -> AmbtshalveOverweging:
    """Record why Veilig Thuis considers to take over, and that this was discussed with the adviesvrager and, of a
    professional, with the organisation.

    Raises Geweigerd when VT does not know who it is about (ADV-9, hard); RedenNodig when it was not discussed;
    GegevensGevonden (ADV-1, hard); Invoerfout.
    """
    rij = Advies.objects.select_for_update().get(pk=advies.pk)
    dag = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom u overweegt zelf een melding op te nemen, zonder namen.")
    for veld, wanneer in (("besproken_op", besproken_op), ("organisatie_besproken_op", organisatie_besproken_op)):
        controle.gebeurd(veld, wanneer)
    controle.gebeurd("op", op)
    if vreemd := sorted(set(antwoorden) - set(waarden(versie_op(dag), "vragen"))):
        controle.fout("antwoorden", f"Er is geen vraag “{vreemd[0]}”.")
    if rij.ambtshalve.filter(uitkomst="").exists():
        controle.fout("reden", "Er loopt al een overweging bij dit advies. Neem daar eerst een besluit over.")
    controle.rond_af()
    _toets_gegevens(ambtshalve(rij.soort_vrager, antwoorden, versie_op(dag)))
    _toets_besproken(rij, besproken_op, organisatie_besproken_op, niet_besproken_reden)
    teksten = {"reden": reden, "niet_besproken_reden": niet_besproken_reden}
    overweging = AmbtshalveOverweging.objects.create(
        advies=rij,
        overwogen_op=dag,
        antwoorden=dict(antwoorden),
        besproken_op=besproken_op,
        organisatie_besproken_op=organisatie_besproken_op,
        vastgelegd_door=door,
        **keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=rij.adviesvrager).teksten,
    )
    log("ambtshalve melding overwegen", rij, door=door)
    return overweging


@daad("ambtshalve melding besluiten", regels=("ADV-1", "ADV-9", "ALG-12"))
def besluit_ambtshalve_melding(
    *,
    overweging: AmbtshalveOverweging,
    door: Medewerker,
    melden: bool,
    motivering: str,
    overlegd: Sequence[Overlegd],
    mdo_op: date | None = None,
    afwijking_reden: str = "",
    geen_persoonsgegeven: Sequence[str] = (),
    op: date | None = None,
) -> AmbtshalveOverweging:
    """Decide whether Veilig Thuis makes a melding itself; with a colleague, and in an MDO for an omstander or
    professional (5.8).

    Raises Geweigerd without a colleague (ALG-12, hard); RedenNodig when a condition is not met, there was no MDO, or an
    advice is not followed; GegevensGevonden (ADV-1, hard); Invoerfout.
    """
    rij = _rij(overweging)
    if rij.uitkomst:
        raise Invoerfout({"motivering": "Over deze overweging is al besloten."})
    controle = Controle()
    controle.ingevuld("motivering", motivering, "Schrijf waarom u dit besluit, zonder namen.")
    controle.gebeurd("mdo_op", mdo_op)
    controle.gebeurd("op", op)
    controle.rond_af()
    anderen = _toets_overlegd(overlegd, door)
    if not afwijking_reden.strip():
        _toets_afwijking(voorwaarden_van(rij), anderen, melden=melden, mdo_op=mdo_op)
    teksten = {"motivering": motivering, "afwijking_reden": afwijking_reden}
    teksten |= {f"advies {nummer}": een.advies for nummer, een in enumerate(anderen)}
    gekeurd = keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=rij.advies.adviesvrager).teksten
    rij.uitkomst = Uitkomst.MELDEN if melden else Uitkomst.NIET_MELDEN
    rij.besloten_op = op or klok.vandaag()
    rij.verantwoordelijke = door
    rij.mdo_op = mdo_op
    rij.motivering = gekeurd["motivering"]
    rij.afwijking_reden = gekeurd["afwijking_reden"]
    rij.save()
    for nummer, een in enumerate(anderen):
        AmbtshalveRaadpleging.objects.create(
            overweging=rij,
            collega=een.collega,
            rol=een.rol,
            advies=gekeurd[f"advies {nummer}"],
            gevolgd=een.gevolgd,
            vastgelegd_door=door,
        )
    log("ambtshalve melding besluiten", rij.advies, door=door)
    return rij


@daad("ambtshalve besluit vertellen", regels=("ADV-1", "ADV-9"))
def vertel_ambtshalve_besluit(
    *,
    overweging: AmbtshalveOverweging,
    door: Medewerker,
    verteld_op: date | None = None,
    niet_verteld_reden: str = "",
    geen_persoonsgegeven: Sequence[str] = (),
) -> AmbtshalveOverweging:
    """Record that the adviesvrager was told of the decision, or why not. Raises RedenNodig, GegevensGevonden (ADV-1,
    hard), Invoerfout.
    """
    return _vertel(overweging, "besluit", door, verteld_op, niet_verteld_reden, geen_persoonsgegeven)


@daad("gevolgen ambtshalve melding vertellen", regels=("ADV-1", "ADV-9"))
def vertel_ambtshalve_gevolgen(
    *,
    overweging: AmbtshalveOverweging,
    door: Medewerker,
    verteld_op: date | None = None,
    niet_verteld_reden: str = "",
    geen_persoonsgegeven: Sequence[str] = (),
) -> AmbtshalveOverweging:
    """Record that the adviesvrager was told what the decision means for him, or why not. Raises RedenNodig,
    GegevensGevonden (ADV-1, hard), Invoerfout.
    """
    return _vertel(overweging, "gevolgen", door, verteld_op, niet_verteld_reden, geen_persoonsgegeven)


@daad("ambtshalve melding is opgenomen", regels=("ADV-9", "ADV-10"))
def meld_opgenomen(*, overweging: AmbtshalveOverweging, door: Medewerker) -> AmbtshalveOverweging:
    """Record that the melding was entered; which one stays unknown here. Raises Invoerfout without such a decision."""
    rij = _rij(overweging)
    if rij.uitkomst != Uitkomst.MELDEN:
        raise Invoerfout({"overweging": "Er is niet besloten om zelf een melding op te nemen."})
    rij.melding_opgenomen = True
    rij.save(update_fields=["melding_opgenomen"])
    log("ambtshalve melding is opgenomen", rij.advies, door=door)
    return rij


def _vertel(
    overweging: AmbtshalveOverweging,
    wat: str,
    door: Medewerker,
    verteld_op: date | None,
    niet_verteld_reden: str,
    geen_persoonsgegeven: Sequence[str],
) -> AmbtshalveOverweging:
    rij = _rij(overweging)
    controle = Controle()
    controle.gebeurd("verteld_op", verteld_op)
    if rij.besloten_op is None:
        controle.fout("verteld_op", "Er is nog niet besloten.")
    elif verteld_op is not None and verteld_op < rij.besloten_op:
        controle.fout("verteld_op", f"Het besluit is van {korte_datum(rij.besloten_op)}. Kies die dag of een latere.")
    controle.rond_af()
    if verteld_op is None and not niet_verteld_reden.strip():
        zin = "Vul in wanneer u dit aan de adviesvrager vertelde. Kon dat niet? Schrijf dan waarom."
        raise RedenNodig("ADV-9", zin, veld="niet_verteld_reden")
    teksten = {"niet_verteld_reden": niet_verteld_reden}
    gekeurd = keur(teksten, geen_persoonsgegeven=geen_persoonsgegeven, adviesvrager=rij.advies.adviesvrager).teksten
    setattr(rij, f"{wat}_verteld_op", verteld_op)
    setattr(rij, f"{wat}_niet_verteld_reden", gekeurd["niet_verteld_reden"])
    rij.save()
    log(f"ambtshalve {wat} vertellen", rij.advies, door=door)
    return rij


def _rij(overweging: AmbtshalveOverweging) -> AmbtshalveOverweging:
    rijen = AmbtshalveOverweging.objects.select_for_update(of=("self",)).select_related("advies__adviesvrager")
    return rijen.get(pk=overweging.pk)


def _toets_gegevens(voorwaarden: Ambtshalve) -> None:
    """ADV-9, hard: there is no melding about people VT does not know."""
    if not voorwaarden.kan:
        zin = (
            "Een ambtshalve melding kan alleen als Veilig Thuis weet om wie het gaat. Vraag de adviesvrager daarnaar; "
            "schrijf het niet in het advies."
        )
        raise Geweigerd("ADV-9", zin)


def _toets_besproken(advies: Advies, met_vrager: date | None, met_organisatie: date | None, reden: str) -> None:
    """HP2019 4.5, 5.8: discussed with the adviesvrager, and with the organisation of a professional."""
    organisatie = advies.soort_vrager == Vrager.PROFESSIONAL
    if reden.strip() or (met_vrager is not None and (met_organisatie is not None or not organisatie)):
        return
    wie = "de adviesvrager en diens organisatie" if organisatie else "de adviesvrager"
    zin = f"Bespreek deze overweging eerst met {wie}. Kon dat niet? Schrijf dan waarom."
    raise RedenNodig("ADV-9", zin, veld="niet_besproken_reden")


def _toets_overlegd(overlegd: Sequence[Overlegd], door: Medewerker) -> list[Overlegd]:
    anderen = [een for een in overlegd if een.collega.pk != door.pk]
    if not anderen:
        raise Geweigerd("ALG-12", "Een besluit neemt u nooit alleen. Overleg met een collega en leg diens advies vast.")
    if any(not een.advies.strip() for een in anderen):
        raise Invoerfout({"advies": "Leg het advies van uw collega vast, ook als u het eens bent."})
    return anderen


def _toets_afwijking(
    voorwaarden: Ambtshalve, anderen: Sequence[Overlegd], *, melden: bool, mdo_op: date | None
) -> None:
    if any(not een.gevolgd for een in anderen):
        raise RedenNodig("ALG-12", "U wijkt af van het advies van uw collega. Schrijf waarom.")
    if melden and voorwaarden.voldaan.antwoord != "ja":
        redenen = " ".join(voorwaarden.voldaan.redenen)
        zin = f"Niet aan elke voorwaarde voor een ambtshalve melding is voldaan: {redenen} Schrijf waarom u toch meldt."
        raise RedenNodig("ADV-9", zin)
    if voorwaarden.mdo and mdo_op is None:
        zin = "Hierover besluit u na een multidisciplinair overleg. Vul de dag in, of schrijf waarom het zonder moest."
        raise RedenNodig("ADV-9", zin)
