"""The door of the program: prepares this machine if need be, then runs a command or the window."""

from __future__ import annotations

import gc
import io
import os
import sys
from functools import partial

from desktop import cli
from desktop.cli import commands
from desktop.cli.arguments import parse
from installer import readiness

DONE, USER_CAN_FIX = 0, 3


def main(arguments: list[str] | None = None) -> int:
    """Entry point of `mou-keeper` and of `python3 -m desktop`; gives the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak_korean_anywhere()
    given = parse(arguments)  # help and wrong words need no preparation
    if not readiness.is_ready(readiness.PRODUCT_MODULES):
        from installer import bootstrap

        bootstrap.run_prepared(
            ["-m", "desktop", *arguments],
            qt=given.run is commands.window and bool(os.environ.get("QT_QPA_PLATFORM")),
            window=given.run in (commands.window, commands.demo),
        )
    readiness.finished()
    from desktop import crash, paths

    # The demo has done its work before the window: no screen is no failure then.
    unseen = DONE if given.run is commands.demo else USER_CAN_FIX
    with crash.watching(paths.log_folder()) as watch:
        return watch.guarded(lambda: cli.main(arguments, partial(_open_window, unseen)))


def _open_window(unseen: int, location: str | None, user: str) -> int:
    """The window on an office file, where a screen answers; else a sentence and `unseen`."""
    if not os.environ.get("QT_QPA_PLATFORM") and not _screen_answers():
        print(
            "화면에 연결할 수 없어 창을 열지 않았습니다. 자료는 그대로입니다. "
            "화면이 있는 곳에서 실행하거나 명령을 씁니다(--help).",
            file=sys.stderr,
        )
        return unseen
    gc.disable()  # hardly any of what is imported is garbage; the window turns it on again
    try:
        from desktop import app
    except ImportError:
        from installer import bootstrap

        bootstrap.refuse_without_libraries()
        raise
    return app.run(location, user)


def _screen_answers() -> bool:
    """Qt ends the whole process when the display it is told of is not there."""
    if not commands.has_display():
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


def _speak_korean_anywhere() -> None:
    """A console that cannot show Hangul gets escapes instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
