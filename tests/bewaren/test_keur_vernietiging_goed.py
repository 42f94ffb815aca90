"""Destroying: two people, all is checked again, nothing is left but figures, a certificate, a line in the ledger."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from procrastinate.contrib.django import app

from tests.bewaren.conftest import MOEDER, MaakDossier
from tests.bewaren.hulp import alles, gevonden
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.models import Grootboekregel, StatistiekMelding, Vernietiging, Vernietigingsvoorstel
from zicht.bewaren.verzamelen import verzamel
from zicht.bewaren.voorstellen import stel_vernietiging_voor, trek_voorstel_in
from zicht.contact.gelijkstellen import stel_personen_gelijk
from zicht.contact.invoer import ZelfdePersoon
from zicht.contact.losmaken import maak_samenvoeging_ongedaan
from zicht.contact.models import Melding
from zicht.contact.samenvoegen import voeg_melding_samen
from zicht.dossiers.models import Bron, Dossier, Gebeurtenis, Gelijkstelling, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.kluis import kluis
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Concept, Logregel, Medewerker, Sleutel
from zicht.kern.sleutelbestand import SleutelKwijt
from zicht.kern.sleutels import sleutel
from zicht.werkvoorraad.controleren import controleer

pytestmark = pytest.mark.django_db
TERMIJN = "termijn voorbij"


def keur_goed(voorstel: Vernietigingsvoorstel, door: Medewerker) -> Vernietiging:
    return keur_vernietiging_goed(voorstel=voorstel, door=door)


def vernietig(dossier: Dossier, petra: Medewerker, dirk: Medewerker) -> Vernietiging:
    Dossier.objects.filter(pk=dossier.pk).update(laatste_wijziging=klok.moment(date(2026, 5, 15)))
    reden = "De termijn is voorbij."
    voorstel = stel_vernietiging_voor(dossier=dossier, door=petra, grond=TERMIJN, afwijking_reden=reden)
    return keur_goed(voorstel, dirk)


def test_re11_twee_mensen_vernietigen_samen(
    voorstel: Vernietigingsvoorstel, petra: Medewerker, dirk: Medewerker
) -> None:
    bewijs = keur_goed(voorstel, dirk)
    assert (bewijs.voorgesteld_door, bewijs.goedgekeurd_door, bewijs.grond) == (petra, dirk, TERMIJN)
    assert not Dossier.objects.exists()


def test_re11_nooit_wie_het_voorstelde(dossier: Dossier, dirk: Medewerker) -> None:
    voorstel = stel_vernietiging_voor(dossier=dossier, door=dirk, grond=TERMIJN)
    with pytest.raises(Geweigerd) as fout:
        keur_goed(voorstel, dirk)
    assert fout.value.regel == "RE-11"
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_re11_ook_de_database_neemt_geen_bewijs_van_een_mens(dirk: Medewerker) -> None:
    with pytest.raises(IntegrityError, match="vernietiging_door_twee"):
        Vernietiging.objects.create(
            nummer=1,
            omvang="dossier",
            grond=TERMIJN,
            op=date(2046, 1, 1),
            aantallen={},
            voorgesteld_door=dirk,
            goedgekeurd_door=dirk,
        )


def test_re11_alleen_een_leidinggevende_keurt_goed(voorstel: Vernietigingsvoorstel, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        keur_goed(voorstel, anna)
    assert fout.value.regel == "RE-11"


def test_re10_wat_intussen_veranderde_houdt_het_alsnog_tegen(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, anna: Medewerker, dirk: Medewerker, maak_dossier: MaakDossier
) -> None:
    """A later dossier about the same mother is found after the proposal."""
    later = maak_dossier(geopend=date(2040, 1, 1), gesloten=None)
    stand = dossier.laatste_wijziging
    stel_personen_gelijk(
        persoon=dossier.persoon_set.get(), ander=later.persoon_set.get(), reden="Dezelfde moeder.", door=anna
    )
    Dossier.objects.filter(pk=dossier.pk).update(laatste_wijziging=stand)
    with pytest.raises(Geweigerd) as fout:
        keur_goed(voorstel, dirk)
    assert fout.value.regel == "RE-10"
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_een_ingetrokken_voorstel_vernietigt_niets(
    voorstel: Vernietigingsvoorstel, petra: Medewerker, dirk: Medewerker
) -> None:
    trek_voorstel_in(voorstel=voorstel, door=petra, reden="Toch niet.")
    with pytest.raises(Invoerfout, match="al ingetrokken of uitgevoerd"):
        keur_goed(voorstel, dirk)


def test_re11_geen_id_van_het_dossier_blijft_ergens_staan(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    ids = verzamel(dossier.pk).ids
    assert gevonden(ids, alles()), "the dump does not show what is there: the test would prove nothing"
    keur_goed(voorstel, dirk)
    assert gevonden(ids, alles()) == []


def test_re11_de_sleutels_zijn_weg_en_vergeten(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    sleutel(dossier.pk, "dossier")
    keur_goed(voorstel, dirk)
    assert not Sleutel.objects.filter(eigenaar=dossier.pk).exists()
    with pytest.raises(SleutelKwijt):
        sleutel(dossier.pk, "dossier")


def test_re11_het_logboek_wijst_naar_niemand(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    """That it stays whole is checked with everything else, in test_niets_blijft."""
    regels = Logregel.objects.count()
    assert regels_van(dossier.pk).exists()
    keur_goed(voorstel, dirk)
    assert not regels_van(dossier.pk).exists()
    assert Logregel.objects.count() > regels


def test_re11_concepten_van_collegas_over_het_dossier_gaan_mee(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, anna: Medewerker, dirk: Medewerker
) -> None:
    for plek, van in ((f"dossiers-bevinding:{dossier.pk}", dossier.pk), ("contact-nieuw:1", None)):
        Concept.objects.create(
            medewerker=anna, sleutel=plek, dossier=van, gegevens={"tekst": ["x"]}, bewaard_op=klok.nu()
        )
    assert keur_goed(voorstel, dirk).aantallen["Concept"] == 1
    assert list(Concept.objects.values_list("sleutel", flat=True)) == ["contact-nieuw:1"]


def taak(dossier: UUID) -> int:
    return app.configure_task("brief_bezorgen", allow_unknown=True).defer(dossier=str(dossier))


def bestaande(*taken: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_jobs WHERE id = ANY (%s)", [list(taken)])
        return [een for (een,) in cursor.fetchall()]


def test_re11_taken_over_het_dossier_gaan_mee_en_andere_niet(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    over_dit, over_een_ander = taak(dossier.pk), taak(UUID(int=7))
    keur_goed(voorstel, dirk)
    assert bestaande(over_dit, over_een_ander) == [over_een_ander]


def test_zolang_een_taak_over_het_dossier_loopt_wordt_er_niets_vernietigd(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    taak(dossier.pk)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    with pytest.raises(Invoerfout, match="achtergrondtaak"):
        keur_goed(voorstel, dirk)
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_het_bewijs_noemt_aantallen_en_verder_niets_van_het_gezin(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    melding = Melding.objects.get()
    bewijs = keur_goed(voorstel, dirk)
    assert bewijs.aantallen["Persoon"] == bewijs.aantallen["Melding"] == bewijs.aantallen["Dossier"] == 1
    genoemd = " ".join(str(getattr(bewijs, veld.attname)) for veld in Vernietiging._meta.concrete_fields)
    for geheim in (str(dossier.pk), str(dossier.nummer).zfill(7), str(melding.nummer).zfill(7), "Dorrestein"):
        assert geheim not in genoemd


def test_st3_de_cijfers_blijven_zonder_wie_of_wanneer_precies(
    voorstel: Vernietigingsvoorstel, dirk: Medewerker
) -> None:
    keur_goed(voorstel, dirk)
    rij = StatistiekMelding.objects.get()
    assert (rij.halfjaar, rij.kanaal, rij.melder, rij.eerste) == ("2026-1", "telefoon", "omstander", True)
    assert rij.personen == ["25-64 onbekend"]


def test_re11_in_het_grootboek_staat_een_kenmerk_en_geen_id(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker
) -> None:
    keur_goed(voorstel, dirk)
    regel = Grootboekregel.objects.get()
    assert (regel.nummer, regel.soort, regel.sleutel) == (1, "dossier", kluis().actief)
    assert dossier.pk.bytes not in bytes(regel.kenmerk)


def test_zonder_grootboek_wordt_niets_vernietigd(
    voorstel: Vernietigingsvoorstel, dossier: Dossier, dirk: Medewerker, settings: Any, tmp_path: Any
) -> None:
    settings.ZICHT_GROOTBOEK = tmp_path / "er" / "niet" / "grootboek.jsonl"
    with pytest.raises(Exception, match="niet te gebruiken"):
        keur_goed(voorstel, dirk)
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_een_ander_dossier_blijft_leesbaar_en_klopt(
    dossier: Dossier, maak_dossier: MaakDossier, anna: Medewerker, petra: Medewerker, dirk: Medewerker
) -> None:
    """It holds what pointed at the other: an equality, a predecessor."""
    ander = maak_dossier(geopend=date(2026, 2, 1), gesloten=date(2026, 5, 15), verhaal="Er huilt vaak een kind.")
    stel_personen_gelijk(
        persoon=ander.persoon_set.get(), ander=dossier.persoon_set.get(), reden="Dezelfde moeder.", door=anna
    )
    ander.voorgangers.add(dossier)
    Dossier.objects.update(laatste_wijziging=klok.moment(date(2026, 5, 15)))
    ids = verzamel(dossier.pk).ids
    vernietig(dossier, petra, dirk)
    assert gevonden(ids, alles()) == []
    assert not Gelijkstelling.objects.exists()
    assert not ander.voorgangers.exists()
    assert Melding.objects.get(dossier=ander).verhaal == "Er huilt vaak een kind."
    assert Bron.objects.get(dossier=ander).identiteit["naam"] == "Wil Zon"
    assert controleer(nummers=[ander.nummer]).verschillen == []


def test_wat_een_ander_dossier_bij_vergissing_van_dit_gezin_kreeg_gaat_mee(
    dossier: Dossier, maak_dossier: MaakDossier, petra: Medewerker, dirk: Medewerker, anna: Medewerker
) -> None:
    """A melding joined the wrong family and was taken out again (ML-9): the time line there tells who it was about."""
    fout = maak_dossier(geopend=date(2026, 2, 1), gesloten=None)
    melding = Melding.objects.get(dossier=dossier)
    Dossier.objects.filter(pk=dossier.pk).update(definitief_einde_op=None)
    samen = voeg_melding_samen(
        melding=melding,
        bij_dossier=fout,
        door=anna,
        zelfde=[ZelfdePersoon(persoon=dossier.persoon_set.get(), is_persoon=fout.persoon_set.get())],
        reden_samenvoeging="Zelfde naam.",
    )
    eigen = maak_samenvoeging_ongedaan(samenvoeging=samen, reden="Toch een ander gezin.", door=anna)
    Dossier.objects.filter(pk=eigen.pk).update(definitief_einde_op=date(2026, 5, 15))
    ids = verzamel(eigen.pk).ids
    vernietig(eigen, petra, dirk)
    assert gevonden(ids, alles()) == []
    assert Persoon.objects.filter(dossier=fout, achternaam=MOEDER.achternaam).exists()
    assert Gebeurtenis.objects.filter(dossier=fout, soort="melding ontvangen").exists()
    assert controleer(nummers=[fout.nummer]).verschillen == []
