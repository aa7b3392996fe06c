"""Running the child: started, fed, heard out within bounds of time and size, and ended."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop.domain.codes import FileFormat
from desktop.intake import crossing
from desktop.intake.child import MODULE
from desktop.intake.crossing import LONGEST_ANSWER, Read
from desktop.intake.faults import SECONDS, Cause, Unreadable

_ROOT = Path(__file__).resolve().parents[2]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_apart(
    format: FileFormat,
    data: bytes,
    *,
    seconds: float = SECONDS,
    program: Sequence[str] | None = None,
) -> Read:
    """What a child of its own makes of `data`. Raises Unreadable, whatever became of the child.

    `program` is started as the child; by default this one.
    """
    with _started(program or command()) as child:
        late = threading.Event()
        timer = threading.Timer(seconds, _end, (child, late))
        feeder = threading.Thread(target=_feed, args=(child, crossing.request(format, data)))
        timer.start()
        feeder.start()
        try:
            heard = child.stdout.read(LONGEST_ANSWER + 1) if child.stdout else b""
        finally:
            child.kill()
            timer.cancel()
            feeder.join()
    if late.is_set():
        raise Unreadable(Cause.TOO_LONG)
    if len(heard) > LONGEST_ANSWER:
        raise Unreadable(Cause.TOO_LARGE)
    return crossing.answered(heard)


def command() -> list[str]:
    """The same Python, or the same frozen program, which takes `-m` like it."""
    safe = [] if getattr(sys, "frozen", False) else ["-P"]  # no module from the current folder
    return [sys.executable, *safe, "-m", MODULE]


def _started(program: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(_ROOT)},
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise Unreadable(Cause.NO_CHILD, str(error)) from error


def _feed(child: subprocess.Popen[bytes], message: bytes) -> None:
    """From a thread of its own: the child may answer, or end, before it has read all."""
    if child.stdin is not None:
        with suppress(OSError), child.stdin:
            child.stdin.write(message)


def _end(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()
