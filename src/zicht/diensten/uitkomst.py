"""What the outcomes of the suspicions mean together, and what follows (OND-5; HP2019 10.7). Pure."""

from __future__ import annotations

from collections.abc import Iterable

BEVESTIGD = "bevestigd"
GEEN_VAN_BEIDE = "niet bevestigd, niet weerlegd"
WEERLEGD = "weerlegd"

GEVOLGEN: dict[str, tuple[tuple[str, str], ...]] = {
    WEERLEGD: (
        ("afsluiten", "Sluit het dossier af."),
        (
            "recht op vernietiging",
            "Vertel iedere betrokkene dat zijn dossier op verzoek wordt vernietigd, en wat dat betekent.",
        ),
        ("nazorg", "Vraag iedere betrokkene waar hij na deze uitkomst behoefte aan heeft."),
    ),
    GEEN_VAN_BEIDE: (("monitoren of afsluiten", "Besluit of u gaat monitoren of het dossier afsluit."),),
    BEVESTIGD: (
        ("veiligheidsvoorwaarden", "Stel veiligheidsvoorwaarden op."),
        ("plannen", "Zorg per kind voor een veiligheidsplan, een hulpverleningsplan en een herstelplan."),
        ("overdracht", "Besluit wie de verantwoordelijkheid voor de stappen neemt, en draag over."),
    ),
}
"""Per outcome what the protocol asks next: code and sentence."""


def uitkomst_van_melding(uitkomsten: Iterable[str]) -> str:
    """One outcome out of those per suspicion: refuted only when every one is; confirmed when any is.

    Raises ValueError without any suspicion: nothing was investigated, so nothing is refuted.
    """
    alle = set(uitkomsten)
    if not alle:
        raise ValueError("Zonder vermoeden is er geen uitkomst.")
    if BEVESTIGD in alle:
        return BEVESTIGD
    return WEERLEGD if alle == {WEERLEGD} else GEEN_VAN_BEIDE
