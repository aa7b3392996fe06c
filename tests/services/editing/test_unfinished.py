"""What was typed and not saved is kept as it is, whatever it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.forms import Form, FormKind, FormTarget
from desktop.services.editing.unfinished import UnfinishedForms

AT = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
NEW = FormTarget(kind=FormKind.AGREEMENT)
PARTY = FormTarget(kind=FormKind.PARTY, owner_id="a1")


def form(target=NEW, seen=None):
    return Form(target=target, title="협약 등록", fields=(), seen=seen)


@pytest.fixture
def kept(tmp_path):
    return UnfinishedForms(tmp_path / "unfinished")


@pytest.mark.parametrize("odd", ["상생\n발전", "가\u200b나", "a\x00b", "\ud83d", "가" * 10_001])
def test_any_text_comes_back_as_it_was_typed(kept, odd):
    entries = {"title": odd, "parties": [{"id": "p1", "name": odd}]}
    kept.keep(form(seen=7), entries, AT)
    found = kept.all()[0]
    assert dict(found.entries) == entries
    assert (found.target, found.title, found.seen, found.kept_at) == (NEW, "협약 등록", 7, AT)


def test_each_form_is_kept_once_and_the_newest_comes_first(kept):
    kept.keep(form(), {"title": "하나"}, AT)
    kept.keep(form(PARTY), {"name": "둘"}, AT + timedelta(minutes=1))
    kept.keep(form(), {"title": "하나 반"}, AT + timedelta(minutes=2))
    assert [each.target for each in kept.all()] == [NEW, PARTY]
    assert kept.all()[0].entries["title"] == "하나 반"


def test_what_is_dropped_is_gone_and_may_be_dropped_again(kept):
    kept.keep(form(), {"title": "하나"}, AT)
    kept.drop(NEW)
    kept.drop(NEW)
    assert kept.all() == []


def test_a_file_that_is_not_whole_counts_as_none(kept, tmp_path):
    kept.keep(form(), {"title": "하나"}, AT)
    kept.keep(form(PARTY), {"name": "둘"}, AT)
    broken = sorted((tmp_path / "unfinished").iterdir())[0]
    broken.write_text(broken.read_text(encoding="utf-8")[:40], encoding="utf-8")
    assert len(kept.all()) == 1
