"""Every address as every role of a fixed cast, for an ordinary and for a shielded dossier (TG-1, TG-2, TG-3)."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from tests.conftest import als
from tests.toegang.conftest import Cast, cast, dossier, melding
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker

__all__ = ["als", "cast", "dossier", "melding"]
pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]

VOOR_IEDEREEN = {
    "account_login",
    "inloggen",
    "account_logout",
    "uitloggen",
    "mfa_authenticate",
    "openid_connect_login",
    "openid_connect_callback",
    "persoonlijke-link",
}
"""Without being logged in: the way in and out, and a page that says nothing without its code (tests/links)."""
EIGEN_ACCOUNT = {
    "mijn_account",
    "mijn_apparaten",
    "apparaat_uitloggen",
    "andere_uitloggen",
    "mfa_index",
    "account_change_password",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_add_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
}
"""Whoever is logged in, about his own account only."""
INGELOGD = {
    "concept",
    "collegas",
    "schrijfhulp",
    "hulp",
    "hulp-taak",
    "hulp-beeld",
    "toegang-veel-lezen",
    "werkvoorraad",
    "werkvoorraad-toewijzen",
    "contact-terugbellen",
    "zoeken",
    "nieuw_contact",
}
"""Whoever is logged in; what he finds there depends on which dossiers he sees, or it only leads on."""
ZORG = {"anna", "bas", "lea", "otto", "fien", "priya", "ad", "mo", "wil", "dirk"}
LEIDING = {"lea", "wil", "dirk"}
ROLLEN: dict[str, set[str]] = {
    "contact-nieuw": ZORG,
    "contact-bekend": ZORG,
    "toegang-ander": ZORG,
    "toegang-ander-gezocht": ZORG,
    "toegang-noodtoegang": LEIDING | {"vera"},
    "toegang-nagezien": LEIDING | {"vera"},
    "nazorg-evaluaties": ZORG,
    "resultaten": LEIDING,
    "toegang-veel-gelezen": LEIDING | {"vera"},
    "toegang-leesrem": LEIDING | {"vera"},
    "brieven-sjablonen": LEIDING | {"ben"},
    "brieven-sjabloon": LEIDING | {"ben"},
    "brieven-sjabloon-controle": LEIDING | {"ben"},
    "brieven-sjabloon-versies": LEIDING | {"ben"},
    "beheer": {"ben"},
    "beheer-account-nieuw": {"ben"},
    "beheer-account": {"ben"},
    "beheer-account-nieuw-begin": {"ben"},
    "beheer-account-blokkeren": {"ben"},
}
"""By name of the address: which of the cast may enter (tests/toegang/conftest.py); the others get 403."""
KAMERROLLEN: dict[str, set[str]] = {"advies": ZORG, "bewaren": LEIDING | {"vera"}}
"""For all addresses of a room (the part of the name before the first dash) that stand in no other list."""
ALLEEN_ONTWIKKELING = "voorbeeld"
HOE = (
    "Het adres “{}” hoort bij geen dossier en staat in geen lijst: zet het in tests/web/test_alle_adressen.py bij "
    "VOOR_IEDEREEN, EIGEN_ACCOUNT, INGELOGD of ROLLEN, al naar gelang wie er mag komen. (Een adres met "
    "<uuid:dossier> hoeft dat niet: dat bestaat alleen voor wie het dossier ziet.)"
)
ONZICHTBAAR = ("otto", "fien", "priya", "ad", "mo", "wil", "ben")
"""For whom a dossier of team Oost does not exist; a shielded one neither for the next two."""
NIET_GENOEMD = (*ONZICHTBAAR, "bas", "vera")
ZICHTBAAR = ("anna", "bas", "lea", "dirk", "vera")


def adressen() -> list[URLPattern]:
    """All patterns with a name, save for the gallery of parts that an installation does not have."""
    patronen = [p for p in get_resolver().url_patterns if isinstance(p, URLPattern) and p.name]
    return [p for p in patronen if not str(p.name).startswith(ALLEEN_ONTWIKKELING)]


VAN_DOSSIER = [p for p in adressen() if "dossier" in p.pattern.converters]
OVERIG = [p for p in adressen() if "dossier" not in p.pattern.converters]


def wie_mag(naam: str) -> set[str] | None:
    """Who of the cast may enter; None: nobody said."""
    if naam in VOOR_IEDEREEN | EIGEN_ACCOUNT | INGELOGD:
        return {*ZORG, "vera", "ben"}
    return ROLLEN.get(naam) or KAMERROLLEN.get(naam.split("-")[0])


def met_waarden(patroon: URLPattern, dossier: UUID) -> str:
    """The address with this dossier, and something that does not exist for everything else."""
    waarden: dict[str, object] = {}
    for naam, omzetter in patroon.pattern.converters.items():
        if naam == "dossier":
            waarden[naam] = dossier
        else:
            waarden[naam] = uuid4() if "UUID" in type(omzetter).__name__ else omzetter.to_python("1")
    return reverse(str(patroon.name), kwargs=waarden)


def antwoorden(client: Client, patroon: URLPattern, dossier: UUID) -> list[int]:
    """What getting and sending answer."""
    adres = met_waarden(patroon, dossier)
    return [client.get(adres).status_code, client.post(adres, {}).status_code]


@pytest.fixture
def afgeschermd(dossier: Dossier, cast: Cast) -> Dossier:
    scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
    return dossier


@pytest.mark.parametrize("patroon", OVERIG, ids=lambda p: str(p.name))
def test_van_elk_adres_is_gezegd_wie_er_mag_komen(patroon: URLPattern) -> None:
    assert wie_mag(str(patroon.name)) is not None, HOE.format(patroon.name)


def test_geen_lijst_noemt_een_adres_dat_er_niet_is() -> None:
    """Otherwise the lists go on about what nobody can open."""
    namen = {str(p.name) for p in OVERIG}
    assert (VOOR_IEDEREEN | EIGEN_ACCOUNT | INGELOGD | ROLLEN.keys()) - namen == set()


def test_zonder_inloggen_komt_niemand_binnen(client: Client, dossier: Dossier) -> None:
    open_ = {
        (patroon.name, status)
        for patroon in adressen()
        if patroon.name not in VOOR_IEDEREEN
        for status in antwoorden(client, patroon, dossier.pk)
        if status not in (302, 403, 405)
    }
    assert open_ == set()


def test_na_de_sessie_leidt_elk_dossieradres_naar_inloggen(client: Client, dossier: Dossier) -> None:
    """Not to another place that would say something."""
    elders = {
        patroon.name
        for patroon in VAN_DOSSIER
        if (a := client.get(met_waarden(patroon, dossier.pk))).status_code == 302
        and not a.headers["Location"].startswith(reverse(settings.LOGIN_URL))
    }
    assert elders == set()


@pytest.mark.parametrize("wie", ONZICHTBAAR)
def test_een_dossier_van_een_ander_team_bestaat_niet(wie: str, cast: Cast, dossier: Dossier, als: Als) -> None:
    """TG-2: at no address of it, for an outsider, an expert who was not asked, or who runs the accounts."""
    client = als(cast.allen[wie])
    open_ = {p.name for p in VAN_DOSSIER if client.get(met_waarden(p, dossier.pk)).status_code not in (404, 405)}
    assert open_ == set()


@pytest.mark.parametrize("wie", NIET_GENOEMD)
def test_een_afgeschermd_dossier_bestaat_niet(wie: str, cast: Cast, afgeschermd: Dossier, als: Als) -> None:
    """TG-3: also not for a team mate and the privacyfunctionaris."""
    client = als(cast.allen[wie])
    open_ = {p.name for p in VAN_DOSSIER if client.get(met_waarden(p, afgeschermd.pk)).status_code not in (404, 405)}
    assert open_ == set()


def test_sturen_antwoordt_als_bij_een_verzonnen_dossier(cast: Cast, afgeschermd: Dossier, als: Als) -> None:
    """TG-3: nothing that is sent gives it away."""
    client = als(cast.bas)
    anders = {
        patroon.name
        for patroon in VAN_DOSSIER
        if antwoorden(client, patroon, afgeschermd.pk) != antwoorden(client, patroon, uuid4())
    }
    assert anders == set()


@pytest.mark.parametrize("wie", ZICHTBAAR)
def test_wie_het_dossier_ziet_kan_elk_onderdeel_openen(wie: str, cast: Cast, dossier: Dossier, als: Als) -> None:
    """Pages that need no more than the dossier: nothing is broken, and nothing says that the dossier is not there."""
    client = als(cast.allen[wie])
    bladen = [p for p in VAN_DOSSIER if set(p.pattern.converters) == {"dossier"}]
    statussen = {str(p.name): client.get(met_waarden(p, dossier.pk)).status_code for p in bladen}
    assert {n: s for n, s in statussen.items() if s >= 500} == {}
    assert statussen["dossier"] == 200


@pytest.mark.parametrize("wie", [*sorted(ZORG), "vera", "ben"])
def test_wie_er_niet_mag_komen_krijgt_te_horen_voor_wie_het_is(wie: str, cast: Cast, als: Als) -> None:
    """TG-2: exactly the roles of the lists get in."""
    client = als(cast.allen[wie])
    fout = {}
    for patroon in OVERIG:
        mag = wie in (wie_mag(str(patroon.name)) or set())
        status = client.get(met_waarden(patroon, uuid4())).status_code
        eigen = patroon.name in EIGEN_ACCOUNT  # 403 there: this account has no password or passkey to confirm with
        if status >= 500 or (not eigen and status != 405 and (status == 403) == mag):
            fout[str(patroon.name)] = status
    assert fout == {}


@pytest.mark.parametrize("wie", NIET_GENOEMD)
def test_nergens_staat_iets_van_een_afgeschermd_dossier(wie: str, cast: Cast, afgeschermd: Dossier, als: Als) -> None:
    """TG-3: no list, count, menu or search of anybody names its number, id or people."""
    client = als(cast.allen[wie])
    sporen = (str(afgeschermd), str(afgeschermd.pk), "Dorrestein")
    paginas = {str(p.name): client.get(met_waarden(p, uuid4())) for p in OVERIG if p.name not in VOOR_IEDEREEN}
    paginas["zoeken, gestuurd"] = client.post(reverse("zoeken"), {"q": "Dorres"})
    gelekt = {
        naam
        for naam, antwoord in paginas.items()
        if not antwoord.streaming and any(spoor in antwoord.content.decode(errors="replace") for spoor in sporen)
    }
    assert gelekt == set()


def test_geen_adres_breekt_op_iets_dat_niet_bestaat(cast: Cast, dossier: Dossier, als: Als) -> None:
    """For the dossierhouder too: an id of something that is not in this dossier gives a sentence, never a fault."""
    client = als(cast.anna)
    statussen = {(str(p.name), status) for p in VAN_DOSSIER for status in antwoorden(client, p, dossier.pk)}
    assert {een for een in statussen if een[1] >= 500} == set()
