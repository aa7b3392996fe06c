"""The private Python environment: where it lies, whether it is there, and stepping into it.

Light, for every start from a checkout goes through here.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from importlib.machinery import PathFinder
from pathlib import Path

from installer.told import SetUpFailed

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = "mou-keeper"
# What would mix a foreign Python into the private one.
FOREIGN = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "PIP_TARGET", "PIP_USER")


def cache_folder() -> Path:
    """Where the environments live; a private temporary folder when the home cannot be written."""
    for candidate in _cache_candidates():
        with contextlib.suppress(OSError):
            candidate.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(candidate, os.W_OK) and _is_ours(candidate):
                return candidate
    raise SetUpFailed("cache")


def _cache_candidates() -> Iterator[Path]:
    if os.name == "nt" and os.environ.get("LOCALAPPDATA"):
        yield Path(os.environ["LOCALAPPDATA"]) / PRODUCT
    elif os.environ.get("XDG_CACHE_HOME"):
        yield Path(os.environ["XDG_CACHE_HOME"]) / PRODUCT
    with contextlib.suppress(RuntimeError):
        yield Path.home() / ".cache" / PRODUCT
    from tempfile import gettempdir

    user = os.getuid() if hasattr(os, "getuid") else "user"
    yield Path(gettempdir()) / f"{PRODUCT}-{user}"


def _is_ours(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()


class Environment:
    """One environment for one lock and one Python; `ready` names the library tables seen."""

    def __init__(self, lock: str, cache: Path) -> None:
        self.lock = ROOT / "installer" / lock
        version = "{}.{}".format(*sys.version_info)
        key = self.lock.read_bytes() + f"{version} {sys.base_prefix}".encode()
        # Tells a handful of locks apart; loading a cryptographic sum would cost every start 4 ms.
        self.folder = cache / f"{self.lock.stem}-{zlib.crc32(key):08x}"
        on_windows = os.name == "nt"
        inside = ("Scripts", "python.exe") if on_windows else ("bin", "python")
        libraries = ("Lib",) if on_windows else ("lib", f"python{version}")
        self.python = self.folder.joinpath(*inside)
        self.packages = self.folder.joinpath(*libraries, "site-packages")
        self.bytecode = self.folder / "bytecode"
        self.marker = self.folder / ".ready"

    def ready(self) -> set[str] | None:
        """None when it must be made; else the tables of system libraries known to be there."""
        if not self.python.exists():
            return None
        try:
            return set(self.marker.read_text(encoding="utf-8").split())
        except FileNotFoundError:
            return None

    def holds(self, modules: Sequence[str]) -> bool:
        return all(PathFinder.find_spec(name, [str(self.packages)]) for name in modules)

    def step_in(self) -> None:
        """Let this process, and what it starts, go on as if the private Python had been started.

        It is the same Python with other packages; starting it again would cost every start 15 ms.
        """
        sys.path[:] = [str(ROOT), *_paths_of_python_itself(), str(self.packages)]
        sys.executable = str(self.python)
        sys.pycache_prefix = str(self.bytecode)
        sys.dont_write_bytecode = False  # the private folder is the place for it
        for name in FOREIGN:
            os.environ.pop(name, None)
        os.environ["PYTHONPATH"] = str(ROOT)
        os.environ["PYTHONPYCACHEPREFIX"] = str(self.bytecode)


def _paths_of_python_itself() -> list[str]:
    """The search path without what this machine has installed besides."""
    foreign = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    homes = (sys.base_prefix, sys.base_exec_prefix)
    return [
        place
        for place in sys.path
        if place.startswith(homes)
        and place not in foreign
        and not place.endswith(("site-packages", "dist-packages"))
    ]
