"""SIGKILL of the whole program while a form is filled in: `typing_kills [TIMES]`.

At most the last two seconds of typing are lost; all before them is offered on the next start.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.services.office_files import create_office, open_office
from desktop.services.sample import load_sample, sample_office
from tests.soak.tally import Tally, main
from tests.storage.offices import ticking

ROOT = Path(__file__).resolve().parents[2]
_MAY_BE_LOST = 2.0
_STARTS_A_HOME = 10
_LONGEST = 6.0
_OFFSCREEN = "This plugin does not support"
State = dict[str, str] | None


@dataclass
class Typing:
    """One life of the program: what it offered, and what was typed until it was killed."""

    offered: State = None
    typed: list[tuple[float, State]] = field(default_factory=list)
    killed_at: float = 0.0

    def may_come_back(self) -> list[State]:
        """What stood there two seconds before the end, and everything typed since."""
        latest = [n for n, (at, _) in enumerate(self.typed) if at <= self.killed_at - _MAY_BE_LOST]
        if not latest:
            return [self.offered, *(state for _, state in self.typed)]
        return [state for _, state in self.typed[latest[-1] :]]


def typing_kills(times: int, folder: Path, seed: int = 5) -> Tally:
    number, tally = random.Random(seed), Tally()
    pattern = folder / "협약.mou"
    create_office(
        str(pattern), sample_office(), user="시험", clock=ticking(), enter=load_sample
    ).close()
    for begun in range(0, times, _STARTS_A_HOME):
        home = folder / f"{begun}"
        home.mkdir()
        office = Path(shutil.copy(pattern, home))
        before: Typing | None = None
        for turn in range(begun, min(begun + _STARTS_A_HOME, times)):
            lasts = number.uniform(0.1, _LONGEST)
            typing = _live(office, home, number.randrange(2**32), lasts)
            if before is not None:
                _judge(tally, turn - 1, before, typing.offered)
            before = typing
            tally.seen["keys typed"] += len(typing.typed)
        if before is not None:
            _judge(tally, turn, before, _live(office, home, 0, 0.0).offered)
        tally.judge(f"file and log of {begun}", _faults_after(office, home))
    return tally


def _faults_after(office: Path, home: Path) -> list[str]:
    opened = open_office(str(office), user="시험", clock=ticking())
    faults = [str(finding) for finding in opened.check()]
    opened.close()
    said = (home / "errors").read_text(encoding="utf-8").splitlines()
    return faults + [line for line in said if not line.startswith(_OFFSCREEN)]


def _judge(tally: Tally, turn: int, typing: Typing, offered: State) -> None:
    allowed = typing.may_come_back()
    if offered in allowed:
        tally.judge(f"kill {turn}", [])
        lost = [at for at, state in typing.typed if at <= typing.killed_at and state == offered]
        age = typing.killed_at - lost[-1] if lost else 0.0
        tally.seen["offered again" if offered else "nothing old enough to offer"] += 1
        worst = "longest time lost, in ms"
        tally.seen[worst] = max(tally.seen[worst], round(age * 1000))
    else:
        told = [f"offered {offered}", f"not among {len(allowed)} from {allowed[0]}"]
        tally.judge(f"kill {turn}", told)


def _live(office: Path, home: Path, seed: int, lasts: float) -> Typing:
    """Start the program, let it type for so long, and kill it."""
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME")
    kind = "new" if int(home.name) // _STARTS_A_HOME % 2 == 0 else "edit"
    words = [sys.executable, "-m", "tests.soak.typing_window", str(office), str(seed), kind]
    typing = Typing()
    with (
        (home / "errors").open("ab") as errors,
        subprocess.Popen(
            words,
            cwd=ROOT,
            env={**os.environ, **{name: str(home / "home") for name in names}},
            stdout=subprocess.PIPE,
            stderr=errors,
            stdin=subprocess.DEVNULL,
        ) as child,
    ):
        try:
            _watch(child, typing)
            time.sleep(lasts)
            typing.killed_at = time.monotonic()
        finally:
            child.kill()
        rest = list(_lines(child))
    typing.typed += [(told["at"], told["typed"]) for told in rest if "typed" in told]
    return typing


def _watch(child: subprocess.Popen[bytes], typing: Typing) -> None:
    """Wait until something was typed; note what was offered before."""
    for told in _lines(child):
        if "offered" in told:
            typing.offered = told["offered"]
        if "typing" in told:
            typing.typed.append((told["at"], told["typed"]))
            return
    raise RuntimeError("the program had ended before anything was typed")


def _lines(child: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    assert child.stdout is not None
    for line in iter(child.stdout.readline, b""):
        if line.endswith(b"\n"):  # the last one may have been cut off by the kill
            yield json.loads(line)


if __name__ == "__main__":
    sys.exit(main(typing_kills, 100))
