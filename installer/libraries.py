"""Which system libraries Qt needs on Linux, which are missing, and the command that brings them."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from installer.told import SetUpFailed

if TYPE_CHECKING:
    import subprocess

# What only set-up needs is imported where it is used: every start asks `needs`.

# What any use of Qt loads, even without a screen: library -> Debian package.
FOR_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
# What a real window on X adds.
FOR_X = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
TABLES = {"qt": FOR_QT, "x": FOR_X, "wayland": FOR_WAYLAND}

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window could be seen."""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def needs(*, qt: bool, window: bool, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The names of the tables that a command needs here; none apart from Linux."""
    if not sys.platform.startswith("linux"):
        return []
    shown = window and has_display(environment)
    wanted = {
        "qt": qt or shown,
        "x": shown and bool(environment.get("DISPLAY")),
        "wayland": shown and bool(environment.get("WAYLAND_DISPLAY")),
    }
    return [name for name, needed in wanted.items() if needed]


def missing_packages(tables: list[str]) -> list[str]:
    """Debian's names of what is not there, the parts of Python that Debian splits off too."""
    libraries = {file: package for name in tables for file, package in TABLES[name].items()}
    missing = [package for file, package in libraries.items() if not _loads(file)]
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        missing.append("python3-venv")
    return missing


def _loads(file: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def can_install() -> bool:
    import shutil

    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


PAUSES = (3, 10, 30)


def install(packages: list[str], run: Run) -> subprocess.CompletedProcess[bytes]:
    """As root on Debian; mends what an interrupted installation left, and waits for one at work."""
    import time

    last = _install_once(packages, run)
    for pause in PAUSES:
        at_work = any(word in last.stdout for word in (b"lock", b"interrupted"))
        if last.returncode == 0 or not at_work:
            break
        time.sleep(pause)
        last = _install_once(packages, run)
    return last


def _install_once(packages: list[str], run: Run) -> subprocess.CompletedProcess[bytes]:
    import subprocess

    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    steps = [
        ["dpkg", "--configure", "-a"],
        ["apt-get", *wait, "-q", "update"],
        ["apt-get", *wait, "-q", "-y", "--no-install-recommends", "-f", "install", *packages],
    ]
    return [run(step, env=quiet, stdin=subprocess.DEVNULL) for step in steps][-1]


def command(packages: list[str]) -> str:
    """The one line that an administrator types on Debian or Ubuntu."""
    import shutil

    install_line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    line = f"sh -c 'apt-get update && {install_line}'"
    return f"sudo {line}" if shutil.which("sudo") else f"su -c {line[len('sh -c ') :]}"


def refusal(packages: list[str]) -> SetUpFailed:
    """What an administrator must do, where we may not or could not do it."""
    return SetUpFailed("libraries", f"    {command(packages)}", names=" ".join(packages))
