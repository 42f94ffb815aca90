"""Fields whose content is encrypted before it reaches the database (TG-7): text, JSON and bytes.

AES-GCM with the key of the dossier the row belongs to. The row's own identity is bound in, so that a value copied to
another row, column or dossier does not open. A model with such a field has `dossier_id`, or says otherwise by
`sleuteleigenaar`.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from zicht.kern.kluis import NONCE
from zicht.kern.sleutelbestand import SleutelKwijt
from zicht.kern.sleutels import Deel, sleutel

T = TypeVar("T")
VORM = b"\x01"

if TYPE_CHECKING:
    _Veld = models.Field
else:

    class _Veld(models.Field):
        """Django's Field takes types in its stubs only."""

        def __class_getitem__(cls, _: object) -> type:
            return cls


class Verborgen(bytes):
    """What came from the database and was not opened yet."""


def versleutel(inhoud: bytes, *, eigenaar: UUID, deel: Deel, label: str) -> bytes:
    return sluit(inhoud, sleutel=sleutel(eigenaar, deel), label=label)


def sluit(inhoud: bytes, *, sleutel: AESGCM, label: str) -> bytes:
    """Encrypt with a key at hand, for rows that are loaded in bulk (`VersleuteldVeld.label` gives the label)."""
    nonce = os.urandom(NONCE)
    return VORM + nonce + sleutel.encrypt(nonce, inhoud, label.encode())


def ontsleutel(waarde: bytes, *, eigenaar: UUID, deel: Deel, label: str) -> bytes:
    """Raises SleutelKwijt when the key is gone or the value does not belong here."""
    try:
        return sleutel(eigenaar, deel).decrypt(waarde[1 : 1 + NONCE], waarde[1 + NONCE :], label.encode())
    except InvalidTag as fout:
        raise SleutelKwijt("Deze tekst hoort niet op deze plaats of is beschadigd.") from fout


class _Doorkijk(DeferredAttribute):
    """Opens the value when somebody looks at it, and not before."""

    field: VersleuteldVeld[Any]

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        waarde = super().__get__(instance, cls)
        if instance is None or not isinstance(waarde, Verborgen):
            return waarde
        open_waarde = self.field.open(instance, waarde)
        instance.__dict__[self.field.attname] = open_waarde
        return open_waarde

    def __set__(self, instance: Any, waarde: Any) -> None:
        instance.__dict__[self.field.attname] = waarde


class VersleuteldVeld(_Veld[T, T], Generic[T]):
    descriptor_class = _Doorkijk
    empty_strings_allowed = False

    def __init__(self, *args: Any, deel: Deel = "dossier", **kwargs: Any) -> None:
        self.deel: Deel = deel
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        naam, pad, args, kwargs = super().deconstruct()
        if self.deel != "dossier":
            kwargs["deel"] = self.deel
        return naam, pad, args, kwargs

    def get_internal_type(self) -> str:
        return "BinaryField"

    def from_db_value(self, value: Any, *_: Any) -> Any:
        return None if value is None else Verborgen(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        waarde = model_instance.__dict__.get(self.attname)
        if waarde is None or isinstance(waarde, Verborgen):
            return waarde
        inhoud = self.naar_bytes(waarde)
        if not inhoud:
            return Verborgen(b"")
        gesloten = versleutel(
            inhoud, eigenaar=_eigenaar(model_instance), deel=self.deel, label=self._label(model_instance)
        )
        return Verborgen(gesloten)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is None:
            return None
        if not value:
            return connection.Database.Binary(b"")
        if not isinstance(value, Verborgen):
            raise TypeError(f"{self.name} is versleuteld: bewaar het via de rij zelf, niet via update() of filter().")
        return connection.Database.Binary(bytes(value))

    def open(self, instance: models.Model, waarde: Verborgen) -> T:
        if not waarde:
            return self.van_bytes(b"")
        inhoud = ontsleutel(waarde, eigenaar=_eigenaar(instance), deel=self.deel, label=self._label(instance))
        return self.van_bytes(inhoud)

    def _label(self, instance: models.Model) -> str:
        return self.label(instance.pk)

    def label(self, pk: object) -> str:
        """What binds a value to its place: column and row."""
        return f"{self.model._meta.label_lower}.{self.attname}:{pk}"

    def naar_bytes(self, waarde: T) -> bytes:
        raise NotImplementedError(type(self))

    def van_bytes(self, inhoud: bytes) -> T:
        raise NotImplementedError(type(self))


class VersleuteldTekst(VersleuteldVeld[str]):
    """Narrative text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def naar_bytes(self, waarde: str) -> bytes:
        return str(waarde).encode()

    def van_bytes(self, inhoud: bytes) -> str:
        return inhoud.decode()


class VersleuteldJSON(VersleuteldVeld[Any]):
    """Structured content that is as private as text. Default: an empty dict."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def naar_bytes(self, waarde: Any) -> bytes:
        return json.dumps(waarde, ensure_ascii=False, separators=(",", ":")).encode()

    def van_bytes(self, inhoud: bytes) -> Any:
        return json.loads(inhoud) if inhoud else {}


class VersleuteldeBytes(VersleuteldVeld[bytes]):
    """Documents."""

    def naar_bytes(self, waarde: bytes) -> bytes:
        return bytes(waarde)

    def van_bytes(self, inhoud: bytes) -> bytes:
        return inhoud


def _eigenaar(instance: models.Model) -> UUID:
    eigenaar = getattr(instance, "sleuteleigenaar", None) or getattr(instance, "dossier_id", None)
    if not isinstance(eigenaar, UUID):
        raise SleutelKwijt(f"{instance._meta.label} hoort bij geen dossier, en heeft daarom geen sleutel.")
    return eigenaar
