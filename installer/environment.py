"""The private Python environment: made once from a hash-pinned lock, under the user's cache."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from installer.told import SetUpFailed, say

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = "mou-keeper"
SPACE_NEEDED = 400 * 1024 * 1024


def cache_folder() -> Path:
    """Where the environments live; a private temporary folder when the home cannot be written."""
    for candidate in _cache_candidates():
        with contextlib.suppress(OSError):
            candidate.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(candidate, os.W_OK) and _is_ours(candidate):
                return candidate
    raise SetUpFailed("cache")


def _cache_candidates() -> Iterator[Path]:
    if os.name == "nt":
        yield Path(os.environ.get("LOCALAPPDATA", tempfile.gettempdir())) / PRODUCT
    elif os.environ.get("XDG_CACHE_HOME"):
        yield Path(os.environ["XDG_CACHE_HOME"]) / PRODUCT
    with contextlib.suppress(RuntimeError):
        yield Path.home() / ".cache" / PRODUCT
    user = os.getuid() if hasattr(os, "getuid") else "user"
    yield Path(tempfile.gettempdir()) / f"{PRODUCT}-{user}"


def _is_ours(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()


class Environment:
    """One environment for one lock and one Python; `ready` names the library tables seen."""

    def __init__(self, lock: str, cache: Path) -> None:
        self.lock = ROOT / "installer" / lock
        version = "{}.{}".format(*sys.version_info)
        key = self.lock.read_bytes() + f"{version} {sys.base_prefix}".encode()
        self.folder = cache / f"{self.lock.stem}-{hashlib.sha256(key).hexdigest()[:12]}"
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = self.folder.joinpath(*inside)
        self.bytecode = self.folder / "bytecode"
        self._marker = self.folder / ".ready"

    def ready(self) -> set[str] | None:
        """None when it must be made; else the tables of system libraries known to be there."""
        if not self.python.exists():
            return None
        try:
            return set(self._marker.read_text(encoding="utf-8").split())
        except FileNotFoundError:
            return None

    def mark_ready(self, tables: set[str]) -> None:
        """Only after everything is on the disk, so that a power cut never leaves half of it."""
        if hasattr(os, "sync"):
            os.sync()
        fresh = self._marker.with_name(".ready-new")
        fresh.write_text(" ".join(sorted(tables)), encoding="utf-8")
        fresh.replace(self._marker)

    def forget(self) -> None:
        self._marker.unlink(missing_ok=True)

    def make(self, keep: tuple[int, ...]) -> None:
        """From nothing; `keep` are handles that the children hold too (the set-up lock)."""
        shutil.rmtree(self.folder, ignore_errors=True)
        say(f"파이썬 환경을 만듭니다: {self.folder}")
        # Not the private Python itself, which goes first when a damaged one is made anew.
        python = getattr(sys, "_base_executable", None) or sys.executable
        self._run([python, "-m", "venv", str(self.folder)], keep)
        say("필요한 구성 요소를 내려받아 설치합니다. 몇 분 걸릴 수 있습니다.")
        options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", str(self.lock)]
        pip = [str(self.python), "-m", "pip", "install", "-q", "--no-input", "--retries", "2"]
        self._run([*pip, "--disable-pip-version-check", *options], keep)

    def _run(self, command: list[str], keep: tuple[int, ...]) -> None:
        environment = {
            **clean_environment(),
            "PYTHONPYCACHEPREFIX": str(self.bytecode),
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=keep,
            check=False,
        )
        if done.returncode:
            output = done.stdout.decode(errors="replace")
            raise SetUpFailed(self._cause(output), output[-1500:])

    def _cause(self, output: str) -> str:
        """`venv` keeps the reason to itself, so the disk is asked too."""
        cause = cause_of(output)
        cramped = shutil.disk_usage(self.folder.parent).free < SPACE_NEEDED
        return "disk" if cause == "other" and cramped else cause


def clean_environment() -> dict[str, str]:
    """Ours, without what would mix a foreign Python into the private one."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "PIP_TARGET", "PIP_USER")
    return {name: value for name, value in os.environ.items() if name not in foreign}


# What pip, venv and the system say in English, and what it means; the first that fits counts.
CAUSES = {
    "disk": ("No space left on device", "Disk quota exceeded", "Errno 28"),
    "hash": ("DO NOT MATCH THE HASHES",),
    "network": (
        "NewConnectionError",
        "Failed to establish a new connection",
        "ConnectTimeout",
        "Read timed out",
        "ReadTimeoutError",
        "ProxyError",
        "SSLError",
        "Name or service not known",
        "name resolution",
        "Connection refused",
        "Network is unreachable",
        "Connection reset",
    ),
    "platform": ("No matching distribution found", "is not a supported wheel"),
}


def cause_of(output: str) -> str:
    for cause, words in CAUSES.items():
        if any(word in output for word in words):
            return cause
    return "other"


@contextlib.contextmanager
def only_one(cache: Path) -> Iterator[tuple[int, ...]]:
    """One set-up at a time; children that outlive a killed parent still hold the lock."""
    handle = os.open(cache / "set-up.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _lock(handle, wait=False):
            say("다른 준비 작업이 끝나기를 기다립니다.")
            _lock(handle, wait=True)
        yield (handle,) if os.name != "nt" else ()
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int, *, wait: bool) -> bool:
        import msvcrt

        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
                return True
            except OSError:
                if not wait:
                    return False
                time.sleep(0.5)

else:

    def _lock(handle: int, *, wait: bool) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
