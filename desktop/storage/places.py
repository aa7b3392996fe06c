"""Where a file lies: on a network folder, whether one may write there, and under what name."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

NetworkProbe = Callable[[Path], bool]
"""True for a file on a folder shared over a network."""

_NETWORK_TYPES = {"afs", "ceph", "cifs", "davfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
_NETWORK_TYPES |= {f"fuse.{name}" for name in ("gvfsd-fuse", "rclone", "sshfs", "glusterfs")}
_MOUNTS = Path("/proc/self/mounts")


FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_LONGEST_SUFFIX = "-journal"  # of all that lies beside an office file and bears its name
_LONGEST_NAME = 255


def is_writable(path: Path) -> bool:
    """Whether the file itself may be changed; nothing is written to find out."""
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError as error:
        if error.errno in FORBIDDEN:
            return False
        raise
    return True


def is_name_too_long(path: Path) -> bool:
    """Whether the folder could not hold the journal that SQLite needs beside the file."""
    name = path.name + _LONGEST_SUFFIX
    length = len(name) if sys.platform == "win32" else len(os.fsencode(name))
    return length > _longest_name(path.parent)


def _longest_name(folder: Path) -> int:
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (AttributeError, OSError, ValueError):  # Windows, or no such folder
        return _LONGEST_NAME


if sys.platform == "win32":

    def is_on_network(path: Path) -> bool:
        """True for \\\\server\\share and for drive letters that stand for one."""
        import ctypes

        remote = 4
        root = Path(os.path.realpath(path)).anchor
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == remote

else:

    def is_on_network(path: Path) -> bool:
        """By the type of the file system that the system says is mounted there."""
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:  # a system without /proc
            return False
        return mounted_type(mounts, Path(os.path.realpath(path))) in _NETWORK_TYPES


def mounted_type(mounts: str, path: Path) -> str:
    """The type of the file system that holds `path`, from the text of /proc/self/mounts."""
    found, deepest = "", -1
    for line in mounts.splitlines():
        _device, folder, kind, *_rest = line.split(" ")
        place = Path(_unescaped(folder))
        if (path == place or place in path.parents) and len(place.parts) >= deepest:
            found, deepest = kind, len(place.parts)
    return found


def _unescaped(folder: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        folder = folder.replace(code, letter)
    return folder
