"""What tests of 과제·실적 ask and do."""

from __future__ import annotations


def column(page, key):
    return [each.key for each in page.model.columns].index(key)


def cell(page, row, key):
    return page.model.index(row, column(page, key)).data()


def go(page, row, key):
    page.table.go_to(row, column(page, key))


def row_where(page, is_so):
    return next(n for n in range(page.model.rowCount()) if is_so(page.model.record(n)))


def saved(qtbot, page, count=1):
    qtbot.waitUntil(lambda: len(page.done) == count)


def listed(qtbot, page, count):
    qtbot.waitUntil(lambda: page.head.counted.text() == f"{count}건")
    assert page.model.rowCount() == count


def choose_round(page, closed):
    chosen = next(each for each in page.filters._rounds.values() if each.is_closed is closed)
    page.filters.round.show_value(chosen.id)
    page.filters.round_changed.emit()
    return chosen
