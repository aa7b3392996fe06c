"""The office that watches over agreements, and the rules it follows."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.codes import LabelSet, OfficeLevel
from desktop.domain.record import Record, require_range, require_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Record):
    """Settings kept in the office file. There is exactly one.

    `council_report_days`: days after signing within which the council is told (증평 50일);
    None where the ordinance counts sessions. `expiry_warning_days`: 만료 도래.
    """

    name: str
    level: OfficeLevel = OfficeLevel.METROPOLITAN
    head_title: str = ""
    coordinating_department: str = ""
    coordinator: str = ""
    organisation_id: str | None = None
    label_set: LabelSet = LabelSet.INSPECTION
    ordinance: str = ""
    council_report_days: int | None = 50
    evaluation_per_year: int = 1
    due_soon_days: int = 30
    expiry_warning_days: int = 90
    is_sample: bool = False

    def check(self) -> None:
        require_text("name", self.name, "기관명을")
        require_range("council_report_days", self.council_report_days, 1, 365, "보고 기한은")
        require_range("evaluation_per_year", self.evaluation_per_year, 0, 12, "평가 횟수는")
        require_range("due_soon_days", self.due_soon_days, 1, 365, "기한 임박 기준은")
        require_range("expiry_warning_days", self.expiry_warning_days, 1, 365, "만료 도래 기준은")

    def label(self) -> str:
        return self.name
