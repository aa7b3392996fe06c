"""The door of the program: what it answers before anything is prepared or loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("PySide6", "sqlalchemy", "alembic", "xlsxwriter", "openpyxl", "docx", "lxml")


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY",)}
    return subprocess.run(
        [sys.executable, "-B", *command],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=kept | variables,
    )


@pytest.mark.parametrize(
    ("words", "status"),
    [(["--help"], 0), (["report", "--help"], 0), (["fly"], 2), (["check"], 2)],
)
def test_help_and_wrong_words_are_answered_on_a_bare_machine(tmp_path, words, status):
    done = run("-S", "-m", "desktop", *words, HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))
    assert done.returncode == status
    assert "사용법:" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_window_is_opened_without_what_commands_load():
    script = (
        "import sys\nfrom desktop import __main__ as door, cli\n"
        "cli.run = lambda given, _open: print(given.file, given.user, 'json' in sys.modules) or 0\n"
        "sys.exit(door.main(['--file', '가.mou', '--user', '김담당']))"
    )
    assert run("-c", script).stdout == "가.mou 김담당 False\n"


def test_the_window_is_made_without_what_only_its_pages_need():
    script = (
        "import sys\nfrom desktop import app\n"
        "print([name for name in ('datetime', 'dataclasses', 'queue', 'json') "
        "if name in sys.modules])"
    )
    assert run("-c", script).stdout == "[]\n"


def test_the_first_picture_needs_nothing_of_qt_s_large_name_space(tmp_path):
    script = (
        "import os\nfrom desktop import app, paths\n"
        "import enum\nmade, create = [], enum.EnumType._create_\n"
        "def note(kind, name, *more, **named):\n"
        "    made.append(name)\n"
        "    return create(kind, name, *more, **named)\n"
        "qt = app.application(['x'])\n"
        "program = app.make_program(None, paths.config_folder() / 'window.ini', '')\n"
        "enum.EnumType._create_ = note\n"
        "program.window.painted.connect(lambda: (print('AlignmentFlag' in made), os._exit(0)))\n"
        "program.window.show()\nqt.exec()"
    )
    shown = run("-u", "-c", script, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(tmp_path))
    assert shown.stdout == "False\n", shown.stderr


def test_help_loads_no_library():
    script = (
        "import sys\nfrom desktop.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    assert run("-c", script).stderr.strip() == "[]"


@pytest.mark.parametrize("display", ["", ":4711"])
def test_a_window_without_a_screen_is_refused_in_a_sentence(display):
    done = run("-m", "desktop", QT_QPA_PLATFORM="", WAYLAND_DISPLAY="", DISPLAY=display)
    assert done.returncode == 3
    assert "화면에 연결할 수 없어 창을 열지 않았습니다. 자료는 그대로입니다." in done.stderr


def test_the_demo_succeeds_where_the_screen_does_not_answer(tmp_path):
    screen = {"QT_QPA_PLATFORM": "", "WAYLAND_DISPLAY": "", "DISPLAY": ":4711"}
    done = run("-m", "desktop", "demo", str(tmp_path / "예시"), **screen)
    assert done.returncode == 0, done.stderr
    assert "화면에 연결할 수 없어" in done.stderr
    assert len(done.stdout.splitlines()) == 3


def test_a_bug_exits_with_70_and_a_log(tmp_path):
    script = (
        "import sys\nfrom desktop import __main__ as door, cli\n"
        "cli.run = lambda *_: 1 / 0\nsys.exit(door.main([]))"
    )
    done = run("-c", script, XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 70
    [log] = tmp_path.rglob("*.log")
    assert str(log) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("office") / "시험군 ☎.mou"
    made = run("-m", "desktop", "new", str(path), "--name", "시험군 ☎", "--user", "뷁 ☎")
    assert made.returncode == 0, made.stderr
    return path


needs_full_device = pytest.mark.skipif(
    not os.path.exists("/dev/full"), reason="no device that is always full"
)
CONSOLES = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "euc-kr"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("console", CONSOLES, ids=["ascii", "euc-kr", "C"])
def test_json_is_utf_8_on_every_console_and_text_never_fails(office, console):
    def printed(*words: str) -> bytes:
        command = [sys.executable, "-B", "-m", "desktop", *words, "--file", str(office)]
        done = subprocess.run(
            command, capture_output=True, check=False, cwd=ROOT, env=os.environ | console
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert json.loads(printed("facts", "--json").decode())["office"][0]["name"] == "시험군 ☎"
    (unit,) = json.loads(printed("log", "--json").decode())["units"]
    assert unit["user"] == "뷁 ☎"
    assert printed("log").startswith(b"1\t")


@needs_full_device
@pytest.mark.parametrize("words", [["facts", "--json"], ["log"], ["check", "--json"]])
def test_output_to_a_full_disk_is_the_world_s_fault(office, words):
    command = [sys.executable, "-B", "-m", "desktop", *words, "--file", str(office)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT
        )
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1
    assert "(O-33)" in done.stderr


@needs_full_device
def test_messages_nobody_can_read_leave_the_status(office):
    command = [sys.executable, "-B", "-m", "desktop", "undo", "99", "--file", str(office)]
    with open("/dev/full", "wb") as full:
        assert subprocess.run(command, stderr=full, check=False, cwd=ROOT).returncode == 3
