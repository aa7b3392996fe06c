"""What is to be done, sentence by sentence, and the clauses it may belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.drafting import rules, terms
from desktop.drafting.draft import Action, Clause, Party
from desktop.drafting.kinship import Kinship
from desktop.drafting.owners import named_body, together
from desktop.drafting.page import Page, Quote, Span
from desktop.drafting.sentences import all_sentences
from desktop.drafting.speech import BLANK

_TO_COME = re.compile(
    r"(?:계획|예정|방침|목표)(?:이|임|$|\s?[.])|[기키]로\s?(?:했|하였|합의|뜻)|(?:한다|된다|간다|"
    r"는다|둔다|준다|쓴다|"
    r"편다|연다|짓는다|진다)[.\s]*$|(?:합니다|됩니다|갑니다)[.\s]*$|(?:할|될|갈) 것"
)
_TOLD = re.compile(r"(?<!기로 )(?:했|하였|됐|되었|었|았|왔|겼|렸)(?:다|습니다)[.\s]*$")
_PART = re.compile(
    r"(?<=[하키되이우추리치르짓열두])[고며],\s|(?<=[하키되이])[고며]\s(?=\S{2,12}[은는]\s)"
)
_SUBJECT = re.compile(r"^\W*(\S{2,24}?)(?:\([^()]{1,20}\))?(?:은|는|이|가)\s")
_LEADING = re.compile(
    r"^(?:또한?|아울러|특히|이를 위해|이에 따라|이와 함께|향후|앞으로|우선|나아가|더불어|먼저|"
    r"이어|이에)[,\s]+"
)
_WHEN = re.compile(
    r"(?:올해|내년|오는|올)?\s?(?:(?:20\d\d|'\d\d)년(?:\s?\d{1,2}월)?|올 연말|연말|내년|올해|"
    r"\d{1,2}월)"
    r"(?:\s?(?:말|초|상반기|하반기|[1-4]분기))?(?:까지|부터|에|경)?"
)
_NO_SENTENCE = re.compile(
    r"[^.!]$(?<![다함음됨])|재원이|협약\s?기간|유효\s?기간|해지|일반적으로|"
    r"현재\s|통상|[을를] (?:말|의미)한다|투입될|\[[^\]]*\]"
)
_LONGEST = 320


def actions(
    page: Page,
    clauses: tuple[Clause, ...],
    parties: tuple[Party, ...],
    begin: int,
    items: tuple[Span, ...] = (),
) -> tuple[Action, ...]:
    """Candidates in the order of the text, from `begin` on; `items` are those of further lists.

    One whose words fit no clause is linked to none.
    """
    kinship = Kinship([clause.words.text for clause in clauses])
    taken = [clause.words.span for clause in clauses]
    told = [part for span in _sentences(page, begin) for part in _parts(page, span)]
    told = [part for part in told if not any(_meet(part, item) for item in items)]
    found = []
    for start, end in sorted([*told, *items]):
        quote = page.quote(start, end)
        if len(quote.text) > 5 and not any(_meet(quote.span, clause) for clause in taken):
            owner = _owner(page.plain[start:end], parties)
            found.append(Action(quote, owner, kinship.of(quote.text), _when(page, start, end)))
    return tuple(found)


@cache
def _hopes() -> re.Pattern[str]:
    return re.compile("|".join(sorted(rules.words("actions", "hopes"))))


def _sentences(page: Page, begin: int) -> Iterator[Span]:
    """Sentences that tell of something to come, apart from signing and paying."""
    for start, end in all_sentences(page):
        words = page.plain[start:end]
        told = _TOLD.search(words) and not re.search(r"[기키]로\s?(?:했|하였)", words[-20:])
        if start < begin or told or not _TO_COME.search(words) or BLANK in words:
            continue
        if _NO_SENTENCE.search(words) or terms.SIGNING.search(words):
            continue
        if not _hopes().search(words[-40:]):
            yield start, end


def _parts(page: Page, span: Span) -> Iterator[Span]:
    """가를 구축하고, 나를 지원한다: two things to do."""
    start = span[0]
    for found in _PART.finditer(page.plain, *span):
        if found.end() - start < _LONGEST:
            yield _bare(page, start, found.start() + 1)
        start = found.end()
    if span[1] - start < _LONGEST:
        yield _bare(page, start, span[1])


def _bare(page: Page, start: int, end: int) -> Span:
    words = page.plain[start:end]
    start += len(words) - len(words.lstrip())
    leading = _LEADING.match(page.plain[start:end])
    return start + (leading.end() if leading else 0), end


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _owner(words: str, parties: tuple[Party, ...]) -> str:
    """The one party that is the subject; "" where all of them or others are."""
    found = None if together(words, parties) else _SUBJECT.match(words)
    owner = named_body(found[1], parties) if found else ""
    return owner if owner in {party.name.text for party in parties} else ""


def _when(page: Page, start: int, end: int) -> Quote | None:
    found = _WHEN.search(page.plain, start, end)
    return page.quote(*found.span()) if found else None
