"""A command as a script runs it: its status, what it printed, and the windows it opened."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop import cli


@dataclass
class Ran:
    status: int
    out: str
    err: str
    windows: list[str | None] = field(default_factory=list)
    users: list[str] = field(default_factory=list)

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(capsys):
    def run_command(*words: str | Path) -> Ran:
        windows: list[str | None] = []
        users: list[str] = []

        def open_window(location: str | None, user: str) -> int:
            windows.append(location)
            users.append(user)
            return 0

        status = cli.run(cli.parse([str(word) for word in words]), open_window)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err, windows, users)

    return run_command


@pytest.fixture
def office(run, tmp_path):
    path = tmp_path / "시험군.mou"
    assert run("new", path, "--name", "시험군").status == 0
    return path
