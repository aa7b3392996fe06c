"""Putting a file on disk, whole or not at all: the only way this program writes one."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import socket
import stat
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from reports.errors import (
    DiskFull,
    FileInUse,
    FolderMissing,
    FolderNotWritable,
    NameNotUsable,
    ReportError,
    WriteFailed,
    WrittenFileDamaged,
)

__all__ = [
    "Producer",
    "ReportError",
    "Verifier",
    "atomic_write",
    "faults_told",
    "holding",
    "sweep",
    "verify_zip",
]

Producer = Callable[[Path], None]
Verifier = Callable[[Path], None]

# Virus scanners and indexers hold a fresh file for a moment: 2.5 seconds in all.
RETRY_DELAYS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
BUSY_ON_WINDOWS = {5, 32, 33}  # access denied, sharing violation, lock violation
_PREFIX = ".~mou"
_TEMPORARY = re.compile(re.escape(_PREFIX) + r"-(\w+)-(\d+)-[0-9a-f]{8}")


def atomic_write(path: Path, producer: Producer, verify: Verifier) -> None:
    """Let `producer` write a temporary file beside `path`, `verify` it, then move it into place.

    Both receive the temporary path; `verify` raises when the file is not whole. Whatever fails,
    the old file stays as it was, no temporary file remains, and a fault of the disk, the folder
    or another program is raised as a `ReportError`.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(_temporary_name(target.suffix))
    with _FaultsTold(target, temporary):
        _refuse_if_open(target)
        try:
            sweep(target.parent)
            _create(temporary, target)
            producer(temporary)
            _flush(temporary)
            verify(temporary)
            _refuse_if_open(target)
            _replace(temporary, target)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        _flush_folder(target.parent)


def holding(data: bytes) -> Producer:
    """A producer of a file that holds exactly these bytes."""

    def produce(temporary: Path) -> None:
        temporary.write_bytes(data)

    return produce


def verify_zip(temporary: Path) -> None:
    """The check for .docx, .xlsx, .hwpx and backups: every part is there with its checksum."""
    try:
        with zipfile.ZipFile(temporary) as package:
            whole = package.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError):
        whole = False
    if not whole:
        raise WrittenFileDamaged(temporary)


def _create(temporary: Path, target: Path) -> None:
    """Make the empty file with the rights that the target has or would get."""
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    with contextlib.suppress(FileNotFoundError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode) | stat.S_IWUSR)


def _flush(temporary: Path) -> None:
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name durable, where folders can be flushed at all."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a drop folder: one may write into it but not list it
        return
    try:
        os.fsync(handle)
    except OSError as error:  # some network folders cannot
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _replace(temporary: Path, target: Path) -> None:
    for delay in RETRY_DELAYS:
        try:
            os.replace(temporary, target)
            return
        except OSError as error:
            if not _is_busy(error):
                raise
            time.sleep(delay)
    try:
        os.replace(temporary, target)
    except OSError as error:
        if _is_busy(error):
            raise FileInUse(target, _free_name(target)) from error
        raise


def _is_busy(error: OSError) -> bool:
    return getattr(error, "winerror", None) in BUSY_ON_WINDOWS or error.errno == errno.EBUSY


# --- other programs ---------------------------------------------------------------------------


def _refuse_if_open(target: Path) -> None:
    for lock in _lock_files(target):
        if os.path.exists(lock):
            raise FileInUse(target, _free_name(target), lock)


def _lock_files(target: Path) -> Iterator[Path]:
    """Where Excel, LibreOffice and Word say that they have the file open."""
    yield target.with_name(f"~${target.name}")
    yield target.with_name(f".~lock.{target.name}#")
    if target.suffix.lower() in (".docx", ".doc"):  # Word drops up to two letters of long names
        dropped = min(max(len(target.stem) - 6, 0), 2)
        yield target.with_name(f"~${target.name[dropped:]}")


def _free_name(target: Path) -> Path:
    number = 2
    while True:
        candidate = target.with_name(f"{target.stem}({number}){target.suffix}")
        if not any(map(os.path.exists, (candidate, *_lock_files(candidate)))):
            return candidate
        number += 1


# --- temporary files --------------------------------------------------------------------------


def _temporary_name(suffix: str) -> str:
    return f"{_PREFIX}-{_host()}-{os.getpid()}-{secrets.token_hex(4)}{suffix}"


def _host() -> str:
    return f"{zlib.crc32(socket.gethostname().encode()):08x}"


def sweep(folder: Path) -> None:
    """Remove what processes of this machine left when they were killed while writing."""
    for leftover in folder.glob(f"{_PREFIX}-*"):
        match = _TEMPORARY.match(leftover.name)
        if match and match[1] == _host() and not _is_running(int(match[2])):
            with contextlib.suppress(OSError):
                leftover.unlink()


if sys.platform == "win32":

    def _is_running(pid: int) -> bool:
        """Signal 0 would send Ctrl+C on Windows, so the process is opened instead."""
        import ctypes

        synchronize, access_denied = 0x00100000, 5
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(synchronize, False, pid)
        if handle:
            kernel.CloseHandle(handle)
        return bool(handle) or ctypes.get_last_error() == access_denied

else:

    def _is_running(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True


# --- faults -----------------------------------------------------------------------------------


@contextlib.contextmanager
def faults_told(target: Path) -> Iterator[None]:
    """What happens to the folder of `target` before it is written, raised as a `ReportError`."""
    try:
        yield
    except OSError as fault:
        raise _told(fault, target) from fault


class _FaultsTold:
    """Turns what the disk did, however a library wraps it, into the matching `ReportError`."""

    def __init__(self, target: Path, temporary: Path) -> None:
        self.target = target
        self.ours = {str(temporary), str(target), str(target.parent)}

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, WrittenFileDamaged):
            raise WrittenFileDamaged(self.target) from error
        if error is None or isinstance(error, ReportError):
            return
        fault = _fault_of(error, self.ours)
        if fault is not None:
            raise _told(fault, self.target) from error


def _fault_of(error: BaseException, ours: set[str]) -> OSError | None:
    """The disk's fault behind an error; libraries wrap it. A missing template is not one."""
    for candidate in (error, error.__cause__, *error.args):
        if isinstance(candidate, OSError):
            named = candidate.filename
            about_us = named is None or os.fspath(cast(str, named)) in ours
            return candidate if about_us or candidate.errno in _FULL else None
    return None


_FULL = {errno.ENOSPC, errno.EDQUOT}
_TOLD: dict[int, type[DiskFull | NameNotUsable | FolderMissing | FolderNotWritable]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.ENOENT: FolderMissing,
    errno.ENOTDIR: FolderMissing,
    errno.EEXIST: FolderMissing,  # a file stands where the folder should be
    errno.EACCES: FolderNotWritable,
    errno.EPERM: FolderNotWritable,
    errno.EROFS: FolderNotWritable,
    errno.ENAMETOOLONG: NameNotUsable,
    errno.EISDIR: NameNotUsable,
    errno.EINVAL: NameNotUsable,
}


def _told(fault: OSError, target: Path) -> ReportError:
    kind = _TOLD.get(fault.errno or 0)
    if kind is None:
        return WriteFailed(target, fault.strerror or "알 수 없는 까닭")
    return kind(target)
