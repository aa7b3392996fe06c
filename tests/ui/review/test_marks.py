"""Marks are told apart by colour and word, and what stands on them can be read."""

import itertools

import pytest
from PySide6.QtGui import QColor

from desktop.domain.review import PieceKind
from desktop.ui import style
from desktop.ui.review.places import Places
from tests.ui.looking import READABLE, contrast


@pytest.mark.parametrize("colours", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_text_is_readable_on_every_mark_and_marks_differ(colours):
    assert set(colours.marks) == {kind.value for kind in PieceKind}
    text = QColor(colours.text)
    assert all(contrast(text, QColor(mark)) >= READABLE for mark in colours.marks.values())
    assert len(set(colours.marks.values())) == len(colours.marks)


def test_places_count_letters_and_qt_counts_halves():
    text = "가😀나😀"
    places = Places(text)
    assert [places.position(n) for n in range(5)] == [0, 1, 3, 4, 6]
    pairs = itertools.pairwise(places.position(n) for n in range(5))
    assert all(a < b for a, b in pairs)
    assert [places.offset(places.position(n)) for n in range(5)] == [0, 1, 2, 3, 4]
