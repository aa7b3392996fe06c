"""The command line: every action of the window under a name that offices can script."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable

from desktop.domain.errors import UserError

OpenWindow = Callable[[str | None, str], int]
WINDOW, DONE = "window", 0


def parse(arguments: list[str]) -> Namespace:
    """The `command` with its options; exits with 2 when the words are wrong."""
    given = _opening(arguments)
    if given is None:
        from desktop.cli.arguments import parse as parse_all

        given = parse_all(arguments)
    return given


def _opening(arguments: list[str]) -> Namespace | None:
    """The few words that open the window, understood without what every command needs."""
    given = Namespace(command=WINDOW, file=None, user=None)
    for option, value in zip(arguments[::2], arguments[1::2], strict=False):
        if option not in ("--file", "--user") or value.startswith("-"):
            return None
        setattr(given, option.removeprefix("--"), value)
    return given if len(arguments) % 2 == 0 else None


def run(given: Namespace, open_window: OpenWindow) -> int:
    """Do what was parsed and give the exit status: 0, 1 (a person is needed), 2, 3 or 4.

    `open_window` shows the window on an office, or on the last one for None, to a user;
    the account of this PC where that is empty.
    """
    if given.command == WINDOW:
        return open_window(given.file, given.user or "")
    from desktop.cli import commands, printing

    given.open_window = open_window
    try:
        return commands.run(given)
    except UserError as error:
        printing.tell(str(error))
        return error.exit_status
    except BrokenPipeError:  # whoever read our output has seen enough
        printing.print_no_more(sys.stdout)
        return DONE
