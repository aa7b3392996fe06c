"""What the reader is not sure of, with the reason that the clerk is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.dates import DateBasis, DatePrecision
from desktop.drafting.draft import Doubt, Draft, SigningDate

_NO_YEAR = "글에 연도가 없습니다. 보도일을 확인해 입력하십시오."
_NO_MONTH = "글에 날짜만 있고 연도와 월이 없습니다. 보도일을 확인해 입력하십시오."
_INFERRED = "글에 온전한 날짜가 없어 보도일에서 미루어 정했습니다."
_SPOKE = "발언만 있고 서명했다는 말은 글에 없습니다."
_COMMA = "쉼표로 이어진 항목을 나누었습니다. 경계를 확인하십시오."
_PROSE = "문장으로 쓴 내용에서 뽑았습니다. 협약 사항인지 확인하십시오."
_NO_INDICATOR = "무엇의 수치인지 글에 분명하지 않습니다."
_NO_CLAUSE = "어느 협약 사항을 실행하는 일인지 글에 분명하지 않습니다."
_APPROX = "어림수입니다."


def doubts(draft: Draft) -> tuple[Doubt, ...]:
    """In the order of the fields of the draft."""
    found = [
        *_of("signatories", _SPOKE, (person.spoke for person in draft.signatories)),
        *_of_date(draft.signed),
        *_of("clauses", _COMMA, (draft.clause_style == "comma" for _ in draft.clauses)),
        *_of("clauses", _PROSE, (draft.clause_style == "prose" for _ in draft.clauses)),
    ]
    for number, budget in enumerate(draft.budgets):
        if budget.warning or budget.approx:
            found.append(Doubt("budgets", number, budget.warning or _APPROX))
    found += _of("targets", _NO_INDICATOR, (not target.indicator for target in draft.targets))
    unlinked = (bool(draft.clauses) and not action.clauses for action in draft.actions)
    return (*found, *_of("actions", _NO_CLAUSE, unlinked))


def _of(field: str, reason: str, unsure: Iterable[bool]) -> Iterator[Doubt]:
    return (Doubt(field, number, reason) for number, doubted in enumerate(unsure) if doubted)


def _of_date(signed: SigningDate) -> Iterator[Doubt]:
    reason = {
        DatePrecision.MONTH_DAY: _NO_YEAR,
        DatePrecision.DAY_ONLY: _NO_MONTH,
    }.get(signed.value.precision, "")
    if signed.value.is_known and signed.value.basis is DateBasis.INFERRED:
        reason = _INFERRED
    if reason:
        yield Doubt("signed", 0, reason)
