"""Keys keep the order of writing."""

from __future__ import annotations

from zicht.kern.identiteit import uuid7


def test_sleutels_staan_op_volgorde_van_schrijven() -> None:
    gemaakt = [uuid7() for _ in range(5_000)]
    assert gemaakt == sorted(gemaakt)
    assert len(set(gemaakt)) == len(gemaakt)


def test_een_sleutel_is_een_uuid_versie_7() -> None:
    sleutel = uuid7()
    assert sleutel.version == 7
    assert sleutel.variant == "specified in RFC 4122"
