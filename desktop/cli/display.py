"""Whether a window can be shown; Qt would end the whole process where none can."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether a window can be seen: not offscreen, and on Linux a display is named."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def screen_answers() -> bool:
    """Whether the display that is named is there; who chose a platform by name knows best."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if not has_display():
        return False
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    import ctypes

    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # what is missing is told when Qt is loaded
    x.XOpenDisplay.restype = ctypes.c_void_p
    display = x.XOpenDisplay(None)
    if display:
        x.XCloseDisplay(ctypes.c_void_p(display))
    return bool(display)
