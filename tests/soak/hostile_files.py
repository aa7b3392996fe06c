"""Hostile documents of every kind: no crash, no hang, no success without text.

The argument says how many of each kind.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtGui import QGuiApplication

from tests.intake.hostile import KINDS, Hostile, faults
from tests.soak.tally import Tally, main

LONGEST = 20 + 2  # seconds: the limit of the child, and its start and end


def hostile_files(times: int, folder: Path) -> Tally:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None
    tally = Tally()
    for kind, make in KINDS.items():
        for number in range(times):
            _try(tally, kind, number, make, folder)
    return tally


def _try(
    tally: Tally, kind: str, number: int, make: Callable[[Random], Hostile], folder: Path
) -> None:
    hostile = make(Random(f"{kind} {number}"))
    began = time.monotonic()
    became, found = faults(hostile)
    took = time.monotonic() - began
    if took > LONGEST:
        found.append(f"took {took:.0f} s")
    if found:
        (folder / f"{kind}-{number}-{hostile.name}").write_bytes(hostile.data)
    tally.seen[f"{kind}: {became}"] += 1
    tally.seen["slowest, in ms"] = max(tally.seen["slowest, in ms"], round(took * 1000))
    tally.judge(f"{kind} {number} {hostile.name}", found)


if __name__ == "__main__":
    sys.exit(main(hostile_files, 200))
