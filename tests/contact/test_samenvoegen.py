"""ML-9: a melding joins by a worker's choice, and a wrong choice is undone without loss. TG-7: under its own key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tests.contact.conftest import LERARES, NOOR, VOLLEDIG, Ontvang
from zicht.contact.invoer import BevindingInvoer, PersoonInvoer, ZelfdePersoon
from zicht.contact.losmaken import maak_samenvoeging_ongedaan
from zicht.contact.models import GemeldePersoon, Melding, Samenvoeging, Terugbelafspraak
from zicht.contact.ontvangen import ontvang_melding
from zicht.contact.samenvoegen import voeg_melding_samen
from zicht.dossiers.models import (
    Adres,
    Besluit,
    Bevinding,
    Bron,
    Contactgegeven,
    Dossier,
    Gebeurtenis,
    Gesprek,
    Gesprekspartner,
    Informatie,
    Persoon,
    Verzending,
    Wederhoor,
)
from zicht.kern import klok, sleutels
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker, Sleutel

pytestmark = pytest.mark.django_db

NAAMGENOOT = replace(NOOR, straat="Beukenweg", huisnummer="4", postcode="9992 YY", telefoon="06 00000555")
PIM = PersoonInvoer("Pim", achternaam="Dorrestein", gezinsrol="kind", geboortedatum=date(2020, 6, 6))


@pytest.fixture
def noor(melding: Melding) -> Persoon:
    return Persoon.objects.get(dossier=melding.dossier, voornamen="Noor")


@pytest.fixture
def verkeerd(ontvang: Ontvang, melding: Melding, noor: Persoon) -> Melding:
    """A melding about a namesake and her son Pim, joined to the dossier of Noor by mistake."""
    return ontvang(
        melder=LERARES,
        personen=[replace(NAAMGENOOT, is_persoon=noor), PIM],
        bij_dossier=melding.dossier,
        bevindingen=[BevindingInvoer("Pim had geen eten bij zich.", over=[1, 2])],
    )


def _maak_ongedaan(melding: Melding, door: Medewerker) -> Dossier:
    return maak_samenvoeging_ongedaan(
        samenvoeging=Samenvoeging.objects.get(melding=melding), reden="Een naamgenoot.", door=door
    )


class TestOngedaan:
    def test_de_melding_krijgt_een_eigen_dossier_met_haar_mensen(self, verkeerd: Melding, fenna: Medewerker) -> None:
        nieuw = _maak_ongedaan(verkeerd, fenna)
        assert Melding.objects.get(pk=verkeerd.pk).dossier == nieuw
        assert set(Persoon.objects.filter(dossier=nieuw).values_list("voornamen", flat=True)) == {"Noor", "Pim"}

    def test_het_oude_dossier_staat_er_weer_als_voorheen(
        self, ontvang: Ontvang, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        voor = _staat(melding.dossier)
        verkeerd = ontvang(
            melder=LERARES, personen=[replace(NAAMGENOOT, is_persoon=noor), PIM], bij_dossier=melding.dossier
        )
        _maak_ongedaan(verkeerd, fenna)
        assert _staat(melding.dossier) == voor

    def test_geen_tekst_gaat_verloren(self, verkeerd: Melding, fenna: Medewerker) -> None:
        _maak_ongedaan(verkeerd, fenna)
        rij = Melding.objects.get(pk=verkeerd.pk)
        assert {veld: getattr(rij, veld) for veld in VOLLEDIG} == VOLLEDIG
        assert rij.melder.identiteit["naam"] == "Tess Molenaar"
        assert Bevinding.objects.get(melding_id=rij.pk).tekst == "Pim had geen eten bij zich."

    def test_elke_tekst_gaat_alleen_open_met_de_sleutel_van_het_nieuwe_dossier(
        self, verkeerd: Melding, melding: Melding, fenna: Medewerker
    ) -> None:
        """TG-7"""
        nieuw = _maak_ongedaan(verkeerd, fenna)
        Sleutel.objects.filter(eigenaar=melding.dossier_id).delete()
        sleutels.vergeet(melding.dossier_id)
        for soort in (Bevinding, Terugbelafspraak, Gebeurtenis):
            for rij in soort.objects.filter(dossier=nieuw):
                assert rij.tekst if soort is Bevinding else True
                assert [getattr(rij, veld.attname) for veld in rij._meta.concrete_fields]
        assert Melding.objects.get(pk=verkeerd.pk).verhaal == VOLLEDIG["verhaal"]

    def test_wie_voor_een_bekende_werd_aangezien_wordt_wie_de_melder_noemde(
        self, verkeerd: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        nieuw = _maak_ongedaan(verkeerd, fenna)
        ander = Persoon.objects.get(dossier=nieuw, voornamen="Noor")
        assert ander.pk != noor.pk
        assert ander.zoeknaam == noor.zoeknaam
        assert GemeldePersoon.objects.get(melding=verkeerd, voornamen="Noor").persoon == ander

    def test_adres_en_nummer_van_de_naamgenoot_gaan_mee(
        self, verkeerd: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        nieuw = _maak_ongedaan(verkeerd, fenna)
        ander = Persoon.objects.get(dossier=nieuw, voornamen="Noor")
        assert Adres.objects.get(persoon=ander).straat == "Beukenweg"
        assert Contactgegeven.objects.get(persoon=ander).waarde == "06 00000555"
        assert list(Adres.objects.filter(persoon=noor).values_list("straat", flat=True)) == ["Wilgenlaan"]

    def test_uitspraken_gaan_over_de_juiste_mensen(self, verkeerd: Melding, fenna: Medewerker) -> None:
        nieuw = _maak_ongedaan(verkeerd, fenna)
        betreft = Bevinding.objects.get(melding_id=verkeerd.pk).betreft.all()
        assert {persoon.dossier for persoon in betreft} == {nieuw}
        assert betreft.count() == 2

    def test_een_antwoord_van_de_naamgenoot_gaat_mee(self, verkeerd: Melding, noor: Persoon, fenna: Medewerker) -> None:
        Wederhoor.objects.create(
            dossier=verkeerd.dossier,
            bevinding=Bevinding.objects.get(),
            persoon=noor,
            voorgelegd_op=date(2026, 3, 4),
            reactie="Hij had overblijfgeld mee.",
        )
        nieuw = _maak_ongedaan(verkeerd, fenna)
        rij = Wederhoor.objects.get()
        assert (rij.dossier, rij.persoon.dossier, rij.reactie) == (nieuw, nieuw, "Hij had overblijfgeld mee.")

    def test_wat_over_de_echte_noor_ging_blijft_bij_haar(
        self, verkeerd: Melding, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        Informatie.objects.create(
            dossier=melding.dossier, persoon=noor, onderwerp="werkwijze", op=date(2026, 3, 4), wijze="telefoon"
        )
        _maak_ongedaan(verkeerd, fenna)
        assert Informatie.objects.get().persoon == noor

    def test_een_gesprek_met_alleen_mensen_van_de_melding_gaat_mee(self, verkeerd: Melding, fenna: Medewerker) -> None:
        gesprek = _gesprek(verkeerd, Persoon.objects.get(voornamen="Pim"))
        nieuw = _maak_ongedaan(verkeerd, fenna)
        assert Gesprek.objects.get(pk=gesprek.pk).dossier == nieuw
        assert Gesprek.objects.get(pk=gesprek.pk).verslag == "Wij spraken af."

    def test_een_gesprek_met_beide_gezinnen_blijft_en_wie_erbij_was_gaat_als_kopie_mee(
        self, verkeerd: Melding, melding: Melding, fenna: Medewerker
    ) -> None:
        pim, bram = Persoon.objects.get(voornamen="Pim"), Persoon.objects.get(voornamen="Bram")
        gesprek = _gesprek(verkeerd, pim, bram)
        nieuw = _maak_ongedaan(verkeerd, fenna)
        assert Gesprek.objects.get(pk=gesprek.pk).dossier == melding.dossier
        assert Persoon.objects.get(pk=pim.pk).dossier == melding.dossier
        assert Persoon.objects.get(dossier=nieuw, voornamen="Pim").geboortedatum == PIM.geboortedatum

    def test_een_brief_aan_iemand_van_het_oude_gezin_blijft_daar(
        self, verkeerd: Melding, melding: Melding, fenna: Medewerker
    ) -> None:
        bram = Persoon.objects.get(voornamen="Bram")
        Verzending.objects.create(
            dossier=melding.dossier, soort="anders", op=date(2026, 3, 4), persoon=bram, melding_id=verkeerd.pk
        )
        _maak_ongedaan(verkeerd, fenna)
        assert Verzending.objects.get().dossier == melding.dossier

    def test_een_besluit_over_alleen_deze_melding_gaat_mee(self, verkeerd: Melding, fenna: Medewerker) -> None:
        alleen, samen = _besluit(verkeerd, [verkeerd]), _besluit(verkeerd, list(Melding.objects.all()))
        nieuw = _maak_ongedaan(verkeerd, fenna)
        assert Besluit.objects.get(pk=alleen.pk).dossier == nieuw
        assert Besluit.objects.get(pk=samen.pk).dossier != nieuw

    def test_de_tijdlijn_gaat_mee_met_dezelfde_momenten(self, verkeerd: Melding, fenna: Medewerker) -> None:
        voor = Gebeurtenis.objects.get(soort="melding ontvangen", melding_id=verkeerd.pk)
        with klok.op(datetime(2026, 3, 9, 9, 0, tzinfo=klok.NEDERLAND)):
            nieuw = _maak_ongedaan(verkeerd, fenna)
        na = Gebeurtenis.objects.get(soort="melding ontvangen", melding_id=verkeerd.pk)
        assert (na.dossier, na.gebeurd_op, na.vastgelegd_op, na.vastgelegd_door) == (
            nieuw,
            voor.gebeurd_op,
            voor.vastgelegd_op,
            fenna,
        )

    def test_in_beide_dossiers_staat_dat_het_ongedaan_is_gemaakt(
        self, verkeerd: Melding, melding: Melding, fenna: Medewerker
    ) -> None:
        nieuw = _maak_ongedaan(verkeerd, fenna)
        regels = Gebeurtenis.objects.filter(soort="samenvoeging ongedaan maken")
        assert {regel.dossier for regel in regels} == {nieuw, melding.dossier}

    def test_de_ontvangst_verschuift_niet(self, verkeerd: Melding, fenna: Medewerker) -> None:
        """ML-8"""
        with klok.op(datetime(2026, 3, 9, 9, 0, tzinfo=klok.NEDERLAND)):
            nieuw = _maak_ongedaan(verkeerd, fenna)
        assert Melding.objects.get(pk=verkeerd.pk).ontvangen_op == verkeerd.ontvangen_op
        assert nieuw.geopend_op == date(2026, 3, 4)

    def test_ongedaan_maken_heeft_een_reden_en_kan_een_keer(self, verkeerd: Melding, fenna: Medewerker) -> None:
        with pytest.raises(Invoerfout):
            maak_samenvoeging_ongedaan(samenvoeging=Samenvoeging.objects.get(), reden="", door=fenna)
        _maak_ongedaan(verkeerd, fenna)
        with pytest.raises(Invoerfout):
            _maak_ongedaan(verkeerd, fenna)

    def test_uit_een_afgeschermd_dossier_komt_een_afgeschermd_dossier(
        self, verkeerd: Melding, fenna: Medewerker
    ) -> None:
        """TG-3"""
        Dossier.objects.update(afgeschermd=True)
        assert _maak_ongedaan(verkeerd, fenna).afgeschermd


class TestSamenvoegen:
    """A melding that first got a dossier of its own (spoed, the police) turns out to be about a known family."""

    @pytest.fixture
    def los(self, melding: Melding, ontvang: Ontvang) -> Melding:
        return ontvang(melder=LERARES, personen=[NAAMGENOOT, PIM], bevindingen=[BevindingInvoer("Pim huilde.")])

    def test_de_melding_verhuist_met_alles(
        self, los: Melding, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        eigen = Persoon.objects.get(dossier=los.dossier, voornamen="Noor")
        voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, zelfde=[ZelfdePersoon(eigen, noor)])
        assert Melding.objects.get(pk=los.pk).verhaal == VOLLEDIG["verhaal"]
        assert {m.dossier for m in Melding.objects.all()} == {melding.dossier}
        assert set(Persoon.objects.values_list("voornamen", flat=True)) == {"Noor", "Bram", "Lot", "Pim"}
        assert Bron.objects.filter(dossier=melding.dossier).count() == 2

    def test_de_bekende_houdt_haar_gegevens_en_krijgt_de_nieuwe_erbij(
        self, los: Melding, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        eigen = Persoon.objects.get(dossier=los.dossier, voornamen="Noor")
        voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, zelfde=[ZelfdePersoon(eigen, noor)])
        assert set(Adres.objects.filter(persoon=noor).values_list("straat", flat=True)) == {"Wilgenlaan", "Beukenweg"}
        assert GemeldePersoon.objects.get(melding=los, voornamen="Noor").persoon == noor

    def test_het_lege_dossier_eindigt(self, los: Melding, melding: Melding, noor: Persoon, fenna: Medewerker) -> None:
        van = los.dossier
        eigen = Persoon.objects.get(dossier=van, voornamen="Noor")
        voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, zelfde=[ZelfdePersoon(eigen, noor)])
        van.refresh_from_db()
        assert van.definitief_einde_op == date(2026, 3, 4)
        assert not Persoon.objects.filter(dossier=van).exists()

    def test_wat_anders_was_vastgelegd_gaat_niet_verloren(
        self, los: Melding, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        eigen = Persoon.objects.get(dossier=los.dossier, voornamen="Noor")
        eigen.begrip = "Spreekt alleen Pools."
        eigen.save()
        voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, zelfde=[ZelfdePersoon(eigen, noor)])
        regel = Gebeurtenis.objects.get(dossier=melding.dossier, soort="melding samenvoegen")
        assert "Spreekt alleen Pools." in regel.tekst

    def test_ook_dit_is_ongedaan_te_maken(
        self, los: Melding, melding: Melding, noor: Persoon, fenna: Medewerker
    ) -> None:
        voor = _staat(melding.dossier)
        eigen = Persoon.objects.get(dossier=los.dossier, voornamen="Noor")
        voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, zelfde=[ZelfdePersoon(eigen, noor)])
        nieuw = _maak_ongedaan(los, fenna)
        assert _staat(melding.dossier) == voor
        assert Persoon.objects.filter(dossier=nieuw).count() == 2

    def test_zonder_herkenning_is_een_reden_nodig(self, los: Melding, melding: Melding, fenna: Medewerker) -> None:
        with pytest.raises(RedenNodig):
            voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna)

    def test_bij_een_gesloten_dossier_komt_niets_meer(self, los: Melding, melding: Melding, fenna: Medewerker) -> None:
        """ML-7"""
        Dossier.objects.filter(pk=melding.dossier_id).update(definitief_einde_op=date(2026, 3, 1))
        with pytest.raises(Invoerfout) as fout:
            voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, reden_samenvoeging="Zelfde gezin.")
        assert list(fout.value.velden) == ["bij_dossier"]

    def test_een_melding_met_andere_in_haar_dossier_verhuist_niet(
        self, los: Melding, melding: Melding, ontvang: Ontvang, fenna: Medewerker
    ) -> None:
        ontvang(personen=[PIM], bij_dossier=los.dossier, reden_samenvoeging="Zelfde gezin.")
        with pytest.raises(Invoerfout) as fout:
            voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, reden_samenvoeging="Zelfde gezin.")
        assert list(fout.value.velden) == ["melding"]

    def test_niets_verlaat_een_afgeschermd_dossier(self, los: Melding, melding: Melding, fenna: Medewerker) -> None:
        """TG-3"""
        Dossier.objects.filter(pk=los.dossier_id).update(afgeschermd=True)
        los.refresh_from_db()
        with pytest.raises(Geweigerd):
            voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, reden_samenvoeging="Zelfde gezin.")


def test_een_melding_van_de_politie_zonder_mensen_verhuist_ook(melding: Melding, fenna: Medewerker) -> None:
    los = ontvang_melding(door=None, melder=replace(LERARES, soort="politie"), verhaal="Ruzie op straat.")
    voeg_melding_samen(melding=los, bij_dossier=melding.dossier, door=fenna, reden_samenvoeging="Zelfde huis.")
    assert Melding.objects.get(pk=los.pk).dossier == melding.dossier


def _gesprek(melding: Melding, *wie: Persoon) -> Gesprek:
    dossier = melding.dossier
    gesprek = Gesprek.objects.create(
        dossier=dossier, op=melding.ontvangen_op, wijze="telefoon", verslag="Wij spraken af."
    )
    for persoon in wie:
        Gesprekspartner.objects.create(dossier=dossier, gesprek=gesprek, persoon=persoon)
    return gesprek


def _besluit(melding: Melding, meldingen: list[Melding]) -> Besluit:
    return Besluit.objects.create(
        dossier=melding.dossier,
        soort="veiligheidsbeoordeling",
        uitkomst="VT",
        op=date(2026, 3, 4),
        verantwoordelijke=melding.behandelaar,
        meldingen=[een.pk for een in meldingen],
        versie_protocol="hp2019",
    )


def _staat(dossier: Dossier) -> dict[str, Any]:
    """Everything about people that stands in a dossier."""
    return {
        "personen": sorted(Persoon.objects.filter(dossier=dossier).values_list("pk", "zoeknaam", "versie")),
        "adressen": sorted(Adres.objects.filter(dossier=dossier).values_list("pk", "straat")),
        "nummers": sorted(Contactgegeven.objects.filter(dossier=dossier).values_list("pk", "waarde")),
        "gemeld": sorted(GemeldePersoon.objects.filter(dossier=dossier).values_list("pk", "persoon")),
        "bronnen": sorted(Bron.objects.filter(dossier=dossier).values_list("pk", "soort")),
        "meldingen": sorted(Melding.objects.filter(dossier=dossier).values_list("pk", "nummer")),
        "bevindingen": sorted(Bevinding.objects.filter(dossier=dossier).values_list("pk")),
    }
