"""The sample office, alone or in a folder together with the documents made from it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.codes import ReportKind
from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.services.activities import Activities
from desktop.services.office_files import OfficeFile, create_office, open_office
from desktop.services.reporting import Reporting, file_name
from desktop.services.sample import load_sample, sample_office
from desktop.storage.faults import written_fault
from reports.errors import WrittenFileDamaged
from reports.output import atomic_write, holding

AS_OF = date(2026, 9, 30)
OFFICE_NAME = "예시광역연합.mou"
_WORKSHOP = ".~mou-demo"
Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Demo:
    """Where the three files of the demo lie."""

    office: Path
    briefing: Path
    tracker: Path


def make_sample(location: str, *, user: str, clock: Clock) -> OfficeFile:
    """Make the sample office, whole or not at all, and open it. Never over another file."""
    return create_office(location, sample_office(), user=user, clock=clock, enter=load_sample)


def make_demo(folder: Path, *, user: str, clock: Clock) -> Demo:
    """The sample office and its two documents as of 2026-09-30 in `folder`.

    Files of an earlier demo are replaced. Raises UserError, with nothing changed, where
    files that are not the demo's are in the way.
    """
    folder = folder.absolute()
    demo = _places(folder)
    with _workshop(folder) as workshop:
        made = _places(workshop)
        _make(made, user, clock)
        _refuse_what_is_not_ours(demo, made, user, clock)
        for new, old in zip(_files(made), _files(demo), strict=True):
            _put(new, old)
    return demo


def _places(folder: Path) -> Demo:
    return Demo(
        folder / OFFICE_NAME,
        folder / file_name(ReportKind.BRIEFING, AS_OF),
        folder / file_name(ReportKind.TRACKER, AS_OF),
    )


def _files(demo: Demo) -> tuple[Path, Path, Path]:
    return demo.office, demo.briefing, demo.tracker


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """An empty folder inside `folder` for making the files; gone afterwards."""
    workshop = folder / _WORKSHOP
    try:
        shutil.rmtree(workshop, ignore_errors=True)  # left by a demo that was interrupted
        workshop.mkdir(parents=True)
        yield workshop
    except OSError as error:
        raise StorageUnavailable(
            "O-07",
            f"‘{folder}’ 폴더에 예시를 만들지 못했습니다. 있던 파일은 바꾸지 않았습니다. "
            "폴더의 쓰기 권한과 남은 공간을 확인하거나 다른 폴더를 고르십시오.",
        ) from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _make(demo: Demo, user: str, clock: Clock) -> None:
    office = make_sample(str(demo.office), user=user, clock=clock)
    try:
        reporting = Reporting(office)
        reporting.write(ReportKind.BRIEFING, demo.briefing, as_of=AS_OF)
        reporting.write(ReportKind.TRACKER, demo.tracker, as_of=AS_OF)
    finally:
        office.close()


def _refuse_what_is_not_ours(demo: Demo, made: Demo, user: str, clock: Clock) -> None:
    """Documents are ours when the demo's own office recorded them, or when nothing differs."""
    issued = _issued_documents(demo.office, user, clock)
    for old, new in ((demo.briefing, made.briefing), (demo.tracker, made.tracker)):
        if old.exists() and _digest(old) not in {*issued, _digest(new)}:
            raise _in_the_way(old)


def _issued_documents(office: Path, user: str, clock: Clock) -> set[str]:
    """SHA-256 of what was issued from an earlier demo's office, which must be a sample."""
    if not office.exists():
        return set()
    try:
        earlier = open_office(str(office), user=user, clock=clock)
    except NotOurFile as error:
        raise _in_the_way(office) from error
    try:
        activities = Activities(earlier.desk)
        if not activities.office.all()[0].value.is_sample:
            raise _in_the_way(office)
        return {run.value.sha256 for run in activities.report_runs.all()}
    finally:
        earlier.close()


def _put(new: Path, old: Path) -> None:
    """Move what was made into its place, over what an earlier demo left there."""
    made = new.read_bytes()

    def verify(temporary: Path) -> None:
        if temporary.read_bytes() != made:
            raise WrittenFileDamaged(old)

    with written_fault():
        atomic_write(old, holding(made), verify)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _in_the_way(path: Path) -> UserError:
    return UserError(
        "O-17",
        f"‘{path.name}’은(는) 예시로 만든 파일이 아니거나 그 뒤에 고친 파일입니다. "
        "있던 파일은 바꾸지 않았습니다. 그 파일을 옮기거나 다른 폴더를 고르십시오.",
    )
