"""Folding of text: one spelling for what people write in many ways."""

import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and an accent.
_EIGEN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "e", "ʼ": "'"}
)
_APOSTROFS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_LOS_LIDWOORD = re.compile(r"\b([dl])'")
# "Khadija" and "Dijana" have no Dutch ij.
_LANGE_IJ = re.compile(r"ij(?!a)")
_WOORD = re.compile(r"[^\W\d_]+")


def vouw(tekst: str) -> str:
    """Lower case without accents, ij written as y; other scripts stay as they are."""
    if not tekst.isascii():
        # Folding a letter can bring back a composed one (U+0345), hence twice.
        tekst = _zonder_accenten(_zonder_accenten(tekst.translate(_APOSTROFS)).casefold()).translate(_EIGEN_LETTERS)
    return _LANGE_IJ.sub("y", tekst.casefold())


def _zonder_accenten(tekst: str) -> str:
    return "".join(teken for teken in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """The folded words of a name: "d'Ancona-Özdemir" gives d, ancona, ozdemir."""
    gevouwen = vouw(tekst)
    if "'" in gevouwen:
        gevouwen = _LOS_LIDWOORD.sub(r"\1 ", gevouwen).replace("'", "")
    return _WOORD.findall(gevouwen)
