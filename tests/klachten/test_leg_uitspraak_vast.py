"""The outcome per part, and what the organisation does with it (KL-1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.klachten.uitspraken import Oordeel, leg_reactie_vast, leg_uitspraak_vast

Uitkomst = Klachtonderdeel.Uitkomst


def oordelen(**laatste: Any) -> list[Oordeel]:
    """The first part without a judgment, the last one gegrond."""
    velden: dict[str, Any] = {"uitkomst": Uitkomst.GEGROND, "rectificatie_nodig": True, **laatste}
    return [Oordeel(1, Uitkomst.GEEN_OORDEEL), Oordeel(2, **velden)]


def test_kl1_ieder_onderdeel_krijgt_zijn_uitkomst(klacht: Klacht, anna: Medewerker) -> None:
    leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen())
    uitkomsten = [deel.uitkomst for deel in klacht.onderdelen.order_by("nummer")]
    assert (uitkomsten, klacht.uitspraak_op) == (["geen oordeel", "gegrond"], date(2020, 6, 10))


def test_kl1_een_vergeten_onderdeel_wordt_genoemd(klacht: Klacht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="2 onderdelen"):
        leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen()[:1])


def test_alg16_gegrond_vraagt_of_er_iets_moet_worden_rechtgezet(klacht: Klacht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="rechtgezet"):
        leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen(rectificatie_nodig=None))


def test_alg16_wat_rechtgezet_moet_worden_blijft_te_vinden(klacht: Klacht, anna: Medewerker) -> None:
    leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen())
    assert Klachtonderdeel.objects.get(rectificatie_nodig=True).tekst == "Een woord dat niet klopt"


def test_een_uitspraak_komt_een_keer(klacht: Klacht, anna: Medewerker) -> None:
    leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen())
    with pytest.raises(Invoerfout, match="al vastgelegd"):
        leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen())


def test_kl1_de_reactie_volgt_op_de_uitspraak(klacht: Klacht, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout, match="eerst de uitspraak"):
        leg_reactie_vast(klacht=klacht, door=anna, reactie="Wij nemen dit over.")


def test_kl1_excuses_en_wat_geleerd_is_blijven_bij_de_klacht(klacht: Klacht, anna: Medewerker) -> None:
    leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=oordelen())
    with klok.op(date(2020, 7, 1)):
        leg_reactie_vast(
            klacht=klacht, door=anna, reactie="Wij nemen dit over.", excuses=True, geleerd="Eerst uitleggen."
        )
    bewaard = Klacht.objects.get(pk=klacht.pk)
    assert (bewaard.reactie_op, bewaard.excuses, bewaard.geleerd) == (date(2020, 7, 1), True, "Eerst uitleggen.")
