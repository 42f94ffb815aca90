"""ML-9: who is known is proposed with reasons and never merged; TG-3: a shielded dossier is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.contact.conftest import Ontvang
from zicht.contact.models import Melding
from zicht.dossiers.bekend import zoek_bekenden, zoek_met_advies, zoek_persoon
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.models import Dossier, Gelijkstelling, Persoon
from zicht.dossiers.personen import leg_adres_vast, leg_geheim_adres_vast
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

NOOR = Kenmerken(
    voornamen="Noor",
    achternaam="Dorrestein",
    geboortedatum=date(1990, 5, 1),
    geslacht="vrouw",
    postcode="9991 zz",
    huisnummer="10",
    telefoons=("0600000321",),
)
LOT = Kenmerken(voornamen="Lot", achternaam="Dorrestein", geboortedatum=date(2019, 3, 1))


class TestHerkennen:
    @pytest.mark.parametrize(
        "gezocht",
        [
            NOOR,
            replace(NOOR, achternaam="Dorresteijn"),
            replace(NOOR, voornamen="Dorrestein", achternaam="Noor"),
            replace(NOOR, geboortedatum=date(1990, 1, 5)),
            replace(NOOR, geboortedatum=date(1990, 5, 7)),
            replace(NOOR, geboortedatum=None),
            replace(NOOR, postcode="", huisnummer="", telefoons=()),
            replace(NOOR, achternaam="Bakker", postcode="", huisnummer=""),
            Kenmerken(voornamen="N.", achternaam="Dorrestein", telefoons=("+31 6 00000321",)),
        ],
        ids=[
            "gelijk",
            "spelling",
            "verwisseld",
            "dag-maand",
            "typefout",
            "geen datum",
            "verhuisd",
            "getrouwd",
            "letter",
        ],
    )
    def test_wie_anders_is_opgeschreven_wordt_voorgesteld(
        self, melding: Melding, fenna: Medewerker, gezocht: Kenmerken
    ) -> None:
        kandidaten = zoek_bekenden([gezocht], fenna)
        assert [kandidaat.dossier for kandidaat in kandidaten] == [melding.dossier_id]
        assert kandidaten[0].herkend[0].lid.naam == "Noor Dorrestein"

    def test_elk_voorstel_heeft_redenen_per_veld(self, melding: Melding, fenna: Medewerker) -> None:
        herkend = zoek_bekenden([replace(NOOR, geslacht="man")], fenna)[0].herkend[0]
        richting = {reden.veld: reden.richting for reden in herkend.redenen}
        assert richting["achternaam"] == "voor"
        assert richting["geslacht"] == "tegen"

    def test_een_gezin_wordt_herkend_al_is_een_naam_anders(self, melding: Melding, fenna: Medewerker) -> None:
        kandidaat = zoek_bekenden([replace(NOOR, achternaam="Doresteyn"), LOT], fenna)[0]
        assert kandidaat.oordeel == "zeer waarschijnlijk"
        assert {een.lid.naam for een in kandidaat.herkend} == {"Noor Dorrestein", "Lot Dorrestein"}

    def test_een_tweelingzus_is_niet_dezelfde(self, melding: Melding, fenna: Medewerker) -> None:
        zus = replace(LOT, voornamen="Fien", postcode="9991ZZ", huisnummer="10")
        assert all(not kandidaat.herkend for kandidaat in zoek_bekenden([zus], fenna))

    def test_een_onbekend_gezin_levert_niets_op(self, melding: Melding, fenna: Medewerker) -> None:
        vreemd = Kenmerken(voornamen="Jip", achternaam="Kwakernaak", geboortedatum=date(2001, 8, 9))
        assert zoek_bekenden([vreemd], fenna) == []

    def test_een_gesloten_dossier_wordt_ook_gevonden(self, melding: Melding, fenna: Medewerker) -> None:
        """ML-7"""
        Dossier.objects.update(definitief_einde_op=date(2026, 3, 1))
        assert [kandidaat.loopt for kandidaat in zoek_bekenden([NOOR], fenna)] == [False]

    def test_wie_verhuisde_wordt_op_zijn_oude_adres_herkend(self, melding: Melding, fenna: Medewerker) -> None:
        noor = Persoon.objects.get(voornamen="Noor")
        leg_adres_vast(persoon=noor, door=fenna, straat="Elders", huisnummer="1", postcode="9992AA")
        redenen = zoek_bekenden([NOOR], fenna)[0].herkend[0].redenen
        assert ("adres", "voor") in {(reden.veld, reden.richting) for reden in redenen}

    def test_er_wordt_niemand_samengevoegd(self, melding: Melding, fenna: Medewerker) -> None:
        zoek_bekenden([NOOR, LOT], fenna)
        assert (Persoon.objects.count(), Gelijkstelling.objects.count()) == (3, 0)

    def test_niets_gevraagd_is_niets_gevonden(self, melding: Melding, fenna: Medewerker) -> None:
        assert zoek_bekenden([Kenmerken()], fenna) == []
        assert zoek_bekenden([], fenna) == []

    def test_een_geheim_adres_herkent_niemand(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-5"""
        noor = Persoon.objects.get(voornamen="Noor")
        leg_geheim_adres_vast(persoon=noor, door=fenna, straat="Stiltepad", huisnummer="3", postcode="9995XX")
        assert zoek_bekenden([Kenmerken(postcode="9995XX", huisnummer="3")], fenna) == []

    def test_het_aantal_vragen_groeit_niet_met_het_aantal_kandidaten(self, ontvang: Ontvang, fenna: Medewerker) -> None:
        ontvang()
        een = _vragen(fenna)
        for _ in range(4):
            ontvang()
        assert _vragen(fenna) == een


class TestWieMagHetZien:
    def test_de_intake_vindt_een_gezin_ook_bij_een_ander_team(
        self, melding: Melding, fenna: Medewerker, buitenstaander: Medewerker
    ) -> None:
        """QUICKSCAN 4.6: a new melding must find the earlier one."""
        Dossier.objects.update(team=buitenstaander.team)
        kandidaat = zoek_bekenden([NOOR], fenna)[0]
        assert (kandidaat.te_openen, kandidaat.team) == (False, "Zuid")

    def test_wie_geen_meldingen_aanneemt_ziet_alleen_zijn_eigen_dossiers(
        self, melding: Melding, buitenstaander: Medewerker
    ) -> None:
        """TG-2"""
        assert zoek_bekenden([NOOR], buitenstaander) == []

    def test_een_afgeschermd_dossier_is_er_niet_maar_wel_het_advies(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        bekenden = zoek_met_advies([NOOR, LOT], fenna)
        assert (bekenden.kandidaten, bekenden.vraag_leidinggevende) == ([], True)

    def test_zonder_gelijkenis_is_er_ook_geen_advies(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        vreemd = Kenmerken(voornamen="Jip", achternaam="Kwakernaak", geboortedatum=date(2001, 8, 9))
        assert not zoek_met_advies([vreemd], fenna).vraag_leidinggevende

    def test_voor_een_afgeschermd_dossier_gebeurt_hetzelfde_werk(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-3: the time it takes tells nothing; only the reading log has nothing to write."""
        open_ = _vragen(fenna)
        Dossier.objects.update(afgeschermd=True)
        assert _vragen(fenna) == open_

    def test_de_leidinggevende_ziet_het_afgeschermde_dossier(self, melding: Melding, lies: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        bekenden = zoek_met_advies([NOOR], lies)
        assert len(bekenden.kandidaten) == 1
        assert not bekenden.vraag_leidinggevende

    def test_wat_getoond_wordt_staat_in_het_leeslog(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-4"""
        zoek_bekenden([NOOR], fenna)
        assert regels_van(melding.dossier_id).filter(medewerker=fenna.pk, waar="bekend").count() == 1


class TestZoeken:
    @pytest.mark.parametrize(
        "tekst",
        ["Noor Dorrestein", "dorrestein noor", "Dorrestijn", "dorres", "9991zz 10", "9991 ZZ", "06-00000321"],
    )
    def test_een_persoon_is_te_vinden(self, melding: Melding, fenna: Medewerker, tekst: str) -> None:
        assert "Noor Dorrestein" in {een.naam for een in zoek_persoon(tekst, None, fenna)}

    def test_op_dossiernummer(self, melding: Melding, fenna: Medewerker) -> None:
        gevonden = zoek_persoon(str(melding.dossier), None, fenna)
        assert {een.dossier for een in gevonden} == {melding.dossier_id}

    def test_op_geboortedatum_ook_met_een_typefout(self, melding: Melding, fenna: Medewerker) -> None:
        assert [een.naam for een in zoek_persoon("", date(2019, 3, 7), fenna)] == ["Lot Dorrestein"]

    def test_naam_en_geboortedatum_samen(self, melding: Melding, fenna: Medewerker) -> None:
        assert [een.naam for een in zoek_persoon("Dorrestein", date(1990, 5, 1), fenna)] == ["Noor Dorrestein"]

    def test_niets_gevraagd_is_niets_gevonden(self, melding: Melding, fenna: Medewerker) -> None:
        assert zoek_persoon("  ", None, fenna) == []
        assert zoek_persoon("van de", None, fenna) == []

    def test_een_buitenstaander_vindt_niets(self, melding: Melding, buitenstaander: Medewerker) -> None:
        """TG-2"""
        assert zoek_persoon("Dorrestein", None, buitenstaander) == []

    def test_een_afgeschermd_dossier_is_onvindbaar(self, melding: Melding, fenna: Medewerker, lies: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        assert zoek_persoon("Dorrestein", None, fenna) == []
        assert zoek_persoon(str(melding.dossier), None, fenna) == []
        assert zoek_persoon("Dorrestein", None, lies) != []

    def test_een_geheim_adres_staat_in_geen_uitkomst(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-5"""
        noor, lot = Persoon.objects.get(voornamen="Noor"), Persoon.objects.get(voornamen="Lot")
        leg_geheim_adres_vast(
            persoon=noor, door=fenna, ook_voor=[lot], straat="Wilgenlaan", huisnummer="10", postcode="9991ZZ",
            plaats="Waterdorp",
        )  # fmt: skip
        assert zoek_persoon("9991ZZ 10", None, fenna) == []
        assert zoek_persoon("Wilgenlaan", None, fenna) == []
        assert {een.woonplaats for een in zoek_persoon("Dorrestein", None, fenna)} == {""}

    def test_bij_een_geheim_adres_wordt_ook_het_oude_niet_getoond(self, melding: Melding, fenna: Medewerker) -> None:
        """TG-5"""
        noor = Persoon.objects.get(voornamen="Noor")
        leg_geheim_adres_vast(persoon=noor, door=fenna, straat="Stiltepad", huisnummer="3", postcode="9995XX")
        gevonden = {een.naam: een.woonplaats for een in zoek_persoon("Dorrestein", None, fenna)}
        assert (gevonden["Noor Dorrestein"], gevonden["Lot Dorrestein"]) == ("", "Waterdorp")

    def test_een_melder_is_geen_persoon_van_het_dossier(self, melding: Melding, fenna: Medewerker) -> None:
        """ML-2"""
        assert zoek_persoon("Zonneveld", None, fenna) == []
        assert zoek_persoon("06 00000123", None, fenna) == []


def _vragen(medewerker: Medewerker) -> int:
    """How many questions about the file it takes; writing the reading log is left out."""
    with CaptureQueriesContext(connection) as gesteld:
        zoek_met_advies([NOOR, LOT], medewerker)
    return sum("dossiers_" in een["sql"] for een in gesteld)
