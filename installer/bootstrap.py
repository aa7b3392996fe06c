"""Makes all that the program needs on a bare machine, then runs the program in it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import NoReturn

from installer import libraries
from installer.environment import ROOT, Environment, cache_folder, clean_environment, only_one
from installer.readiness import ATTEMPT, PRODUCT_LOCK
from installer.told import SetUpFailed, say


def run_prepared(
    arguments: list[str], *, lock: str = PRODUCT_LOCK, qt: bool = False, window: bool = False
) -> NoReturn:
    """Prepare this machine, then become `python arguments` in the private environment.

    `qt` says that Qt is loaded in any case, `window` that it is where there is a display.
    """
    try:
        environment = _prepared(lock, set(libraries.needs(qt=qt, window=window)))
    except SetUpFailed as failure:
        _stop(failure.status, str(failure), failure.detail)
    except OSError as failure:
        full = failure.errno in (errno.ENOSPC, errno.EDQUOT)
        told = SetUpFailed("disk" if full else "other")
        _stop(told.status, str(told), str(failure))
    except KeyboardInterrupt:
        _stop(130, "준비를 중단했습니다. 다시 실행하면 처음부터 준비합니다.")
    _become(environment, arguments)


def _prepared(lock: str, tables: set[str]) -> Environment:
    environment = Environment(lock, cache := cache_folder())
    attempt = os.environ.get(ATTEMPT)
    known = environment.ready()
    if known is not None and known >= tables and attempt is None:
        return environment
    if attempt == "2":
        raise SetUpFailed("other", f"{environment.folder}에서 구성 요소를 불러올 수 없습니다.")
    with only_one(cache) as keep:
        if attempt is not None:
            environment.forget()
        known = environment.ready()
        _bring_system_packages(sorted(tables - (known or set())), keep)
        if known is None:
            environment.make(keep)
        environment.mark_ready(tables | (known or set()))
    return environment


def _bring_system_packages(tables: list[str], keep: tuple[int, ...]) -> None:
    packages = libraries.missing_packages(tables)
    if not packages:
        return
    if libraries.can_install():
        say(f"시스템 구성 요소를 설치합니다: {' '.join(packages)}")
        if _install(packages, keep) and not libraries.missing_packages(tables):
            return
    _refuse(packages)


def refuse_without_libraries() -> None:
    """For an installed program: when Qt does not load for want of a system library, say which."""
    packages = libraries.missing_packages(libraries.needs(qt=True, window=True))
    if packages:
        _refuse(packages)


def _refuse(packages: list[str]) -> NoReturn:
    names = " ".join(packages)
    _stop(
        3,
        f"시스템 구성 요소가 없어 실행할 수 없습니다({names}). 자료는 건드리지 않았습니다. "
        "관리자 권한으로 다음 명령을 실행한 뒤 다시 시도합니다.",
        f"    {libraries.command(packages)}",
    )


def _install(packages: list[str], keep: tuple[int, ...]) -> bool:
    def run(step: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            step, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=keep, **more
        )

    last = libraries.install(packages, run)
    if last.returncode:
        print(last.stdout.decode(errors="replace")[-1500:], file=sys.stderr)
    return last.returncode == 0


def _become(environment: Environment, arguments: list[str]) -> NoReturn:
    attempt = "2" if os.environ.get(ATTEMPT) else "1"
    variables = {
        **clean_environment(),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(environment.bytecode),
        ATTEMPT: attempt,
    }
    command = [str(environment.python), *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command, env=variables, check=False).returncode)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, variables)


def _stop(status: int, sentence: str, detail: str = "") -> NoReturn:
    say(sentence)
    if detail:
        print(detail, file=sys.stderr)
    sys.exit(status)
