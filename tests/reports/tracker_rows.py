"""Invented agreements, plans, budgets, indicators and meetings for the tests of the tracker."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.contents.tracker_money import BudgetRow
from reports.contents.tracker_rows import (
    AgreementRow,
    Direction,
    IndicatorRow,
    IndicatorYear,
    MeetingRow,
    Party,
    PlanRow,
    RequestLine,
    StrategyRow,
    TrackerDate,
)
from tests.reports.tracker_office import (
    DEPARTMENTS,
    LAGGING,
    LATE,
    MISSING,
    ON_TRACK,
    SUBJECTS,
    day,
)


def agreements() -> tuple[AgreementRow, ...]:
    first, second, third, fourth, fifth = (_agreement(place) for place in range(5))
    return (
        replace(
            first,
            term="체결일부터 5년",
            burden="있음",
            burden_won=49_700_000_000,
            council=("사후보고 2021. 6. 21.",),
        ),
        replace(second, signed_on=day(date(2022, 5, 11), "(외부확인)"), status=LATE, percent=48),
        replace(
            third,
            kind="투자협약",
            signed_on=TrackerDate(text="2023. 12.(외부확인)"),
            burden="있음",
            burden_won=800_000_000_000,
            burden_approx=True,
            pledges=("투자 약 8,000억원(이행 1,200억원)", "고용 300명(이행 42명)"),
            status=LAGGING,
            percent=Decimal("35.5"),
        ),
        replace(fourth, burden="미정", burden_won=None),
        replace(fifth, status=MISSING, percent=None),
    )


def _agreement(place: int) -> AgreementRow:
    return AgreementRow(
        subject=SUBJECTS[place],
        field=("지역경제·투자", "보건·복지", "과학·산업", "문화·관광", "교육·청년")[place],
        kind="업무협약",
        parties=(
            Party(organisation="가람도", signatories=("가람도지사 한결",)),
            Party(organisation="나래시", signatories=("시장 노을", "부시장 새벽(대리)")),
        ),
        signed_on=day(date(2021 + place, 5, 10 + place)),
        place="나래시청 대회의실",
        purpose="두 기관이 보유한 기반시설을 함께 활용하여 지역기업의 성장을 돕는다",
        burden="없음",
        council=("연례보고 예정",),
        lifecycle="이행중(유효)",
        status=ON_TRACK,
        percent=62,
        achievements="- 실증단지 1단계 준공\n- 참여기업 24개사와 공동 과제 12건 수행",
        next_steps="- 2단계 설계 착수\n- 연장 여부 협의",
        department=DEPARTMENTS[place + 1].name,
        officer="김가온\n(000-0101)",
        disclosure="공개",
    )


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


def indicators() -> tuple[IndicatorRow, ...]:
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


def meetings() -> tuple[MeetingRow, ...]:
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
