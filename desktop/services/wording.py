"""Phrases that screens and documents say alike: people, sources, deadlines, places, counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from desktop.domain.codes import LinkBasis, MoneyUnit, Recurrence
from desktop.domain.dates import FuzzyDate
from desktop.domain.money import Amount
from desktop.domain.words import word
from desktop.services.documents.look import won_per_unit
from desktop.services.dossier.dossier import Dossier, Placed
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    CitationRow,
    ClauseRow,
    FacilityRow,
    IndicatorRow,
    MeetingRow,
    MilestoneRow,
    ParticipantRow,
    SignatoryRow,
    SourceRow,
)
from reports.formatting import money_in, money_words, number

_NUMBERED = re.compile(r"\d|[①-⑳㉮-㉻]")
EXTERNAL = "(외부확인)"


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text, without empty ones."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def joined(parts: Iterable[str], by: str = "\n") -> str:
    return by.join(part for part in parts if part)


def known(value: FuzzyDate) -> str:
    """The date in words, "" when nothing at all is known."""
    return value.text() if value.is_known or value.stated else ""


def span(start: FuzzyDate, end: FuzzyDate) -> str:
    """`2024. 5. 13. ~ 2026. 12. 31.`, open where one end is unknown, "" where both are."""
    if not start.is_known and not end.is_known:
        return ""
    first = start.text() if start.is_known else ""
    last = end.text() if end.is_known else ""
    return f"{first} ~ {last}".strip()


def term(row: AgreementRow) -> str:
    return joined((span(row.effective_from, row.effective_until), row.renewal), ", ")


def due(row: ActionItemRow) -> str:
    """The deadline or period of an item with its rhythm, "" when nothing is known."""
    when = span(row.starts_on, row.due_on) if row.starts_on.is_known else known(row.due_on)
    rhythm = "" if row.recurrence is Recurrence.NONE else word(row.recurrence)
    return joined((when, rhythm), ", ")


def clause_label(row: ClauseRow, number_in_order: int) -> str:
    """How a clause is cited: its printed label, or its place where the label has no number."""
    return row.mark if _NUMBERED.search(row.mark) else str(number_in_order)


def numbered_clauses(placed: Sequence[Placed]) -> Iterator[tuple[str, Placed]]:
    """Clauses with their labels; those without a number of their own are counted by level."""
    counts: dict[int, int] = {}
    for each in placed:
        counts[each.depth] = counts.get(each.depth, 0) + 1
        for deeper in [depth for depth in counts if depth > each.depth]:
            del counts[deeper]
        yield clause_label(each.row, counts[each.depth]), each


def signatory_note(row: SignatoryRow) -> str:
    proxy = f"{row.proxy_for} 대리" if row.proxy_for else "대리"
    return joined((proxy if row.is_proxy else "", row.basis), ", ")


def source_words(citation: CitationRow, source: SourceRow) -> str:
    """`정보통신신문 「신산업 …」, 2021. 6. 7.`; what only others report is marked."""
    published = known(source.published_on) or "날짜 미상"
    external = EXTERNAL if citation.field else ""
    return joined((external, source.outlet, f"「{source.title}」, {published}"), " ")


def sources_of(dossier: Dossier, *record_ids: str) -> tuple[str, ...]:
    """Sources of whole records first, then those of single fields."""
    found = dossier.around.sources(*record_ids)
    ordered = sorted(found, key=lambda pair: bool(pair[0].field))
    return tuple(source_words(citation, source) for citation, source in ordered)


def short_sources_of(dossier: Dossier, *record_ids: str) -> tuple[str, ...]:
    """What whole records rest on in full, then only the outlets of what others report."""
    found = dossier.around.sources(*record_ids)
    own = [source_words(citation, source) for citation, source in found if not citation.field]
    others = dict.fromkeys(source.outlet for citation, source in found if citation.field)
    return (*own, *([f"{EXTERNAL} {', '.join(others)}"] if others else []))


def outlets_of(dossier: Dossier, record_id: str) -> str:
    """The outlets behind a record in a few words; `추정` where the office reads it so."""
    said = [
        f"{source.outlet or source.title}"
        f"{f'({word(citation.basis)})' if citation.basis is LinkBasis.INFERRED else ''}"
        for citation, source in dossier.around.sources(record_id)
    ]
    return ", ".join(dict.fromkeys(said))


def owner_words(dossier: Dossier, row: ActionItemRow) -> str:
    return dossier.names.organisation(row.owner_id) or word(row.owner_side)


def area_words(row: FacilityRow) -> str:
    if row.area is None:
        return ""
    return f"{'약 ' if row.area_approx else ''}{number(row.area)}㎡"


def facility_words(row: FacilityRow) -> str:
    """`디지털 오픈랩(판교 스타트업 캠퍼스, 약 1,455㎡)`"""
    inside = joined((row.place, area_words(row)), ", ")
    return f"{row.name}({inside})" if inside else row.name


def milestone_words(row: MilestoneRow, dossier: Dossier) -> str:
    """`판교 오픈랩 개소: 2021. 7.`, with the day it was reached by the reference day."""
    reached = row.actual_on
    done = reached.earliest is not None and reached.earliest <= dossier.day
    tail = f" → {reached.text()} 완료" if done else ""
    note = f" [{row.note}]" if row.note else ""
    return f"{row.name}: {row.planned_on.text()}{tail}{note}"


def participant_words(dossier: Dossier, row: ParticipantRow) -> str:
    """`충남대 총장 오덕성`, with an opinion after a colon."""
    who = joined((row.title_then, dossier.names.person(row.person_id)), " ")
    return f"{who}: {row.opinion}" if row.opinion else who


def attendance_words(row: MeetingRow) -> str:
    """`민·관·산·학·연 관계자 등 약 700명`"""
    if row.attendance is None:
        return row.attendance_note
    count = f"{'약 ' if row.attendance_approx else ''}{row.attendance:,}명"
    return f"{row.attendance_note} {count}".strip()


def figure(value: Decimal) -> str:
    return "0" if value == 0 else number(value)


def baseline_words(row: IndicatorRow) -> str:
    """`50개사(2023년)`"""
    if row.baseline is None:
        return ""
    year = f"({row.baseline_year}년)" if row.baseline_year is not None else ""
    return f"{figure(row.baseline)}{row.unit}{year}"


def won_words(amount: Amount, unit: MoneyUnit = MoneyUnit.WORDS) -> str:
    return won_in(amount.won, unit, approx=amount.approx)


def won_in(won: int | None, unit: MoneyUnit, *, approx: bool = False) -> str:
    """Money as the office wants to see it: `497억원`, `49,700백만원`."""
    size = won_per_unit(unit)
    if size is None:
        return money_words(won, approx=approx)
    return money_in(won, unit=size, approx=approx)
