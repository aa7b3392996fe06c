"""이력: what was done, by whom and when; taking it back and doing it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import tzinfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.forms import Saved
from desktop.domain.history import LoggedChange, LoggedUnit
from desktop.domain.views_history import (
    ChangeLine,
    HistoryFilter,
    HistorySpan,
    UnitLine,
    UnitView,
)
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.logbook.listing import matching_numbers, time_words, unit_lines
from desktop.services.logbook.places import Places
from desktop.services.logbook.sitting import Sitting, is_undo
from desktop.services.records import Records
from desktop.storage.models import UnitRow
from desktop.storage.recording import newest_number

_SHOWN = 500
_UNDO, _AGAIN = "되돌리기", "다시 실행"
_COMES, _GOES, _NOTHING = "새로 등록", "삭제", "없음"


class Logbook:
    """Answers the window's Logbook for one open office; the sitting begins with it."""

    def __init__(self, desk: Desk) -> None:
        activities = Activities(desk)
        self._desk, self._history = desk, activities.history
        services = vars(activities).values()
        self._kinds = {s.row.__tablename__: s for s in services if isinstance(s, Records)}
        with desk.reading() as session:
            self._sitting = Sitting(desk.user, newest_number(session))

    def span(self) -> HistorySpan:
        today = self._desk.clock().date()
        with self._desk.reading() as session:
            first = session.scalar(select(func.min(UnitRow.at)))
            people = session.scalars(select(UnitRow.user).distinct().order_by(UnitRow.user))
            day = first.astimezone(self._zone()).date() if first is not None else today
            return HistorySpan(min(day, today), today, tuple(people))

    def matching(self, wanted: HistoryFilter) -> Sequence[str]:
        """Log numbers as text, newest first."""
        with self._desk.reading() as session:
            return [str(each) for each in matching_numbers(session, wanted, self._zone())]

    def rows(self, ids: Sequence[str]) -> Sequence[UnitLine]:
        """One line for each number, in the same order."""
        with self._desk.reading() as session:
            return unit_lines(session, ids, self._zone())

    def unit(self, number: int) -> UnitView:
        """Raises NotFound for a number that the log does not have."""
        unit = self._history.unit(number)
        with self._desk.reading() as session:
            return UnitView(
                number=number,
                at=time_words(unit.at, self._zone()),
                day=unit.at.astimezone(self._zone()).date(),
                who=unit.user,
                sentence=unit.sentence,
                stands=unit.stands,
                undo_word=self._undo_word(session, unit),
                changes=self._lines(session, unit.changes[:_SHOWN]),
                unshown=max(len(unit.changes) - _SHOWN, 0),
            )

    def preview(self, number: int) -> Sequence[ChangeLine]:
        """What taking unit `number` back would change. Raises UndoRefused with the reason."""
        changes = self._history.preview(number)
        with self._desk.reading() as session:
            return self._lines(session, changes[:_SHOWN], undone=True)

    def undo(self, number: int) -> Saved:
        """Take unit `number` back. Raises UndoRefused with the reason; then nothing is changed."""
        sentence = self._history.undo(number)
        newest = self._desk.database.last_written or number
        with self._desk.reading() as session:
            word = _AGAIN if is_undo(session, newest) else _UNDO
        return Saved(sentence=sentence, number=newest, undo_word=word)

    def take_back(self) -> Saved | None:
        """Take back the newest standing work of this sitting; None when there is none."""
        return self._undo(self._sitting.to_take_back)

    def do_again(self) -> Saved | None:
        """Do again what was taken back last, until new work is done; None for nothing."""
        return self._undo(self._sitting.to_do_again)

    def _undo(self, choose: Callable[[Session], int | None]) -> Saved | None:
        with self._desk.reading() as session:
            number = choose(session)
        return self.undo(number) if number is not None else None

    def _undo_word(self, session: Session, unit: LoggedUnit) -> str:
        if not unit.stands or self._desk.database.read_only:
            return ""
        return _AGAIN if is_undo(session, unit.number) else _UNDO

    def _lines(
        self, session: Session, changes: Iterable[LoggedChange], *, undone: bool = False
    ) -> tuple[ChangeLine, ...]:
        places = Places(session, self._kinds)
        return tuple(
            replace(
                _field_line(change) if change.field else _record_line(change, undone),
                id=str(number),
                name=change.label or places.name_above(change.table, change.record_id),
                place=places.of(change.table, change.record_id),
            )
            for number, change in enumerate(changes)
        )

    def _zone(self) -> tzinfo | None:
        return self._desk.clock().tzinfo


def _field_line(change: LoggedChange) -> ChangeLine:
    return ChangeLine(
        id="",
        kind=change.noun,
        name=change.label,
        field=change.word,
        before=change.before,
        after=change.after,
    )


def _record_line(change: LoggedChange, undone: bool) -> ChangeLine:
    """A whole record that came, or that goes when its coming is undone."""
    there, field = change.label or "등록", _GOES if undone else _COMES
    before, after = (there, _NOTHING) if undone else (_NOTHING, there)
    return ChangeLine("", change.noun, change.label, field, before, after)
