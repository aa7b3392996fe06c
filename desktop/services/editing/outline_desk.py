"""조항 as an outline: each keystroke of the outline is one user action, and one unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.agreements import Clause
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.forms import Saved
from desktop.domain.outline import OutlineLine, outline
from desktop.domain.views_outline import OutlineRow
from desktop.domain.words import word
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.editing.record_form import NOTHING_CHANGED
from desktop.services.records import sentence
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    AgreementPartyRow,
    ClauseBindingRow,
    ClauseRow,
)

_NOUN = "조항"


class OutlineDesk:
    """Answers the window's Outline for one open office. Positions count from 1."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._do = Activities(desk)

    def rows(self, agreement_id: str) -> Sequence[OutlineRow]:
        """The clauses of the newest version, each before those below it."""
        with self._desk.reading() as session:
            clauses = _clauses(session, self._do.versions.newest(agreement_id))
            ids = [clause.id for clause in clauses]
            return tuple(_walk(clauses, None, 0, _binds(session, ids), _items(session, ids)))

    def add(self, agreement_id: str, after_id: str, text: str, *, below: bool = False) -> Saved:
        """A new clause behind the one given, at its depth or as the first below it.

        At the end when "" is given. A mark before the words, such as ①, becomes its mark.
        """
        lines = outline(text) if "\n" not in text.strip() else ()
        line = lines[0] if len(lines) == 1 else OutlineLine(text)
        told = sentence(_NOUN, line.text, "등록")
        if not below or not after_id:
            return self._saved(told, self._add_all(agreement_id, after_id, (line,))[0])
        parent = self._do.clauses.get(after_id).value
        with self._desk.together(told):
            made = self._enter(parent.version_id, after_id, 1, line)
        return self._saved(told, made)

    def paste(self, agreement_id: str, after_id: str, pasted: str) -> Saved:
        """A list becomes clauses; marks and indents say what stands below what.

        Raises InvalidEntry when nothing is in it.
        """
        lines = outline(pasted)
        if not lines:
            raise InvalidEntry("text", "붙여 넣을 조항이 없습니다.")
        told = f"조항 {_count(lines)}건 붙여넣기"
        with self._desk.together(told):
            made = self._add_all(agreement_id, after_id, lines)
        return self._saved(told, made[0])

    def write(self, clause_id: str, text: str) -> Saved:
        """Retype a clause."""
        before = self._desk.database.last_written
        clause = self._do.clauses.get(clause_id).value
        written = replace(clause, text=text)
        self._do.clauses.revise(clause_id, written)
        if self._desk.database.last_written == before:
            return Saved(sentence=NOTHING_CHANGED, number=0, record_id=clause_id)
        return self._saved(sentence(_NOUN, written.label(), "수정"), clause_id)

    def deeper(self, clause_id: str) -> Saved:
        """Put the clause below the one before it. Raises Refused for the first of its line."""
        clause, beside = self._beside(clause_id)
        place = beside.index(clause_id)
        if place == 0:
            raise Refused("위에 같은 깊이의 조항이 있어야 한 단계 안으로 들일 수 있습니다.")
        parent_id = beside[place - 1]
        last = len(self._do.clauses.below("parent_id", parent_id)) + 1
        return self._move(clause_id, clause, parent_id, last)

    def higher(self, clause_id: str) -> Saved:
        """Take the clause out, behind the one it stood below. Raises Refused at the top."""
        clause, _beside = self._beside(clause_id)
        if clause.parent_id is None:
            raise Refused("더 바깥으로 낼 수 없습니다.")
        parent, line = self._beside(clause.parent_id)
        return self._move(clause_id, clause, parent.parent_id, line.index(clause.parent_id) + 2)

    def shift(self, clause_id: str, step: int) -> Saved:
        """Change places with the clause before (-1) or after (1) it, below the same one."""
        clause, beside = self._beside(clause_id)
        place = beside.index(clause_id) + step
        if not 0 <= place < len(beside):
            raise Refused("그 방향으로는 더 옮길 수 없습니다.")
        return self._move(clause_id, clause, clause.parent_id, place + 1)

    def remove(self, clause_id: str) -> Saved:
        """Delete the clause with those below it; items that carry it out stay."""
        clause = self._do.clauses.get(clause_id).value
        self._do.clauses.remove(clause_id)
        return self._saved(sentence(_NOUN, clause.label(), "삭제"), clause_id)

    def _move(self, clause_id: str, clause: Clause, parent_id: str | None, position: int) -> Saved:
        self._do.clauses.move(clause_id, parent_id=parent_id, position=position)
        return self._saved(sentence(_NOUN, clause.label(), "이동"), clause_id)

    def _add_all(self, agreement_id: str, after_id: str, lines: Sequence[OutlineLine]) -> list[str]:
        """Enter clauses behind `after_id`; gives the ids of those at its depth."""
        if after_id:
            after, beside = self._beside(after_id)
            version_id, parent_id = after.version_id, after.parent_id
            first = beside.index(after_id) + 2
        else:
            version_id, parent_id = self._do.versions.newest(agreement_id), None
            first = len(self._tops(version_id)) + 1
        told = sentence(_NOUN, lines[0].text, "등록")
        with self._desk.together(told):
            return [
                self._enter(version_id, parent_id, first + number, line)
                for number, line in enumerate(lines)
            ]

    def _enter(
        self, version_id: str, parent_id: str | None, position: int, line: OutlineLine
    ) -> str:
        clauses = self._do.clauses
        clause = Clause(
            version_id=version_id,
            parent_id=parent_id,
            position=position,
            mark=line.mark,
            text=line.text,
        )
        clause_id = clauses.add(clause)
        clauses.move(clause_id, parent_id=parent_id, position=position)
        for number, below in enumerate(line.below, start=1):
            self._enter(version_id, clause_id, number, below)
        return clause_id

    def _beside(self, clause_id: str) -> tuple[Clause, list[str]]:
        """The clause, and the ids of those below the same one, in their order."""
        clause = self._do.clauses.get(clause_id).value
        if clause.parent_id is not None:
            stored = self._do.clauses.below("parent_id", clause.parent_id)
            return clause, [each.id for each in stored]
        return clause, self._tops(clause.version_id)

    def _tops(self, version_id: str) -> list[str]:
        stored = self._do.clauses.below("version_id", version_id)
        return [each.id for each in stored if each.value.parent_id is None]

    def _saved(self, told: str, clause_id: str) -> Saved:
        number = self._desk.database.last_written or 0
        return Saved(sentence=told, number=number, record_id=clause_id)


def _walk(
    clauses: Sequence[Any],
    parent_id: str | None,
    depth: int,
    binds: dict[str, list[str]],
    items: Counter[str],
) -> Iterator[OutlineRow]:
    for clause in clauses:
        if clause.parent_id != parent_id:
            continue
        yield OutlineRow(
            id=clause.id,
            depth=depth,
            mark=clause.mark,
            text=clause.text,
            kind=word(clause.kind),
            binds=", ".join(binds[clause.id]),
            items=items[clause.id],
            is_tracked=clause.is_tracked,
        )
        yield from _walk(clauses, clause.id, depth + 1, binds, items)


def _count(lines: Sequence[OutlineLine]) -> int:
    return sum(1 + _count(line.below) for line in lines)


def _clauses(session: Session, version_id: str) -> Sequence[Any]:
    query = select(ClauseRow).where(
        ClauseRow.version_id == version_id, ClauseRow.deleted_at.is_(None)
    )
    return session.scalars(query.order_by(ClauseRow.position, ClauseRow.id)).all()


def _binds(session: Session, clause_ids: Sequence[str]) -> dict[str, list[str]]:
    query = (
        select(ClauseBindingRow.clause_id, AgreementPartyRow.name_as_signed)
        .join(AgreementPartyRow, AgreementPartyRow.id == ClauseBindingRow.party_id)
        .where(
            ClauseBindingRow.clause_id.in_(clause_ids),
            ClauseBindingRow.deleted_at.is_(None),
            AgreementPartyRow.deleted_at.is_(None),
        )
    )
    found: dict[str, list[str]] = defaultdict(list)
    for clause_id, name in session.execute(query.order_by(AgreementPartyRow.position)):
        found[clause_id].append(name)
    return found


def _items(session: Session, clause_ids: Sequence[str]) -> Counter[str]:
    query = (
        select(ActionClauseRow.clause_id)
        .join(ActionItemRow, ActionItemRow.id == ActionClauseRow.action_item_id)
        .where(
            ActionClauseRow.clause_id.in_(clause_ids),
            ActionClauseRow.deleted_at.is_(None),
            ActionItemRow.deleted_at.is_(None),
        )
    )
    return Counter(session.scalars(query))
