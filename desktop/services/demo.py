"""The sample office, alone or in a folder together with the documents made from it."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.codes import ReportKind
from desktop.domain.errors import NotOurFile, UserError
from desktop.services.activities import Activities
from desktop.services.office_files import BackupFailed, OfficeFile, create_office, open_office
from desktop.services.reporting import Reporting, file_name
from desktop.services.sample import load_sample, sample_office
from desktop.storage.faults import written_fault
from reports.errors import WrittenFileDamaged
from reports.output import atomic_write, faults_told, holding

AS_OF = date(2026, 9, 30)
OFFICE_NAME = "예시광역연합.mou"
_WORKSHOP, _SECONDS_AT_WORK = ".~mou-demo-", 3600
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
    with _workshop(folder, clock()) as workshop:
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
def _workshop(folder: Path, now: datetime) -> Iterator[Path]:
    """An empty folder of our own inside `folder` for making the files; gone afterwards."""
    with written_fault(), faults_told(folder / OFFICE_NAME):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, now)
        workshop = Path(tempfile.mkdtemp(prefix=_WORKSHOP, dir=folder))
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _sweep(folder: Path, now: datetime) -> None:
    """Remove what demos left that were broken off; one at work is younger."""
    for left in folder.glob(f"{_WORKSHOP}*"):
        if now.timestamp() - left.stat().st_mtime > _SECONDS_AT_WORK:
            shutil.rmtree(left, ignore_errors=True)


def _make(demo: Demo, user: str, clock: Clock) -> None:
    office = make_sample(str(demo.office), user=user, clock=clock)
    with _closed(office):
        reporting = Reporting(office)
        reporting.write(ReportKind.BRIEFING, demo.briefing, as_of=AS_OF)
        reporting.write(ReportKind.TRACKER, demo.tracker, as_of=AS_OF)


@contextmanager
def _closed(office: OfficeFile) -> Iterator[None]:
    """Close it afterwards; the sample needs no backup."""
    try:
        yield
    finally:
        with suppress(BackupFailed):
            office.close()


def _refuse_what_is_not_ours(demo: Demo, made: Demo, user: str, clock: Clock) -> None:
    """Documents are ours when the demo's own office recorded them, or when nothing differs."""
    issued = _issued_documents(demo.office, user, clock)
    for old, new in ((demo.briefing, made.briefing), (demo.tracker, made.tracker)):
        if old.exists() and not _is_one_of(old, {*issued, _digest(new)}):
            raise _in_the_way(old)


def _is_one_of(path: Path, digests: set[str]) -> bool:
    try:
        return _digest(path) in digests
    except OSError:  # a folder, or nobody may read it: not ours
        return False


def _issued_documents(office: Path, user: str, clock: Clock) -> set[str]:
    """SHA-256 of what was issued from an earlier demo's office, which must be a sample."""
    if not office.exists():
        return set()
    try:
        earlier = open_office(str(office), user=user, clock=clock)
    except NotOurFile as error:
        raise _in_the_way(office) from error
    with _closed(earlier):
        activities = Activities(earlier.desk)
        if not activities.office.all()[0].value.is_sample:
            raise _in_the_way(office)
        return {run.value.sha256 for run in activities.report_runs.all()}


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
