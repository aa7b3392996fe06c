"""Making documents: defaults, refusals, sameness, and the note of each."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import ReportKind
from desktop.domain.dates import day
from desktop.domain.errors import StorageUnavailable, UserError
from desktop.domain.views_office import ReportRequest
from desktop.services.document_desk import Documents
from desktop.services.reporting import Cancelled, Reporting, file_name
from tests.services.small_office import close_round, reopened

BRIEFING, TRACKER = ReportKind.BRIEFING, ReportKind.TRACKER
KINDS = {BRIEFING: ".docx", TRACKER: ".xlsx"}


@pytest.fixture(params=list(KINDS), ids=str)
def kind(request):
    return request.param


def write(office, kind, path, **more):
    return Reporting(office.file).write(kind, path, **more)


def runs(office):
    return [stored.value for stored in office.do.report_runs.all()]


def test_left_out_the_round_in_hand_and_its_day_are_taken(small, tmp_path, kind):
    out = write(small, kind, tmp_path / f"보고{KINDS[kind]}")
    (run,) = runs(small)
    assert (run.kind, run.as_of, run.round_id) == (kind, date(2026, 9, 30), small["q3"])
    assert run.options == '{"today": "2026-09-30"}'
    assert (run.file_name, run.recorded) == (out.name, 2)
    assert run.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("asked", "as_of", "in_round"),
    [
        ({"round_code": "2026q2"}, date(2026, 6, 30), "q2"),
        ({"as_of": date(2026, 8, 15)}, date(2026, 8, 15), "q2"),
        ({"as_of": date(2026, 8, 15), "round_code": "2026Q3"}, date(2026, 8, 15), "q3"),
        ({"as_of": date(2025, 1, 1)}, date(2025, 1, 1), None),
    ],
)
def test_day_and_round_decide_each_other(small, tmp_path, asked, as_of, in_round):
    write(small, BRIEFING, tmp_path / "보고.docx", **asked)
    (run,) = runs(small)
    assert (run.as_of, run.round_id) == (as_of, small[in_round] if in_round else None)


def test_today_and_department_are_kept_with_the_run(small, tmp_path):
    path = tmp_path / "표.xlsx"
    write(small, TRACKER, path, today=date(2026, 10, 1), department="관광과")
    assert runs(small)[0].options == '{"department": "관광과", "today": "2026-10-01"}'


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"round_code": "2031Q1"}, "‘2031Q1’ 점검 회차가 없습니다"),
        ({"department": "없는과"}, "‘없는과’ 부서를 찾을 수 없습니다"),
        ({"recorded": 99}, "기록시점 99번은 이 자료에 없습니다"),
        ({"recorded": 0}, "기록시점 0번은 이 자료에 없습니다"),
    ],
)
def test_what_does_not_exist_is_refused_without_a_trace(small, tmp_path, asked, told):
    path = tmp_path / "보고.docx"
    with pytest.raises(UserError, match=told) as refused:
        write(small, BRIEFING, path, **asked)
    assert refused.value.exit_status == 3
    assert not path.exists()
    assert runs(small) == []


def test_a_wrong_ending_is_refused(small, tmp_path, kind):
    with pytest.raises(UserError, match="파일로 만듭니다") as refused:
        write(small, kind, tmp_path / "보고.hwp")
    assert "자료와 파일은 바뀌지 않았습니다" in refused.value.sentence
    assert list(tmp_path.glob("보고*")) == []


def test_a_fault_of_the_disk_is_told_as_ours(small, tmp_path, kind):
    with pytest.raises(StorageUnavailable, match="폴더가 없습니다") as failed:
        write(small, kind, tmp_path / "없는 폴더" / f"보고{KINDS[kind]}")
    assert failed.value.exit_status == 4
    assert failed.value.code == "O-21"
    assert runs(small) == []


def test_the_same_twice_gives_the_same_bytes(small, tmp_path, kind):
    first = write(small, kind, tmp_path / f"하나{KINDS[kind]}").read_bytes()
    second = write(small, kind, tmp_path / f"둘{KINDS[kind]}").read_bytes()
    assert first == second
    assert [run.recorded for run in runs(small)] == [2, 2]


def test_a_reprint_after_later_changes_gives_the_same_bytes(small, tmp_path, kind):
    first = write(small, kind, tmp_path / f"그때{KINDS[kind]}").read_bytes()
    stored = small.do.agreements.get(small["mou"])
    small.do.agreements.revise(small["mou"], replace(stored.value, title="이름을 고친 협약"))
    close_round(small, "q3")
    entry = small.do.progress.get(small["entry"]).value
    small.do.progress.correct(small["entry"], replace(entry, percent=90, reason="집계 오류"))
    now = write(small, kind, tmp_path / f"지금{KINDS[kind]}").read_bytes()
    again = write(small, kind, tmp_path / f"다시{KINDS[kind]}", recorded=2).read_bytes()
    assert again == first != now


def test_an_earlier_state_knows_nothing_of_later_agreements(small, tmp_path):
    stored = small.do.agreements.get(small["short"]).value
    small.do.agreements.add(
        replace(stored, title="나중 협약", number="", signed_on=day(date(2026, 9, 2)))
    )
    write(small, TRACKER, tmp_path / "그때.xlsx", recorded=2)
    write(small, TRACKER, tmp_path / "지금.xlsx")
    assert [run.recorded for run in runs(small)] == [2, 3]
    assert (tmp_path / "그때.xlsx").read_bytes() != (tmp_path / "지금.xlsx").read_bytes()


def test_progress_is_told_until_all_is_done(small, tmp_path, kind):
    told = []
    out = tmp_path / f"보고{KINDS[kind]}"
    write(small, kind, out, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert told == sorted(told)


def test_stopping_leaves_no_file_and_no_note(small, tmp_path, kind):
    out = tmp_path / f"보고{KINDS[kind]}"
    with pytest.raises(Cancelled, match="그만두었습니다"):
        write(small, kind, out, cancelled=lambda: True)
    assert list(tmp_path.glob("보고*")) == []
    assert runs(small) == []


def test_stopping_leaves_an_earlier_document_as_it_was(small, tmp_path):
    out = tmp_path / "보고.docx"
    out.write_bytes(b"earlier")
    with pytest.raises(Cancelled):
        write(small, BRIEFING, out, cancelled=lambda: True)
    assert out.read_bytes() == b"earlier"


def test_a_read_only_office_makes_documents_without_a_note(small, tmp_path, kind):
    first = write(small, kind, tmp_path / f"하나{KINDS[kind]}").read_bytes()
    small.file.close()
    office = reopened(tmp_path / "가람.mou", read_only=True)
    second = Reporting(office).write(kind, tmp_path / f"둘{KINDS[kind]}").read_bytes()
    assert first == second
    office.close()


def test_names_of_documents_say_what_and_when():
    assert file_name(BRIEFING, date(2026, 9, 30)) == "업무협약_추진상황보고_20260930.docx"
    assert file_name(TRACKER, date(2026, 9, 30)) == "업무협약_추진현황표_20260930.xlsx"


# --- what the window asks ---


def test_the_window_is_offered_the_rounds_and_the_one_in_hand(small):
    choices = Documents(small.file).choices()
    assert [each.label for each in choices.rounds] == ["2026년 3/4분기", "2026년 2/4분기"]
    assert (choices.round_id, choices.as_of) == (small["q3"], date(2026, 9, 30))


def test_the_window_makes_what_it_asked_for(small, tmp_path, kind):
    out = tmp_path / f"보고{KINDS[kind]}"
    request = ReportRequest(kind, date(2026, 7, 15), small["q2"], out)
    assert Documents(small.file).make(request, lambda done, total: None) == out
    (run,) = runs(small)
    assert (run.as_of, run.round_id) == (date(2026, 7, 15), small["q2"])


def test_what_the_window_raises_to_stop_passes_through(small, tmp_path):
    class Stop(Exception):
        pass

    def step(done, total):
        raise Stop

    out = tmp_path / "보고.docx"
    with pytest.raises(Stop):
        Documents(small.file).make(ReportRequest(BRIEFING, date(2026, 9, 30), "", out), step)
    assert not out.exists()


def test_a_day_that_cannot_be_noted_leaves_the_earlier_document(small, tmp_path, kind):
    out = tmp_path / f"보고{KINDS[kind]}"
    out.write_bytes(b"earlier")
    with pytest.raises(UserError):
        write(small, kind, out, as_of=date(2200, 1, 1))
    assert out.read_bytes() == b"earlier"
    assert runs(small) == []
