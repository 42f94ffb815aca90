"""The error of the surroundings, apart so that commands without a database load nothing else."""

from __future__ import annotations


class Startfout(Exception):
    """Something in the surroundings is not right; the text is one Dutch sentence that says what to do."""
