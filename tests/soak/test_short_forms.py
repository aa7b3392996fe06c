"""The long trials, a little of each."""

from __future__ import annotations

import os

import pytest

from tests.soak.kills import kills
from tests.soak.migkills import migkills
from tests.soak.powercuts import NotHere, powercuts
from tests.soak.typing_kills import typing_kills
from tests.soak.wrongfiles import wrongfiles

fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@fork
def test_no_acknowledged_save_is_lost_by_a_kill(tmp_path):
    tally = kills(10, tmp_path)
    assert tally.failures == []
    assert tally.seen["killed inside a transaction"] > 0


@fork
@pytest.mark.root
def test_no_acknowledged_save_is_lost_by_a_power_cut(tmp_path):
    try:
        tally = powercuts(6, tmp_path)
    except NotHere as reason:
        pytest.skip(str(reason))
    assert tally.failures == []


@fork
def test_a_killed_migration_leaves_the_old_file_or_the_new_one(tmp_path):
    tally = migkills(8, tmp_path)
    assert tally.failures == []


def test_wrong_files_are_refused_and_left_alone(tmp_path):
    tally = wrongfiles(200, tmp_path)
    assert tally.failures == []
    assert tally.passed == 200


@pytest.mark.slow
def test_what_was_typed_is_offered_again_after_a_kill(tmp_path):
    tally = typing_kills(3, tmp_path)
    assert tally.failures == []
    assert tally.passed == 4
    assert tally.seen["keys typed"] > 0
