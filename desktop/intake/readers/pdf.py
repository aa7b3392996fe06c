"""PDF documents: the lines of each page; pages that are pictures are told."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block
from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable

_WRONG_PASSWORD = pypdfium2.raw.FPDF_ERR_PASSWORD
_WRONG_SECURITY = pypdfium2.raw.FPDF_ERR_SECURITY
_FEWEST_LETTERS = 20  # a page with fewer holds at most its number and a heading
_LOST_HYPHEN = "\x02"  # what PDFium gives for a hyphen that only broke a word
_NUMBER = re.compile(r"\d+")
_SHOWN = 5


def read(data: bytes) -> Read:
    pages = [_lines(page) for page in _opened(data)]
    bare = [number for number, lines in enumerate(pages, 1) if _is_bare(lines)]
    blocks = [
        Block(line, Place(PlaceKind.PAGE, number))
        for number, lines in enumerate(without_running_lines(pages), 1)
        for line in lines
    ]
    return Read(blocks, (_told(bare),) if bare else ())


def without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """The pages without their numbers and without what stands on top or below of most of them."""
    edges = Counter(mark for lines in pages for mark in set(map(_mark, _edges(lines))))
    running = {mark for mark, times in edges.items() if times > max(2, len(pages) / 2)}
    return [_without(lines, running) for lines in pages]


def _edges(lines: list[str]) -> list[str]:
    return [lines[0], lines[-1]] if lines else []


def _mark(line: str) -> str:
    """What running lines have alike: everything but the number of the page."""
    return _NUMBER.sub("#", line.strip())


def _without(lines: list[str], running: set[str]) -> list[str]:
    first = 1 if lines and _mark(lines[0]) in running else 0
    last = len(lines) - (1 if len(lines) > first and _mark(lines[-1]) in running else 0)
    return lines[first:last]


def _is_bare(lines: list[str]) -> bool:
    return sum(map(str.isalnum, "".join(lines))) < _FEWEST_LETTERS


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (_WRONG_PASSWORD, _WRONG_SECURITY)
        raise Unreadable(Cause.LOCKED if locked else Cause.DAMAGED, str(error)) from error


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    words = page.get_textpage()
    text: str = words.get_text_range()
    words.close()
    page.close()
    return [line for line in text.replace(_LOST_HYPHEN, "").splitlines() if line.strip()]


def _told(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_SHOWN])) + (" 등" if len(pages) > _SHOWN else "")
    return (
        f"글자가 거의 없는 쪽이 있습니다({shown}쪽). 스캔한 쪽이면 그 내용은 읽지 못했으니 "
        "직접 입력하십시오."
    )
