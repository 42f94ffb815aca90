"""Acts: the only way anything changes. One transaction, one lock on the dossier, obligations recomputed at the end, and
a line in the log (TG-4)."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar, Unpack, get_args, get_origin, get_type_hints
from uuid import UUID

from django.apps import apps
from django.db import transaction

from zicht.kern.fouten import Geweigerd, NietGevonden
from zicht.kern.logboek.codes import Actie
from zicht.kern.logboek.van_daad import schrijf_daad

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Daad:
    """An act as it stands in the register: its Dutch name, its function, the rules it serves."""

    naam: str
    functie: Callable[..., Any]
    regels: tuple[str, ...]
    actie: Actie = Actie.VASTLEGGEN

    @property
    def velden(self) -> dict[str, Any]:
        """The fields somebody can fill in, by name, with their types; those of a bundle one by one."""
        soorten = get_type_hints(self.functie)
        velden = {naam: soorten[naam] for naam in inspect.signature(self.functie).parameters}
        for naam, soort in [*velden.items()]:
            if get_origin(soort) is Unpack:
                del velden[naam]
                velden |= get_type_hints(get_args(soort)[0])
        return velden


REGISTER: dict[str, Daad] = {}

_geraakt: ContextVar[dict[UUID, None] | None] = ContextVar("zicht_geraakt", default=None)
_na_daad: list[Callable[[UUID], None]] = []


def daad(
    naam: str, *, regels: Iterable[str] = (), actie: Actie = Actie.VASTLEGGEN
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a keyword-only function an act under its Dutch name.

    Every dossier it is given, or writes a line on the time line of, is locked and gets its obligations recomputed
    before the transaction ends. An act may call another: the outermost one recomputes, and stands in the log as
    `actie`; what a hard rule refused stands there as refused.
    """

    def maak(functie: Callable[P, R]) -> Callable[P, R]:
        for parameter in inspect.signature(functie).parameters.values():
            if parameter.kind is not inspect.Parameter.KEYWORD_ONLY and not _is_bundel(parameter):
                raise TypeError(f"{functie.__name__}: een daad heeft alleen benoemde velden.")

        @functools.wraps(functie)
        def doe(*args: P.args, **kwargs: P.kwargs) -> R:
            if _geraakt.get() is not None:
                with transaction.atomic():
                    raak(*_dossiers_in(kwargs.values()))
                    return functie(*args, **kwargs)
            teken = _geraakt.set({})
            try:
                with transaction.atomic():
                    raak(*_dossiers_in(kwargs.values()))
                    uitkomst = functie(*args, **kwargs)
                    for dossier_id in list(_geraakt.get() or {}):
                        for werk in _na_daad:
                            werk(dossier_id)
                    # Last: its lock on the chain of the dossier then holds up readers the shortest.
                    schrijf_daad(naam, actie, _geraakt.get() or {}, kwargs, uitkomst=uitkomst)
            except (Geweigerd, NietGevonden):
                schrijf_daad(naam, actie, _dossiers_in(kwargs.values()), kwargs, geweigerd=True)
                raise
            finally:
                _geraakt.reset(teken)
            return uitkomst

        if naam in REGISTER:
            raise ValueError(f"Er is al een daad die “{naam}” heet.")
        REGISTER[naam] = Daad(naam, doe, tuple(regels), actie)
        return doe

    return maak


def _is_bundel(parameter: inspect.Parameter) -> bool:
    """Whether it stands for named fields too: `**naam: Unpack[...]` (a TypedDict)."""
    soort = str(parameter.annotation)
    return parameter.kind is inspect.Parameter.VAR_KEYWORD and soort.startswith(("Unpack[", "*"))


def raak(*dossier_ids: UUID) -> None:
    """Lock these dossiers (in order of id: two acts never wait for each other) and mark them for recomputing."""
    geraakt = _geraakt.get()
    nieuw = sorted(i for i in dossier_ids if geraakt is None or i not in geraakt)
    if not nieuw:
        return
    dossier = apps.get_model("dossiers", "Dossier")
    list(dossier._default_manager.select_for_update().filter(pk__in=nieuw).order_by("pk").values_list("pk"))
    if geraakt is not None:
        geraakt.update(dict.fromkeys(nieuw))


def na_iedere_daad(werk: Callable[[UUID], None]) -> None:
    """Register what happens to a touched dossier at the end of every act, inside its transaction."""
    if werk not in _na_daad:
        _na_daad.append(werk)


def _dossiers_in(waarden: Iterable[Any]) -> list[UUID]:
    dossier = apps.get_model("dossiers", "Dossier")
    gevonden = []
    for waarde in waarden:
        if isinstance(waarde, dossier):
            gevonden.append(waarde.pk)
        elif isinstance(getattr(waarde, "dossier_id", None), UUID):
            gevonden.append(waarde.dossier_id)
    return gevonden
