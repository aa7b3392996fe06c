"""The window as it is on a screen of 1920×1080 at 200 %, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREEN = {"x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}


def test_nothing_is_cut_off_and_all_is_readable_at_200_percent(sample_path, tmp_path):
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{"name": "tv", **SCREEN}]}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": "2",
        "QT_ENABLE_HIGHDPI_SCALING": "1",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.at_200_percent", str(sample_path), str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told["ratio"] == 2
    assert told["screen"] == [960, 540]
    assert told["window"] == [960, 540]
    assert not told["faults"], "\n".join(told["faults"])
