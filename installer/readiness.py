"""Whether this Python has all the program needs; light, for it is asked at every start."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec

PRODUCT_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
PRODUCT_MODULES = (
    "PySide6",
    "sqlalchemy",
    "alembic",
    "psycopg",
    "uuid_utils",
    "xlsxwriter",
    "openpyxl",
    "docx",
    "lxml",
)
TEST_MODULES = (
    *PRODUCT_MODULES,
    "pytest",
    "pytestqt",
    "pytest_timeout",
    "hypothesis",
    "ruff",
    "mypy",
)
# Set for the program that set-up starts: a library still missing there means a damaged environment.
ATTEMPT = "MOU_KEEPER_SET_UP_ATTEMPT"


def is_ready(modules: Sequence[str]) -> bool:
    """Whether this Python has it all: an installed program, or the private environment."""
    return all(find_spec(module) is not None for module in modules)


def finished() -> None:
    """Called by the program once it runs: what it starts itself begins afresh."""
    os.environ.pop(ATTEMPT, None)
