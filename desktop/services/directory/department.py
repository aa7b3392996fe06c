"""Everything readable of one department on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.dates import format_day
from desktop.domain.views_directory import DepartmentView, NameLine, PostLine
from desktop.domain.views_register import Labelled
from desktop.domain.words import word
from desktop.services.directory.duties import agreement_duties, item_duties
from desktop.services.directory.history import charge_lines
from desktop.services.directory.tree import period_words
from desktop.services.names import Names
from desktop.services.periods import exists_on, has_ended
from desktop.services.records import live
from desktop.storage.models import (
    DepartmentRow,
    DepartmentSuccessionRow,
    PersonRow,
    PositionRow,
)
from reports.formatting import josa


def department_view(session: Session, department_id: str, on: date) -> DepartmentView:
    """Raises NotFound for a department that is gone."""
    row: DepartmentRow = live(session, DepartmentRow, department_id, "부서")
    names = Names(session, on)
    line = _line_of(names, row, on)
    items, late = item_duties(session, names, line, on)
    return DepartmentView(
        id=row.id,
        title=names.own_once(row.id),
        subtitle=" · ".join(_subtitle(row, names)),
        is_former=has_ended(row, on),
        overview=tuple(_overview(session, row, names, on)),
        agreements=agreement_duties(session, line, on),
        items=items,
        late=late,
        people=tuple(_posts(session, line, on)),
        charges=charge_lines(session, line),
        names=tuple(_names(session, line)),
    )


def _line_of(names: Names, row: DepartmentRow, on: date) -> list[str]:
    """The departments whose work this one does, or did until it ended."""
    if exists_on(row, on):
        return names.incarnations(row.id)
    found, waiting = [row.id], [row.id]
    while waiting:
        for before in names.former(waiting.pop()):
            if before not in found and len(names.followers(before)) == 1:
                found.append(before)
                waiting.append(before)
    return found


def _subtitle(row: DepartmentRow, names: Names) -> Iterator[str]:
    yield word(row.level)
    above = names.above(row.id)
    if above is not None:
        yield names.department(above)
    if period_words(row):
        yield period_words(row)


def _overview(session: Session, row: DepartmentRow, names: Names, on: date) -> Iterator[Labelled]:
    yield Labelled("구분", word(row.level))
    yield Labelled("상위 부서", names.department(names.above(row.id)))
    yield Labelled("부서 코드", row.code)
    yield Labelled("존속 기간", period_words(row) or "기록된 시작과 끝이 없습니다.")
    below = [
        names.department(each)
        for each in names.departments()
        if each != row.id and names.above(each) == row.id and names.stands(each)
    ]
    yield Labelled("하위 부서", ", ".join(below) or "없음")
    for step in _steps(session, [row.id]):
        yield Labelled("조직개편", _step_words(session, step), step.note)


def _posts(session: Session, line: Sequence[str], on: date) -> Iterator[PostLine]:
    query = (
        select(PositionRow, PersonRow, DepartmentRow.name)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .join(DepartmentRow, DepartmentRow.id == PositionRow.department_id)
        .where(
            PositionRow.department_id.in_(line),
            PositionRow.deleted_at.is_(None),
            PersonRow.deleted_at.is_(None),
        )
    )
    rows = sorted(session.execute(query), key=lambda found: _post_order(found[0], on))
    for post, person, department in rows:
        is_former = not exists_on(post, on)
        yield PostLine(
            id=post.id,
            person_id=person.id,
            person=person.name,
            title=" ".join(part for part in (post.title, post.rank) if part),
            department=department,
            contact=person.contact,
            period=period_words(post),
            note=person.note,
            is_former=is_former,
        )


def _post_order(post: PositionRow, on: date) -> tuple[bool, int, str]:
    return not exists_on(post, on), -(post.valid_from or date.min).toordinal(), post.id


def _names(session: Session, line: Sequence[str]) -> Iterator[NameLine]:
    """옛 이름: the departments of the line, the newest first, with how each came to be."""
    rows = [session.get_one(DepartmentRow, each) for each in line]
    steps = _steps(session, line)
    for row in sorted(rows, key=lambda row: row.valid_from or date.min, reverse=True):
        came = [step for step in steps if step.successor_id == row.id]
        yield NameLine(
            id=row.id,
            name=row.name,
            period=period_words(row),
            note=", ".join(dict.fromkeys(_step_words(session, step) for step in came)),
        )


def _steps(session: Session, departments: Sequence[str]) -> list[DepartmentSuccessionRow]:
    query = select(DepartmentSuccessionRow).where(
        DepartmentSuccessionRow.deleted_at.is_(None),
        DepartmentSuccessionRow.predecessor_id.in_(departments)
        | DepartmentSuccessionRow.successor_id.in_(departments),
    )
    order = (DepartmentSuccessionRow.effective_on, DepartmentSuccessionRow.id)
    return list(session.scalars(query.order_by(*order)))


def _step_words(session: Session, step: DepartmentSuccessionRow) -> str:
    """`2026. 4. 1. 명칭변경: ABB산업과 → AI정책과`."""
    names = [_name(session, each) for each in (step.predecessor_id, step.successor_id)]
    if step.kind is SuccessionKind.ABOLISH and step.successor_id is None:
        said = f"{josa(names[0], '이/가')} 없어짐"
    else:
        said = " → ".join(name for name in names if name)
    return f"{format_day(step.effective_on)} {word(step.kind)}: {said}"


def _name(session: Session, department_id: str | None) -> str:
    found: Any = session.get(DepartmentRow, department_id) if department_id else None
    return found.name if found is not None else ""
