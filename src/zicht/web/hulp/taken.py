"""The tasks of the manual, in the order of the work, and which screen belongs to which."""

from __future__ import annotations

from pathlib import Path

TEKSTEN = Path(__file__).with_name("teksten")
BEELDEN = Path(__file__).with_name("beelden")

BEGIN = "beginnen"
"""The page for every screen that belongs to no other task."""
TAKEN = (
    BEGIN,
    "melding-aannemen",
    "advies-geven",
    "beoordelen",
    "gesprek-en-verslag",
    "voorwaarden-en-vervolg",
    "onderzoek",
    "raad-en-tafel",
    "overdragen",
    "monitoren-en-afsluiten",
    "nazorg",
    "brieven",
    "verzoeken-van-mensen",
    "klachten",
    "geheim-adres-en-anonieme-melder",
    "bewaren-en-vernietigen",
    "als-er-iets-misgaat",
)
_SCHERMEN = {
    "melding-aannemen": ("nieuw_contact", "contact"),
    "advies-geven": ("advies",),
    "beoordelen": ("beoordeling", "dossiers-informeren", "dossiers-uitstel", "dossiers-besluiten"),
    "gesprek-en-verslag": (
        *("dossiers-bevinding", "dossiers-bevindingen", "dossiers-wederhoor", "dossiers-accordering"),
        *("dossiers-correctie", "dossiers-gesprek", "dossiers-gesprekken", "dossiers-verslag", "dossiers-uitnodigen"),
        *("dossiers-ouders-vooraf", "dossiers-vraag", "dossiers-vragen", "dossiers-afspraak", "dossiers-afspraken"),
    ),
    "voorwaarden-en-vervolg": ("diensten", "dossiers-bevestigen", "dossiers-begrip"),
    "onderzoek": (
        *("diensten-vermoeden", "diensten-vooronderzoek", "diensten-plan-van-aanpak", "diensten-specialistisch"),
        "diensten-uitkomst",
    ),
    "raad-en-tafel": ("dwang",),
    "overdragen": ("overdracht", "beoordeling-partij", "links"),
    "monitoren-en-afsluiten": ("afronding", "monitoren", "afsluiten", "feedback"),
    "nazorg": ("nazorg",),
    "brieven": ("brieven",),
    "verzoeken-van-mensen": ("rechten", "afschrift"),
    "klachten": ("klachten",),
    "geheim-adres-en-anonieme-melder": (
        *("dossiers-geheim-adres", "dossiers-veilig-contact", "contact-bron-grond", "contact-anoniem"),
        *("contact-toestemming", "contact-grond", "gesloten"),
    ),
    "bewaren-en-vernietigen": ("bewaren",),
    "als-er-iets-misgaat": (
        *("dossiers-rectificeren", "dossiers-rectificatie", "dossiers-bevinding-rectificeren", "contact-losmaken"),
        *("toegang", "logboek"),
    ),
}
_BIJ_SCHERM = {scherm: taak for taak, schermen in _SCHERMEN.items() for scherm in schermen}
"""By name of the URL, or its beginning: the longest that fits counts."""


def taak_bij(url_naam: str | None) -> str:
    """The task that a screen belongs to."""
    delen = (url_naam or "").split("-")
    for lengte in range(len(delen), 0, -1):
        if taak := _BIJ_SCHERM.get("-".join(delen[:lengte])):
            return taak
    return BEGIN
