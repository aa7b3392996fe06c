"""An invented tracker of any length, for tests and the benchmark."""

from __future__ import annotations

from datetime import date, timedelta

from reports.contents.tracker import Tracker
from reports.contents.tracker_rows import (
    ChangeRow,
    ClauseRow,
    IssueRow,
    ItemRow,
    TrackerDate,
)
from tests.reports.tracker_office import (
    AS_OF,
    DEPARTMENTS,
    DONE,
    LATE,
    MISSING,
    ON_TRACK,
    STATUSES,
    SUBJECTS,
    day,
)
from tests.reports.tracker_references import COUNCIL, REMARKS, SIGNATURES, SOURCES
from tests.reports.tracker_rows import agreements, budgets, indicators, meetings, plans

_WORK = (
    "공동 실증단지 조성",
    "전문인력 양성과정 개설",
    "기업 시험·인증 비용 지원",
    "공동 홍보관 운영",
    "데이터 공동 활용 체계 마련",
    "창업기업 발굴과 투자 연계",
    "시·도 간 교류 프로그램 운영",
    "협력 네트워크 정례회의 개최",
    "거점센터 부지 확보와 설계",
    "성과 공유 토론회 개최",
)
_MIX = (*STATUSES, ON_TRACK, ON_TRACK, DONE, LATE)


def item(number: int, **changed: object) -> ItemRow:
    """The `number`th invented item, from 1."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    status = _MIX[number * 3 % len(_MIX)]
    reported = status is not MISSING
    due = AS_OF + timedelta(days=number * 11 - 200)
    values: dict[str, object] = {
        "subject": subject,
        "number": f"T-{number:03d}",
        "title": f"{_WORK[number % len(_WORK)]}({number}차)",
        "status": status,
        "basis": f"제{number % 5 + 1}항" if subject.number[0] == "M" else f"전략{number % 3 + 1}",
        "parent": f"T-{number - 1:03d}" if number % 9 == 0 else "",
        "owner_side": ("공동", "가람도", "나래시")[number % 3],
        "department": DEPARTMENTS[number * 5 % len(DEPARTMENTS)].name,
        "supporting": ("정책기획관",) if number % 4 == 0 else (),
        "officer": ("김가온", "이나루", "박다솜", "최라온")[number % 4],
        "starts_on": TrackerDate(text="2025. 3."),
        "due_on": day(due) if number % 6 else TrackerDate(text="2026년 4분기"),
        "percent": min(number * 3 % 104, 100) if reported else None,
        "achievements": (
            f"- 협의체 {number % 4 + 1}회 개최, 공동계획 확정\n- 참여기업 {number}개사 모집 완료"
            if reported
            else ""
        ),
        "next_steps": "- 하반기 실증 착수와 중간 점검" if reported else "",
        "problems": "국비 교부가 늦어져 설계 용역을 시작하지 못함" if status is LATE else "",
        "measures": "시비를 먼저 집행하고 추경에 반영" if status is LATE else "",
        "milestones": ("거점센터 개소: 2026. 11.",) if number % 7 == 0 else (),
        "places": ("나래혁신센터(약 1,320㎡)",) if number % 7 == 0 else (),
        "partners": ("가람대학교",) if number % 5 == 0 else (),
    }
    return ItemRow(**{**values, **changed})  # type: ignore[arg-type]


def sample(count: int = 68, **changed: object) -> Tracker:
    rows = tuple(item(number) for number in range(1, count + 1))
    values: dict[str, object] = {
        "office": "예시광역연합",
        "department": "정책기획관 협력팀",
        "as_of": AS_OF,
        "statuses": STATUSES,
        "round_name": "2026년 3분기",
        "recorded": "변경기록 1,204번까지",
        "notice": "예시 자료 (실적은 가상)",
        "departments": DEPARTMENTS,
        "funding_groups": ("국비", "시·도비", "구·군비", "지방비", "민간자본"),
        "agreements": agreements(),
        "plans": plans(),
        "clauses": _clauses(),
        "items": rows,
        "budgets": budgets(),
        "indicators": indicators(),
        "issues": tuple(_issue(row) for row in rows[:200] if row.problems),
        "meetings": meetings(),
        "signatures": SIGNATURES,
        "council": COUNCIL,
        "remarks": REMARKS,
        "sources": SOURCES,
        "changes": (_RENAME,),
    }
    return Tracker(**{**values, **changed})  # type: ignore[arg-type]


def _clauses() -> tuple[ClauseRow, ...]:
    return tuple(
        ClauseRow(
            subject=subject,
            label=f"제{number}항",
            text=f"{_WORK[number * (place + 1) % len(_WORK)]}에 서로 협력한다",
            kind="협력사항",
            binds="공동",
            items=(f"T-{number:03d}", f"T-{number + 7:03d}"),
        )
        for place, subject in enumerate(SUBJECTS[:5])
        for number in range(1, 5)
    )


def _issue(row: ItemRow) -> IssueRow:
    return IssueRow(
        subject=row.subject,
        problem=row.problems,
        measure=row.measures,
        item_number=row.number,
        item=row.title,
        department=row.department,
        officer=row.officer,
        status=row.status,
        percent=row.percent,
        due_on=row.due_on,
    )


_RENAME = ChangeRow(
    changed_on=day(date(2026, 7, 1)),
    target="바이오 시험생산동",
    what="주관부서",
    before="바이오정책과",
    after="바이오산업과",
    reason="조직개편",
    who="김가온",
)
