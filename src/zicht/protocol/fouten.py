"""What can be wrong with a question to the protocol. Every message is a Dutch sentence that says what is possible."""

from collections.abc import Iterable


class Protocolfout(ValueError):
    """A question the protocol cannot answer as it was put; the text is meant for the worker."""


class OnbekendeCode(Protocolfout):
    """A code that does not exist in this version; the sentence lists the codes that do."""

    def __init__(self, soort: str, code: str, mogelijk: Iterable[str]) -> None:
        self.code = code
        self.mogelijk = tuple(mogelijk)
        super().__init__(f"Onbekende {soort} '{code}'. Mogelijk: {', '.join(self.mogelijk)}.")
