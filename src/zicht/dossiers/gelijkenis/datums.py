"""Birth dates as they go wrong: a digit, two digits swapped, day and month swapped."""

from datetime import date

from rapidfuzz.distance import DamerauLevenshtein


def cijfers(dag: date) -> str:
    """Day, month and year as people type them: DDMMJJJJ."""
    return f"{dag.day:02}{dag.month:02}{dag.year:04}"


def dag_en_maand_gewisseld(dag: date) -> date | None:
    """3 December for 12 March; None when there is no such month."""
    return date(dag.year, dag.day, dag.month) if dag.day <= 12 else None


def is_typefout(een: date, ander: date) -> bool:
    """Whether one digit differs, or two neighbouring digits are swapped."""
    return DamerauLevenshtein.distance(cijfers(een), cijfers(ander), score_cutoff=1) == 1


def is_1_januari(dag: date) -> bool:
    """1 January is what is registered for people whose day of birth is not known: it says little more than the year."""
    return (dag.day, dag.month) == (1, 1)
