"""What a department reports may not contradict itself."""

from dataclasses import replace

import pytest

from desktop.domain.codes import Status
from desktop.domain.errors import InvalidEntry
from desktop.domain.rounds import ProgressEntry
from desktop.domain.words import status_word


@pytest.mark.parametrize(
    ("status", "fitting", "contradicting"),
    [
        (Status.DONE, [100], [0, 50, 99]),
        (Status.DONE_CONTINUING, [1, 50, 100], [0]),
        (Status.NOT_STARTED, [0], [1, 100]),
        (Status.ON_TRACK, [0, 50, 100], []),
        (Status.DELAYED, [0, 50, 100], []),
        (Status.STOPPED, [0, 50, 100], []),
    ],
)
def test_status_and_percent_may_not_contradict_each_other(status, fitting, contradicting):
    entry = ProgressEntry(round_id="r", action_item_id="i", status=status)
    for percent in (None, *fitting):
        replace(entry, percent=percent).check()
    for percent in contradicting:
        with pytest.raises(InvalidEntry, match="추진상태를 바꾸십시오") as refused:
            replace(entry, percent=percent).check()
        assert refused.value.field == "percent"
        assert status_word(status) in refused.value.reason
