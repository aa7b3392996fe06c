from enum import StrEnum

import pytest

from desktop.domain import codes
from desktop.domain.codes import LabelSet, Status
from desktop.domain.words import status_mark, status_word, word

LISTS = [
    kind
    for kind in vars(codes).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not LabelSet
]


@pytest.mark.parametrize("kind", [kind for kind in LISTS if kind is not Status])
def test_every_code_has_a_word_of_its_own(kind):
    words = [word(code) for code in kind]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("labels", LabelSet)
def test_every_status_has_a_word_and_a_mark_in_every_label_set(labels):
    assert all(status_word(status, labels) for status in Status)
    assert len({status_mark(status) for status in Status}) == len(Status)
