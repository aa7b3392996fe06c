"""Making the private environment from a hash-pinned lock, once, whatever interrupts it."""

from __future__ import annotations

import contextlib
import importlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer import libraries
from installer.environment import FOREIGN, Environment
from installer.told import SetUpFailed, say

SPACE_NEEDED = 400 * 1024 * 1024


def make_ready(environment: Environment, modules: Sequence[str], tables: set[str]) -> None:
    """System libraries, packages and the note that they are there. Raises SetUpFailed."""
    with only_one(environment.folder.parent) as keep:
        known = environment.ready()
        if known is not None and not _holds(environment, modules):
            environment.marker.unlink(missing_ok=True)  # damaged: made anew
            known = None
        _bring_system_packages(sorted(tables - (known or set())), keep)
        if known is None:
            _make(environment, keep)
            if not _holds(environment, modules):
                raise SetUpFailed(
                    "other", f"{environment.folder}에서 구성 요소를 불러올 수 없습니다."
                )
        _mark_ready(environment, tables | (known or set()))


def _holds(environment: Environment, modules: Sequence[str]) -> bool:
    importlib.invalidate_caches()
    return environment.holds(modules)


# --- system libraries ---


def _bring_system_packages(tables: list[str], keep: tuple[int, ...]) -> None:
    packages = libraries.missing_packages(tables)
    if not packages:
        return
    if libraries.can_install():
        say(f"시스템 구성 요소를 설치합니다: {' '.join(packages)}")
        if _install(packages, keep) and not libraries.missing_packages(tables):
            return
    raise libraries.refusal(packages)


def _install(packages: list[str], keep: tuple[int, ...]) -> bool:
    def run(step: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            step, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=keep, **more
        )

    last = libraries.install(packages, run)
    if last.returncode:
        print(last.stdout.decode(errors="replace")[-1500:], file=sys.stderr)
    return last.returncode == 0


# --- packages ---


def _make(environment: Environment, keep: tuple[int, ...]) -> None:
    """From nothing; `keep` are handles that the children hold too (the set-up lock)."""
    shutil.rmtree(environment.folder, ignore_errors=True)
    say(f"파이썬 환경을 만듭니다: {environment.folder}")
    # Not the private Python itself, which goes first when a damaged one is made anew.
    python = getattr(sys, "_base_executable", None) or sys.executable
    _run(environment, [python, "-m", "venv", str(environment.folder)], keep)
    say("필요한 구성 요소를 내려받아 설치합니다. 몇 분 걸릴 수 있습니다.")
    lock = str(environment.lock)
    options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", lock]
    pip = [str(environment.python), "-m", "pip", "install", "-q", "--no-input", "--retries", "2"]
    _run(environment, [*pip, "--disable-pip-version-check", *options], keep)


def _run(environment: Environment, command: list[str], keep: tuple[int, ...]) -> None:
    ours = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    done = subprocess.run(
        command,
        env=ours | {"PYTHONPYCACHEPREFIX": str(environment.bytecode), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=keep,
        check=False,
    )
    if done.returncode:
        output = done.stdout.decode(errors="replace")
        raise SetUpFailed(_cause(environment, output), output[-1500:])


def _cause(environment: Environment, output: str) -> str:
    """`venv` keeps the reason to itself, so the disk is asked too."""
    cause = cause_of(output)
    cramped = shutil.disk_usage(environment.folder.parent).free < SPACE_NEEDED
    return "disk" if cause == "other" and cramped else cause


def _mark_ready(environment: Environment, tables: set[str]) -> None:
    """Only after everything is on the disk, so that a power cut never leaves half of it."""
    if hasattr(os, "sync"):
        os.sync()
    fresh = environment.marker.with_name(".ready-new")
    fresh.write_text(" ".join(sorted(tables)), encoding="utf-8")
    fresh.replace(environment.marker)


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


# --- one at a time ---


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
