"""The bounds that Windows is asked for; its answer is played here."""

import ctypes
from types import SimpleNamespace

import pytest

from desktop.intake import job

on_64_bits = pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64 bits")


class Windows:
    """`kernel32` as far as it is asked, and what it was given."""

    def __init__(self, takes):
        self.limits, self.assigned = None, None
        self.kernel = SimpleNamespace(
            CreateJobObjectW=lambda security, name: 7,
            GetCurrentProcess=lambda: -1,
            SetInformationJobObject=lambda *given: self._set(takes, *given),
            AssignProcessToJobObject=lambda *given: setattr(self, "assigned", given),
        )

    def _set(self, takes, handle, kind, limits, size):
        given = ctypes.cast(limits, ctypes.POINTER(job.Limits)).contents
        self.limits = job.Limits.from_buffer_copy(given)
        assert (handle, kind, size) == (7, 9, ctypes.sizeof(job.Limits))
        return takes


def test_the_child_binds_itself_to_memory_time_and_no_other_process():
    windows = Windows(takes=1)
    job.bind(windows.kernel, 1 << 30, 20)
    basic = windows.limits.basic
    assert windows.limits.process_memory == 1 << 30
    assert (basic.process_time, basic.active_processes) == (200_000_000, 1)
    assert basic.flags == 0x2 | 0x8 | 0x100
    assert windows.assigned == (7, -1)


def test_what_windows_refuses_is_not_bound():
    windows = Windows(takes=0)
    job.bind(windows.kernel, 1 << 30, 20)
    assert windows.assigned is None


@on_64_bits
def test_the_limits_are_laid_out_as_windows_has_them():
    assert ctypes.sizeof(job.Limits) == 144
    assert job.Limits.process_memory.offset == 112
    assert job.Limits.basic.offset == 0
