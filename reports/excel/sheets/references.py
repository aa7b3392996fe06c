"""협약기관·서명자, 의회 보고, 참고사항, 출처: what would overfill the rows of other sheets."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker_references import CouncilRow, RemarkRow, SignatureRow, SourceRow
from reports.excel.cells import Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table


def signatures() -> Table[SignatureRow]:
    heading = Heading("협약기관·서명자")
    return Table(name="협약기관·서명자", heading=heading, columns=_SIGNATURES, frozen=3)


def council() -> Table[CouncilRow]:
    return Table(name="의회 보고", heading=Heading("의회 보고·동의"), columns=_COUNCIL, frozen=3)


def remarks() -> Table[RemarkRow]:
    return Table(name="참고사항", heading=Heading("참고사항"), columns=_REMARKS, frozen=3)


def sources() -> Table[SourceRow]:
    return Table(name="출처", heading=Heading("출처"), columns=_SOURCES, frozen=3)


_SIGNATURES: Final[tuple[Column[SignatureRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 14, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약명", 38, Kind.TEXT, lambda _, row: row.subject.name),
    Column("협약기관", 24, Kind.TEXT, lambda _, row: row.party),
    Column("구분", 12, Kind.CENTRE, lambda _, row: row.role),
    Column("직위(체결 당시)", 20, Kind.CENTRE, lambda _, row: row.title),
    Column("성명", 10, Kind.CENTRE, lambda _, row: row.name),
    Column("역할·의무", 38, Kind.TEXT, lambda _, row: row.duties),
    Column("비고", 40, Kind.TEXT, lambda _, row: row.note),
)
_COUNCIL: Final[tuple[Column[CouncilRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 14, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약명", 44, Kind.TEXT, lambda _, row: row.subject.name),
    Column("구분", 12, Kind.CENTRE, lambda _, row: row.kind),
    Column("위원회", 20, Kind.CENTRE, lambda _, row: row.committee),
    Column("회기", 20, Kind.CENTRE, lambda _, row: row.session),
    Column("기한", 14, Kind.DATE, lambda _, row: row.due_on),
    Column("처리일", 14, Kind.DATE, lambda _, row: row.done_on),
    Column("결과", 16, Kind.CENTRE, lambda _, row: row.result),
    Column("문서번호", 22, Kind.CENTRE, lambda _, row: row.document),
)
_REMARKS: Final[tuple[Column[RemarkRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 14, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약·계획명", 38, Kind.TEXT, lambda _, row: row.subject.name),
    Column("구분", 13, Kind.CENTRE, lambda _, row: row.kind),
    Column("대상", 32, Kind.TEXT, lambda _, row: row.about),
    Column("내용", 92, Kind.TEXT, lambda _, row: row.text),
)
_SOURCES: Final[tuple[Column[SourceRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 14, Kind.CENTRE, lambda _, row: row.subject.number),
    Column("협약·계획명", 34, Kind.TEXT, lambda _, row: row.subject.name),
    Column("구분", 10, Kind.CENTRE, lambda _, row: row.kind),
    Column("매체", 18, Kind.CENTRE, lambda _, row: row.outlet),
    Column("제목", 42, Kind.TEXT, lambda _, row: row.title),
    Column("날짜", 18, Kind.DATE, lambda _, row: row.published),
    Column("주소", 40, Kind.TEXT, lambda _, row: row.address),
    Column("뒷받침하는 내용", 34, Kind.TEXT, lambda _, row: row.supports),
)
