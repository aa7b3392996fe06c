"""Where facts come from, and the evidence that is kept for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.codes import Disclosure, EvidenceKind, LinkBasis, ReportKind, SourceKind
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.domain.record import (
    Record,
    require_not_negative,
    require_one_target,
    require_order,
    require_text,
)
from desktop.domain.text import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """출처: an article or document. `content_id` is the SHA-256 of its stored bytes, if kept."""

    title: Line
    kind: SourceKind = SourceKind.ARTICLE
    outlet: Line = ""
    published_on: FuzzyDate = UNKNOWN_DATE
    address: Line = ""
    content_id: str | None = None
    note: str = ""

    def check(self) -> None:
        require_text("title", self.title, "출처 제목을")

    def label(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """That a record (or one `field` of it) stands in a source, at characters start–end."""

    source_id: str
    record_kind: Line
    record_id: str
    field: Line = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    basis: LinkBasis = LinkBasis.STATED

    def check(self) -> None:
        require_not_negative("start", self.start, "인용 위치는")
        require_not_negative("end", self.end, "인용 위치는")
        if (self.start is None) != (self.end is None):
            raise InvalidEntry("end", "인용 위치는 시작과 끝을 함께 입력하십시오.")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidEntry("end", "인용의 끝이 시작보다 뒤여야 합니다.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """증빙: a file kept beside the office file, by SHA-256, or a 온나라 문서번호 alone."""

    title: Line
    kind: EvidenceKind = EvidenceKind.OTHER
    agreement_id: str | None = None
    plan_id: str | None = None
    action_item_id: str | None = None
    progress_entry_id: str | None = None
    meeting_id: str | None = None
    file_name: Line = ""
    sha256: Line = ""
    size: int | None = None
    document_number: Line = ""
    dated: date | None = None
    disclosure: Disclosure = Disclosure.PUBLIC

    def check(self) -> None:
        require_text("title", self.title, "증빙 이름을")
        require_not_negative("size", self.size, "파일 크기는")
        require_one_target(
            agreement_id=self.agreement_id,
            plan_id=self.plan_id,
            action_item_id=self.action_item_id,
            progress_entry_id=self.progress_entry_id,
            meeting_id=self.meeting_id,
        )

    def label(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRun(Record):
    """보고서 발행: the five things a document depends on, and what came out."""

    kind: ReportKind
    as_of: date
    recorded: int
    round_id: str | None = None
    options: str = "{}"
    template_sha256: Line = ""
    file_name: Line = ""
    sha256: Line = ""

    def check(self) -> None:
        require_order("as_of", date(1990, 1, 1), self.as_of, "기준일을 다시 확인하십시오.")
        require_not_negative("recorded", self.recorded, "기록시점은")

    def label(self) -> str:
        return self.file_name
