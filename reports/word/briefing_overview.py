"""The overview table of one agreement or plan in the briefing, and how it names a status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reports.contents.promises import (
    AgreementReport,
    Party,
    PlanReport,
    Promise,
    Signatory,
    Status,
)
from reports.formatting import UNKNOWN, ZERO, percent
from reports.word.elements import Element
from reports.word.styles import HEAD_FILL, SMALL_HEAD
from reports.word.tables import Cell, Column, Table

_OVERVIEW: Final = (
    Column("", 22, SMALL_HEAD),
    Column("", 68),
    Column("", 22, SMALL_HEAD),
    Column("", 58),
)

_PARTIES_NAMED: Final = 3

_Entries = list[tuple[str, str | None]]


def status_words(status: Status | None) -> str:
    return f"{status.mark} {status.label}" if status else "-"


def names_of(parties: Sequence[Party], between: str) -> str:
    """The first parties by name, and how many there are if they are many."""
    names = [party.name for party in parties]
    if len(names) <= _PARTIES_NAMED:
        return between.join(names)
    return f"{between.join(names[:2])} 등 {len(names)}개 기관"


def overview(one: Promise) -> Element:
    table = Table(_OVERVIEW, f"{one.title} 개요")
    pairs, wide = _of_agreement(one) if isinstance(one, AgreementReport) else _of_plan(one)
    for left, right in zip(pairs[::2], pairs[1::2], strict=True):
        table.row([*_labelled(left), *_labelled(right)], keep_next=True)
    entries = [(label, text) for label, text in wide if text]
    for position, entry in enumerate(entries, 1):
        table.row(_labelled(entry, span=3), keep_next=position < len(entries))
    return table.element()


def _labelled(entry: tuple[str, str | None], span: int = 1) -> list[Cell]:
    label, text = entry
    return [Cell(label, style=SMALL_HEAD, fill=HEAD_FILL), Cell(text or UNKNOWN, span=span)]


def _of_agreement(one: AgreementReport) -> tuple[_Entries, _Entries]:
    pairs: _Entries = [
        ("체결일", one.signed_on),
        ("체결장소", one.place or ZERO),
        ("유효기간", one.effective),
        ("구분", _kind(one)),
        *_standing(one),
    ]
    wide: _Entries = [
        ("당사자·서명", "\n".join(_party(party) for party in one.parties) or UNKNOWN),
        ("목적", "\n".join(one.purpose)),
        ("근거", one.basis),
        *one.more,
        ("출처", "\n".join(one.sources)),
    ]
    return pairs, wide


def _of_plan(one: PlanReport) -> tuple[_Entries, _Entries]:
    pairs: _Entries = [
        ("발표일", one.announced_on),
        ("수립기관", one.owner),
        *_standing(one),
    ]
    wide: _Entries = [
        ("구분", _kind(one)),
        ("발표 제목", one.presentation_title),
        ("구호", one.slogan),
        ("목표", one.goal),
        ("중점 분야", one.focus),
        ("추진방향", "\n".join(one.purpose)),
        ("추진근거", one.basis),
        ("전략·과제", one.counts),
        *one.more,
        ("출처", "\n".join(one.sources)),
    ]
    return pairs, wide


def _kind(one: Promise) -> str:
    parts = (one.kind, one.number, one.state)
    return " · ".join(part for part in parts if part)


def _standing(one: Promise) -> _Entries:
    officer = f"{one.department or UNKNOWN}{f' {one.officer}' if one.officer else ''}"
    standing = status_words(one.status)
    if one.percent is not None:
        standing += f" (추진율 {percent(one.percent)})"
    return [("주관부서", officer), ("추진상태", standing)]


def _party(party: Party) -> str:
    """`경기도(경기도지사 이재명)`, the role before and the duties after it."""
    role = f"[{party.role}] " if party.role else ""
    signed = ", ".join(_signatory(signatory) for signatory in party.signatories)
    duties = f": {party.duties}" if party.duties else ""
    return f"{role}{party.name}{f'({signed})' if signed else ''}{duties}"


def _signatory(signatory: Signatory) -> str:
    note = f"[{signatory.note}]" if signatory.note else ""
    return f"{signatory.title} {signatory.name}{note}".strip()
