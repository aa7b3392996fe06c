from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import ReportKind
from desktop.domain.errors import Refused, UndoRefused
from desktop.domain.sources import ReportRun
from tests.services.entries import organisation

RUN = ReportRun(
    kind=ReportKind.BRIEFING, as_of=date(2026, 9, 30), recorded=1, file_name="보고.docx"
)


def last(do):
    return next(do.history.log(1)).number


def test_the_note_of_an_issued_document_can_not_be_taken_back(do):
    run_id = do.report_runs.add(RUN)
    issued = last(do)
    for attempt in (do.history.preview, do.history.undo):
        with pytest.raises(UndoRefused, match="이미 발행한 보고서의 기록"):
            attempt(issued)
    assert do.report_runs.get(run_id).value == RUN
    assert last(do) == issued


def test_the_note_of_an_issued_document_is_neither_changed_nor_removed(do):
    run_id = do.report_runs.add(RUN)
    with pytest.raises(Refused, match="이미 발행한 보고서의 기록"):
        do.report_runs.revise(run_id, replace(RUN, recorded=2))
    with pytest.raises(Refused, match="이미 발행한 보고서의 기록"):
        do.report_runs.remove(run_id)
    assert do.report_runs.get(run_id).value == RUN


def test_what_was_done_before_a_document_was_issued_can_still_be_taken_back(do):
    organisation(do, "경기도")
    entered = last(do)
    do.report_runs.add(RUN)
    do.history.undo(entered)
    assert do.organisations.all() == []
