"""TG-2, TG-3: being named gives access, and for a shielded dossier only the leidinggevende names."""

from __future__ import annotations

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_wie_dossierhouder_wordt_ziet_het_dossier(gezin: Gezin, anna: Medewerker, buitenstaander: Medewerker) -> None:
    wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=buitenstaander)
    assert gezin.dossier in zichtbaar_voor(buitenstaander)


def test_het_dossier_gaat_naar_zijn_team(gezin: Gezin, anna: Medewerker, buitenstaander: Medewerker) -> None:
    assert wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=buitenstaander).team == (
        buitenstaander.team
    )


def test_wie_weg_is_wordt_geen_dossierhouder(gezin: Gezin, anna: Medewerker, bas: Medewerker) -> None:
    bas.is_active = False
    with pytest.raises(Invoerfout):
        wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=bas)


def test_een_afgeschermd_dossier_wijst_alleen_de_leidinggevende_toe(
    gezin: Gezin, anna: Medewerker, bas: Medewerker, leidinggevende: Medewerker
) -> None:
    gezin.dossier.afgeschermd = True
    gezin.dossier.save()
    with pytest.raises(Geweigerd) as fout:
        wijs_dossierhouder_aan(dossier=gezin.dossier, door=anna, dossierhouder=bas)
    assert fout.value.regel == "TG-3"
    assert wijs_dossierhouder_aan(dossier=gezin.dossier, door=leidinggevende, dossierhouder=bas).dossierhouder == bas
