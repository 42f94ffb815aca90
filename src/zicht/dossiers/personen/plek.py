"""An address apart from whom it belongs to: tidied up, checked, compared."""

from __future__ import annotations

from dataclasses import dataclass

from zicht.dossiers.gelijkenis import zoeksleutels
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Adres


@dataclass(frozen=True)
class Plek:
    """An address as it is stored and compared: postcode as 1234AB, or without one when it is not Dutch."""

    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""

    @staticmethod
    def van(straat: str, huisnummer: str, postcode: str, plaats: str) -> Plek:
        """What was typed, tidied up; a postcode of another form is kept with the place."""
        code = zoeksleutels.postcode(postcode)
        rest = "" if code or not postcode.strip() else f" ({postcode.strip()})"
        return Plek(straat.strip(), huisnummer.strip(), code or "", f"{plaats.strip()}{rest}".strip())

    @property
    def leeg(self) -> bool:
        return not (self.straat or self.huisnummer or self.postcode or self.plaats)

    def is_zelfde(self, ander: Plek) -> bool:
        """The same door: by postcode and number, else by street, number and, where both say it, place."""
        nummers = zoeksleutels.huisnummer(self.huisnummer), zoeksleutels.huisnummer(ander.huisnummer)
        if nummers[0] != nummers[1]:
            return False
        if self.postcode and ander.postcode:
            return self.postcode == ander.postcode
        if not self.straat or self.straat.casefold() != ander.straat.casefold():
            return False
        return not self.plaats or not ander.plaats or self.plaats.casefold() == ander.plaats.casefold()


def plek_van(adres: Adres) -> Plek:
    return Plek(adres.straat, adres.huisnummer, adres.postcode, adres.plaats)


def toets_plek(plek: Plek) -> None:
    """Raises Invoerfout when there is no address, or more of it than can be stored."""
    controle = Controle()
    if plek.leeg:
        controle.fout("straat", "Vul een adres in, of alleen de plaats als u niet meer weet.")
    for veld in ("straat", "huisnummer", "plaats"):
        lengte = int(getattr(Adres._meta.get_field(veld), "max_length", 0))
        if len(getattr(plek, veld)) > lengte:
            controle.fout(veld, f"Dit is te lang: er passen {lengte} tekens.")
    controle.rond_af()
