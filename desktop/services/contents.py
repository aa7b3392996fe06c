"""Bytes as they were received: kept by their SHA-256, never changed, never removed."""

from __future__ import annotations

import hashlib

from desktop.domain.errors import InvalidEntry, NotFound
from desktop.domain.text import clean
from desktop.services.desk import Desk
from desktop.storage.models import ContentRow

LARGEST = 100 * 1024 * 1024


class Contents:
    """보관 원문. What is kept here is no user action: it is not in the history, and stays."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, data: bytes, media_type: str) -> str:
        """Keep these bytes before anything reads them (H5); gives their SHA-256, in hex.

        The same bytes are kept once. Raises InvalidEntry for more than 100 MB.
        """
        if len(data) > LARGEST:
            raise InvalidEntry("data", "100MB까지 보관할 수 있습니다. 파일을 나누어 넣으십시오.")
        content_id = hashlib.sha256(data).hexdigest()
        with self._desk.unit("원문 보관") as session:
            if session.get(ContentRow, content_id) is None:
                row = ContentRow(
                    id=content_id,
                    media_type=clean("media_type", media_type),
                    size=len(data),
                    received_at=self._desk.clock(),
                    data=data,
                )
                session.add(row)
                session.flush()
        return content_id

    def read(self, content_id: str) -> bytes:
        """The bytes. Raises NotFound for a SHA-256 that is not kept."""
        with self._desk.reading() as session:
            row = session.get(ContentRow, content_id)
            if row is None:
                raise NotFound("보관 원문을")
            return row.data
