"""What a worker does for one family from the call to the end, each by keyboard alone.

Every step starts at the page of the dossier and is found there: in what it owes, or in its sections.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2e.toetsenbord import Toetsenbord

WACHTWOORD = "een-lange-zin-van-de-frontoffice"
GEZIN = (
    ("Sanne", "Molenaar", "Moeder", "03-05-1990"),
    ("Ruud", "Hoek", "Vader", "20-01-1988"),
    ("Lot", "Hoek", "Kind", "14-07-2016"),
)
MELDCODE = (
    ("Blijft het vermoeden", "Ja"),
    ("Is er (een vermoeden van)", "Ja"),
    ("Kan de professional passende hulp", "Nee"),
    ("Werken de betrokkenen", "Ja"),
    ("Leidt die hulp", "Nee"),
)
"""The five questions and the answers of this professional (EC-3)."""
KWALITEITEN = (
    "Concreet gedrag",
    "Relatie met veiligheid",
    "Begrijpelijk",
    "Toetsbaar",
    "Niet onderhandelbaar",
    "Eenduidig",
    "Basis voor het monitoren",
    "Overdraagbaar",
)
"""Of a condition (VV-3)."""


def log_in(t: Toetsenbord) -> None:
    t.blad.open("/inloggen/")
    t.typ("eva")
    t.vul("Wachtwoord", WACHTWOORD)
    t.verstuur()
    assert t.kop == "Werkvoorraad"


def neem_melding_aan(t: Toetsenbord) -> None:
    t.sneltoets("n")
    t.spring("m")
    t.kies("Wie meldt er?", "Professional")
    t.vul_alles({"Naam van de melder": "Joris Tak", "Telefoon": "0600000002", "Organisatie": "Wijkteam Oostrand"})
    schrijf_personen_op(t)
    t.blok(2)
    t.vul("Wat is er gezien of gehoord?", "Lot kwam met een blauwe arm op school en zei dat papa boos was.")
    t.kies("Acuut onveilig?", "Nee")
    t.kies("Structureel onveilig?", "Ja")
    t.kies("Hoe veilig is het nu", "4")
    t.vul("Waarom dat cijfer?", "De school weet niet of het thuis rustig is.")
    t.kruis_aan("Lichamelijk")
    bespreek_keuze(t)
    t.blok(4)
    t.kies("Weet het gezin van de melding?", "Ja")
    t.blok()
    t.vul("Wat verwacht de melder van ons?", "Dat het thuis veilig wordt.")
    t.vul("Wat hoort de melder terug", "Woensdag, of Veilig Thuis het oppakt.")
    t.verstuur()
    assert t.kop == "Zijn deze mensen bekend?"
    t.formulier()
    t.verstuur()
    assert t.kop.startswith("Melding M")
    t.sneltoets("d")


def bespreek_keuze(t: Toetsenbord) -> None:
    """EC-3, EC-6: what the caller came for, and the five questions of the Meldcode."""
    t.blok()
    t.kies("Waarvoor belt deze persoon?", "Een melding")
    t.blok()
    t.druk("Enter")
    for vraag, antwoord in MELDCODE:
        t.kies(vraag, antwoord)


def geef_advies(t: Toetsenbord) -> None:
    """EC-5, EC-6, ADV-4, ADV-6: a teacher who can carry it; what was told and talked through."""
    t.sneltoets("n")
    t.sneltoets("a")
    t.sneltoets("3")
    assert t.kop == "Advies geven"
    t.formulier()
    t.vul("Wat werd er gevraagd?", "Een leerkracht ziet dat een kind van acht schrikt als het wordt opgehaald.")
    t.vul("Wat hebt u geadviseerd?", "Schrijf op wat u ziet. Bespreek het met het zorgteam en daarna met de ouders.")
    t.kruis_aan("De vrager blijft zelf", "Veilig Thuis doet niets")
    t.blok()
    t.kies("Waarvoor belde deze persoon", "Advies")
    for vraag in ("Is de beller in staat", "Is de beller bij machte", "Is de beller toegerust"):
        t.kies(vraag, "Ja")
    t.blok(5)
    t.kruis_aan("Hoe de onveiligheid", "Wat de vrager zelf", "Wie waarvoor", "Wat wij over het advies")
    t.verstuur()
    assert t.kop.startswith("Advies van")


def schrijf_personen_op(t: Toetsenbord) -> None:
    for nummer, (voornaam, achternaam, rol, geboren) in enumerate(GEZIN):
        t.blok()
        if nummer:
            t.druk("Enter")
            t.typ(voornaam)
        else:
            t.vul("Voornamen", voornaam)
        t.vul("Achternaam", achternaam)
        t.kies("Rol in het gezin", rol)
        t.datum("Geboortedatum", geboren)


def beoordeel(t: Toetsenbord) -> None:
    """VB-4, VB-5, VB-11, ALG-12: screened, decided with a colleague, and the service chosen at once."""
    t.sneltoets("v")
    t.sneltoets("v")
    t.formulier()
    t.kies("Uw oordeel: acute", "Nee")
    t.kies("Uw oordeel: structurele", "Ja")
    t.kies("Uw oordeel: multi", "Nee")
    t.vul("Toelichting", "De school zag eerder blauwe plekken.")
    assert "volgt niet uit de antwoorden" in t.verstuur_met_fouten()[0]
    t.formulier()
    t.vul("Waarom uw oordeel anders is", "De school kon niet alle vragen beantwoorden.")
    t.verstuur()
    assert t.kop == "Veiligheidsbeoordeling"
    t.volg("Besluit: Veilig Thuis")
    t.formulier()
    t.kies("Moet het vermoeden worden bevestigd", "Nee")
    t.kies("Willen en kunnen", "Ja")
    t.kies("Nemen zij hulp aan", "Ja")
    t.vul("Waarom", "Er zijn aanwijzingen voor structurele onveiligheid.")
    t.vul("Of in eigen woorden", "De melding en het gesprek met de school.")
    raadpleeg(t, "Zelf oppakken.")
    t.kies("Kiest u nu al een dienst?", "Voorwaarden")
    t.verstuur()
    assert t.kop == "Veiligheidsbeoordeling"
    t.sneltoets("d")


def vertel_melder(t: Toetsenbord, onderdelen: Sequence[str]) -> None:
    """FB-1, FB-2: the button of what is owed leads to the form, with the melding and the round filled in."""
    t.volg("Feedback geven")
    t.formulier()
    t.kruis_aan(*onderdelen)
    t.kies("Hoe", "Telefoon")
    t.verstuur()
    t.sneltoets("d")


VERTELD = (
    *("Wat Veilig Thuis is", "Wat er gemeld is", "Wie de melder is", "Dat gegevens worden", "Met wie informatie"),
    *("Welke stappen Veilig Thuis nu", "Hoe en wanneer het dossier", "Dat Veilig Thuis later"),
    *("Wie kan steunen", "Het recht om een klacht", "De wettelijke rechten"),
)
"""What people are told about, as the form names it."""


def informeer(t: Toetsenbord, namen: Sequence[str]) -> None:
    """ALG-2, ALG-5: told in a talk, everything that is not told yet."""
    for naam in namen:
        t.volg(f"Informeren: {naam}")
        t.formulier()
        t.kruis_aan(*VERTELD)
        t.vul("Hoe paste u de uitleg", "In korte zinnen, en nagevraagd.")
        t.kies("Hoe", "Huisbezoek")
        t.verstuur()
        t.sneltoets("d")


def ga_maatregelen_na(t: Toetsenbord) -> None:
    """VB-10."""
    t.volg("Nagaan")
    t.formulier()
    t.kruis_aan("Ik heb nagegaan wie het gezag heeft")
    t.kies("Loopt er een onderzoek", "Nee")
    t.kies("Loopt er een maatregel", "Nee")
    t.verstuur()
    t.sneltoets("d")


def spreek(t: Toetsenbord, namen: Sequence[str], ouders_vooraf: str = "") -> None:
    """ALG-3, ALG-4: heard, written down, and offered to correct."""
    t.sneltoets("g")
    t.formulier()
    t.kies("Hoe?", "Huisbezoek")
    for naam in namen:
        t.kies(naam, "Gehoord")
    t.kruis_aan("Wie gehoord is, gaf zijn kijk")
    if ouders_vooraf:
        t.datum("Met een kind gesproken?", ouders_vooraf)
    t.verstuur()
    t.formulier()
    t.vul("Verslag", "Zij vertelden hoe het thuis gaat en wat er moet veranderen.")
    t.verstuur()
    t.sneltoets("v")
    t.formulier()
    t.kruis_aan(*namen)
    t.verstuur()
    t.sneltoets("d")


def maak_afspraak(t: Toetsenbord, namen: Sequence[str]) -> None:
    t.volg("Afspraak")
    t.formulier()
    t.kruis_aan(*namen)
    t.vul("Wat is er afgesproken?", "Ruud belt elke vrijdag met het wijkteam.")
    t.verstuur()
    t.sneltoets("d")


def stel_voorwaarde(t: Toetsenbord, namen: Sequence[str]) -> None:
    """VV-3: tested on its qualities."""
    t.volg("Naar de dienst")
    t.sneltoets("v")
    t.sneltoets("v")
    t.formulier()
    t.vul("Voorwaarde", "Ruud gaat weg als hij boos wordt en belt dan zijn broer.")
    t.kruis_aan(*namen)
    t.vul("Hoe wordt bij het monitoren", "De broer vertelt elke maand hoe vaak hij is gebeld.")
    t.vul("Met wie is dit afgestemd", "Wijkteam Oostrand")
    for kwaliteit in KWALITEITEN:
        t.kies(kwaliteit, "Ja")
    t.verstuur()
    t.sneltoets("d")


def verstuur_brieven(t: Toetsenbord) -> int:
    """BR-1: every letter that is owed made, read as it will look, and sent. How many there were."""
    t.volg("Brieven")
    aantal = t.blad.page.locator("section[aria-labelledby=schuldig] button").count()
    for _ in range(aantal):
        t.volg("Concept maken")
        assert t.blad.page.locator("#papier").is_visible()
        vul_open_plekken_in(t)
        t.sneltoets("v")
        t.formulier()
        t.kies("Hoe gaat de brief?", "Per post")
        if t.blad.page.get_by_label("Hoe past deze brief").count():
            t.vul("Hoe past deze brief", "In eenvoudige woorden, en voorgelezen.")
        t.verstuur()
        t.volg("Terug naar de brieven")
    t.sneltoets("d")
    return aantal


def vul_open_plekken_in(t: Toetsenbord) -> None:
    """What Zicht does not know is marked in the letter, and never sent."""
    blokken = [een for een in t.blad.page.locator("main form .veld").all() if "[vul aan" in een.inner_html()]
    if not blokken:
        return
    t.formulier()
    for blok in blokken:
        t.vul(blok.locator("label").inner_text(), "Wij spreken elkaar na drie maanden en na een jaar.")
    t.verstuur()


def ga_begrip_na(t: Toetsenbord) -> None:
    """ALG-14: sent is not understood. Asked of everybody who got the letter."""
    for _ in [naam for naam in verschuldigd(t) if naam.startswith("Aanpak")]:
        t.volg("Vastleggen dat het begrepen is")
        t.formulier()
        t.vul("Waaraan merkte u dat?", "Vertelde het in eigen woorden na.")
        t.verstuur()
        t.sneltoets("d")


def rond_dienst_af(t: Toetsenbord) -> None:
    t.volg("Naar de dienst")
    t.volg("Dienst afronden")
    t.formulier()
    t.kies("Hoe gaat het verder?", "Overdracht")
    t.verstuur()
    t.sneltoets("d")


def draag_over(t: Toetsenbord) -> None:
    """OV-4, MON-6: in a talk with the family, with its conditions, and monitoring after it."""
    t.volg("Volgende stap kiezen")
    t.volg("Overdragen")
    t.formulier()
    t.kies("Aan wie", "Lokaal team")
    t.kies("Ontvanger", "Joris")
    t.vul_alles(
        {
            "Veiligheids-, hulpverlenings-": "Het wijkteam voert het plan uit.",
            "Het monitoren van de": "Veilig Thuis belt na 3 en 12 maanden.",
            "Wat er gebeurt als": "Dan belt het wijkteam Veilig Thuis.",
        }
    )
    t.kruis_aan("In een gesprek waar de betrokkenen")
    t.vul("Waarom", "Het wijkteam kan en wil de zorg overnemen.")
    t.vul("Of in eigen woorden", "De gesprekken met het gezin en het wijkteam.")
    raadpleeg(t, "Overdragen aan het wijkteam.")
    t.verstuur()
    t.sneltoets("d")


def raadpleeg(t: Toetsenbord, advies: str) -> None:
    """ALG-12, ALG-20: nobody decides alone, and the child's interest is weighed."""
    t.kies("Geraadpleegde collega", "Bas Olthof")
    t.kies("Rol van deze collega", "Gedragswetenschapper")
    t.vul("Advies van de collega", advies)
    t.kies("Volgt het besluit", "Ja")
    t.vul("Zorg, bescherming en veiligheid", "Lot moet thuis veilig zijn.")


def leg_aanvaarding_vast(t: Toetsenbord) -> None:
    """OV-5: until then the responsibility stays."""
    t.volg("Antwoord vastleggen")
    t.volg("De partij aanvaardt")
    t.formulier()
    t.vul("Wat de partij erbij zei", "Wij gaan maandag langs.")
    t.verstuur()
    t.sneltoets("d")


def houd_monitorcontact(t: Toetsenbord, namen: Sequence[str]) -> None:
    """MON-1, MON-2."""
    t.volg("Contact vastleggen")
    t.formulier()
    t.kruis_aan(*namen, "Joris Tak")
    t.kies("Weten de betrokkenen", "Ja")
    t.vul("Wat hoorde u", "Het gaat goed; de broer is twee keer gebeld.")
    t.verstuur()
    t.sneltoets("d")


def beoordeel_monitoren(t: Toetsenbord) -> None:
    """MON-3: four times yes."""
    t.volg("De vier oordelen geven")
    t.formulier()
    for vraag in ("Is aan de veiligheidsvoorwaarden", "Is het nu direct veilig", "Is de stabiele", "Is er aandacht"):
        t.kies(vraag, "Ja")
    t.vul("Waarop rusten deze oordelen", "De contacten met het gezin en het wijkteam.")
    t.kies("Wat volgt hieruit", "Het monitoren afronden")
    t.verstuur()


def rond_monitoren_af(t: Toetsenbord) -> None:
    """AF-2, MON-4: the end of everything VT does for this family."""
    t.formulier()
    t.kies("Hoe eindigt het monitoren", "Alle vier")
    t.vul("Waarom", "Het is veilig en het blijft veilig.")
    t.vul("Of in eigen woorden", "De contacten van het monitoren.")
    raadpleeg(t, "Afsluiten.")
    t.verstuur()
    t.sneltoets("d")


def verschuldigd(t: Toetsenbord) -> list[str]:
    """What the dossier says is owed."""
    return t.blad.waarden("section[aria-labelledby=nu] tbody th")
