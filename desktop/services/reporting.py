"""Making documents: which day, round and state they tell of, and keeping note of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import ReportKind
from desktop.domain.errors import StorageUnavailable, UserError
from desktop.domain.keeping import tidy
from desktop.domain.sources import ReportRun
from desktop.services.current import round_on, round_record
from desktop.services.documents.briefing import briefing_of
from desktop.services.documents.scope import read_scope
from desktop.services.documents.tracker import tracker_of
from desktop.services.office_files import OfficeFile
from desktop.services.report_runs import ReportRuns
from desktop.storage.models import ChangeRow, ReportRunRow, RoundRow
from desktop.storage.recording import newest_number
from reports import formatting
from reports.contents.briefing import Briefing
from reports.contents.tracker import Tracker
from reports.errors import ReportError
from reports.excel import tracker as excel_tracker
from reports.word import briefing as word_briefing

Step = Callable[[int, int], None]

SUFFIXES = {ReportKind.BRIEFING: ".docx", ReportKind.TRACKER: ".xlsx"}
_SUBJECTS = {
    ReportKind.BRIEFING: "업무협약 추진상황보고",
    ReportKind.TRACKER: "업무협약 추진현황표",
}


def file_name(kind: ReportKind, as_of: date) -> str:
    """`업무협약_추진상황보고_20260930.docx`"""
    return formatting.file_name(_SUBJECTS[kind], as_of, SUFFIXES[kind])


@dataclass(frozen=True, slots=True)
class _Order:
    """The five things a document depends on (decision 7), and the day that decides lateness."""

    kind: ReportKind
    as_of: date
    recorded: int
    round_id: str | None
    department: str | None
    today: date

    def note(self, out: Path) -> ReportRun:
        """What is kept of the document; its bytes are known once it is made."""
        return ReportRun(
            kind=self.kind,
            as_of=self.as_of,
            recorded=self.recorded,
            round_id=self.round_id,
            options=self.options(),
            file_name=out.name,
        )

    def options(self) -> str:
        chosen = {"today": self.today.isoformat()}
        if self.department is not None:
            chosen["department"] = self.department
        return json.dumps(chosen, ensure_ascii=False, sort_keys=True)


class Cancelled(UserError):
    """The user stopped the making; no file was left."""

    def __init__(self) -> None:
        super().__init__(
            "O-30", "문서 만들기를 그만두었습니다. 파일은 남기지 않았고 자료는 그대로입니다."
        )


class Reporting:
    """보고서 of one open office."""

    def __init__(self, office: OfficeFile) -> None:
        self._office = office

    def write(
        self,
        kind: ReportKind,
        out: Path,
        *,
        as_of: date | None = None,
        recorded: int | None = None,
        round_code: str | None = None,
        department: str | None = None,
        today: date | None = None,
        progress: Step | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Path:
        """Write the document whole or not at all, and keep note of it; gives its path.

        Left out, the round is the latest whose 기준일 is not after `as_of`, `as_of` the round's
        기준일 (else today), `today` is `as_of`, and `recorded` the newest state.
        """
        _check_name(kind, out)
        self._office.verify()  # a damaged file must not speak on paper
        newest = self._newest()
        number = newest if recorded is None else recorded
        if not 0 < number <= self._last_number():
            raise UserError(
                "E-108",
                f"기록시점 {number}번은 이 자료에 없습니다. 자료와 파일은 바뀌지 않았습니다. "
                f"1번부터 {newest}번 사이에서 고르십시오.",
            )
        desk = self._office.desk if number >= newest else self._office.rewound(number)
        with desk.reading() as session:
            order = self._order(session, kind, number, as_of, round_code, department, today)
            contents = _gather(session, order)
        note = tidy(order.note(out))  # what cannot be noted is not made
        _print(contents, out, _stoppable(progress, cancelled))
        self._keep_note(note, out)
        return out

    # --- what the document depends on ---

    def _newest(self) -> int:
        """The newest log number that changed more than the note of an issued document.

        So that making the same document twice gives the same bytes.
        """
        with self._office.desk.reading() as session:
            more = select(ChangeRow.unit_number).where(
                ChangeRow.table_name != ReportRunRow.__tablename__
            )
            newest = session.scalar(more.order_by(ChangeRow.unit_number.desc()).limit(1))
        return newest or 0

    def _last_number(self) -> int:
        with self._office.desk.reading() as session:
            return newest_number(session)

    def _order(
        self,
        session: Session,
        kind: ReportKind,
        recorded: int,
        as_of: date | None,
        round_code: str | None,
        department: str | None,
        today: date | None,
    ) -> _Order:
        clock_day = self._office.desk.clock().date()
        in_round = (
            round_on(session, as_of or clock_day)
            if round_code is None
            else _round_of(session, round_code)
        )
        day = as_of or (in_round.as_of if in_round is not None else clock_day)
        round_id = in_round.id if in_round is not None else None
        return _Order(kind, day, recorded, round_id, department, today or day)

    # --- the note ---

    def _keep_note(self, note: ReportRun, out: Path) -> None:
        if not self._office.read_only:
            ReportRuns(self._office.desk).add(replace(note, sha256=_digest(out)))


def _check_name(kind: ReportKind, out: Path) -> None:
    if out.suffix.lower() != SUFFIXES[kind]:
        raise UserError(
            "E-107",
            f"이 문서는 {SUFFIXES[kind]} 파일로 만듭니다. ‘{out.name}’의 끝을 {SUFFIXES[kind]}로 "
            "고치십시오. 자료와 파일은 바뀌지 않았습니다.",
        )


def _round_of(session: Session, code: str) -> RoundRow:
    query = select(RoundRow).where(RoundRow.deleted_at.is_(None)).order_by(RoundRow.id)
    rows = list(session.scalars(query))
    for row in rows:
        if round_record(row).code == code.strip().upper():
            return row
    known = ", ".join(round_record(row).code for row in rows) or "없음"
    raise UserError(
        "E-109",
        f"‘{code}’ 점검 회차가 없습니다. 자료와 파일은 바뀌지 않았습니다. 있는 회차: {known}",
    )


def _gather(session: Session, order: _Order) -> Briefing | Tracker:
    in_round = session.get(RoundRow, order.round_id) if order.round_id is not None else None
    scope = read_scope(
        session, order.as_of, in_round, department=order.department, today=order.today
    )
    if order.kind is ReportKind.BRIEFING:
        return briefing_of(scope)
    return tracker_of(scope, order.recorded)


def _print(contents: Briefing | Tracker, out: Path, progress: Step) -> None:
    try:
        if isinstance(contents, Briefing):
            word_briefing.write(contents, out, progress=progress)
        else:
            excel_tracker.write(contents, out, progress=progress)
    except ReportError as error:
        raise StorageUnavailable(error.code, str(error)) from error


def _stoppable(progress: Step | None, cancelled: Callable[[], bool] | None) -> Step:
    def step(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, total)

    return step


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
