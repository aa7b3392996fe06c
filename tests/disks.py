"""Real full, read-only and busy places for tests; skips with the reason where there are none."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def full_disk(tmp_path: Path, kilobytes: int = 1024) -> Iterator[Path]:
    """A small disk of its own."""
    with _mounted(tmp_path / "small", f"size={kilobytes}k") as folder:
        yield folder


@contextmanager
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    with _mounted(tmp_path / "read_only", "ro,size=64k") as folder:
        yield folder


@contextmanager
def held_in_place(target: Path) -> Iterator[Callable[[], None]]:
    """Nobody can replace `target` until the function given is called or the block ends."""
    _need_root()
    _mount("--bind", str(target), str(target))
    held = [True]

    def release() -> None:
        if held:
            held.clear()
            subprocess.run(["umount", str(target)], check=True)

    try:
        yield release
    finally:
        release()


@contextmanager
def as_ordinary_user() -> Iterator[Path]:
    """Without root's rights inside the block; gives a folder that this user owns."""
    folder = Path(tempfile.mkdtemp(prefix="ordinary"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@contextmanager
def _mounted(folder: Path, options: str) -> Iterator[Path]:
    _need_root()
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", options, "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _need_root() -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs root to mount a file system")


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
