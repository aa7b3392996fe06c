"""How long a briefing of 100 agreements takes, and how much memory.

    python3 -m tests.benchmarks.bench_briefing [AGREEMENTS ...]

Not part of the suite.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from reports.contents.briefing import Briefing
from reports.word import briefing as word_briefing
from tests.reports.briefings import long_briefing


def cpu_seconds(contents: Briefing, path: Path) -> float:
    started = time.process_time()
    word_briefing.write(contents, path)
    return time.process_time() - started


def resident() -> float:
    """The largest resident set of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: list[str]) -> None:
    sizes = [int(argument) for argument in arguments] or [100]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "briefing.docx"
        cpu_seconds(long_briefing(1), path)  # loads the libraries
        for size in sizes:
            contents = long_briefing(size)
            seconds = cpu_seconds(contents, path)
            kilobytes = path.stat().st_size / 1024
            print(
                f"{size} agreements: {seconds:.2f} s CPU, {resident():.0f} MB resident at most, "
                f"{kilobytes:.0f} KB"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
