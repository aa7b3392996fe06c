"""What stands of the items is found item by item in the first round too."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select, text

from desktop.domain.rounds import Round
from desktop.services.current import round_on, standing_in
from desktop.storage.models import ActionItemRow, RoundRow
from tests.services.entries import a_round, entry, item


def test_the_first_round_is_not_searched_through_for_every_item(desk, do):
    round_id, item_id = a_round(do), item(do)
    do.progress.report(entry(round_id, item_id))
    with desk.reading() as session:
        standing = standing_in(session, session.get_one(RoundRow, round_id))
        query = select(ActionItemRow.id, standing.c.status).outerjoin(
            standing, standing.c.item_id == ActionItemRow.id
        )
        said = query.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in session.execute(text(f"EXPLAIN QUERY PLAN {said}"))]
        assert [row.id for row in session.execute(query)] == [item_id]
    searched = next(step for step in plan if "progress_entry_1" in step)
    assert "(action_item_id=?)" in searched, plan


def test_the_first_round_is_in_hand_as_soon_as_it_takes_reports(desk, do):
    """A round is opened in its quarter, and its 기준일 is the last day of that."""
    fourth = do.rounds.open(Round(year=2026, sequence=4, as_of=date(2026, 12, 31)))
    third = a_round(do)
    with desk.reading() as session:
        assert round_on(session, date(2026, 7, 1)).id == third
        assert round_on(session, date(2026, 10, 1)).id == third
        assert round_on(session, date(2026, 12, 31)).id == fourth
        assert round_on(session, date(2025, 12, 31)) is None
