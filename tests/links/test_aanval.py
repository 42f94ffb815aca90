"""A stolen link, a leaked database, or nothing at all, against the page of a personal link (TG-3, TG-10)."""

from __future__ import annotations

import io
import logging
import re
import secrets
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.links.conftest import adres, andere
from zicht.dossiers.models import Accordering, Bevinding
from zicht.kern import klok
from zicht.kern.logregels import ZonderTokens
from zicht.kern.models import Logregel, Medewerker
from zicht.links.geheim import Geheim, kenmerk, nieuw_geheim
from zicht.links.intrekken import trek_link_in
from zicht.links.models import Link, Linkpoging
from zicht.links.poort import MEEST_POGINGEN, PER_NETWERK

pytestmark = pytest.mark.django_db
ONBEKEND = Geheim(secrets.token_urlsafe(32), "123456")


def probeer(buiten: Client, geheim: Geheim, code: str | None = None, **meer: str):  # type: ignore[no-untyped-def]
    return buiten.post(adres(geheim), {"code": geheim.code if code is None else code, **meer})


def verloop(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(geldig_tot=klok.nu() - timedelta(seconds=1))


def gebruik(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(beantwoord_op=klok.nu())


def trek_in(link: Link) -> None:
    Link.objects.filter(pk=link.pk).update(ingetrokken_op=klok.nu())


def zet_op_slot(link: Link) -> None:
    Linkpoging.objects.create(sleutel=link.kenmerk, aantal=MEEST_POGINGEN, laatst=klok.nu())


def verander_tekst(link: Link) -> None:
    bevinding = Bevinding.objects.get(pk=link.bevinding_id)
    bevinding.tekst = "Iets anders."
    bevinding.save()


DOOD = (verloop, gebruik, trek_in, zet_op_slot, verander_tekst)


def test_zonder_code_zegt_de_pagina_van_elke_link_hetzelfde(buiten: Client, link: Link, geheim: Geheim) -> None:
    echt, verzonnen = buiten.get(adres(geheim)), buiten.get(adres(ONBEKEND))
    assert echt.content == verzonnen.content


def test_zonder_code_wordt_er_niets_opgezocht(buiten: Client, link: Link, geheim: Geheim) -> None:
    """No question to the database: nothing to measure."""
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        buiten.get(adres(geheim))
    assert vragen.captured_queries == []


def test_zonder_code_staat_er_niet_van_wie_of_waarover(buiten: Client, link: Link, geheim: Geheim) -> None:
    tekst = buiten.get(adres(geheim)).content.decode()
    verraden = [
        w for w in ("Veilig Thuis", "Zicht", "Mieke", "Molenaar", "D00", "uitspraak", "overdracht") if w in tekst
    ]
    assert verraden == []


@pytest.mark.parametrize("dood", DOOD, ids=lambda d: d.__name__)
def test_een_dode_link_met_de_goede_code_antwoordt_als_een_onbekende(
    dood: Callable[[Link], None], buiten: Client, link: Link, geheim: Geheim
) -> None:
    dood(link)
    echt, onbekend = probeer(buiten, geheim), probeer(buiten, ONBEKEND)
    assert (echt.status_code, echt.content, echt.headers) == (onbekend.status_code, onbekend.content, onbekend.headers)


def test_een_verkeerde_code_antwoordt_als_een_onbekende_link(buiten: Client, link: Link, geheim: Geheim) -> None:
    echt, onbekend = probeer(buiten, geheim, andere(geheim.code)), probeer(buiten, ONBEKEND)
    assert (echt.status_code, echt.content, echt.headers) == (onbekend.status_code, onbekend.content, onbekend.headers)


def vorm(sql: str) -> str:
    """A statement without its values."""
    return re.sub(r"'(?:[^']|'')*'|\b\d+\b|ARRAY\[[^\]]*\]|s\d+_x\d+", "?", sql)


def werk(buiten: Client, geheim: Geheim, code: str) -> list[str]:
    with CaptureQueriesContext(connection) as vragen:
        buiten.post(adres(geheim), {"code": code})
    return [vorm(vraag["sql"]) for vraag in vragen.captured_queries]


@pytest.mark.parametrize("dood", (verloop, gebruik, trek_in, zet_op_slot), ids=lambda d: d.__name__)
def test_een_dode_link_kost_de_database_hetzelfde_werk_als_een_onbekende(
    dood: Callable[[Link], None], buiten: Client, link: Link, geheim: Geheim
) -> None:
    """The same time, seen from outside: the same statements in the same order."""
    dood(link)
    assert werk(buiten, geheim, geheim.code) == werk(buiten, ONBEKEND, ONBEKEND.code)


def test_een_verkeerde_code_kost_hetzelfde_werk_als_een_onbekende_link(
    buiten: Client, link: Link, geheim: Geheim
) -> None:
    assert werk(buiten, geheim, andere(geheim.code)) == werk(buiten, ONBEKEND, ONBEKEND.code)


def test_na_vijf_verkeerde_codes_opent_de_goede_niet_meer(buiten: Client, link: Link, geheim: Geheim) -> None:
    for _ in range(MEEST_POGINGEN):
        probeer(buiten, geheim, andere(geheim.code))
    assert probeer(buiten, geheim).status_code == 422


def test_na_vier_verkeerde_codes_opent_de_goede_nog(buiten: Client, link: Link, geheim: Geheim) -> None:
    for _ in range(MEEST_POGINGEN - 1):
        probeer(buiten, geheim, andere(geheim.code))
    assert probeer(buiten, geheim).status_code == 200


def test_een_goede_code_ertussen_geeft_geen_nieuwe_kansen(buiten: Client, link: Link, geheim: Geheim) -> None:
    for code in (*[andere(geheim.code)] * 3, geheim.code, *[andere(geheim.code)] * 2):
        probeer(buiten, geheim, code)
    assert probeer(buiten, geheim).status_code == 422


def test_een_ander_netwerk_geeft_geen_nieuwe_kansen(buiten: Client, link: Link, geheim: Geheim) -> None:
    for nummer in range(MEEST_POGINGEN):
        buiten.post(adres(geheim), {"code": andere(geheim.code)}, REMOTE_ADDR=f"198.51.{nummer}.7")
    assert probeer(buiten, geheim).status_code == 422


def test_wie_een_vloed_stuurt_moet_wachten(buiten: Client, link: Link, geheim: Geheim) -> None:
    probeer(buiten, ONBEKEND)
    Linkpoging.objects.exclude(sleutel=kenmerk(ONBEKEND.token)).update(aantal=PER_NETWERK)
    assert probeer(buiten, geheim).status_code == 429


def test_na_tien_minuten_mag_hij_weer(buiten: Client, link: Link, geheim: Geheim) -> None:
    probeer(buiten, ONBEKEND)
    Linkpoging.objects.exclude(sleutel=kenmerk(ONBEKEND.token)).update(aantal=PER_NETWERK)
    with klok.op(klok.nu() + timedelta(minutes=10)):
        assert probeer(buiten, geheim).status_code == 200


def test_een_tweede_antwoord_verandert_niets(buiten: Client, link: Link, geheim: Geheim) -> None:
    probeer(buiten, geheim, keuze="akkoord")
    probeer(buiten, geheim, keuze="niet akkoord", toelichting="Toch niet.")
    rij = Accordering.objects.get()
    assert (rij.akkoord_op is not None, rij.opmerking) == (True, "")


def test_antwoorden_kan_niet_zonder_code(buiten: Client, link: Link, geheim: Geheim) -> None:
    probeer(buiten, geheim, "", keuze="akkoord")
    assert Accordering.objects.get().akkoord_op is None


def test_wie_de_database_heeft_heeft_de_link_en_de_code_niet(link: Link, geheim: Geheim) -> None:
    """Neither stands anywhere in clear, and the code is not what a bare hash of six digits would give away."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(l)::text FROM links_link l")
        rij = cursor.fetchone()[0]
    assert geheim.token not in rij
    assert geheim.code not in re.sub(r"[0-9a-f]{64}", "", rij).split('"')


def test_twee_links_met_dezelfde_code_zijn_niet_aan_elkaar_te_zien(geheim: Geheim) -> None:
    from zicht.links.geheim import slot

    assert slot(geheim) != slot(Geheim(nieuw_geheim().token, geheim.code))


def test_het_token_is_256_bits_en_de_code_zes_cijfers() -> None:
    geheim = nieuw_geheim()
    assert (len(geheim.token), bool(re.fullmatch(r"\d{6}", geheim.code))) == (43, True)


def test_een_geheim_staat_in_geen_spoor_van_een_fout(geheim: Geheim) -> None:
    assert geheim.token not in repr(geheim)


def regel_van(logger: str, roep: Callable[[], object]) -> str:
    """What the log of this installation prints meanwhile."""
    stroom = io.StringIO()
    aan = logging.StreamHandler(stroom)
    aan.setFormatter(ZonderTokens("%(message)s"))
    logging.getLogger(logger).addHandler(aan)
    try:
        roep()
    finally:
        logging.getLogger(logger).removeHandler(aan)
    return stroom.getvalue()


def test_het_token_komt_niet_in_het_log(buiten: Client, link: Link, geheim: Geheim) -> None:
    """Django names the address of every answer from 400 on."""
    regel = regel_van("django.request", lambda: probeer(buiten, geheim, andere(geheim.code)))
    assert "/p/…" in regel
    assert geheim.token not in regel


def test_het_token_komt_niet_in_het_log_als_er_iets_stuk_is(
    buiten: Client, link: Link, geheim: Geheim, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_: object) -> None:
        raise RuntimeError(f"https://zicht.example/p/{geheim.token}/")

    monkeypatch.setattr("zicht.web.links.publiek.probeer", stuk)
    buiten.raise_request_exception = False
    regel = regel_van("django.request", lambda: probeer(buiten, geheim))
    assert "RuntimeError" in regel
    assert geheim.token not in regel


def test_deze_installatie_drukt_haar_regels_zonder_tokens_af() -> None:
    vormen = [aan.formatter for aan in logging.getLogger().handlers if aan.name == "uit"]
    assert [type(een) for een in vormen] == [ZonderTokens]


def test_de_webserver_houdt_geen_lijst_van_adressen_bij() -> None:
    """Granian keeps an access log only when asked to."""
    import inspect

    from zicht.cli import start

    assert "--access-log" not in inspect.getsource(start)


@pytest.mark.parametrize("wat", ("code", "tekst", "mislukt"))
def test_de_pagina_wordt_nergens_bewaard_of_doorgegeven(wat: str, buiten: Client, link: Link, geheim: Geheim) -> None:
    antwoord = {
        "code": lambda: buiten.get(adres(geheim)),
        "tekst": lambda: probeer(buiten, geheim),
        "mislukt": lambda: probeer(buiten, ONBEKEND),
    }[wat]()
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert antwoord.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in antwoord.headers["X-Robots-Tag"]


def test_de_pagina_zet_geen_koekje(buiten: Client, link: Link, geheim: Geheim) -> None:
    probeer(buiten, geheim)
    assert not buiten.cookies


def test_met_de_code_staat_er_alleen_wat_de_ontvanger_zelf_zei(buiten: Client, link: Link, geheim: Geheim) -> None:
    tekst = probeer(buiten, geheim).content.decode()
    assert "Mieke had een blauwe plek." in tekst
    assert [w for w in ("Sanne", "Hagendoorn", "Molenaar", "Verhoef", "D00") if w in tekst] == []


def test_wat_de_ontvanger_schrijft_wordt_nooit_opmaak(buiten: Client, link: Link, geheim: Geheim) -> None:
    antwoord = probeer(buiten, geheim, keuze="", toelichting="<script>x</script>")
    assert "<script>x" not in antwoord.content.decode()


def test_elke_mislukte_poging_staat_in_het_logboek(buiten: Client, link: Link, geheim: Geheim) -> None:
    """TG-4: on the chain of the dossier, by nobody of the house, from where."""
    probeer(buiten, geheim, andere(geheim.code))
    regel = Logregel.objects.filter(waar="persoonlijke link").get()
    assert (regel.uitkomst, regel.medewerker, regel.herkomst) == ("geweigerd", None, "link 127.0.0.0/24")


def test_een_ingetrokken_link_opent_niet_meer(buiten: Client, link: Link, geheim: Geheim, anna: Medewerker) -> None:
    trek_link_in(link=link, door=anna)
    assert probeer(buiten, geheim).status_code == 422
