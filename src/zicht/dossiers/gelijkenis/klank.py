"""A phonetic key for names as they are heard and written in the Netherlands.

The key keeps the first vowel (three kinds: a, e, o) and all consonants, each by its sound. So Meijer, Meyer and Meier
are one, as are Mohamed and Muhammad, Kuiper and Cuyper, Jansen and Janse; Jansen and Jensen are not.
"""

import re
from functools import lru_cache

_KLINKERS = r"(?:[aeiouyj]|(?<=u)w)*"

# In order: the first that fits counts. The name of a group is the sound it is written as.
_KLANKEN: tuple[tuple[str, str], ...] = (
    ("stil", r"(?<=\w{3}e)n$"),
    ("sg", r"sch(?=[aeiouyrl])"),
    ("s", r"sch|tsj|tch|sh|[sz]j|sz|cz|[sz]|c(?=[eiy])"),
    ("j", r"^(?:d?j|y(?=[aeiou]))"),
    ("h", r"^h"),
    ("k", r"^ch(?=[rl])|ck|c(?!h)|[kq](?!h)"),
    ("g", r"[ckg]h|[gh]"),
    ("ks", r"x"),
    ("f", r"ph|[fv]"),
    ("t", r"th|dt|t|d$"),
    ("p", r"p|b$"),
    ("o", rf"(?:[ou]|[ae]u){_KLINKERS}"),
    ("e", rf"[eiyj]{_KLINKERS}"),
    ("a", rf"a{_KLINKERS}"),
    ("zelf", r"."),
)
_PATROON = re.compile("|".join(f"(?P<{klank}>{patroon})" for klank, patroon in _KLANKEN), re.DOTALL)
_KLINKERGROEPEN = frozenset("oea")


@lru_cache(maxsize=2**16)
def klank_van_woord(woord: str) -> str:
    """The key of one folded word (`tekst.woorden`)."""
    sleutel = ""
    klinker_gezien = False
    for deel in _PATROON.finditer(woord):
        klank = deel.lastgroup or "stil"
        if klank in _KLINKERGROEPEN:
            if klinker_gezien:
                continue
            klinker_gezien = True
        elif klank == "stil":
            continue
        elif klank == "zelf":
            klank = deel.group()
        if not sleutel.endswith(klank):
            sleutel += klank
    return sleutel
