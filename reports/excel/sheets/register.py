"""협약 관리대장: what the ordinances ask to be kept of every agreement."""

from __future__ import annotations

from typing import Final

from reports.contents.tracker import Tracker
from reports.contents.tracker_money import ABSENT
from reports.contents.tracker_rows import AgreementRow, Party
from reports.excel.cells import Kind, Money
from reports.excel.page import A3, Heading, unit_words
from reports.excel.table import Column, Table, money_width


def table(tracker: Tracker) -> Table[AgreementRow]:
    amounts = [row.burden_won for row in tracker.agreements]
    approx = any(row.burden_approx for row in tracker.agreements)
    width = money_width(amounts, tracker.unit, approx=approx)
    amount: Column[AgreementRow] = Column(
        "부담액", width, Kind.MONEY, lambda _, row: Money(row.burden_won, row.burden_approx)
    )
    return Table(
        name="협약 관리대장",
        heading=Heading("업무협약 관리대장", unit=unit_words(tracker.unit)),
        columns=(*_IDENTITY, amount, *_PROGRESS),
        frozen=2,
        paper=A3,
    )


def _name(row: AgreementRow) -> str:
    return f"{row.subject.name}\n({row.subject.number})"


def _party(party: Party) -> str:
    if not party.signatories:
        return party.organisation
    return f"{party.organisation}({', '.join(party.signatories)})"


def _parties(row: AgreementRow) -> tuple[str, ...]:
    place = (f"장소: {row.place}",) if row.place else ()
    return (*map(_party, row.parties), *place)


def _purpose(row: AgreementRow) -> tuple[str, ...]:
    return tuple(part for part in (row.purpose, *row.pledges) if part)


_IDENTITY: Final[tuple[Column[AgreementRow], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("협약명\n(관리번호)", 27, Kind.TEXT, lambda _, row: _name(row)),
    Column("분야", 10, Kind.CENTRE, lambda _, row: row.field),
    Column("협약형태", 10, Kind.CENTRE, lambda _, row: row.kind),
    Column("협약기관(서명자)", 32, Kind.TEXT, lambda _, row: _parties(row)),
    Column("체결일", 14, Kind.DATE, lambda _, row: row.signed_on),
    Column("유효기간", 11, Kind.CENTRE, lambda _, row: row.term),
    Column("주요내용", 34, Kind.TEXT, lambda _, row: _purpose(row)),
    Column("재정부담", 12, Kind.CENTRE, lambda _, row: row.burden),
)
_PROGRESS: Final[tuple[Column[AgreementRow], ...]] = (
    Column("의회 보고·동의", 20, Kind.CENTRE, lambda _, row: row.council),
    Column("협약상태", 10, Kind.CENTRE, lambda _, row: row.lifecycle),
    Column(
        "추진상황", 12, Kind.STATUS, lambda _, row: ABSENT if row.status is None else row.status
    ),
    Column("추진율", 8, Kind.RATE, lambda _, row: row.percent),
    Column("주요 추진실적", 26, Kind.TEXT, lambda _, row: row.achievements),
    Column("향후계획", 30, Kind.TEXT, lambda _, row: row.next_steps),
    Column("주관부서", 13, Kind.CENTRE, lambda _, row: row.department),
    Column("담당자\n(전화)", 10, Kind.CENTRE, lambda _, row: row.officer),
    Column("변경·종료\n(일자·사유)", 12, Kind.CENTRE, lambda _, row: row.changes),
    Column("공개여부", 8, Kind.CENTRE, lambda _, row: row.disclosure),
    Column("비고", 18, Kind.TEXT, lambda _, row: row.note),
)
