"""Errors of the embedded server; each text is one Dutch sentence that says what to do."""

from __future__ import annotations


class Serverfout(RuntimeError):
    """The embedded server cannot be made, started or reached."""


class ServerBezet(Serverfout):
    """Another process runs the embedded server of this data folder."""
