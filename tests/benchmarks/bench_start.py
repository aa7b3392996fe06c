"""CPU time to the painted shell against a bare window: `python -m tests.benchmarks.bench_start`.

Three processes take turns: a bare window; the program as it is installed; and the program from a
checkout, started by a Python that has nothing and finds the private environment. The last two go
on until 홈 is filled and tell the longest stall of the window by then.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]
_BARE, _INSTALLED, _CHECKOUT = "bare", "installed", "checkout"


class _Stage:
    """A home for the starts, with an office and a private environment made of this Python's."""

    def __init__(self, folder: Path) -> None:
        self.office = folder / "sample.mou"
        _make_sample(self.office)
        self._borrow_environment(folder / "mou-keeper")
        self.settings = os.environ | {
            "XDG_CACHE_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "XDG_STATE_HOME": str(folder),
            "PYTHONPATH": str(_ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }
        self.settings.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Compiled modules are kept, as they are for every user from the second start on.
        self.settings.pop("PYTHONDONTWRITEBYTECODE", None)

    def _borrow_environment(self, cache: Path) -> None:
        """Let the links of this environment stand where set-up would have made its own."""
        script = (
            "from pathlib import Path\n"
            "from installer.environment import Environment\n"
            "from installer.readiness import PRODUCT_LOCK\n"
            f"print(Environment(PRODUCT_LOCK, Path({str(cache)!r})).marker)"
        )
        told = subprocess.check_output([sys.executable, "-c", script], cwd=_ROOT, text=True)
        marker = Path(told.strip())
        marker.parent.mkdir(parents=True)
        for part in ("bin", "lib", "Scripts", "Lib"):
            if Path(sys.prefix, part).exists():
                (marker.parent / part).symlink_to(Path(sys.prefix, part))
        marker.write_text("qt x wayland", encoding="utf-8")

    def start(self, kind: str) -> dict[str, Any]:
        program = [str(_HERE / "watched_window.py"), "--file", str(self.office)]
        command = {
            _BARE: [sys.executable, str(_HERE / "bare_window.py")],
            _INSTALLED: [sys.executable, *program],
            _CHECKOUT: [os.path.realpath(sys.executable), *program],
        }[kind]
        done = subprocess.run(
            command, env=self.settings, capture_output=True, text=True, check=False, timeout=60
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return found


def _make_sample(path: Path) -> None:
    from datetime import UTC, datetime

    from desktop.services.demo import make_sample

    make_sample(str(path), user="시험", clock=lambda: datetime.now(UTC)).close()


def measure(repeats: int) -> dict[str, list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        stage = _Stage(Path(folder))
        kinds = (_BARE, _INSTALLED, _CHECKOUT)
        for kind in kinds:  # once for the caches
            stage.start(kind)
        taken: dict[str, list[dict[str, Any]]] = {kind: [] for kind in kinds}
        for _ in range(repeats):
            for kind in kinds:
                taken[kind].append(stage.start(kind))
    return taken


def _tell(taken: dict[str, list[dict[str, Any]]]) -> None:
    cpu = {kind: statistics.median(each["cpu"] for each in rows) for kind, rows in taken.items()}
    for kind, milliseconds in cpu.items():
        ratio = milliseconds / cpu[_BARE]
        line = f"{kind:9} {milliseconds:6.1f} ms CPU to the picture, {ratio:.2f} x bare"
        if kind != _BARE:
            stalls = sorted(each["stall"] for each in taken[kind])
            filled = statistics.median(each["filled"] for each in taken[kind])
            loaded = sorted({name for each in taken[kind] for name in each["loaded"]})
            line += (
                f"; longest stall {statistics.median(stalls):.0f} ms (worst {stalls[-1]:.0f}), "
                f"홈 filled after {filled:.0f} ms; heavy modules by then: {loaded or 'none'}"
            )
        print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=7)
    _tell(measure(parser.parse_args().repeats))


if __name__ == "__main__":
    main()
