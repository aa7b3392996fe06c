"""Invented agreements and a plan, as documents tell of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

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


def task(title: str, **changes: object) -> Task:
    basis = Task(
        title=title,
        status=ON_TRACK,
        department="미래산업과",
        due="2026. 12.",
        percent=Decimal(60),
        achievements=("실무협의회 2회 개최(2026. 7. 8., 9. 3.)", "공동 사업계획(안) 마련"),
        plans=("4분기 중 운영기관 공모",),
    )
    return replace(basis, **changes)


# Everything an agreement can hold.
HYDROGEN = AgreementReport(
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
            signatories=(Signatory(name="오미르", title="대표이사", note="대리 박하늘 부사장"),),
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
                task("시내버스 수소 전환", status=DONE, percent=Decimal(100), due="2026. 6."),
                task("청소차 수소 전환", level=1, status=DELAYED, owner="가온시"),
                task(
                    "화물차 보조금 신설",
                    status=DELAYED,
                    percent=Decimal(20),
                ),
            ),
        ),
        TaskGroup(
            mark="제2항",
            text="충전소 3개소 설치와 운영에 관한 사항",
            notes=("충전소 위치는 별도 합의서로 정함",),
            tasks=(
                task("북부 충전소 설치", department="기후환경과", due="2026년 4분기", routine=True),
                task("남부 충전소 설치", status=MISSING, percent=None, achievements=(), plans=()),
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
        ),
    ),
    meetings=(
        Meeting(
            name="업무협약 체결식",
            held="2024. 5. 13.(월)",
            place="가온시청 대회의실",
            participants=("가온시장 한가람", "늘푸른에너지(주) 대표이사 오미르"),
            attendance="약 70명",
        ),
        Meeting(
            name="제2차 실무협의회",
            held="2026. 9. 3.(목)",
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


def agreement(title: str, partner: str, signed: str | None, department: str) -> AgreementReport:
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
                tasks=(task("공동 사업 발굴"), task("성과 공유회 개최", plans=())),
            ),
            TaskGroup(
                mark="제2조",
                text="인력과 시설의 교류",
                tasks=(task("직원 교류", status=PLANNED, percent=Decimal(0), achievements=()),),
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
            TaskGroup(mark="전략 1", text="돌봄", tasks=(task("온종일 돌봄센터 확충"),)),
            TaskGroup(mark="공통", text="추진체계", tasks=(task("시민위원회 운영"),)),
        ),
    )
