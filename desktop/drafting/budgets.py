"""Budgets with their sources; a warning where the sources do not add up to the total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import funding
from desktop.drafting.draft import Budget, Share
from desktop.drafting.money import Money, amounts, unit_of
from desktop.drafting.page import Page, Span
from desktop.drafting.phrases import noun_phrase
from desktop.drafting.sentences import all_sentences

_BRACKET = re.compile(r"\s?(?:규모)?\s?\(([^()\n]{3,160})\)")
_LEAST = 10**6


def budgets(page: Page) -> tuple[Budget, ...]:
    """Every sum that is to be spent; a rounded mention of the same sum is left out."""
    found: list[Budget] = []
    for span in all_sentences(page):
        found += _of_sentence(page, span)
    return tuple(_without_roundings(found))


def _of_sentence(page: Page, span: Span) -> list[Budget]:
    sums = [money for money in amounts(page.plain, *span) if money.won >= _LEAST]
    if (whole_sum := _summed_up(page, sums, span)) is not None:
        return [whole_sum]
    sums = [money for money in sums if _is_budget(page, money, span)]
    shares = [(money, source) for money in sums if (source := _source_of(page, money, span))]
    totals = [money for money in sums if not _source_of(page, money, span)]
    whole = [_budget(page, money, span) for money in totals]
    parts = tuple(Share(source, money.won, page.quote(*money.place)) for money, source in shares)
    for budget in whole:
        if _is_whole_of(budget, parts, alone=len(whole) == 1):
            return [_with_shares(b, parts) if b is budget else b for b in whole]
    inside = [budget.words.span for budget in whole if budget.shares]
    lone = [_lone(page, money, source, span) for money, source in shares]
    return whole + [budget for budget in lone if not _within(budget.words.span, inside)]


def _is_whole_of(budget: Budget, parts: tuple[Share, ...], *, alone: bool) -> bool:
    """The named sources are those of this sum: it is the only one, or they add up to it."""
    if len(parts) < 2 or budget.shares:
        return False
    added = sum(part.won for part in parts)
    return added <= budget.won * 1.02 if alone else abs(added - budget.won) <= budget.won * 0.005


def _summed_up(page: Page, sums: list[Money], span: Span) -> Budget | None:
    """사업비 120억원은 시 40억원, 공단 30억원, 회사 50억원: parts that add up to the largest."""
    whole = max(sums, key=lambda money: money.won, default=None)
    parts = [money for money in sums if money is not whole]
    if whole is None or len(parts) < 2 or not _is_budget(page, whole, span):
        return None
    if abs(sum(money.won for money in parts) - whole.won) > whole.won * 0.005:
        return None
    shares = (
        Share(_payer(page, money, span), money.won, page.quote(*money.place)) for money in parts
    )
    return _with_shares(_budget(page, whole, span), tuple(shares))


def _payer(page: Page, money: Money, span: Span) -> str:
    """The word right before the sum."""
    before = page.plain[max(span[0], money.place[0] - 24) : money.place[0]]
    words = re.findall(r"[^\s,()·]+", before)
    return re.sub(r"(?<=..)(?:은|는|이|가|에서)$", "", words[-1]) if words else ""


def _within(place: Span, inside: list[Span]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in inside)


def _is_budget(page: Page, money: Money, span: Span) -> bool:
    before = page.plain[max(span[0], money.place[0] - 30) : money.place[0]]
    after = page.plain[money.place[1] : min(span[1], money.place[1] + 22)]
    if _source_of(page, money, span):
        return True
    if funding.not_budget().search(after.split(",")[0]) or funding.not_budget().search(
        before[-14:]
    ):
        return False
    if re.search(r"(?:당|별로|각각?|매년|월)\s?$", before):
        return False
    if re.match(r"\s?(?:이상|이하|미만|초과)의?\s?(?:사업|기업|공사)|\s?상당", after):
        return False
    near = before + page.plain[money.place[0] : money.place[1]] + after
    return bool(funding.about_money().search(near)) or bool(
        _BRACKET.match(page.plain, money.place[1])
    )


def _source_of(page: Page, money: Money, span: Span) -> str:
    found = funding.source_before().search(
        page.plain[max(span[0], money.place[0] - 24) : money.place[0]]
    )
    return found[1] if found else ""


def _budget(page: Page, money: Money, span: Span) -> Budget:
    words = page.plain[money.place[0] : money.place[1]]
    bracket = _BRACKET.match(page.plain, money.place[1])
    parts = tuple(_shares(page, bracket.span(1), money, unit_of(words))) if bracket else ()
    end = bracket.end() if bracket and parts else money.place[1]
    budget = Budget(
        _label(page, money.place[0], span[0]) or _purpose(page, money.place[1]),
        page.quote(money.place[0], end),
        money.won,
        money.approx,
    )
    return _with_shares(budget, parts) if parts else budget


def _with_shares(budget: Budget, shares: tuple[Share, ...]) -> Budget:
    added = sum(share.won for share in shares)
    warning = ""
    if abs(added - budget.won) > budget.won * 0.005:
        warning = f"재원의 합 {added:,}원이 총액 {budget.won:,}원과 다릅니다."
    return Budget(budget.label, budget.words, budget.won, budget.approx, shares, warning)


def _shares(page: Page, inside: Span, whole: Money, unit: int) -> Iterator[Share]:
    for found in funding.share().finditer(page.plain, *inside):
        quote = page.quote(*found.span())
        number = found["number"].replace(",", "").rstrip(".")
        if number.count(".") > 1:
            continue
        said = (found["unit"] or "").replace(" ", "")
        if said in ("%", "퍼센트"):
            yield Share(found["source"], round(whole.won * float(number) / 100), quote)
        else:
            factor = unit_of(said + "원" if said in ("억", "조") else said) if said else unit
            yield Share(found["source"], round(float(number) * factor), quote)


def _lone(page: Page, money: Money, source: str, span: Span) -> Budget:
    """국비 180억 원 without a total: the sum of that source alone."""
    label = _label(page, money.place[0], span[0]) or _purpose(page, money.place[1])
    quote = page.quote(*money.place)
    return Budget(label, quote, money.won, money.approx, (Share(source, money.won, quote),))


_LABEL = re.compile(r"((?:[^\s,(){}\u2003]{1,20}\s){0,4}[^\s,(){}\u2003]{1,20})[\s(:)]{0,3}$")


def _label(page: Page, position: int, first: int) -> str:
    """The noun phrase before the amount."""
    before = page.plain[max(first, position - 60) : position].rstrip()
    before = re.sub(rf"[\s(]*(?:총|약|약\s?총|(?:{funding.source()}))\s*$", "", before)
    found = _LABEL.search(before)
    label = noun_phrase(found[1]) if found else ""
    return "" if re.search(r"\d\s?(?:[조억]|[만천]*\s?원)", label) else label


_PURPOSE = re.compile(r"\s?(?:을|를|이|가)?\s?(투자|투입|지원|조성|출연|편성|확보)")


def _purpose(page: Page, position: int) -> str:
    """…원을 투입: what the money is for when nothing before it says so."""
    found = _PURPOSE.match(page.plain, position)
    return found[1] if found else ""


def _without_roundings(found: list[Budget]) -> Iterator[Budget]:
    """500억 규모 beside 497억원 is the same money, less exact."""
    split = {budget.won for budget in found if budget.shares}
    seen: set[int] = set()
    for budget in found:
        exact = any(
            other is not budget
            and other.won != budget.won
            and abs(other.won - budget.won) <= budget.won * 0.03
            and _zeros(other.won) < _zeros(budget.won)
            for other in found
        )
        told_better = budget.won in split and not budget.shares
        if exact or told_better or budget.won in seen:
            continue
        seen.add(budget.won)
        yield budget


def _zeros(won: int) -> int:
    words = str(won)
    return len(words) - len(words.rstrip("0"))
