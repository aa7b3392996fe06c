"""The workbook as a whole: its options, its properties, the look that all sheets share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Final

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker import Tracker
from reports.excel.cells import Pen, clean
from reports.excel.styles import Styles

# Text is text: nothing that a clerk typed becomes a formula, a link or a number. Parts are
# zipped from memory, so that no time or file mode of this machine enters the file.
_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_PROPERTY_LENGTH: Final = 255
_STEPS: Final = 100


class Progress:
    """Tells how many of all rows are written, about once for each percent."""

    def __init__(self, total: int, tell: Callable[[int, int], None] | None) -> None:
        self._total = max(total, 1)
        self._tell = tell
        self._done = 0
        self._every = max(self._total // _STEPS, 1)

    def step(self) -> None:
        self._done += 1
        if self._done % self._every == 0:
            self._say()

    def finish(self) -> None:
        if self._done % self._every:
            self._say()

    def _say(self) -> None:
        if self._tell is not None:
            self._tell(self._done, self._total)


class Book:
    """A workbook being written for one tracker."""

    def __init__(self, path: Path, tracker: Tracker, progress: Progress) -> None:
        self.tracker = tracker
        self.progress = progress
        self._workbook = Workbook(str(path), _OPTIONS)
        self.styles = Styles(self._workbook, tracker.look.table)
        self._workbook.set_size(24_000, 14_000)
        self._workbook.set_properties(_properties(tracker))

    def add(self, name: str) -> tuple[Worksheet, Pen]:
        sheet = self._workbook.add_worksheet(name)
        return sheet, Pen(sheet, self.styles, self.tracker.unit)

    def close(self) -> None:
        """Write the file; what the disk said comes out as the OSError it was."""
        try:
            self._workbook.close()
        except FileCreateError as error:
            cause = error.args[0]
            raise cause if isinstance(cause, OSError) else error from None


def _properties(tracker: Tracker) -> dict[str, str | datetime]:
    day = formatting.as_of(tracker.as_of)
    words = {
        "title": f"{tracker.title} ({day})",
        "subject": " · ".join(part for part in (tracker.round_name, tracker.notice) if part),
        "author": tracker.department,
        "company": tracker.office,
        "keywords": "업무협약, 추진현황, 관리대장, 예산 집행",
    }
    shown = {key: clean(text)[:_PROPERTY_LENGTH] for key, text in words.items()}
    return {**shown, "created": datetime.combine(tracker.as_of, time())}
