"""Help beside a text field: the same hints while typing, when a form comes back, and after saving (ALG-7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.forms import Form
from django.test import Client
from django.urls import reverse

from tests.dossiers.conftest import Gezin, _klok, gezin
from zicht.dossiers.models import Bevinding
from zicht.kern.models import Logregel, Medewerker
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.onderdelen.velden import LangeTekst
from zicht.web.schrijfhulp.aanwijzingen import LANGSTE, MEESTE, aanwijzingen

__all__ = ["_klok", "gezin"]
pytestmark = pytest.mark.django_db
TEKST = "Moeder doet aan gaslighting."


class Formulier(Form):
    verslag = LangeTekst(label="Verslag", required=False, schrijfhulp=Tekstsoort.VERSLAG)
    notitie = LangeTekst(label="Notitie", required=False)


@pytest.fixture
def ingelogd(anna: Medewerker, als: Callable[[Medewerker], Client]) -> Client:
    return als(anna)


def vraag(client: Client, **gegevens: str) -> Any:
    return client.post(reverse("schrijfhulp"), {"soort": "verslag", "tekst": TEKST, **gegevens})


def test_wie_typt_ziet_de_woorden_met_waarom_en_wat_er_kan_staan(ingelogd: Client) -> None:
    """ALG-7; OMBUDSMAN klacht 3."""
    pagina = vraag(ingelogd).content.decode()
    assert "gaslighting</strong>" in pagina
    assert "diagnose zonder bevoegde bron" in pagina
    assert "Laat het woord weg." in pagina
    assert "Regel ALG-7" in pagina


def test_een_tekst_zonder_merken_geeft_een_lege_lijst(ingelogd: Client) -> None:
    assert vraag(ingelogd, tekst="Moeder huilde.").content.decode().strip() == ""


def test_de_status_van_de_uitspraak_telt_mee(ingelogd: Client) -> None:
    """ALG-7."""
    tekst = "Vader is agressief."
    assert vraag(ingelogd, soort="bevinding", tekst=tekst, status="mening").content.strip() == b""
    assert b"agressief" in vraag(ingelogd, soort="bevinding", tekst=tekst, status="feit").content


def test_een_onbekend_soort_tekst_wordt_gezegd(ingelogd: Client) -> None:
    assert vraag(ingelogd, soort="roman").status_code == 400


def test_wie_niet_is_ingelogd_komt_er_niet_in() -> None:
    """TG-1."""
    assert vraag(Client()).status_code == 302


def test_zonder_eigen_teken_komt_er_niets_in(anna: Medewerker) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    assert vraag(client).status_code == 403


def test_van_de_tekst_blijft_niets_achter(ingelogd: Client, caplog: Any) -> None:
    """TG-10: not in the log of who did what, not in a draft, not in a cache of the browser."""
    voor = Logregel.objects.count()
    with caplog.at_level("DEBUG"):
        antwoord = vraag(ingelogd)
    assert Logregel.objects.count() == voor
    assert "gaslighting" not in caplog.text
    assert "no-store" in antwoord["Cache-Control"]


def test_wat_iemand_typt_is_tekst_en_geen_opmaak(ingelogd: Client) -> None:
    pagina = vraag(ingelogd, tekst="Moeder lokt <b>het</b> uit.").content.decode()
    assert "lokt &lt;b&gt;het&lt;/b&gt; uit" in pagina


def test_plekken_worden_geteld_zoals_een_browser_telt() -> None:
    """JavaScript counts an emoji twice, and has one character for the end of a line."""
    [plek] = aanwijzingen("😢\r\nVader is agressief.", Tekstsoort.VERSLAG).plekken
    assert (plek.begin, plek.eind) == (12, 21)


def test_een_muur_van_merken_wordt_ingekort() -> None:
    gevonden = aanwijzingen("Vader liegt. " * 30, Tekstsoort.VERSLAG)
    assert (len(gevonden.plekken), gevonden.over) == (MEESTE, 30 - MEESTE)


def test_van_een_heel_lange_tekst_wordt_het_begin_nagekeken() -> None:
    assert aanwijzingen(" " * LANGSTE + TEKST, Tekstsoort.VERSLAG).aantal == 0


def test_een_veld_met_hulp_toont_wat_er_al_in_staat() -> None:
    """Works without JavaScript: a text that is opened again shows its hints."""
    velden = str(Formulier(initial={"verslag": TEKST}))
    assert 'data-schrijfhulp-bij="id_verslag"' in velden
    assert "gaslighting</strong>" in velden


def test_een_veld_zonder_hulp_blijft_zoals_het_was() -> None:
    assert "data-schrijfhulp-bij" not in str(Formulier(initial={"notitie": TEKST})["notitie"].as_field_group())


def vul_in(gezin: Gezin, **gegevens: str) -> dict[str, Any]:
    return {
        "tekst": "Moeder faalt, en laat haar kinderen in de steek.",
        "status": "feit",
        "betreft": [str(gezin.moeder.pk)],
        "bron_omschrijving": "eigen waarneming",
        "huidig_contact": "ja",
        "op": "2026-03-09",
        **gegevens,
    }


def nieuw(gezin: Gezin) -> str:
    return reverse("dossiers-bevinding-vastleggen", kwargs={"dossier": gezin.dossier.pk})


def test_opslaan_wordt_nooit_geweigerd_en_de_tekst_blijft_zoals_getypt(ingelogd: Client, gezin: Gezin) -> None:
    """ALG-7: a hint, no refusal."""
    assert ingelogd.post(nieuw(gezin), vul_in(gezin)).status_code == 302
    assert Bevinding.objects.get().tekst == "Moeder faalt, en laat haar kinderen in de steek."


def test_na_opslaan_zonder_javascript_staat_er_een_hint(ingelogd: Client, gezin: Gezin) -> None:
    """ALG-8."""
    antwoord = ingelogd.post(nieuw(gezin), vul_in(gezin))
    zinnen = [str(een) for een in get_messages(antwoord.wsgi_request)]
    assert zinnen[1] == (
        "Bewaard zoals u het schreef. Kijk in “Wat is er gezegd of gezien?” nog eens naar 2 plekken: verwijt."
    )


def test_de_hint_noemt_geen_woord_uit_de_tekst(ingelogd: Client, gezin: Gezin) -> None:
    """TG-10: messages travel in a cookie."""
    antwoord = ingelogd.post(nieuw(gezin), vul_in(gezin))
    assert not any("steek" in str(een) for een in get_messages(antwoord.wsgi_request))


def test_wie_de_lijst_al_zag_krijgt_geen_hint_meer(ingelogd: Client, gezin: Gezin) -> None:
    antwoord = ingelogd.post(nieuw(gezin), vul_in(gezin, schrijfhulp_gezien="ja"))
    assert len(list(get_messages(antwoord.wsgi_request))) == 1
