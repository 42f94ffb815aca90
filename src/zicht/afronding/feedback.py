"""Feedback to who reported and to partners: how much each may hear (VB-12, FB-1 to FB-3; HP2019 12.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.afronding.models import Feedback
from zicht.contact.models import Melding
from zicht.dossiers.doel import (
    FEEDBACK_KETEN,
    FEEDBACK_OMSTANDER,
    FEEDBACK_PROFESSIONAL,
    VasteGrond,
    verantwoord,
)
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, Bron, Dossier
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker

ONDERDELEN = {
    "opgepakt": "Of de melding is opgepakt",
    "niet_opgepakt_waarom": "Waarom er niets is gedaan",
    "vervolg": "Of er een vervolgtraject is",
    "partij": "Wie het overneemt",
    "voorwaarden": "De veiligheidsvoorwaarden",
    "monitoren": "De afspraken over het monitoren",
    "bevestigd": "Of het bevestigd is en dat er een vervolg is",
    "verwachting": "Wat van deze melder wordt verwacht",
}
"""What feedback can contain."""
PROFESSIONEEL = (Bron.Soort.PROFESSIONAL, Bron.Soort.POLITIE)


def mag_horen(bron: Bron, ronde: str) -> tuple[str, ...]:
    """The parts this melder or partner may hear in this round.

    A professional: follow-up and party, and with a part in it the conditions and monitoring (FB-1). Anybody else: only
    whether it was taken up (FB-2); who stays involved hears at the end whether it was confirmed and what is expected.
    """
    altijd = ("opgepakt", "niet_opgepakt_waarom")
    if bron.soort in PROFESSIONEEL:
        rol = ("voorwaarden", "monitoren") if bron.rol_in_vervolg else ()
        return (*altijd, "vervolg", "partij", *rol)
    if bron.blijvend_betrokken and ronde == Feedback.Ronde.EINDE:
        return (*altijd, "bevestigd", "verwachting")
    return altijd


@daad("feedback geven", regels=("VB-12", "FB-1", "FB-2", "FB-3", "ALG-19", "ML-2", "TG-5"))
def geef_feedback(
    *,
    dossier: Dossier,
    door: Medewerker,
    bron: Bron,
    ronde: str = Feedback.Ronde.BEOORDELING,
    onderdelen: Sequence[str] = ("opgepakt",),
    melding: Melding | None = None,
    ketenpartner: str = "",
    besluit: Besluit | None = None,
    inhoud: str = "",
    wijze: str = Wijze.TELEFOON,
    meer_reden: str = "",
    op: date | None = None,
) -> Feedback:
    """Record that a melder or partner got feedback: which parts, how, when.

    `melding`: what it is about, when this source reported more than once. `ketenpartner`: is this the GP, youth health
    care or the school, who hear of the end (FB-3)? Raises Invoerfout; Geweigerd when the text gives away a secret
    address or another protected melder (TG-5, ML-2, hard); RedenNodig when it tells more than the protocol gives this
    melder.
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.keuze("ronde", ronde, Feedback.Ronde)
    controle.keuze("wijze", wijze, Wijze)
    controle.gebeurd("op", op)
    if ketenpartner:
        controle.keuze("ketenpartner", ketenpartner, Feedback.Ketenpartner)
    controle.uit_dossier("bron", dossier, [bron, melding, besluit])
    melding = _over_welke(controle, dossier, bron, melding)
    if bron.soort == Bron.Soort.ANONIEM:
        controle.fout("bron", "Deze melder is ook voor ons onbekend: feedback geven kan niet.")
    if not onderdelen or set(onderdelen) - set(ONDERDELEN):
        controle.fout("onderdelen", f"Kies wat u hebt verteld: {', '.join(ONDERDELEN)}.")
    controle.rond_af()
    teveel = [ONDERDELEN[o] for o in onderdelen if o not in mag_horen(bron, ronde)]
    if teveel and not meer_reden.strip():
        zin = f"Dit hoort deze melder volgens het protocol niet: {'; '.join(teveel).lower()}. Schrijf waarom wel."
        raise RedenNodig("FB-1" if bron.soort in PROFESSIONEEL else "FB-2", zin, veld="meer_reden")
    toets_geheimen(dossier, inhoud, aan=bron)
    feedback = Feedback.objects.create(
        dossier=dossier,
        bron=bron,
        melding_id=melding.pk if melding else None,
        ketenpartner=ketenpartner,
        besluit=besluit,
        ronde=ronde,
        op=op,
        wijze=wijze,
        onderdelen=list(dict.fromkeys(onderdelen)),
        inhoud=inhoud,
        meer_reden=meer_reden,
        vastgelegd_door=door,
    )
    schrijf(
        dossier,
        "feedback geven",
        door=door,
        op=op,
        tekst="\n".join(zin for zin in (meer_reden, verantwoord(_grond(bron, ketenpartner))) if zin.strip()),
        over=feedback,
        melding_id=melding.pk if melding else None,
    )
    return feedback


def _grond(bron: Bron, ketenpartner: str) -> VasteGrond:
    """Feedback is what the protocol owes them: nobody has to explain it (ALG-19)."""
    if ketenpartner:
        return FEEDBACK_KETEN
    return FEEDBACK_PROFESSIONAL if bron.soort in PROFESSIONEEL else FEEDBACK_OMSTANDER


def _over_welke(controle: Controle, dossier: Dossier, bron: Bron, melding: Melding | None) -> Melding | None:
    """Every melding has its own feedback (ML-8): which one this is, of the meldingen of this melder."""
    eigen = list(Melding.objects.filter(dossier=dossier, melder=bron))
    if melding is not None and melding not in eigen:
        controle.fout("melding", "Deze melding is van een ander. Kies een melding van deze melder.")
    if melding is None and len(eigen) > 1:
        controle.fout("melding", "Deze melder deed meer meldingen. Kies over welke u feedback gaf.")
    return melding or (eigen[0] if eigen else None)
