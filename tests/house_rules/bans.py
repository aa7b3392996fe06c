"""What no file may hold: calls, names and sizes, each with its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath

MAX_FILE, MAX_FUNCTION = 300, 40
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
# Written once and never edited: a migration lists a schema as of its day.
SIZE_EXEMPT = ("desktop/storage/migrations/versions/",)

CATCHERS = ("desktop/ui/tasks.py", "desktop/crash.py")
WRITERS = ("reports/output.py", "installer/")  # set-up has its private folder, no documents
WINDOW = "desktop/ui/"  # there, models replace their rows
MESSENGER = "desktop/ui/messages.py"
CLOCKLESS = ("desktop/domain/", "desktop/storage/", "desktop/services/", "desktop/drafting/")
CLOCKLESS += ("desktop/collection/", "reports/")

WRITE_METHODS = {"save", "write_text", "write_bytes", "replace", "rename"}
COPIERS = {"copy", "copy2", "copyfile", "copytree", "move"}
EXECUTORS = {"text", "execute", "executemany", "executescript", "exec_driver_sql", "scalar"}
# What a producer is given, and what stays in memory, may be written.
HARMLESS = ("temporary", "buffer", "stream")


def size_faults(path: PurePosixPath, source: str) -> list[str]:
    if str(path).startswith(SIZE_EXEMPT):
        return []
    lines = source.count("\n")
    faults = [f"{path}: {lines} lines, split at {MAX_FILE}"] if lines > MAX_FILE else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION:
                faults.append(f"{path}:{node.lineno}: {node.name} has {length} lines")
    return faults


def name_faults(path: PurePosixPath) -> list[str]:
    parts = path.with_suffix("").parts
    return [f"{path}: “{part}” says nothing" for part in parts if part in VAGUE_NAMES]


def ban_faults(path: PurePosixPath, source: str) -> list[str]:
    """Forbidden things in one file of the product, with line and reason."""
    tree = ast.parse(source)
    return [f"{path}:{line}: {reason}" for line, reason in _all_bans(str(path), tree)]


def _all_bans(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if path != MESSENGER and _names(node) == "QMessageBox":
            yield _line(node), "only ui/messages.py talks to the user outside a form"
        if path not in CATCHERS and _catches_everything(node):
            yield _line(node), "a broad except hides bugs; only tasks.py and crash.py catch all"
        if not path.startswith(WRITERS) and _writes(node, path):
            yield _line(node), "only output.atomic_write puts a file on disk"
        if _builds_sql(node):
            yield _line(node), "SQL takes values as parameters, never by string building"
        if path.startswith(CLOCKLESS) and _reads_clock(node):
            yield _line(node), "the clock is handed in, never read here"


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 0)


def _names(node: ast.AST) -> str:
    """The name a node speaks of: a variable, the last part of a dotted name, an import."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return getattr(node, "id", "") or (node.name if isinstance(node, ast.alias) else "")


def _catches_everything(node: ast.AST) -> bool:
    broad = {"Exception", "BaseException"}
    if isinstance(node, ast.ExceptHandler):
        passes_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        return not passes_on and (
            node.type is None or any(_names(part) in broad for part in ast.walk(node.type))
        )
    suppresses = isinstance(node, ast.Call) and _names(node.func) == "suppress"
    return suppresses and any(_names(argument) in broad for argument in node.args)


# --- writing ----------------------------------------------------------------------------------


def _writes(node: ast.AST, path: str) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = _names(node.func)
    if name == "replace" and path.startswith(WINDOW) and _owner(node) != "os":
        return False
    if name in ("open", "fdopen", "ZipFile"):
        return _mode_writes(node) and not _harmless(_opened(node))
    if name in COPIERS and _owner(node) == "shutil":
        return not _harmless(node.args[-1])
    return name in WRITE_METHODS and _is_file_method(node) and not _harmless(_written(node))


def _mode_writes(call: ast.Call) -> bool:
    words = [*call.args, *(keyword.value for keyword in call.keywords)]
    modes = [word.value for word in words if isinstance(word, ast.Constant)]
    return any(
        isinstance(mode, str) and 0 < len(mode) <= 3 and set(mode) & set("wax+") for mode in modes
    )


def _opened(call: ast.Call) -> ast.AST:
    """The file that `open(file)`, `ZipFile(file)` or `file.open()` is about."""
    method = isinstance(call.func, ast.Attribute) and call.func.attr == "open"
    return call.func if method or not call.args else call.args[0]


def _is_file_method(call: ast.Call) -> bool:
    """`text.replace(a, b)` and `date.replace(day=1)` are not about files."""
    if _names(call.func) in ("replace", "rename"):
        count = 2 if _owner(call) == "os" else 1
        return len(call.args) == count and not call.keywords
    return isinstance(call.func, ast.Attribute) and bool(call.args)


def _written(call: ast.Call) -> ast.AST:
    return call.args[0] if _names(call.func) == "save" else call.func


def _owner(call: ast.Call) -> str:
    return _names(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _harmless(node: ast.AST) -> bool:
    return any(word in _names(part).lower() for part in ast.walk(node) for word in HARMLESS)


# --- SQL and clock ----------------------------------------------------------------------------


def _builds_sql(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and node.args and _names(node.func) in EXECUTORS):
        return False
    statement = node.args[0]
    if isinstance(statement, ast.JoinedStr):
        return not _is_pragma(statement)
    if isinstance(statement, ast.BinOp):
        return any(isinstance(part, ast.Constant | ast.JoinedStr) for part in ast.walk(statement))
    return isinstance(statement, ast.Call) and _names(statement.func) == "format"


def _is_pragma(statement: ast.JoinedStr) -> bool:
    """SQLite takes no parameters in a PRAGMA; the ones we send carry numbers of our own."""
    first = statement.values[0]
    return isinstance(first, ast.Constant) and str(first.value).startswith("PRAGMA ")


def _reads_clock(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    owner, name = _owner(node), _names(node.func)
    return (owner, name) in {
        ("datetime", "now"),
        ("datetime", "today"),
        ("datetime", "utcnow"),
        ("date", "today"),
        ("time", "time"),
        ("time", "localtime"),
        ("QDate", "currentDate"),
        ("QDateTime", "currentDateTime"),
    }
