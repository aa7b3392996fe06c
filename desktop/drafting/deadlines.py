"""Starts, completions and the validity of the agreement."""

from __future__ import annotations

import re

from desktop.drafting.draft import Deadline
from desktop.drafting.page import Page
from desktop.drafting.sentences import all_sentences

_WHEN = re.compile(
    r"(?:올해|내년|오는|지난)?\s?(?:(?:20\d\d|'\d\d)년(?:\s?\d{1,2}월)?|올 연말|올해 연말|내년|"
    r"올해|\d{1,2}월)"
    r"(?:\s?(?:말|초|상반기|하반기|연말|[1-4]분기))?(?:까지|부터|에|경)?"
)
_EVENT = re.compile(
    r"착공|준공|완공|개통|개관|개소|완료|가동|시행|운영|출시|개장|입주|공사|설치|개원|착수|시작"
)
_TERM = re.compile(
    r"(?:협약\s?기간|유효\s?기간)(?:은|는|\s?:)\s?(?P<text>[^.\n]{2,60}?)(?=[.\n]|한다|이다|이며|으로,|$)"
)


def deadlines(page: Page) -> tuple[Deadline, ...]:
    """Starts, completions and the validity, with the words for the time."""
    found: dict[str, Deadline] = {}
    for span in all_sentences(page):
        for match in _WHEN.finditer(page.plain, *span):
            event = _EVENT.search(page.plain, match.end(), min(span[1], match.end() + 110))
            future = re.search(r"계획|예정|목표|한다|된다|방침", page.plain[match.end() : span[1]])
            if event and future and len(match[0].strip()) > 3:
                quote = page.quote(*match.span())
                found.setdefault(quote.text, Deadline(event[0], quote))
    for match in _TERM.finditer(page.plain):
        quote = page.quote(*match.span("text"))
        found.setdefault(quote.text, Deadline("협약기간", quote))
    return tuple(found.values())
