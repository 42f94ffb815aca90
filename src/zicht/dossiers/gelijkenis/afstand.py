"""How alike two folded words are."""

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

# Below this many letters one other letter makes another name: Bos and Vos.
_KORTST = 5
_LETTERS_GELIJK = 0.8
_TRIGRAMMEN_GELIJK = 0.5


@lru_cache(maxsize=2**16)
def trigrammen(woord: str) -> frozenset[str]:
    """Groups of three letters, with the padding PostgreSQL's pg_trgm uses."""
    aangevuld = f"  {woord} "
    return frozenset(aangevuld[plek : plek + 3] for plek in range(len(aangevuld) - 2))


def trigramgelijkenis(een: str, ander: str) -> float:
    """Shared groups of three letters as a part of all groups, from 0 to 1."""
    links, rechts = trigrammen(een), trigrammen(ander)
    return len(links & rechts) / len(links | rechts)


def lettergelijkenis(een: str, ander: str) -> float:
    """1 minus the number of typing errors (also two swapped letters) per letter of the longest word."""
    return DamerauLevenshtein.normalized_similarity(een, ander)


def schrijft_bijna_gelijk(een: str, ander: str) -> bool:
    """Whether two words may be one name with a typing error."""
    if max(len(een), len(ander)) < _KORTST:
        return False
    return lettergelijkenis(een, ander) >= _LETTERS_GELIJK or trigramgelijkenis(een, ander) >= _TRIGRAMMEN_GELIJK
