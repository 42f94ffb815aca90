"""A file on its way in stays in memory: the usual handler would write it readable to a disk (TG-7)."""

from __future__ import annotations

import io
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from zicht.dossiers.documenten import GROOTST


class AlleenInGeheugen(FileUploadHandler):
    """Keeps one byte more than is allowed, so that the act can say that the file is too large, and drops the rest."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._inhoud = bytearray()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._inhoud += raw_data[: GROOTST + 1 - len(self._inhoud)]

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        return InMemoryUploadedFile(
            file=io.BytesIO(bytes(self._inhoud)),
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=len(self._inhoud),
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
