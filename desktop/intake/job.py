"""The same bounds on Windows, where a process puts itself into a job object that has them."""

from __future__ import annotations

import ctypes
from typing import Any

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY = 0x2, 0x8, 0x100
_TICKS = 10_000_000  # of 100 ns in a second
_number, _size = ctypes.c_uint32, ctypes.c_size_t


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", _number),
        ("least_working_set", _size),
        ("most_working_set", _size),
        ("active_processes", _number),
        ("affinity", _size),
        ("priority", _number),
        ("scheduling", _number),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", _size),
        ("job_memory", _size),
        ("peak_process_memory", _size),
        ("peak_job_memory", _size),
    )


def bind(kernel: Any, memory: int, seconds: int) -> None:
    """Let `kernel32` hold this process to so much memory and time, and to no other process.

    Where Windows refuses, the parent's limit of time and of what is unpacked must do.
    """
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.SetInformationJobObject.argtypes = (
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        _number,
    )
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    limits = Limits(process_memory=memory)
    limits.basic.flags = _PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY
    limits.basic.process_time = seconds * _TICKS
    limits.basic.active_processes = 1
    job = kernel.CreateJobObjectW(None, None)
    size = ctypes.sizeof(limits)
    if kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size):
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
