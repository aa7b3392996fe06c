"""PDF documents: the lines of each page; pages that are pictures are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pypdfium2

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block
from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.readers.sheets import Line, lines_of, paragraph_ends

_WRONG_PASSWORD = pypdfium2.raw.FPDF_ERR_PASSWORD
_WRONG_SECURITY = pypdfium2.raw.FPDF_ERR_SECURITY
_FEWEST_LETTERS = 20  # a page with fewer holds at most its number and a heading
_NUMBER = re.compile(r"\d+")
_SHOWN = 5


def read(data: bytes) -> Read:
    pages = [lines_of(page) for page in _opened(data)]
    bare = [number for number, lines in enumerate(pages, 1) if _is_bare(lines)]
    blocks = [
        block
        for number, lines in enumerate(without_running_lines(pages), 1)
        for block in _blocks(lines, Place(PlaceKind.PAGE, number))
    ]
    return Read(blocks, (_told(bare),) if bare else ())


def _blocks(lines: list[Line], place: Place) -> Iterator[Block]:
    """Each line, and an empty one where a paragraph ends."""
    for line, ends in zip(lines, paragraph_ends(lines), strict=True):
        yield Block(line.text, place)
        if ends:
            yield Block("", place)


def without_running_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers and without what stands on top or below of most of them."""
    edges = Counter(mark for lines in pages for mark in set(map(_mark, _edges(lines))))
    running = {mark for mark, times in edges.items() if times > max(2, len(pages) / 2)}
    return [_without(lines, running) for lines in pages]


def _edges(lines: list[Line]) -> list[Line]:
    return [lines[0], lines[-1]] if lines else []


def _mark(line: Line) -> str:
    """What running lines have alike: everything but the number of the page."""
    return _NUMBER.sub("#", line.text)


def _without(lines: list[Line], running: set[str]) -> list[Line]:
    first = 1 if lines and _mark(lines[0]) in running else 0
    last = len(lines) - (1 if len(lines) > first and _mark(lines[-1]) in running else 0)
    return lines[first:last]


def _is_bare(lines: list[Line]) -> bool:
    return sum(sum(map(str.isalnum, line.text)) for line in lines) < _FEWEST_LETTERS


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (_WRONG_PASSWORD, _WRONG_SECURITY)
        raise Unreadable(Cause.LOCKED if locked else Cause.DAMAGED, str(error)) from error


def _told(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_SHOWN])) + (" 등" if len(pages) > _SHOWN else "")
    return (
        f"글자가 거의 없는 쪽이 있습니다({shown}쪽). 스캔한 쪽이면 그 내용은 읽지 못했으니 "
        "직접 입력하십시오."
    )
