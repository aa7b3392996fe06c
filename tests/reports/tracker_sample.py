"""An invented office with agreements, plans and items, for the tests of the tracker."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from reports import formatting
from reports.contents.tracker import DepartmentLine, Tracker
from reports.contents.tracker_money import ABSENT, BudgetRow
from reports.contents.tracker_rows import (
    AgreementRow,
    ChangeRow,
    ClauseRow,
    Direction,
    IndicatorRow,
    IndicatorYear,
    IssueRow,
    ItemRow,
    MeetingRow,
    Party,
    PlanRow,
    RequestLine,
    StatusKind,
    StrategyRow,
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


def day(value: date, tail: str = "") -> TrackerDate:
    return TrackerDate(text=formatting.day(value) + tail, day=value)


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


def agreements() -> tuple[AgreementRow, ...]:
    rows = []
    for place, subject in enumerate(SUBJECTS[:5]):
        signed = date(2021 + place, 5, 10 + place)
        rows.append(
            AgreementRow(
                subject=subject,
                field=("지역경제·투자", "보건·복지", "과학·산업", "문화·관광", "교육·청년")[place],
                kind=("업무협약", "업무협약", "투자협약", "광역협력 협약", "업무협약")[place],
                parties=(
                    Party(organisation="가람도", signatories=("가람도지사 한결",)),
                    Party(organisation="나래시", signatories=("시장 노을", "부시장 새벽(대리)")),
                ),
                signed_on=(
                    TrackerDate(text="2023. 12.(외부확인)")
                    if place == 2
                    else day(signed, "(외부확인)" if place == 1 else "")
                ),
                place="나래시청 대회의실" if place != 2 else "",
                term="체결일부터 5년" if place == 0 else "미정",
                purpose="두 기관이 보유한 기반시설을 함께 활용하여 지역기업의 성장을 돕는다",
                burden=("있음", "없음", "있음", "미정", "없음")[place],
                burden_won=(49_700_000_000, ABSENT, 800_000_000_000, None, ABSENT)[place],
                burden_approx=place == 2,
                pledges=("투자 약 8,000억원(이행 1,200억원)", "고용 300명(이행 42명)")
                if place == 2
                else (),
                council=("사후보고 2021. 6. 21.",) if place == 0 else ("연례보고 예정",),
                lifecycle="이행중(유효)",
                status=(ON_TRACK, LATE, LAGGING, ON_TRACK, MISSING)[place],
                percent=(62, 48, Decimal("35.5"), 71, None)[place],
                achievements="- 실증단지 1단계 준공\n- 참여기업 24개사와 공동 과제 12건 수행",
                next_steps="- 2단계 설계 착수\n- 연장 여부 협의",
                department=DEPARTMENTS[place + 1].name,
                officer="김가온\n(000-0101)",
                changes="",
                disclosure="공개",
                source="가람신문, “두 지역 손잡다”, 2021. 5. 11." if place == 0 else "",
            )
        )
    return tuple(rows)


def plans() -> tuple[PlanRow, ...]:
    return tuple(
        PlanRow(
            subject=subject,
            owner="가람도",
            announced_on=TrackerDate(text="2024. 6."),
            slogan="함께 크는 가람, 앞서가는 내일",
            goal="지역 주력산업에 인공지능을 접목하여 2030년까지 선도기업 100개사를 키운다",
            basis="민선 9기 공약 12번",
            counts_stated="3대 전략 12개 과제",
            counts_listed="3대 전략 13개 과제",
            people=("미래산업국장 하늘", "경제부지사 마루"),
            status=ON_TRACK,
            percent=55,
            department="디지털정책과",
            strategies=tuple(
                StrategyRow(
                    label=f"전략{number}",
                    name=name,
                    description=f"{name} 분야의 거점을 세우고 실증과 확산을 이어서 지원한다",
                    items=(f"T-{number:03d}", f"T-{number + 10:03d}"),
                )
                for number, name in enumerate(("신산업", "기반시설", "실증"), start=1)
            ),
        )
        for subject in SUBJECTS[5:]
    )


def budgets() -> tuple[BudgetRow, ...]:
    def row(place: int, project: str, group: str, **amounts: object) -> BudgetRow:
        values: dict[str, object] = {
            "subject": SUBJECTS[place],
            "project": project,
            "source": {"국비": "국비(보조금)", "지방비": "지방비(미구분)"}.get(group, group),
            "group": group,
            "department": "디지털정책과",
        }
        return BudgetRow(**{**values, **amounts})  # type: ignore[arg-type]

    spent = {"supplementary": 0, "carried_in": 350_000_000, "adjusted": -20_500_000}
    return (
        row(0, "스마트 물류 실증단지", "국비", total=47_000_000_000),
        row(0, "스마트 물류 실증단지", "지방비", total=2_700_000_000),
        row(0, "스마트 물류 실증단지", "국비", year=2026, original=4_100_000_001, **spent,
            spent=2_345_678_901, account="일반회계", granted=4_000_000_000,
            programme="산업진흥 / 물류혁신 / 자치단체자본보조"),
        row(0, "스마트 물류 실증단지", "지방비", year=2026, original=None, spent=0),
        row(1, "바이오 시험생산동", "국비", year=2025, original=18_000_000_000,
            spent=17_999_999_999, unused=1, state="확보", department_then="바이오정책과"),
        row(1, "바이오 시험생산동", "시·도비", year=2025, original=5_100_000_000,
            spent=5_000_000_000, carried_out=100_000_000),
        row(1, "바이오 시험생산동", "구·군비", year=2025, original=300_000_000, spent=0),
        row(2, "친환경 선박 연구센터", "민간자본", total=800_000_000_000, approx=True,
            contributor="해오름조선", state="계획"),
        row(6, "탄소중립 체험관", "국비", total=None, state="건의", note="국비 지원 건의 중"),
    )  # fmt: skip


def sample(items: int = 68, **changed: object) -> Tracker:
    rows = tuple(item(number) for number in range(1, items + 1))
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
        "clauses": tuple(
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
        ),
        "items": rows,
        "budgets": budgets(),
        "indicators": _indicators(),
        "issues": tuple(
            IssueRow(
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
            for row in rows[:200]
            if row.problems
        ),
        "meetings": _meetings(),
        "changes": (
            ChangeRow(
                changed_on=day(date(2026, 7, 1)),
                target="바이오 시험생산동",
                what="주관부서",
                before="바이오정책과",
                after="바이오산업과",
                reason="조직개편",
                who="김가온",
            ),
        ),
    }
    return Tracker(**{**values, **changed})  # type: ignore[arg-type]


def _indicators() -> tuple[IndicatorRow, ...]:
    return (
        IndicatorRow(
            subject=SUBJECTS[5],
            name="인공지능 기업 수",
            unit="개사",
            formula="연말 기준 등록 기업 수",
            baseline="50(2023년)",
            years=(
                IndicatorYear(year=2026, target=100, actual=71),
                IndicatorYear(year=2030, target=200),
            ),
            department="디지털정책과",
            source="가람일보, 2024. 4.",
        ),
        IndicatorRow(
            subject=SUBJECTS[6],
            name="온실가스 배출량",
            unit="만톤",
            direction=Direction.DOWN,
            years=(IndicatorYear(year=2025, target=Decimal("12.5"), actual=Decimal("13.25")),),
            department="환경정책과",
        ),
        IndicatorRow(
            subject=SUBJECTS[1],
            name="지역기업 경쟁력 강화",
            direction=Direction.NONE,
            note="수치 목표 없음",
        ),
    )


def _meetings() -> tuple[MeetingRow, ...]:
    return (
        MeetingRow(
            subjects=(SUBJECTS[6],),
            name="탄소중립 전환도시 비전 선포식",
            kind="선포식",
            held_on=TrackerDate(text="2025. 6."),
            place="도청 대강당",
            hosts="가람도",
            attendance="약 700명",
            participants=("가람도지사 한결", "가람대학교 총장 도담: 인재 양성 협력"),
            content=("비전과 3대 전략 발표",),
            decisions=("분기마다 실무협의회를 연다",),
            requests=(
                RequestLine(
                    text="체험관 건립비 국비 지원",
                    to="환경부",
                    state="검토 중",
                    reply="2027년 심의",
                ),
            ),
        ),
        MeetingRow(
            subjects=SUBJECTS[:2],
            name="상생협력 실무협의회",
            kind="실무협의회",
            held_on=day(date(2026, 8, 20)),
            place="나래시청",
            participants=("가람도 물류정책팀장 온새미", "나래시 산업과장 가람슬"),
            content=("과제별 추진상황 공유", "하반기 일정 조정"),
            decisions=("공동 실증 일정을 11월로 확정",),
        ),
    )
