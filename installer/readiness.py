"""Whether this Python has all the program needs; light, for it is asked at every start."""

from __future__ import annotations

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
    "hwpx",
    "syhwp",
    "pypdfium2",
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


def is_ready(modules: Sequence[str]) -> bool:
    """Whether this Python has it all: an installed program, or the private environment."""
    return all(find_spec(module) is not None for module in modules)
