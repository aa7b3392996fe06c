"""The door of the program: prepares this machine if need be, then runs a command or the window."""

from __future__ import annotations

import io
import sys

from installer import bootstrap

WINDOW_COMMANDS = ("demo",)


def main(arguments: list[str] | None = None) -> int:
    """Entry point of `mou-keeper` and of `python3 -m desktop`; gives the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak_korean_anywhere()
    if not bootstrap.is_ready(bootstrap.PRODUCT_MODULES) and not _asks_for_help(arguments):
        window = _command(arguments) in (None, *WINDOW_COMMANDS)
        bootstrap.run_prepared(["-m", "desktop", *arguments], window=window)
    bootstrap.finished()
    return _run(arguments)


def _run(arguments: list[str]) -> int:
    from desktop import cli

    return cli.main(arguments)


def _command(arguments: list[str]) -> str | None:
    """The first word that is neither an option nor the value of one."""
    words = iter(arguments)
    for word in words:
        if word in ("--file", "--user"):
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _asks_for_help(arguments: list[str]) -> bool:
    return "-h" in arguments or "--help" in arguments


def _speak_korean_anywhere() -> None:
    """A console that cannot show Hangul gets escapes instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
