"""The watchers themselves are watched: each kind of noise makes a test fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

NOISES = {
    "a warning": ("import warnings\n    warnings.warn('old', DeprecationWarning)", "old"),
    "a log line": ("import logging\n    logging.getLogger('x').warning('loud')", "loud"),
    "a Qt warning": (
        "from PySide6.QtCore import qWarning\n    qWarning('from Qt')",
        "from Qt",
    ),
    "an error in a thread": (
        "import threading\n"
        "    thread = threading.Thread(target=lambda: 1 / 0)\n"
        "    thread.start(); thread.join()",
        "ZeroDivisionError",
    ),
    "an error in a destructor": (
        "class Bad:\n        def __del__(self): raise KeyError('gone')\n    Bad()",
        "gone",
    ),
    "an error in a slot": (
        "from PySide6.QtCore import QTimer\n"
        "    QTimer.singleShot(0, lambda: 1 / 0)\n"
        "    qtbot.wait(20)",
        "ZeroDivisionError",
    ),
    "an expected log line that never comes": ("allowed_logs('silence')", "never came: silence"),
}


def run(tmp_path: Path, body: str, *options: str) -> subprocess.CompletedProcess[str]:
    """One test with this body, under our settings and fixtures, in a process of its own."""
    file = tmp_path / "test_noise.py"
    fixtures = "pytest_plugins = ['tests.conftest']\n"
    file.write_text(f"def test_noise(qtbot, allowed_logs):\n    {body}\n")
    (tmp_path / "conftest.py").write_text(fixtures)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), *options]
    return subprocess.run(
        [*command, "--rootdir", str(tmp_path), str(file)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(tmp_path)},
    )


@pytest.mark.parametrize("noise", NOISES)
def test_noise_fails_a_test(tmp_path, noise):
    body, told = NOISES[noise]
    done = run(tmp_path, body)
    assert done.returncode == 1, done.stdout
    assert told in done.stdout


def test_a_silent_test_and_an_expected_log_line_pass(tmp_path):
    body = "import logging\n    allowed_logs('^WARNING x: lo.d$')\n"
    done = run(tmp_path, body + "    logging.getLogger('x').warning('loud')")
    assert done.returncode == 0, done.stdout


def test_a_failure_shows_a_picture_of_the_window(tmp_path):
    done = run(
        tmp_path,
        "from PySide6.QtWidgets import QLabel\n"
        "    label = QLabel('협약'); qtbot.addWidget(label); label.show(); assert False",
    )
    assert done.returncode == 1
    pictures = [line for line in done.stdout.splitlines() if line.endswith(".png")]
    assert len(pictures) == 1
    assert Path(pictures[0]).read_bytes().startswith(b"\x89PNG")


def test_tests_never_see_the_folders_of_the_user():
    assert not os.environ["XDG_CONFIG_HOME"].startswith(str(Path.home()))
