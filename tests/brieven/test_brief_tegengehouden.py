"""What stands in the way of sending: what is open, unsafe, changed since, or seen in another version."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.brieven.conftest import (
    Maak,
    beoordeeld,
    voorwaarde,
    vul_open_plekken,
)
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Overdracht
from zicht.brieven.aanpassen import laat_brief_vervallen, pas_brief_aan
from zicht.brieven.models import Brief
from zicht.brieven.versturen import verstuur_brief
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import (
    Besluit,
    Bron,
    Contactgegeven,
    Gebeurtenis,
    VeiligContact,
)
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig, Verouderd
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_wat_nog_moet_worden_ingevuld_houdt_de_brief_tegen(
    gezin: Gezin, anna: Medewerker, melding: Melding, maak: Maak
) -> None:
    brief = maak("start", persoon=gezin.moeder)
    with pytest.raises(Invoerfout) as fout:
        verstuur_brief(brief=brief, door=anna, versie=brief.versie, afstemming="Rustig.")
    assert "[vul aan: wat er is gemeld" in fout.value.velden["brief"]


def test_wie_een_andere_versie_zag_verstuurt_niet(gezin: Gezin, anna: Medewerker, vv: Dienst, maak: Maak) -> None:
    """TG-9."""
    brief = maak("aanpak", persoon=gezin.moeder)
    pas_brief_aan(brief=brief, door=anna, blokken={"vervolg": "Wij bellen u."}, versie=1)
    with pytest.raises(Invoerfout) as fout:
        verstuur_brief(brief=brief, door=anna, versie=1)
    assert "intussen gewijzigd" in fout.value.velden["brief"]


def test_twee_medewerkers_in_een_concept_verliezen_geen_tekst(
    gezin: Gezin, anna: Medewerker, bas: Medewerker, vv: Dienst, maak: Maak
) -> None:
    """TG-9."""
    brief = maak("aanpak", persoon=gezin.moeder)
    pas_brief_aan(brief=brief, door=anna, blokken={"vervolg": "Wij bellen u."}, versie=1)
    with pytest.raises(Verouderd) as fout:
        pas_brief_aan(brief=brief, door=bas, blokken={"vervolg": "Wij schrijven u."}, versie=1)
    assert fout.value.velden == {"vervolg": ("Wij bellen u.", "Wij schrijven u.")}


def test_een_instructie_voor_veilig_contact_vraagt_een_reden(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """TG-5."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Sem leest de post.")
    brief = maak("aanpak", persoon=gezin.moeder)
    with pytest.raises(RedenNodig) as fout:
        verstuur(brief)
    assert (fout.value.regel, fout.value.veld) == ("TG-5", "veilig_contact_reden")
    assert "leest de post" not in fout.value.zin


def email(gezin: Gezin, veilig: str, adres: str = "noor@example.nl") -> None:
    Contactgegeven.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, soort="e-mail", waarde=adres, veilig=veilig
    )


def test_een_mail_naar_een_adres_dat_niet_veilig_bekend_is_vraagt_een_reden(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """TG-5: unknown is not safe."""
    email(gezin, "onbekend")
    with pytest.raises(RedenNodig) as fout:
        verstuur(maak("aanpak", persoon=gezin.moeder), wijze="e-mail")
    assert fout.value.veld == "veilig_contact_reden"


def test_een_mail_naar_een_adres_dat_onveilig_is_gaat_ook_met_een_reden_niet_weg(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    """TG-5 (hard)."""
    email(gezin, "nee")
    with pytest.raises(Geweigerd) as fout:
        verstuur(maak("aanpak", persoon=gezin.moeder), wijze="e-mail", veilig_contact_reden="Zij leest snel.")
    assert fout.value.regel == "TG-5" and "noor@" not in fout.value.zin


def test_naast_een_onveilig_adres_kan_een_veilig_adres(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """TG-5."""
    email(gezin, "nee")
    email(gezin, "ja", "noor.werk@example.nl")
    assert verstuur(maak("aanpak", persoon=gezin.moeder), wijze="e-mail").stand == Brief.Stand.VERSTUURD


def test_de_reden_waarom_het_veilig_is_blijft_bewaard(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    """TG-5."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Sem leest de post.")
    brief = verstuur(maak("aanpak", persoon=gezin.moeder), wijze="anders", veilig_contact_reden="Zij haalt hem op.")
    assert Gebeurtenis.objects.get(soort="brief versturen", over_id=brief.pk).tekst == "Zij haalt hem op."


def test_een_dossier_dat_intussen_is_veranderd_vraagt_een_reden(
    gezin: Gezin, overdracht: Overdracht, maak: Maak, verstuur: Maak
) -> None:
    voorwaarde(gezin, "Er is geen ruzie waar Lot bij is.", gezin.moeder)
    brief = maak("voorwaarden", persoon=gezin.moeder)
    voorwaarde(gezin, "Sem slaapt niet thuis.", gezin.moeder)
    with pytest.raises(RedenNodig) as fout:
        verstuur(brief)
    assert fout.value.veld == "verouderd_reden" and "voorwaarden" in fout.value.zin


def test_een_brief_gaat_niet_morgen_weg(gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak) -> None:
    with pytest.raises(Invoerfout):
        verstuur(maak("aanpak", persoon=gezin.moeder), op=date(2026, 3, 9) + timedelta(days=1))


def test_een_concept_dat_vervalt_is_niet_meer_te_versturen(
    gezin: Gezin, anna: Medewerker, vv: Dienst, maak: Maak
) -> None:
    brief = laat_brief_vervallen(brief=maak("aanpak", persoon=gezin.moeder), door=anna, reden="Dubbel.")
    vul_open_plekken(brief)
    with pytest.raises(Invoerfout):
        verstuur_brief(brief=brief, door=anna, versie=brief.versie)


def test_een_brief_is_niet_voor_wie_niet_direct_betrokken_is(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    gezin.vader.directbetrokkene = False
    gezin.vader.save()
    with pytest.raises(Invoerfout):
        maak("aanpak", persoon=gezin.vader)


def test_een_soort_die_niet_bestaat_noemt_de_soorten(gezin: Gezin, maak: Maak) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak("groetjes", persoon=gezin.vader)
    assert "aanpak" in fout.value.velden["soort"]


def test_feedback_komt_na_de_beoordeling(
    melding: Melding, politie: Bron, besluit: Callable[..., Besluit], maak: Maak
) -> None:
    """VB-12."""
    with pytest.raises(Invoerfout):
        maak("feedback", bron=politie)
    beoordeeld(besluit, melding)
    assert maak("feedback", bron=politie).stand == Brief.Stand.CONCEPT
