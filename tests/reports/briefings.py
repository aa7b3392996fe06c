"""Invented briefings for the tests and the benchmark: a full one, an empty one, a long one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.contents.briefing import (
    Briefing,
    BudgetRow,
    Distribution,
    Figure,
    IndicatorRow,
    NextStep,
    Problem,
    StatusRow,
    StatusTable,
)
from reports.contents.promises import Status
from tests.reports.promises import HYDROGEN, LONG_TITLE, STATUSES, agreement, plan

BILLION = 1_000_000_000


# An office that has just begun: nothing but the frame.
EMPTY = Briefing(
    office="가온시",
    department="정책기획관",
    as_of=date(2026, 9, 30),
    created=date(2026, 10, 5),
    round_name="2026년 3분기 점검",
    gist=(),
    grounds=(),
    target="업무협약 0건",
    checked="2026. 10. 1. ~ 10. 8.",
    method="부서별 자체점검 후 총괄부서 확인",
    agreements=(),
)


def _budgets(subject: str) -> tuple[BudgetRow, ...]:
    return (
        BudgetRow(
            subject=subject,
            project="수소충전소 구축",
            source="국비",
            year="2025",
            state="확보",
            amount=7 * BILLION,
            spent=3_512_400_000,
        ),
        BudgetRow(
            subject=subject,
            project="수소충전소 구축",
            source="시비",
            year="2025",
            state="확보",
            amount=4_250_000_000,
            spent=0,
        ),
        BudgetRow(
            subject=LONG_TITLE,
            project="먹거리 복지",
            source="국비",
            year="2026",
            state="건의",
        ),
        BudgetRow(
            subject="가온 데이터센터 투자협약",
            project="데이터센터 건립",
            source="민간자본",
            year="전체기간",
            state="계획",
            amount=800 * BILLION,
            approx=True,
        ),
    )


def _indicators(subject: str) -> tuple[IndicatorRow, ...]:
    return (
        IndicatorRow(
            subject=subject,
            name="수소 상용차 보급",
            unit="대",
            baseline=Figure(when="2023", value=Decimal(0)),
            targets=(
                Figure(when="2026", value=Decimal(120)),
                Figure(when="2027", value=Decimal(200)),
            ),
            actuals=(Figure(when="2026. 9.", value=Decimal(78)),),
            achievement=Decimal(65),
        ),
        IndicatorRow(
            subject=subject,
            name="충전소 이용 만족도",
            unit="점",
            targets=(Figure(when="2026", value=Decimal("85.5")),),
            note="조사는 12월에 실시",
        ),
        IndicatorRow(
            subject="가온 미래 10년 비전",
            name="시민 참여 확대",
            words="시민위원회 제안의 정책 반영",
        ),
    )


def _status_tables() -> tuple[StatusTable, ...]:
    rows = (
        StatusRow(
            name="미래산업과",
            counts=(1, 9, 1, 3, 1),
            progress=Decimal("52.4"),
            completion=Decimal("6.7"),
            fulfilment=Decimal("66.7"),
        ),
        StatusRow(
            name="기후환경과",
            counts=(0, 1, 0, 0, 0),
            progress=Decimal(60),
            completion=Decimal(0),
            fulfilment=Decimal(100),
        ),
    )
    total = StatusRow(
        name="계",
        counts=(1, 10, 1, 3, 1),
        progress=Decimal("52.9"),
        completion=Decimal("6.25"),
        fulfilment=Decimal("68.75"),
    )
    return (
        StatusTable(criterion="부서", statuses=STATUSES, total=total, rows=rows),
        StatusTable(
            criterion="협약·계획",
            statuses=(*STATUSES, Status(mark="■", label="중단")),
            total=StatusRow(name="계", counts=(1, 10, 1, 3, 1, 0)),
            rows=(
                StatusRow(name=LONG_TITLE, counts=(1, 4, 1, 1, 0, 0)),
                StatusRow(name="가온 미래 10년 비전", counts=(0, 6, 0, 2, 1, 0)),
            ),
        ),
    )


# Six agreements and a plan, with every kind of entry.
FULL = replace(
    EMPTY,
    notice="예시 자료 (실적은 가상)",
    gist=(
        "총 6건 중 정상추진 5건(83.3%), 지연 1건, 완료 과제 1건(6.3%)",
        "지연 과제 1건은 조례 개정 후 정상화, 미제출 1건은 10. 15.까지 보완 요구",
    ),
    grounds=(
        "「가온시 업무협약 관리에 관한 조례」 제9조",
        "2026년 업무협약 점검계획(2026. 1. 12.)",
    ),
    target="업무협약 6건, 시책 1건의 실행과제 16건",
    agreements=(
        HYDROGEN,
        agreement("청년 창업 지원 업무협약", "한빛은행", "2025. 3. 4.(화)", "일자리경제과"),
        agreement(LONG_TITLE, "가온농업협동조합", "2025. 9. 16.(외부확인)", "농업정책과"),
        agreement("가온 데이터센터 투자협약", "누리데이터(주)", "2023. 12.", "투자유치과"),
        agreement("고향사랑 기부제 활성화 협약", "나래도", None, "세정과"),
        replace(
            agreement("문화예술 교류 협약", "슬기로운극단", "2022. 2. 7.", "문화예술과"),
            groups=(),
            status=None,
            percent=None,
        ),
    ),
    plans=(plan(),),
    distributions=(
        Distribution(
            criterion="체결연도",
            total=6,
            counts=(("2022", 1), ("2023", 1), ("2024", 1), ("2025", 2), ("미정", 1)),
        ),
        Distribution(
            criterion="분야",
            total=6,
            counts=(("과학·산업", 2), ("지역경제·투자", 2), ("농림수산", 1), ("문화·관광", 1)),
        ),
        Distribution(
            criterion="기관유형",
            total=6,
            counts=(("기업", 3), ("대학", 1), ("광역", 1), ("협회·단체", 2)),
            note="한 협약에 여러 유형의 기관이 참여하면 유형마다 1건으로 셈",
        ),
    ),
    status_tables=_status_tables(),
    formulas=(
        "완료율 = (완료 + 완료(계속)) ÷ 전체",
        "이행률 = (완료 + 완료(계속) + 정상추진) ÷ (전체 - 중단)",
    ),
    budgets=_budgets(HYDROGEN.title),
    indicators=_indicators(HYDROGEN.title),
    problems=(
        Problem(
            subject=HYDROGEN.title,
            text="화물차 보조금 조례 개정이 늦어 보급이 지연됨",
            measure="10월 임시회에 개정안 제출",
            department="미래산업과",
            due="2026. 10. 23.",
        ),
        Problem(subject="청년 창업 지원 업무협약", text="상대기관 담당자가 바뀌어 협의가 중단됨"),
    ),
    next_steps=(
        NextStep(
            when="2026. 10. 15.(목)",
            text="미제출 과제 보완 제출",
            month="2026. 10.",
            department="전 부서",
        ),
        NextStep(
            when="2026. 10. 23.(금)",
            text="보조금 조례 개정안 의회 제출",
            month="2026. 10.",
            subject=HYDROGEN.title,
            department="미래산업과",
        ),
        *(
            NextStep(
                when="2026. 10. 30.",
                text=f"제{number}차 점검",
                month="2026. 10.",
                department=department,
                routine=True,
            )
            for number, department in enumerate(("세정과", "세정과", None), 1)
        ),
        NextStep(when="2026년 4분기", text="추진상황 보고회 개최", month="2026. 12."),
    ),
    attachments=("업무협약 관리대장 1부.", "지연 협약 관리카드 1부."),
    author="정책기획관 협력팀 이누리(☎ 000-0000)",
    summary="가온시 업무협약 6건과 시책 1건의 2026년 3분기 추진상황을 보고함.",
    keywords=("업무협약", "추진상황", "가온시"),
)


def long_briefing(agreements: int) -> Briefing:
    """So many agreements of five tasks each, with a budget, an indicator and a problem."""
    titles = [f"상생발전을 위한 제{number}차 업무협약" for number in range(1, agreements + 1)]
    first = _budgets("")[0]
    indicator = _indicators("")[0]
    problem = FULL.problems[0]
    return replace(
        FULL,
        agreements=tuple(replace(HYDROGEN, title=title) for title in titles),
        budgets=tuple(replace(first, subject=title) for title in titles),
        indicators=tuple(replace(indicator, subject=title) for title in titles),
        problems=tuple(replace(problem, subject=title) for title in titles),
    )
