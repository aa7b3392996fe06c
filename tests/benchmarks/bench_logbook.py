"""이력 with a log of 100,000 units: `python -m tests.benchmarks.bench_logbook`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.codes import OrganisationKind
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation
from desktop.domain.views_history import HistoryFilter
from desktop.services.logbook.reading import Logbook
from desktop.services.office_files import create_office, open_office
from desktop.storage.models import OrganisationRow
from tests.benchmarks.raw_rows import raw_row, sample_row, save_unit

_NOW = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
_IN_SIGHT = 100


def make_long_log(path: Path, units: int) -> None:
    """An organisation a unit, every minute one."""
    office = create_office(str(path), Office(name="예시시"), user="시험", clock=lambda: _NOW)
    begun = _NOW - timedelta(minutes=units)
    with office.database.engine.execution_options(writes=True).begin() as connection:
        record = Organisation(name="기관", kind=OrganisationKind.COMPANY)
        sample = sample_row(OrganisationRow, record, connection.dialect)
        for number in range(units):
            made = {OrganisationRow: [raw_row(sample, name=f"기관 {number:06}")]}
            sentence = f"기관 ‘기관 {number:06}’ 등록"
            save_unit(connection, sentence, begun + timedelta(minutes=number), made)
    office.close()


def _told(name: str, call: Callable[[], Any]) -> Any:
    cpu = time.process_time()
    found = call()
    rows = f"{len(found):,}" if hasattr(found, "__len__") else ""
    print(f"{name:<34}{(time.process_time() - cpu) * 1000:>8.0f} ms CPU  {rows}")
    return found


def _measure(path: Path) -> None:
    office = open_office(str(path), user="시험", clock=lambda: _NOW)
    logbook = Logbook(office.desk)
    ids = _told("all units", lambda: logbook.matching(HistoryFilter()))
    middle = len(ids) // 2
    _told("lines in sight", lambda: logbook.rows(ids[:_IN_SIGHT]))
    _told("lines in the middle", lambda: logbook.rows(ids[middle : middle + _IN_SIGHT]))
    filters = {
        "text": HistoryFilter(text="00777"),
        "person": HistoryFilter(person="시험"),
        "days": HistoryFilter(since=date(2026, 10, 1), until=date(2026, 10, 10)),
    }
    for name, each in filters.items():
        _told(f"filtered by {name}", lambda each=each: logbook.matching(each))
    _told("people and days", logbook.span)
    number = int(ids[middle])
    _told("one unit", lambda: logbook.unit(number))
    _told("what undoing it would change", lambda: logbook.preview(number))
    _told("undoing it", lambda: logbook.undo(number))
    _told("undoing the undo", logbook.do_again)
    office.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.mou"
        make_long_log(path, given.units)
        _measure(path)


if __name__ == "__main__":
    main()
