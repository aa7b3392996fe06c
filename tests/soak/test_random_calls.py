"""The short form of the random calls; the long one is a command."""

from tests.soak.random_calls import call_table, changing_methods, new_office, run
from tests.soak.random_records import World
from tests.soak.random_undo import run as run_undo


def test_every_public_method_that_changes_something_is_in_the_table(tmp_path):
    office = new_office(tmp_path / "시험.mou")
    assert set(changing_methods()) == set(call_table(World(office.desk, 0)))
    office.close()


def test_random_calls_are_undone_to_the_facts_of_the_start(tmp_path):
    tally, undone = run(tmp_path, calls=300, least=0)
    assert tally.calls() >= 300
    assert undone >= 150


def test_random_edits_undone_in_random_order_agree_with_a_plain_model(tmp_path):
    trial = run_undo(tmp_path, edits=200, least=0, flips=10, every=20)
    assert trial.edits.done.total() >= 200
    assert trial.undone.total() >= 150
    assert trial.again.total() > 0
    assert trial.refusals.total() > 0
