"""Office files of earlier versions, and a version that is still to come."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, MetaData, column, insert, table

from desktop.storage.migrations.steps import VERSIONS, Steps

NEXT = Steps().newest + 1
_HEAD = f'''"""The version after the newest, for a trial alone."""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04d}"
down_revision = "{NEXT - 1:04d}"
'''


def one_more_version(folder: Path, content: str) -> Steps:
    """All migrations and one more, in a folder of their own."""
    shutil.copytree(VERSIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / f"v{NEXT:04d}_trial.py").write_text(_HEAD + content, encoding="utf-8")
    return Steps(folder)


def steps_up_to(number: int, folder: Path) -> Steps:
    """The migrations as they were when `number` was the newest version."""
    folder.mkdir()
    for script in sorted(VERSIONS.glob("v*.py"))[:number]:
        shutil.copyfile(script, folder / script.name)
    return Steps(folder)


def lay_down(source: Path, target: Engine, steps: Steps) -> None:
    """The rows of an office file of today, in the tables of an earlier version."""
    with closing(sqlite3.connect(source)) as today, target.begin() as older:
        steps.apply(older)
        metadata = MetaData()
        metadata.reflect(older)
        for described in metadata.sorted_tables:
            if described.name == "alembic_version":
                continue
            names = [column.name for column in described.columns]
            quoted = ", ".join(f'"{name}"' for name in names)
            rows = today.execute(f'SELECT {quoted} FROM "{described.name}"').fetchall()
            if rows:
                into = insert(table(described.name, *(column(name) for name in names)))
                older.execute(into, [dict(zip(names, row, strict=True)) for row in rows])
