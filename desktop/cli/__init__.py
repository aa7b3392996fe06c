"""The command line: every action of the window under a name that offices can script."""

from __future__ import annotations

import getpass
import os
import sys

from desktop.cli.arguments import parse
from desktop.cli.commands import DONE, OpenWindow
from desktop.cli.printing import tell
from desktop.domain.errors import UserError


def main(arguments: list[str], open_window: OpenWindow) -> int:
    """Run one command and give its exit status: 0, 1 (a person is needed), 2, 3 or 4.

    `open_window` shows the window on an office, or on the last one for None, to a user.
    """
    given = parse(arguments)
    given.open_window = open_window
    given.user = given.user or getpass.getuser()
    try:
        status: int = given.run(given)
    except UserError as error:
        tell(str(error))
        return error.exit_status
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status
