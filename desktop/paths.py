"""Where settings, logs and backups lie on each system; folders are made when first asked for."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PRODUCT = "mou-keeper"


def config_folder() -> Path:
    """Settings: the last office file, the chosen name, window sizes."""
    return _usable("config")


def log_folder() -> Path:
    return _usable("logs")


def unfinished_folder() -> Path:
    """What was typed into forms and not saved yet."""
    return _usable("unfinished")


def resource_folder() -> Path:
    """Fonts, icons, the sample office: read-only, beside the program."""
    return Path(__file__).resolve().parent.parent / "resources"


def _usable(kind: str) -> Path:
    """The first place that can be written; at worst a fresh temporary folder."""
    for folder in _places(kind):
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(folder, os.W_OK) and _is_ours(folder):
                return folder
    return Path(tempfile.mkdtemp(prefix=f"{PRODUCT}-"))


def _places(kind: str) -> Iterator[Path]:
    with contextlib.suppress(RuntimeError):  # no home at all
        yield _place_of_system(kind)
    user = os.getuid() if hasattr(os, "getuid") else "user"
    yield Path(tempfile.gettempdir()) / f"{PRODUCT}-{user}" / kind


def _place_of_system(kind: str) -> Path:
    if sys.platform == "win32":
        roaming = kind == "config"
        base = _variable("APPDATA" if roaming else "LOCALAPPDATA", "AppData", "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = {
            "config": lambda: _variable("XDG_CONFIG_HOME", ".config"),
            "logs": lambda: _variable("XDG_STATE_HOME", ".local", "state"),
            "unfinished": lambda: _variable("XDG_STATE_HOME", ".local", "state"),
        }[kind]()
    return base / PRODUCT if kind == "config" else base / PRODUCT / kind


def _variable(name: str, *below_home: str) -> Path:
    """The folder a variable names; relative ones do not count (XDG)."""
    value = os.environ.get(name, "")
    return Path(value) if os.path.isabs(value) else Path.home().joinpath(*below_home)


def _is_ours(folder: Path) -> bool:
    """A folder of another user in the shared temporary place is not used."""
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
