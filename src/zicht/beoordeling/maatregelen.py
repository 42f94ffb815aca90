"""Authority and measures of a child, and whether a running measure suffices (VB-10; QUICKSCAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from zicht.beoordeling.models import Maatregelcheck
from zicht.contact.models import JaNeeOnbekend
from zicht.dossiers.bevragen import beantwoord_bevraging, bevraag
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Bevraging, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker

VRAAG_RVDK = "Wie heeft het gezag, loopt er een raadsonderzoek, loopt er een maatregel?"
VRAAG_UITVOERDER = "Volstaat de maatregel: kan het geweld worden gestopt en het herstel worden geregeld?"
AAN_RVDK: tuple[str, ...] = ("onderzoek_rvdk", "maatregel")
AAN_UITVOERDER: tuple[str, ...] = ("volstaat", "geweld_te_stoppen", "herstel_te_regelen")
NAMEN = {
    "onderzoek_rvdk": "Raadsonderzoek",
    "maatregel": "Maatregel",
    "volstaat": "De maatregel volstaat",
    "geweld_te_stoppen": "Geweld te stoppen",
    "herstel_te_regelen": "Herstel te regelen",
}
NOODZAAK = "Nodig om te weten wie het gezag heeft en of dit kind met wat er loopt veilig is."


@daad("maatregel controleren", regels=("VB-10", "VB-3"))
def controleer_maatregel(
    *,
    kind: Persoon,
    door: Medewerker,
    gezag_nagegaan: bool,
    onderzoek_rvdk: str = JaNeeOnbekend.ONBEKEND,
    maatregel: str = JaNeeOnbekend.ONBEKEND,
    uitvoerder: str = "",
    uitvoerder_gevraagd_op: date | None = None,
    volstaat: str = "",
    geweld_te_stoppen: str = "",
    herstel_te_regelen: str = "",
    toelichting: str = "",
    grond: str = "",
    grond_toelichting: str = "",
    gezin_vooraf_geinformeerd: bool | None = None,
    op: date | None = None,
) -> Maatregelcheck:
    """Record what the RvdK knows of a minor (authority, inquiry, measure) and what the executor of a measure says.

    Each answer is ja, nee or onbekend. Those of the executor are given when he was asked, unknown too; what was not
    asked is unknown. The inquiries at the RvdK and at the executor (`uitvoerder_gevraagd_op`) are
    recorded with it: for the executor the same rules hold as for every other party (VB-3), and `grond`,
    `grond_toelichting` and `gezin_vooraf_geinformeerd` are those of `bevraag`.
    Raises Invoerfout, and what `bevraag` raises.
    """
    dag = op or klok.vandaag()
    antwoorden = {
        "onderzoek_rvdk": onderzoek_rvdk,
        "maatregel": maatregel,
        "volstaat": volstaat,
        "geweld_te_stoppen": geweld_te_stoppen,
        "herstel_te_regelen": herstel_te_regelen,
    }
    controle = Controle()
    if uitvoerder_gevraagd_op is not None:
        for veld in AAN_UITVOERDER:
            controle.ingevuld(veld, antwoorden[veld], "Kies wat de uitvoerder zei. Onbekend mag ook.")
    antwoorden |= {veld: antwoorden[veld] or JaNeeOnbekend.ONBEKEND for veld in AAN_UITVOERDER}
    for veld, antwoord in antwoorden.items():
        controle.keuze(veld, antwoord, JaNeeOnbekend)
    controle.gebeurd("op", op)
    controle.gebeurd("uitvoerder_gevraagd_op", uitvoerder_gevraagd_op)
    _toets_samenhang(controle, kind, dag, maatregel, uitvoerder, uitvoerder_gevraagd_op)
    controle.rond_af()
    check = Maatregelcheck.objects.create(
        dossier=kind.dossier,
        kind=kind,
        op=dag,
        gezag_nagegaan=gezag_nagegaan,
        uitvoerder=uitvoerder,
        uitvoerder_gevraagd_op=uitvoerder_gevraagd_op,
        toelichting=toelichting,
        vastgelegd_door=door,
        **antwoorden,
    )
    gevraagd = [(Bevraging.Bij.RVDK, VRAAG_RVDK, dag, AAN_RVDK)]
    if uitvoerder_gevraagd_op is not None:
        gevraagd.append((Bevraging.Bij.GI, VRAAG_UITVOERDER, uitvoerder_gevraagd_op, AAN_UITVOERDER))
    for bij, vraag, wanneer, delen in gevraagd:
        bevraging = bevraag(
            dossier=kind.dossier,
            door=door,
            bij=bij,
            soort=Bevraging.Soort.WAT,
            vraag=vraag,
            noodzaak=NOODZAAK,
            op=wanneer,
            grond=grond,
            grond_toelichting=grond_toelichting,
            gezin_vooraf_geinformeerd=gezin_vooraf_geinformeerd,
        )
        beantwoord_bevraging(bevraging=bevraging, door=door, antwoord=_in_woorden(antwoorden, delen), op=wanneer)
    schrijf(kind.dossier, "maatregel controleren", door=door, op=op, tekst=toelichting, over=check)
    return check


def _in_woorden(antwoorden: Mapping[str, str], delen: Iterable[str]) -> str:
    return ". ".join(f"{NAMEN[deel]}: {antwoorden[deel]}" for deel in delen) + "."


def _toets_samenhang(
    controle: Controle, kind: Persoon, dag: date, maatregel: str, uitvoerder: str, gevraagd_op: date | None
) -> None:
    if not is_minderjarig(kind, dag):
        controle.fout("kind", "Dit geldt voor minderjarigen. Kies een kind van dit gezin.")
    if gevraagd_op is not None and maatregel != JaNeeOnbekend.JA:
        controle.fout("maatregel", "U vroeg de uitvoerder van een maatregel. Kies dan dat er een maatregel loopt.")
    if gevraagd_op is not None:
        controle.ingevuld("uitvoerder", uitvoerder, "Noem wie de maatregel uitvoert.")
