"""Where services work: the office's data, who acts, and what time it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desktop.storage.database import Database
from desktop.storage.recording import SENTENCE


@dataclass
class _Whole:
    """A unit under way that later calls join."""

    database: Database
    session: Session
    failed: bool = False


_whole: ContextVar[_Whole | None] = ContextVar("whole", default=None)


@dataclass(frozen=True)
class Desk:
    """Handed to every service. `clock` gives the time with its zone."""

    database: Database
    user: str
    clock: Callable[[], datetime]

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read by; within `together` it sees what was done so far."""
        whole = self._joined()
        if whole is not None:
            yield whole.session
            return
        with self.database.reading() as session:
            yield session

    @contextmanager
    def unit(self, sentence: str) -> Iterator[Session]:
        """One user action under a Korean sentence: saved whole with its log, or not at all."""
        whole = self._joined()
        if whole is not None:
            yield from _join(whole)
            return
        with self.database.unit(sentence, user=self.user, at=self.clock()) as session:
            yield session

    @contextmanager
    def together(self, sentence: str) -> Iterator[None]:
        """All service calls inside become one unit under this sentence.

        When one of them is refused, nothing of the whole can be saved any more.
        """
        with self.unit(sentence) as session:
            if self._joined() is not None:
                yield
                return
            whole = _Whole(self.database, session)
            token = _whole.set(whole)
            try:
                yield
            finally:
                _whole.reset(token)
            if whole.failed:
                raise RuntimeError("a call that had failed was passed over inside a whole")

    def tell(self, sentence: str) -> None:
        """Name the whole under way, when what it does is known only by doing it."""
        whole = self._joined()
        assert whole is not None, "nothing is under way"
        whole.session.info[SENTENCE] = sentence

    def _joined(self) -> _Whole | None:
        whole = _whole.get()
        return whole if whole is not None and whole.database is self.database else None


def _join(whole: _Whole) -> Iterator[Session]:
    try:
        yield whole.session
    except BaseException:
        whole.failed = True
        raise
    whole.session.flush()
