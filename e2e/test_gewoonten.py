"""What a worker may count on everywhere: nothing typed is lost, nothing is recorded twice, all goes without a mouse."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from e2e.conftest import NieuwTabblad, log_in
from e2e.klokstand import MAANDAG, het_is
from e2e.tabblad import Tabblad
from zicht.contact.models import Melding
from zicht.dossiers.gesprekken import leg_gesprek_vast
from zicht.dossiers.models import Dossier, Gesprek, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Rol, Team

HERSTEL = "Zij wil dat haar broer langskomt als het misgaat."
BEWAARD = "Concept bewaard om"


@pytest.fixture(scope="module")
def team(databank: None) -> Team:
    return Team.objects.create(naam="Noord")


def _medewerker(team: Team, gebruikersnaam: str, naam: str) -> Medewerker:
    rollen: list[str] = [Rol.FRONTOFFICE, Rol.BACKOFFICE]
    return Medewerker.objects.maak(gebruikersnaam=gebruikersnaam, naam=naam, rollen=rollen, team=team)


@pytest.fixture(scope="module")
def eva(team: Team) -> Medewerker:
    return _medewerker(team, "eva", "Eva Brink")


@pytest.fixture(scope="module")
def bas(team: Team) -> Medewerker:
    """Works on the same dossiers as Eva."""
    return _medewerker(team, "bas", "Bas Olthof")


@pytest.fixture(scope="module")
def dossier(eva: Medewerker) -> Dossier:
    with het_is(MAANDAG):
        return open_dossier(door=eva)


@pytest.fixture
def gesprek(dossier: Dossier, eva: Medewerker) -> Gesprek:
    """A conversation of which the report is still to be written."""
    moeder = Persoon.objects.create(
        dossier=dossier,
        voornamen="Sanne",
        achternaam="Molenaar",
        geboortedatum=date(1990, 5, 3),
        gezinsrol=Gezinsrol.MOEDER,
    )
    return leg_gesprek_vast(dossier=dossier, door=eva, wijze="telefoon", gehoord=[moeder])


@pytest.fixture
def verslag(gesprek: Gesprek) -> str:
    """The address of the form for that report."""
    return reverse("dossiers-verslag", kwargs={"dossier": gesprek.dossier_id, "gesprek": gesprek.pk})


def begin_verslag(blad: Tabblad, adres: str) -> None:
    blad.open(adres)
    schrijf(blad, HERSTEL)


def schrijf(blad: Tabblad, tekst: str) -> None:
    blad.page.locator("textarea[name=verslag]").fill(tekst)


def staat_er(blad: Tabblad, tekst: str) -> None:
    expect(blad.page.locator("textarea[name=verslag]")).to_have_value(tekst)


def wacht_op(blad: Tabblad, tekst: str) -> None:
    blad.page.get_by_text(tekst).first.wait_for()


def test_een_concept_komt_terug_na_herladen(tabblad: NieuwTabblad, eva: Medewerker, verslag: str) -> None:
    """TG-9."""
    blad = tabblad(eva)
    begin_verslag(blad, verslag)
    wacht_op(blad, BEWAARD)
    blad.page.reload()
    staat_er(blad, HERSTEL)


def test_een_verlopen_sessie_kost_geen_tekst(tabblad: NieuwTabblad, eva: Medewerker, verslag: str) -> None:
    """TG-9: the page says it, keeps the text, and goes on after logging in elsewhere."""
    blad = tabblad(eva)
    blad.open(verslag)
    blad.page.context.clear_cookies()
    schrijf(blad, HERSTEL)
    wacht_op(blad, "Log in op een ander tabblad")
    log_in(blad.page.context, blad.adres, eva)
    blad.page.context.new_page().goto(blad.adres)
    schrijf(blad, f"{HERSTEL} Elke dag.")
    wacht_op(blad, BEWAARD)
    blad.page.reload()
    staat_er(blad, f"{HERSTEL} Elke dag.")


def test_zonder_verbinding_gaat_niets_verloren(tabblad: NieuwTabblad, eva: Medewerker, verslag: str) -> None:
    """TG-9: it is kept as soon as the line is back."""
    blad = tabblad(eva)
    blad.open(verslag)
    blad.page.context.set_offline(True)
    schrijf(blad, HERSTEL)
    wacht_op(blad, "Niet bewaard, we proberen het opnieuw")
    blad.page.context.set_offline(False)
    wacht_op(blad, BEWAARD)
    blad.page.reload()
    staat_er(blad, HERSTEL)


def test_wie_als_tweede_bewaart_ziet_beide_teksten(
    tabblad: NieuwTabblad, eva: Medewerker, bas: Medewerker, gesprek: Gesprek, verslag: str
) -> None:
    """TG-9: two workers in one report; together they make one text."""
    van_eva, van_bas = tabblad(eva), tabblad(bas)
    begin_verslag(van_eva, verslag)
    van_bas.open(verslag)
    schrijf(van_bas, "Zij belt eerst de buren.")
    verstuur(van_bas)
    verstuur(van_eva)
    wacht_op(van_eva, "Een collega heeft dit intussen gewijzigd")
    assert [("broer" in tekst, "buren" in tekst) for tekst in van_eva.waarden(".beide__tekst")] == [
        (True, False),
        (False, True),
    ]
    van_eva.page.get_by_label("de tekst die blijft").fill(f"Zij belt eerst de buren. {HERSTEL}")
    verstuur(van_eva)
    gesprek.refresh_from_db()
    assert gesprek.verslag == f"Zij belt eerst de buren. {HERSTEL}"


def verstuur(blad: Tabblad) -> None:
    with blad.page.expect_navigation():
        blad.page.keyboard.press("Control+Enter")


def test_twee_keer_versturen_maakt_een_melding(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    """A double click is one call."""
    blad = tabblad(eva)
    neem_op(blad, "Lot Hoek")
    blad.page.get_by_role("button", name="Melding vastleggen").dblclick()
    expect(blad.page.get_by_role("heading", level=1)).to_contain_text("Melding M")
    assert Melding.objects.count() == 1


def neem_op(blad: Tabblad, kind: str, kenmerk: str = "") -> None:
    """Record a call about a child, up to "Bekend?"."""
    blad.open(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk or uuid4()}))
    voornaam, achternaam = kind.split()
    blad.page.get_by_label("Professional", exact=True).check()
    blad.page.get_by_label("Naam van de melder").fill("Joris Tak")
    blad.page.get_by_label("Telefoon").first.fill("0600000002")
    blad.page.get_by_label("Voornamen of voorletters").first.fill(voornaam)
    blad.page.get_by_label("Achternaam").first.fill(achternaam)
    blad.page.get_by_label("Wat is er gezien of gehoord?").fill("Er wordt veel geschreeuwd.")
    blad.page.get_by_role("button", name="Verder: zijn zij bekend?").click()
    expect(blad.page.get_by_role("heading", level=1)).to_have_text("Zijn deze mensen bekend?")


def test_de_knop_terug_leidt_naar_de_melding_die_er_al_is(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    """An empty form there would take the next call for the same one, and lose it."""
    blad = tabblad(eva)
    neem_op(blad, "Fien Bakker")
    blad.page.get_by_role("button", name="Melding vastleggen").click()
    expect(blad.page.get_by_role("heading", level=1)).to_contain_text("Melding M")
    blad.page.go_back()
    blad.page.go_back()
    wacht_op(blad, "is al vastgelegd als melding")


def test_de_hoofdformulieren_werken_zonder_javascript(tabblad: NieuwTabblad, eva: Medewerker, verslag: str) -> None:
    blad = tabblad(eva, met_script=False)
    neem_op(blad, "Noor Visser")
    blad.page.get_by_role("button", name="Melding vastleggen").click()
    expect(blad.page.get_by_role("heading", level=1)).to_contain_text("Melding M")
    begin_verslag(blad, verslag)
    blad.page.get_by_role("button", name="Verslag bewaren").click()
    wacht_op(blad, "Het verslag is bewaard")


def test_een_rij_erbij_gaat_zonder_javascript(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    blad = tabblad(eva, met_script=False)
    blad.open(reverse("contact-nieuw", kwargs={"kenmerk": uuid4()}))
    blad.page.get_by_label("Achternaam").first.fill("Jansma")
    blad.page.get_by_role("button", name="Nog een persoon").click()
    expect(blad.page.get_by_label("Achternaam")).to_have_count(2)
    expect(blad.page.get_by_label("Achternaam").first).to_have_value("Jansma")


def test_de_eerste_tab_slaat_het_menu_over(tabblad: NieuwTabblad, eva: Medewerker, dossier: Dossier) -> None:
    blad = tabblad(eva)
    blad.open(reverse("dossier", kwargs={"dossier": dossier.pk}))
    blad.page.keyboard.press("Tab")
    expect(blad.page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    blad.page.keyboard.press("Enter")
    assert blad.page.evaluate("document.activeElement.id") == "inhoud"


def test_de_focus_is_overal_te_zien(tabblad: NieuwTabblad, eva: Medewerker, verslag: str) -> None:
    """WCAG 2.4.7: everything that Tab meets on a form differs from how it looks without the focus."""
    blad = tabblad(eva)
    blad.open(verslag)
    onzichtbaar = []
    for _ in range(blad.page.locator("a, button, input, textarea, select, summary").count()):
        blad.page.keyboard.press("Tab")
        onzichtbaar += blad.page.evaluate(FOCUS_ONZICHTBAAR)
    assert onzichtbaar == []


FOCUS_ONZICHTBAAR = """() => {
  const e = document.activeElement;
  if (e === document.body) return [];
  const stijl = getComputedStyle(e);
  const rand = stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2;
  return rand || stijl.boxShadow !== "none" ? [] : [e.outerHTML.slice(0, 120)];
}"""


def test_bij_fouten_staat_de_cursor_bij_wat_er_mis_is(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    """And each line there leads to its field."""
    blad = tabblad(eva)
    blad.open(reverse("contact-nieuw", kwargs={"kenmerk": uuid4()}))
    blad.page.get_by_role("button", name="Verder: zijn zij bekend?").click()
    expect(blad.page.locator("[data-foutenlijst]")).to_be_focused()
    blad.page.keyboard.press("Tab")
    blad.page.keyboard.press("Enter")
    assert blad.page.evaluate("document.activeElement.name || document.querySelector(':target')?.id")
