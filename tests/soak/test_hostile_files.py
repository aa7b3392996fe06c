"""Hostile documents, a few of each kind; and many through all that is judged before the child."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.codes import FileFormat
from desktop.intake import prescan
from desktop.intake.faults import Unreadable
from tests.intake.hostile import KINDS, sound
from tests.soak.hostile_files import hostile_files

pytestmark = pytest.mark.usefixtures("qapp")
FORMATS = ("docx", "hwpx", "hwp", "pdf", "txt")


def test_hostile_files_end_in_a_sentence_or_in_text(tmp_path):
    tally = hostile_files(4, tmp_path)
    assert tally.failures == []
    assert tally.passed == 4 * len(KINDS)


@settings(max_examples=200)
@given(st.sampled_from(FORMATS), st.sampled_from(FORMATS), st.data())
def test_no_bytes_break_the_scan_before_the_child(format, name, data):
    content = bytearray(sound(format))
    for _ in range(data.draw(st.integers(1, 20))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    with suppress(Unreadable):
        assert prescan.scanned(bytes(content), f"협약.{name}").format in FileFormat
