"""Where services work: the office's data, who acts, and what time it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desktop.storage.database import Database


@dataclass(frozen=True)
class Desk:
    """Handed to every service. `clock` gives the time with its zone."""

    database: Database
    user: str
    clock: Callable[[], datetime]

    def reading(self) -> AbstractContextManager[Session]:
        return self.database.reading()

    @contextmanager
    def unit(self, sentence: str) -> Iterator[Session]:
        """One user action under a Korean sentence: saved whole with its log, or not at all."""
        with self.database.unit(sentence, user=self.user, at=self.clock()) as session:
            yield session
