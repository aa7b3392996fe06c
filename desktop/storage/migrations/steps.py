"""Which versions of the schema there are, and taking an open connection through them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

VERSIONS = Path(__file__).resolve().parent / "versions"
Step = Callable[[int, int], None]
"""Told (done, total). It may raise to cancel."""

# Alembic's `op` is one for the whole process, whichever thread migrates.
_one_at_a_time = threading.Lock()
# Alembic tells every step at level INFO; an office's log needs none of it.
logging.getLogger("alembic").setLevel(logging.WARNING)


@dataclass(frozen=True)
class Steps:
    """The migrations in a folder, oldest first. A file's number counts those it went through."""

    folder: Path = VERSIONS

    @property
    def revisions(self) -> tuple[str, ...]:
        return _revisions(self.folder)

    @property
    def newest(self) -> int:
        return len(self.revisions)

    def rewritten(self) -> set[str]:
        """`table.column` whose values some step changes on purpose (its `REWRITES`)."""
        scripts = self._scripts().walk_revisions()
        return {name for script in scripts for name in getattr(script.module, "REWRITES", ())}

    def apply(self, connection: Connection, step: Step | None = None) -> None:
        """Bring the schema up to the newest version, inside the caller's transaction."""
        scripts = self._scripts()
        count = self.newest

        def upgrade(revision: Any, _context: Any) -> Any:
            return scripts._upgrade_revs("head", revision)

        def applied(**_told: Any) -> None:
            if step is not None:
                step(self.number_of(connection), count)

        environments = EnvironmentContext(Config(), scripts, fn=upgrade)
        with _one_at_a_time, environments as environment:
            environment.configure(
                connection=connection,
                transactional_ddl=True,
                on_version_apply=cast(Any, applied),
            )
            environment.run_migrations()
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA user_version={count:d}")

    def number_of(self, connection: Connection) -> int:
        """How many migrations the database went through; 0 for an empty one, -1 if unknown."""
        if not inspect(connection).has_table("alembic_version"):
            return 0
        kept = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
        known = self.revisions
        if len(kept) != 1 or kept[0] not in known:
            return -1
        return known.index(kept[0]) + 1

    def _scripts(self) -> ScriptDirectory:
        return ScriptDirectory(str(self.folder), version_locations=[str(self.folder)])


@lru_cache
def _revisions(folder: Path) -> tuple[str, ...]:
    scripts = ScriptDirectory(str(folder), version_locations=[str(folder)])
    return tuple(script.revision for script in scripts.walk_revisions())[::-1]


def make_schema(engine: Engine) -> None:
    """All tables in an empty database, as the migrations make them."""
    with engine.execution_options(writes=True).begin() as connection:
        Steps().apply(connection)
