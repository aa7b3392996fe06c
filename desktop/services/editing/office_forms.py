"""Forms of the office's settings: one for each section of 설정, all over the one record."""

from __future__ import annotations

from desktop.domain import codes
from desktop.domain.forms import FormKind
from desktop.services.editing.bound import Binding, Bound
from desktop.services.editing.office_form import CouncilForm, Days, DaysForm, OfficeForm
from desktop.services.workdays import known_until

_OFFICE, _SESSION = Binding("office"), Binding("council_session")
_HOLIDAY = Binding("office_holiday")
_TYPEFACES = "문서에 이름만 적습니다. 그 글꼴이 없는 컴퓨터에서는 비슷한 글꼴로 보입니다."


def _face(key: str, label: str, *faces: codes.Typeface, help: str) -> Bound:
    more = {"label": label, "section": "문서 글꼴", "help": help}
    return _OFFICE.choice(key, faces, required=True, **more)


_ = codes.Typeface
_OF_OFFICE = OfficeForm(
    kind=FormKind.OFFICE,
    section="기관",
    bounds=(
        _OFFICE.text("name", required=True, help="화면과 모든 문서에 쓰는 우리 기관의 이름입니다."),
        _OFFICE.choice(
            "level",
            list(codes.OfficeLevel),
            required=True,
            help="광역(시·도)인지 기초(시·군·구)인지에 따라 재원의 이름이 달라집니다.",
        ),
        _OFFICE.text("head_title", example="시장", help="기관장을 부르는 이름입니다."),
        _OFFICE.text(
            "coordinating_department",
            example="정책기획관",
            help="협약을 모아 관리하는 부서입니다. 보고서를 내는 부서로 적힙니다.",
        ),
        _OFFICE.text("coordinator", help="보고서 끝의 ‘작성’ 줄에 적힙니다."),
        _OFFICE.text(
            "ordinance",
            example="○○시 업무협약 관리 조례 제5조",
            help="보고서의 추진근거에 적힙니다.",
        ),
    ),
)
_OF_PROGRESS = OfficeForm(
    kind=FormKind.OFFICE_PROGRESS,
    section="상태·비율",
    bounds=(
        _OFFICE.choice(
            "label_set",
            list(codes.LabelSet),
            required=True,
            help="화면과 문서가 추진상태를 이 말로 적습니다. 이미 입력한 실적은 바뀌지 않습니다.",
        ),
        _OFFICE.choice(
            "mean_kind",
            list(codes.MeanKind),
            label="추진율 평균",
            required=True,
            help="평균 추진율을 낼 때 과제를 똑같이 칠지, 과제의 가중치대로 칠지 정합니다.",
        ),
        _OFFICE.choice(
            "lead_rate",
            list(codes.RateKind),
            required=True,
            help="홈과 보고서의 요지에 가장 먼저 적는 비율입니다. 산식도 이 순서로 적힙니다.",
        ),
    ),
)
_OF_PAPERS = OfficeForm(
    kind=FormKind.OFFICE_PAPERS,
    section="금액·문서",
    bounds=(
        _OFFICE.choice(
            "screen_unit",
            list(codes.MoneyUnit),
            label="화면",
            required=True,
            section="금액",
            help="홈과 협약 화면의 금액입니다. 한 단위보다 적은 금액은 억·만을 섞어 적습니다.",
        ),
        _OFFICE.choice(
            "money_unit",
            [unit for unit in codes.MoneyUnit if unit is not codes.MoneyUnit.WORDS],
            label="문서의 표",
            required=True,
            section="금액",
            help="문서의 예산 표에 쓰는 단위입니다. 엑셀은 억원 대신 백만원으로 적습니다.",
        ),
        _OFFICE.choice(
            "page_profile",
            list(codes.PageProfile),
            label="쪽 여백",
            required=True,
            section="쪽",
            help="표준은 위 25·아래 20, 위아래 같게는 위·아래 25, 편철용은 위 30·아래 15·왼쪽 20·"
            "오른쪽 15 밀리미터입니다.",
        ),
        _face(
            "body_face", "본문", _.HUMAN_MYEONGJO, _.HAMCHO_BATANG, _.BATANG, _.NANUM_MYEONGJO,
            _.MALGUN_GOTHIC, help=_TYPEFACES,
        ),
        _face(
            "heading_face", "제목", _.HY_HEADLINE, _.HY_GOTHIC, _.HAMCHO_DOTUM, _.MALGUN_GOTHIC,
            _.NANUM_GOTHIC, help="제목과 장의 머리에 씁니다.",
        ),
        _face(
            "table_face", "표·주석", _.MALGUN_GOTHIC, _.HAMCHO_DOTUM, _.DOTUM, _.NANUM_GOTHIC,
            help="표와 주석, 엑셀의 모든 칸에 씁니다.",
        ),
    ),
)  # fmt: skip
_OF_COUNCIL = CouncilForm(
    kind=FormKind.OFFICE_COUNCIL,
    section="의회·평가",
    bounds=(
        _OFFICE.choice(
            "council_rule",
            list(codes.CouncilRule),
            label="보고 기준",
            required=True,
            section="의회 보고",
            help="체결한 협약을 언제까지 의회에 보고하는지 고릅니다. 홈에 기한이 나타납니다.",
        ),
        _OFFICE.number(
            "council_report_days",
            label="보고 기한",
            unit="일",
            section="의회 보고",
            help="‘체결 후 일수’일 때 셉니다. 마지막 날이 쉬는 날이면 다음 근무일까지입니다.",
        ),
        _OFFICE.number(
            "evaluation_per_year",
            label="한 해 횟수",
            unit="회",
            required=True,
            section="평가보고회",
            help="한 해에 여는 자체평가보고회 횟수입니다. 열지 않으면 0을 적습니다.",
        ),
    ),
    children=(
        Days(
            key="sessions",
            label="의회 회기",
            service="council_sessions",
            owner="",
            section="회기 일정",
            help="‘체결 후 처음 여는 회기’일 때 그 회기의 끝날이 보고 기한입니다.",
            bounds=(
                _SESSION.day("starts_on", required=True),
                _SESSION.day("ends_on", required=True),
                _SESSION.text("name", required=True, example="제350회 임시회"),
            ),
        ),
    ),
)
_OF_DAYS = DaysForm(
    kind=FormKind.OFFICE_DAYS,
    section="기한·근무일",
    bounds=(
        _OFFICE.number(
            "due_soon_days",
            label="기한 임박",
            unit="일",
            required=True,
            section="알림",
            help="기한이 이만큼 남으면 홈에 ‘기한 도래’로 나타납니다.",
        ),
        _OFFICE.choice(
            "day_count",
            list(codes.DayCount),
            label="세는 날",
            required=True,
            section="알림",
            help="근무일로 세면 토요일, 일요일과 공휴일을 뺍니다.",
        ),
        _OFFICE.number(
            "expiry_warning_days",
            label="만료 도래",
            unit="일",
            required=True,
            section="알림",
            help="유효기간이 이만큼 남으면 ‘만료 도래’로 나타납니다. 달력의 날수입니다.",
        ),
    ),
    children=(
        Days(
            key="holidays",
            label="덧붙인 날",
            service="office_holidays",
            owner="",
            section="쉬는 날",
            help=f"{known_until()}년까지의 공휴일은 프로그램이 압니다. 임시공휴일처럼 새로 정해진 "
            "날을 적습니다. 공휴일인데 근무하는 날은 ‘근무하는 날’에 표시합니다.",
            bounds=(
                _HOLIDAY.day("day", required=True),
                _HOLIDAY.text("name", required=True, example="임시공휴일"),
                _HOLIDAY.yes("is_worked"),
            ),
        ),
    ),
)

FORMS: tuple[OfficeForm, ...] = (_OF_OFFICE, _OF_PROGRESS, _OF_PAPERS, _OF_COUNCIL, _OF_DAYS)
