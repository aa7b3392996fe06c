"""The short form of the random reorganisations; the long one is a command."""

from __future__ import annotations

from tests.soak.reorganisations import reorganisations


def test_random_reorganisations_lose_no_duty_no_total_and_no_byte(tmp_path):
    tally = reorganisations(3, tmp_path)
    assert tally.failures == []
    done = {name.split()[0] for name in tally.seen if name.endswith("done")}
    assert done == {"rename", "merge", "split", "abolish", "transfer"}
