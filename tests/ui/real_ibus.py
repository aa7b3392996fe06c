"""A real X server with a real ibus-hangul, and hands that type on its keyboard."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAMS = ("Xvfb", "dbus-daemon", "ibus-daemon", "ibus", "xdotool")
HANGUL_ENGINE = Path("/usr/share/ibus/component/hangul.xml")
ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 15

_INITIALS = "rRseEfaqQtTdwWczxvg"
_VOWELS = str.split("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
_FINALS = ["", *str.split("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")]


def missing() -> str:
    """What this machine lacks for typing Hangul as a person does, "" for nothing."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if not HANGUL_ENGINE.exists():
        lacking.append("ibus-hangul")
    return ", ".join(lacking)


def keys_of(text: str) -> str:
    """The keys of a Korean keyboard (두벌식) for a text of syllables and spaces."""
    return "".join(_keys_of_one(letter) for letter in text)


def _keys_of_one(letter: str) -> str:
    if not "가" <= letter <= "힣":
        return letter
    initial, rest = divmod(ord(letter) - ord("가"), 21 * 28)
    return _INITIALS[initial] + _VOWELS[rest // 28] + _FINALS[rest % 28]


class Hands:
    """Types and clicks in the window, and sees what stands in it."""

    def __init__(self, window: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        self._window, self._environment = window, environment
        self._buffer = b""
        self.seen: dict[str, Any] = {}

    def type(self, text: str) -> None:
        """Type and wait until the last syllable stands open or taken."""
        self._xdotool("type", "--delay", "25", keys_of(text))

    def key(self, *names: str) -> None:
        self._xdotool("key", "--delay", "25", *names)

    def click(self, place: list[int]) -> None:
        self._xdotool("mousemove", str(place[0]), str(place[1]), "click", "1")

    def wait(self, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Look until it is so; what was seen last is told when it never comes."""
        until = time.monotonic() + _PATIENCE
        while not (self.seen and is_so(self.seen)):
            left = until - time.monotonic()
            assert left > 0, f"never seen; the last was {self.seen}"
            self._look(left)
        return self.seen

    def _look(self, patience: float) -> None:
        assert self._window.stdout is not None
        ready, _, _ = select.select([self._window.stdout], [], [], patience)
        if ready:
            self._buffer += os.read(self._window.stdout.fileno(), 65536)
            *lines, self._buffer = self._buffer.split(b"\n")
            for line in lines:
                self.seen = json.loads(line)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=_PATIENCE)


@contextmanager
def hands_on_a_window(folder: Path) -> Iterator[Hands]:
    """The window of all fields under ibus-hangul, in Hangul mode; all is ended afterwards."""
    environment = _environment(folder)
    started: list[subprocess.Popen[bytes]] = []
    try:
        environment["DISPLAY"] = ":" + _first_line(started, ["Xvfb", *_SCREEN], environment)
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(started, bus, environment)
        _start(started, ["ibus-daemon", "--panel", "disable", "--cache=refresh"], environment)
        _choose_hangul(environment)
        module = [sys.executable, "-m", "tests.ui.ibus_window"]
        hands = Hands(_start(started, module, environment), environment)
        _begin_hangul(hands)
        yield hands
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(timeout=_PATIENCE)
            if process.stdout is not None:
                process.stdout.close()


_SCREEN = ("-displayfd", "1", "-screen", "0", "1000x800x24", "-nolisten", "tcp")


def _environment(folder: Path) -> dict[str, str]:
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    theirs = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return theirs | {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "QT_IM_MODULE": "ibus",
        "QT_QPA_PLATFORM": "xcb",
        "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory",
    }


def _start(
    started: list[subprocess.Popen[bytes]], command: list[str], environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    started.append(process)
    return process


def _first_line(
    started: list[subprocess.Popen[bytes]], command: list[str], environment: dict[str, str]
) -> str:
    process = _start(started, command, environment)
    assert process.stdout is not None
    return process.stdout.readline().decode().strip()


def _choose_hangul(environment: dict[str, str]) -> None:
    """The daemon answers once it is up; asked too early, the asking may never end."""
    command = ["timeout", "2", "ibus", "engine", "hangul"]
    until = time.monotonic() + 2 * _PATIENCE
    while time.monotonic() < until:
        if subprocess.run(command, env=environment, capture_output=True).returncode == 0:
            return
    raise AssertionError("ibus-daemon did not come up")


def _begin_hangul(hands: Hands) -> None:
    seen = hands.wait(lambda now: bool(now["places"]))
    hands.click(seen["places"]["line"])
    hands.wait(lambda now: now["focus"] == "line")
    hands.key("g")
    if hands.wait(lambda now: bool(now["composed"] or now["line"]))["line"]:
        hands.key("BackSpace", "Hangul", "g")
        hands.wait(lambda now: now["composed"] == "ㅎ")
    hands.key("BackSpace")
    hands.wait(lambda now: now["composed"] == "" and now["line"] == "")
