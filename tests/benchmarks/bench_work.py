"""과제·실적 at 10,000 items in the real window: `python -m tests.benchmarks.bench_work`.

The calls of the service, then shown, scrolled, sorted, filtered and filled in; the longest stall
of the event loop in each.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop import app
from desktop.domain.codes import Status
from desktop.domain.views_work import WorkFilter, WorkKey, WorkSort
from desktop.services.office_files import open_office
from desktop.services.work.desk import Work
from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.rooms import Room
from desktop.ui.settings import WindowMemory
from tests.benchmarks.bench_register import Watch, _scroll
from tests.benchmarks.make_large import NOW, make_large

_IN_SIGHT = 100
_CLAUSES = 8


def measure_calls(path: Path) -> None:
    office = open_office(str(path), user="시험", clock=lambda: NOW, read_only=True)
    work = Work(office.desk)
    round_id = _told("choices", work.choices).in_hand
    for key in WorkKey:
        by = WorkSort(key)
        ids = _told(f"sorted by {key}", lambda by=by: work.matching(round_id, WorkFilter(), by))
    filters = {
        "text": WorkFilter(text="0042"),
        "text again": WorkFilter(text="시험05과"),
        "missing": WorkFilter(only_missing=True),
        "late": WorkFilter(only_late=True),
        "status": WorkFilter(statuses=(Status.PARTIAL,)),
        "department": WorkFilter(department_id=work.choices().departments[3].code),
    }
    for name, wanted in filters.items():
        _told(f"filtered by {name}", lambda w=wanted: work.matching(round_id, w, WorkSort()))
    _told("lines in sight", lambda: work.lines(round_id, ids[:_IN_SIGHT]))
    _told("one item in detail", lambda: work.detail(round_id, ids[0]))
    office.close()


def _told(name: str, call: Callable[[], Any]) -> Any:
    cpu = time.process_time()
    found = call()
    rows = f"{len(found):,}" if hasattr(found, "__len__") else ""
    print(f"{name:<34}{(time.process_time() - cpu) * 1000:>8.0f} ms CPU  {rows}")
    return found


def measure_window(path: Path, folder: Path) -> None:
    qt = app.application([])
    offices = app.OfficeFiles("시험", lambda: NOW)
    program = Program(offices, MessageBoxes(), WindowMemory(folder / "window.ini"), str(path))
    window, watch = program.window, Watch()
    window.resize(1280, 720)
    watch.during("window and office open", window.show, lambda: window.room is Room.HOME)
    home: Any = window.front
    watch.during("홈 filled", lambda: None, lambda: home.cares.rowCount() > 0)
    watch.during("과제·실적 shown", lambda: window.show_room(Room.ITEMS), lambda: _settled(program))
    page: Any = window.front
    print(f"{page.model.rowCount():,} items")
    _scroll(watch, page)
    for key in WorkKey:
        watch.during(
            f"sorted by {key}",
            lambda k=key: page._on_sort_wanted(k, False),
            lambda: _settled(program),
        )
    for text in ("0042", "시험05과", ""):
        watch.during(
            f"filtered by ‘{text}’",
            lambda t=text: page.filters.text.setText(t),
            lambda: not page.filters._pause.isActive() and _settled(program),
        )
    _fill_in(watch, program, page)
    window.close()
    print(f"longest stall of all: {max(watch.worst.values()):.0f} ms")
    del qt


def _fill_in(watch: Watch, program: Program, page: Any) -> None:
    place = [column.key for column in page.model.columns].index("achievements")
    for count in (1, 100):
        cells = [(page.model.index(row, place), f"실적 {count}-{row}") for row in range(count)]
        watch.during(
            f"{count} cells filled in and saved",
            lambda c=cells: page.table.editing.enter(c),
            lambda: _settled(program) and not page.table.editing._texts,
        )
    watch.during("read again from the middle", page.reload, lambda: _settled(program))


def _settled(program: Program) -> bool:
    page: Any = program.window.front
    return bool(page.model.rowCount()) and not program.tasks._waiting


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--file", type=Path, help="an office file made before")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.file or Path(folder) / "large.mou"
        if given.file is None:
            make_large(path, agreements=given.items // _CLAUSES, clauses=_CLAUSES)
        measure_calls(path)
        measure_window(path, Path(folder))


if __name__ == "__main__":
    main()
