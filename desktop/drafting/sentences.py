"""Sentences of a page, by position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting.page import Page, Paragraph, Span

_END = re.compile(
    r"(?<=[다음함임됨])[.!](?:[\"')\]]+)?(?=\s|[가-힣\u2003]|$)(?!\s?[이]?라[고며면는])"
)


def sentences(page: Page, paragraph: Paragraph) -> Iterator[Span]:
    """Where each sentence of the paragraph stands; a full stop inside speech ends none."""
    start = paragraph.body
    for found in _END.finditer(page.plain, paragraph.body, paragraph.end):
        yield start, found.end()
        start = found.end()
    if page.plain[start : paragraph.end].strip():
        yield start, paragraph.end


def all_sentences(page: Page) -> Iterator[Span]:
    for paragraph in page.paragraphs:
        yield from sentences(page, paragraph)
