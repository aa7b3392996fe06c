"""The door of the program: prepares this machine if need be, then runs a command or the window."""

from __future__ import annotations

import io
import os
import sys

from desktop import cli
from desktop.cli import commands
from desktop.cli.arguments import parse
from installer import readiness

USER_CAN_FIX = 3


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

    with crash.watching(paths.log_folder()) as watch:
        return watch.guarded(lambda: cli.main(arguments, _open_window))


def _open_window(location: str | None) -> int:
    """The window on an office file, where there is a screen to show it."""
    if not commands.has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        print(
            "화면이 없어 창을 열 수 없습니다. 자료는 그대로입니다. "
            "화면이 있는 곳에서 실행하거나 명령을 씁니다(--help).",
            file=sys.stderr,
        )
        return USER_CAN_FIX
    from desktop import app

    return app.run(location)


def _speak_korean_anywhere() -> None:
    """A console that cannot show Hangul gets escapes instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
