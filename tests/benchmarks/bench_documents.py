"""Whole documents from the office's data: `python -m tests.benchmarks.bench_documents`.

A briefing of 100 agreements and a tracker of 10,000 items, gathered and printed, each in a
process of its own; CPU time, time on the clock and the process's peak memory.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.make_large import NOW, make_large

# kind -> ending, agreements, clauses of each, items of each clause
_SIZES = {"briefing": (".docx", 100, 8, 3), "tracker": (".xlsx", 500, 5, 4)}


def _print(kind: str, office_path: Path) -> None:
    """Print one document and tell what it cost; runs in its own process."""
    from desktop.domain.codes import ReportKind
    from desktop.services.office_files import open_office
    from desktop.services.reporting import Reporting

    office = open_office(str(office_path), user="시험", clock=lambda: NOW, read_only=True)
    out = office_path.with_suffix(_SIZES[kind][0])
    cpu, wall = time.process_time(), time.perf_counter()
    Reporting(office).write(ReportKind(kind), out)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = out.stat().st_size / 1024
    print(f"{kind}: CPU {cpu:.2f} s, {wall:.2f} s, peak {peak:.0f} MB, file {size:,.0f} KB")
    office.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--print", choices=_SIZES, dest="kind")
    parser.add_argument("--office", type=Path)
    given = parser.parse_args()
    if given.kind:
        _print(given.kind, given.office)
        return
    with tempfile.TemporaryDirectory() as folder:
        for kind, (_, agreements, clauses, items) in _SIZES.items():
            path = Path(folder) / f"{kind}.mou"
            make_large(path, agreements=agreements, clauses=clauses, items=items, rounds=2)
            print(f"{kind}: {agreements:,} agreements, {agreements * clauses * items:,} items")
            here = [sys.executable, "-m", "tests.benchmarks.bench_documents"]
            subprocess.run([*here, "--print", kind, "--office", str(path)], check=True)


if __name__ == "__main__":
    main()
