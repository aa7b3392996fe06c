"""A PostgreSQL server of our own in a temporary folder, gone when the tests end."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import URL

PORT = 55431
_PROGRAMS = Path("/usr/lib/postgresql")


class Server:
    """Connections go through a socket file, so that no port of the machine is taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def url(self, database: str) -> URL:
        where = {"host": str(self._folder), "port": str(PORT)}
        return URL.create("postgresql+psycopg", "postgres", database=database, query=where)

    def create(self, database: str, template: str = "template1") -> URL:
        self._command(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        self._command(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def _command(self, sql: str) -> None:
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(sql)
        engine.dispose()


@contextmanager
def running_server() -> Iterator[Server]:
    """Skips with the reason where there is no server to start."""
    programs = _programs()
    user = "postgres" if os.geteuid() == 0 else getpass.getuser()
    folder = Path(tempfile.mkdtemp(prefix="mou-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, user)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(programs / program), "-D", str(folder / "data"), *arguments],
            check=True,
            user=user if os.geteuid() == 0 else None,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    options = f"-c listen_addresses='' -p {PORT} -c unix_socket_directories={folder} -c fsync=off"
    try:
        initial = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run("initdb", *initial)
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(_PROGRAMS.glob("*/bin/initdb"))
    if not found:
        pytest.skip("needs the PostgreSQL server programs (apt-get install postgresql)")
    if os.geteuid() == 0:
        known = subprocess.run(["id", "postgres"], capture_output=True, check=False).returncode
        if known:
            pytest.skip("PostgreSQL refuses to run as root, and there is no user ‘postgres’")
    return found[-1].parent
