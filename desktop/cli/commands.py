"""What each command does: one service call, its result printed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli import printing
from desktop.cli.display import has_display
from desktop.cli.printing import tell
from desktop.domain.codes import ReportKind

if TYPE_CHECKING:
    from desktop.services.office_files import OfficeFile

DONE, NEEDS_A_PERSON = 0, 1


def run(given: argparse.Namespace) -> int:
    """Do the command that was given, in the name of who gave it."""
    from desktop.services.acting import actor

    given.user = actor(given.user or "")
    return _COMMANDS[given.command](given)


def demo(given: argparse.Namespace) -> int:
    """The sample office and its two documents; then the window where there is a display."""
    from desktop.services.demo import make_demo

    made = make_demo(Path(given.folder), user=given.user, clock=_now)
    for path in (made.office, made.briefing, made.tracker):
        printing.show(str(path))
    if not has_display():
        tell("화면이 없어 창은 열지 않았습니다. 만든 자료와 문서는 위에 적은 곳에 있습니다.")
        return DONE
    status: int = given.open_window(str(made.office), given.user)
    return status


def new(given: argparse.Namespace) -> int:
    from desktop.domain.office import Office
    from desktop.services.office_files import create_office

    made = create_office(given.office, Office(name=given.name), user=given.user, clock=_now)
    with closing(made):
        tell(f"빈 자료를 만들었습니다: {made.location}")
    return DONE


def sample(given: argparse.Namespace) -> int:
    from desktop.services.demo import make_sample

    with closing(make_sample(given.office, user=given.user, clock=_now)) as made:
        tell(f"예시 자료를 만들었습니다: {made.location}")
    return DONE


def facts(given: argparse.Namespace) -> int:
    """Everything stored, always as JSON: it is for scripts and other systems."""
    from desktop.services.activities import Activities

    with _opened(given, read_only=True) as office:
        stored = Activities(office.desk).facts.as_json()
    printing.show_parts(stored)
    return DONE


def report(given: argparse.Namespace) -> int:
    from desktop.services.reporting import Reporting

    with _opened(given, read_only=False) as office:
        path = Reporting(office).write(
            ReportKind(given.kind),
            Path(given.out),
            as_of=given.as_of,
            recorded=given.recorded,
            round_code=given.round,
            department=given.department,
            today=given.today,
        )
        printing.show(str(path))
    return DONE


def check(given: argparse.Namespace) -> int:
    with _opened(given, read_only=True) as office:
        findings = office.check()
    printing.findings(findings, as_json=given.json)
    return NEEDS_A_PERSON if findings else DONE


def backup(given: argparse.Namespace) -> int:
    with _opened(given, read_only=True) as office:
        office.backup(Path(given.out))
    printing.show(given.out)
    return DONE


def restore(given: argparse.Namespace) -> int:
    from desktop.services.office_files import restore as restore_backup

    restore_backup(Path(given.backup), Path(given.out))
    tell(f"백업을 되살렸습니다: {given.out}")
    return DONE


def log(given: argparse.Namespace) -> int:
    from desktop.services.activities import Activities

    with _opened(given, read_only=True) as office:
        units = list(Activities(office.desk).history.log(with_changes=given.json))
    printing.log(units, as_json=given.json)
    return DONE


def undo(given: argparse.Namespace) -> int:
    from desktop.services.activities import Activities

    with _opened(given, read_only=False) as office:
        tell(Activities(office.desk).history.undo(given.change))
    return DONE


def draft(given: argparse.Namespace) -> int:
    from desktop.cli import drafting

    return drafting.draft(given, lambda asked: _opened(asked, read_only=False))


@contextmanager
def _opened(given: argparse.Namespace, *, read_only: bool) -> Iterator[OfficeFile]:
    from desktop.services.office_files import open_office

    office = open_office(given.file, user=given.user, clock=_now, read_only=read_only)
    try:
        if office.notice and not read_only:
            tell(office.notice)
        yield office
    finally:
        office.close()


def _now() -> datetime:
    return datetime.now().astimezone()


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    command.__name__: command
    for command in (
        demo,
        new,
        sample,
        draft,
        facts,
        report,
        check,
        backup,
        restore,
        log,
        undo,
    )
}
