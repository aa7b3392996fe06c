"""SIGKILL while an older file is brought up to date: the old file or the new one, whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from desktop.storage.migrations.runner import upgrade_file
from desktop.storage.migrations.steps import Steps
from reports.output import sweep
from tests.soak.tally import Tally, main
from tests.storage.offices import new_office
from tests.storage.older import NEXT, one_more_version

_ROWS = 3000
_MORE = """
def upgrade():
    with op.batch_alter_table("organisation", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("homepage", sa.Text(), nullable=False, server_default=""))
    op.create_table("extra", sa.Column("id", sa.Text(), primary_key=True), sqlite_strict=True)
"""


def migkills(times: int, folder: Path, seed: int = 3) -> Tally:
    number, tally = random.Random(seed), Tally()
    old, steps = folder / "옛.mou", one_more_version(folder / "versions", _MORE)
    _fill(old)
    rows = _rows(old)
    content = old.read_bytes()
    path = folder / "옮김" / "협약.mou"
    path.parent.mkdir()
    whole = _time_of_one(old, path, steps)
    for turn in range(times):
        path.write_bytes(content)
        _kill_while_migrating(path, steps, number.uniform(0, whole * 1.5))
        sweep(path.parent)  # what the next opening does
        is_old = path.read_bytes() == content
        tally.seen["old file" if is_old else "new file"] += 1
        faults = [] if is_old else _faults_of_new(path, rows)
        faults += [f"left: {file.name}" for file in path.parent.iterdir() if file != path]
        tally.judge(f"kill {turn}", faults)
    return tally


def _fill(path: Path) -> None:
    new_office(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO organisation VALUES (?, ?, 'company', '', '[]', '', '', NULL, 1, 'x')",
            ((f"{number:06d}", f"기관 {number}") for number in range(_ROWS)),
        )
        connection.commit()


def _rows(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT id, name FROM organisation ORDER BY id").fetchall()


def _time_of_one(old: Path, path: Path, steps: Steps) -> float:
    shutil.copyfile(old, path)
    began = time.monotonic()
    upgrade_file(path, steps)
    return time.monotonic() - began


def _kill_while_migrating(path: Path, steps: Steps, after: float) -> None:
    pid = os.fork()
    if pid == 0:
        try:
            upgrade_file(path, steps)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _faults_of_new(path: Path, rows: list[tuple[str, str]]) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        checks = {
            "damaged": connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)],
            "dangling": connection.execute("PRAGMA foreign_key_check").fetchall() == [],
            "version": connection.execute("PRAGMA user_version").fetchone() == (NEXT,),
            "revision": connection.execute("SELECT * FROM alembic_version").fetchall()
            == [(f"{NEXT:04d}",)],
            "column": connection.execute("SELECT DISTINCT homepage FROM organisation").fetchall()
            == [("",)],
            "table": connection.execute("SELECT count(*) FROM extra").fetchone() == (0,),
        }
    return [name for name, right in checks.items() if not right] + (
        [] if _rows(path) == rows else ["rows"]
    )


if __name__ == "__main__":
    sys.exit(main(migkills, 200))
