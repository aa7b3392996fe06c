"""Which unit of work Ctrl+Z takes back, and which Ctrl+Y does again."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from desktop.storage.models import ChangeRow, ReportRunRow, UnitRow
from desktop.storage.undoing import fallen_numbers


@dataclass(frozen=True, slots=True)
class Sitting:
    """What `user` did since log number `begun`. Notes of documents made are no work to undo."""

    user: str
    begun: int

    def to_take_back(self, session: Session) -> int | None:
        """The newest standing unit that is itself no undo."""
        return max(_Units(self, session).standing(undo=False), default=None)

    def to_do_again(self, session: Session) -> int | None:
        """The newest standing undo, if no new work has been done since."""
        units = _Units(self, session)
        newest = max(units.plain, default=0)
        undone = (number for number in units.standing(undo=True) if number > newest)
        return max(undone, default=None)


@dataclass
class _Units:
    """The units of one sitting: plain work, and what took something back."""

    sitting: Sitting
    session: Session
    plain: set[int] = field(default_factory=set)
    undoes: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        real = exists().where(
            ChangeRow.unit_number == UnitRow.number,
            ChangeRow.table_name != ReportRunRow.__tablename__,
        )
        query = select(UnitRow.number, UnitRow.undoes).where(
            UnitRow.number > self.sitting.begun, UnitRow.user == self.sitting.user, real
        )
        for number, target in self.session.execute(query):
            if target is None:
                self.plain.add(number)
            else:
                self.undoes[number] = target

    def standing(self, *, undo: bool) -> set[int]:
        """With `undo`, the units that took back work, not those that brought it again."""
        fallen = fallen_numbers(self.session)
        wanted = {n for n in self.undoes if not self._brings_again(n)} if undo else self.plain
        return wanted - fallen

    def _brings_again(self, number: int) -> bool:
        return is_undo(self.session, self.undoes[number])


def is_undo(session: Session, number: int) -> bool:
    """Whether this unit took work back, so that taking it back is doing it again."""
    undo, target = False, session.scalar(select(UnitRow.undoes).where(UnitRow.number == number))
    while target is not None:
        undo = not undo
        target = session.scalar(select(UnitRow.undoes).where(UnitRow.number == target))
    return undo
