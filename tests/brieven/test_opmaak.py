"""From the text of a block to HTML: a structure a screen reader hears, and nothing that does anything."""

from __future__ import annotations

import pytest
from weasyprint.urls import FatalURLFetchingError

from zicht.brieven.opmaak import als_html
from zicht.brieven.pdf import als_pdf


def test_regels_met_een_streep_worden_een_lijst() -> None:
    assert als_html("Dit:\n- een\n- twee") == "<p>Dit:</p>\n<ul><li>een</li>\n<li>twee</li></ul>"


def test_genummerde_regels_worden_stappen() -> None:
    assert als_html("1. een\n2. twee") == "<ol><li>een</li>\n<li>twee</li></ol>"


def test_html_in_de_tekst_blijft_tekst() -> None:
    assert "<script>" not in als_html("<script>alert(1)</script>")


def test_een_brief_haalt_niets_op() -> None:
    """TG-10: nothing outside learns that a letter is made, and nothing of this machine comes in."""
    with pytest.raises(FatalURLFetchingError):
        als_pdf(
            '<html lang="nl"><head><title>x</title></head><body><img alt="" src="file:///etc/hostname"></body></html>'
        )
