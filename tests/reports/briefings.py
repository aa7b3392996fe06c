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
from reports.contents.promises import (
    AgreementReport,
    Facility,
    Meeting,
    Party,
    PlanReport,
    Request,
    Signatory,
    Status,
    Task,
    TaskGroup,
)

ON_TRACK = Status(mark="●", label="정상추진")
DELAYED = Status(mark="▼", label="지연")
DONE = Status(mark="◎", label="완료")
PLANNED = Status(mark="○", label="추진예정")
MISSING = Status(mark="×", label="미제출")
STATUSES = (DONE, ON_TRACK, DELAYED, PLANNED, MISSING)
BILLION = 1_000_000_000


def empty_briefing() -> Briefing:
    """An office that has just begun: nothing but the frame."""
    return Briefing(
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


def _task(title: str, **changes: object) -> Task:
    basis = Task(
        title=title,
        status=ON_TRACK,
        owner="공동",
        department="미래산업과",
        due="2026. 12.",
        percent=Decimal(60),
        achievements=("실무협의회 2회 개최(2026. 7. 8., 9. 3.)", "공동 사업계획(안) 마련"),
        plans=("4분기 중 운영기관 공모",),
    )
    return replace(basis, **changes)


def hydrogen() -> AgreementReport:
    """Everything an agreement can hold."""
    return AgreementReport(
        title="수소 상용차 보급 및 충전 기반 조성을 위한 업무협약",
        kind="업무협약",
        number="MOU-2024-002",
        department="미래산업과",
        officer="수소산업팀 김다온",
        state="이행중",
        status=DELAYED,
        percent=Decimal("46.7"),
        signed_on="2024. 5. 13.(월)",
        place="가온시청 대회의실",
        effective="2024. 5. 13. ~ 2027. 5. 12.",
        parties=(
            Party(
                name="가온시",
                role="갑",
                duties="부지 제공, 인허가",
                signatories=(Signatory(name="한가람", title="가온시장"),),
            ),
            Party(
                name="늘푸른에너지(주)",
                role="을",
                signatories=(
                    Signatory(name="오미르", title="대표이사", note="대리 박하늘 부사장"),
                ),
            ),
            Party(name="가온대학교 산학협력단"),
        ),
        purpose=("수소 상용차의 보급을 앞당기고 충전소를 함께 운영하여 대기질을 개선",),
        basis="제3차 지역에너지계획(2023. 11.)",
        more=(
            ("사업비", "112억5천만원(국비 70억원, 시비 42억5천만원)"),
            ("의회 조치", "보고 완료(2024. 4. 22.)"),
        ),
        notes=("협약서에 조항 번호가 없어 나열된 순서대로 번호를 붙임",),
        sources=("협약서 원본(미래산업과-1234, 2024. 5. 13.)",),
        groups=(
            TaskGroup(
                mark="제1항",
                text="수소 상용차 200대 보급 협력",
                tasks=(
                    _task("시내버스 수소 전환", status=DONE, percent=Decimal(100), due="2026. 6."),
                    _task("청소차 수소 전환", level=1, cooperating=("자원순환과", "회계과")),
                    _task(
                        "화물차 보조금 신설",
                        status=DELAYED,
                        percent=Decimal(20),
                        notes=("조례 개정 후 시행", "제2항과 함께 추진"),
                    ),
                ),
            ),
            TaskGroup(
                mark="제2항",
                text="충전소 3개소 설치와 운영에 관한 사항",
                notes=("충전소 위치는 별도 합의서로 정함",),
                tasks=(
                    _task("북부 충전소 설치", department="기후환경과", due="2026년 4분기"),
                    _task(
                        "남부 충전소 설치", status=MISSING, percent=None, achievements=(), plans=()
                    ),
                ),
            ),
            TaskGroup(mark="제3항", text="전문인력 양성과 연구 교류"),
        ),
        facilities=(
            Facility(
                name="북부 수소충전소",
                place="가온시 북구 산업로 12",
                area=Decimal(1455),
                area_approx=True,
                operator="늘푸른에너지(주)",
                description="시간당 100kg 충전",
            ),
        ),
        meetings=(
            Meeting(
                name="업무협약 체결식",
                kind="협약식",
                held="2024. 5. 13.(월)",
                place="가온시청 대회의실",
                participants=("가온시장 한가람", "늘푸른에너지(주) 대표이사 오미르"),
                attendance="약 70명",
                slogan="달리는 가온, 맑은 하늘",
            ),
            Meeting(
                name="제2차 실무협의회",
                kind="협의회",
                held="2026. 9. 3.(목)",
                agenda=("충전소 부지 변경 여부",),
                decisions=("남부 충전소는 2027년 상반기로 늦춤",),
                requests=(
                    Request(
                        text="수소차 보조금 국비 비율 상향",
                        addressee="환경부",
                        state="검토중",
                        reply="2027년 예산 편성 때 검토",
                    ),
                ),
            ),
        ),
        requests=(Request(text="충전소 안전기준 완화", addressee="산업통상자원부", state="건의"),),
    )


def _agreement(title: str, partner: str, signed: str | None, department: str) -> AgreementReport:
    return AgreementReport(
        title=title,
        kind="업무협약",
        department=department,
        state="이행중",
        status=ON_TRACK,
        percent=Decimal(60),
        signed_on=signed,
        parties=(
            Party(name="가온시", signatories=(Signatory(name="한가람", title="가온시장"),)),
            Party(name=partner),
        ),
        purpose=(f"{partner}와 협력하여 지역 발전에 이바지",),
        sources=("협약서 원본",),
        groups=(
            TaskGroup(
                mark="제1조",
                text="공동 사업의 발굴과 추진",
                tasks=(_task("공동 사업 발굴"), _task("성과 공유회 개최", plans=())),
            ),
            TaskGroup(
                mark="제2조",
                text="인력과 시설의 교류",
                tasks=(_task("직원 교류", status=PLANNED, percent=Decimal(0), achievements=()),),
            ),
        ),
    )


LONG_TITLE = (
    "지속가능한 지역 농산물 유통체계 구축과 먹거리 복지 증진, 청년 농업인 정착 지원 및 "
    "농촌 공간 재생을 위한 다자간 상생협력 업무협약(제2차 변경협약)"
)


def plan() -> PlanReport:
    return PlanReport(
        title="가온 미래 10년 비전",
        kind="시책",
        department="정책기획관",
        state="추진중",
        status=ON_TRACK,
        percent=Decimal("33.3"),
        announced_on="2025. 3.",
        owner="가온시",
        presentation_title="인구 감소 시대의 대응전략",
        slogan="함께 걷는 가온",
        goal="2035년까지 생활인구 100만명",
        focus="돌봄, 일자리, 교통",
        counts="발표 3대 전략 12개 과제, 열거된 과제 13개",
        groups=(
            TaskGroup(mark="전략 1", text="돌봄", tasks=(_task("온종일 돌봄센터 확충"),)),
            TaskGroup(mark="공통", text="추진체계", tasks=(_task("시민위원회 운영"),)),
        ),
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
            note="2026년 추경 반영",
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


def full_briefing() -> Briefing:
    """Six agreements and a plan, with every kind of entry."""
    first = hydrogen()
    return replace(
        empty_briefing(),
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
            first,
            _agreement("청년 창업 지원 업무협약", "한빛은행", "2025. 3. 4.(화)", "일자리경제과"),
            _agreement(LONG_TITLE, "가온농업협동조합", "2025. 9. 16.(외부확인)", "농업정책과"),
            _agreement("가온 데이터센터 투자협약", "누리데이터(주)", "2023. 12.", "투자유치과"),
            _agreement("고향사랑 기부제 활성화 협약", "나래도", None, "세정과"),
            replace(
                _agreement("문화예술 교류 협약", "슬기로운극단", "2022. 2. 7.", "문화예술과"),
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
        budgets=_budgets(first.title),
        indicators=_indicators(first.title),
        problems=(
            Problem(
                subject=first.title,
                text="화물차 보조금 조례 개정이 늦어 보급이 지연됨",
                measure="10월 임시회에 개정안 제출",
                department="미래산업과",
                due="2026. 10. 23.",
            ),
            Problem(
                subject="청년 창업 지원 업무협약", text="상대기관 담당자가 바뀌어 협의가 중단됨"
            ),
        ),
        next_steps=(
            NextStep(when="2026. 10. 15.(목)", text="미제출 과제 보완 제출", department="전 부서"),
            NextStep(
                when="2026. 10. 23.(금)",
                text="보조금 조례 개정안 의회 제출",
                subject=first.title,
                department="미래산업과",
            ),
            NextStep(when="2026년 4분기", text="추진상황 보고회 개최"),
        ),
        attachments=("업무협약 관리대장 1부.", "지연 협약 관리카드 1부."),
        author="정책기획관 협력팀 이누리(☎ 000-0000)",
        summary="가온시 업무협약 6건과 시책 1건의 2026년 3분기 추진상황을 보고함.",
        keywords=("업무협약", "추진상황", "가온시"),
    )


def long_briefing(agreements: int) -> Briefing:
    """So many agreements of five tasks each, with a budget, an indicator and a problem."""
    briefing = full_briefing()
    titles = [f"상생발전을 위한 제{number}차 업무협약" for number in range(1, agreements + 1)]
    first = _budgets("")[0]
    indicator = _indicators("")[0]
    problem = briefing.problems[0]
    return replace(
        briefing,
        agreements=tuple(replace(hydrogen(), title=title) for title in titles),
        budgets=tuple(replace(first, subject=title) for title in titles),
        indicators=tuple(replace(indicator, subject=title) for title in titles),
        problems=tuple(replace(problem, subject=title) for title in titles),
    )
