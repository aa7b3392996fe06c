"""Counting what a trial survived, and the two lines it prints."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Tally:
    """Passed, failed, and whatever else the trial counts on the way."""

    passed: int = 0
    failures: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def judge(self, what: str, faults: list[str]) -> None:
        if faults:
            self.failures.append(f"{what}: {'; '.join(faults)}")
        else:
            self.passed += 1

    def report(self) -> str:
        lines = [f"{name}: {count}" for name, count in sorted(self.seen.items())]
        lines += [f"FAILED {failure}" for failure in self.failures[:20]]
        return "\n".join([*lines, f"{self.passed} passed, {len(self.failures)} failed"])


Trial = Callable[[int, Path], Tally]
"""Given how many times and an empty folder to work in."""


def main(trial: Trial, times: int) -> int:
    """Run a trial as often as the first argument says, or `times`."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else times
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mou-soak-") as folder:
        tally = trial(wanted, Path(folder))
    print(tally.report())
    print(f"{time.monotonic() - began:.0f} s", flush=True)
    return 1 if tally.failures else 0
