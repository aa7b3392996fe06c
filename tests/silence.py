"""The rule that a test fails when the program logs a warning that the test did not expect."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager


class LogKeeper(logging.Handler):
    """Keeps the warnings and errors logged while one test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, *patterns: str) -> None:
        self.expected += patterns

    @contextmanager
    def listening(self) -> Iterator[None]:
        self.lines, self.expected = [], []
        root = logging.getLogger()
        root.addHandler(self)
        try:
            yield
        finally:
            root.removeHandler(self)

    def faults(self) -> list[str]:
        """Lines nobody expected, and expected ones that never came."""
        unexpected = [
            f"unexpected log line: {line}"
            for line in self.lines
            if not any(re.search(pattern, line) for pattern in self.expected)
        ]
        missing = [
            f"expected log line never came: {pattern}"
            for pattern in self.expected
            if not any(re.search(pattern, line) for line in self.lines)
        ]
        return unexpected + missing
