"""홈 and the register at 10,000 agreements: `python -m tests.benchmarks.bench_lists`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.domain.codes import Status
from desktop.domain.views_home import ItemScope
from desktop.domain.views_register import RegisterFilter, RegisterKey, RegisterSort
from desktop.services.home.overview import Overview
from desktop.services.office_files import open_office
from desktop.services.register.reading import Register
from tests.benchmarks.make_large import NOW, make_large

_IN_SIGHT = 200


def _told(name: str, call: Callable[[], Any]) -> Any:
    cpu = time.process_time()
    found = call()
    rows = f"{len(found):,}" if hasattr(found, "__len__") else ""
    print(f"{name:<34}{(time.process_time() - cpu) * 1000:>8.0f} ms CPU  {rows}")
    return found


def _measure(path: Path) -> None:
    office = open_office(str(path), user="시험", clock=lambda: NOW, read_only=True)
    overview, register = Overview(office.desk), Register(office.desk)
    home = _told("home, first time", overview.home)
    _told("home, nothing saved since", overview.home)
    department = home.bars[0].department_id
    ids = _told("item ids, all", lambda: overview.item_ids(ItemScope()))
    _told("item rows in sight", lambda: overview.item_rows(ids[:_IN_SIGHT]))
    wanted, sort = RegisterFilter(), RegisterSort()
    for key in RegisterKey:
        by = RegisterSort(key)
        found = _told(f"sorted by {key}", lambda by=by: register.matching(wanted, by))
    _told("lines in sight", lambda: register.rows(found[:_IN_SIGHT]))
    filters = {
        "text, first time": RegisterFilter(text="협력기관 12"),
        "text, again": RegisterFilter(text="0123호"),
        "department": RegisterFilter(department_id=department),
        "status": RegisterFilter(statuses=(Status.PARTIAL,)),
        "with a budget": RegisterFilter(with_budget=True),
    }
    for name, each in filters.items():
        _told(f"filtered by {name}", lambda each=each: register.matching(each, sort))
    _told("one agreement in detail", lambda: register.detail(found[0]))
    office.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--clauses", type=int, default=8)
    parser.add_argument("--items", type=int, default=1)
    parser.add_argument("--office", type=Path, help="an office file made before")
    given = parser.parse_args()
    if given.office:
        _measure(given.office)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.mou"
        make_large(
            path,
            agreements=given.agreements,
            clauses=given.clauses,
            items=given.items,
            rounds=2,
        )
        _measure(path)


if __name__ == "__main__":
    main()
