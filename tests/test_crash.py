"""An error nobody handled ends in one sentence and a log that holds no data."""

from __future__ import annotations

import logging
import os
import sys
import threading

import pytest

from desktop import crash
from desktop.domain.errors import Refused

SECRET = "홍길동 010-1234-5678"


def fail() -> int:
    name = SECRET
    try:
        raise KeyError(name)
    except KeyError as error:
        raise ValueError(f"not a number: {name}") from error


@pytest.fixture
def told():
    return []


@pytest.fixture
def watch(tmp_path, told):
    with crash.watching(tmp_path) as watch:
        watch.tell = told.append
        yield watch


def test_a_bug_exits_with_70_and_names_the_log(watch, told, allowed_logs):
    allowed_logs("ValueError")
    assert watch.guarded(fail) == 70
    assert watch.log.is_file()
    [sentence] = told
    assert str(watch.log) in sentence
    assert "저장을 마친 자료는 안전합니다" in sentence


def test_the_log_says_where_but_not_what(watch, allowed_logs):
    allowed_logs("ValueError")
    watch.guarded(fail)
    try:
        fail()
    except ValueError:
        logging.getLogger("desktop").exception("saving failed")
    allowed_logs("saving failed")
    text = watch.log.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash.py" in text
    assert "fail" in text
    assert "홍길동" not in text
    assert "010" not in text


def test_what_the_user_can_fix_is_told_and_not_logged(watch, told):
    error = Refused("마감한 회차입니다.")
    sys.excepthook(type(error), error, None)
    assert told == [str(error)]
    assert not watch.log.exists()


def test_errors_of_threads_and_destructors_are_caught_and_told_once(watch, told, allowed_logs):
    allowed_logs("ZeroDivisionError", "OverflowError")
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

    class Falling:
        def __del__(self):
            raise OverflowError

    Falling()
    text = watch.log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "OverflowError" in text
    assert len(told) == 1


def test_ctrl_c_is_no_crash(watch, told):
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert watch.guarded(interrupted) == 130
    assert told == []


def test_a_quiet_run_leaves_no_log_and_gives_the_hooks_back(tmp_path):
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with crash.watching(tmp_path) as watch:
        assert crash.current is watch
        assert watch.guarded(lambda: 5) == 5
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert crash.current is None
    assert list(tmp_path.iterdir()) == []


def test_old_logs_go_and_new_ones_have_a_limit(tmp_path, monkeypatch, allowed_logs):
    for number in range(30):
        log = tmp_path / f"mou-keeper-{number}.log"
        log.touch()
        os.utime(log, (number, number))
    monkeypatch.setattr(crash, "MAX_BYTES", 2000)
    allowed_logs("x{100}")
    with crash.watching(tmp_path) as watch:
        assert len(list(tmp_path.glob("*.log"))) == crash.KEPT_LOGS
        assert not (tmp_path / "mou-keeper-9.log").exists()
        for _ in range(200):
            logging.getLogger("desktop").warning("x" * 100)
        parts = list(tmp_path.glob(f"{watch.log.name}*"))
    assert len(parts) == crash.KEPT_PARTS + 1
    assert all(part.stat().st_size <= 2000 for part in parts)
