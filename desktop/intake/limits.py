"""What the child that reads foreign files may use and do; set by the child on itself."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from desktop.intake.faults import SECONDS

MEMORY = 1024 * 1024 * 1024
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.",
    "webbrowser.",
    "urllib.",
    "ftplib.",
    "smtplib.",
    "http.",
)


class Forbidden(PermissionError):
    """Something in the child reached for the network, another program or a file to write."""


def confine() -> None:
    """From here on: bounded memory and time, no network, no other program, nothing written."""
    _bound_resources()
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)


def _refuse(event: str, given: tuple[object, ...]) -> None:
    if event == "open":
        flags = given[2] if len(given) > 2 else 0
        if isinstance(flags, int) and flags & _WRITES:
            raise Forbidden(event)
    elif event.startswith(_FORBIDDEN):
        raise Forbidden(event)


if sys.platform == "win32":

    def _bound_resources() -> None:
        import ctypes

        from desktop.intake import job

        job.bind(ctypes.WinDLL("kernel32"), MEMORY, SECONDS)

else:

    def _bound_resources() -> None:
        import resource

        bounds = {
            resource.RLIMIT_AS: MEMORY,
            resource.RLIMIT_CPU: SECONDS,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
        }
        for kind, bound in bounds.items():
            with suppress(OSError, ValueError):  # macOS does not bound memory so
                resource.setrlimit(kind, (bound, bound))
