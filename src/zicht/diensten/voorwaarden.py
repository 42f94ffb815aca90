"""Safety conditions: made, changed, lapsed (VV-3; HP2019 9.5.1, 10.6.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from zicht.diensten.models import Voorwaarde
from zicht.diensten.voorwaarden_toets import kwaliteiten, niet_gehaald
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.gelijktijdig import wijzig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import opsomming

Antwoorden = Mapping[str, bool | None]


@daad("veiligheidsvoorwaarde opstellen", regels=("VV-3", "TG-5", "ML-2"))
def stel_voorwaarde_op(
    *,
    dossier: Dossier,
    door: Medewerker,
    tekst: str,
    betreft: Sequence[Persoon],
    kwaliteiten: Antwoorden,
    hoe_gemeten: str = "",
    afgestemd_met: str = "",
    toelichting: Mapping[str, str] | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Voorwaarde:
    """Set a condition for `betreft`, tested on its eight qualities.

    `kwaliteiten` answers each quality by its code, `toelichting` says why where needed; `afgestemd_met` names the chain
    partners it was aligned with (HP2019 2.4). Everybody it concerns gets to read it. Raises Invoerfout; Geweigerd when
    the text gives away a secret address or a protected melder (hard); RedenNodig when a quality fails or is
    untested, or nobody was consulted.
    """
    controle = _controle(tekst, kwaliteiten)
    controle.gebeurd("op", op)
    controle.uit_dossier("betreft", dossier, betreft)
    if not betreft:
        controle.fout("betreft", "Kies voor wie deze voorwaarde geldt.")
    controle.rond_af()
    toets_geheimen(dossier, tekst)
    _vraag_reden(kwaliteiten, afgestemd_met, afwijking_reden)
    voorwaarde = Voorwaarde.objects.create(
        dossier=dossier,
        tekst=tekst,
        toets=_als_toets(kwaliteiten, toelichting or {}),
        afwijking_reden=afwijking_reden,
        afgestemd_met=afgestemd_met,
        hoe_gemeten=hoe_gemeten,
        op=op or klok.vandaag(),
        vastgelegd_door=door,
    )
    voorwaarde.betreft.set(betreft)
    schrijf(dossier, "veiligheidsvoorwaarde opstellen", door=door, op=op, tekst=tekst, over=voorwaarde)
    return voorwaarde


@daad("veiligheidsvoorwaarde wijzigen", regels=("VV-3", "TG-9", "TG-5", "ML-2"))
def wijzig_voorwaarde(
    *,
    voorwaarde: Voorwaarde,
    versie: int,
    door: Medewerker,
    tekst: str,
    kwaliteiten: Antwoorden,
    hoe_gemeten: str = "",
    afgestemd_met: str = "",
    toelichting: Mapping[str, str] | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Voorwaarde:
    """Change a condition seen in `versie`; the time line keeps what stood there, because people may hold it on paper.

    Raises as `stel_voorwaarde_op`, and Verouderd when a colleague was first.
    """
    controle = _controle(tekst, kwaliteiten)
    controle.gebeurd("op", op)
    _geldt_nog(controle, voorwaarde)
    controle.rond_af()
    toets_geheimen(voorwaarde.dossier, tekst)
    _vraag_reden(kwaliteiten, afgestemd_met, afwijking_reden)
    was = Voorwaarde.objects.get(pk=voorwaarde.pk).tekst
    velden = {
        "tekst": tekst,
        "toets": _als_toets(kwaliteiten, toelichting or {}),
        "afwijking_reden": afwijking_reden,
        "afgestemd_met": afgestemd_met,
        "hoe_gemeten": hoe_gemeten,
    }
    gewijzigd = wijzig(voorwaarde, versie=versie, velden=velden)
    regel = f"Was: {was}\nIs nu: {tekst}"
    schrijf(voorwaarde.dossier, "veiligheidsvoorwaarde wijzigen", door=door, op=op, tekst=regel, over=gewijzigd)
    return gewijzigd


@daad("veiligheidsvoorwaarde laten vervallen", regels=("VV-3",))
def laat_voorwaarde_vervallen(
    *, voorwaarde: Voorwaarde, door: Medewerker, reden: str, op: date | None = None
) -> Voorwaarde:
    """A condition no longer holds, with the reason. It stays readable. Raises Invoerfout."""
    controle = Controle()
    controle.gebeurd("op", op)
    controle.ingevuld("reden", reden, "Schrijf waarom deze voorwaarde niet meer nodig is. Betrokkenen horen dat van u.")
    _geldt_nog(controle, voorwaarde)
    controle.rond_af()
    voorwaarde.vervallen_op = op or klok.vandaag()
    voorwaarde.vervallen_reden = reden
    voorwaarde.save(update_fields=["vervallen_op", "vervallen_reden"])
    schrijf(voorwaarde.dossier, "veiligheidsvoorwaarde laten vervallen", door=door, op=op, tekst=reden, over=voorwaarde)
    return voorwaarde


def _controle(tekst: str, antwoorden: Antwoorden) -> Controle:
    controle = Controle()
    controle.ingevuld("tekst", tekst, "Schrijf de voorwaarde op: wie doet wat, en wanneer.")
    mogelijk = [kwaliteit.code for kwaliteit in kwaliteiten()]
    if vreemd := sorted(set(antwoorden) - set(mogelijk)):
        controle.fout("kwaliteiten", f"Onbekend: {', '.join(vreemd)}. Mogelijk: {', '.join(mogelijk)}.")
    return controle


def _geldt_nog(controle: Controle, voorwaarde: Voorwaarde) -> None:
    if voorwaarde.vervallen_op is not None:
        controle.fout("voorwaarde", "Deze voorwaarde is al vervallen. Stel zo nodig een nieuwe op.")


def _vraag_reden(antwoorden: Antwoorden, afgestemd_met: str, reden: str) -> None:
    zinnen = []
    if gemist := niet_gehaald(antwoorden):
        titels = opsomming([kwaliteit.titel.lower() for kwaliteit in gemist])
        zinnen.append(f"Nog niet getoetst of niet gehaald: {titels}.")
    if not afgestemd_met.strip():
        zinnen.append("Er staat niet met welke ketenpartners u dit hebt afgestemd.")
    if zinnen and not reden.strip():
        raise RedenNodig("VV-3", " ".join((*zinnen, "Pas het aan, of schrijf waarom het zo moet blijven.")))


def _als_toets(antwoorden: Antwoorden, toelichting: Mapping[str, str]) -> dict[str, dict[str, bool | str | None]]:
    return {
        kwaliteit.code: {"ja": antwoorden.get(kwaliteit.code), "toelichting": toelichting.get(kwaliteit.code, "")}
        for kwaliteit in kwaliteiten()
    }
