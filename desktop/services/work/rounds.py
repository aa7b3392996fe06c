"""Which round is looked at, and of which day its names and charges are."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import RoundState
from desktop.domain.forms import Option
from desktop.domain.views_work import RoundChoice, WorkChoices
from desktop.services.current import round_label, round_on
from desktop.services.names import Names
from desktop.services.records import live
from desktop.storage.models import RoundRow

_NOUN = "점검 회차"


def chosen_round(session: Session, round_id: str) -> RoundRow:
    """Raises NotFound for a round that is gone."""
    row: RoundRow = live(session, RoundRow, round_id, _NOUN)
    return row


def day_of(row: RoundRow, today: date) -> date:
    """Names are those of today while the round is open, and of its 기준일 afterwards."""
    return row.as_of if row.state is RoundState.CLOSED else today


def choices(session: Session, today: date) -> WorkChoices:
    """The rounds, newest first, and the departments of today."""
    query = select(RoundRow).where(RoundRow.deleted_at.is_(None))
    rows = list(session.scalars(query.order_by(RoundRow.as_of.desc(), RoundRow.id.desc())))
    in_hand = _open_round(rows) or round_on(session, today)
    names = Names(session, today)
    return WorkChoices(
        rounds=tuple(
            RoundChoice(row.id, round_label(row), row.state is RoundState.CLOSED) for row in rows
        ),
        in_hand=in_hand.id if in_hand is not None else (rows[0].id if rows else ""),
        departments=tuple(Option(each, names.department(each)) for each in names.departments()),
    )


def _open_round(rows: list[RoundRow]) -> RoundRow | None:
    """The first round that still takes reports: of several open ones the oldest."""
    still_open = [row for row in rows if row.state is RoundState.OPEN]
    return still_open[-1] if still_open else None


def round_before(session: Session, row: RoundRow) -> RoundRow | None:
    query = select(RoundRow).where(RoundRow.deleted_at.is_(None), RoundRow.as_of < row.as_of)
    return session.scalars(query.order_by(RoundRow.as_of.desc()).limit(1)).first()
