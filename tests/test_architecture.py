"""The house rules hold for every file, and the checks are seen to catch what they must."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from tests.house_rules.bans import ban_faults, name_faults, size_faults
from tests.house_rules.imports import TABLE, import_faults

ROOT = Path(__file__).resolve().parents[1]
OURS = ("desktop", "reports", "resources", "installer", "tests")
FILES = sorted(file for top in OURS for file in (ROOT / top).rglob("*.py"))
PRODUCT = [file for file in FILES if file.relative_to(ROOT).parts[0] != "tests"]
# Folders of tests that are about no single source folder.
OWN_KIND = {"end_to_end", "benchmarks", "soak", "house_rules", "data"}


def relative(file: Path) -> PurePosixPath:
    return PurePosixPath(file.relative_to(ROOT).as_posix())


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_every_import_stands_in_the_table():
    assert [fault for file in FILES for fault in import_faults(relative(file), text(file))] == []


def test_no_python_lies_outside_the_fixed_folders():
    others = [entry for entry in ROOT.iterdir() if entry.name not in OURS]
    stray = [file for entry in others for file in (entry, *entry.glob("*.py"))]
    assert [file for file in stray if file.suffix == ".py"] == []


def test_files_and_functions_stay_small():
    assert [fault for file in FILES for fault in size_faults(relative(file), text(file))] == []


def test_names_say_what_is_inside():
    assert [fault for file in FILES for fault in name_faults(relative(file))] == []


def test_nothing_forbidden_is_called():
    assert [fault for file in PRODUCT for fault in ban_faults(relative(file), text(file))] == []


def test_folders_of_tests_mirror_the_source():
    folders = {relative(file.parent) for file in FILES if relative(file).parts[0] == "tests"}
    lost = [
        str(folder)
        for folder in sorted(folders)
        if (inner := folder.relative_to("tests")).parts
        and inner.parts[0] not in OWN_KIND
        and not any((ROOT / top / inner).is_dir() for top in ("", "desktop"))
    ]
    assert lost == []


# --- each row of the table is seen to fail ----------------------------------------------------

VIOLATIONS = {
    "desktop": "import desktop.domain",
    "desktop.domain": "import desktop.storage",
    "desktop.storage": "from desktop import services",
    "desktop.drafting": "from reports.output import atomic_write",
    "desktop.collection": "import openpyxl",
    "desktop.intake": "import desktop.storage.models",
    "desktop.services": "from PySide6.QtCore import QObject",
    "desktop.ui": "from desktop.services import registers",
    "desktop.cli": "import desktop.storage",
    "desktop.paths": "from desktop.ui import style",
    "desktop.crash": "import PySide6",
    "desktop.app": "import installer.bootstrap",
    "desktop.__main__": "import tests",
    "reports": "from reports import word",
    "reports.contents": "import desktop.domain.dates",
    "reports.errors": "from desktop.domain import errors",
    "reports.formatting": "import lxml",
    "reports.output": "import reports.word",
    "reports.word": "import xlsxwriter",
    "reports.hwpx": "import docx",
    "reports.excel": "import openpyxl",
    "reports.pdf": "import reports.word",
    "reports.figures": "import matplotlib",
    "installer": "from reports.output import atomic_write",
    "resources": "import desktop",
    "tests": "from installer import bootstrap",
    "tests.__main__": "import numpy",
    "tests.installer": "import requests",
}


def file_of(package: str) -> PurePosixPath:
    path = package.replace(".", "/")
    return PurePosixPath(f"{path}/__init__.py" if TABLE[package].alone else f"{path}/sample.py")


def test_every_row_has_its_violation():
    assert VIOLATIONS.keys() == TABLE.keys()


@pytest.mark.parametrize("package", TABLE)
@pytest.mark.parametrize(
    "frame",
    ["{}", "def late():\n    {}", "class A:\n    try:\n        {}\n    finally:\n        pass"],
    ids=["at the top", "in a function", "in a class"],
)
def test_a_violation_of_a_row_is_caught(package, frame):
    violation = VIOLATIONS[package]
    assert len(import_faults(file_of(package), frame.format(violation))) == 1


@pytest.mark.parametrize("package", TABLE)
def test_an_unlisted_library_is_caught_everywhere(package):
    assert len(import_faults(file_of(package), "import requests")) == 1
    assert len(import_faults(file_of(package), "import os, json, numpy.linalg")) == 1


@pytest.mark.parametrize("package", TABLE)
def test_what_a_row_allows_passes(package):
    names = ["os.path", *sorted(TABLE[package].allowed)]
    assert import_faults(file_of(package), "\n".join(f"import {name}" for name in names)) == []


@pytest.mark.parametrize("path", ["desktop/extra.py", "desktop/extra/a.py", "reports/pptx/a.py"])
def test_a_module_without_a_row_is_caught(path):
    assert import_faults(PurePosixPath(path), "import os") != []


@pytest.mark.parametrize(
    "source",
    [
        "from . import dates",
        "import importlib\nimportlib.import_module('desktop.storage')",
        "__import__('sqlalchemy')",
        "from importlib import import_module\nname = 'x'\nimport_module(name)",
    ],
)
def test_imports_by_other_means_are_caught(source):
    assert len(import_faults(PurePosixPath("desktop/domain/a.py"), source)) == 1


def test_the_window_takes_services_for_types_only():
    window = PurePosixPath("desktop/ui/screens/home.py")
    guard = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    "
    assert import_faults(window, guard + "from desktop.services import home") == []
    assert import_faults(window, guard + "from desktop.storage import models") != []
    assert import_faults(window, guard + "pass\nelse:\n    import desktop.services") != []


# --- each ban is seen to fail -----------------------------------------------------------------

BANNED = {
    "message box": ("desktop/ui/screens/a.py", "QMessageBox.warning(None, '', '')"),
    "imported message box": ("desktop/app.py", "from PySide6.QtWidgets import QMessageBox"),
    "broad except": ("desktop/services/a.py", "try:\n    f()\nexcept Exception:\n    pass"),
    "bare except": ("reports/word/a.py", "try:\n    f()\nexcept:\n    raise ValueError"),
    "broad except in a tuple": (
        "desktop/ui/a.py",
        "try:\n    f()\nexcept (ValueError, BaseException):\n    pass",
    ),
    "broad suppress": ("desktop/ui/a.py", "with contextlib.suppress(Exception):\n    f()"),
    "save": ("reports/word/a.py", "document.save(path)"),
    "open": ("desktop/services/a.py", "open(path, 'w', encoding='utf-8')"),
    "open method": ("desktop/services/a.py", "path.open(mode='ab')"),
    "write_text": ("desktop/paths.py", "path.write_text('')"),
    "zip": ("desktop/storage/backup.py", "zipfile.ZipFile(target, 'w')"),
    "replace": ("desktop/storage/a.py", "os.replace(new, old)"),
    "path replace": ("desktop/storage/a.py", "new.replace(old)"),
    "copy": ("desktop/storage/a.py", "shutil.copyfile(old, new)"),
    "f-string SQL": ("desktop/storage/a.py", "session.execute(text(f'DELETE FROM {table}'))"),
    "added SQL": ("desktop/storage/a.py", "c.execute('SELECT * FROM ' + table)"),
    "formatted SQL": ("desktop/storage/a.py", "c.execute('SELECT {}'.format(x))"),
    "clock": ("desktop/domain/a.py", "today = date.today()"),
    "clock with a zone": ("reports/excel/a.py", "datetime.datetime.now(tz)"),
}


@pytest.mark.parametrize("name", BANNED)
def test_a_forbidden_call_is_caught(name):
    path, source = BANNED[name]
    assert ban_faults(PurePosixPath(path), source) != []


@pytest.mark.parametrize(
    "source",
    [
        "temporary.write_bytes(data)",
        "document.save(buffer)",
        "document.save(str(temporary))",
        "with zipfile.ZipFile(temporary, 'w') as package:\n    pass",
        "text.replace('a', 'b')",
        "day.replace(day=1)",
        "path.open('rb').read()",
        "c.execute(f'PRAGMA user_version = {number}')",
        "try:\n    f()\nexcept ValueError:\n    pass",
        "try:\n    f()\nexcept BaseException:\n    undo()\n    raise",
    ],
)
def test_what_is_not_forbidden_passes(source):
    assert ban_faults(PurePosixPath("desktop/storage/a.py"), source) == []


def test_a_file_and_a_function_that_are_too_long_are_caught():
    path = PurePosixPath("desktop/ui/a.py")
    assert size_faults(path, "a = 1\n" * 301) != []
    assert size_faults(path, "a = 1\n" * 300) == []
    assert size_faults(path, "def f():\n" + "    a = 1\n" * 40) != []
    assert size_faults(path, "def f():\n" + "    a = 1\n" * 39) == []


def test_a_name_that_says_nothing_is_caught():
    assert name_faults(PurePosixPath("desktop/ui/utils.py")) != []
    assert name_faults(PurePosixPath("desktop/common/dates.py")) != []
