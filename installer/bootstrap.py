"""Sees to it that the program finds all it needs, on a bare machine too."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from installer import libraries
from installer.environment import Environment, cache_folder
from installer.readiness import PRODUCT_LOCK
from installer.told import SetUpFailed, say


def prepare(
    modules: Sequence[str], *, lock: str = PRODUCT_LOCK, qt: bool = False, window: bool = False
) -> None:
    """Let this process import `modules` from the private environment, made first if need be.

    `qt` says that Qt is loaded in any case, `window` that it is where there is a display.
    Where it cannot be done, the process ends with a sentence and a status.
    """
    try:
        _prepared(modules, lock, set(libraries.needs(qt=qt, window=window))).step_in()
    except SetUpFailed as failure:
        _stop(failure)
    except OSError as failure:
        _stop(_failure_of(failure))
    except KeyboardInterrupt:
        say("준비를 중단했습니다. 다시 실행하면 처음부터 준비합니다.")
        sys.exit(130)


def _prepared(modules: Sequence[str], lock: str, tables: set[str]) -> Environment:
    environment = Environment(lock, cache_folder())
    known = environment.ready()
    if known is None or not known >= tables or not environment.holds(modules):
        from installer.making import make_ready

        make_ready(environment, modules, tables)
    return environment


def refuse_without_libraries() -> None:
    """For an installed program: when Qt does not load for want of a system library, say which."""
    packages = libraries.missing_packages(libraries.needs(qt=True, window=True))
    if packages:
        _stop(libraries.refusal(packages))


def _failure_of(error: OSError) -> SetUpFailed:
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return SetUpFailed("disk" if full else "other", str(error))


def _stop(failure: SetUpFailed) -> NoReturn:
    say(str(failure))
    if failure.detail:
        print(failure.detail, file=sys.stderr)
    sys.exit(failure.status)
