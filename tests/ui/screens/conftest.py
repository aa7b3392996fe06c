"""과제·실적 on a copy of the sample office."""

from __future__ import annotations

import pytest

from desktop.services.office_files import open_office
from desktop.services.work.desk import Work
from desktop.ui.hangul import OpenSyllable
from desktop.ui.screens.work import WorkPage
from tests.ui.conftest import clock


@pytest.fixture
def office(sample_path):
    opened = open_office(str(sample_path), user="시험", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def show(qtbot, qapp, tasks, messages, memory):
    guard = OpenSyllable(qapp)

    def make(desk, ready, **more):
        page = WorkPage(Work(desk), tasks, messages, memory, **more)
        qtbot.addWidget(page)
        page.resize(1104, 648)
        page.show()
        page.activateWindow()
        page.done = []
        page.changed.connect(page.done.append)
        qtbot.waitUntil(lambda: ready(page))
        page.table.setFocus()
        return page

    yield make
    guard.leave()
    guard.deleteLater()
    assert messages.failures == []


@pytest.fixture
def page(show, office):
    return show(office.desk, lambda page: page.detail.shown_id != "")
