"""이력 of a long log, with all changes in words: `python -m tests.benchmarks.bench_history`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from desktop.domain.action_items import ActionItem
from desktop.domain.agreements import Agreement
from desktop.domain.codes import Status
from desktop.domain.dates import day, month
from desktop.domain.rounds import ProgressEntry
from desktop.services.activities import Activities
from desktop.services.office_files import open_office
from tests.benchmarks.make_large import NOW, make_large

_PAGE = 200


def edit(do: Activities, edits: int) -> None:
    """Small units as people make them: new agreements and items, progress, new deadlines."""
    round_id = do.rounds.all()[-1].id
    made: list[tuple[str, str]] = []
    for turn in range(edits):
        if turn % 4 == 0:
            agreement_id = do.agreements.add(
                Agreement(title=f"협약 {turn}", signed_on=day(NOW.date()))
            )
            item = ActionItem(title=f"과제 {turn}", agreement_id=agreement_id)
            made.append((agreement_id, do.action_items.add(item)))
        agreement_id, item_id = made[turn * 7 % len(made)]
        if turn % 4 == 1:
            entry = ProgressEntry(
                round_id=round_id, action_item_id=item_id, status=Status.ON_TRACK, percent=turn % 99
            )
            do.progress.report(entry)
        elif turn % 4 == 2:
            due = month(2027 + turn % 5, turn % 12 + 1)
            do.action_items.revise(item_id, replace(do.action_items.get(item_id).value, due_on=due))
        else:
            stored = do.agreements.get(agreement_id).value
            do.agreements.revise(agreement_id, replace(stored, note=f"{turn}번째 비고"))


def _told(name: str, call: Callable[[], Any]) -> Any:
    began = time.perf_counter()
    found = call()
    print(f"{name:<44}{time.perf_counter() - began:>8.3f} s")
    return found


def _measure(path: Path) -> None:
    office = open_office(str(path), user="시험", clock=lambda: NOW, read_only=True)
    history = Activities(office.desk).history
    for again in ("first page of 200 units", "again"):
        _told(again, lambda: list(islice(history.log(_PAGE), _PAGE)))
    units = _told("whole log, without changes", lambda: list(history.log(with_changes=False)))
    changes = _told("whole log", lambda: sum(len(unit.changes) for unit in history.log()))
    print(f"{len(units):,} units, {changes:,} changes")
    office.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--office", type=Path, help="an office file made before")
    given = parser.parse_args()
    if given.office:
        _measure(given.office)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.mou"
        make_large(path, agreements=given.agreements, rounds=2)
        office = open_office(str(path), user="시험", clock=lambda: NOW)
        edit(Activities(office.desk), given.edits)
        office.close()
        _measure(path)


if __name__ == "__main__":
    main()
