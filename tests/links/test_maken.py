"""Making, answering and revoking a link: the same facts as on the worker's screen (ALG-9, OV-5, TG-5, ML-2)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.afronding.conftest import Overdragen
from zicht.afronding.aanvaarden import aanvaard_overdracht
from zicht.afronding.models import Monitoring, Overdracht
from zicht.dossiers.models import Accordering, Bevinding, Bron, Gebeurtenis, Persoon, Status
from zicht.dossiers.ontvangers import FouteTekst, ontvangers_van
from zicht.dossiers.selectors import tijdlijn
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, NietGevonden
from zicht.kern.models import Logregel, Medewerker
from zicht.links.antwoorden import MEEST_TEKENS, antwoord_via_link
from zicht.links.geheim import Geheim, nieuw_geheim
from zicht.links.intrekken import trek_link_in
from zicht.links.maken import maak_link
from zicht.links.models import Link, Linkpoging
from zicht.links.openen import open_link
from zicht.links.selectors import links_van
from zicht.links.tasks import ruim_pogingen_op

pytestmark = pytest.mark.django_db


def ververst(link: Link) -> Link:
    return Link.objects.get(pk=link.pk)


def test_een_link_maken_is_om_goedkeuring_vragen(link: Link) -> None:
    """ALG-9: asked, with a day, and no answer yet."""
    rij = Accordering.objects.get()
    assert (rij.gevraagd_op, rij.akkoord_op) == (klok.vandaag(), None)


def test_een_tweede_link_vraagt_niet_nog_eens(link: Link, uitspraak: Bevinding, anna: Medewerker) -> None:
    maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak)
    assert Accordering.objects.count() == 1


def test_een_nieuwe_link_maakt_de_vorige_dood(link: Link, uitspraak: Bevinding, anna: Medewerker) -> None:
    maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak)
    assert ververst(link).ingetrokken_op is not None


def test_een_nieuwe_link_laat_die_voor_iets_anders_leven(link: Link, overdracht: Overdracht, anna: Medewerker) -> None:
    maak_link(door=anna, geheim=nieuw_geheim(), overdracht=overdracht)
    assert ververst(link).ingetrokken_op is None


def test_het_akkoord_staat_bij_de_uitspraak(link: Link) -> None:
    """ALG-9."""
    antwoord_via_link(link=link, keuze="akkoord")
    assert Accordering.objects.get().akkoord_op == klok.vandaag()


def test_wat_anders_moet_staat_bij_de_uitspraak(link: Link) -> None:
    antwoord_via_link(link=link, keuze="niet akkoord", toelichting="Het was een schaafwond.")
    rij = Accordering.objects.get()
    assert (rij.akkoord_op, rij.opmerking) == (None, "Het was een schaafwond.")


def test_nee_zonder_woorden_helpt_niemand(link: Link) -> None:
    with pytest.raises(Invoerfout) as fout:
        antwoord_via_link(link=link, keuze="niet akkoord")
    assert set(fout.value.velden) == {"toelichting"}


def test_na_een_fout_kan_er_nog_worden_geantwoord(link: Link) -> None:
    with pytest.raises(Invoerfout):
        antwoord_via_link(link=link, keuze="niet akkoord")
    assert ververst(link).beantwoord_op is None


@pytest.mark.parametrize("keuze", ("", "aanvaard", "x"))
def test_een_antwoord_dat_er_niet_is(link: Link, keuze: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        antwoord_via_link(link=link, keuze=keuze)
    assert set(fout.value.velden) == {"keuze"}


def test_een_roman_past_niet(link: Link) -> None:
    with pytest.raises(Invoerfout) as fout:
        antwoord_via_link(link=link, keuze="akkoord", toelichting="a" * (MEEST_TEKENS + 1))
    assert set(fout.value.velden) == {"toelichting"}


def test_een_link_is_voor_een_antwoord(link: Link) -> None:
    antwoord_via_link(link=link, keuze="akkoord")
    with pytest.raises(NietGevonden):
        antwoord_via_link(link=link, keuze="niet akkoord", toelichting="Toch niet.")


def test_een_oud_antwoord_op_een_nieuwe_tekst_bestaat_niet(link: Link, uitspraak: Bevinding) -> None:
    """The informant approves what he read, not what was made of it afterwards."""
    uitspraak.tekst = "Mieke is geslagen."
    uitspraak.save()
    with pytest.raises(NietGevonden):
        antwoord_via_link(link=link, keuze="akkoord")


@pytest.mark.parametrize("veld", ("gerectificeerd_op", "afgeschermd_op"))
def test_over_een_tekst_die_niet_meer_geldt_wordt_niets_gevraagd(link: Link, uitspraak: Bevinding, veld: str) -> None:
    """ALG-16, RE-4."""
    Bevinding.objects.filter(pk=uitspraak.pk).update(**{veld: klok.vandaag()})
    with pytest.raises(NietGevonden):
        antwoord_via_link(link=link, keuze="akkoord")


def test_wat_wordt_achtergehouden_gaat_niet_naar_buiten(uitspraak: Bevinding, anna: Medewerker, geheim: Geheim) -> None:
    """OV-1."""
    Bevinding.objects.filter(pk=uitspraak.pk).update(achtergehouden=True)
    uitspraak.refresh_from_db()
    with pytest.raises(Invoerfout):
        maak_link(door=anna, geheim=geheim, bevinding=uitspraak)


def test_de_partij_aanvaardt_zelf(overdrachtslink: Link, overdracht: Overdracht) -> None:
    """OV-5: the same moment as when a worker records it, so that monitoring counts from it."""
    antwoord_via_link(link=overdrachtslink, keuze="aanvaard", toelichting="Wij beginnen maandag.")
    overdracht.refresh_from_db()
    assert (overdracht.aanvaard_op, overdracht.reactie) == (klok.vandaag(), "Wij beginnen maandag.")
    assert Monitoring.objects.get(overdracht=overdracht).telt_vanaf == klok.vandaag()


def test_de_partij_weigert_zelf(overdrachtslink: Link, overdracht: Overdracht) -> None:
    antwoord_via_link(link=overdrachtslink, keuze="geweigerd", toelichting="Er is geen plaats.")
    overdracht.refresh_from_db()
    assert (overdracht.geweigerd_op, overdracht.reactie) == (klok.vandaag(), "Er is geen plaats.")


def test_weigeren_vraagt_waarom(overdrachtslink: Link) -> None:
    with pytest.raises(Invoerfout) as fout:
        antwoord_via_link(link=overdrachtslink, keuze="geweigerd")
    assert set(fout.value.velden) == {"toelichting"}


def test_wie_al_belde_hoeft_niet_nog_eens(overdrachtslink: Link, overdracht: Overdracht, anna: Medewerker) -> None:
    aanvaard_overdracht(overdracht=overdracht, door=anna)
    with pytest.raises(NietGevonden):
        antwoord_via_link(link=overdrachtslink, keuze="aanvaard")


@pytest.fixture
def hulplink(overdracht: Overdracht, anna: Medewerker, geheim: Geheim) -> Link:
    """The party took over, and may find that its help is refused."""
    return maak_link(door=anna, geheim=geheim, overdracht=aanvaard_overdracht(overdracht=overdracht, door=anna))


@pytest.mark.parametrize(("keuze", "verwijderd"), (("geweigerd", False), ("ook verwijderd", True)))
def test_ov2_de_partij_meldt_zelf_dat_de_hulp_niet_gewild_is(
    hulplink: Link, overdracht: Overdracht, keuze: str, verwijderd: bool
) -> None:
    antwoord_via_link(link=hulplink, keuze=keuze, toelichting="Zij deden niet open.")
    overdracht.refresh_from_db()
    assert (overdracht.hulp_geweigerd_tekst, overdracht.partij_verwijderde_op is not None) == (
        "Zij deden niet open.",
        verwijderd,
    )


def test_ov2_een_melding_zonder_woorden_helpt_niemand(hulplink: Link) -> None:
    with pytest.raises(Invoerfout) as fout:
        antwoord_via_link(link=hulplink, keuze="geweigerd")
    assert set(fout.value.velden) == {"toelichting"}


def test_de_partij_leest_de_afspraken(overdrachtslink: Link) -> None:
    assert "Wie de plannen uitvoert en wie toezicht houdt:\nAfgesproken." in overdrachtslink.tekst


def test_het_gezin_zelf_krijgt_geen_link(overdragen: Overdragen, anna: Medewerker, geheim: Geheim) -> None:
    """OV-3: to the family itself it is accepted at once."""
    zelf = overdragen(partij="cliëntsysteem", ontvanger=None)
    with pytest.raises(Invoerfout):
        maak_link(door=anna, geheim=geheim, overdracht=zelf)


def test_wat_moeder_zei_keurt_geen_link_goed(uitspraak: Bevinding, moeder: Persoon, anna: Medewerker) -> None:
    """ALG-9 is about informants; people of the family correct a report (ALG-4)."""
    Bevinding.objects.filter(pk=uitspraak.pk).update(bron=None, bron_persoon=moeder)
    uitspraak.refresh_from_db()
    with pytest.raises(Invoerfout):
        maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak)


def test_een_omstander_krijgt_geen_link(uitspraak: Bevinding, buurman: Bron, anna: Medewerker) -> None:
    Bevinding.objects.filter(pk=uitspraak.pk).update(bron=buurman)
    uitspraak.refresh_from_db()
    with pytest.raises(Invoerfout):
        maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak)


@pytest.fixture
def met_de_melder(uitspraak: Bevinding, buurman: Bron) -> Bevinding:
    """Somebody wrote in the school's words who the protected melder is."""
    uitspraak.tekst = "Gijs Onderdelinden zag ook een blauwe plek."
    uitspraak.save()
    return uitspraak


def test_een_beschermde_melder_gaat_niet_mee(met_de_melder: Bevinding, anna: Medewerker, geheim: Geheim) -> None:
    """ML-2, hard."""
    with pytest.raises(Geweigerd) as fout:
        maak_link(door=anna, geheim=geheim, bevinding=met_de_melder)
    assert fout.value.regel == "ML-2"


def test_na_een_weigering_is_er_geen_link(met_de_melder: Bevinding, anna: Medewerker, geheim: Geheim) -> None:
    with pytest.raises(Geweigerd):
        maak_link(door=anna, geheim=geheim, bevinding=met_de_melder)
    assert not Link.objects.exists()


@pytest.mark.parametrize("dagen", (0, 31))
def test_een_link_leeft_een_tot_dertig_dagen(uitspraak: Bevinding, anna: Medewerker, dagen: int) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak, dagen=dagen)
    assert set(fout.value.velden) == {"dagen"}


def test_een_link_gaat_over_een_ding(uitspraak: Bevinding, overdracht: Overdracht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak, overdracht=overdracht)


def test_wie_antwoordde_is_geen_medewerker(link: Link) -> None:
    """TG-4: the log says that nobody of the house did it; the time line that a link did."""
    antwoord_via_link(link=link, keuze="akkoord")
    regel = Logregel.objects.filter(waar="via persoonlijke link antwoorden").get()
    assert (regel.medewerker, regel.uitkomst) == (None, "gelukt")
    assert Gebeurtenis.objects.filter(soort="via persoonlijke link antwoorden", vastgelegd_door=None).exists()


def test_het_verloop_laat_zich_lezen_zonder_medewerker(link: Link) -> None:
    antwoord_via_link(link=link, keuze="akkoord")
    _, regels = tijdlijn(link.dossier)
    assert "" in {regel.door for regel in regels}


def test_elke_keer_lezen_staat_in_het_logboek(link: Link) -> None:
    for _ in range(2):
        open_link(link=ververst(link))
    assert Logregel.objects.filter(waar="persoonlijke link openen", actie="raadplegen").count() == 2


def test_de_eerste_keer_telt_als_geopend(link: Link) -> None:
    eerst = open_link(link=ververst(link)).geopend_op
    with klok.op(klok.nu() + timedelta(hours=1)):
        assert open_link(link=ververst(link)).geopend_op == eerst


def test_openen_is_geen_wijziging_van_het_dossier(link: Link) -> None:
    """RE-10: reading does not lengthen how long it is kept."""
    link.dossier.refresh_from_db()
    voor = link.dossier.laatste_wijziging
    with klok.op(klok.nu() + timedelta(days=1)):
        open_link(link=link)
    link.dossier.refresh_from_db()
    assert link.dossier.laatste_wijziging == voor


def test_wie_een_foute_tekst_las_hoort_het_als_hij_hersteld_is(link: Link) -> None:
    """ALG-16."""
    open_link(link=link)
    gevonden = ontvangers_van(FouteTekst(link.dossier, link.tekst))
    assert [(een.wie, een.waarin) for een in gevonden] == [
        ("Tess Molenaar, intern begeleider, De Wilg", "Persoonlijke link")
    ]


def test_wie_hem_niet_opende_las_niets(link: Link) -> None:
    assert ontvangers_van(FouteTekst(link.dossier, link.tekst)) == ()


def test_intrekken_kan_een_keer(link: Link, anna: Medewerker) -> None:
    trek_link_in(link=link, door=anna, reden="Verkeerd adres.")
    with pytest.raises(Invoerfout):
        trek_link_in(link=link, door=anna)


def test_een_beantwoorde_link_is_niet_in_te_trekken(link: Link, anna: Medewerker) -> None:
    antwoord_via_link(link=link, keuze="akkoord")
    with pytest.raises(Invoerfout):
        trek_link_in(link=link, door=anna)


def _stand(link: Link) -> str:
    return links_van(link.dossier)[0].stand


def test_de_medewerker_ziet_hoe_het_ermee_staat(link: Link) -> None:
    gezien = [_stand(link)]
    open_link(link=link)
    gezien.append(_stand(link))
    antwoord_via_link(link=link, keuze="akkoord")
    gezien.append(_stand(link))
    assert gezien == [
        "Verstuurd, nog niet geopend",
        "Geopend, nog geen antwoord",
        "Beantwoord: Ja, zo klopt het",
    ]


def test_de_medewerker_ziet_dat_een_link_verliep(link: Link) -> None:
    with klok.op(klok.nu() + timedelta(days=7)):
        assert _stand(link) == "Verlopen"


def test_de_medewerker_ziet_dat_een_link_op_slot_ging(link: Link) -> None:
    Linkpoging.objects.create(sleutel=link.kenmerk, aantal=5, laatst=klok.nu())
    assert _stand(link) == "Op slot na te veel verkeerde codes"


def test_oude_tellingen_gaan_weg(link: Link) -> None:
    Linkpoging.objects.create(sleutel="a", aantal=1, laatst=klok.nu() - timedelta(days=32))
    Linkpoging.objects.create(sleutel="b", aantal=1, laatst=klok.nu() - timedelta(days=30))
    assert (ruim_pogingen_op(), list(Linkpoging.objects.values_list("sleutel", flat=True))) == (1, ["b"])


def test_een_mening_van_de_school_keurt_zij_ook_goed(mening: Bevinding, anna: Medewerker, geheim: Geheim) -> None:
    assert mening.status == Status.MENING
    assert maak_link(door=anna, geheim=geheim, bevinding=mening).tekst == mening.tekst
