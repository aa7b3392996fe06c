"""The office that watches over agreements, and the rules it follows."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.codes import (
    CouncilRule,
    DayCount,
    LabelSet,
    MeanKind,
    MoneyUnit,
    OfficeLevel,
    PageProfile,
    RateKind,
    Typeface,
)
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import Record, require_range, require_text
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Record):
    """Settings kept in the office file. There is exactly one.

    `council_report_days`: days after signing within which the council is told (증평 50일), for
    `council_rule` DAYS. `expiry_warning_days`: 만료 도래. `day_count` says what days
    `due_soon_days` are. `lead_rate` is the rate that is told first.
    `money_unit` is that of tables in documents, which have room for one unit only.
    """

    name: Line
    level: OfficeLevel = OfficeLevel.METROPOLITAN
    head_title: Line = ""
    coordinating_department: Line = ""
    coordinator: Line = ""
    organisation_id: str | None = None
    label_set: LabelSet = LabelSet.INSPECTION
    ordinance: Line = ""
    council_report_days: int | None = 50
    evaluation_per_year: int = 1
    due_soon_days: int = 30
    expiry_warning_days: int = 90
    is_sample: bool = False
    council_rule: CouncilRule = CouncilRule.DAYS
    mean_kind: MeanKind = MeanKind.PLAIN
    lead_rate: RateKind = RateKind.PROGRESS
    money_unit: MoneyUnit = MoneyUnit.MILLION
    screen_unit: MoneyUnit = MoneyUnit.WORDS
    page_profile: PageProfile = PageProfile.STANDARD
    body_face: Typeface = Typeface.HUMAN_MYEONGJO
    heading_face: Typeface = Typeface.HY_HEADLINE
    table_face: Typeface = Typeface.MALGUN_GOTHIC
    day_count: DayCount = DayCount.CALENDAR

    def check(self) -> None:
        require_text("name", self.name, "기관명을")
        require_range("council_report_days", self.council_report_days, 1, 365, "보고 기한은")
        if self.money_unit is MoneyUnit.WORDS:
            raise InvalidEntry("money_unit", "문서의 표에는 한 가지 단위를 고르십시오.")
        if self.council_rule is CouncilRule.DAYS and self.council_report_days is None:
            raise InvalidEntry("council_report_days", "체결 후 며칠 안에 보고하는지 입력하십시오.")
        require_range("evaluation_per_year", self.evaluation_per_year, 0, 12, "평가 횟수는")
        require_range("due_soon_days", self.due_soon_days, 1, 365, "기한 임박 기준은")
        require_range("expiry_warning_days", self.expiry_warning_days, 1, 365, "만료 도래 기준은")

    def label(self) -> str:
        return self.name
