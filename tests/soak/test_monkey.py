"""The hour of random clicks and keys, a few seconds of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_random_clicks_and_keys_do_no_harm():
    ran = subprocess.run(
        [sys.executable, "-m", "tests.soak.monkey", "15", "7"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-3000:]
    assert ran.stdout.endswith("\n0 faults\n")
    assert ran.stderr == ""
