"""Invented signatures, council steps, remarks and sources for the tests of the tracker."""

from __future__ import annotations

from datetime import date

from reports.contents.tracker_references import CouncilRow, RemarkRow, SignatureRow, SourceRow
from tests.reports.tracker_office import SUBJECTS, day

SIGNATURES = (
    SignatureRow(
        subject=SUBJECTS[0], party="가람도", duties="부지 제공", title="가람도지사", name="한결"
    ),
    SignatureRow(
        subject=SUBJECTS[0], party="나래시", title="부시장", name="새벽", note="시장 노을 대리"
    ),
)
COUNCIL = (
    CouncilRow(
        subject=SUBJECTS[0],
        kind="사후 보고",
        committee="산업위원회",
        session="제300회 정례회",
        due_on=day(date(2021, 6, 30)),
        done_on=day(date(2021, 6, 21)),
        result="보고 완료",
    ),
    CouncilRow(
        subject=SUBJECTS[1], kind="연례 보고", due_on=day(date(2026, 11, 20)), result="예정"
    ),
)
REMARKS = (
    RemarkRow(subject=SUBJECTS[0], kind="예산", about="스마트 물류", text="원문: 총 497억원"),
    RemarkRow(subject=SUBJECTS[5], kind="시설", text="나래혁신센터(약 1,320㎡)"),
)
SOURCES = (
    SourceRow(
        subject=SUBJECTS[0],
        kind="원문",
        outlet="가람신문",
        title="두 지역 손잡다",
        published=day(date(2021, 5, 11)),
        supports="협약 1건, 과제 8건",
    ),
)
