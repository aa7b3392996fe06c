"""Background work: one job at a time, results on the GUI thread, nothing late, nothing lost."""

from __future__ import annotations

import gc
import threading

import pytest

from desktop.domain.errors import NotFound


def test_results_arrive_on_the_gui_thread(qtbot, tasks):
    seen = []
    tasks.run(
        lambda _job: threading.current_thread(),
        done=lambda worker: seen.append((worker, threading.current_thread())),
        failed=seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert receiver is threading.main_thread()
    assert worker is not receiver


def test_jobs_run_one_after_another_in_their_order(qtbot, tasks):
    running, seen = [], []

    def work(number):
        running.append(number)
        assert len(running) == 1
        return running.pop()

    for number in range(50):
        tasks.run(lambda _job, n=number: work(n), done=seen.append, failed=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))


def test_a_failure_arrives_as_it_was_raised(qtbot, tasks):
    seen = []

    def work(_job):
        raise NotFound("협약을")

    tasks.run(work, done=seen.append, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], NotFound)


def test_of_several_jobs_on_a_channel_only_the_newest_is_delivered(qtbot, tasks):
    gate, seen, ran = threading.Event(), [], []

    def slow(_job):
        gate.wait(5)
        return "old"

    tasks.run(slow, done=seen.append, failed=seen.append, channel="list")
    tasks.run(lambda _job: ran.append(1), done=seen.append, failed=seen.append, channel="list")
    tasks.run(lambda _job: "new", done=seen.append, failed=seen.append, channel="list")
    gate.set()
    qtbot.waitUntil(lambda: seen == ["new"])
    assert ran == []


def test_progress_is_told_and_cancelling_stops_the_work(qtbot, tasks):
    steps, ends, started = [], [], threading.Event()

    def work(job):
        for number in range(1_000_000):
            job.step(number, 1_000_000)
            started.set()
        return "done"

    job = tasks.run(
        work,
        done=ends.append,
        failed=ends.append,
        progress=lambda done, total: steps.append((done, total)),
        ended=lambda: ends.append("ended"),
    )
    qtbot.waitUntil(lambda: bool(steps))
    job.cancel()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["ended"]
    assert job.stopped
    assert steps[0] == (0, 1_000_000)


def test_work_that_ends_before_it_hears_of_the_cancelling_is_delivered(qtbot, tasks):
    gate, seen = threading.Event(), []
    job = tasks.run(lambda _job: gate.wait(5), done=seen.append, failed=seen.append)
    qtbot.waitUntil(lambda: tasks._queue.empty())
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: seen == [True])


def test_what_was_forgotten_is_never_delivered(qtbot, tasks):
    gate, seen = threading.Event(), []
    tasks.run(lambda _job: gate.wait(5), done=seen.append, failed=seen.append)
    tasks.run(lambda _job: 2, done=seen.append, failed=seen.append)
    tasks.forget()
    tasks.run(lambda _job: 3, done=seen.append, failed=seen.append)
    gate.set()
    qtbot.waitUntil(lambda: seen == [3])


def test_long_work_shows_and_its_end_too(qtbot, tasks):
    gate, told = threading.Event(), []
    tasks.busy_changed.connect(told.append)
    tasks.run(lambda _job: gate.wait(5), failed=told.append)
    qtbot.waitUntil(lambda: told == [True], timeout=3000)
    gate.set()
    qtbot.waitUntil(lambda: told == [True, False])


def test_an_error_in_a_receiver_does_not_stop_the_runner(qtbot, tasks):
    seen = []

    def bad(_result):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        tasks.run(lambda _job: 1, done=bad, failed=seen.append, ended=lambda: seen.append("end"))
        tasks.run(lambda _job: 2, done=seen.append, failed=seen.append)
        qtbot.waitUntil(lambda: 2 in seen)
    assert seen == ["end", 2]
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_finishing_waits_for_the_job_under_way(qapp):
    from desktop.ui.tasks import TaskRunner

    gate, ended = threading.Event(), []
    runner = TaskRunner()
    runner.run(lambda _job: (gate.wait(5), ended.append(1)), failed=pytest.fail)
    threading.Timer(0.05, gate.set).start()
    while not runner._queue.empty():
        pass
    runner.finish()
    assert ended == [1]
    late = runner.run(lambda _job: ended.append(2), failed=pytest.fail)
    assert late.dropped
    assert ended == [1]


class Ring:
    """Garbage that only a search finds."""

    def __init__(self):
        self.me = self


@pytest.fixture
def searched_in():
    """The threads in which Python has searched for garbage."""
    threads = []

    def note(phase, _info):
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_garbage_is_searched_for_on_the_gui_thread_alone(qtbot, tasks, searched_in):
    """Windows taken apart in the worker would stop both threads for ever."""
    seen = []
    tasks.run(lambda _job: gc.enable(), done=seen.append, failed=seen.append)  # as opening does
    qtbot.waitUntil(lambda: bool(seen))
    searched_in.clear()
    seen.clear()
    tasks.run(lambda _job: [Ring() for _ in range(20_000)], done=seen.append, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: bool(searched_in))
    assert set(searched_in) == {threading.main_thread()}
    seen.clear()
    tasks.finish()
    assert gc.isenabled()
