"""The clauses of an agreement edited as an outline."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.action_items import ActionItem
from desktop.domain.errors import InvalidEntry, Refused
from desktop.services.editing.outline_desk import OutlineDesk
from tests.services.entries import agreement


@pytest.fixture
def edited(do, desk):
    """The outline desk with an agreement that has no clause yet."""
    return OutlineDesk(desk), agreement(do)


def shape(outline, agreement_id):
    return [(row.depth, row.mark, row.text) for row in outline.rows(agreement_id)]


def depths(outline, agreement_id):
    return " ".join(f"{row.text}{row.depth}" for row in outline.rows(agreement_id))


def id_of(outline, agreement_id, text):
    return next(row.id for row in outline.rows(agreement_id) if row.text == text)


def test_a_pasted_list_becomes_clauses_and_is_undone_as_one(do, edited):
    outline, agreement_id = edited
    saved = outline.paste(agreement_id, "", "제1조 관광\n① 축제\n② 숙박\n제2조 산업")
    assert shape(outline, agreement_id) == [
        (0, "제1조", "관광"),
        (1, "①", "축제"),
        (1, "②", "숙박"),
        (0, "제2조", "산업"),
    ]
    assert saved.sentence == "조항 4건 붙여넣기"
    do.history.undo(saved.number)
    assert shape(outline, agreement_id) == []


def test_a_new_clause_stands_behind_the_one_it_was_made_from(edited):
    outline, agreement_id = edited
    first = outline.add(agreement_id, "", "관광").record_id
    outline.add(agreement_id, "", "산업")
    outline.add(agreement_id, first, "문화")
    assert [text for _, _, text in shape(outline, agreement_id)] == ["관광", "문화", "산업"]


def test_a_clause_goes_deeper_and_comes_back_with_all_below_it(edited):
    outline, agreement_id = edited
    outline.paste(agreement_id, "", "가\n나\n\t다\n라")
    moved = id_of(outline, agreement_id, "나")
    outline.deeper(moved)
    assert shape(outline, agreement_id) == [
        (0, "", "가"),
        (1, "", "나"),
        (2, "", "다"),
        (0, "", "라"),
    ]
    outline.higher(moved)
    assert shape(outline, agreement_id) == [
        (0, "", "가"),
        (0, "", "나"),
        (1, "", "다"),
        (0, "", "라"),
    ]


def test_a_new_clause_may_stand_below_the_one_it_was_made_from(edited):
    outline, agreement_id = edited
    first = outline.add(agreement_id, "", "제1조 관광").record_id
    outline.add(agreement_id, first, "① 축제", below=True)
    assert shape(outline, agreement_id) == [(0, "제1조", "관광"), (1, "①", "축제")]


def test_clauses_change_places_below_the_same_one(edited):
    outline, agreement_id = edited
    outline.paste(agreement_id, "", "가\n\t나\n\t다\n라")
    outline.shift(id_of(outline, agreement_id, "다"), -1)
    outline.shift(id_of(outline, agreement_id, "가"), 1)
    assert [text for _, _, text in shape(outline, agreement_id)] == ["라", "가", "다", "나"]


def test_moves_that_lead_nowhere_are_refused(edited):
    outline, agreement_id = edited
    only = outline.add(agreement_id, "", "관광").record_id
    for step in (
        lambda: outline.deeper(only),
        lambda: outline.higher(only),
        lambda: outline.shift(only, 1),
        lambda: outline.shift(only, -1),
    ):
        with pytest.raises(Refused):
            step()


@pytest.mark.parametrize("text", ["", " \n\u200b"])
def test_a_clause_without_words_is_refused(edited, text):
    outline, agreement_id = edited
    with pytest.raises(InvalidEntry):
        outline.add(agreement_id, "", text)
    with pytest.raises(InvalidEntry):
        outline.paste(agreement_id, "", text)


def test_a_deleted_clause_comes_back_with_its_link_to_the_item(do, edited):
    outline, agreement_id = edited
    clause_id = outline.add(agreement_id, "", "관광").record_id
    do.action_items.derive(ActionItem(title="축제", agreement_id=agreement_id), [clause_id])
    (row,) = outline.rows(agreement_id)
    assert row.items == 1
    saved = outline.remove(clause_id)
    assert (outline.rows(agreement_id), saved.sentence) == ((), "조항 ‘관광’ 삭제")
    do.history.undo(saved.number)
    assert outline.rows(agreement_id) == (row,)


MOVES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30)), max_size=25)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=MOVES)
def test_whatever_is_done_no_clause_is_lost_and_every_move_can_be_taken_back(do, edited, moves):
    outline, agreement_id = edited
    before = shape(outline, agreement_id)
    done = [outline.paste(agreement_id, "", "가\n\t나\n\t다\n라\n마").number]
    for act, which in moves:
        rows = outline.rows(agreement_id)
        clause_id = rows[which % len(rows)].id
        acts = (
            lambda: outline.deeper(clause_id),  # noqa: B023
            lambda: outline.higher(clause_id),  # noqa: B023
            lambda: outline.shift(clause_id, 1),  # noqa: B023
            lambda: outline.shift(clause_id, -1),  # noqa: B023
            lambda: outline.write(clause_id, f"고침 {which}"),  # noqa: B023
            lambda: outline.add(agreement_id, clause_id, f"새 {which}"),  # noqa: B023
        )
        try:
            done.append(acts[act]().number)
        except Refused:
            continue
        after = outline.rows(agreement_id)
        assert len(after) == len(rows) + (act == 5)
        assert {row.id for row in rows} <= {row.id for row in after}
    for number in filter(None, reversed(done)):
        do.history.undo(number)
    assert shape(outline, agreement_id) == before


def test_words_that_are_the_same_again_give_nothing_to_take_back(edited):
    desk, agreement_id = edited
    saved = desk.add(agreement_id, "", "관광")
    assert desk.write(saved.record_id, "관광 ").number == 0


def test_a_typed_line_with_several_marks_stays_one_clause(edited):
    desk, agreement_id = edited
    saved = desk.add(agreement_id, "", "△ 관광 협력 △ 산업 협력")
    (row,) = (row for row in desk.rows(agreement_id) if row.id == saved.record_id)
    assert "산업 협력" in f"{row.mark} {row.text}"
