"""Filling in the reports of a round cell by cell: each act one unit of work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.cells import CellEdit, CellRefusal
from desktop.domain.codes import ReviewState, RoundState, Status
from desktop.domain.errors import InvalidEntry
from desktop.domain.rounds import ProgressEntry
from desktop.domain.words.fields import field_word
from desktop.services.desk import Desk
from desktop.services.progress import Progress
from desktop.services.records import sentence, to_record
from desktop.services.work.cells import retyped, shown
from desktop.services.work.lines import standing_entries
from desktop.services.work.rounds import chosen_round
from desktop.storage.models import ActionItemRow, ProgressEntryRow, RoundRow

_GONE = "과제가 삭제되었습니다. 목록을 새로 고치십시오."
_MEANWHILE = "그사이 다른 곳에서 바뀌었습니다. 새로 고쳐 확인한 뒤 다시 적으십시오."
_NEVER_REPORTED = "마감된 회차에 내지 않은 실적은 정정할 수 없습니다."
_NO_REASON = "마감된 회차입니다. 정정 사유를 적은 뒤 고치십시오."


@dataclass
class Report:
    """One item's report while it is filled in; `entry_id` is None where there was none."""

    item_id: str
    title: str
    entry_id: str | None
    seen: int | None
    before: ProgressEntry
    now: ProgressEntry


@dataclass
class Filling:
    """The reports that some edits lead to, and the edits that lead nowhere."""

    is_correction: bool
    reports: dict[str, Report] = field(default_factory=dict)
    taken: list[CellEdit] = field(default_factory=list)
    refused: list[CellRefusal] = field(default_factory=list)

    def changed(self) -> list[Report]:
        return [each for each in self.reports.values() if each.now != each.before]


def filled(desk: Desk, round_id: str, edits: Sequence[CellEdit], reason: str) -> Filling:
    """Try all edits on what is stored; nothing is saved."""
    today = desk.clock().date()
    with desk.reading() as session:
        in_round = chosen_round(session, round_id)
        filling = Filling(in_round.state is RoundState.CLOSED)
        for edit in edits:
            try:
                report = _report(session, in_round, edit, filling, reason)
                if shown(_stored(report), edit.key) not in (edit.before, edit.text):
                    raise InvalidEntry(edit.key, _MEANWHILE)
                report.now = retyped(report.now, edit.key, edit.text, today)
                filling.taken.append(edit)
            except InvalidEntry as error:
                refusal = CellRefusal(edit.record_id, edit.key, error.reason)
                filling.refused.append(refusal)
    return filling


def _stored(report: Report) -> ProgressEntry | None:
    return None if report.entry_id is None else report.before


def _report(
    session: Session, in_round: RoundRow, edit: CellEdit, filling: Filling, reason: str
) -> Report:
    known = filling.reports.get(edit.record_id)
    if known is not None:
        return known
    item = session.get(ActionItemRow, edit.record_id)
    if item is None or item.deleted_at is not None:
        raise InvalidEntry(edit.key, _GONE)
    query = select(ProgressEntryRow).where(
        ProgressEntryRow.action_item_id == item.id, standing_entries(in_round.id)
    )
    row = session.scalars(query).first()
    if filling.is_correction:
        _refuse_correcting(edit, row, reason)
    entry = to_record(row, ProgressEntry) if row is not None else _begun(in_round.id, item.id)
    assert isinstance(entry, ProgressEntry)
    if filling.is_correction:
        entry = replace(entry, reason=reason)
    made = Report(
        item_id=item.id,
        title=item.title,
        entry_id=row.id if row is not None else None,
        seen=row.row_version if row is not None else None,
        before=entry,
        now=entry,
    )
    filling.reports[item.id] = made
    return made


def _refuse_correcting(edit: CellEdit, row: ProgressEntryRow | None, reason: str) -> None:
    if not reason.strip():
        raise InvalidEntry(edit.key, _NO_REASON)
    if row is None:
        raise InvalidEntry(edit.key, _NEVER_REPORTED)


def _begun(round_id: str, item_id: str) -> ProgressEntry:
    """A report that nobody has handed in: its status counts only when it is chosen."""
    return ProgressEntry(
        round_id=round_id,
        action_item_id=item_id,
        status=Status.ON_TRACK,
        review_state=ReviewState.DRAFT,
    )


def save(desk: Desk, filling: Filling) -> str:
    """Save what was filled in as one unit of work; gives its sentence, "" for no change."""
    reports, progress = filling.changed(), Progress(desk)
    if not reports:
        return ""
    told = _told(filling, reports)
    with desk.together(told):
        for report in reports:
            entry = replace(report.now, author=report.now.author or desk.user)
            if report.entry_id is None:
                progress.add(entry)
            elif filling.is_correction:
                progress.correct(report.entry_id, entry)
            else:
                progress.revise(report.entry_id, entry, seen=report.seen)
    return told


def _told(filling: Filling, reports: list[Report]) -> str:
    act = "정정" if filling.is_correction else "입력"
    if len(reports) > 1:
        return f"추진실적 {len(reports):,}건 {act}"
    fields = list(dict.fromkeys(_words(filling.taken, reports[0].item_id)))
    what = f"{'·'.join(fields)} {act}" if len(fields) <= 2 else act
    return sentence("추진실적", reports[0].title, what)


def _words(taken: list[CellEdit], item_id: str) -> Iterator[str]:
    for edit in taken:
        if edit.record_id == item_id:
            yield field_word("progress_entry", edit.key)
