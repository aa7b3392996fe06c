"""`python3 -m tests`: prepares this machine, then style, types and last the tests themselves.

Further arguments go to pytest. `python3 -m tests soak NAME` runs one of the long trials,
`python3 -m tests pictures` makes the pictures of the help anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from installer import bootstrap, readiness

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--no-cache", "--quiet", "."],
    "ruff format": ["-m", "ruff", "format", "--no-cache", "--check", "--quiet", "."],
    "mypy": ["-m", "mypy", "--no-error-summary"],
}


def main(arguments: list[str]) -> int:
    if not readiness.is_ready(readiness.TEST_MODULES):
        bootstrap.prepare(readiness.TEST_MODULES, lock=readiness.TEST_LOCK, qt=True)
    # The tree stays clean, whoever starts the tests: bytecode of our own files is not kept.
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    os.chdir(ROOT)
    if arguments[:1] == ["pictures"]:
        return _run("-m", "tests.pictures")
    if arguments[:1] == ["soak"]:
        return _run("-m", f"tests.soak.{arguments[1]}", *arguments[2:])
    failed = [name for name, command in CHECKS.items() if not _passes(name, command)]
    status = _run("-m", "pytest", *arguments)
    return status or int(bool(failed))


def _passes(name: str, command: list[str]) -> bool:
    passed = _run(*command) == 0
    print(f"{name}: {'ok' if passed else 'FAILED'}", flush=True)
    return passed


def _run(*arguments: str) -> int:
    return subprocess.run([sys.executable, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
