"""The family of the file's own tests."""

from __future__ import annotations

from tests.brieven.conftest import (  # noqa: F401 - the fixed cast is the same
    Gezin,
    _klok,
    buurvrouw,
    gezin,
    leidinggevende,
    melding_van,
    school,
)
