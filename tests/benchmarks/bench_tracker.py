"""CPU time and peak memory of a tracker of many items: `python -m tests.benchmarks.bench_tracker`.

Each size runs in a fresh process, so that the peak is that of one workbook alone.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

_SIZES = (1_000, 10_000)


def _measure(items: int) -> None:
    from reports.excel import tracker
    from tests.reports.tracker_rows import budgets
    from tests.reports.tracker_sample import sample

    contents = sample(items)
    rows = tuple(
        replace(row, project=f"{row.project} {number}")
        for number in range(items // 100)
        for row in budgets()
    )
    contents = replace(contents, budgets=rows)
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.xlsx"
        heard: list[int] = []
        start = time.process_time()
        tracker.write(contents, path, progress=lambda done, _: heard.append(done))
        spent = time.process_time() - start
        size = path.stat().st_size / 1024
    print(
        f"{items:>7,} items, {len(rows):,} budget rows: {spent:6.2f} s CPU, "
        f"peak {before:5.0f} -> {_peak():5.0f} MB, "
        f"{size:8,.0f} KB, {len(heard)} progress calls"
    )


def _peak() -> float:
    """Megabytes; Linux counts in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int)
    chosen = parser.parse_args().items
    if chosen is not None:
        _measure(chosen)
        return
    for items in _SIZES:
        command = [sys.executable, "-m", "tests.benchmarks.bench_tracker", "--items", str(items)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
