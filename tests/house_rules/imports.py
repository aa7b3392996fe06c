"""Who may import whom. The table below *is* the architecture; whatever it lacks is forbidden."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

BORDER = {"reports.contents", "reports.formatting", "reports.output", "reports.errors"}
LIBRARIES = {"PySide6", "alembic", "docx", "lxml", "openpyxl", "sqlalchemy", "uuid_utils"}
LIBRARIES |= {"xlsxwriter", "psycopg"}
TEST_LIBRARIES = {"hypothesis", "pytest", "shiboken6", "PIL", "pypdfium2", "hwpx"}
OURS = {"desktop", "reports", "resources"}
FOREIGN_FORMATS = {"openpyxl", "python_calamine", "docx", "lxml", "hwpx", "syhwp", "pypdfium2"}


@dataclass(frozen=True)
class Row:
    """What a package may import beside the standard library and itself."""

    allowed: frozenset[str]
    for_types_only: frozenset[str] = frozenset()
    alone: bool = False  # the row is about this one module, not about what lies in its folder


def _row(*names: str, **more: object) -> Row:
    return Row(frozenset(names), **more)  # type: ignore[arg-type]


TABLE = {
    "desktop": _row(alone=True),
    "desktop.domain": _row(),
    "desktop.storage": _row(
        "desktop.domain", "reports.output", "sqlalchemy", "alembic", "uuid_utils"
    ),
    "desktop.drafting": _row("desktop.domain"),
    "desktop.collection": _row("desktop.domain"),
    "desktop.intake": _row("desktop.domain", "reports.output", *FOREIGN_FORMATS),
    "desktop.services": _row(
        "desktop.domain",
        "desktop.storage",
        "desktop.drafting",
        "desktop.collection",
        "desktop.intake",
        "reports",
        "sqlalchemy",
    ),
    "desktop.ui": _row("desktop.domain", "PySide6", for_types_only=frozenset({"desktop.services"})),
    "desktop.cli": _row("desktop.domain", "desktop.services"),
    "desktop.paths": _row("desktop.domain"),
    "desktop.crash": _row("desktop.domain"),
    "desktop.app": _row(*OURS, *LIBRARIES),
    "desktop.__main__": _row(*OURS, *LIBRARIES, "installer"),
    "reports": _row(alone=True),
    **{module: _row(*BORDER) for module in sorted(BORDER)},
    "reports.word": _row(*BORDER, "docx", "lxml"),
    "reports.hwpx": _row(*BORDER),
    "reports.excel": _row(*BORDER, "xlsxwriter"),
    "reports.pdf": _row(*BORDER, "PySide6"),
    "reports.figures": _row(*BORDER, "PySide6"),
    "installer": _row(),
    "resources": _row(),
    "tests": _row(*OURS, *LIBRARIES, *TEST_LIBRARIES),
    "tests.__main__": _row("tests", *OURS, *LIBRARIES, *TEST_LIBRARIES, "installer"),
    "tests.installer": _row("tests", *OURS, *LIBRARIES, *TEST_LIBRARIES, "installer"),
}


def import_faults(path: PurePosixPath, source: str) -> list[str]:
    """What this file imports against the table; `path` is relative to the top of the tree."""
    module = module_name(path)
    home = _home(module)
    if home is None:
        return [f"{path}: {module} is not in the import table"]
    return [
        f"{path}:{found.line}: {module} may not import {found.names[0]}"
        for found in _imports(ast.parse(source))
        if not _permitted(found, home)
    ]


def module_name(path: PurePosixPath) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _home(module: str) -> str | None:
    """The most particular row that speaks about this module."""
    rows = [name for name, row in TABLE.items() if _within(module, name, alone=row.alone)]
    return max(rows, key=len, default=None)


def _within(name: str, package: str, *, alone: bool = False) -> bool:
    return name == package or (not alone and name.startswith(package + "."))


@dataclass(frozen=True)
class _Import:
    names: tuple[str, ...]  # the module, then what is taken from it, which may be modules too
    line: int
    for_types_only: bool


def _permitted(found: _Import, home: str) -> bool:
    row = TABLE[home]
    itself = set() if row.alone else {home}
    allowed = row.allowed | itself | (row.for_types_only if found.for_types_only else set())
    module, *taken = found.names
    return _allows(allowed, module) or (
        bool(taken) and all(_allows(allowed, f"{module}.{name}") for name in taken)
    )


def _allows(allowed: frozenset[str], name: str) -> bool:
    return name.split(".")[0] in sys.stdlib_module_names or any(
        _within(name, package) for package in allowed
    )


def _imports(node: ast.AST, for_types_only: bool = False) -> Iterator[_Import]:
    """Every import of the file, also those inside functions and by `import_module`."""
    if isinstance(node, ast.Import):
        yield from (_Import((name.name,), node.lineno, for_types_only) for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        module = "." * node.level + (node.module or "")
        taken = tuple(name.name for name in node.names)
        yield _Import((module, *taken), node.lineno, for_types_only)
    elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
        yield _Import((_literal(node),), node.lineno, for_types_only)
    for_types = isinstance(node, ast.If) and _called(node.test) == "TYPE_CHECKING"
    otherwise = node.orelse if isinstance(node, ast.If) else []
    for child in ast.iter_child_nodes(node):
        guarded = for_types and child not in otherwise
        yield from _imports(child, for_types_only or guarded)


def _called(node: ast.AST) -> str:
    """The last part of a dotted name or of the function called."""
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _literal(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    return str(first.value) if isinstance(first, ast.Constant) else "a module named at run time"
