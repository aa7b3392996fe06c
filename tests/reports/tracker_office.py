"""The invented office of the tracker tests: its statuses, departments and subjects."""

from __future__ import annotations

from datetime import date

from reports import formatting
from reports.contents.tracker import DepartmentLine
from reports.contents.tracker_rows import (
    StatusKind,
    Tone,
    TrackerDate,
)
from reports.contents.tracker_subject import Subject

AS_OF = date(2026, 9, 30)

ON_TRACK = StatusKind(
    label="정상추진",
    mark="●",
    tone=Tone.ACTIVE,
    is_fulfilled=True,
    meaning="정상적으로 추진 중이고 기한까지 완료가 예상되는 과제",
)
DONE = StatusKind(
    label="완료",
    mark="◎",
    tone=Tone.DONE,
    is_done=True,
    meaning="이행이 완료되어 종료된 과제",
)
CONTINUING = StatusKind(
    label="이행 후 계속추진",
    mark="◉",
    tone=Tone.CONTINUING,
    is_done=True,
    meaning="이행한 뒤 추가 목표를 세워 추진하거나 주기적으로 되풀이하는 과제",
)
LATE = StatusKind(
    label="지연", mark="▼", tone=Tone.LATE, meaning="기한이 지났거나 계획보다 늦은 과제"
)
LAGGING = StatusKind(
    label="일부추진", mark="▲", tone=Tone.LAGGING, meaning="추진하고 있으나 목표에 못 미치는 과제"
)
HOLD = StatusKind(label="보류", mark="Ⅱ", tone=Tone.PAUSED, meaning="여건 변화로 잠정 중단된 과제")
DROPPED = StatusKind(
    label="폐기",
    mark="■",
    tone=Tone.STOPPED,
    is_dropped=True,
    meaning="추진이 불가능하여 이행하지 않기로 한 과제",
)
WAITING = StatusKind(label="미착수", mark="○", tone=Tone.WAITING, meaning="아직 시작하지 않은 과제")
MISSING = StatusKind(
    label="미제출", mark="×", tone=Tone.MISSING, meaning="이번 회차에 실적을 내지 않은 과제"
)
STATUSES = (DONE, CONTINUING, ON_TRACK, LAGGING, LATE, HOLD, DROPPED, WAITING, MISSING)

DEPARTMENTS = (
    DepartmentLine(name="정책기획관"),
    DepartmentLine(name="디지털정책과", bureau="미래산업국"),
    DepartmentLine(name="미래차산업과", bureau="미래산업국"),
    DepartmentLine(name="바이오산업과", bureau="미래산업국"),
    DepartmentLine(name="청년정책과", bureau="복지국"),
    DepartmentLine(name="보건의료정책과", bureau="복지국"),
    DepartmentLine(name="관광진흥과", bureau="문화국"),
    DepartmentLine(name="문화예술과", bureau="문화국"),
    DepartmentLine(name="환경정책과", bureau="환경녹지국"),
    DepartmentLine(name="교통정책과", bureau="교통국"),
    DepartmentLine(name="국제협력담당관"),
    DepartmentLine(name="재난안전상황실"),
)

SUBJECTS = (
    Subject(number="MOU-2021-001", name="가람도·나래시 스마트 물류 생태계 조성을 위한 업무협약"),
    Subject(number="MOU-2022-004", name="해오름 바이오클러스터 공동 육성 업무협약"),
    Subject(number="MOU-2023-002", name="친환경 선박 연구센터 건립 투자협약"),
    Subject(number="MOU-2024-007", name="강변문화권 관광벨트 조성 협약"),
    Subject(number="MOU-2025-003", name="청년 정착과 상생을 위한 업무협약"),
    Subject(number="PLN-2024-001", name="가람 인공지능 산업 육성 계획"),
    Subject(number="PLN-2025-002", name="탄소중립 전환도시, 가람 비전"),
)


def day(value: date, tail: str = "") -> TrackerDate:
    return TrackerDate(text=formatting.day(value) + tail, day=value)
