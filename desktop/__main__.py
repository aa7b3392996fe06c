"""The door of the program: prepares this machine if need be, then runs a command or the window."""

from __future__ import annotations

import io
import os
import sys
from functools import partial

from desktop import cli
from installer import readiness

DONE, USER_CAN_FIX = 0, 3


def main(arguments: list[str] | None = None) -> int:
    """Entry point of `mou-keeper` and of `python3 -m desktop`; gives the exit status."""
    if arguments is None and _is_reader_of_files(sys.argv[1:]):
        from desktop.intake import child

        return child.main()
    _speak_korean_anywhere()
    # Help and wrong words are answered here: they need no preparation.
    given = cli.parse(sys.argv[1:] if arguments is None else arguments)
    opens_window = given.command == cli.WINDOW
    if not readiness.is_ready(readiness.PRODUCT_MODULES):
        from installer import bootstrap

        bootstrap.prepare(
            readiness.PRODUCT_MODULES,
            qt=opens_window and bool(os.environ.get("QT_QPA_PLATFORM")),
            window=opens_window or given.command == "demo",
        )
    from desktop import crash, paths

    # The demo has done its work before the window: no screen is no failure then.
    unseen = USER_CAN_FIX if opens_window else DONE
    with crash.watching(paths.log_folder()) as watch:
        return watch.guarded(lambda: cli.run(given, partial(_open_window, unseen)))


def _is_reader_of_files(arguments: list[str]) -> bool:
    """A frozen program is its own Python, and is started as the child by the same words."""
    return getattr(sys, "frozen", False) and arguments == ["-m", "desktop.intake.child"]


def _open_window(unseen: int, location: str | None, user: str) -> int:
    """The window on an office file, where a screen answers; else a sentence and `unseen`."""
    from desktop.cli.display import screen_answers

    if not screen_answers():
        print(
            "화면에 연결할 수 없어 창을 열지 않았습니다. 자료는 그대로입니다. "
            "화면이 있는 곳에서 실행하거나 명령을 씁니다(--help).",
            file=sys.stderr,
        )
        return unseen
    import gc

    gc.disable()  # hardly any of what is imported is garbage; the window turns it on again
    try:
        from desktop import app
    except ImportError:
        from installer import bootstrap

        bootstrap.refuse_without_libraries()
        raise
    return app.run(location, user)


def _speak_korean_anywhere() -> None:
    """A console that cannot show Hangul gets escapes instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
