"""The overview table of one agreement or plan in the briefing, and how it names a status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reports.contents.promises import (
    AgreementReport,
    Facility,
    Meeting,
    Party,
    PlanReport,
    Promise,
    Request,
    Signatory,
    Status,
)
from reports.formatting import UNKNOWN, number, percent
from reports.word.elements import Element
from reports.word.styles import CELL_DASH, CELL_NOTE, HEAD_FILL, LABEL, SMALL, Style
from reports.word.tables import Cell, Column, Line, Table

_OVERVIEW: Final = (
    Column("", 20, LABEL),
    Column("", 84),
    Column("", 20, LABEL),
    Column("", 46),
)
_PARTIES_NAMED: Final = 3

_Entry = tuple[str, Sequence[str]]


def status_words(status: Status | None) -> str:
    return f"{status.mark} {status.label}" if status else "-"


def names_of(parties: Sequence[Party], between: str) -> str:
    """The first parties by name, and how many there are if they are many."""
    names = [party.name for party in parties]
    if len(names) <= _PARTIES_NAMED:
        return between.join(names)
    return f"{between.join(names[:2])} 등 {len(names)}개 기관"


def overview(one: Promise) -> Element:
    """What the heading does not say, a row each; the table may go on over the page."""
    table = Table(_OVERVIEW, f"{one.title} 개요", compact=True)
    kind, standing = Cell(_kind(one)), Cell(_standing(one))
    rows = [[_label("구분"), kind, _label("추진상태"), standing]]
    rows += [_wide(label, texts, SMALL) for label, texts in _entries(one) if texts]
    if one.meetings or one.requests:
        rows.append(_wide("회의·행사", list(_events(one)), CELL_DASH))
    if one.notes or one.sources or _common_note(one):
        rows.append(_wide("참고", list(_remarks(one)), CELL_NOTE))
    for row in rows:
        table.row(row)
    return table.element()


def _wide(label: str, texts: Sequence[str], style: Style) -> list[Cell]:
    cell = Cell(lines=tuple(Line(text, style) for text in texts), span=3)
    return [_label(label), cell]


def _label(label: str) -> Cell:
    return Cell(label, style=LABEL, fill=HEAD_FILL)


# --- the first row ---


def _kind(one: Promise) -> str:
    parts = [one.kind, one.state]
    if isinstance(one, AgreementReport):
        parts += [f"유효기간 {one.effective or UNKNOWN}", one.place]
    parts.append(f"담당 {one.officer}" if one.officer else None)
    return ", ".join(part for part in parts if part)


def _standing(one: Promise) -> str:
    standing = status_words(one.status)
    return standing if one.percent is None else f"{standing} (추진율 {percent(one.percent)})"


# --- the wide rows ---


def _entries(one: Promise) -> Iterator[_Entry]:
    if isinstance(one, AgreementReport):
        yield (
            "당사자·서명",
            [_party(party, _common_note(one)) for party in one.parties] or [UNKNOWN],
        )
        yield "목적", one.purpose
    else:
        yield "발표·구호", _given(" / ", one.presentation_title, one.slogan)
        yield "목표·중점", _given(" / ", one.goal, one.focus, *one.purpose)
    yield "근거", _given("", one.basis)
    if isinstance(one, PlanReport):
        yield "전략·과제", _given("", one.counts)
    yield from ((label, text.split("\n")) for label, text in one.more)
    if one.facilities:
        yield "시설", [", ".join(_facility(each) for each in one.facilities)]


def _given(between: str, *parts: str | None) -> list[str]:
    known = between.join(part for part in parts if part)
    return [known] if known else []


def _party(party: Party, common: str | None) -> str:
    """`경기도(경기도지사 이재명)`, the role before and the duties after it."""
    role = f"[{party.role}] " if party.role else ""
    signed = ", ".join(_signatory(signatory, common) for signatory in party.signatories)
    duties = f": {party.duties}" if party.duties else ""
    return f"{role}{party.name}{f'({signed})' if signed else ''}{duties}"


def _signatory(signatory: Signatory, common: str | None) -> str:
    note = f"[{signatory.note}]" if signatory.note and signatory.note != common else ""
    return f"{signatory.title} {signatory.name}{note}".strip()


def _common_note(one: Promise) -> str | None:
    """What is said alike of several signatures is said once."""
    if not isinstance(one, AgreementReport):
        return None
    notes = [signatory.note for party in one.parties for signatory in party.signatories]
    return notes[0] if len(notes) > 1 and len(set(notes)) == 1 else None


def _facility(facility: Facility) -> str:
    area = None
    if facility.area is not None:
        area = f"{'약 ' if facility.area_approx else ''}{number(facility.area)}㎡"
    inside = ", ".join(part for part in (facility.place, area) if part)
    return f"{facility.name}({inside})" if inside else facility.name


def _events(one: Promise) -> Iterator[str]:
    yield from map(_event, one.meetings)
    yield from (f"건의: {_request(request)}" for request in one.requests)


def _event(meeting: Meeting) -> str:
    """`2017. 6. 8.(목) 비전 선포식(시청 대강당): 대전시장 권선택, 약 700명` and what came of it."""
    place = f"({meeting.place})" if meeting.place else ""
    present = [*meeting.participants, *([meeting.attendance] if meeting.attendance else [])]
    who = f": {', '.join(present)}" if present else ""
    came = [f"결정: {decision}" for decision in meeting.decisions]
    came += [f"건의: {_request(request)}" for request in meeting.requests]
    head = f"{meeting.held or f'일자 {UNKNOWN}'} {meeting.name}{place}{who}"
    return " / ".join((head, *came))


def _request(request: Request) -> str:
    reply = f" → {request.reply}" if request.reply else ""
    return f"{request.text}({request.addressee}, {request.state}){reply}"


def _remarks(one: Promise) -> Iterator[str]:
    common = _common_note(one)
    if common:
        yield f"서명: {common}"
    if one.notes:
        yield " / ".join(one.notes)
    if one.sources:
        yield f"출처: {', '.join(one.sources)}"
